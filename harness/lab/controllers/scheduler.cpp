#include "lab/controllers/scheduler.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lab/controllers/conditions.hpp"
#include "lab/controllers/volume_binding.hpp"
#include "lab/registry/events.hpp"
#include "lab/registry/pod_conditions.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kName = "default-scheduler";
constexpr std::string_view kScheduler = "kube-scheduler";

/// Unbound, not ended, and ours.
bool waits(const json::value& pod) {
  return str(pod, {"spec", "nodeName"}).empty() && !isFinished(pod) &&
         !find(pod, {"metadata", "deletionTimestamp"}) &&
         list(pod, {"spec", "schedulingGates"}).empty() &&
         str(pod, {"spec", "schedulerName"}, kName) == kName;
}

bool differ(const json::value& a, const json::value& b, Path path) {
  const auto* left = find(a, path);
  const auto* right = find(b, path);
  return left && right ? *left != *right : left != right;
}

/// Heartbeats are no reason to try again.
bool mayHelp(const json::value& before, const json::value& node) {
  for (const auto key : {"taints", "unschedulable"})
    if (differ(before, node, {"spec", key})) return true;
  return differ(before, node, {"metadata", "labels"}) ||
         differ(before, node, {"status", "allocatable"});
}

}  // namespace

Scheduler::Scheduler(Registry& registry, asio::any_io_executor executor)
    : registry_(registry),
      cache_(registry.store()),
      turn_(std::move(executor), "scheduler", [this](int) { drain(); }) {
  auto& store = registry_.store();
  pods_ = store.subscribe(kindOf("pods").storageKey(),
                          [this](const ResourceKey&, const Event& event) { onPod(event); });
  nodes_ = store.subscribe(kindOf("nodes").storageKey(),
                           [this](const ResourceKey&, const Event& event) { onNode(event); });
  for (const auto* resource :
       {"persistentvolumeclaims", "persistentvolumes", "storageclasses.storage.k8s.io"})
    storage_.push_back(store.subscribe(kindOf(resource).storageKey(),
                                       [this](const ResourceKey&, const Event& event) {
                                         if (event.type != Event::Type::Deleted) retryAll();
                                       }));
  auto pods = store.list(kindOf("pods").storageKey());
  std::stable_sort(pods.begin(), pods.end(), [](const ObjectPtr& a, const ObjectPtr& b) {
    return str(a->value(), {"metadata", "creationTimestamp"}) <
           str(b->value(), {"metadata", "creationTimestamp"});
  });
  for (const auto& pod : pods)
    if (waits(pod->value())) add(*pod);
}

void Scheduler::onPod(const Event& event) {
  cache_.podChanged(event);
  const auto& pod = event.object->value();
  const bool gone = event.type == Event::Type::Deleted;
  if (!gone && waits(pod)) {
    // Its own FailedScheduling condition is no reason to try again; a changed spec or label is.
    const bool same = event.previous && waits(event.previous->value()) &&
                      !differ(event.previous->value(), pod, {"spec"}) &&
                      !differ(event.previous->value(), pod, {"metadata", "labels"});
    if (!same) add(*event.object);
    return;
  }
  if (const auto known = waiting_.find(NamespacedName::of(*event.object));
      known != waiting_.end()) {
    active_.erase(known->second);
    sociable_.erase(known->first);
    waiting_.erase(known);
  }
  const bool bound = !str(pod, {"spec", "nodeName"}).empty();
  if (!bound) return;
  const bool wasThere = event.previous && !isFinished(event.previous->value()) &&
                        !str(event.previous->value(), {"spec", "nodeName"}).empty();
  // Room is free again; or a pod has come, or changed its labels, that others want to be near.
  const bool freed = wasThere && (gone || isFinished(pod));
  const bool came = !gone && !wasThere;
  const bool relabelled =
      !gone && wasThere && differ(event.previous->value(), pod, {"metadata", "labels"});
  if (freed || relabelled) return retryAll();
  if (came && !sociable_.empty()) retryAll();
}

void Scheduler::onNode(const Event& event) {
  cache_.nodeChanged(event);
  if (event.type != Event::Type::Modified ||
      mayHelp(event.previous->value(), event.object->value()))
    retryAll();
}

void Scheduler::add(const Object& pod) {
  const auto name = NamespacedName::of(pod);
  auto& known = waiting_[name];
  active_.erase(known);
  const auto arrival = known.arrival ? known.arrival : ++arrivals_;
  known = {-num(pod.value(), {"spec", "priority"}), arrival, name.ns, name.name};
  active_.insert(known);
  if (find(pod.value(), {"spec", "affinity", "podAffinity"})) sociable_.insert(name);
  turn_.add(0);
}

void Scheduler::retryAll() {
  if (waiting_.empty()) return;
  for (const auto& [name, pod] : waiting_) active_.insert(pod);
  turn_.add(0);
}

void Scheduler::drain() {
  // What becomes active meanwhile gets its own turn; a pod is tried once in each.
  auto batch = std::exchange(active_, {});
  for (const auto& pod : batch) {
    try {
      schedule({pod.ns, pod.name});
    } catch (const std::exception& error) {
      fmt::print(stderr, "sparklab: scheduler: {}/{}: {}\n", pod.ns, pod.name, error.what());
    }
  }
}

void Scheduler::schedule(const NamespacedName& name) {
  const auto pod = registry_.store().get(kindOf("pods").storageKey(), name.ns, name.name);
  if (!pod || !waits(pod->value())) return;
  PodInfo info(pod);
  info.volumes = podVolumes(registry_.store(), *pod);
  const auto view = cache_.view();
  const auto nominated = cache_.nominated(pod->uid());
  AttemptInput input{info, view};
  input.nominated = &nominated;
  if (view.nodes.size() > 1) input.spread = defaultSpread(*pod);
  if (info.priority > 0 || !nominated.empty())
    input.budgets = registry_.store().list(kindOf("poddisruptionbudgets.policy").storageKey());
  const auto attempt = schedulePod(input);
  if (!attempt.node.empty()) {
    // A pod whose claims are bound only now waits for that: their change is a reason to try again.
    if (bindVolumes(info, attempt.node)) bind(*pod, attempt.node);
    return;
  }
  refuse(*pod, attempt);
  if (attempt.preemption) preempt(*pod, *attempt.preemption);
}

void Scheduler::refuse(const Object& pod, const Attempt& attempt) {
  const auto before = pod.revision();
  const auto now = registry_.modify(
      kindOf("pods"), pod.ns(), pod.name(), "status",
      [&](json::value& object) {
        Condition condition{"PodScheduled", "False", "Unschedulable", attempt.refusal,
                            num(object, {"metadata", "generation"})};
        setPodCondition(object, condition, registry_.clock().now());
        if (attempt.preemption) {
          at(object, {"status", "nominatedNodeName"}) = attempt.preemption->node;
        } else if (attempt.refusal.find("not eligible due to") == std::string::npos) {
          erase(object, {"status", "nominatedNodeName"});  // the promise did not hold
        }
      },
      kScheduler, pod.uid());
  if (!now || now->revision() == before) return;  // said before
  recordEvent(registry_, now->value(), "Warning", "FailedScheduling", attempt.refusal, kName);
}

void Scheduler::preempt(const Object& pod, const PreemptionCandidate& candidate) {
  // Less important pods that were promised a place on that node look for another one.
  for (const auto& other : cache_.nominated(pod.uid())) {
    if (str(other->value(), {"status", "nominatedNodeName"}) != candidate.node ||
        other->priority >= num(pod.value(), {"spec", "priority"}))
      continue;
    registry_.modify(
        kindOf("pods"), other->object->ns(), other->object->name(), "status",
        [](json::value& object) {
          erase(object, {"status", "nominatedNodeName"});
        },
        kScheduler, other->object->uid());
    if (const auto known = waiting_.find(NamespacedName::of(*other->object));
        known != waiting_.end()) {
      active_.insert(known->second);
      turn_.add(0);
    }
  }
  for (const auto& victim : candidate.victims) {
    const auto& object = *victim->object;
    const auto marked = registry_.modify(
        kindOf("pods"), object.ns(), object.name(), "status",
        [&](json::value& value) {
          Condition condition{
              "DisruptionTarget", "True", "PreemptionByScheduler",
              fmt::format("{}: preempting to accommodate a higher priority pod", kName),
              num(value, {"metadata", "generation"})};
          setPodCondition(value, condition, registry_.clock().now());
        },
        kScheduler, object.uid());
    if (!marked) continue;
    registry_.remove(kindOf("pods"), object.ns(), object.name(), DeleteOptions());
    recordEvent(registry_, marked->value(), "Normal", "Preempted",
                fmt::format("Preempted by pod {} on node {}", pod.uid(), candidate.node), kName);
  }
}

void Scheduler::bind(const Object& pod, const std::string& node) {
  const json::value binding = {{"apiVersion", "v1"},
                               {"kind", "Binding"},
                               {"metadata", {{"name", pod.name()}, {"uid", pod.uid()}}},
                               {"target", {{"kind", "Node"}, {"name", node}}}};
  registry_.bind(pod.ns(), pod.name(), binding);
  recordEvent(registry_, pod.value(), "Normal", "Scheduled",
              fmt::format("Successfully assigned {}/{} to {}", pod.ns(), pod.name(), node), kName);
}

bool Scheduler::bindVolumes(const PodInfo& pod, const std::string& node) {
  const auto object = registry_.store().get(kindOf("nodes").storageKey(), {}, node);
  for (const auto& name : pod.volumes.late) {
    const auto claim = registry_.store().get(kindOf("persistentvolumeclaims").storageKey(),
                                             pod.object->ns(), name);
    if (!claim || !object) continue;
    if (const auto volume = bestVolume(registry_.store(), claim->value(), &object->value())) {
      reserveVolume(registry_, *volume, *claim, kScheduler);
      continue;
    }
    registry_.modify(
        kindOf("persistentvolumeclaims"), claim->ns(), claim->name(), "",
        [&](json::value& value) {
          at(value, {"metadata", "annotations", "volume.kubernetes.io/selected-node"}) = node;
        },
        kScheduler, claim->uid());
  }
  return pod.volumes.late.empty();
}

std::vector<SpreadConstraint> Scheduler::defaultSpread(const Object& pod) const {
  const auto& store = registry_.store();
  std::vector<LabelSelector> selectors;
  for (const auto& service : store.list(kindOf("services").storageKey(), pod.ns())) {
    const auto* selector = find(service->value(), {"spec", "selector"});
    if (!selector || !selector->is_object() || selector->get_object().empty()) continue;
    auto parsed = LabelSelector::fromObject({{"matchLabels", *selector}});
    if (parsed.matches(pod.value())) selectors.push_back(std::move(parsed));
  }
  for (const auto& owner : list(pod.value(), {"metadata", "ownerReferences"})) {
    const auto kind = str(owner, {"kind"});
    if (!flag(owner, {"controller"}) || (kind != "ReplicaSet" && kind != "StatefulSet")) continue;
    const auto key = kindOf(kind == "ReplicaSet" ? "replicasets.apps" : "statefulsets.apps");
    const auto found = store.get(key.storageKey(), pod.ns(), str(owner, {"name"}));
    const auto* selector = found ? find(found->value(), {"spec", "selector"}) : nullptr;
    if (selector) selectors.push_back(LabelSelector::fromObject(*selector));
  }
  if (selectors.empty()) return {};
  SpreadConstraint perNode;
  perNode.maxSkew = 3;
  perNode.topologyKey = "kubernetes.io/hostname";
  perNode.selectors = selectors;
  auto perZone = perNode;
  perZone.maxSkew = 5;
  perZone.topologyKey = "topology.kubernetes.io/zone";
  return {perNode, perZone};
}

}  // namespace sparklab::lab
