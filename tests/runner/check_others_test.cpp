// `process:`, `logs:` and `objects:`.
#include <gmock/gmock.h>

#include "runner/expectation.hpp"
#include "runner/json_subset.hpp"
#include "tape.hpp"

namespace sparklab::runner {
namespace {

using testing::HasSubstr;
using Kind = journal::ProcessEvent::Kind;

const scenario::Scenario kEmpty;

template <class What>
CheckResult look(const Tape& tape, What what) {
  const scenario::Condition condition{check(std::move(what))};
  return evaluate(condition, tape.judge.world()).checks.front();
}

scenario::ProcessCheck exitOf(const std::string& id, int code) {
  scenario::ProcessCheck made;
  made.id = id;
  made.exitCode = code;
  return made;
}

TEST(CheckProcess, AnotherExitCodeIsHopeless) {
  Tape tape(kEmpty);
  tape.started("submit");
  EXPECT_FALSE(look(tape, exitOf("submit", 101)).hopeless);
  tape.exited("submit", 1);
  const auto result = look(tape, exitOf("submit", 101));
  EXPECT_FALSE(result.holds);
  EXPECT_TRUE(result.hopeless);
  EXPECT_EQ(result.found, "submit exited with code 1");
}

TEST(CheckProcess, ExitCodesAreThoseOfAShell) {
  Tape tape(kEmpty);
  tape.started("submit").exited("submit", {}, 2);
  EXPECT_TRUE(look(tape, exitOf("submit", 130)).holds);
  EXPECT_FALSE(look(tape, exitOf("submit", 2)).holds);
  scenario::ProcessCheck bySignal;
  bySignal.id = "submit";
  bySignal.signal = "SIGINT";
  EXPECT_TRUE(look(tape, bySignal).holds);
}

TEST(CheckProcess, AProcessThatWasNeverStartedHasNotExited) {
  Tape tape(kEmpty);
  EXPECT_FALSE(look(tape, exitOf("submit", 0)).holds);
  scenario::ProcessCheck gone;
  gone.id = "submit";
  gone.running = false;
  EXPECT_FALSE(look(tape, gone).holds);
}

TEST(CheckProcess, RunningAndOutputMustHoldTogether) {
  Tape tape(kEmpty);
  scenario::ProcessCheck wanted;
  wanted.id = "submit";
  wanted.running = true;
  wanted.out.push_back(line("(hello,"));
  wanted.out.front().count = {2, {}};
  tape.started("submit").process(Kind::Stdout, "submit", "(hello,5)");
  EXPECT_FALSE(look(tape, wanted).holds);
  tape.process(Kind::Stderr, "submit", "(hello,5) on the wrong stream");
  EXPECT_FALSE(look(tape, wanted).holds);
  tape.process(Kind::Stdout, "submit", "(hello,6)");
  EXPECT_TRUE(look(tape, wanted).holds);
  EXPECT_EQ(look(tape, wanted).evidence, "(hello,5)");
  tape.exited("submit", 0);
  EXPECT_TRUE(look(tape, wanted).hopeless);
}

TEST(CheckProcess, OutputThatAnEndedProcessDidNotWriteIsHopeless) {
  Tape tape(kEmpty);
  auto wanted = exitOf("submit", 11);
  wanted.err.push_back(line("Max number of executor failures"));
  tape.started("submit").exited("submit", 11);
  EXPECT_TRUE(look(tape, wanted).hopeless);
}

scenario::LogCheck logs(const std::string& role, const std::string& contains) {
  scenario::LogCheck made;
  made.where.role = role;
  made.text = line(contains);
  return made;
}

TEST(CheckLogs, CountsPodsNotLines) {
  Tape tape(kEmpty);
  auto wanted = logs("executor", "NoSuchFile");
  wanted.inPods = {2, {}};
  tape.pod(exec(1)).pod(exec(2)).log(exec(1).name, "NoSuchFile").log(exec(1).name, "NoSuchFile");
  const auto result = look(tape, wanted);
  EXPECT_FALSE(result.holds);
  EXPECT_EQ(result.found, "1 of 2 pods have it");
  tape.log(exec(2).name, "x NoSuchFile y");
  EXPECT_TRUE(look(tape, wanted).holds);
}

TEST(CheckLogs, LinesOfDeletedPodsCountOnlyWhenAskedFor) {
  Tape tape(kEmpty);
  auto wanted = logs("executor", "NoSuchFile");
  tape.pod(exec(1)).log(exec(1).name, "NoSuchFile").podDeleted(exec(1));
  EXPECT_FALSE(look(tape, wanted).holds);
  wanted.where.includeDeleted = true;
  EXPECT_TRUE(look(tape, wanted).holds);
}

TEST(CheckLogs, LinesFromBeforeTheStepDoNotCountAfterIt) {
  auto wanted = logs("driver", "(hello,");
  wanted.after = "ctrl-c";
  const auto scenario = scenarioOf(interrupt("submit", "ctrl-c"), eventually({check(wanted)}));
  Tape tape(scenario);
  tape.started("submit").pod(driver()).log(driver().name, "(hello,1)");
  tape.at(1).begin(0).log(driver().name, "(hello,2)").exited("submit", 130);
  EXPECT_FALSE(look(tape, wanted).holds);
  tape.at(2).end(0).at(3).begin(1);
  EXPECT_EQ(tape.verdict(), "open");
  tape.at(4).log(driver().name, "(hello,3)");
  EXPECT_EQ(tape.verdict(), "true");
  EXPECT_THAT(tape.reason(), HasSubstr("(hello,3)"));
}

TEST(CheckLogs, NoPodIsNoProofOfSilence) {
  Tape tape(kEmpty);
  auto silent = logs("driver", "ERROR");
  silent.text.count = {0, 0};
  EXPECT_FALSE(look(tape, silent).holds);
  tape.pod(driver());
  EXPECT_TRUE(look(tape, silent).holds);
  tape.log(driver().name, "ERROR");
  EXPECT_FALSE(look(tape, silent).holds);
}

TEST(CheckLogs, PatternsAreSearchedWithinALine) {
  Tape tape(kEmpty);
  scenario::LogCheck wanted;
  wanted.where.role = "driver";
  wanted.text.matches = R"(\(hello,\d+\))";
  tape.pod(driver()).log(driver().name, "a (hello,12) b");
  EXPECT_TRUE(look(tape, wanted).holds);
}

TEST(CheckObjects, CountsByKindNameAndContent) {
  Tape tape(kEmpty);
  using Type = journal::ObjectEvent::Type;
  const auto map = json::parse(
      R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"spark-exec-ab-conf-map",)"
      R"("namespace":"lab","labels":{"spark-role":"executor"}},"immutable":true})");
  scenario::ObjectCheck wanted;
  wanted.kind = "ConfigMap";
  wanted.name = "spark-exec-{hash}-conf-map";
  wanted.labels["spark-role"] = "executor";
  wanted.count = {1, 1};
  EXPECT_FALSE(look(tape, wanted).holds);
  tape.object(Type::Added, map);
  EXPECT_TRUE(look(tape, wanted).holds);
  wanted.match = json::parse(R"({"immutable":false})");
  EXPECT_THAT(look(tape, wanted).found, HasSubstr("immutable is true, not false"));
  tape.object(Type::Deleted, map);
  wanted.match = nullptr;
  EXPECT_FALSE(look(tape, wanted).holds);
}

TEST(JsonSubset, ObjectsMayHaveMoreAndListsAreUnordered) {
  const auto actual = json::parse(R"({"a":{"b":1,"c":"x"},"l":[{"n":1,"v":2},{"n":2}]})");
  const auto differs = [&](const char* stated) { return difference(json::parse(stated), actual); };
  EXPECT_FALSE(differs(R"({"a":{"b":1}})"));
  EXPECT_FALSE(differs(R"({"a":{"b":1.0},"l":[{"n":2},{"n":1}]})"));
  EXPECT_EQ(differs(R"({"a":{"d":1}})"), "a.d is not set");
  EXPECT_EQ(differs(R"({"l":[{"n":3}]})"), R"(l has no element {"n":3})");
  EXPECT_FALSE(differs(R"({"a":{"d":null}})"));
  EXPECT_EQ(differs(R"({"a":{"b":null}})"), "a.b is 1, not null");
  EXPECT_EQ(differs(R"({"a":{"c":"y"}})"), R"(a.c is "x", not "y")");
}

}  // namespace
}  // namespace sparklab::runner
