// Configurations of webhooks (pkg/apis/admissionregistration/validation of Kubernetes 1.34).
#include <algorithm>
#include <set>

#include "lab/registry/validation.hpp"

namespace sparklab::lab {

namespace {

void validateHookName(std::string_view name, Problems problems) {
  if (name.empty()) return problems.required();
  const auto mistakes = isDns1123Subdomain(name);
  problems.each(name, mistakes);
  if (mistakes.empty() && std::ranges::count(name, '.') < 2)
    problems.invalid(name, "should be a domain with at least three segments separated by dots");
}

void validateReviewVersions(const json::value& webhook, Problems problems) {
  const auto versions = strings(webhook, {"admissionReviewVersions"});
  if (versions.empty()) return problems.required("must specify one of v1, v1beta1");
  const bool known = std::ranges::any_of(
      versions, [](const std::string& version) { return version == "v1" || version == "v1beta1"; });
  if (!known)
    problems.invalidJson(*find(webhook, {"admissionReviewVersions"}),
                         "must include at least one of v1, v1beta1");
}

void validateHookClient(const json::value& webhook, Problems problems) {
  const auto* url = find(webhook, {"clientConfig", "url"});
  const auto* service = find(webhook, {"clientConfig", "service"});
  if ((url != nullptr) == (service != nullptr))
    return problems.required("exactly one of url or service is required");
  if (url) {
    const auto text = str(webhook, {"clientConfig", "url"});
    if (!text.starts_with("https://"))
      problems.sub("url").invalid(
          text.substr(0, text.find("://")),
          "'https' is the only allowed URL scheme; desired format: https://host[/path]");
    return;
  }
  for (const std::string_view field : {"name", "namespace"})
    if (str(*service, {field}).empty())
      problems.sub("service").sub(field).required(
          field == "name" ? "service name is required" : "service namespace is required");
}

void validateHookRules(const json::value& webhook, Problems problems) {
  const auto& rules = list(webhook, {"rules"});
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const auto rule = problems.at(i);
    for (const std::string_view field : {"operations", "apiGroups", "apiVersions", "resources"})
      if (list(rules[i], {field}).empty()) rule.sub(field).required();
    const auto operations = strings(rules[i], {"operations"});
    for (std::size_t k = 0; k < operations.size(); ++k)
      rule.sub("operations")
          .at(k)
          .oneOf(operations[k], {"*", "CONNECT", "CREATE", "DELETE", "UPDATE"});
    if (operations.size() > 1 && std::ranges::find(operations, "*") != operations.end())
      rule.sub("operations")
          .invalidJson(*find(rules[i], {"operations"}),
                       "if '*' is present, must not specify other operations");
  }
}

}  // namespace

void validateWebhooks(const json::value& configuration, FieldErrors& errors) {
  const auto& webhooks = list(configuration, {"webhooks"});
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < webhooks.size(); ++i) {
    const auto& webhook = webhooks[i];
    const auto problems = Problems(errors, "webhooks").at(i);
    const auto name = str(webhook, {"name"});
    validateHookName(name, problems.sub("name"));
    validateHookRules(webhook, problems.sub("rules"));
    problems.sub("failurePolicy").oneOf(str(webhook, {"failurePolicy"}), {"Fail", "Ignore"});
    problems.sub("matchPolicy").oneOf(str(webhook, {"matchPolicy"}), {"Equivalent", "Exact"});
    auto effects = problems.sub("sideEffects");
    if (str(webhook, {"sideEffects"}).empty())
      effects.required("must specify one of None, NoneOnDryRun");
    else
      effects.oneOf(str(webhook, {"sideEffects"}), {"None", "NoneOnDryRun"});
    const auto seconds = num(webhook, {"timeoutSeconds"}, 10);
    if (seconds < 1 || seconds > 30)
      problems.sub("timeoutSeconds")
          .invalidJson(json::value(seconds), "the timeout value must be between 1 and 30 seconds");
    for (const std::string_view selector : {"namespaceSelector", "objectSelector"})
      if (const auto* value = find(webhook, {selector}))
        validateLabelSelector(*value, problems.sub(selector));
    validateHookClient(webhook, problems.sub("clientConfig"));
    validateReviewVersions(webhook, problems.sub("admissionReviewVersions"));
    if (!names.insert(name).second) problems.sub("name").duplicate(name);
  }
}

}  // namespace sparklab::lab
