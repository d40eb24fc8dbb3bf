// taint-eviction-controller: deletes pods from nodes with NoExecute taints, at once or when their
// toleration has run out (pkg/controller/tainteviction of Kubernetes 1.34).
#pragma once

#include <map>
#include <string>

#include "lab/clock.hpp"
#include "lab/controllers/object_ref.hpp"
#include "lab/controllers/work_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, on the lab's clock.
class TaintEviction {
 public:
  TaintEviction(Registry& registry, asio::any_io_executor executor, Clock& clock);

 private:
  struct Eviction {
    WallTime since;
    WallTime due;
    std::uint64_t ticket;  ///< of the timer that counts
  };
  struct Timer {
    NamespacedName pod;
    std::uint64_t ticket;
    auto operator<=>(const Timer&) const = default;
  };

  void nodeChanged(const std::string& node);
  void podChanged(const NamespacedName& pod);
  void consider(const Object& pod, const json::array& taints);
  void plan(const NamespacedName& pod, WallTime since, WallTime due);
  void cancel(const NamespacedName& pod);
  void fire(const Timer& timer);
  void podEvent(const NamespacedName& pod, std::string_view message);

  Registry& registry_;
  Clock& clock_;
  std::map<std::string, json::array, std::less<>> tainted_;  ///< NoExecute taints by node
  std::map<NamespacedName, Eviction> planned_;
  std::uint64_t tickets_ = 0;
  WorkQueue<std::string> nodeQueue_;
  WorkQueue<NamespacedName> podQueue_;
  WorkQueue<Timer> timers_;
  Store::Subscription nodes_, pods_;
};

}  // namespace sparklab::lab
