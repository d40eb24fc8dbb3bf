// PodDisruptionBudgets: how many pods may be evicted now. Rules and words:
// kube-controller-manager's disruption controller.
#pragma once

#include <vector>

#include "lab/controllers/retry_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, driven by the store.
class DisruptionBudgets {
 public:
  DisruptionBudgets(Registry& registry, asio::any_io_executor executor, Clock& clock);

 private:
  /// One look at a budget.
  struct Look {
    ObjectPtr budget;
    std::vector<ObjectPtr> pods;
    std::int64_t expected = 0, desired = 0, healthy = 0;
    json::object disrupted;  ///< evicted pods that are not seen to be ending yet

    const json::value& value() const { return budget->value(); }
  };

  void onPod(const Event& event);
  void sync(const NamespacedName& name);
  void expect(Look& look);
  std::int64_t replicasWanted(const Look& look);
  ObjectPtr workloadOf(const json::value& reference, std::string_view ns) const;
  void countHealthy(Look& look);
  void write(const Look& look);
  void fail(const Look& look, const std::string& why);
  void freshen(const NamespacedName& pod);
  void tell(const json::value& object, std::string_view type, std::string_view reason,
            std::string_view message);

  Registry& registry_;
  RetryQueue queue_;
  RetryQueue stale_;  ///< pods whose eviction came to nothing
  Store::Subscription budgets_, pods_;
};

}  // namespace sparklab::lab
