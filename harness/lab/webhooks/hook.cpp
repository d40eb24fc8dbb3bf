#include "lab/webhooks/hook.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sparklab::lab {

namespace {

bool isNamespaces(const Kind& kind) {
  return kind.group.empty() && kind.resource == "namespaces";
}

bool listed(const json::value& rule, std::string_view field, std::string_view wanted) {
  const auto& items = list(rule, {field});
  return std::ranges::any_of(items, [&](const json::value& item) {
    return item.is_string() && (item.get_string() == "*" || item.get_string() == wanted);
  });
}

bool resourceListed(const json::value& rule, std::string_view resource, std::string_view sub) {
  const auto& items = list(rule, {"resources"});
  return std::ranges::any_of(items, [&](const json::value& item) {
    if (!item.is_string()) return false;
    const std::string_view text = item.get_string();
    const auto slash = text.find('/');
    const auto name = text.substr(0, slash);
    const auto itsSub = slash == text.npos ? std::string_view() : text.substr(slash + 1);
    return (name == "*" || name == resource) && (itsSub == "*" || itsSub == sub);
  });
}

bool inScope(const json::value& rule, const Kind& kind, const AdmissionAttributes& attributes) {
  const auto scope = str(rule, {"scope"}, "*");
  if (scope == "*") return true;
  const bool namespaced = !attributes.ns.empty() && !isNamespaces(kind);
  return (scope == "Namespaced") == namespaced;
}

/// Configurations must not keep themselves from being mended.
bool isExempt(const Kind& kind) {
  return kind.group == "admissionregistration.k8s.io";
}

}  // namespace

Webhook::Webhook(std::string configuration, json::value webhook)
    : id_(std::move(configuration)), spec_(std::move(webhook)) {
  id_ += '/';
  id_ += name();
  at(spec_, {"clientConfig"});
  if (const auto* selector = find(spec_, {"namespaceSelector"}))
    namespaces_ = LabelSelector::fromObject(*selector);
  if (const auto* selector = find(spec_, {"objectSelector"}))
    objects_ = LabelSelector::fromObject(*selector);
  for (const auto& item : list(spec_, {"matchConditions"})) {
    Condition condition;
    condition.name = str(item, {"name"});
    condition.text = str(item, {"expression"});
    try {
      condition.expression = CelExpression::parse(condition.text);
    } catch (const CelUnsupported&) {
    }
    conditions_.push_back(std::move(condition));
  }
}

bool Webhook::hasSideEffects() const noexcept {
  const auto effects = str(spec_, {"sideEffects"});
  return effects != "None" && effects != "NoneOnDryRun";
}

std::string Webhook::reviewVersion() const {
  for (const auto& version : strings(spec_, {"admissionReviewVersions"}))
    if (version == "v1" || version == "v1beta1") return version;
  return "v1";
}

bool Webhook::hasRuleFor(const Kind& kind, const AdmissionAttributes& attributes) const {
  const auto& rules = list(spec_, {"rules"});
  return std::ranges::any_of(rules, [&](const json::value& rule) {
    return inScope(rule, kind, attributes) && listed(rule, "operations", attributes.operation) &&
           listed(rule, "apiGroups", kind.group) && listed(rule, "apiVersions", kind.version) &&
           resourceListed(rule, kind.resource, attributes.subresource);
  });
}

KindPtr Webhook::covers(const KindTable& kinds, const AdmissionAttributes& attributes) const {
  const auto& kind = attributes.kind;
  if (isExempt(*kind)) return nullptr;
  if (hasRuleFor(*kind, attributes)) return kind;
  // Of the built-in kinds, none that webhooks care about has two versions.
  if (!kind->custom || str(spec_, {"matchPolicy"}, "Equivalent") != "Equivalent") return nullptr;
  for (const auto& other : kinds.served())
    if (other != kind && other->storageKey() == kind->storageKey() &&
        hasRuleFor(*other, attributes))
      return other;
  return nullptr;
}

bool Webhook::selects(const Registry& registry, const AdmissionAttributes& attributes) const {
  if (!namespaces_.empty()) {
    if (isNamespaces(*attributes.kind)) {
      if (!namespaces_.matches(attributes.subject())) return false;
    } else if (!attributes.ns.empty()) {
      const auto& kind = kindOf("namespaces");
      const auto space = registry.store().get(kind.storageKey(), {}, attributes.ns);
      if (!space) throw notFound(kind, attributes.ns);
      if (!namespaces_.matches(space->value())) return false;
    }
  }
  if (objects_.empty()) return true;
  const auto chosen = [this](const json::value& object) {
    return object.is_object() && objects_.matches(object);
  };
  return chosen(attributes.object) || chosen(attributes.oldObject);
}

bool Webhook::meetsConditions(const AdmissionAttributes& attributes,
                              const json::value& request) const {
  std::string failure;
  for (const auto& condition : conditions_) {
    if (!condition.expression) continue;
    try {
      const CelExpression::Names names{{"object", &attributes.object},
                                       {"oldObject", &attributes.oldObject},
                                       {"request", &request}};
      const auto verdict = condition.expression->evaluate(names);
      // One that is false decides, whatever failed before.
      if (!verdict.is_bool() || !verdict.get_bool()) return false;
    } catch (const CelUnsupported&) {
    } catch (const CelError& error) {
      failure = fmt::format("expression '{}' resulted in error: {}", condition.text, error.what());
    }
  }
  if (failure.empty()) return true;
  if (ignoresFailures()) return false;
  throw forbidden(
      fmt::format("{} \"{}\" is forbidden: {}", attributes.kind->key(), attributes.name, failure),
      attributes.kind.get(), attributes.name);
}

}  // namespace sparklab::lab
