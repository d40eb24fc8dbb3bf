#include "lab/registry/scale.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lab/registry/custom.hpp"
#include "lab/registry/status.hpp"

namespace sparklab::lab {

namespace {

std::string_view text(const json::value& value) {
  return value.is_string() ? std::string_view(value.get_string()) : std::string_view();
}

}  // namespace

std::string selectorText(const json::value& selector) {
  std::vector<std::pair<std::string, std::string>> terms;
  for (const auto& [key, value] : map(selector, {"matchLabels"}))
    terms.emplace_back(key, fmt::format("{}={}", std::string_view(key), text(value)));
  for (const auto& expression : list(selector, {"matchExpressions"})) {
    const std::string key(str(expression, {"key"}));
    const auto op = str(expression, {"operator"});
    std::vector<std::string> values;
    for (const auto& value : list(expression, {"values"})) values.emplace_back(text(value));
    std::sort(values.begin(), values.end());
    if (op == "Exists")
      terms.emplace_back(key, key);
    else if (op == "DoesNotExist")
      terms.emplace_back(key, "!" + key);
    else
      terms.emplace_back(
          key, fmt::format("{} {} ({})", key, op == "In" ? "in" : "notin", fmt::join(values, ",")));
  }
  std::stable_sort(terms.begin(), terms.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::string out;
  for (const auto& [key, term] : terms) out += (out.empty() ? "" : ",") + term;
  return out;
}

json::value scaleOf(const Kind& kind, const json::value& object) {
  json::object metadata;
  for (const auto field : {"name", "namespace", "uid", "resourceVersion", "creationTimestamp"})
    if (const auto* value = find(object, {"metadata", field})) metadata[field] = *value;
  json::object spec, status;
  json::value selector(json::object{});
  if (kind.custom) {
    customScale(kind, object, spec, status);
  } else {
    if (const auto replicas = num(object, {"spec", "replicas"})) spec["replicas"] = replicas;
    status["replicas"] = num(object, {"status", "replicas"});
  }
  if (kind.custom) {
  } else if (const auto* found = find(object, {"spec", "selector"})) {
    if (kind.resource == "replicationcontrollers")
      at(selector, {"matchLabels"}) = *found;
    else
      selector = *found;
  }
  if (auto written = selectorText(selector); !written.empty())
    status["selector"] = std::move(written);
  json::object scale;
  scale["kind"] = "Scale";
  scale["apiVersion"] = "autoscaling/v1";
  scale["metadata"] = std::move(metadata);
  scale["spec"] = std::move(spec);
  scale["status"] = std::move(status);
  return scale;
}

json::value withScale(const Kind& kind, json::value object, const json::value& scale) {
  const auto replicas = num(scale, {"spec", "replicas"});
  if (replicas < 0) {
    Kind named = kind;
    named.group = "autoscaling";
    named.kind = "Scale";
    throw invalid(named, str(object, {"metadata", "name"}),
                  {{"spec.replicas", fmt::format("Invalid value: {}: must be greater than or equal "
                                                 "to 0",
                                                 replicas)}});
  }
  if (kind.custom)
    setCustomReplicas(kind, object, replicas);
  else
    at(object, {"spec", "replicas"}) = replicas;
  if (const auto* version = find(scale, {"metadata", "resourceVersion"}))
    at(object, {"metadata", "resourceVersion"}) = *version;
  else
    erase(object, {"metadata", "resourceVersion"});
  return object;
}

}  // namespace sparklab::lab
