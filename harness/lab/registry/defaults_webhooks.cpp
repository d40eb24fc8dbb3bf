// SetDefaults of admissionregistration.k8s.io/v1 (pkg/apis/admissionregistration/v1/defaults.go).
#include "lab/registry/defaults.hpp"
#include "lab/registry/edit.hpp"

namespace sparklab::lab {

namespace {

void defaultWebhook(json::value& webhook, bool mutating) {
  fill(webhook, "failurePolicy", "Fail");
  fill(webhook, "matchPolicy", "Equivalent");
  for (const auto* selector : {"namespaceSelector", "objectSelector"})
    fill(webhook, selector, json::object());
  fill(webhook, "timeoutSeconds", 10);
  if (mutating) fill(webhook, "reinvocationPolicy", "Never");
  if (find(webhook, {"clientConfig", "service"}))
    fill(at(webhook, {"clientConfig", "service"}), "port", 443);
  each(webhook, {"rules"}, [](json::value& rule) { fill(rule, "scope", "*"); });
}

void defaultMatch(json::value& match) {
  fill(match, "matchPolicy", "Equivalent");
  for (const auto* selector : {"namespaceSelector", "objectSelector"})
    fill(match, selector, json::object());
  for (const std::string_view rules : {"resourceRules", "excludeResourceRules"})
    each(match, {rules}, [](json::value& rule) { fill(rule, "scope", "*"); });
}

}  // namespace

void defaultWebhooks(const Kind& kind, json::value& object) {
  if (kind.kind == "ValidatingAdmissionPolicy") {
    fill(at(object, {"spec"}), "failurePolicy", "Fail");
    if (find(object, {"spec", "matchConstraints"}))
      defaultMatch(at(object, {"spec", "matchConstraints"}));
  } else if (kind.kind == "ValidatingAdmissionPolicyBinding") {
    if (find(object, {"spec", "matchResources"}))
      defaultMatch(at(object, {"spec", "matchResources"}));
  } else {
    const bool mutating = kind.kind == "MutatingWebhookConfiguration";
    each(object, {"webhooks"}, [&](json::value& webhook) { defaultWebhook(webhook, mutating); });
  }
}

}  // namespace sparklab::lab
