#include "lab/scheduling/volumes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "lab/registry/quantity.hpp"
#include "lab/registry/selectors.hpp"
#include "lab/scheduling/node_affinity.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kNoProvisioner = "kubernetes.io/no-provisioner";

ObjectPtr classOf(const Store& store, const json::value& claim) {
  return store.get("storageclasses.storage.k8s.io", {}, storageClassOf(claim));
}

std::optional<Quantity> amount(const json::value& object, Path path) {
  return Quantity::parse(str(object, path));
}

bool hasModes(const json::value& volume, const json::value& claim) {
  const auto& has = list(volume, {"spec", "accessModes"});
  const auto& wants = list(claim, {"spec", "accessModes"});
  return std::all_of(wants.begin(), wants.end(), [&](const json::value& mode) {
    return std::find(has.begin(), has.end(), mode) != has.end();
  });
}

bool isFree(const json::value& volume) {
  return !find(volume, {"spec", "claimRef"}) && str(volume, {"status", "phase"}) == "Available" &&
         !find(volume, {"metadata", "deletionTimestamp"});
}

std::vector<ObjectPtr> suitable(const Store& store, const json::value& claim) {
  std::vector<ObjectPtr> found;
  for (auto& volume : store.list("persistentvolumes"))
    if ((isFree(volume->value()) || isReservedFor(volume->value(), claim)) &&
        mismatch(volume->value(), claim).empty())
      found.push_back(std::move(volume));
  return found;
}

}  // namespace

bool bindsLate(const Store& store, const json::value& claim) {
  const auto found = classOf(store, claim);
  return found && str(found->value(), {"volumeBindingMode"}) == "WaitForFirstConsumer";
}

bool isReservedFor(const json::value& volume, const json::value& claim) {
  const auto* reference = find(volume, {"spec", "claimRef"});
  if (!reference) return false;
  const auto uid = str(*reference, {"uid"});
  return str(*reference, {"name"}) == str(claim, {"metadata", "name"}) &&
         str(*reference, {"namespace"}) == str(claim, {"metadata", "namespace"}) &&
         (uid.empty() || uid == str(claim, {"metadata", "uid"}));
}

std::string mismatch(const json::value& volume, const json::value& claim) {
  const auto wants = amount(claim, {"spec", "resources", "requests", "storage"});
  const auto has = amount(volume, {"spec", "capacity", "storage"});
  if (wants && (!has || *has < *wants)) return "requested PV is too small";
  if (storageClassOf(volume) != storageClassOf(claim)) return "storageClassName does not match";
  if (str(volume, {"spec", "volumeMode"}, "Filesystem") !=
      str(claim, {"spec", "volumeMode"}, "Filesystem"))
    return "incompatible volumeMode";
  if (!hasModes(volume, claim)) return "incompatible accessMode";
  if (const auto* selector = find(claim, {"spec", "selector"});
      selector && selector->is_object() && !LabelSelector::fromObject(*selector).matches(volume))
    return "selector does not match";
  return {};
}

bool isReachableFrom(const json::value& volume, const json::value& node) {
  const auto* required = find(volume, {"spec", "nodeAffinity", "required"});
  return !required || matchesNodeSelector(*required, node);
}

ObjectPtr bestVolume(const Store& store, const json::value& claim, const json::value* node) {
  ObjectPtr best;
  for (auto& volume : suitable(store, claim)) {
    if (isReservedFor(volume->value(), claim)) return volume;
    if (node && !isReachableFrom(volume->value(), *node)) continue;
    const Path kSize{"spec", "capacity", "storage"};
    if (!best || *amount(volume->value(), kSize) < *amount(best->value(), kSize))
      best = std::move(volume);
  }
  return best;
}

PodVolumes podVolumes(const Store& store, const Object& pod) {
  PodVolumes out;
  for (const auto& volume : list(pod.value(), {"spec", "volumes"})) {
    const auto name = claimNameOf(volume, pod.name());
    if (name.empty()) continue;
    const auto claim = store.get("persistentvolumeclaims", pod.ns(), name);
    if (!claim) {
      out.problem = find(volume, {"ephemeral"})
                        ? fmt::format(
                              "waiting for ephemeral volume controller to create the "
                              "persistentvolumeclaim \"{}\"",
                              name)
                        : fmt::format("persistentvolumeclaim \"{}\" not found", name);
      return out;
    }
    const auto& value = claim->value();
    const auto volumeName = str(value, {"spec", "volumeName"});
    if (str(value, {"status", "phase"}) == "Lost") {
      out.problem =
          fmt::format("persistentvolumeclaim \"{}\" bound to non-existent persistentvolume \"{}\"",
                      name, volumeName);
      return out;
    }
    if (find(value, {"metadata", "deletionTimestamp"})) {
      out.problem = fmt::format("persistentvolumeclaim \"{}\" is being deleted", name);
      return out;
    }
    if (find(value, {"metadata", "annotations", "pv.kubernetes.io/bind-completed"})) {
      if (auto bound = store.get("persistentvolumes", {}, volumeName))
        out.choices.push_back({{std::move(bound)}, true});
    } else if (!bindsLate(store, value) || !volumeName.empty()) {
      out.problem = "pod has unbound immediate PersistentVolumeClaims";
    } else {
      auto volumes = suitable(store, value);
      out.late.push_back(name);
      // A provisioner makes what is missing, wherever it is needed.
      const auto owner = classOf(store, value);
      if (str(owner->value(), {"provisioner"}) == kNoProvisioner)
        out.choices.push_back({std::move(volumes), false});
    }
  }
  return out;
}

std::string volumeConflict(const PodVolumes& volumes, const json::value& node) {
  for (const auto& choice : volumes.choices) {
    const bool any = std::any_of(
        choice.volumes.begin(), choice.volumes.end(),
        [&](const ObjectPtr& volume) { return isReachableFrom(volume->value(), node); });
    if (!any)
      return choice.bound ? "node(s) had volume node affinity conflict"
                          : "node(s) didn't find available persistent volumes to bind";
  }
  return {};
}

bool usesClaim(const Object& pod, std::string_view claim) {
  const auto& volumes = list(pod.value(), {"spec", "volumes"});
  return std::any_of(volumes.begin(), volumes.end(), [&](const json::value& volume) {
    return claimNameOf(volume, pod.name()) == claim;
  });
}

std::string claimNameOf(const json::value& volume, std::string_view pod) {
  if (find(volume, {"ephemeral"})) return fmt::format("{}-{}", pod, str(volume, {"name"}));
  return std::string(str(volume, {"persistentVolumeClaim", "claimName"}));
}

}  // namespace sparklab::lab
