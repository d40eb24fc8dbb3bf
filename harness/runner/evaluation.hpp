// What looking at one instant of the journal found, in a form that a person can be shown.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "runner/world.hpp"

namespace sparklab::runner {

/// The column of `kubectl get pods` that contradicts an expectation. `Row`: the pod should not be
/// there at all, or is gone when it should be there.
enum class Cell { None, Name, Ready, Status, Restarts, Row };

/// A pod that the check was about, as it was at that instant.
struct Candidate {
  std::string uid, name, ready, status;
  int restarts = 0;
  Nanos age{0};
  bool deleted = false;
  Cell offending = Cell::None;
  std::string why;  ///< "is Pending, not Running"; empty when nothing is wrong with it
};

struct CheckResult {
  bool holds = false;
  bool hopeless = false;  ///< false now, and no later instant can make it true
  std::string expected;   ///< "exactly 2 executor pods, each Running and ready"
  std::string found;      ///< "2 executor pods, 1 of them not ready"
  std::string evidence;   ///< the line that made it true; may be empty
  double closeness = 0;   ///< 0..1, for the nearest miss
  std::vector<Candidate> candidates;
  std::string process;  ///< the handle it was about; may be empty
};

struct Evaluation {
  Nanos at{0};
  std::vector<CheckResult> checks;
  std::map<std::string, Capture> captures;  ///< sets that `as:` would remember now

  bool holds() const;
  bool hopeless() const;  ///< at least one check is
  std::size_t held() const;
  double closeness() const;  ///< summed over the checks
};

}  // namespace sparklab::runner
