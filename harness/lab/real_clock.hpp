// The clock of a lab that runs in real time.
#pragma once

#include "lab/clock.hpp"

namespace sparklab::lab {

class RealClock final : public Clock {
 public:
  WallTime now() const override;
  Task<void> sleep(Nanos duration) override;
};

}  // namespace sparklab::lab
