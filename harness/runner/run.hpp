// Carries out one scenario on one cluster: its steps in order, `finally` always, and everything it
// made removed again.
#pragma once

#include <optional>
#include <string>

#include "kube/client.hpp"
#include "runner/observer.hpp"
#include "runner/wake.hpp"
#include "spark/distribution.hpp"

namespace sparklab::runner {

inline constexpr const char* kDefaultImage = "apache/spark:4.0.1-scala2.13-java21-ubuntu";

struct RunOptions {
  /// Without one, a scenario that submits is an environment error with `sparkMissing` as its text.
  std::optional<spark::Distribution> spark;
  std::string sparkMissing;
  bool fastStart = false;  ///< start the submitter's JVMs faster; see spark::makeFast
  std::string image = kDefaultImage;
  /// Where pods reach this machine; empty: see reachFrom().
  std::string wordHost;
  /// The context that spark-submit must pick; empty: the kubeconfig's current one.
  std::string context;
  std::string runner;  ///< who runs it, told on the namespace for who finds it later; may be empty
  std::string journalPath;       ///< empty: the journal is kept in memory only
  std::optional<Nanos> timeout;  ///< instead of the scenario's own
  bool keep = false;             ///< leave the namespace as it is at the end
};

/// `client`, `scenario`, `observer` and `stop` must outlive the task. Never throws for what goes
/// wrong in the run: that is in the result.
Task<ScenarioResult> runScenario(asio::any_io_executor executor, kube::Client& client,
                                 const scenario::Scenario& scenario, const RunOptions& options,
                                 Observer& observer, StopRequest& stop);

}  // namespace sparklab::runner
