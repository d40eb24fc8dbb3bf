// The claims table: what the article says, what happened, and whether it holds.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/style.hpp"
#include "runner/result.hpp"

namespace sparklab::report {

struct ClaimTally {
  std::string claim;     ///< the sentence
  std::string scenario;  ///< that tests it
  int held = 0;
  int judged = 0;                       ///< runs in which it could be judged
  std::map<std::string, int> happened;  ///< what, how often
  std::string verdict() const;  ///< "holds", "holds in 3 of 5", "does not hold", "not tested"
};

/// In the order in which the claims first appear.
std::vector<ClaimTally> tallyClaims(const std::vector<runner::ScenarioResult>& results);

std::string claimsTable(const Style& style, const std::vector<ClaimTally>& claims);

}  // namespace sparklab::report
