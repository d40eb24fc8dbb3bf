#include "lab/controllers/volume_binding.hpp"

#include <fmt/format.h>

#include "lab/controllers/ownership.hpp"
#include "lab/registry/events.hpp"
#include "lab/registry/quantity.hpp"
#include "lab/scheduling/volumes.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kBinder = "persistentvolume-controller";

const Kind& claimKind() {
  static const Kind& kind = kindOf("persistentvolumeclaims");
  return kind;
}

const Kind& volumeKind() {
  static const Kind& kind = kindOf("persistentvolumes");
  return kind;
}

bool isAnnotated(const json::value& object, std::string_view annotation) {
  return find(object, {"metadata", "annotations", annotation});
}

std::string_view phaseOf(const Object& object) {
  return str(object.value(), {"status", "phase"});
}

std::string usingPod(const Store& store, const Object& claim) {
  for (const auto& pod : store.list("pods", claim.ns())) {
    if (str(pod->value(), {"spec", "nodeName"}).empty() && usesClaim(*pod, claim.name()))
      return std::string(pod->name());
  }
  return {};
}

}  // namespace

json::object claimReference(const Object& claim) {
  json::object reference;
  reference["kind"] = "PersistentVolumeClaim";
  reference["namespace"] = claim.ns();
  reference["name"] = claim.name();
  reference["uid"] = claim.uid();
  reference["apiVersion"] = "v1";
  reference["resourceVersion"] = std::to_string(claim.revision());
  return reference;
}

void reserveVolume(Registry& registry, const Object& volume, const Object& claim,
                   std::string_view fieldManager) {
  registry.modify(
      volumeKind(), {}, volume.name(), "",
      [&](json::value& value) {
        if (!find(value, {"spec", "claimRef"}))
          at(value, {"metadata", "annotations", kBoundByController}) = "yes";
        if (str(value, {"spec", "claimRef", "uid"}).empty())
          at(value, {"spec", "claimRef"}) = claimReference(claim);
      },
      fieldManager, volume.uid());
}

VolumeBinding::VolumeBinding(Registry& registry, asio::any_io_executor executor, Clock& clock)
    : registry_(registry),
      claims_(executor, "claims", clock, [this](const NamespacedName& name) { syncClaim(name); }),
      volumes_(executor, "volumes", clock,
               [this](const NamespacedName& name) { syncVolume(name.name); }) {
  auto& store = registry_.store();
  subscriptions_ = {
      store.subscribe(claimKind().storageKey(),
                      [this](const ResourceKey&, const Event& event) { onClaim(event); }),
      store.subscribe(volumeKind().storageKey(),
                      [this](const ResourceKey&, const Event& event) { onVolume(event); }),
      store.subscribe(kindOf("storageclasses.storage.k8s.io").storageKey(),
                      [this](const ResourceKey&, const Event&) { retryPending(); })};
  for (const auto& claim : store.list(claimKind().storageKey()))
    claims_.add(NamespacedName::of(*claim));
  for (const auto& volume : store.list(volumeKind().storageKey()))
    volumes_.add(NamespacedName::of(*volume));
}

void VolumeBinding::onClaim(const Event& event) {
  claims_.add(NamespacedName::of(*event.object));
  if (const auto volume = str(event.object->value(), {"spec", "volumeName"}); !volume.empty())
    volumes_.add({"", std::string(volume)});
}

void VolumeBinding::onVolume(const Event& event) {
  volumes_.add({"", std::string(event.object->name())});
  if (const auto* reference = find(event.object->value(), {"spec", "claimRef"}))
    claims_.add(
        {std::string(str(*reference, {"namespace"})), std::string(str(*reference, {"name"}))});
  else if (event.type != Event::Type::Deleted)
    retryPending();
}

// A real one comes back to them every 15 s.
void VolumeBinding::retryPending() {
  for (const auto& claim : registry_.store().list(claimKind().storageKey()))
    if (phaseOf(*claim) == "Pending") claims_.add(NamespacedName::of(*claim));
}

void VolumeBinding::syncClaim(const NamespacedName& name) {
  const auto claim = registry_.store().get(claimKind().storageKey(), name.ns, name.name);
  if (!claim) return;
  if (isAnnotated(claim->value(), kBindCompleted))
    syncBound(*claim);
  else
    syncUnbound(*claim);
}

void VolumeBinding::syncUnbound(const Object& claim) {
  const auto& store = registry_.store();
  const auto wanted = str(claim.value(), {"spec", "volumeName"});
  if (!wanted.empty()) {
    const auto volume = store.get(volumeKind().storageKey(), {}, wanted);
    if (!volume) return;
    if (isReservedFor(volume->value(), claim.value())) return bind(*volume, claim);
    if (find(volume->value(), {"spec", "claimRef"})) {
      tryRecordEvent(registry_, claim.value(), "Warning", "FailedBinding",
                     fmt::format("volume \"{}\" already bound to a different claim.", wanted),
                     kBinder);
      return;
    }
    if (const auto why = mismatch(volume->value(), claim.value()); !why.empty()) {
      tryRecordEvent(registry_, claim.value(), "Warning", "VolumeMismatch",
                     fmt::format("Cannot bind to requested volume \"{}\": {}", wanted, why),
                     kBinder);
      return;
    }
    return bind(*volume, claim);
  }
  const bool late = bindsLate(store, claim.value());
  const auto volume = bestVolume(store, claim.value());
  if (volume && (!late || isReservedFor(volume->value(), claim.value())))
    return bind(*volume, claim);
  if (!late || isAnnotated(claim.value(), kSelectedNode)) return waitForVolume(claim);
  const auto pod = usingPod(store, claim);
  tryRecordEvent(registry_, claim.value(), "Normal",
                 pod.empty() ? "WaitForFirstConsumer" : "WaitForPodScheduled",
                 pod.empty()
                     ? std::string("waiting for first consumer to be created before binding")
                     : fmt::format("waiting for pod {} to be scheduled", pod),
                 kBinder);
}

// Nothing suits: somebody has to make a volume.
void VolumeBinding::waitForVolume(const Object& claim) {
  const auto tell = [&](std::string_view type, std::string_view reason, std::string_view message) {
    tryRecordEvent(registry_, claim.value(), type, reason, message, kBinder);
  };
  const std::string name(storageClassOf(claim.value()));
  if (name.empty())
    return tell("Normal", "FailedBinding",
                "no persistent volumes available for this claim and no storage class is set");
  const auto found = registry_.store().get("storageclasses.storage.k8s.io", {}, name);
  if (!found)
    return tell("Warning", "ProvisioningFailed",
                fmt::format("storageclass.storage.k8s.io \"{}\" not found", name));
  const std::string provisioner(str(found->value(), {"provisioner"}));
  if (provisioner.starts_with("kubernetes.io/"))
    return tell("Warning", "ProvisioningFailed",
                fmt::format("no volume plugin matched name: {}", provisioner));
  if (isBeingDeleted(claim.value())) return;
  registry_.modify(
      claimKind(), claim.ns(), claim.name(), "",
      [&](json::value& value) {
        auto& annotations = at(value, {"metadata", "annotations"});
        at(annotations, {"volume.beta.kubernetes.io/storage-provisioner"}) = provisioner;
        at(annotations, {kStorageProvisioner}) = provisioner;
      },
      kControllerManager, claim.uid());
  tell("Normal", "ExternalProvisioning",
       fmt::format("Waiting for a volume to be created either by the external provisioner '{}' or "
                   "manually by the system administrator. If volume creation is delayed, please "
                   "verify that the provisioner is running and correctly registered.",
                   provisioner));
}

void VolumeBinding::bind(const Object& volume, const Object& claim) {
  reserveVolume(registry_, volume, claim, kControllerManager);
  setPhase(volume, "Bound");
  registry_.modify(
      claimKind(), claim.ns(), claim.name(), "",
      [&](json::value& value) {
        auto& name = at(value, {"spec", "volumeName"});
        auto& annotations = at(value, {"metadata", "annotations"});
        if (name.is_null()) at(annotations, {kBoundByController}) = "yes";
        at(annotations, {kBindCompleted}) = "yes";
        at(value, {"spec", "volumeName"}) = volume.name();
      },
      kControllerManager, claim.uid());
  registry_.modify(
      claimKind(), claim.ns(), claim.name(), "status",
      [&](json::value& value) {
        auto& status = at(value, {"status"});
        at(status, {"phase"}) = "Bound";
        at(status, {"accessModes"}) = list(volume.value(), {"spec", "accessModes"});
        at(status, {"capacity"}) = map(volume.value(), {"spec", "capacity"});
      },
      kControllerManager, claim.uid());
}

void VolumeBinding::syncBound(const Object& claim) {
  const auto name = str(claim.value(), {"spec", "volumeName"});
  if (name.empty())
    return lose(claim, "ClaimLost",
                "Bound claim has lost reference to PersistentVolume. Data on the volume is lost!");
  const auto volume = registry_.store().get(volumeKind().storageKey(), {}, name);
  if (!volume)
    return lose(claim, "ClaimLost",
                "Bound claim has lost its PersistentVolume. Data on the volume is lost!");
  const bool reserved = find(volume->value(), {"spec", "claimRef"});
  if (reserved && !isReservedFor(volume->value(), claim.value()))
    return lose(claim, "ClaimMisbound",
                "Two claims are bound to the same volume, this one is bound incorrectly");
  if (!reserved || phaseOf(claim) != "Bound") return bind(*volume, claim);
  expand(*volume, claim);
}

// The class allows it, or admission would have refused the larger request.
void VolumeBinding::expand(const Object& volume, const Object& claim) {
  const auto wants =
      Quantity::parse(str(claim.value(), {"spec", "resources", "requests", "storage"}));
  const auto has = Quantity::parse(str(claim.value(), {"status", "capacity", "storage"}));
  if (!wants || !has || !(*has < *wants) || !isAnnotated(volume.value(), kProvisionedBy)) return;
  registry_.modify(
      volumeKind(), {}, volume.name(), "",
      [&](json::value& value) {
        at(value, {"spec", "capacity", "storage"}) = wants->text();
      },
      kControllerManager, volume.uid());
  registry_.modify(
      claimKind(), claim.ns(), claim.name(), "status",
      [&](json::value& value) {
        at(value, {"status", "capacity", "storage"}) = wants->text();
      },
      kControllerManager, claim.uid());
}

void VolumeBinding::lose(const Object& claim, std::string_view reason, std::string_view message) {
  if (phaseOf(claim) == "Lost") return;
  const auto lost = registry_.modify(
      claimKind(), claim.ns(), claim.name(), "status",
      [](json::value& value) {
        auto& status = at(value, {"status"});
        status = json::object{{"phase", "Lost"}};
      },
      kControllerManager, claim.uid());
  if (lost) tryRecordEvent(registry_, lost->value(), "Warning", reason, message, kBinder);
}

void VolumeBinding::syncVolume(const std::string& name) {
  const auto volume = registry_.store().get(volumeKind().storageKey(), {}, name);
  if (!volume) return;
  const auto* reference = find(volume->value(), {"spec", "claimRef"});
  if (!reference || str(*reference, {"uid"}).empty()) return setPhase(*volume, "Available");
  const auto claim = registry_.store().get(claimKind().storageKey(), str(*reference, {"namespace"}),
                                           str(*reference, {"name"}));
  if (!claim || claim->uid() != str(*reference, {"uid"})) return release(*volume);
  const auto chosen = str(claim->value(), {"spec", "volumeName"});
  if (chosen == volume->name()) return setPhase(*volume, "Bound");
  if (chosen.empty()) return claims_.add(NamespacedName::of(*claim));
  // The claim has another one by now.
  const bool made = isAnnotated(volume->value(), kProvisionedBy);
  if (made && str(volume->value(), {"spec", "persistentVolumeReclaimPolicy"}) == "Delete")
    return release(*volume);
  if (!isAnnotated(volume->value(), kBoundByController)) return;
  const auto free = registry_.modify(
      volumeKind(), {}, name, "",
      [](json::value& value) {
        erase(value, {"spec", "claimRef"});
        erase(value, {"metadata", "annotations", kBoundByController});
      },
      kControllerManager, volume->uid());
  if (free) setPhase(*free, "Available");
}

// Provisioners delete what they made; nobody else may delete what an administrator made.
void VolumeBinding::release(const Object& volume) {
  const auto phase = phaseOf(volume);
  if (phase == "Failed") return;
  if (phase != "Released") setPhase(volume, "Released");
  const auto policy = str(volume.value(), {"spec", "persistentVolumeReclaimPolicy"});
  if (policy == "Retain" || isAnnotated(volume.value(), kProvisionedBy)) return;
  const bool recycle = policy == "Recycle";
  const auto why = recycle
                       ? std::string("No recycler plugin found for the volume!")
                       : fmt::format(
                             "error getting deleter volume plugin for volume \"{}\": no deletable "
                             "volume plugin matched",
                             volume.name());
  setPhase(volume, "Failed", why);
  tryRecordEvent(registry_, volume.value(), "Warning",
                 recycle ? "VolumeFailedRecycle" : "VolumeFailedDelete", why, kBinder);
}

void VolumeBinding::setPhase(const Object& volume, std::string_view phase,
                             std::string_view message) {
  registry_.modify(
      volumeKind(), {}, volume.name(), "status",
      [&](json::value& value) {
        if (str(value, {"status", "phase"}) == phase) return;
        auto& status = at(value, {"status"});
        at(status, {"phase"}) = phase;
        at(status, {"lastPhaseTransitionTime"}) = rfc3339(registry_.clock().now());
        if (message.empty())
          erase(status, {"message"});
        else
          at(status, {"message"}) = message;
      },
      kControllerManager, volume.uid());
}

}  // namespace sparklab::lab
