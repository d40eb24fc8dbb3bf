#include "lab/kubelet/prober.hpp"

#include <algorithm>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <list>

namespace sparklab::lab {

struct Prober::State {
  State(Clock& labClock, HandlerTarget handlerTarget, Listener whoListens)
      : clock(labClock), target(std::move(handlerTarget)), listener(std::move(whoListens)) {}
  Clock& clock;
  HandlerTarget target;
  Listener listener;
  bool stopped = false;
  std::list<asio::cancellation_signal> signals;
};

const char* probeField(Probe probe) {
  switch (probe) {
    case Probe::Startup:
      return "startupProbe";
    case Probe::Readiness:
      return "readinessProbe";
    default:
      return "livenessProbe";
  }
}

Prober::Prober(Clock& clock, HandlerTarget target, Listener listener)
    : state_(std::make_shared<State>(clock, std::move(target), std::move(listener))) {
  // The others wait until the container has started.
  if (find(state_->target.container, {probeField(Probe::Startup)})) {
    start(Probe::Startup);
  } else {
    start(Probe::Readiness);
    start(Probe::Liveness);
  }
}

Prober::~Prober() {
  state_->stopped = true;
  for (auto& signal : state_->signals) signal.emit(asio::cancellation_type::terminal);
}

void Prober::start(Probe probe) {
  if (!find(state_->target.container, {probeField(probe)})) return;
  state_->signals.emplace_back();
  asio::co_spawn(state_->target.executor, run(state_, probe),
                 asio::bind_cancellation_slot(state_->signals.back().slot(),
                                              [state = state_](std::exception_ptr) {}));
}

Task<void> Prober::run(std::shared_ptr<State> state, Probe probe) {
  const auto spec = *find(state->target.container, {probeField(probe)});
  const auto seconds = [&](std::string_view field, std::int64_t otherwise) {
    return std::chrono::seconds(std::max<std::int64_t>(num(spec, {field}, otherwise), 0));
  };
  const auto delay = seconds("initialDelaySeconds", 0), period = seconds("periodSeconds", 10);
  const Nanos timeout = std::max(seconds("timeoutSeconds", 1), std::chrono::seconds(1));
  const auto successes = num(spec, {"successThreshold"}, 1);
  const auto failures = num(spec, {"failureThreshold"}, 3);

  std::int64_t inARow = 0;
  bool last = false;
  std::optional<bool> verdict;
  co_await state->clock.sleep(delay);
  while (!state->stopped) {
    const HandlerTarget target = state->target;
    const HandlerResult result = co_await runHandler(target, spec, timeout);
    if (state->stopped) co_return;
    inARow = result.success == last ? inARow + 1 : 1;
    last = result.success;
    if (!result.success) state->listener.failed(probe, result.output);
    if (!state->stopped && inARow >= (result.success ? successes : failures) && verdict != last) {
      verdict = last;
      state->listener.changed(probe, last);
    }
    if (state->stopped) co_return;
    if (probe == Probe::Startup && verdict == true) break;
    co_await state->clock.sleep(period);
  }
  if (probe != Probe::Startup || state->stopped) co_return;
  for (const auto next : {Probe::Readiness, Probe::Liveness}) {
    if (!find(state->target.container, {probeField(next)})) continue;
    state->signals.emplace_back();
    asio::co_spawn(
        state->target.executor, run(state, next),
        asio::bind_cancellation_slot(state->signals.back().slot(), [state](std::exception_ptr) {}));
  }
}

}  // namespace sparklab::lab
