#include "runner/result.hpp"

namespace sparklab::runner {

ExitCode exitCode(Status status) {
  switch (status) {
    case Status::Failed:
      return kFailed;
    case Status::Broken:
      return kEnvironment;
    case Status::Interrupted:
      return kInterrupted;
    default:
      return kPassed;
  }
}

const StepResult* ScenarioResult::failedStep() const {
  for (const auto& step : steps)
    if (step.status == Status::Failed || step.status == Status::Broken) return &step;
  return nullptr;
}

}  // namespace sparklab::runner
