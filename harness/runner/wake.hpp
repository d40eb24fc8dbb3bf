// How the runner waits: until something was recorded, a moment has come, or somebody wants the run
// to stop.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <string>
#include <vector>

#include "base/async.hpp"
#include "base/time.hpp"

namespace sparklab::runner {

/// One coroutine may wait at a time; nothing is remembered between waits, so the waiter checks its
/// condition before each. Not thread-safe.
class Wake {
 public:
  explicit Wake(asio::any_io_executor executor) : timer_(std::move(executor)) {}

  void notify() noexcept;
  /// Returns at notify() or when `length` has passed, whichever is first.
  Task<void> wait(Nanos length);

 private:
  asio::steady_timer timer_;
};

/// Set from outside to end the runs that look at it: by Ctrl-C, or because their cluster is gone.
class StopRequest {
 public:
  bool requested() const noexcept { return requested_; }
  void request() noexcept;

  /// The cluster has ended: runs are broken, and nothing of theirs is left on it.
  void clusterEnded(std::string why) noexcept;
  /// Why it ended; empty while it is there.
  const std::string& ended() const noexcept { return ended_; }

  /// `wake` is notified by request(); it must live until removed.
  void add(Wake& wake) { wakes_.push_back(&wake); }
  void remove(Wake& wake) { std::erase(wakes_, &wake); }

 private:
  bool requested_ = false;
  std::string ended_;
  std::vector<Wake*> wakes_;
};

}  // namespace sparklab::runner
