#include "report/claims.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sparklab::report {

namespace {

using runner::ScenarioResult;
using runner::Status;
using runner::StepResult;

ClaimTally& tallyOf(std::vector<ClaimTally>& all, const std::string& claim,
                    const std::string& scenario) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& tally) {
    return tally.claim == claim && tally.scenario == scenario;
  });
  if (found != all.end()) return *found;
  auto& made = all.emplace_back();
  made.claim = claim;
  made.scenario = scenario;
  return made;
}

/// What an outcome was: its explanation says more than its name.
std::string outcomeText(const StepResult& step) {
  if (!step.verdict || step.verdict->way.empty()) return {};
  return step.verdict->explain.empty() ? step.verdict->way : step.verdict->explain;
}

void count(ClaimTally& tally, bool holds, const std::string& what) {
  ++tally.judged;
  if (holds) ++tally.held;
  ++tally.happened[what];
}

void countStep(std::vector<ClaimTally>& all, const ScenarioResult& result, const StepResult& step) {
  auto& tally = tallyOf(all, step.step->claim, result.scenario->name);
  const auto outcome = outcomeText(step);
  if (step.status == Status::Passed)
    count(tally, !step.verdict || step.verdict->claimHolds,
          outcome.empty() ? step.step->name : outcome);
  else if (step.status == Status::Failed)
    count(tally, false, outcome.empty() ? step.reason : outcome);
}

void countScenario(std::vector<ClaimTally>& all, const ScenarioResult& result) {
  auto& tally = tallyOf(all, result.scenario->claim, result.scenario->name);
  if (result.status == Status::Failed) return count(tally, false, result.reason);
  if (result.status != Status::Passed) return;
  bool holds = true;
  std::string what;
  for (const auto& step : result.steps) {
    if (!step.step->claim.empty()) continue;  // what it showed is counted there
    if (step.verdict && !step.verdict->claimHolds) holds = false;
    if (auto outcome = outcomeText(step); !outcome.empty()) what = std::move(outcome);
  }
  count(tally, holds, what.empty() ? result.scenario->description : what);
}

std::string happenedText(const ClaimTally& tally) {
  if (tally.happened.empty()) return "it was not reached";
  if (tally.happened.size() == 1) return tally.happened.begin()->first;
  std::vector<std::pair<std::string, int>> ways(tally.happened.begin(), tally.happened.end());
  std::stable_sort(ways.begin(), ways.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string text;
  for (const auto& [what, times] : ways)
    text += fmt::format("{}{}x: {}", text.empty() ? "" : " · ", times, what);
  return text;
}

std::string painted(const Style& style, const ClaimTally& tally, const std::string& text) {
  if (tally.judged == 0) return style.dim(text);
  if (tally.held == tally.judged) return style.good(text);
  return tally.held == 0 ? style.bad(text) : style.warn(text);
}

}  // namespace

std::string ClaimTally::verdict() const {
  if (judged == 0) return "not tested";
  if (held == judged) return judged == 1 ? "holds" : fmt::format("holds in {0} of {0}", judged);
  if (held == 0) return judged == 1 ? "does not hold" : fmt::format("holds in 0 of {}", judged);
  return fmt::format("holds in {} of {}", held, judged);
}

std::vector<ClaimTally> tallyClaims(const std::vector<ScenarioResult>& results) {
  std::vector<ClaimTally> all;
  for (const auto& result : results) {
    // A scenario that must fail shows what a failure looks like; it says nothing about the article.
    if (result.scenario->mustFail) continue;
    const auto& claim = result.scenario->claim;
    // A step that tests the very sentence says more than the scenario as a whole.
    const bool tested = std::any_of(result.steps.begin(), result.steps.end(),
                                    [&](const auto& step) { return step.step->claim == claim; });
    if (!claim.empty() && !tested) countScenario(all, result);
    for (const auto& step : result.steps)
      if (!step.step->claim.empty()) countStep(all, result, step);
  }
  return all;
}

std::string claimsTable(const Style& style, const std::vector<ClaimTally>& claims) {
  if (claims.empty()) return {};
  constexpr int kVerdict = 16;
  constexpr int kGap = 3;
  const int width = std::clamp(style.width, 60, 140) - 2;
  const int says = (width - kVerdict - 2 * kGap) * 9 / 20;
  const int happened = width - kVerdict - 2 * kGap - says;
  const auto line = [&](const std::string& a, const std::string& b, const std::string& c) {
    auto text = "  " + padded(a, says + kGap) + padded(b, happened + kGap) + c;
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text + "\n";
  };
  auto text = line("the article says", "what happened", "verdict");
  text += line(std::string(static_cast<std::size_t>(says), '-'),
               std::string(static_cast<std::size_t>(happened), '-'),
               std::string(static_cast<std::size_t>(kVerdict), '-'));
  text = style.dim(text);
  for (const auto& tally : claims) {
    const auto left = wrapped(tally.claim, says);
    const auto middle = wrapped(happenedText(tally), happened);
    for (std::size_t i = 0; i < std::max(left.size(), middle.size()); ++i)
      text += line(i < left.size() ? left[i] : "", i < middle.size() ? middle[i] : "",
                   i == 0 ? painted(style, tally, tally.verdict()) : "");
  }
  return text;
}

}  // namespace sparklab::report
