// DaemonSets: a pod on every node that suits. Rules and words: kube-controller-manager's daemon set
// controller.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lab/controllers/controller_revisions.hpp"
#include "lab/controllers/retry_queue.hpp"
#include "lab/controllers/workload_pods.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, driven by the store.
class DaemonSets {
 public:
  DaemonSets(Registry& registry, asio::any_io_executor executor, Clock& clock);

 private:
  /// One look at a DaemonSet.
  struct Look {
    ObjectPtr set;
    RevisionHistory history;
    std::string hash;  ///< of the newest template
    std::vector<ObjectPtr> nodes;
    std::map<std::string, std::vector<ObjectPtr>> pods;  ///< by node, the oldest first

    const json::value& value() const { return set->value(); }
    bool isUpdated(const json::value& pod) const;
    bool isAvailable(const ObjectPtr& pod, WallTime now) const;
    std::int64_t surge(std::int64_t nodes) const;
    std::int64_t unavailable(std::int64_t nodes) const;
  };
  /// What one step does: pods to delete, nodes that get one.
  struct Step {
    std::vector<ObjectPtr> surplus;
    std::vector<std::string> missing;
  };
  struct BackOff {
    Nanos delay{0};
    WallTime last;
  };

  void onNode(const Event& event);
  void sync(const NamespacedName& name);
  void findPods(Look& look);
  Step manage(Look& look);
  void manageNode(Look& look, const Object& node, Step& step);
  std::vector<ObjectPtr> running(Look& look, const std::string& node, Step& step);
  bool holdsOff(const Look& look, const std::string& node);
  void carryOut(const Look& look, const Step& step);
  void writeStatus(Look& look);

  // daemon_update.cpp: replaces pods of old templates
  Step update(Look& look) const;
  Step replace(Look& look, std::int64_t unavailable) const;
  Step surge(Look& look, std::int64_t surge, std::int64_t wanted) const;

  Registry& registry_;
  WorkloadPods pods_;
  RetryQueue queue_;
  std::map<std::string, BackOff> failures_;  ///< by UID of the set and node
  Store::Subscription sets_, podEvents_, nodeEvents_;
};

}  // namespace sparklab::lab
