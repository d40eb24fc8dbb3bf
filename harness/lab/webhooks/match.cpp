#include "lab/webhooks/match.hpp"

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

bool anyRule(const json::array& rules, const Kind& kind, const AdmissionAttributes& attributes) {
  return std::ranges::any_of(rules, [&](const json::value& rule) {
    return inScope(rule, kind, attributes) && listed(rule, "operations", attributes.operation) &&
           listed(rule, "apiGroups", kind.group) && listed(rule, "apiVersions", kind.version) &&
           resourceListed(rule, kind.resource, attributes.subresource) &&
           (list(rule, {"resourceNames"}).empty() ||
            listed(rule, "resourceNames", attributes.name));
  });
}

}  // namespace

AdmissionMatch::AdmissionMatch(const json::value& spec, std::string_view rules,
                               std::string_view excluded)
    : everything_(list(spec, {rules}).empty() && !excluded.empty()),
      equivalent_(str(spec, {"matchPolicy"}, "Equivalent") == "Equivalent") {
  rules_ = list(spec, {rules});
  if (!excluded.empty()) excluded_ = list(spec, {excluded});
  try {
    if (const auto* selector = find(spec, {"namespaceSelector"}))
      namespaces_ = LabelSelector::fromObject(*selector);
    if (const auto* selector = find(spec, {"objectSelector"}))
      objects_ = LabelSelector::fromObject(*selector);
  } catch (const StatusError&) {
    broken_ = true;
  }
}

KindPtr AdmissionMatch::covers(const KindTable& kinds,
                               const AdmissionAttributes& attributes) const {
  const auto& kind = attributes.kind;
  // Configurations must not keep themselves from being mended.
  if (broken_ || kind->group == "admissionregistration.k8s.io") return nullptr;
  if (anyRule(excluded_, *kind, attributes)) return nullptr;
  if (everything_ || anyRule(rules_, *kind, attributes)) return kind;
  // Of the built-in kinds, none that admission is used for has two versions.
  if (!kind->custom || !equivalent_) return nullptr;
  for (const auto& other : kinds.served())
    if (other != kind && other->storageKey() == kind->storageKey() &&
        anyRule(rules_, *other, attributes))
      return other;
  return nullptr;
}

bool AdmissionMatch::selects(const Registry& registry,
                             const AdmissionAttributes& attributes) const {
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

}  // namespace sparklab::lab
