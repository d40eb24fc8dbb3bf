#include "lab/controllers/garbage_collector.hpp"

#include <algorithm>

#include "lab/controllers/ownership.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kForeground = "foregroundDeletion";
constexpr std::string_view kOrphan = "orphan";

const json::array& ownersOf(const json::value& object) {
  return list(object, {"metadata", "ownerReferences"});
}

bool waitsForDependents(const json::value& object) {
  return isBeingDeleted(object) && hasFinalizer(object, kForeground);
}

bool blocks(const json::value& dependent, std::string_view ownerUid) {
  for (const auto& owner : ownersOf(dependent)) {
    if (str(owner, {"uid"}) == ownerUid) return flag(owner, {"blockOwnerDeletion"});
  }
  return false;
}

}  // namespace

/// The owners of an object by what they mean for it.
struct GarbageCollector::Owners {
  bool solid = false;              ///< one at least keeps it alive
  std::set<std::string> dangling;  ///< uids of owners that are gone
  std::set<std::string> waiting;   ///< uids of owners that wait for this object to go
};

GarbageCollector::GarbageCollector(Registry& registry, asio::any_io_executor executor)
    : registry_(registry),
      queue_(std::move(executor), "garbage collector", [this](const Ref& ref) { process(ref); }) {
  all_ = registry_.store().subscribe(
      "", [this](const ResourceKey& resource, const Event& event) { onEvent(resource, event); });
  for (const auto& kind : registry_.kinds().stored()) {
    for (const auto& object : registry_.store().list(kind->storageKey())) {
      onEvent(kind->storageKey(), Event{Event::Type::Added, object, nullptr, object->revision()});
    }
  }
}

void GarbageCollector::onEvent(const ResourceKey& resource, const Event& event) {
  const auto& object = event.object->value();
  const Ref ref{resource, std::string(event.object->ns()), std::string(event.object->name()),
                std::string(event.object->uid())};
  if (event.previous) unlink(ref, event.previous->value());
  if (event.type == Event::Type::Deleted) {
    onDeletion(ref, object);
    return;
  }
  link(ref, object);
  const bool deleting = isBeingDeleted(object) &&
                        (hasFinalizer(object, kForeground) || hasFinalizer(object, kOrphan));
  if (!ownersOf(object).empty() || deleting) queue_.add(ref);
}

void GarbageCollector::onDeletion(const Ref& ref, const json::value& object) {
  if (const auto it = dependents_.find(ref.uid); it != dependents_.end()) {
    for (const auto& dependent : it->second) queue_.add(dependent);
  }
  // An owner in foreground deletion may have waited for this very object.
  for (const auto& owner : ownersOf(object)) {
    const auto kind =
        registry_.kinds().findByName(str(owner, {"apiVersion"}), str(owner, {"kind"}));
    if (!kind) continue;
    queue_.add(Ref{kind->storageKey(), kind->namespaced ? ref.ns : "",
                   std::string(str(owner, {"name"})), std::string(str(owner, {"uid"}))});
  }
}

void GarbageCollector::link(const Ref& ref, const json::value& object) {
  for (const auto& owner : ownersOf(object)) {
    dependents_[std::string(str(owner, {"uid"}))].insert(ref);
  }
}

void GarbageCollector::unlink(const Ref& ref, const json::value& object) {
  for (const auto& owner : ownersOf(object)) {
    const auto it = dependents_.find(std::string(str(owner, {"uid"})));
    if (it == dependents_.end()) continue;
    it->second.erase(ref);
    if (it->second.empty()) dependents_.erase(it);
  }
}

ObjectPtr GarbageCollector::live(const Ref& ref) const {
  auto object = registry_.store().get(ref.resource, ref.ns, ref.name);
  return object && object->uid() == ref.uid ? object : nullptr;
}

void GarbageCollector::process(const Ref& ref) {
  const auto object = live(ref);
  if (!object) return;
  if (!isBeingDeleted(object->value())) {
    collect(ref, *object);
    return;
  }
  if (hasFinalizer(object->value(), kForeground)) finishForeground(ref, *object);
  if (hasFinalizer(object->value(), kOrphan)) finishOrphaning(ref);
}

GarbageCollector::Owners GarbageCollector::classify(const Object& object) const {
  Owners owners;
  for (const auto& owner : ownersOf(object.value())) {
    const auto kind =
        registry_.kinds().findByName(str(owner, {"apiVersion"}), str(owner, {"kind"}));
    // What cannot be looked up might exist: never delete on a guess. That goes for unknown kinds
    // and for a cluster-scoped object that names a namespaced owner.
    if (!kind || (kind->namespaced && object.ns().empty())) {
      owners.solid = true;
      continue;
    }
    const std::string uid(str(owner, {"uid"}));
    const auto found = registry_.store().get(
        kind->storageKey(), kind->namespaced ? object.ns() : "", str(owner, {"name"}));
    if (!found || found->uid() != uid) {
      owners.dangling.insert(uid);
    } else if (waitsForDependents(found->value())) {
      owners.waiting.insert(uid);
    } else {
      owners.solid = true;
    }
  }
  return owners;
}

void GarbageCollector::collect(const Ref& ref, const Object& object) {
  if (ownersOf(object.value()).empty()) return;
  auto owners = classify(object);
  if (owners.solid) {
    owners.dangling.merge(owners.waiting);
    if (!owners.dangling.empty()) dropOwners(ref, owners.dangling);
    return;
  }
  if (!owners.waiting.empty() && dependents_.contains(ref.uid)) {
    // An owner waits for us, so we wait for our own dependents.
    remove(ref, "Foreground");
  } else if (hasFinalizer(object.value(), kOrphan)) {
    remove(ref, "Orphan");
  } else if (hasFinalizer(object.value(), kForeground)) {
    remove(ref, "Foreground");
  } else {
    remove(ref, "Background");
  }
}

void GarbageCollector::finishForeground(const Ref& ref, const Object&) {
  bool blocked = false;
  if (const auto it = dependents_.find(ref.uid); it != dependents_.end()) {
    for (const auto& dependent : std::set<Ref>(it->second)) {
      const auto object = live(dependent);
      if (!object) continue;
      if (waitsForDependents(object->value()) && dependents_.contains(dependent.uid) &&
          dependents_.at(dependent.uid).contains(ref)) {
        continue;  // two objects that own each other must not wait for each other
      }
      if (blocks(object->value(), ref.uid)) blocked = true;
      if (!isBeingDeleted(object->value())) queue_.add(dependent);
    }
  }
  if (!blocked) dropFinalizer(ref, kForeground);
}

void GarbageCollector::finishOrphaning(const Ref& ref) {
  if (const auto it = dependents_.find(ref.uid); it != dependents_.end()) {
    for (const auto& dependent : std::set<Ref>(it->second)) dropOwners(dependent, {ref.uid});
  }
  dropFinalizer(ref, kOrphan);
}

void GarbageCollector::dropOwners(const Ref& ref, const std::set<std::string>& uids) {
  const auto kind = registry_.kinds().byKey(ref.resource);
  if (!kind) return;
  registry_.modify(
      *kind, ref.ns, ref.name, "",
      [&](json::value& object) {
        json::array kept;
        for (const auto& owner : ownersOf(object)) {
          if (!uids.contains(std::string(str(owner, {"uid"})))) kept.push_back(owner);
        }
        if (kept.empty()) {
          erase(object, {"metadata", "ownerReferences"});
        } else {
          at(object, {"metadata", "ownerReferences"}) = std::move(kept);
        }
      },
      kControllerManager, ref.uid);
}

void GarbageCollector::dropFinalizer(const Ref& ref, std::string_view finalizer) {
  const auto kind = registry_.kinds().byKey(ref.resource);
  if (!kind) return;
  registry_.modify(
      *kind, ref.ns, ref.name, "",
      [&](json::value& object) {
        json::array kept;
        for (const auto& name : list(object, {"metadata", "finalizers"})) {
          if (!name.is_string() || std::string_view(name.get_string()) != finalizer) {
            kept.push_back(name);
          }
        }
        if (kept.empty()) {
          erase(object, {"metadata", "finalizers"});
        } else {
          at(object, {"metadata", "finalizers"}) = std::move(kept);
        }
      },
      kControllerManager, ref.uid);
}

void GarbageCollector::remove(const Ref& ref, std::string_view policy) {
  DeleteOptions options;
  options.propagationPolicy = policy;
  options.uid = ref.uid;
  const auto kind = registry_.kinds().byKey(ref.resource);
  if (kind) registry_.remove(*kind, ref.ns, ref.name, options);
}

}  // namespace sparklab::lab
