// Deletes finished Jobs when their ttlSecondsAfterFinished has passed. Rules:
// kube-controller-manager's ttl-after-finished controller.
#pragma once

#include "lab/controllers/retry_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, driven by the store.
class JobTtl {
 public:
  JobTtl(Registry& registry, asio::any_io_executor executor, Clock& clock);

 private:
  void sync(const NamespacedName& name);

  Registry& registry_;
  RetryQueue queue_;
  Store::Subscription jobs_;
};

}  // namespace sparklab::lab
