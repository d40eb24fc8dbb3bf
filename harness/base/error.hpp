// The exception that reaches a person: what happened, and what they can do about it.
#pragma once

#include <stdexcept>
#include <string>

namespace sparklab {

/// The process exit codes. `Failed` is about the thing under test; `Environment` is about the
/// cluster, the machine or the network; `BadInput` is about a file or an argument.
enum ExitCode : int {
  kPassed = 0,
  kFailed = 1,
  kBadInput = 2,
  kEnvironment = 3,
  kInterrupted = 130,
};

/// Thrown for everything a user can act on. `what()` is one sentence without a trailing full stop;
/// `hint()` says how to mend it and may be empty.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& what, std::string hint = {}, ExitCode code = kEnvironment)
      : std::runtime_error(what), hint_(std::move(hint)), code_(code) {}

  const std::string& hint() const noexcept { return hint_; }
  ExitCode code() const noexcept { return code_; }

 private:
  std::string hint_;
  ExitCode code_;
};

}  // namespace sparklab
