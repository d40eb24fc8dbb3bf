// Makes the claims of generic ephemeral volumes, which live as long as their pod. Rules:
// kube-controller-manager's ephemeral-volume controller.
#pragma once

#include "lab/controllers/retry_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, driven by the store.
class EphemeralVolumes {
 public:
  EphemeralVolumes(Registry& registry, asio::any_io_executor executor, Clock& clock);

 private:
  void sync(const NamespacedName& name);
  void makeClaim(const Object& pod, const json::value& volume);

  Registry& registry_;
  RetryQueue queue_;
  Store::Subscription pods_;
};

}  // namespace sparklab::lab
