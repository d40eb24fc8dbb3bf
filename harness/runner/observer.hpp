// Who is told how a run goes on. The runner knows nothing of terminals.
#pragma once

#include <string>

#include "runner/result.hpp"

namespace sparklab::runner {

class Observer {
 public:
  virtual ~Observer() = default;

  virtual void scenarioBegins(const scenario::Scenario&) {}
  /// The namespace exists and the recording runs.
  virtual void runBegins(const ScenarioResult&) {}
  virtual void stepBegins(const scenario::Step&, std::size_t /*number*/, std::size_t /*of*/,
                          Nanos /*at*/) {}
  /// A command line that is about to be started for the step under way.
  virtual void command(const std::vector<std::string>& /*argv*/, Nanos /*at*/) {}
  /// While a step waits: what was found last. Called on changes and once a second.
  virtual void waiting(const scenario::Step&, const Evaluation*, Nanos /*since*/,
                       Nanos /*window*/) {}
  /// True when waiting() should be called once a second.
  virtual bool wantsTicks() const { return false; }
  virtual void stepEnds(const StepResult&) {}
  /// The server's own Table of the namespace's pods, after a step during which they changed.
  virtual void podsTable(const json::value& /*table*/, const std::string& /*ns*/) {}
  virtual void recorded(const journal::Entry&) {}
  virtual void scenarioEnds(const ScenarioResult&) {}
};

}  // namespace sparklab::runner
