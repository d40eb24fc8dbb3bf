// Mutating and validating admission of claims and volumes (plugin/pkg/admission of Kubernetes 1.34:
// storage/storageclass/setdefault, storage/storageobjectinuseprotection,
// storage/persistentvolume/resize).
#include "lab/registry/admission.hpp"
#include "lab/registry/edit.hpp"
#include "lab/registry/quantity.hpp"
#include "lab/registry/storage_class.hpp"

namespace sparklab::lab {

namespace {

bool isDefault(const json::value& storageClass) {
  for (const std::string_view name : {"storageclass.kubernetes.io/is-default-class",
                                      "storageclass.beta.kubernetes.io/is-default-class"})
    if (str(storageClass, {"metadata", "annotations", name}) == "true") return true;
  return false;
}

/// The newest of the default classes; of those of one second, the first by name.
ObjectPtr defaultClass(const Store& store) {
  ObjectPtr chosen;
  const auto madeAt = [](const Object& object) {
    return str(object.value(), {"metadata", "creationTimestamp"});
  };
  for (const auto& candidate : store.list("storageclasses.storage.k8s.io"))
    if (isDefault(candidate->value()) && (!chosen || madeAt(*candidate) > madeAt(*chosen)))
      chosen = candidate;
  return chosen;
}

void protect(json::value& object, std::string_view finalizer) {
  auto& finalizers = arrayAt(object, {"metadata", "finalizers"});
  const json::value item = json::string(finalizer);
  if (std::find(finalizers.begin(), finalizers.end(), item) == finalizers.end())
    finalizers.push_back(item);
}

}  // namespace

void admitStorage(const Store& store, const Kind& kind, json::value& object) {
  const auto key = kind.key();
  if (key == "persistentvolumes") protect(object, kVolumeProtection);
  if (key != "persistentvolumeclaims") return;
  protect(object, kClaimProtection);
  // An empty class says that none is wanted.
  if (find(object, {"spec", "storageClassName"}) ||
      find(object, {"metadata", "annotations", kOldStorageClass}))
    return;
  if (const auto found = defaultClass(store))
    at(object, {"spec", "storageClassName"}) = found->name();
}

void checkExpansion(const Store& store, const Kind& kind, std::string_view subresource,
                    const json::value& next, const json::value& old) {
  if (kind.key() != "persistentvolumeclaims" || !subresource.empty()) return;
  const Path kRequest{"spec", "resources", "requests", "storage"};
  const auto wants = Quantity::parse(str(next, kRequest));
  const auto had = Quantity::parse(str(old, kRequest));
  if (!wants || !had || !(*had < *wants)) return;
  if (str(old, {"status", "phase"}) != "Bound")
    refuseAdmission(kind, next, "Only bound persistent volume claims can be expanded");
  const auto name = storageClassOf(next);
  const auto storageClass = store.get("storageclasses.storage.k8s.io", {}, name);
  if (name.empty() || !storageClass || !flag(storageClass->value(), {"allowVolumeExpansion"}))
    refuseAdmission(kind, next,
                    "only dynamically provisioned pvc can be resized and the storageclass that "
                    "provisions the pvc must support resize");
}

}  // namespace sparklab::lab
