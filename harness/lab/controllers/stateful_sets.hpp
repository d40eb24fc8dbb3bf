// StatefulSets: pods with names and volumes of their own, one after another. Rules and words:
// kube-controller-manager's statefulset controller.
#pragma once

#include "lab/controllers/controller_revisions.hpp"
#include "lab/controllers/retry_queue.hpp"
#include "lab/controllers/workload_pods.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, driven by the store.
class StatefulSets {
 public:
  StatefulSets(Registry& registry, asio::any_io_executor executor, Clock& clock);

 private:
  /// One look at a set.
  struct Look {
    ObjectPtr set;
    RevisionHistory history;
    ObjectPtr current;  ///< the revision that pods below the partition have
    std::vector<ObjectPtr> pods;
    std::int64_t first = 0, replicas = 0;
    bool ordered = true;

    const json::value& value() const { return set->value(); }
    /// The pod of an ordinal as it is now; null if there is none.
    ObjectPtr pod(const Registry& registry, std::int64_t ordinal) const;
  };

  void sync(const NamespacedName& name);
  void work(Look& look);
  bool keepReplica(Look& look, std::int64_t ordinal);
  bool deleteCondemned(Look& look);
  void updateOne(Look& look);
  void create(Look& look, std::int64_t ordinal);
  void createClaims(const Look& look, std::int64_t ordinal);
  void remove(const Look& look, const Object& pod);
  void applyRetention(Look& look);
  bool isUnavailable(const Look& look, const ObjectPtr& pod) const;
  void writeStatus(Look& look);

  Registry& registry_;
  WorkloadPods pods_;
  RetryQueue queue_;
  Store::Subscription sets_, podEvents_;
};

}  // namespace sparklab::lab
