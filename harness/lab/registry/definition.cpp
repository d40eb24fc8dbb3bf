#include "lab/registry/definition.hpp"

#include <algorithm>

#include "lab/registry/edit.hpp"

namespace sparklab::lab {

namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

/// The version that stores objects belongs to status.storedVersions.
void addStoredVersion(json::value& definition) {
  for (const auto& version : list(definition, {"spec", "versions"})) {
    if (!flag(version, {"storage"})) continue;
    const auto* name = find(version, {"name"});
    auto& stored = arrayAt(definition, {"status", "storedVersions"});
    if (name && std::find(stored.begin(), stored.end(), *name) == stored.end())
      stored.push_back(*name);
    return;
  }
}

}  // namespace

void defaultDefinition(json::value& definition) {
  auto& spec = at(definition, {"spec"});
  auto& names = at(spec, {"names"});
  const std::string kind(str(names, {"kind"}));
  fill(names, "singular", lower(kind));
  if (!kind.empty()) fill(names, "listKind", kind + "List");
  if (unset(spec, "conversion")) at(spec, {"conversion", "strategy"}) = "None";
  if (find(spec, {"conversion", "webhook", "clientConfig", "service"}))
    fill(at(spec, {"conversion", "webhook", "clientConfig", "service"}), "port", 443);
  if (list(definition, {"status", "storedVersions"}).empty()) addStoredVersion(definition);
}

void prepareDefinition(json::value& next, const json::value* old) {
  if (!old) at(next, {"status"}) = json::object();
  addStoredVersion(next);
}

void markDefinitionForDeletion(json::value& definition, WallTime now) {
  at(definition, {"metadata", "deletionTimestamp"}) = rfc3339(now);
  auto& finalizers = arrayAt(definition, {"metadata", "finalizers"});
  const json::value ours = json::string(kCleanupFinalizer);
  if (std::find(finalizers.begin(), finalizers.end(), ours) == finalizers.end())
    finalizers.push_back(ours);
  auto& conditions = arrayAt(definition, {"status", "conditions"});
  eraseIf(conditions, [](const json::value& c) { return str(c, {"type"}) == "Terminating"; });
  json::object condition;
  condition["type"] = "Terminating";
  condition["status"] = "True";
  condition["lastTransitionTime"] = rfc3339(now);
  condition["reason"] = "InstanceDeletionPending";
  condition["message"] =
      "CustomResourceDefinition marked for deletion; CustomResource deletion will begin soon";
  conditions.push_back(std::move(condition));
}

}  // namespace sparklab::lab
