#include "lab/controllers/replica_sets.hpp"

#include <algorithm>

#include "lab/registry/edit.hpp"

namespace sparklab::lab {

namespace {

constexpr std::int64_t kBurst = 500;  // pods made or deleted in one go

bool hasLabelsOf(const json::value& podTemplate, const json::value& pod) {
  const auto& labels = map(pod, {"metadata", "labels"});
  const auto& wanted = map(podTemplate, {"metadata", "labels"});
  return std::all_of(wanted.begin(), wanted.end(), [&](const auto& label) {
    const auto* value = labels.if_contains(label.key());
    return value && *value == label.value();
  });
}

// A condition that is there already with the same status and reason stays as it is.
void setFailure(json::value& set, std::string_view reason, std::string_view message, WallTime now) {
  auto& conditions = arrayAt(set, {"status", "conditions"});
  for (const auto& condition : conditions) {
    if (str(condition, {"type"}) == "ReplicaFailure") return;
  }
  json::object condition;
  condition["type"] = "ReplicaFailure";
  condition["status"] = "True";
  condition["lastTransitionTime"] = rfc3339(now);
  condition["reason"] = reason;
  condition["message"] = message;
  conditions.push_back(std::move(condition));
}

void clearFailure(json::value& set) {
  if (list(set, {"status", "conditions"}).empty()) return;
  auto& conditions = arrayAt(set, {"status", "conditions"});
  eraseIf(conditions,
          [](const json::value& item) { return str(item, {"type"}) == "ReplicaFailure"; });
  if (conditions.empty()) erase(set, {"status", "conditions"});
}

}  // namespace

ReplicaSets::ReplicaSets(Registry& registry, asio::any_io_executor executor, Clock& clock,
                         const Kind& kind)
    : registry_(registry),
      kind_(kind),
      pods_(registry, kind,
            kind.resource == "replicasets" ? "replicaset-controller" : "replication-controller"),
      queue_(std::move(executor), kind.resource, clock,
             [this](const NamespacedName& name) { sync(name); }) {
  auto& store = registry_.store();
  sets_ = store.subscribe(kind_.storageKey(), [this](const ResourceKey&, const Event& event) {
    queue_.add(NamespacedName::of(*event.object));
  });
  podEvents_ =
      store.subscribe(kindOf("pods").storageKey(), [this](const ResourceKey&, const Event& event) {
        concerned(registry_, kind_, event, [this](NamespacedName name) { queue_.add(name); });
      });
  for (const auto& set : store.list(kind_.storageKey())) queue_.add(NamespacedName::of(*set));
}

void ReplicaSets::sync(const NamespacedName& name) {
  const auto set = registry_.store().get(kind_.storageKey(), name.ns, name.name);
  if (!set) return;
  const auto selector = selectorOf(kind_, set->value());
  const auto activePods = [&] {
    auto pods = claim(registry_, kind_, *set, selector, kindOf("pods"), isActive);
    std::erase_if(pods, [](const ObjectPtr& pod) { return !isActive(pod->value()); });
    return pods;
  };
  auto active = activePods();
  std::optional<StatusError> failure;
  if (!isBeingDeleted(set->value())) {
    try {
      manage(*set, active);
    } catch (const StatusError& error) {
      failure = error;
    }
  }
  writeStatus(*set, active, failure ? &*failure : nullptr);
  if (failure) throw *failure;
  const auto minReady = num(set->value(), {"spec", "minReadySeconds"});
  if (const auto next = untilNextAvailable(active, minReady, registry_.clock().now())) {
    queue_.addAfter(*next, name);
  }
}

void ReplicaSets::manage(const Object& set, std::vector<ObjectPtr> active) {
  const auto wanted = num(set.value(), {"spec", "replicas"});
  const auto have = static_cast<std::int64_t>(active.size());
  if (have < wanted) {
    const auto* podTemplate = find(set.value(), {"spec", "template"});
    const auto pod =
        pods_.fromTemplate(set.value(), podTemplate ? *podTemplate : json::value(json::object()));
    slowStart(std::min(wanted - have, kBurst), [&] { pods_.create(set.value(), pod); });
    return;
  }
  const auto surplus = std::min(have - wanted, kBurst);
  if (surplus < have && surplus > 0) {
    sortForDeletion(active, relatedPods(set), registry_.clock().now());
  }
  std::optional<StatusError> failure;
  for (std::int64_t i = 0; i < surplus; ++i) {
    try {
      pods_.remove(set.value(), *active[static_cast<std::size_t>(i)]);
    } catch (const StatusError& error) {
      if (!failure) failure = error;
    }
  }
  if (failure) throw *failure;
}

std::vector<ObjectPtr> ReplicaSets::relatedPods(const Object& set) const {
  std::vector<ObjectPtr> related;
  const auto* owner = controllerOf(set.value());
  std::vector<LabelSelector> selectors;
  for (const auto& other : registry_.store().list(kind_.storageKey(), set.ns())) {
    const auto* itsOwner = controllerOf(other->value());
    const bool sibling = owner && itsOwner && str(*itsOwner, {"uid"}) == str(*owner, {"uid"});
    if (sibling || other->uid() == set.uid())
      selectors.push_back(selectorOf(kind_, other->value()));
  }
  for (const auto& pod : registry_.store().list(kindOf("pods").storageKey(), set.ns())) {
    if (std::any_of(selectors.begin(), selectors.end(), [&](const LabelSelector& selector) {
          return selector.matches(pod->value());
        })) {
      related.push_back(pod);
    }
  }
  return related;
}

void ReplicaSets::writeStatus(const Object& set, const std::vector<ObjectPtr>& active,
                              const StatusError* failure) {
  const auto now = registry_.clock().now();
  const auto minReady = num(set.value(), {"spec", "minReadySeconds"});
  const auto* found = find(set.value(), {"spec", "template"});
  const auto podTemplate = found ? *found : json::value(json::object());
  std::int64_t labeled = 0;
  std::int64_t ready = 0;
  std::int64_t available = 0;
  for (const auto& pod : active) {
    if (hasLabelsOf(podTemplate, pod->value())) ++labeled;
    if (isReady(pod->value())) ++ready;
    if (isAvailable(pod->value(), minReady, now)) ++available;
  }
  const auto have = static_cast<std::int64_t>(active.size());
  registry_.modify(
      kind_, set.ns(), set.name(), "status",
      [&](json::value& next) {
        if (failure) {
          const bool tooFew = have < num(set.value(), {"spec", "replicas"});
          setFailure(next, tooFew ? "FailedCreate" : "FailedDelete", failure->what(), now);
        } else {
          clearFailure(next);
        }
        const auto count = [&](std::string_view field, std::int64_t value) {
          if (value || num(next, {"status", field}) || field == "replicas") {
            at(next, {"status", field}) = value;
          }
        };
        count("replicas", have);
        count("fullyLabeledReplicas", labeled);
        count("readyReplicas", ready);
        count("availableReplicas", available);
        at(next, {"status", "observedGeneration"}) = num(set.value(), {"metadata", "generation"});
      },
      kControllerManager, set.uid());
}

}  // namespace sparklab::lab
