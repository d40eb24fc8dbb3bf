// Keeps status.hard and status.used of ResourceQuotas. What is created is charged by admission;
// this one counts anew when a quota changes and gives back what ends. Rules:
// kube-controller-manager's resource quota controller.
#pragma once

#include "lab/controllers/retry_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, driven by the store; every five minutes it counts everything.
class ResourceQuotas {
 public:
  ResourceQuotas(Registry& registry, asio::any_io_executor executor, Clock& clock);

 private:
  void onQuota(const Event& event);
  void onObject(const ResourceKey& key, const Event& event);
  void sync(const NamespacedName& name);

  Registry& registry_;
  RetryQueue queue_;
  Store::Subscription objects_;
};

}  // namespace sparklab::lab
