#include "lab/registry/strategy.hpp"

#include <fmt/format.h>

namespace sparklab::lab {

bool allowsCreateOnUpdate(const Kind& kind) noexcept {
  if (kind.group == "rbac.authorization.k8s.io" || kind.group == "coordination.k8s.io") return true;
  const auto& resource = kind.resource;
  return resource == "events" ||
         (kind.group.empty() &&
          (resource == "services" || resource == "endpoints" || resource == "limitranges"));
}

bool allowsUnconditionalUpdate(const Kind& kind) noexcept {
  if (kind.custom || kind.group == "apiextensions.k8s.io" ||
      kind.group == "admissionregistration.k8s.io")
    return false;
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

}  // namespace sparklab::lab
