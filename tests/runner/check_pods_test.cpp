#include <gmock/gmock.h>

#include "runner/expectation.hpp"
#include "tape.hpp"

namespace sparklab::runner {
namespace {

using testing::HasSubstr;

const scenario::Scenario kEmpty;

CheckResult look(const Tape& tape, scenario::PodCheck what) {
  const scenario::Condition condition{check(std::move(what))};
  return evaluate(condition, tape.judge.world()).checks.front();
}

const Candidate& rowOf(const CheckResult& result, const std::string& name) {
  for (const auto& row : result.candidates)
    if (row.name == name) return row;
  throw std::runtime_error("no row of " + name);
}

TEST(CheckPods, AllSelectedMustBeAsStatedNotJustOne) {
  Tape tape(kEmpty);
  auto two = exec(2);
  two.phase = "Pending";
  two.ready = false;
  tape.pod(exec(1)).pod(two);
  auto wanted = pods("executor", 2);
  wanted.all.phase = "Running";
  const auto result = look(tape, wanted);
  EXPECT_FALSE(result.holds);
  EXPECT_EQ(result.expected, "exactly 2 executor pods, each Running");
  EXPECT_EQ(result.found, "2 executor pods, of which one is Pending, not Running");
  EXPECT_EQ(rowOf(result, two.name).offending, Cell::Status);
  EXPECT_EQ(rowOf(result, exec(1).name).offending, Cell::None);
}

TEST(CheckPods, HoldsWhenAllAreAsStated) {
  Tape tape(kEmpty);
  tape.pod(exec(1)).pod(exec(4)).pod(driver());
  auto wanted = pods("executor", 2);
  wanted.all.phase = "Running";
  wanted.all.ready = true;
  wanted.names = "networkwordcount-{hash}-exec-{n}";
  const auto result = look(tape, wanted);
  EXPECT_TRUE(result.holds) << result.found;
  EXPECT_EQ(result.candidates.size(), 2U);
}

TEST(CheckPods, OneTooManyIsNotTwo) {
  Tape tape(kEmpty);
  tape.pod(exec(1)).pod(exec(2)).pod(exec(3));
  const auto result = look(tape, pods("executor", 2));
  EXPECT_FALSE(result.holds);
  EXPECT_EQ(result.found, "3 executor pods");
  EXPECT_EQ(rowOf(result, exec(1).name).offending, Cell::Row);
}

TEST(CheckPods, ADeletedPodIsNotCountedUnlessAskedFor) {
  Tape tape(kEmpty);
  tape.pod(exec(1)).podDeleted(exec(1)).pod(exec(2));
  EXPECT_FALSE(look(tape, pods("executor", 2)).holds);
  auto wanted = pods("executor", 2);
  wanted.where.includeDeleted = true;
  EXPECT_TRUE(look(tape, wanted).holds);
  EXPECT_EQ(rowOf(look(tape, pods("executor", 2)), exec(1).name).why, "was deleted");
}

TEST(CheckPods, SameMeansTheSameUidsNotTheSameNames) {
  scenario::PodCheck first = pods("executor", 1);
  first.as = "execs";
  const auto scenario = scenarioOf(eventually({check(first)}));
  Tape tape(scenario);
  tape.pod(exec(1)).begin(0);
  ASSERT_EQ(tape.verdict(), "true");
  auto replaced = exec(1);
  replaced.uid = "another";
  auto wanted = pods("executor", 1);
  wanted.same = "execs";
  EXPECT_TRUE(look(tape, wanted).holds);
  tape.podDeleted(exec(1)).pod(replaced);
  const auto result = look(tape, wanted);
  EXPECT_FALSE(result.holds);
  EXPECT_THAT(result.found, HasSubstr("is another pod than before"));
  EXPECT_THAT(result.found, HasSubstr("networkwordcount-ab12-exec-1 is gone"));
}

TEST(CheckPods, SameOfASetThatWasNeverRememberedDoesNotHold) {
  Tape tape(kEmpty);
  auto wanted = pods("executor", 0);
  wanted.same = "execs";
  EXPECT_FALSE(look(tape, wanted).holds);
}

TEST(CheckPods, NamesShareOneHashAndHaveDistinctNumbers) {
  Tape tape(kEmpty);
  auto other = exec(2);
  other.name = "networkwordcount-ff00-exec-2";
  tape.pod(exec(1)).pod(other);
  auto wanted = pods("executor", 2);
  wanted.names = "networkwordcount-{hash}-exec-{n}";
  EXPECT_FALSE(look(tape, wanted).holds);
}

TEST(CheckPods, ReadinessRestartsNodeExitCodeAndRawFieldsAreJudged) {
  Tape tape(kEmpty);
  auto failed = exec(1);
  failed.phase = "Failed";
  failed.ready = false;
  failed.restarts = 2;
  failed.exitCode = 3;
  tape.pod(failed);
  const auto with = [&](auto change) {
    auto wanted = pods("executor", 1);
    change(wanted.all);
    return look(tape, wanted);
  };
  EXPECT_TRUE(with([](auto& all) { all.exitCode = 3; }).holds);
  EXPECT_EQ(with([](auto& all) { all.exitCode = 1; }).candidates.front().why,
            "ended with exit code 3");
  EXPECT_TRUE(with([](auto& all) { all.restarts = scenario::Count{1, {}}; }).holds);
  EXPECT_EQ(
      with([](auto& all) { all.restarts = scenario::Count{0, 0}; }).candidates.front().offending,
      Cell::Restarts);
  EXPECT_EQ(with([](auto& all) { all.ready = true; }).candidates.front().offending, Cell::Ready);
  EXPECT_FALSE(with([](auto& all) { all.node = "node-b"; }).holds);
  EXPECT_TRUE(
      with([](auto& all) { all.match = json::parse(R"({"spec":{"nodeName":"node-a"}})"); }).holds);
  EXPECT_EQ(with([](auto& all) { all.match = json::parse(R"({"spec":{"nodeName":"x"}})"); })
                .candidates.front()
                .why,
            R"(spec.nodeName is "node-a", not "x")");
}

TEST(CheckPods, CandidatesAreInTheOrderOfTheirNumbers) {
  Tape tape(kEmpty);
  tape.pod(exec(10)).pod(exec(2));
  const auto result = look(tape, pods("executor", 2));
  EXPECT_EQ(result.candidates.front().name, exec(2).name);
}

TEST(CheckPods, TheSentenceCountsInEnglish) {
  Tape tape(kEmpty);
  EXPECT_EQ(look(tape, pods("driver", 0)).expected, "no driver pods");
  EXPECT_EQ(look(tape, pods("driver", 1)).expected, "exactly 1 driver pod");
  auto atLeast = pods("executor", 1);
  atLeast.count.max.reset();
  EXPECT_EQ(look(tape, atLeast).expected, "at least 1 executor pod");
  EXPECT_EQ(look(tape, atLeast).found, "no executor pods");
}

}  // namespace
}  // namespace sparklab::runner
