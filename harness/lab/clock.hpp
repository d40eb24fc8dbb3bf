// The lab's clock: all server-side times and timers go through it, so that tests can advance it and
// a lab can be sped up. JVMs always run in real time.
#pragma once

#include "base/async.hpp"
#include "base/time.hpp"

namespace sparklab::lab {

/// Lives as long as the lab; single-threaded like everything in it.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual WallTime now() const = 0;
  /// Ends when `duration` of lab time has passed; cancellable.
  virtual Task<void> sleep(Nanos duration) = 0;
};

}  // namespace sparklab::lab
