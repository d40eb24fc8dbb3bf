// The probes of one run of a container (pkg/kubelet/prober).
#pragma once

#include <functional>
#include <memory>

#include "lab/clock.hpp"
#include "lab/kubelet/handlers.hpp"

namespace sparklab::lab {

enum class Probe { Startup, Readiness, Liveness };

/// Runs until it is destroyed. Single-threaded.
class Prober {
 public:
  struct Listener {
    /// The probe's verdict has changed: it has succeeded, or failed, as often as its threshold.
    std::function<void(Probe, bool healthy)> changed;
    /// A single attempt has failed.
    std::function<void(Probe, const std::string& output)> failed;
  };

  /// Waits on `clock`, which must outlive it; starts the probes that the container's spec has.
  Prober(Clock& clock, HandlerTarget target, Listener listener);
  ~Prober();
  Prober(const Prober&) = delete;
  Prober& operator=(const Prober&) = delete;

 private:
  struct State;
  static Task<void> run(std::shared_ptr<State> state, Probe probe);
  void start(Probe probe);

  std::shared_ptr<State> state_;
};

/// The field of a container's spec.
const char* probeField(Probe probe);

}  // namespace sparklab::lab
