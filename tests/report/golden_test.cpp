// What a person and a program read, fixed in tests/fixtures/report. After a change of wording run
// the tests with SPARKLAB_UPDATE=1 and read the difference.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "report/claims.hpp"
#include "report/failure.hpp"
#include "report/narrator.hpp"
#include "report/summary.hpp"

namespace sparklab::report {
namespace {

using runner::Cell;
using runner::ScenarioResult;
using runner::Status;
using std::chrono::milliseconds;
using std::chrono::seconds;

void expectGolden(const std::string& name, const std::string& text) {
  const auto file = std::filesystem::path(SPARKLAB_SOURCE_DIR) / "tests/fixtures/report" / name;
  if (std::getenv("SPARKLAB_UPDATE")) std::ofstream(file) << text;
  std::ifstream in(file);
  std::stringstream expected;
  expected << in.rdbuf();
  EXPECT_EQ(text, expected.str()) << "run report_tests with SPARKLAB_UPDATE=1";
}

/// A scenario in four steps and what came of it, passed or failed at the third step.
struct Sample {
  scenario::Scenario scenario;

  Sample() {
    scenario.file = "scenarios/article/cluster-mode.yaml";
    scenario.name = "cluster-mode";
    scenario.description = "Ctrl-C on spark-submit does not stop a job in cluster mode.";
    scenario.claim = "The job continues as long as the driver pod is alive.";
    add("submit in cluster mode", scenario::Submit{}).explain =
        "spark-submit creates one pod, the driver, and then only watches it.";
    add("one driver and two executors run", scenario::Eventually{});
    add("the same pods stay Running", scenario::Consistently{}).claim =
        "Key observation: they are still there.";
    add("what became of the executors", scenario::Outcome{}).claim =
        "All the executors were deleted because the driver was stopped.";
  }

  scenario::Step& add(std::string name, scenario::Action action) {
    auto& step = scenario.steps.emplace_back();
    step.name = std::move(name);
    step.action = std::move(action);
    step.at = {scenario.file, 10 + 5 * static_cast<int>(scenario.steps.size()), 3};
    return step;
  }

  ScenarioResult passed(const std::string& way, bool claimHolds) const {
    auto result = begun();
    for (std::size_t i = 0; i < 4; ++i) result.steps[i].status = Status::Passed;
    auto& outcome = *result.steps[3].verdict;
    outcome.way = way;
    outcome.claimHolds = claimHolds;
    outcome.explain = claimHolds ? "The hook was first." : "The JVM ended before it deleted them.";
    result.status = Status::Passed;
    return result;
  }

  ScenarioResult failed() const {
    auto result = begun();
    auto& step = result.steps[2];
    result.steps[0].status = result.steps[1].status = Status::Passed;
    step.status = result.status = Status::Failed;
    step.reason = result.reason =
        "stopped being true after 4.3s: expected exactly 2 executor pods, each Running, but 1 "
        "executor pod";
    auto& check = step.verdict->last.checks.emplace_back();
    check.expected =
        "exactly 2 executor pods, each Running and ready, the same ones as before (execs)";
    check.found = "1 executor pod; networkwordcount-ab12-exec-2 is gone";
    step.verdict->nearest.emplace();
    step.verdict->nearest->at = seconds(9);
    step.verdict->nearest->checks = {check, check};
    step.verdict->nearest->checks[0].holds = true;
    addPod(step, "networkwordcount-ab12-exec-1", "0/1", "Error", Cell::Status,
           "is Failed, not Running");
    addPod(step, "networkwordcount-ab12-exec-2", "1/1", "Running", Cell::Row, "was deleted");
    step.pods[1].row.deleted = true;
    step.pods[0].logTail = {"ERROR CoarseGrainedExecutorBackend: Executor self-exiting", "bye"};
    step.pods[1].waitsFor =
        "0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: 0/1 "
        "nodes are available: 1 No preemption victims found for incoming pod.";
    auto& process = step.processes.emplace_back();
    process.handle = "submit";
    process.fate = "exited with code 130";
    process.outputTail = {"Application status for spark-1 (phase: Running)"};
    result.notes = {"words was still running at the end and was stopped"};
    result.leftovers = {"namespace sparklab-3f9a1c: it is still being deleted"};
    result.journalPath = "out/cluster-mode-1.jsonl";
    return result;
  }

 private:
  ScenarioResult begun() const {
    ScenarioResult result;
    result.scenario = &scenario;
    result.ns = "sparklab-3f9a1c";
    result.times.total = seconds(74);
    result.times.spark = milliseconds(43500);
    result.times.watching = seconds(30);
    result.times.own = milliseconds(500);
    for (std::size_t i = 0; i < scenario.steps.size(); ++i) {
      auto& step = result.steps.emplace_back();
      step.step = &scenario.steps[i];
      step.started = seconds(4 * i);
      step.ended = seconds(4 * i + 3);
      if (i == 0) {
        step.detail = "submit is process 4242";
        continue;
      }
      step.verdict.emplace();
      step.verdict->at = step.ended;
      step.verdict->snapshots = 57;
    }
    result.steps[1].detail = "spark-pi-ab12-driver: (hello,5)";
    return result;
  }

  static void addPod(runner::StepResult& step, const std::string& name, const std::string& ready,
                     const std::string& status, Cell offending, const std::string& why) {
    auto& pod = step.pods.emplace_back();
    pod.row.name = name;
    pod.row.ready = ready;
    pod.row.status = status;
    pod.row.age = seconds(168);
    pod.row.offending = offending;
    pod.row.why = why;
    pod.changes = {{milliseconds(8100), "Running 1/1"},
                   {milliseconds(12300), status + " " + ready}};
  }
};

/// Plays the result to a narrator, as the runner does.
std::string narrated(const ScenarioResult& result, Style style, Volume volume) {
  std::string text;
  Narrator narrator(style, volume, [&](std::string_view piece) { text += piece; });
  narrator.scenarioBegins(*result.scenario);
  narrator.runBegins(result);
  for (std::size_t i = 0; i < result.steps.size(); ++i) {
    const auto& step = result.steps[i];
    if (step.status == Status::NotReached) break;
    narrator.stepBegins(*step.step, i + 1, result.steps.size(), step.started);
    if (i == 0)
      narrator.command({"/opt/spark/bin/spark-submit", "--master", "k8s://https://127.0.0.1:8443",
                        "--deploy-mode", "cluster", "--conf", "spark.executor.instances=2",
                        "local:///opt/spark/examples/jars/spark-examples.jar", "127.0.0.1", "9999"},
                       step.started);
    runner::Evaluation latest;
    latest.checks.emplace_back().found = "1 executor pod";
    narrator.waiting(*step.step, &latest, seconds(2), seconds(120));
    narrator.stepEnds(step);
    if (i == 1)
      narrator.podsTable(json::parse(R"({"columnDefinitions":[{"name":"Name","priority":0},
        {"name":"Ready","priority":0},{"name":"IP","priority":1},{"name":"Restarts","priority":0}],
        "rows":[{"cells":["spark-pi-ab12-driver","1/1","127.7.0.3",0]}]})"),
                         result.ns);
  }
  narrator.scenarioEnds(result);
  return text;
}

TEST(Golden, ARunThatPasses) {
  const Sample sample;
  expectGolden("passed.txt", narrated(sample.passed("deleted", true), Style{}, Volume::Normal));
}

TEST(Golden, ARunThatFails) {
  const Sample sample;
  expectGolden("failed.txt", narrated(sample.failed(), Style{}, Volume::Normal));
}

TEST(Golden, ARunThatFailsOnANarrowTerminal) {
  const Sample sample;
  Style style;
  style.colour = style.live = true;
  style.width = 60;
  expectGolden("failed-terminal.txt", narrated(sample.failed(), style, Volume::Normal));
}

TEST(Golden, AQuietRunSaysOnlyWhatFailed) {
  const Sample sample;
  expectGolden("quiet.txt", narrated(sample.passed("deleted", true), Style{}, Volume::Quiet) +
                                narrated(sample.failed(), Style{}, Volume::Quiet));
}

TEST(Golden, TheEndOfFiveRounds) {
  const Sample sample;
  auto skipped = sample.passed("deleted", true);
  skipped.status = Status::Skipped;
  skipped.reason = "needs kubectl on PATH";
  for (auto& step : skipped.steps) step.status = Status::NotReached;
  const std::vector<ScenarioResult> results{
      sample.passed("deleted", true), sample.passed("left-completed", false),
      sample.passed("deleted", true), sample.failed(), skipped};
  expectGolden("summary.txt", summary(Style{}, results));
  expectGolden("junit.xml", junit(results));
  expectGolden("summary.json", pretty(toJson(results)));
  EXPECT_EQ(overall(results), kFailed);
}

TEST(Overall, TheEnvironmentOutweighsAFailure) {
  const Sample sample;
  auto broken = sample.failed();
  broken.status = Status::Broken;
  EXPECT_EQ(overall({sample.failed(), broken}), kEnvironment);
  broken.status = Status::Interrupted;
  EXPECT_EQ(overall({sample.failed(), broken}), kInterrupted);
  EXPECT_EQ(overall({sample.passed("deleted", false)}), kPassed);
}

TEST(Claims, AScenarioThatMustFailClaimsNothing) {
  Sample sample;
  sample.scenario.mustFail.emplace();
  EXPECT_TRUE(tallyClaims({sample.passed("deleted", true)}).empty());
}

TEST(Claims, WhatCouldNotBeJudgedIsNotTested) {
  const Sample sample;
  auto broken = sample.failed();
  broken.status = broken.steps[2].status = Status::Broken;
  const auto claims = tallyClaims({broken});
  ASSERT_EQ(claims.size(), 3U);
  for (const auto& claim : claims) EXPECT_EQ(claim.verdict(), "not tested");
}

}  // namespace
}  // namespace sparklab::report
