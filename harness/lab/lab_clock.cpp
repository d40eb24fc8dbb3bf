#include "lab/lab_clock.hpp"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <map>
#include <vector>

namespace sparklab::lab {

namespace {

/// What one sleeper sets off (a write, its listeners, what they post ...) takes a few turns of the
/// executor; there is no way to ask whether it has come to rest.
constexpr int kTurns = 32;

}  // namespace

struct LabClock::State {
  explicit State(double factor) : speed(factor) {}

  WallTime now() const {
    const auto passed = std::chrono::steady_clock::now() - since;
    if (speed == 1) return origin + std::chrono::duration_cast<WallTime::duration>(passed);
    const auto scaled = static_cast<double>(passed.count()) * speed;
    return origin + WallTime::duration(static_cast<WallTime::rep>(scaled));
  }

  /// From now on: another origin.
  void restart(WallTime time, double factor) {
    origin = time;
    since = std::chrono::steady_clock::now();
    speed = factor;
  }

  void wake(WallTime until) {
    for (auto it = sleepers.begin(); it != sleepers.end() && it->first <= until; ++it)
      it->second->cancel();
  }

  double speed;
  WallTime origin = std::chrono::system_clock::now();
  MonoTime since = std::chrono::steady_clock::now();
  std::multimap<WallTime, asio::steady_timer*> sleepers;
};

LabClock::LabClock(double speed) : state_(std::make_shared<State>(speed)) {}

WallTime LabClock::now() const {
  return state_->now();
}

void LabClock::notBefore(WallTime time) {
  if (time > state_->now()) state_->restart(time, state_->speed);
}

double LabClock::speed() const noexcept {
  return state_->speed;
}

void LabClock::setSpeed(double speed) {
  state_->restart(state_->now(), speed);
  state_->wake(WallTime::max());  // each works out anew how long it still has to wait
}

Task<void> LabClock::sleep(Nanos duration) {
  struct Forget {
    State& state;
    decltype(State::sleepers)::iterator at;
    ~Forget() { state.sleepers.erase(at); }
  };
  const auto executor = co_await asio::this_coro::executor;
  const auto state = state_;
  asio::steady_timer timer(executor);
  const auto until = state->now() + std::chrono::duration_cast<WallTime::duration>(duration);
  const Forget forget{*state, state->sleepers.emplace(until, &timer)};
  boost::system::error_code woken;
  for (auto left = until - state->now(); left > Nanos(0); left = until - state->now()) {
    const auto real = static_cast<double>(left.count()) / state->speed;
    timer.expires_after(Nanos(static_cast<Nanos::rep>(real) + 1));
    co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, woken));
    const auto cancellation = co_await asio::this_coro::cancellation_state;
    if (cancellation.cancelled() != asio::cancellation_type::none)
      throw boost::system::system_error(asio::error::operation_aborted);
  }
}

Task<void> LabClock::advance(Nanos by) {
  const auto executor = co_await asio::this_coro::executor;
  const auto state = state_;
  const auto target = state->now() + std::chrono::duration_cast<WallTime::duration>(by);
  for (bool arrived = false; !arrived;) {
    const auto now = state->now();
    auto next = target;
    if (!state->sleepers.empty()) next = std::min(next, state->sleepers.begin()->first);
    if (next > now) state->restart(next, state->speed);
    arrived = next == target;
    state->wake(std::max(now, next));
    for (int turn = 0; turn < kTurns; ++turn) co_await asio::post(executor, asio::use_awaitable);
  }
  state->wake(WallTime::max());  // real timers of those that sleep on are shorter now
}

}  // namespace sparklab::lab
