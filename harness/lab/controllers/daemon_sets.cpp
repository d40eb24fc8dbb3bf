#include "lab/controllers/daemon_sets.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lab/controllers/daemon_nodes.hpp"
#include "lab/registry/edit.hpp"

namespace sparklab::lab {

namespace {

constexpr std::size_t kBurst = 250;
constexpr Nanos kFirstDelay = std::chrono::seconds(1);
constexpr Nanos kLongestDelay = std::chrono::minutes(15);
constexpr std::string_view kHashLabel = "controller-revision-hash";
constexpr std::string_view kGenerationLabel = "pod-template-generation";
constexpr std::string_view kGeneration = "deprecated.daemonset.template.generation";

const Kind& daemonSetKind() {
  static const Kind& kind = kindOf("daemonsets.apps");
  return kind;
}

/// Those on a node first, then the oldest.
bool isOlder(const ObjectPtr& a, const ObjectPtr& b) {
  const bool placedA = !str(a->value(), {"spec", "nodeName"}).empty();
  const bool placedB = !str(b->value(), {"spec", "nodeName"}).empty();
  if (placedA != placedB) return placedA;
  const auto createdA = str(a->value(), {"metadata", "creationTimestamp"});
  const auto createdB = str(b->value(), {"metadata", "creationTimestamp"});
  return createdA == createdB ? a->name() < b->name() : createdA < createdB;
}

}  // namespace

bool DaemonSets::Look::isUpdated(const json::value& pod) const {
  const auto generation = str(value(), {"metadata", "annotations", kGeneration});
  return str(pod, {"metadata", "labels", kHashLabel}) == hash ||
         (!generation.empty() && str(pod, {"metadata", "labels", kGenerationLabel}) == generation);
}

bool DaemonSets::Look::isAvailable(const ObjectPtr& pod, WallTime now) const {
  return lab::isAvailable(pod->value(), num(value(), {"spec", "minReadySeconds"}), now);
}

std::int64_t DaemonSets::Look::surge(std::int64_t count) const {
  return scaledValue(find(value(), {"spec", "updateStrategy", "rollingUpdate", "maxSurge"}), count,
                     true);
}

std::int64_t DaemonSets::Look::unavailable(std::int64_t count) const {
  return scaledValue(find(value(), {"spec", "updateStrategy", "rollingUpdate", "maxUnavailable"}),
                     count, true);
}

DaemonSets::DaemonSets(Registry& registry, asio::any_io_executor executor, Clock& clock)
    : registry_(registry),
      pods_(registry, daemonSetKind(), "daemonset-controller"),
      queue_(std::move(executor), "daemonsets", clock,
             [this](const NamespacedName& name) { sync(name); }) {
  auto& store = registry_.store();
  sets_ =
      store.subscribe(daemonSetKind().storageKey(), [this](const ResourceKey&, const Event& event) {
        queue_.add(NamespacedName::of(*event.object));
      });
  podEvents_ = store.subscribe(kindOf("pods").storageKey(), [this](const ResourceKey&,
                                                                   const Event& event) {
    concerned(registry_, daemonSetKind(), event, [this](NamespacedName name) { queue_.add(name); });
  });
  nodeEvents_ = store.subscribe(kindOf("nodes").storageKey(),
                                [this](const ResourceKey&, const Event& event) { onNode(event); });
  for (const auto& set : store.list(daemonSetKind().storageKey()))
    queue_.add(NamespacedName::of(*set));
}

void DaemonSets::onNode(const Event& event) {
  if (event.previous && event.type == Event::Type::Modified &&
      sameField(event.object->value(), event.previous->value(), {"metadata", "labels"}) &&
      sameField(event.object->value(), event.previous->value(), {"spec"})) {
    return;
  }
  for (const auto& set : registry_.store().list(daemonSetKind().storageKey())) {
    queue_.add(NamespacedName::of(*set));
  }
}

void DaemonSets::sync(const NamespacedName& name) {
  Look look;
  look.set = registry_.store().get(daemonSetKind().storageKey(), name.ns, name.name);
  if (!look.set || isBeingDeleted(look.value())) return;
  look.nodes = registry_.store().list(kindOf("nodes").storageKey());
  look.history = recordRevision(registry_, daemonSetKind(), *look.set, kHashLabel);
  look.hash = str(look.history.update->value(), {"metadata", "labels", kHashLabel});
  std::optional<StatusError> failure;
  try {
    findPods(look);
    const auto step = manage(look);
    carryOut(look, step);
    findPods(look);
    if (step.missing.empty() && step.surplus.empty() &&
        str(look.value(), {"spec", "updateStrategy", "type"}) == "RollingUpdate") {
      carryOut(look, update(look));
    }
    std::vector<std::string> live{std::string(look.history.update->name())};
    for (const auto& [node, pods] : look.pods) {
      for (const auto& pod : pods) {
        live.push_back(fmt::format("{}-{}", look.set->name(),
                                   str(pod->value(), {"metadata", "labels", kHashLabel})));
      }
    }
    forgetRevisions(registry_, *look.set, look.history, live);
  } catch (const StatusError& error) {
    failure = error;
  }
  findPods(look);
  writeStatus(look);
  if (failure) throw *failure;
  std::vector<ObjectPtr> all;
  for (const auto& [node, pods] : look.pods) all.insert(all.end(), pods.begin(), pods.end());
  const auto minReady = num(look.value(), {"spec", "minReadySeconds"});
  if (const auto next = untilNextAvailable(all, minReady, registry_.clock().now())) {
    queue_.addAfter(*next, name);
  }
}

void DaemonSets::findPods(Look& look) {
  look.pods.clear();
  for (const auto& pod : claim(registry_, daemonSetKind(), *look.set,
                               selectorOf(daemonSetKind(), look.value()), kindOf("pods"))) {
    if (isFinished(pod->value()) && isBeingDeleted(pod->value())) continue;
    if (auto node = daemonNodeOf(pod->value()); !node.empty()) {
      look.pods[std::move(node)].push_back(pod);
    }
  }
  for (auto& [node, pods] : look.pods) std::sort(pods.begin(), pods.end(), isOlder);
}

DaemonSets::Step DaemonSets::manage(Look& look) {
  Step step;
  std::vector<std::string_view> known;
  for (const auto& node : look.nodes) {
    manageNode(look, *node, step);
    known.push_back(node->name());
  }
  // Pods that wait for a node that is gone; those that were on it are the pod garbage collector's.
  for (const auto& [node, pods] : look.pods) {
    if (std::find(known.begin(), known.end(), node) != known.end()) continue;
    for (const auto& pod : pods) {
      if (str(pod->value(), {"spec", "nodeName"}).empty() && !isBeingDeleted(pod->value())) {
        step.surplus.push_back(pod);
      }
    }
  }
  return step;
}

void DaemonSets::manageNode(Look& look, const Object& node, Step& step) {
  const std::string name(node.name());
  const auto fit = daemonFit(look.value(), node.value());
  const auto there = look.pods.find(name);
  if (there == look.pods.end()) {
    if (fit.shouldRun) step.missing.push_back(name);
    return;
  }
  if (!fit.shouldContinue) {
    for (const auto& pod : there->second) {
      if (!isBeingDeleted(pod->value())) step.surplus.push_back(pod);
    }
    return;
  }
  const auto pods = running(look, name, step);
  if (look.surge(1) == 0) {
    for (std::size_t i = 1; i < pods.size(); ++i) step.surplus.push_back(pods[i]);
    return;
  }
  if (pods.empty() && fit.shouldRun) step.missing.push_back(name);
  if (pods.size() < 2) return;
  // An old pod stays beside a new one until that is available.
  ObjectPtr fresh, old;
  for (const auto& pod : pods) {
    auto& first = str(pod->value(), {"metadata", "labels", kHashLabel}) == look.hash ? fresh : old;
    if (first) {
      step.surplus.push_back(pod);
    } else {
      first = pod;
    }
  }
  if (fresh && old &&
      (!isReady(old->value()) || look.isAvailable(fresh, registry_.clock().now()))) {
    step.surplus.push_back(old);
  }
}

// The pods of a node that run or will; those that have ended go into `step`.
std::vector<ObjectPtr> DaemonSets::running(Look& look, const std::string& node, Step& step) {
  std::vector<ObjectPtr> pods;
  for (const auto& pod : look.pods[node]) {
    if (isBeingDeleted(pod->value())) continue;
    const auto phase = str(pod->value(), {"status", "phase"});
    if (phase == "Failed") {
      if (holdsOff(look, node)) continue;
      pods_.tell(look.value(), "Warning", "FailedDaemonPod",
                 fmt::format("Found failed daemon pod {}/{} on node {}, will try to kill it",
                             pod->ns(), pod->name(), node));
      step.surplus.push_back(pod);
    } else if (phase == "Succeeded") {
      pods_.tell(look.value(), "Normal", "SucceededDaemonPod",
                 fmt::format("Found succeeded daemon pod {}/{} on node {}, will try to delete it",
                             pod->ns(), pod->name(), node));
      step.surplus.push_back(pod);
    } else {
      pods.push_back(pod);
    }
  }
  return pods;
}

// Whether a failed pod of that node has to wait, so that a pod that fails at once is not replaced
// over and over.
bool DaemonSets::holdsOff(const Look& look, const std::string& node) {
  const auto now = registry_.clock().now();
  auto& backOff = failures_[fmt::format("{}/{}", look.set->uid(), node)];
  if (backOff.delay > Nanos(0) && now - backOff.last < backOff.delay) {
    queue_.addAfter(backOff.delay, NamespacedName::of(*look.set));
    return true;
  }
  const bool longAgo = now - backOff.last > 2 * kLongestDelay;
  backOff.delay = backOff.delay == Nanos(0) || longAgo ? kFirstDelay
                                                       : std::min(kLongestDelay, 2 * backOff.delay);
  backOff.last = now;
  return false;
}

void DaemonSets::carryOut(const Look& look, const Step& step) {
  const auto* podTemplate = find(look.value(), {"spec", "template"});
  if (!podTemplate) return;
  auto pod = pods_.fromTemplate(look.value(), *podTemplate);
  if (const auto generation = str(look.value(), {"metadata", "annotations", kGeneration});
      !generation.empty()) {
    at(pod, {"metadata", "labels", kGenerationLabel}) = generation;
  }
  at(pod, {"metadata", "labels", kHashLabel}) = look.hash;

  std::optional<StatusError> failure;
  std::size_t next = 0;
  try {
    slowStart(static_cast<std::int64_t>(std::min(step.missing.size(), kBurst)), [&] {
      auto bound = pod;
      bindDaemonPod(bound, step.missing[next++]);
      pods_.create(look.value(), std::move(bound));
    });
  } catch (const StatusError& error) {
    failure = error;
  }
  for (std::size_t i = 0; i < std::min(step.surplus.size(), kBurst); ++i) {
    try {
      pods_.remove(look.value(), *step.surplus[i]);
    } catch (const StatusError& error) {
      if (!failure) failure = error;
    }
  }
  if (failure) throw *failure;
}

void DaemonSets::writeStatus(Look& look) {
  const auto now = registry_.clock().now();
  std::int64_t desired = 0, current = 0, misplaced = 0, ready = 0, updated = 0, available = 0;
  for (const auto& node : look.nodes) {
    const auto there = look.pods.find(std::string(node->name()));
    const bool has = there != look.pods.end() && !there->second.empty();
    if (!daemonFit(look.value(), node->value()).shouldRun) {
      misplaced += has ? 1 : 0;
      continue;
    }
    ++desired;
    if (!has) continue;
    ++current;
    const auto& pod = there->second.front();
    if (isReady(pod->value())) ++ready;
    if (look.isAvailable(pod, now)) ++available;
    if (look.isUpdated(pod->value())) ++updated;
  }
  registry_.modify(
      daemonSetKind(), look.set->ns(), look.set->name(), "status",
      [&](json::value& next) {
        const auto count = [&](std::string_view field, std::int64_t value) {
          if (value) {
            at(next, {"status", field}) = value;
          } else {
            erase(next, {"status", field});
          }
        };
        at(next, {"status", "currentNumberScheduled"}) = current;
        at(next, {"status", "numberMisscheduled"}) = misplaced;
        at(next, {"status", "desiredNumberScheduled"}) = desired;
        at(next, {"status", "numberReady"}) = ready;
        at(next, {"status", "observedGeneration"}) = num(next, {"metadata", "generation"});
        count("updatedNumberScheduled", updated);
        count("numberAvailable", available);
        count("numberUnavailable", desired - available);
        if (look.history.collisions)
          at(next, {"status", "collisionCount"}) = look.history.collisions;
      },
      kControllerManager, look.set->uid());
}

}  // namespace sparklab::lab
