#include "runner/judge.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"

#include "runner/placeholders.hpp"
#include "tape.hpp"

namespace sparklab::runner {
namespace {

using testing::HasSubstr;

scenario::PodCheck running(const std::string& role, int count) {
  auto made = pods(role, count);
  made.all.phase = "Running";
  return made;
}
scenario::ProcessCheck exits(const std::string& id, int code) {
  scenario::ProcessCheck made;
  made.id = id;
  made.exitCode = code;
  return made;
}

TEST(Eventually, AllConditionsMustHoldAtOneInstant) {
  const auto scenario =
      scenarioOf(eventually({check(running("driver", 1)), check(running("executor", 1))}));
  Tape tape(scenario);
  tape.begin(0).at(1).pod(driver()).at(2).podDeleted(driver()).at(3).pod(exec(1));
  EXPECT_EQ(tape.verdict(), "open");
  auto again = driver();
  again.uid = "second";
  tape.at(4).pod(again);
  EXPECT_EQ(tape.verdict(), "true");
}

TEST(Eventually, FailsAtTheEndOfItsWindowAndTellsTheNearestMiss) {
  const auto scenario =
      scenarioOf(eventually({check(running("driver", 1)), check(running("executor", 2))}));
  Tape tape(scenario);
  tape.begin(0).at(1).pod(driver()).pod(exec(1)).at(2).podDeleted(driver());
  tape.at(29.9);
  EXPECT_EQ(tape.verdict(), "open");
  tape.at(30);
  ASSERT_EQ(tape.verdict(), "false");
  EXPECT_THAT(tape.reason(), HasSubstr("not within 30s: expected exactly 1 driver pod, Running"));
  ASSERT_TRUE(tape.judge.verdict()->nearest);
  EXPECT_EQ(tape.judge.verdict()->nearest->at, std::chrono::seconds(1));
  EXPECT_EQ(tape.judge.verdict()->nearest->held(), 1U);
}

TEST(Eventually, EndsEarlyWhenItCannotComeTrueAnyMore) {
  const auto scenario = scenarioOf(eventually({check(exits("submit", 101))}));
  Tape tape(scenario);
  tape.started("submit").begin(0).at(2).exited("submit", 1);
  ASSERT_EQ(tape.verdict(), "false");
  EXPECT_THAT(tape.reason(), HasSubstr("it can no longer come true"));
  EXPECT_EQ(tape.judge.verdict()->at, std::chrono::seconds(2));
}

TEST(Eventually, ThatFailsOnAnIncompleteRecordIsNoVerdict) {
  const auto scenario = scenarioOf(eventually({check(running("driver", 1))}));
  Tape tape(scenario);
  tape.begin(0).at(1).gap("the watch of /api/v1/namespaces/lab/pods").at(31);
  EXPECT_EQ(tape.verdict(), "broken");
  Tape other(scenario);
  other.begin(0).at(1).gap("the watch of /api/v1/namespaces/lab/events").at(31);
  EXPECT_EQ(other.verdict(), "false");
}

TEST(Consistently, FailsAtTheFirstStateThatContradicts) {
  const auto scenario = scenarioOf(consistently({check(running("executor", 1))}));
  Tape tape(scenario);
  auto failed = exec(1);
  failed.phase = "Failed";
  // Back to normal within 100 ms: polling would have missed it.
  tape.pod(exec(1)).begin(0).at(4.0).pod(failed).at(4.1).pod(exec(1)).at(10);
  ASSERT_EQ(tape.verdict(), "false");
  EXPECT_THAT(tape.reason(), HasSubstr("stopped being true after 4.0s"));
}

TEST(Consistently, HoldsOnlyAfterTheWholeWindow) {
  const auto scenario = scenarioOf(consistently({check(running("executor", 1))}));
  Tape tape(scenario);
  tape.pod(exec(1)).begin(0).at(9.9);
  EXPECT_EQ(tape.verdict(), "open");
  tape.at(10);
  EXPECT_EQ(tape.verdict(), "true");
}

TEST(Consistently, MustBeTrueFromTheBeginning) {
  const auto scenario = scenarioOf(consistently({check(running("executor", 1))}));
  Tape tape(scenario);
  tape.begin(0);
  ASSERT_EQ(tape.verdict(), "false");
  EXPECT_THAT(tape.reason(), HasSubstr("was not true to begin with"));
}

TEST(Consistently, AReplacedPodIsNotTheSame) {
  auto first = pods("executor", 1);
  first.as = "execs";
  auto same = pods("executor", 1);
  same.same = "execs";
  const auto scenario = scenarioOf(eventually({check(first)}), consistently({check(same)}));
  Tape tape(scenario);
  auto successor = exec(2);
  tape.pod(exec(1)).begin(0).end(0).at(1).begin(1).at(2).podDeleted(exec(1)).pod(successor);
  EXPECT_EQ(tape.verdict(), "false");
}

TEST(Consistently, AGapInTheWindowIsAnEnvironmentError) {
  const auto scenario = scenarioOf(consistently({check(running("executor", 1))}));
  Tape tape(scenario);
  tape.pod(exec(1)).begin(0).at(3).gap("the watch of /api/v1/namespaces/lab/pods").at(10);
  EXPECT_EQ(tape.verdict(), "broken");
}

TEST(Consistently, AGapBeforeTheWindowDoesNotMatter) {
  const auto scenario = scenarioOf(consistently({check(running("executor", 1))}));
  Tape tape(scenario);
  tape.gap("the watch of /api/v1/namespaces/lab/pods").pod(exec(1)).at(1).begin(0).at(11);
  EXPECT_EQ(tape.verdict(), "true");
}

scenario::Step outcome() {
  scenario::Outcome::Way deleted;
  deleted.name = "deleted";
  deleted.all = {check(pods("executor", 0))};
  scenario::Outcome::Way left;
  left.name = "left-completed";
  left.claimHolds = false;
  auto completed = pods("executor", 1);
  completed.all.phase = "Succeeded";
  left.all = {check(completed)};
  scenario::Outcome::Way failed;
  failed.name = "failed";
  failed.acceptable = false;
  auto broken = pods("executor", 1);
  broken.all.phase = "Failed";
  failed.all = {check(broken)};
  scenario::Outcome action;
  action.within = std::chrono::seconds(30);
  action.oneOf = {deleted, left, failed};
  return step(std::move(action));
}

TEST(Outcome, TheFirstThatComesTrueIsRecorded) {
  const auto scenario = scenarioOf(outcome());
  Tape tape(scenario);
  tape.pod(exec(1)).begin(0);
  EXPECT_EQ(tape.verdict(), "open");
  auto completed = exec(1);
  completed.phase = "Succeeded";
  tape.at(2).pod(completed).at(3).podDeleted(completed);
  ASSERT_EQ(tape.verdict(), "true");
  EXPECT_EQ(tape.judge.verdict()->way, "left-completed");
  EXPECT_FALSE(tape.judge.verdict()->claimHolds);
}

TEST(Outcome, OneThatIsNotAcceptableFailsTheScenario) {
  const auto scenario = scenarioOf(outcome());
  Tape tape(scenario);
  auto failed = exec(1);
  failed.phase = "Failed";
  tape.pod(exec(1)).begin(0).at(1).pod(failed);
  ASSERT_EQ(tape.verdict(), "false");
  EXPECT_THAT(tape.reason(), HasSubstr("'failed', which is not acceptable"));
}

TEST(Outcome, NoneInTimeIsAFailure) {
  const auto scenario = scenarioOf(outcome());
  Tape tape(scenario);
  tape.pod(exec(1)).begin(0).at(30);
  ASSERT_EQ(tape.verdict(), "false");
  EXPECT_THAT(tape.reason(),
              HasSubstr("none of the outcomes within 30s: expected deleted (expected no "
                        "executor pods, but 1 executor pod) or left-completed"));
}

TEST(Never, APodThatLivedAnInstantCounts) {
  auto scenario = scenarioOf(consistently({check(pods("driver", 0))}));
  scenario::Never never;
  never.where.role = "executor";
  never.because = "the driver never started";
  scenario.never.push_back(never);
  Tape tape(scenario);
  tape.begin(0).at(1.0).pod(exec(1)).at(1.2).podDeleted(exec(1)).at(10);
  ASSERT_TRUE(tape.judge.breach());
  EXPECT_EQ(tape.verdict(), "false");
  EXPECT_THAT(tape.reason(), HasSubstr("networkwordcount-ab12-exec-1 existed"));
  EXPECT_THAT(tape.reason(), HasSubstr("the driver never started"));
}

TEST(Never, CannotBeProvenOnAnIncompleteRecord) {
  auto scenario = scenarioOf(eventually({check(pods("driver", 0))}));
  EXPECT_FALSE(Tape(scenario).gap("the watch of /api/v1/pods").judge.unprovable());
  scenario::Never never;
  never.where.role = "executor";
  scenario.never.push_back(never);
  EXPECT_TRUE(Tape(scenario).gap("the watch of /api/v1/namespaces/lab/pods").judge.unprovable());
  EXPECT_FALSE(Tape(scenario).gap("the log of pod a").judge.unprovable());
}

TEST(UnexpectedEnd, OfAHandleThatNobodyAwaitsIsAFailure) {
  const auto scenario =
      scenarioOf(eventually({check(running("driver", 1))}), interrupt("submit", "ctrl-c"));
  Tape tape(scenario);
  tape.started("submit").begin(0).at(1).exited("submit", 1);
  ASSERT_EQ(tape.verdict(), "false");
  EXPECT_THAT(tape.reason(), HasSubstr("submit exited with code 1 although no step waits"));
}

TEST(UnexpectedEnd, BeforeALaterInterruptEvenWithCodeZero) {
  const auto scenario =
      scenarioOf(eventually({check(running("driver", 1))}), interrupt("submit", "ctrl-c"));
  Tape tape(scenario);
  tape.started("submit").begin(0).at(1).exited("submit", 0);
  EXPECT_EQ(tape.verdict(), "false");
}

TEST(UnexpectedEnd, IsNoneWhenALaterStepChecksIt) {
  const auto scenario = scenarioOf(eventually({check(running("driver", 1))}),
                                   eventually({check(exits("submit", 11))}));
  Tape tape(scenario);
  tape.started("submit").begin(0).at(1).exited("submit", 11);
  EXPECT_EQ(tape.verdict(), "open");
  tape.at(2).pod(driver()).end(0).begin(1);
  EXPECT_EQ(tape.verdict(), "true");
}

TEST(UnexpectedEnd, IsNoneWhenItSucceededAndNobodyCares) {
  const auto scenario = scenarioOf(eventually({check(running("driver", 1))}));
  Tape tape(scenario);
  tape.started("submit").begin(0).at(1).exited("submit", 0);
  EXPECT_EQ(tape.verdict(), "open");
}

TEST(UnexpectedEnd, IsNoneOfAProcessBeingInterrupted) {
  const auto scenario = scenarioOf(interrupt("submit", "ctrl-c"));
  Tape tape(scenario);
  tape.started("submit").begin(0).at(1).exited("submit", 130);
  EXPECT_FALSE(tape.judge.breach());
}

struct OrderTest : testing::Test {
  OrderTest() {
    auto one = pods("driver", 1);
    one.as = "driver";
    auto two = pods("executor", 2);
    two.all.phase = "Running";
    two.as = "execs";
    both = eventually({check(one), check(two)}, "ready");
  }
  /// A run in which everything happens as the article says; then the order is judged.
  std::string judged(std::vector<std::string> items, bool early = false) {
    const auto scenario = scenarioOf(both, interrupt("submit", "ctrl-c"), order(std::move(items)));
    Tape tape(scenario);
    tape.started("submit").begin(0).at(1).pod(driver()).at(2).pod(exec(1)).pod(exec(2)).end(0);
    if (early) tape.at(2.5).podDeleted(exec(1));
    tape.at(3).begin(1).process(journal::ProcessEvent::Kind::Signalled, "submit", "SIGINT");
    tape.at(5).exited("submit", 130).end(1).at(6).podDeleted(driver());
    if (!early) tape.at(7).podDeleted(exec(1));
    tape.at(8).podDeleted(exec(2)).at(9).begin(2);
    why = tape.judge.verdict()->reason;
    return tape.verdict();
  }
  scenario::Step both;
  std::string why;
};

TEST_F(OrderTest, HoldsWhenEachItemIsNotBeforeTheOneBefore) {
  EXPECT_EQ(
      judged({"submit started", "driver created", "driver Running", "ready", "execs Running",
              "ctrl-c", "submit interrupted", "submit exited", "driver deleted", "execs deleted"}),
      "true")
      << why;
}

TEST_F(OrderTest, IsFalseTheOtherWayRound) {
  EXPECT_EQ(judged({"execs deleted", "driver deleted"}), "false");
  EXPECT_THAT(why, HasSubstr("'driver deleted' was at +6.0s, before 'execs deleted' at +8.0s"));
}

TEST_F(OrderTest, ASetMeansAllOfIt) {
  EXPECT_EQ(judged({"ctrl-c", "execs deleted"}, true), "false");
}

TEST_F(OrderTest, WhatNeverHappenedHasNoPlace) {
  EXPECT_EQ(judged({"driver created", "driver Failed"}), "false");
  EXPECT_THAT(why, HasSubstr("never was Failed"));
  EXPECT_EQ(judged({"nobody Running"}), "false");
}

TEST(Placeholders, ComeFromSetsProcessesAndValues) {
  auto one = pods("driver", 1);
  one.as = "driver";
  auto two = pods("executor", 2);
  two.as = "execs";
  two.names = "networkwordcount-{hash}-exec-{n}";
  const auto scenario = scenarioOf(eventually({check(one), check(two)}));
  Tape tape(scenario);
  journal::Note values;
  values.topic = kValuesTopic;
  values.data = json::object{{"words.port", "9999"}};
  tape.feed(values).started("submit").pod(driver()).pod(exec(1)).pod(exec(2)).begin(0);
  const auto& world = tape.judge.world();
  EXPECT_EQ(filled("${driver.name}:${driver.ip}@${driver.node}", world),
            "spark-pi-cd34-driver:127.7.0.3@node-a");
  EXPECT_EQ(filled("${execs.hash} ${words.port} ${submit.pid}", world), "ab12 9999 4242");
  EXPECT_THROW(filled("${execs.name}", world), Error);
  EXPECT_EQ(filled("$${not one}", world), "${not one}");
}

TEST(Recording, GivesTheSameVerdictsAgain) {
  auto first = pods("executor", 1);
  first.as = "execs";
  auto same = pods("executor", 1);
  same.same = "execs";
  const auto scenario = scenarioOf(eventually({check(first)}), consistently({check(same)}));
  journal::Journal journal;
  Judge live(scenario);
  const auto subscription = journal.listen([&](const auto& entry) { live.feed(entry); });
  const auto step = [&](journal::StepEvent::Kind kind, std::size_t index) {
    journal::StepEvent event;
    event.kind = kind;
    event.index = index;
    journal.record(event);
  };
  const auto pod = [&](journal::ObjectEvent::Type type, const PodLook& look) {
    journal::ObjectEvent event;
    event.type = type;
    event.object = Tape::podObject(look);
    journal.record(event);
  };
  step(journal::StepEvent::Kind::Started, 0);
  pod(journal::ObjectEvent::Type::Added, exec(1));
  step(journal::StepEvent::Kind::Passed, 0);
  step(journal::StepEvent::Kind::Started, 1);
  pod(journal::ObjectEvent::Type::Deleted, exec(1));
  ASSERT_TRUE(live.verdict());
  const auto reason = live.verdict()->reason;
  step(journal::StepEvent::Kind::Failed, 1);

  const auto again = judgeRecording(scenario, journal);
  ASSERT_EQ(again.verdicts.size(), 2U);
  EXPECT_EQ(again.verdicts.at(0).kind, Verdict::Kind::True);
  EXPECT_EQ(again.verdicts.at(1).kind, Verdict::Kind::False);
  EXPECT_EQ(again.verdicts.at(1).reason, reason);
}

}  // namespace
}  // namespace sparklab::runner
