// What came of a run: everything that the reports are drawn from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "runner/judge.hpp"
#include "scenario/model.hpp"

namespace sparklab::runner {

enum class Status { Passed, Failed, Broken, Skipped, Interrupted, NotReached };

/// The process exit code for a status; NotReached and Skipped are no failure.
ExitCode exitCode(Status status);

/// Where the time went. `spark`: waiting for Spark and the cluster to do something. `watching`: the
/// windows of `consistently`. `own`: all the rest, that is what sparklab added.
struct Times {
  Nanos total{0}, spark{0}, watching{0}, own{0};
};

/// A pod as it was when a step failed, with what a person needs to understand why.
struct PodStory {
  Candidate row;
  std::vector<journal::Pod::Change> changes;  ///< the last three
  std::vector<std::string> logTail;
  std::string waitsFor;  ///< why it does not run, in the scheduler's or the kubelet's words
};

struct ProcessStory {
  std::string handle;
  std::string fate;  ///< "exited with code 1", "still runs"
  std::vector<std::string> outputTail;
};

struct StepResult {
  const scenario::Step* step = nullptr;
  bool finally = false;
  Status status = Status::NotReached;
  Nanos started{0}, ended{0};  ///< on the journal's clock
  std::string reason;          ///< why it failed, was skipped or could not be judged
  std::string detail;          ///< what a passed step has to tell: "exit code 130 after 2.9s"
  std::optional<Verdict> verdict;
  std::vector<PodStory> pods;           ///< of a failed step
  std::vector<ProcessStory> processes;  ///< of a failed step
};

struct ScenarioResult {
  const scenario::Scenario* scenario = nullptr;
  Status status = Status::NotReached;
  std::string reason;             ///< one sentence, unless it passed
  std::vector<StepResult> steps;  ///< all of `steps`, then all of `finally`
  std::string ns;
  std::string runId;
  Times times;
  std::vector<std::string> notes;      ///< "submit was still running and was stopped"
  std::vector<std::string> leftovers;  ///< what could not be removed
  std::string journalPath;             ///< empty: none was kept

  const StepResult* failedStep() const;  ///< the first that failed or broke
};

}  // namespace sparklab::runner
