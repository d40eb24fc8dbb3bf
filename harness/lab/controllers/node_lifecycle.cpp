#include "lab/controllers/node_lifecycle.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lab/controllers/node_taints.hpp"
#include "lab/controllers/ownership.hpp"
#include "lab/registry/events.hpp"
#include "lab/scheduling/taints.hpp"

namespace sparklab::lab {

namespace {

using namespace std::chrono_literals;

constexpr std::string_view kComponent = "node-controller";
constexpr Nanos kMonitorPeriod = 5s;
constexpr Nanos kGracePeriod = 50s;
constexpr Nanos kStartupGracePeriod = 60s;
/// One node in 10 s. The first attempt comes too early to see the node's new condition and costs
/// the first token, so that the taint was measured 10 s after the condition.
constexpr Nanos kEvictionPeriod = 10s;
constexpr double kUnhealthyZone = 0.55;

const std::string kNotReady = "node.kubernetes.io/not-ready";
const std::string kUnreachable = "node.kubernetes.io/unreachable";
const std::string kUnschedulable = "node.kubernetes.io/unschedulable";

const NodeTaint kNotReadyTaint{kNotReady, "NoExecute"};
const NodeTaint kUnreachableTaint{kUnreachable, "NoExecute"};

struct ConditionTaint {
  std::string_view condition, status;
  const char* key;
};
constexpr ConditionTaint kConditionTaints[] = {
    {"Ready", "False", "node.kubernetes.io/not-ready"},
    {"Ready", "Unknown", "node.kubernetes.io/unreachable"},
    {"MemoryPressure", "True", "node.kubernetes.io/memory-pressure"},
    {"DiskPressure", "True", "node.kubernetes.io/disk-pressure"},
    {"NetworkUnavailable", "True", "node.kubernetes.io/network-unavailable"},
    {"PIDPressure", "True", "node.kubernetes.io/pid-pressure"},
};

std::string zoneOf(const json::value& node) {
  const auto label = [&](std::string_view key) { return str(node, {"metadata", "labels", key}); };
  return fmt::format("{}\n{}", label("topology.kubernetes.io/region"),
                     label("topology.kubernetes.io/zone"));
}

bool excluded(const json::value& node) {
  return find(node, {"metadata", "labels", "node.kubernetes.io/exclude-disruption"});
}

}  // namespace

NodeLifecycle::NodeLifecycle(Registry& registry, asio::any_io_executor executor, Clock& clock)
    : registry_(registry),
      clock_(clock),
      ticks_(executor, "node lifecycle",
             [this](int) {
               ticks_.addAfter(clock_, kMonitorPeriod, 0);
               monitor();
             }),
      changed_(executor, "node taints", [this](const std::string& node) { taintNoSchedule(node); }),
      tainting_(executor, "node eviction",
                [this](const std::string& node) { taintNoExecute(node); }),
      assigned_(std::move(executor), "node lifecycle",
                [this](const NamespacedName& pod) { podAssigned(pod); }) {
  nodes_ = registry_.store().subscribe(kindOf("nodes").storageKey(),
                                       [this](const ResourceKey&, const Event& event) {
                                         const std::string name(event.object->name());
                                         if (event.type != Event::Type::Deleted) changed_.add(name);
                                         // tick: nobody has to wait for it.
                                         if (event.type == Event::Type::Deleted)
                                           health_.erase(name);
                                       });
  pods_ = registry_.store().subscribe(
      kindOf("pods").storageKey(), [this](const ResourceKey&, const Event& event) {
        const auto node = str(event.object->value(), {"spec", "nodeName"});
        if (event.type == Event::Type::Deleted || node.empty()) return;
        if (!event.previous || str(event.previous->value(), {"spec", "nodeName"}) != node)
          assigned_.add(NamespacedName::of(*event.object));
      });
  for (const auto& node : registry_.store().list(kindOf("nodes").storageKey()))
    changed_.add(std::string(node->name()));
  ticks_.add(0);
}

void NodeLifecycle::nodeEvent(const Object& node, std::string_view reason,
                              std::string_view message) {
  recordEvent(registry_, node.value(), "Normal", reason, message, kComponent);
}

void NodeLifecycle::monitor() {
  const auto nodes = registry_.store().list(kindOf("nodes").storageKey());
  std::map<std::string, std::string, std::less<>> gone = std::move(known_);
  known_.clear();
  for (const auto& node : nodes) {
    const std::string name(node->name());
    known_[name] = node->uid();
    zones_.emplace(zoneOf(node->value()), Zone::Initial);
    if (gone.erase(name)) continue;
    nodeEvent(*node, "RegisteredNode",
              fmt::format("Node {0} event: Registered Node {0} in Controller", name));
    markReachable(name);
  }
  for (const auto& [name, uid] : gone) {
    const json::value reference = {
        {"apiVersion", "v1"}, {"kind", "Node"}, {"metadata", {{"name", name}, {"uid", uid}}}};
    recordEvent(registry_, reference, "Normal", "RemovingNode",
                fmt::format("Node {0} event: Removing Node {0} from Controller", name), kComponent);
    pending_.erase(name);
  }
  for (const auto& node : nodes) look(node);
  handleDisruption(registry_.store().list(kindOf("nodes").storageKey()));
}

void NodeLifecycle::look(const ObjectPtr& node) {
  const auto* observed = readyCondition(node->value());
  const bool wasReady = observed && str(*observed, {"status"}) == "True";
  const auto ready = updateHealth(node);
  if (ready.empty()) return;
  if (ready == "True") {
    markReachable(node->name());
  } else {
    wantNoExecute(*node, ready);
  }
  if (!wasReady || ready == "True") return;
  nodeEvent(*node, "NodeNotReady",
            fmt::format("Node {} status is now: NodeNotReady", node->name()));
  markPodsNotReady(node->name());
}

std::string NodeLifecycle::updateHealth(const ObjectPtr& node) {
  const auto now = clock_.now();
  const auto* condition = readyCondition(node->value());
  const std::string heartbeat(condition ? str(*condition, {"lastHeartbeatTime"}) : "");
  const auto [entry, isNew] = health_.try_emplace(std::string(node->name()));
  auto& health = entry->second;
  if (isNew) {
    const auto created = parseRfc3339(str(node->value(), {"metadata", "creationTimestamp"}));
    health.probed = condition || !created ? now : *created;
  } else if (heartbeat != health.heartbeat || bool(condition) != health.hadCondition) {
    health.probed = now;
  }
  health.heartbeat = heartbeat;
  health.hadCondition = condition;
  static const auto kLeases = kindOf("leases.coordination.k8s.io").storageKey();
  if (const auto lease = registry_.store().get(kLeases, "kube-node-lease", node->name())) {
    const auto renewed = str(lease->value(), {"spec", "renewTime"});
    if (renewed > health.renewed) {
      health.renewed = renewed;
      health.probed = now;
    }
  }
  const auto grace = condition ? kGracePeriod : kStartupGracePeriod;
  if (now - health.probed < grace) return std::string(condition ? str(*condition, {"status"}) : "");
  markUnknown(*node);
  return "Unknown";
}

void NodeLifecycle::markUnknown(const Object& node) {
  const auto now = rfc3339(clock_.now());
  registry_.modify(
      kindOf("nodes"), "", node.name(), "status",
      [&](json::value& object) {
        auto& conditions = at(object, {"status", "conditions"});
        if (!conditions.is_array()) conditions = json::array();
        for (const auto* type : {"Ready", "MemoryPressure", "DiskPressure", "PIDPressure"}) {
          json::value* known = nullptr;
          for (auto& condition : conditions.get_array())
            if (str(condition, {"type"}) == type) known = &condition;
          if (!known) {
            conditions.get_array().push_back(
                json::object{{"type", type},
                             {"status", "Unknown"},
                             {"lastHeartbeatTime", str(object, {"metadata", "creationTimestamp"})},
                             {"lastTransitionTime", now},
                             {"reason", "NodeStatusNeverUpdated"},
                             {"message", "Kubelet never posted node status."}});
          } else if (str(*known, {"status"}) != "Unknown") {
            at(*known, {"status"}) = "Unknown";
            at(*known, {"reason"}) = "NodeStatusUnknown";
            at(*known, {"message"}) = "Kubelet stopped posting node status.";
            at(*known, {"lastTransitionTime"}) = now;
          }
        }
      },
      kControllerManager, node.uid());
}

void NodeLifecycle::wantNoExecute(const Object& node, std::string_view ready) {
  const bool unknown = ready == "Unknown";
  const auto& wanted = unknown ? kUnreachableTaint : kNotReadyTaint;
  const auto& other = unknown ? kNotReadyTaint : kUnreachableTaint;
  if (taintOf(node.value(), other.key, other.effect)) {
    swapTaints(registry_, node.name(), {wanted}, {other});
    return;
  }
  if (taintOf(node.value(), wanted.key, wanted.effect)) return;
  const std::string name(node.name());
  const auto zone = zones_.find(zoneOf(node.value()));
  if (zone != zones_.end() && zone->second >= Zone::PartialDisruption) return;
  if (!pending_.insert(name).second) return;
  const auto now = clock_.now();
  auto when = now + kEvictionPeriod;
  if (lastNoExecute_) when = std::max(when, *lastNoExecute_ + kEvictionPeriod);
  lastNoExecute_ = when;
  tainting_.addAfter(clock_, when - now, name);
}

void NodeLifecycle::taintNoExecute(const std::string& name) {
  if (!pending_.erase(name)) return;  // it is back, or evictions were stopped
  const auto node = registry_.store().get(kindOf("nodes").storageKey(), "", name);
  const auto* condition = node ? readyCondition(node->value()) : nullptr;
  if (!condition || str(*condition, {"status"}) == "True") return;
  const auto zone = zones_.find(zoneOf(node->value()));
  if (zone != zones_.end() && zone->second >= Zone::PartialDisruption) return;
  const bool unknown = str(*condition, {"status"}) == "Unknown";
  swapTaints(registry_, name, {unknown ? kUnreachableTaint : kNotReadyTaint},
             {unknown ? kNotReadyTaint : kUnreachableTaint});
}

bool NodeLifecycle::markReachable(std::string_view name) {
  if (const auto pending = pending_.find(name); pending != pending_.end()) pending_.erase(pending);
  return swapTaints(registry_, name, {}, {kUnreachableTaint, kNotReadyTaint});
}

void NodeLifecycle::handleDisruption(const std::vector<ObjectPtr>& nodes) {
  struct Count {
    int ready = 0, notReady = 0;
  };
  std::map<std::string, Count> counts;
  for (const auto& node : nodes) {
    if (excluded(node->value())) continue;
    auto& count = counts[zoneOf(node->value())];
    ++(isNodeReady(node->value()) ? count.ready : count.notReady);
  }
  std::map<std::string, Zone, std::less<>> next;
  bool allDisrupted = true;
  for (const auto& [zone, count] : counts) {
    const auto total = count.ready + count.notReady;
    auto& state = next[zone];
    state = count.ready == 0 ? Zone::FullDisruption
            : count.notReady > 2 && count.notReady >= kUnhealthyZone * total
                ? Zone::PartialDisruption
                : Zone::Normal;
    allDisrupted = allDisrupted && state == Zone::FullDisruption;
  }
  bool allWereDisrupted = true;
  for (const auto& [zone, state] : zones_)
    if (counts.contains(zone) && state != Zone::FullDisruption) allWereDisrupted = false;
  zones_ = std::move(next);
  if (allDisrupted && !allWereDisrupted) {
    for (const auto& node : nodes) markReachable(node->name());
  } else if (allWereDisrupted && !allDisrupted) {
    for (auto& [name, health] : health_) health.probed = clock_.now();
  }
}

void NodeLifecycle::taintNoSchedule(const std::string& name) {
  const auto node = registry_.store().get(kindOf("nodes").storageKey(), "", name);
  if (!node) return;
  const auto& value = node->value();
  std::vector<NodeTaint> wanted, add, remove;
  for (const auto& condition : list(value, {"status", "conditions"}))
    for (const auto& taint : kConditionTaints)
      if (str(condition, {"type"}) == taint.condition && str(condition, {"status"}) == taint.status)
        wanted.push_back({taint.key, "NoSchedule"});
  if (flag(value, {"spec", "unschedulable"})) wanted.push_back({kUnschedulable, "NoSchedule"});
  for (const auto& taint : wanted)
    if (!taintOf(value, taint.key, taint.effect)) add.push_back(taint);
  const auto ours = [](std::string_view key) {
    return key == kUnschedulable ||
           std::any_of(std::begin(kConditionTaints), std::end(kConditionTaints),
                       [&](const ConditionTaint& taint) { return taint.key == key; });
  };
  for (const auto& taint : list(value, {"spec", "taints"})) {
    const NodeTaint known{std::string(str(taint, {"key"})), std::string(str(taint, {"effect"}))};
    if (known.effect == "NoSchedule" && ours(known.key) &&
        std::find(wanted.begin(), wanted.end(), known) == wanted.end())
      remove.push_back(known);
  }
  if (!add.empty() || !remove.empty()) swapTaints(registry_, name, add, remove);
}

void NodeLifecycle::markPodsNotReady(std::string_view node) {
  for (const auto& pod : registry_.store().list(kindOf("pods").storageKey()))
    if (str(pod->value(), {"spec", "nodeName"}) == node) markPodNotReady(*pod);
}

void NodeLifecycle::markPodNotReady(const Object& pod) {
  bool changed = false;
  const auto now = registry_.modify(
      kindOf("pods"), pod.ns(), pod.name(), "status",
      [&](json::value& object) {
        auto* conditions = find(object, {"status", "conditions"});
        if (!conditions || !conditions->is_array()) return;
        for (auto& condition : conditions->get_array()) {
          if (str(condition, {"type"}) != "Ready" || str(condition, {"status"}) == "False")
            continue;
          at(condition, {"status"}) = "False";
          at(condition, {"lastTransitionTime"}) = rfc3339(clock_.now());
          changed = true;
        }
      },
      kControllerManager, pod.uid());
  if (now && changed)
    recordEvent(registry_, now->value(), "Warning", "NodeNotReady", "Node is not ready",
                kComponent);
}

void NodeLifecycle::podAssigned(const NamespacedName& name) {
  const auto pod = registry_.store().get(kindOf("pods").storageKey(), name.ns, name.name);
  if (!pod) return;
  const auto node = registry_.store().get(kindOf("nodes").storageKey(), "",
                                          str(pod->value(), {"spec", "nodeName"}));
  const auto* condition = node ? readyCondition(node->value()) : nullptr;
  if (condition && str(*condition, {"status"}) != "True") markPodNotReady(*pod);
}

}  // namespace sparklab::lab
