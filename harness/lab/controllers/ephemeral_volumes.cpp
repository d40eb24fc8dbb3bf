#include "lab/controllers/ephemeral_volumes.hpp"

#include <fmt/format.h>

#include "lab/controllers/ownership.hpp"
#include "lab/registry/events.hpp"
#include "lab/scheduling/volumes.hpp"

namespace sparklab::lab {

EphemeralVolumes::EphemeralVolumes(Registry& registry, asio::any_io_executor executor, Clock& clock)
    : registry_(registry),
      queue_(std::move(executor), "ephemeral volumes", clock,
             [this](const NamespacedName& name) { sync(name); }) {
  const auto look = [this](const Object& pod) {
    for (const auto& volume : list(pod.value(), {"spec", "volumes"}))
      if (find(volume, {"ephemeral"})) return queue_.add(NamespacedName::of(pod));
  };
  pods_ = registry_.store().subscribe("pods", [look](const ResourceKey&, const Event& event) {
    if (event.type == Event::Type::Added) look(*event.object);
  });
  for (const auto& pod : registry_.store().list("pods")) look(*pod);
}

void EphemeralVolumes::sync(const NamespacedName& name) {
  const auto pod = registry_.store().get("pods", name.ns, name.name);
  if (!pod || isBeingDeleted(pod->value())) return;
  for (const auto& volume : list(pod->value(), {"spec", "volumes"}))
    if (find(volume, {"ephemeral"})) makeClaim(*pod, volume);
}

void EphemeralVolumes::makeClaim(const Object& pod, const json::value& volume) {
  const auto& kind = kindOf("persistentvolumeclaims");
  const auto name = claimNameOf(volume, pod.name());
  if (const auto there = registry_.store().get(kind.storageKey(), pod.ns(), name)) {
    if (isControlledBy(there->value(), pod)) return;
    throw std::runtime_error(fmt::format(
        "PVC \"{}\" was not created for pod \"{}\" (pod is not owner)", name, pod.name()));
  }
  json::value claim = json::object();
  at(claim, {"metadata", "name"}) = name;
  for (const auto field : {"labels", "annotations"})
    if (const auto* value = find(volume, {"ephemeral", "volumeClaimTemplate", "metadata", field}))
      at(claim, {"metadata", field}) = *value;
  at(claim, {"metadata", "ownerReferences"}) =
      json::array{controllerReference(kindOf("pods"), pod.value())};
  at(claim, {"spec"}) = map(volume, {"ephemeral", "volumeClaimTemplate", "spec"});
  WriteOptions options;
  options.fieldManager = kControllerManager;
  try {
    registry_.create(kind, pod.ns(), std::move(claim), options);
  } catch (const StatusError& error) {
    tryRecordEvent(registry_, pod.value(), "Warning", "FailedBinding",
                   fmt::format("ephemeral volume {}: create PVC {}: {}", str(volume, {"name"}),
                               name, error.what()),
                   "ephemeral_volume");
    throw;
  }
}

}  // namespace sparklab::lab
