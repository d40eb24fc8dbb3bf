// What the scheduler knows of the cluster, kept up to date by the store's events so that an attempt
// costs the nodes, not the pods.
#pragma once

#include <map>
#include <string>

#include "lab/scheduling/cluster_view.hpp"

namespace sparklab::lab {

/// Single-threaded. Pods count from their binding to their end; a pod can be bound to a node that
/// is not (or no longer) there.
class SchedulerCache {
 public:
  explicit SchedulerCache(const Store& store);

  void nodeChanged(const Event& event);
  void podChanged(const Event& event);

  /// Valid until the next change.
  ClusterView view() const;

  /// Pods that wait for a place on their nominated node, but for `uid`.
  std::vector<PodInfoPtr> nominated(std::string_view uid) const;

 private:
  void forget(const json::value& pod);
  void learn(const ObjectPtr& pod);

  const Store& store_;
  std::map<std::string, NodeInfo, std::less<>> nodes_;        ///< ordered by name
  std::map<std::string, PodInfoPtr, std::less<>> nominated_;  ///< by uid
};

}  // namespace sparklab::lab
