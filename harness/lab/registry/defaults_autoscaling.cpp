// Defaults of HorizontalPodAutoscalers (pkg/apis/autoscaling/v2/defaults.go of Kubernetes 1.34).
#include "lab/registry/defaults.hpp"
#include "lab/registry/edit.hpp"

namespace sparklab::lab {

namespace {

/// What `rules` leaves open comes from `standard`.
void completeRules(json::value& rules, std::string_view standard) {
  const auto defaults = json::parse(standard);
  for (const auto& [field, value] : defaults.get_object())
    if (unset(rules, field)) at(rules, {field}) = value;
}

}  // namespace

void defaultAutoscaler(json::value& spec) {
  fill(spec, "minReplicas", 1);
  if (list(spec, {"metrics"}).empty())
    at(spec, {"metrics"}) = json::parse(R"([{"type": "Resource", "resource": {"name": "cpu",
        "target": {"type": "Utilization", "averageUtilization": 80}}}])");
  if (unset(spec, "behavior")) return;
  auto& behavior = at(spec, {"behavior"});
  completeRules(at(behavior, {"scaleUp"}), R"({"stabilizationWindowSeconds": 0,
      "selectPolicy": "Max", "policies": [
        {"type": "Pods", "value": 4, "periodSeconds": 15},
        {"type": "Percent", "value": 100, "periodSeconds": 15}]})");
  completeRules(at(behavior, {"scaleDown"}), R"({"selectPolicy": "Max", "policies": [
        {"type": "Percent", "value": 100, "periodSeconds": 15}]})");
}

}  // namespace sparklab::lab
