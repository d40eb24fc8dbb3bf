#include "lab/controllers/ownership.hpp"

#include <algorithm>

#include "lab/registry/edit.hpp"

namespace sparklab::lab {

namespace {

void release(Registry& registry, const Kind& dependents, const Object& object, const Object& owner,
             std::string_view finalizer) {
  registry.modify(
      dependents, object.ns(), object.name(), "",
      [&](json::value& next) {
        auto& owners = arrayAt(next, {"metadata", "ownerReferences"});
        eraseIf(owners, [&](const json::value& item) { return str(item, {"uid"}) == owner.uid(); });
        if (owners.empty()) erase(next, {"metadata", "ownerReferences"});
        if (!finalizer.empty()) removeFinalizer(next, finalizer);
      },
      kControllerManager, object.uid());
}

ObjectPtr adopt(Registry& registry, const Kind& kind, const Object& owner, const Kind& dependents,
                const Object& object, std::string_view finalizer) {
  return registry.modify(
      dependents, object.ns(), object.name(), "",
      [&](json::value& next) {
        arrayAt(next, {"metadata", "ownerReferences"})
            .push_back(controllerReference(kind, owner.value()));
        if (!finalizer.empty() && !hasFinalizer(next, finalizer)) {
          arrayAt(next, {"metadata", "finalizers"}).push_back(json::string(finalizer));
        }
      },
      kControllerManager, object.uid());
}

}  // namespace

const json::value* controllerOf(const json::value& object) noexcept {
  for (const auto& owner : list(object, {"metadata", "ownerReferences"})) {
    if (flag(owner, {"controller"})) return &owner;
  }
  return nullptr;
}

bool isControlledBy(const json::value& object, const Object& owner) noexcept {
  const auto* controller = controllerOf(object);
  return controller && str(*controller, {"uid"}) == owner.uid();
}

json::object controllerReference(const Kind& kind, const json::value& owner) {
  json::object reference;
  reference["apiVersion"] = kind.apiVersion();
  reference["kind"] = kind.kind;
  reference["name"] = str(owner, {"metadata", "name"});
  reference["uid"] = str(owner, {"metadata", "uid"});
  reference["controller"] = true;
  reference["blockOwnerDeletion"] = true;
  return reference;
}

bool isBeingDeleted(const json::value& object) noexcept {
  return !str(object, {"metadata", "deletionTimestamp"}).empty();
}

bool hasFinalizer(const json::value& object, std::string_view finalizer) noexcept {
  const auto& finalizers = list(object, {"metadata", "finalizers"});
  return std::any_of(finalizers.begin(), finalizers.end(), [&](const json::value& item) {
    return item.is_string() && std::string_view(item.get_string()) == finalizer;
  });
}

void removeFinalizer(json::value& object, std::string_view finalizer) {
  if (!hasFinalizer(object, finalizer)) return;
  auto& finalizers = arrayAt(object, {"metadata", "finalizers"});
  eraseIf(finalizers, [&](const json::value& item) {
    return item.is_string() && std::string_view(item.get_string()) == finalizer;
  });
  if (finalizers.empty()) erase(object, {"metadata", "finalizers"});
}

LabelSelector selectorOf(const Kind& kind, const json::value& workload) {
  if (kind.resource == "replicationcontrollers") {
    const json::value wrapped{{"matchLabels", map(workload, {"spec", "selector"})}};
    return LabelSelector::fromObject(wrapped);
  }
  const auto* selector = find(workload, {"spec", "selector"});
  return LabelSelector::fromObject(selector ? *selector : json::value(json::object()));
}

std::vector<ObjectPtr> claim(Registry& registry, const Kind& kind, const Object& owner,
                             const LabelSelector& selector, const Kind& dependents,
                             const std::function<bool(const json::value&)>& adoptable,
                             std::string_view finalizer) {
  std::vector<ObjectPtr> mine;
  const bool dying = isBeingDeleted(owner.value());
  for (const auto& object : registry.store().list(dependents.storageKey(), owner.ns())) {
    const auto& value = object->value();
    if (const auto* controller = controllerOf(value)) {
      if (str(*controller, {"uid"}) != owner.uid()) continue;
      if (selector.matches(value)) {
        mine.push_back(object);
      } else if (!dying) {
        release(registry, dependents, *object, owner, finalizer);
      }
      continue;
    }
    if (dying || isBeingDeleted(value) || !selector.matches(value)) continue;
    if (adoptable && !adoptable(value)) continue;
    if (auto adopted = adopt(registry, kind, owner, dependents, *object, finalizer)) {
      mine.push_back(std::move(adopted));
    }
  }
  return mine;
}

void concerned(const Registry& registry, const Kind& kind, const Event& event,
               const std::function<void(NamespacedName)>& found) {
  const std::string ns(event.object->ns());
  const auto byReference = [&](const json::value& object) {
    const auto* controller = controllerOf(object);
    if (!controller) return false;
    if (str(*controller, {"kind"}) == kind.kind &&
        str(*controller, {"apiVersion"}) == kind.apiVersion()) {
      found(NamespacedName{ns, std::string(str(*controller, {"name"}))});
    }
    return true;
  };
  if (event.previous) byReference(event.previous->value());
  if (byReference(event.object->value()) || event.type == Event::Type::Deleted) return;
  for (const auto& candidate : registry.store().list(kind.storageKey(), ns)) {
    const auto selector = selectorOf(kind, candidate->value());
    if (!selector.empty() && selector.matches(event.object->value())) {
      found(NamespacedName::of(*candidate));
    }
  }
}

bool hasCause(const StatusError& error, std::string_view reason) noexcept {
  for (const auto& cause : list(error.status(), {"details", "causes"})) {
    if (str(cause, {"reason"}) == reason) return true;
  }
  return false;
}

}  // namespace sparklab::lab
