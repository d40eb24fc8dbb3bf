// A timer on the lab's clock.
#pragma once

#include <algorithm>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <functional>
#include <memory>
#include <utility>

#include "lab/clock.hpp"

namespace sparklab::lab {

/// Calls back once per set(), on the executor, when the time has passed on the clock; never after
/// cancel(), another set() or the destructor. Single-threaded.
class Alarm {
 public:
  Alarm(asio::any_io_executor executor, Clock& clock, std::function<void()> callback)
      : executor_(std::move(executor)),
        clock_(clock),
        callback_(std::make_shared<std::function<void()>>(std::move(callback))) {}
  ~Alarm() { cancel(); }
  Alarm(const Alarm&) = delete;
  Alarm& operator=(const Alarm&) = delete;

  void set(Nanos delay) {
    cancel();
    state_ = std::make_shared<State>();
    state_->callback = callback_;
    asio::co_spawn(executor_, clock_.sleep(std::max(delay, Nanos(0))),
                   asio::bind_cancellation_slot(
                       state_->signal.slot(), [state = state_](std::exception_ptr failure) {
                         const bool cancelled = std::exchange(state->done, true);
                         if (failure || cancelled) return;
                         if (const auto callback = state->callback.lock()) (*callback)();
                       }));
  }

  void cancel() {
    if (!state_) return;
    const auto state = std::exchange(state_, nullptr);
    if (std::exchange(state->done, true)) return;
    state->signal.emit(asio::cancellation_type::terminal);
  }

  bool pending() const noexcept { return state_ && !state_->done; }

 private:
  /// Of one set(): kept by the sleeping coroutine.
  struct State {
    asio::cancellation_signal signal;
    std::weak_ptr<std::function<void()>> callback;
    bool done = false;
  };

  asio::any_io_executor executor_;
  Clock& clock_;
  std::shared_ptr<std::function<void()>> callback_;
  std::shared_ptr<State> state_;
};

}  // namespace sparklab::lab
