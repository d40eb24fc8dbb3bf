// Lets claims and volumes go once nobody uses them: takes away the finalizers that admission gives
// to each. Rules: kube-controller-manager's pvc-protection and pv-protection controllers.
#pragma once

#include "lab/controllers/retry_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, driven by the store. A claim is in use while a pod that names it
/// exists and has a node, ended or not; a volume, while it is Bound.
class StorageProtection {
 public:
  StorageProtection(Registry& registry, asio::any_io_executor executor, Clock& clock);

 private:
  void syncClaim(const NamespacedName& name);
  void syncVolume(const std::string& name);
  bool isUsed(const Object& claim) const;

  Registry& registry_;
  RetryQueue claims_, volumes_;
  std::vector<Store::Subscription> subscriptions_;
};

}  // namespace sparklab::lab
