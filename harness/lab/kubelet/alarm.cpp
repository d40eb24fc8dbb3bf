#include "lab/kubelet/alarm.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>

namespace sparklab::lab {

/// Of one set(): kept by the sleeping coroutine.
struct Alarm::State {
  asio::cancellation_signal signal;
  std::weak_ptr<std::function<void()>> callback;
  bool done = false;
};

Alarm::Alarm(asio::any_io_executor executor, Clock& clock, std::function<void()> callback)
    : executor_(std::move(executor)),
      clock_(clock),
      callback_(std::make_shared<std::function<void()>>(std::move(callback))) {}

Alarm::~Alarm() {
  cancel();
}

void Alarm::set(Nanos delay) {
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

void Alarm::cancel() {
  if (!state_) return;
  const auto state = std::move(state_);
  state_ = nullptr;
  if (std::exchange(state->done, true)) return;
  state->signal.emit(asio::cancellation_type::terminal);
}

bool Alarm::pending() const noexcept {
  return state_ && !state_->done;
}

}  // namespace sparklab::lab
