// Nodes whose disk is full.
#pragma once

#include <memory>

#include "lab/faults/faults.hpp"

namespace sparklab::lab {

/// While the fault lasts, the node has the condition DiskPressure, and with it the taint that keeps
/// new pods away; every 10 s of the lab's clock one of its pods is evicted, those of the lowest
/// priority first, as kubelet 1.34 does it while nothing it deletes is enough. `registry`, `faults`
/// and `clock` must outlive it.
class DiskFaults {
 public:
  DiskFaults(asio::any_io_executor executor, Registry& registry, Faults& faults, Clock& clock);

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace sparklab::lab
