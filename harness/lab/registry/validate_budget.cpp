// PodDisruptionBudgets (pkg/apis/policy/validation of Kubernetes 1.34).
#include <algorithm>

#include "lab/registry/validation.hpp"

namespace sparklab::lab {

namespace {

void validateAmount(const json::value& value, Problems problems) {
  if (const auto* text = value.if_string()) {
    const std::string_view percent(text->data(), text->size());
    const auto digits = percent.substr(0, percent.find('%'));
    if (digits.empty() || digits.size() + 1 != percent.size() ||
        digits.find_first_not_of("0123456789") != digits.npos) {
      problems.invalid(percent,
                       "a valid percent string must be a numeric string followed by an ending '%' "
                       "(e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')");
    } else if (const auto from = std::min(digits.find_first_not_of('0'), digits.size());
               digits.size() - from > 3 ||
               std::stoi("0" + std::string(digits.substr(from))) > 100) {
      problems.invalid(percent, "must not be greater than 100%");
    }
  } else if (value.is_int64()) {
    problems.nonNegative(value.get_int64());
  }
}

/// The spec as the Go type that kube-apiserver prints: field names without JSON tags.
json::value internalForm(const json::value& budget) {
  json::object form;
  for (const auto& [name, field] : {std::pair{"MinAvailable", "minAvailable"},
                                    {"Selector", "selector"},
                                    {"MaxUnavailable", "maxUnavailable"},
                                    {"UnhealthyPodEvictionPolicy", "unhealthyPodEvictionPolicy"}}) {
    const auto* value = find(budget, {"spec", field});
    form[name] = value ? *value : json::value(nullptr);
  }
  return form;
}

}  // namespace

void validateBudget(const json::value& budget, FieldErrors& errors) {
  Problems spec(errors, "spec");
  const auto* least = find(budget, {"spec", "minAvailable"});
  const auto* most = find(budget, {"spec", "maxUnavailable"});
  if (least && most)
    spec.invalidJson(internalForm(budget), "minAvailable and maxUnavailable cannot be both set");
  if (least) validateAmount(*least, spec.sub("minAvailable"));
  if (most) validateAmount(*most, spec.sub("maxUnavailable"));
  if (const auto* selector = find(budget, {"spec", "selector"}))
    validateLabelSelector(*selector, spec.sub("selector"));
  if (const auto* policy = find(budget, {"spec", "unhealthyPodEvictionPolicy"});
      policy && *policy != json::string("AlwaysAllow") &&
      *policy != json::string("IfHealthyBudget"))
    spec.sub("unhealthyPodEvictionPolicy")
        .unsupported(str(budget, {"spec", "unhealthyPodEvictionPolicy"}),
                     {"AlwaysAllow", "IfHealthyBudget"});
}

}  // namespace sparklab::lab
