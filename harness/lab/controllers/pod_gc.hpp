// Removes pods whose node is gone: no kubelet will ever confirm their end.
#pragma once

#include <string>

#include "lab/clock.hpp"
#include "lab/controllers/work_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Works for as long as it lives. Waits the quarantine of kube-controller-manager's podgc (40 s on
/// the lab's clock) after a node was deleted, in case that it comes back.
class PodGc {
 public:
  PodGc(Registry& registry, asio::any_io_executor executor, Clock& clock);

 private:
  void sweep(const std::string& node);

  Registry& registry_;
  WorkQueue<std::string> queue_;
  Store::Subscription nodes_;
};

}  // namespace sparklab::lab
