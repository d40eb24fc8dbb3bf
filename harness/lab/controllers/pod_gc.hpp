// Removes pods that no kubelet will ever end (pkg/controller/podgc of Kubernetes 1.34).
#pragma once

#include <map>
#include <string>

#include "lab/clock.hpp"
#include "lab/controllers/work_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Works for as long as it lives; looks each 20 s on the lab's clock for pods of nodes that have
/// been missing for 40 s, terminating pods of nodes that are out of service, terminating pods that
/// never had a node, and the oldest ended pods beyond 12500.
class PodGc {
 public:
  PodGc(Registry& registry, asio::any_io_executor executor, Clock& clock);

 private:
  void sweep();
  void removeOldest(const std::vector<ObjectPtr>& pods);
  bool isOrphan(std::string_view node);
  void remove(const Object& pod, bool orphan);

  Registry& registry_;
  Clock& clock_;
  std::map<std::string, WallTime, std::less<>> missing_;  ///< nodes of pods, since when
  WorkQueue<int> ticks_;
};

}  // namespace sparklab::lab
