// Events are kept for an hour after their last change, as kube-apiserver's --event-ttl has it.
#pragma once

#include <compare>
#include <string>

#include "lab/clock.hpp"
#include "lab/controllers/work_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, on the lab's clock.
class EventTtl {
 public:
  EventTtl(Registry& registry, asio::any_io_executor executor, Clock& clock);

 private:
  struct Version {
    std::string ns, name;
    std::uint64_t revision;
    auto operator<=>(const Version&) const = default;
  };
  void expire(const Version& version);

  Registry& registry_;
  WorkQueue<Version> queue_;
  Store::Subscription events_;
};

}  // namespace sparklab::lab
