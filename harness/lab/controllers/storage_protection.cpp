#include "lab/controllers/storage_protection.hpp"

#include "lab/controllers/ownership.hpp"
#include "lab/registry/admission.hpp"
#include "lab/scheduling/volumes.hpp"

namespace sparklab::lab {

StorageProtection::StorageProtection(Registry& registry, asio::any_io_executor executor,
                                     Clock& clock)
    : registry_(registry),
      claims_(executor, "claim protection", clock,
              [this](const NamespacedName& name) { syncClaim(name); }),
      volumes_(executor, "volume protection", clock,
               [this](const NamespacedName& name) { syncVolume(name.name); }) {
  auto& store = registry_.store();
  const auto dying = [](const Event& event) {
    return event.type != Event::Type::Deleted && isBeingDeleted(event.object->value());
  };
  subscriptions_ = {store.subscribe("persistentvolumeclaims",
                                    [this, dying](const ResourceKey&, const Event& event) {
                                      if (dying(event))
                                        claims_.add(NamespacedName::of(*event.object));
                                    }),
                    store.subscribe("persistentvolumes",
                                    [this, dying](const ResourceKey&, const Event& event) {
                                      if (dying(event))
                                        volumes_.add(NamespacedName::of(*event.object));
                                    }),
                    store.subscribe("pods", [this](const ResourceKey&, const Event& event) {
                      if (event.type != Event::Type::Deleted) return;
                      const auto& pod = *event.object;
                      for (const auto& volume : list(pod.value(), {"spec", "volumes"}))
                        if (auto name = claimNameOf(volume, pod.name()); !name.empty())
                          claims_.add({std::string(pod.ns()), std::move(name)});
                    })};
  for (const auto& claim : store.list("persistentvolumeclaims"))
    claims_.add(NamespacedName::of(*claim));
  for (const auto& volume : store.list("persistentvolumes"))
    volumes_.add(NamespacedName::of(*volume));
}

bool StorageProtection::isUsed(const Object& claim) const {
  for (const auto& pod : registry_.store().list("pods", claim.ns())) {
    if (!str(pod->value(), {"spec", "nodeName"}).empty() && usesClaim(*pod, claim.name()))
      return true;
  }
  return false;
}

void StorageProtection::syncClaim(const NamespacedName& name) {
  const auto claim = registry_.store().get("persistentvolumeclaims", name.ns, name.name);
  if (!claim || !isBeingDeleted(claim->value()) || isUsed(*claim)) return;
  registry_.modify(
      kindOf("persistentvolumeclaims"), name.ns, name.name, "",
      [](json::value& object) { removeFinalizer(object, kClaimProtection); }, kControllerManager,
      claim->uid());
}

void StorageProtection::syncVolume(const std::string& name) {
  const auto volume = registry_.store().get("persistentvolumes", {}, name);
  if (!volume || !isBeingDeleted(volume->value()) ||
      str(volume->value(), {"status", "phase"}) == "Bound")
    return;
  registry_.modify(
      kindOf("persistentvolumes"), {}, name, "",
      [](json::value& object) { removeFinalizer(object, kVolumeProtection); }, kControllerManager,
      volume->uid());
}

}  // namespace sparklab::lab
