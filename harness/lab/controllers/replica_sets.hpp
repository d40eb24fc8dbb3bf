// ReplicaSets and ReplicationControllers: as many pods as they ask for. Rules and words:
// kube-controller-manager's replicaset and replication controllers.
#pragma once

#include "lab/controllers/retry_queue.hpp"
#include "lab/controllers/workload_pods.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, driven by the store.
class ReplicaSets {
 public:
  /// `kind` is that of ReplicaSets or of ReplicationControllers.
  ReplicaSets(Registry& registry, asio::any_io_executor executor, Clock& clock, const Kind& kind);

 private:
  void sync(const NamespacedName& name);
  void manage(const Object& set, std::vector<ObjectPtr> active);
  std::vector<ObjectPtr> relatedPods(const Object& set) const;
  void writeStatus(const Object& set, const std::vector<ObjectPtr>& active,
                   const StatusError* failure);

  Registry& registry_;
  const Kind& kind_;
  WorkloadPods pods_;
  RetryQueue queue_;
  Store::Subscription sets_, podEvents_;
};

}  // namespace sparklab::lab
