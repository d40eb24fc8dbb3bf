#include "lab/registry/strategy.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sparklab::lab {

namespace {

void copyField(json::value& next, const json::value& old, std::string_view field) {
  if (const auto* kept = find(old, {field}))
    at(next, {field}) = *kept;
  else
    erase(next, {field});
}

bool sameField(const json::value& a, const json::value& b, std::string_view field) {
  const auto* left = find(a, {field});
  const auto* right = find(b, {field});
  return left && right ? *left == *right : left == right;
}

}  // namespace

bool allowsCreateOnUpdate(const Kind& kind) noexcept {
  if (kind.group == "rbac.authorization.k8s.io" || kind.group == "coordination.k8s.io") return true;
  const auto& resource = kind.resource;
  return resource == "events" ||
         (kind.group.empty() &&
          (resource == "services" || resource == "endpoints" || resource == "limitranges"));
}

bool allowsUnconditionalUpdate(const Kind& kind) noexcept {
  return kind.resource != "leases" && kind.resource != "poddisruptionbudgets";
}

bool keepsUntilFinalized(const Kind& kind, const json::value& object) noexcept {
  return kind.resource == "namespaces" && !list(object, {"spec", "finalizers"}).empty();
}

void admitNamespace(const Store& store, const Kind& kind, std::string_view ns,
                    std::string_view name) {
  if (!kind.namespaced) return;
  static const ResourceKey kNamespaces = "namespaces";
  const auto found = store.get(kNamespaces, {}, ns);
  if (!found) throw notFound(kindOf(kNamespaces), ns);
  if (str(found->value(), {"status", "phase"}) != "Terminating" &&
      !find(found->value(), {"metadata", "deletionTimestamp"}))
    return;
  const auto what = name.empty() ? kind.key() : fmt::format("{} \"{}\"", kind.key(), name);
  auto problem = forbidden(fmt::format("{} is forbidden: unable to create new content in namespace "
                                       "{} because it is being terminated",
                                       what, ns),
                           &kind, name);
  auto status = problem.status();
  json::object cause;
  cause["reason"] = "NamespaceTerminating";
  cause["message"] = fmt::format("namespace {} is being terminated", ns);
  cause["field"] = "metadata.namespace";
  json::array causes;
  causes.push_back(std::move(cause));
  at(status, {"details", "causes"}) = std::move(causes);
  throw StatusError(403, std::move(status));
}

void prepareUpdate(const Store& store, const Kind& kind, std::string_view subresource,
                   json::value& next, const json::value& old) {
  if (subresource == "status") {
    for (const auto& [field, value] : old.get_object())
      if (field != "metadata" && field != "status") copyField(next, old, field);
    if (kind.key() == "pods") {
      const auto owners = find(old, {"metadata", "ownerReferences"});
      if (owners)
        at(next, {"metadata", "ownerReferences"}) = *owners;
      else
        erase(next, {"metadata", "ownerReferences"});
      if (const auto* qos = find(old, {"status", "qosClass"}))
        at(next, {"status", "qosClass"}) = *qos;
    }
  } else if (kind.hasStatus && subresource != "finalize") {
    copyField(next, old, "status");
  }
  if (kind.key() == "namespaces" && subresource != "finalize" && find(old, {"spec"}))
    at(next, {"spec"}) = *find(old, {"spec"});

  if (kind.hasGeneration) {
    auto generation = num(old, {"metadata", "generation"});
    bool changed = false;
    if (subresource != "status")
      for (const auto& [field, value] : next.get_object())
        if (field != "metadata" && field != "status" && !sameField(next, old, field))
          changed = true;
    if (changed) ++generation;
    at(next, {"metadata", "generation"}) = generation;
  }
  prepareKindUpdate(store, kind, subresource, next, old);
}

}  // namespace sparklab::lab
