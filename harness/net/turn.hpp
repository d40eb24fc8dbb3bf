// A mutual exclusion for coroutines of one executor: "one write at a time".
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>

#include "base/async.hpp"

namespace sparklab::net {

/// Not thread-safe. Waiters get their turn in no particular order.
class Turn {
 public:
  explicit Turn(asio::any_io_executor executor) : changed_(executor) {}

  /// Gives the turn back when it goes away.
  class Guard {
   public:
    explicit Guard(Turn& turn) noexcept : turn_(&turn) {}
    Guard(Guard&& other) noexcept : turn_(std::exchange(other.turn_, nullptr)) {}
    Guard& operator=(Guard&&) = delete;
    ~Guard() {
      if (!turn_) return;
      turn_->taken_ = false;
      turn_->changed_.cancel();
    }

   private:
    Turn* turn_;
  };

  Task<Guard> take() {
    while (taken_) {
      changed_.expires_at(asio::steady_timer::time_point::max());
      co_await changed_.async_wait(asio::as_tuple(asio::use_awaitable));
    }
    taken_ = true;
    co_return Guard(*this);
  }

 private:
  bool taken_ = false;
  asio::steady_timer changed_;
};

}  // namespace sparklab::net
