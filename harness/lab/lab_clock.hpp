// The clock of a lab: real time, sped up, and moved on by hand.
#pragma once

#include <memory>

#include "lab/clock.hpp"

namespace sparklab::lab {

/// The speeds that make sense: below, nothing moves; above, the 50 s after which a silent node is
/// lost are so short that a busy machine loses nodes by itself.
constexpr double kSlowest = 0.01, kFastest = 1000;

class LabClock final : public Clock {
 public:
  /// Runs `speed` times as fast as real time, from the present time on.
  explicit LabClock(double speed = 1);

  WallTime now() const override;
  Task<void> sleep(Nanos duration) override;

  /// Moves the clock on to `time` unless it is past that already. For the lab's beginning: nobody
  /// sleeps yet.
  void notBefore(WallTime time);

  double speed() const noexcept;
  void setSpeed(double speed);

  /// Moves the clock on by `by`, from one sleeper's time to the next, each of which gets to do its
  /// work at its own time: nobody misses a heartbeat. Real processes get no time to do anything.
  Task<void> advance(Nanos by);

 private:
  struct State;
  std::shared_ptr<State> state_;  ///< kept by sleepers, which may be destroyed after the clock
};

}  // namespace sparklab::lab
