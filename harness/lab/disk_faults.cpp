#include "lab/disk_faults.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lab/controllers/conditions.hpp"
#include "lab/controllers/ownership.hpp"
#include "lab/faults/fault_definition.hpp"
#include "lab/kubelet/orders.hpp"
#include "lab/registry/events.hpp"
#include "lab/registry/pod_conditions.hpp"
#include "lab/registry/status.hpp"

namespace sparklab::lab {

namespace {

constexpr Nanos kMonitoring = std::chrono::seconds(10);    ///< of kubelet's eviction manager
constexpr std::int64_t kCriticalPriority = 2'000'000'000;  ///< is never evicted

// k8s.io/kubernetes, pkg/kubelet/eviction/helpers.go. The threshold is a tenth of the node's disk.
constexpr std::string_view kMessage =
    "The node was low on resource: ephemeral-storage. Threshold quantity: 10Gi, available: 0. ";

std::string_view diskNode(const Fault& fault) {
  return str(fault.spec, {"disk", "node"});
}

}  // namespace

struct DiskFaults::State : std::enable_shared_from_this<State> {
  State(asio::any_io_executor ex, Registry& reg, Faults& all, Clock& clk)
      : executor(std::move(ex)), registry(reg), faults(all), clock(clk) {}

  void begin(const Fault& fault) {
    const std::string node(diskNode(fault));
    if (!registry.store().get("nodes", {}, node)) throw notFound(kindOf("nodes"), node);
    mark(node, true);
    spawn(executor, evictions(weak_from_this(), clock, fault.uid), "disk fault");
  }

  void mark(const std::string& node, bool full) {
    registry.modify(
        kindOf("nodes"), {}, node, "",
        [&](json::value& object) {
          if (full)
            at(object, {"metadata", "annotations", kDiskPressureAnnotation}) = "true";
          else
            erase(object, {"metadata", "annotations", kDiskPressureAnnotation});
        },
        kFaultManager);
  }

  static Task<void> evictions(std::weak_ptr<State> weak, Clock& clock, std::string uid) {
    for (;;) {
      co_await clock.sleep(kMonitoring);
      const auto self = weak.lock();
      if (!self || !self->evictOne(uid)) co_return;
    }
  }

  /// False once the fault is over.
  bool evictOne(const std::string& uid) {
    for (const auto& fault : faults.active("disk")) {
      if (fault.uid != uid) continue;
      const auto node = registry.store().get("nodes", {}, diskNode(fault));
      if (!node) return true;
      const auto pod = victim(node->name());
      if (!pod) return true;
      recordEvent(registry, node->value(), "Warning", "EvictionThresholdMet",
                  "Attempting to reclaim ephemeral-storage", "kubelet", node->name());
      json::object about;
      about["namespace"] = pod->ns();
      about["name"] = pod->name();
      faults.hit(uid, std::move(about));
      evict(*pod);
      return true;
    }
    return false;
  }

  void evict(const Object& pod) {
    const auto& kind = kindOf("pods");
    registry.modify(
        kind, pod.ns(), pod.name(), "status",
        [&](json::value& object) {
          setPodCondition(object,
                          {"DisruptionTarget", "True", "TerminationByKubelet",
                           std::string(kMessage), num(object, {"metadata", "generation"}, 1)},
                          clock.now());
        },
        "kubelet", pod.uid());
    registry.modify(
        kind, pod.ns(), pod.name(), "",
        [&](json::value& object) {
          at(object, {"metadata", "annotations", kEvictAnnotation}) =
              fmt::format("{} {}", pod.uid(), kMessage);
        },
        kFaultManager, pod.uid());
  }

  ObjectPtr victim(std::string_view node) const {
    ObjectPtr chosen;
    const auto priority = [](const Object& pod) { return num(pod.value(), {"spec", "priority"}); };
    for (const auto& pod : registry.store().list("pods")) {
      if (str(pod->value(), {"spec", "nodeName"}) != node || isFinished(pod->value()) ||
          isBeingDeleted(pod->value()) || priority(*pod) >= kCriticalPriority ||
          !evictionOrder(pod->value()).empty())
        continue;
      if (!chosen || priority(*pod) < priority(*chosen)) chosen = pod;
    }
    return chosen;
  }

  asio::any_io_executor executor;
  Registry& registry;
  Faults& faults;
  Clock& clock;
};

DiskFaults::DiskFaults(asio::any_io_executor executor, Registry& registry, Faults& faults,
                       Clock& clock)
    : state_(std::make_shared<State>(std::move(executor), registry, faults, clock)) {
  Faults::Effect effect;
  const std::weak_ptr<State> weak = state_;
  effect.begin = [weak](const Fault& fault) {
    if (const auto state = weak.lock()) state->begin(fault);
  };
  effect.end = [weak](const Fault& fault) {
    if (const auto state = weak.lock()) state->mark(std::string(diskNode(fault)), false);
  };
  faults.on("disk", std::move(effect));
}

}  // namespace sparklab::lab
