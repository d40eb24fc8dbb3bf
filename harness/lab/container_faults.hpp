// Faults that end containers: by the kernel for want of memory, or just so.
#pragma once

#include <memory>

#include "lab/faults/faults.hpp"

namespace sparklab::lab {

/// Watches the pods of `registry` and tells their kubelets which run of a container to end. Each
/// run is one match of a fault. How long a run lasts is real time, as all of a process's life.
/// `registry` and `faults` must outlive it.
class ContainerFaults {
 public:
  ContainerFaults(asio::any_io_executor executor, Registry& registry, Faults& faults);
  ~ContainerFaults();
  ContainerFaults(const ContainerFaults&) = delete;
  ContainerFaults& operator=(const ContainerFaults&) = delete;

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace sparklab::lab
