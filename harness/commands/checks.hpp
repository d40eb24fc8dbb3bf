// What this machine must offer, checked one by one, with how to mend what is missing.
#pragma once

#include <string>
#include <vector>

#include "spark/distribution.hpp"

namespace sparklab::commands {

struct CheckResult {
  enum class Verdict { Ok, Warning, Failed } verdict = Verdict::Ok;
  std::string what;   ///< "user namespaces"
  std::string found;  ///< "work (kernel 6.1)"
  std::string mend;   ///< empty when there is nothing to do
};

/// Everything that `sparklab doctor` prints. Starts short-lived processes and binds ports for a
/// moment; changes nothing.
std::vector<CheckResult> checkMachine(const spark::Environment& env);

/// The sandbox alone: the one thing without which no lab cluster can start.
CheckResult checkSandbox(const spark::Environment& env);

}  // namespace sparklab::commands
