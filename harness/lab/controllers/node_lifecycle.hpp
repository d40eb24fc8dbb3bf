// node-lifecycle-controller: notices nodes whose kubelet is silent and taints them
// (pkg/controller/nodelifecycle of Kubernetes 1.34).
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "lab/clock.hpp"
#include "lab/controllers/object_ref.hpp"
#include "lab/controllers/work_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, on the lab's clock: looks at every node each 5 s; one whose lease
/// and status are 50 s old gets Ready=Unknown, the taint unreachable:NoSchedule and Ready=False on
/// its pods, and 10 s later (one node in 10 s, the eviction rate) unreachable:NoExecute. Evicts
/// nobody itself: see TaintEviction. When no node at all is ready (master disruption mode), no node
/// is tainted with NoExecute and those taints are taken off: a cluster of one node never evicts.
class NodeLifecycle {
 public:
  NodeLifecycle(Registry& registry, asio::any_io_executor executor, Clock& clock);

 private:
  enum class Zone { Initial, Normal, PartialDisruption, FullDisruption };
  struct Health {
    WallTime probed;        ///< when the last sign of life was seen
    std::string heartbeat;  ///< of the Ready condition
    std::string renewed;    ///< of the lease
    bool hadCondition = false;
  };

  void monitor();
  void look(const ObjectPtr& node);
  /// Writes Unknown on a silent node. Returns the status of its Ready condition; "" if it has none.
  std::string updateHealth(const ObjectPtr& node);
  void markUnknown(const Object& node);
  void wantNoExecute(const Object& node, std::string_view ready);
  void taintNoExecute(const std::string& node);
  bool markReachable(std::string_view node);
  void handleDisruption(const std::vector<ObjectPtr>& nodes);
  void taintNoSchedule(const std::string& node);
  void markPodsNotReady(std::string_view node);
  void markPodNotReady(const Object& pod);
  void podAssigned(const NamespacedName& pod);
  void nodeEvent(const Object& node, std::string_view reason, std::string_view message);

  Registry& registry_;
  Clock& clock_;
  std::map<std::string, Health, std::less<>> health_;
  std::map<std::string, std::string, std::less<>> known_;  ///< node to UID
  std::map<std::string, Zone, std::less<>> zones_;
  std::set<std::string, std::less<>> pending_;  ///< nodes that will be tainted with NoExecute
  std::optional<WallTime> lastNoExecute_;
  WorkQueue<int> ticks_;
  WorkQueue<std::string> changed_, tainting_;
  WorkQueue<NamespacedName> assigned_;
  Store::Subscription nodes_, pods_;
};

}  // namespace sparklab::lab
