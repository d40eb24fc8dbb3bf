#include "report/summary.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/claims.hpp"
#include "report/narrator.hpp"

namespace sparklab::report {

namespace {

using runner::Status;

/// "4 passed, 1 failed; 2m05s: Spark and the cluster 90.1s, watching 30.0s, sparklab 4.9s"
std::string totals(const std::vector<runner::ScenarioResult>& results) {
  int passed = 0, failed = 0, other = 0;
  runner::Times sum;
  for (const auto& result : results) {
    if (result.status == Status::Passed)
      ++passed;
    else if (result.status == Status::Failed)
      ++failed;
    else
      ++other;
    sum.total += result.times.total;
    sum.spark += result.times.spark;
    sum.watching += result.times.watching;
    sum.own += result.times.own;
  }
  auto text = fmt::format("{} passed", passed);
  if (failed) text += fmt::format(", {} failed", failed);
  if (other) text += fmt::format(", {} without a verdict", other);
  using runner::seconds;
  return text + fmt::format(" in {}: Spark and the cluster {}, watching {}, sparklab {}",
                            seconds(sum.total), seconds(sum.spark), seconds(sum.watching),
                            seconds(sum.own));
}

/// Several runs of one scenario as one line: "3 of 5 passed", and why the last other one did not.
std::string groupLine(const Style& style, const std::vector<const runner::ScenarioResult*>& runs,
                      int width) {
  if (runs.size() == 1) return resultLine(style, *runs.front(), width);
  const auto passed = std::count_if(runs.begin(), runs.end(),
                                    [](const auto* run) { return run->status == Status::Passed; });
  // The worst run speaks for the scenario.
  const auto rank = [](Status status) {
    return status == Status::Failed   ? 3
           : status == Status::Passed ? 0
                                      : 2 - (status == Status::Skipped);
  };
  const runner::ScenarioResult* other = nullptr;
  Nanos total{0};
  for (const auto* run : runs) {
    total += run->times.total;
    if (rank(run->status) > (other ? rank(other->status) : 0)) other = run;
  }
  const auto word = !other                             ? style.good("passed")
                    : other->status == Status::Failed  ? style.bad("failed")
                    : other->status == Status::Skipped ? style.warn("skipped")
                                                       : style.bad("broken");
  auto text =
      fmt::format("{}  {}  {:>6}  {} of {} passed", padded(word, 6),
                  padded(runs.front()->scenario->name, width),
                  runner::seconds(total / static_cast<int>(runs.size())), passed, runs.size());
  if (other) text += ": " + other->reason;
  return cut(text, style.width - 2);
}

}  // namespace

std::string summary(const Style& style, const std::vector<runner::ScenarioResult>& results) {
  if (results.empty()) return {};
  int width = 0;
  for (const auto& result : results) width = std::max(width, columns(result.scenario->name));
  std::string text = "\n" + style.strong("scenarios") + "\n";
  std::vector<std::vector<const runner::ScenarioResult*>> groups;
  for (const auto& result : results) {
    const auto known = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
      return group.front()->scenario == result.scenario;
    });
    if (known == groups.end())
      groups.push_back({&result});
    else
      known->push_back(&result);
  }
  for (const auto& group : groups) text += "  " + groupLine(style, group, width) + "\n";
  text += "  " + style.dim(totals(results)) + "\n";
  auto tallies = tallyClaims(results);
  // Of a run that was stopped, only what it got to is of interest.
  if (overall(results) == kInterrupted)
    std::erase_if(tallies, [](const auto& tally) { return tally.judged == 0; });
  if (const auto claims = claimsTable(style, tallies); !claims.empty())
    text += "\n" + style.strong("claims of the article") + "\n" + claims;
  return text;
}

ExitCode overall(const std::vector<runner::ScenarioResult>& results) {
  const auto any = [&](Status status) {
    return std::any_of(results.begin(), results.end(),
                       [&](const auto& result) { return result.status == status; });
  };
  for (const auto status : {Status::Interrupted, Status::Broken, Status::Failed})
    if (any(status)) return runner::exitCode(status);
  return kPassed;
}

}  // namespace sparklab::report
