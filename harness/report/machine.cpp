// The reports for programs: JUnit XML and JSON.
#include <fmt/format.h>

#include "report/claims.hpp"
#include "report/failure.hpp"
#include "report/summary.hpp"

namespace sparklab::report {

namespace {

using runner::ScenarioResult;
using runner::Status;
using runner::StepResult;

double inSeconds(Nanos length) {
  return std::chrono::duration<double>(length).count();
}

std::int64_t inMillis(Nanos length) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(length).count();
}

/// Characters that XML 1.0 does not allow at all are left out.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\n':
        result += "&#10;";
        break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t') result += c;
    }
  }
  return result;
}

const char* word(Status status) {
  switch (status) {
    case Status::Passed:
      return "passed";
    case Status::Failed:
      return "failed";
    case Status::Broken:
      return "broken";
    case Status::Skipped:
      return "skipped";
    case Status::Interrupted:
      return "interrupted";
    case Status::NotReached:
      return "not reached";
  }
  return "";
}

std::string testCase(const ScenarioResult& result, const StepResult& step) {
  auto text = fmt::format("    <testcase classname=\"{}\" name=\"{}\" time=\"{:.3f}\"",
                          escaped(result.scenario->name), escaped(step.step->name),
                          inSeconds(step.ended - step.started));
  const auto reason = escaped(step.reason);
  // The scenario as a whole passed: it had to fail here.
  const bool excused = result.status == Status::Passed;
  if (step.status == Status::Passed || (excused && step.status == Status::Failed))
    return text + "/>\n";
  text += ">\n";
  if (step.status == Status::Failed)
    text += fmt::format("      <failure message=\"{}\">{}</failure>\n", reason,
                        escaped(failureReport(Style{}, result)));
  else if (step.status == Status::Broken)
    text += fmt::format("      <error message=\"{}\"/>\n", reason);
  else
    text += fmt::format("      <skipped message=\"{}\"/>\n",
                        reason.empty() ? word(step.status) : reason);
  return text + "    </testcase>\n";
}

/// What failed without a step: the beginning, the end, or a verdict on the whole.
std::string wholeCase(const ScenarioResult& result) {
  const char* element = result.status == Status::Failed   ? "failure"
                        : result.status == Status::Broken ? "error"
                                                          : "skipped";
  return fmt::format(
      "    <testcase classname=\"{0}\" name=\"{0}\" time=\"{1:.3f}\">\n"
      "      <{2} message=\"{3}\"/>\n    </testcase>\n",
      escaped(result.scenario->name), inSeconds(result.times.total), element,
      escaped(result.reason));
}

json::value stepJson(const StepResult& step) {
  json::object out{{"name", step.step->name},
                   {"status", word(step.status)},
                   {"startedMillis", inMillis(step.started)},
                   {"endedMillis", inMillis(step.ended)}};
  if (!step.step->id.empty()) out["id"] = step.step->id;
  if (step.finally) out["finally"] = true;
  if (!step.reason.empty()) out["reason"] = step.reason;
  if (!step.detail.empty()) out["detail"] = step.detail;
  if (step.verdict && !step.verdict->way.empty()) out["outcome"] = step.verdict->way;
  return out;
}

json::value scenarioJson(const ScenarioResult& result) {
  json::array steps;
  for (const auto& step : result.steps) steps.push_back(stepJson(step));
  json::object times{{"totalMillis", inMillis(result.times.total)},
                     {"sparkMillis", inMillis(result.times.spark)},
                     {"watchingMillis", inMillis(result.times.watching)},
                     {"sparklabMillis", inMillis(result.times.own)}};
  json::object out{{"name", result.scenario->name},
                   {"file", result.scenario->file},
                   {"status", word(result.status)},
                   {"namespace", result.ns}};
  if (!result.reason.empty()) out["reason"] = result.reason;
  if (!result.journalPath.empty()) out["journal"] = result.journalPath;
  out["times"] = std::move(times);
  out["steps"] = std::move(steps);
  if (!result.notes.empty()) out["notes"] = json::value_from(result.notes);
  if (!result.leftovers.empty()) out["leftovers"] = json::value_from(result.leftovers);
  return out;
}

}  // namespace

std::string junit(const std::vector<ScenarioResult>& results) {
  std::string suites;
  int tests = 0, failures = 0, errors = 0;
  double time = 0;
  for (const auto& result : results) {
    const bool failed = result.status == Status::Failed;
    const bool broken = result.status == Status::Broken;
    const auto* step = result.failedStep();
    const bool whole = (failed || broken) && !step;
    std::string cases;
    int skipped = 0;
    for (const auto& one : result.steps) {
      cases += testCase(result, one);
      if (one.status != Status::Passed && one.status != Status::Failed &&
          one.status != Status::Broken)
        ++skipped;
    }
    if (whole) cases += wholeCase(result);
    const auto count = static_cast<int>(result.steps.size()) + (whole ? 1 : 0);
    suites += fmt::format(
        "  <testsuite name=\"{}\" file=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" "
        "skipped=\"{}\" time=\"{:.3f}\">\n{}  </testsuite>\n",
        escaped(result.scenario->name), escaped(result.scenario->file), count, failed ? 1 : 0,
        broken ? 1 : 0, skipped, inSeconds(result.times.total), cases);
    tests += count;
    failures += failed;
    errors += broken;
    time += inSeconds(result.times.total);
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"sparklab\" tests=\"{}\" failures=\"{}\" errors=\"{}\" "
      "time=\"{:.3f}\">\n{}</testsuites>\n",
      tests, failures, errors, time, suites);
}

json::value toJson(const std::vector<ScenarioResult>& results) {
  json::array scenarios, claims;
  for (const auto& result : results) scenarios.push_back(scenarioJson(result));
  for (const auto& tally : tallyClaims(results)) {
    json::object happened;
    for (const auto& [what, times] : tally.happened) happened[what] = times;
    claims.push_back(json::object{{"claim", tally.claim},
                                  {"scenario", tally.scenario},
                                  {"held", tally.held},
                                  {"judged", tally.judged},
                                  {"verdict", tally.verdict()},
                                  {"happened", std::move(happened)}});
  }
  return json::object{
      {"version", 1}, {"scenarios", std::move(scenarios)}, {"claims", std::move(claims)}};
}

}  // namespace sparklab::report
