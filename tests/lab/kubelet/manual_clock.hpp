// A clock that stands still until a test moves it.
#pragma once

#include <algorithm>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <list>
#include <memory>

#include "lab/clock.hpp"

namespace sparklab::lab {

class ManualClock final : public Clock {
 public:
  explicit ManualClock(
      asio::any_io_executor executor,
      WallTime start = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()))
      : executor_(std::move(executor)), now_(start) {}

  WallTime now() const override { return now_; }

  Task<void> sleep(Nanos duration) override {
    if (duration <= Nanos(0)) co_return;
    asio::steady_timer timer(executor_, asio::steady_timer::time_point::max());
    const auto sleepers = sleepers_;  // sleeps may outlive the clock, in a loop that is destroyed
    const auto at = sleepers->insert(sleepers->end(), {now_ + duration, duration, &timer});
    const Forget forget{*sleepers, at};
    boost::system::error_code woken;
    co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, woken));
    const auto state = co_await asio::this_coro::cancellation_state;
    if (state.cancelled() != asio::cancellation_type::none)
      throw boost::system::system_error(asio::error::operation_aborted);
  }

  void advance(Nanos duration) {
    now_ += duration;
    for (auto& sleeper : *sleepers_)
      if (sleeper.until <= now_) sleeper.timer->cancel();
  }

  /// Moves to the end of the next attempt that the node waits for: not its lease (10 s sharp), nor
  /// the renewal of a token. False if there is none.
  bool advanceToNext() {
    const Sleeper* next = nullptr;
    for (const auto& sleeper : *sleepers_)
      if (sleeper.duration != std::chrono::seconds(10) &&
          sleeper.duration < std::chrono::minutes(5) && (!next || sleeper.until < next->until))
        next = &sleeper;
    if (!next || next->until <= now_) return false;
    advance(next->until - now_);
    return true;
  }

 private:
  struct Sleeper {
    WallTime until;
    Nanos duration;
    asio::steady_timer* timer;
  };
  struct Forget {
    std::list<Sleeper>& list;
    std::list<Sleeper>::iterator at;
    ~Forget() { list.erase(at); }
  };

  asio::any_io_executor executor_;
  WallTime now_;
  std::shared_ptr<std::list<Sleeper>> sleepers_ = std::make_shared<std::list<Sleeper>>();
};

}  // namespace sparklab::lab
