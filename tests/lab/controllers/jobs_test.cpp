#include "workloads_testing.hpp"

namespace sparklab::lab {

namespace {

using Lines = std::vector<std::string>;
using std::chrono::seconds;

class JobsTest : public WorkloadsTest {
 protected:
  /// A job `work` with these fields in its spec.
  void start(std::string_view fields = "{}", std::string_view restartPolicy = "Never") {
    auto spec = parseJson(fields, "spec");
    at(spec, {"template", "spec"}) = parseJson(
        fmt::format(R"({{"restartPolicy": "{}", "containers": [{{"name": "c", "image": "i"}}]}})",
                    restartPolicy),
        "spec");
    make("jobs.batch", "default", {{"metadata", {{"name", "work"}}}, {"spec", std::move(spec)}});
    settle();
  }

  void end(std::string_view pod, std::int64_t exitCode) {
    finish(pod, exitCode);
    pass(seconds(1));
  }

  Lines active() {
    Lines found;
    for (const auto& pod : store.list("pods", "default")) {
      if (isActive(pod->value())) found.emplace_back(pod->name());
    }
    return found;
  }

  std::string work() { return status("jobs.batch", "work"); }
  Lines outcome() { return conditions("jobs.batch", "work"); }
};

TEST_F(JobsTest, RunsOnePodToCompletion) {
  start();
  const auto pods = active();
  ASSERT_EQ(pods.size(), 1u);
  EXPECT_TRUE(pods[0].starts_with("work-"));
  const auto pod = get("pods", pods[0]);
  const std::string uid(get("jobs.batch", "work")->uid());
  EXPECT_EQ(str(pod->value(), {"metadata", "labels", "batch.kubernetes.io/controller-uid"}), uid);
  EXPECT_EQ(str(pod->value(), {"metadata", "labels", "job-name"}), "work");
  EXPECT_TRUE(hasFinalizer(pod->value(), kJobFinalizer));
  EXPECT_EQ(eventsOf("SuccessfulCreate"), Lines{"Created pod: " + pods[0]});
  EXPECT_EQ(work(), R"({"startTime":"2026-11-23T01:39:01Z","active":1,"terminating":0,)"
                    R"("uncountedTerminatedPods":{},"ready":0})");
  setReady(pods[0]);
  settle();
  pass(seconds(1));
  EXPECT_EQ(num(get("jobs.batch", "work")->value(), {"status", "ready"}), 1);
  end(pods[0], 0);
  EXPECT_EQ(work(), R"({"startTime":"2026-11-23T01:39:01Z",)"
                    R"("completionTime":"2026-11-23T01:39:03Z","succeeded":1,"terminating":0,)"
                    R"("uncountedTerminatedPods":{},"ready":0})");
  EXPECT_EQ(outcome(), (Lines{"SuccessCriteriaMet=True CompletionsReached: Reached expected number "
                              "of succeeded pods",
                              "Complete=True CompletionsReached: Reached expected number of "
                              "succeeded pods"}));
  EXPECT_EQ(eventsOf("Completed"), Lines{"Job completed"});
  EXPECT_FALSE(hasFinalizer(get("pods", pods[0])->value(), kJobFinalizer));
}

TEST_F(JobsTest, BacksOffExponentiallyAndFailsBeyondTheLimit) {
  start(R"({"backoffLimit": 2})");
  for (const int wait : {10, 20}) {
    const auto pods = active();
    ASSERT_EQ(pods.size(), 1u);
    end(pods[0], 1);
    EXPECT_EQ(active(), Lines{});
    pass(seconds(wait - 2));
    EXPECT_EQ(active(), Lines{});
    pass(seconds(1));
    EXPECT_EQ(active().size(), 1u);
  }
  end(active()[0], 1);
  EXPECT_EQ(active(), Lines{});
  EXPECT_EQ(num(get("jobs.batch", "work")->value(), {"status", "failed"}), 3);
  EXPECT_EQ(outcome(),
            (Lines{"FailureTarget=True BackoffLimitExceeded: Job has reached the specified backoff "
                   "limit",
                   "Failed=True BackoffLimitExceeded: Job has reached the specified backoff "
                   "limit"}));
  EXPECT_EQ(eventsOf("BackoffLimitExceeded"), Lines{"Job has reached the specified backoff limit"});
  EXPECT_EQ(names("pods").size(), 3u);
}

TEST_F(JobsTest, RunsAsManyAsParallelismAllows) {
  start(R"({"parallelism": 2, "completions": 3})");
  EXPECT_EQ(active().size(), 2u);
  end(active()[0], 0);
  EXPECT_EQ(active().size(), 2u);
  end(active()[0], 0);
  EXPECT_EQ(active().size(), 1u);
  end(active()[0], 0);
  EXPECT_EQ(num(get("jobs.batch", "work")->value(), {"status", "succeeded"}), 3);
  EXPECT_EQ(outcome().size(), 2u);
}

TEST_F(JobsTest, IndexedPodsKnowTheirIndex) {
  start(R"({"parallelism": 2, "completions": 4, "completionMode": "Indexed"})");
  const auto pods = active();
  ASSERT_EQ(pods.size(), 2u);
  EXPECT_TRUE(pods[0].starts_with("work-0-"));
  EXPECT_TRUE(pods[1].starts_with("work-1-"));
  const auto pod = get("pods", pods[1]);
  const auto& value = pod->value();
  EXPECT_EQ(str(value, {"metadata", "labels", kCompletionIndex}), "1");
  EXPECT_EQ(str(value, {"metadata", "annotations", kCompletionIndex}), "1");
  EXPECT_EQ(str(value, {"spec", "hostname"}), "work-1");
  EXPECT_EQ(json::serialize(list(list(value, {"spec", "containers"})[0], {"env"})),
            R"([{"name":"JOB_COMPLETION_INDEX","valueFrom":{"fieldRef":{"apiVersion":"v1",)"
            R"("fieldPath":"metadata.labels['batch.kubernetes.io/job-completion-index']"}}}])");
  end(pods[1], 0);
  EXPECT_EQ(str(get("jobs.batch", "work")->value(), {"status", "completedIndexes"}), "1");
  EXPECT_TRUE(active()[1].starts_with("work-2-"));
  end(pods[0], 0);
  while (!active().empty()) end(active()[0], 0);
  EXPECT_EQ(str(get("jobs.batch", "work")->value(), {"status", "completedIndexes"}), "0-3");
  EXPECT_EQ(outcome().size(), 2u);
}

TEST_F(JobsTest, EachIndexMayHaveItsOwnLimit) {
  start(R"({"parallelism": 2, "completions": 2, "completionMode": "Indexed",
            "backoffLimitPerIndex": 1})");
  const auto first = active();
  end(first[0], 1);
  pass(seconds(10));
  const auto second = active();
  ASSERT_EQ(second.size(), 2u);
  EXPECT_EQ(str(get("pods", second[0])->value(), {"metadata", "annotations", kIndexFailures}), "1");
  end(second[0], 1);
  EXPECT_EQ(str(get("jobs.batch", "work")->value(), {"status", "failedIndexes"}), "0");
  EXPECT_EQ(outcome(), Lines{});
  end(first[1], 0);
  EXPECT_EQ(outcome()[1], "Failed=True FailedIndexes: Job has failed indexes");
}

TEST_F(JobsTest, EndsAtItsDeadline) {
  start(R"({"activeDeadlineSeconds": 5})");
  const auto pod = active()[0];
  setReady(pod);
  settle();
  pass(seconds(5));
  EXPECT_TRUE(isBeingDeleted(get("pods", pod)->value()));
  EXPECT_EQ(outcome(), Lines{"FailureTarget=True DeadlineExceeded: Job was active longer than "
                             "specified deadline"});
  // Failed only when the last pod has gone.
  reap();
  pass(seconds(1));
  EXPECT_EQ(outcome()[1],
            "Failed=True DeadlineExceeded: Job was active longer than specified deadline");
  EXPECT_EQ(num(get("jobs.batch", "work")->value(), {"status", "failed"}), 1);
}

TEST_F(JobsTest, APodFailurePolicyEndsTheJobAtOnce) {
  start(R"({"podFailurePolicy": {"rules": [{"action": "FailJob",
      "onExitCodes": {"operator": "In", "values": [42]}}]}})");
  const auto pod = active()[0];
  end(pod, 42);
  EXPECT_EQ(outcome()[1], "Failed=True PodFailurePolicy: Container c for pod default/" + pod +
                              " failed with exit code 42 matching FailJob rule at index 0");
}

TEST_F(JobsTest, IgnoredFailuresDoNotCount) {
  start(R"({"backoffLimit": 0, "podFailurePolicy": {"rules": [{"action": "Ignore",
      "onPodConditions": [{"type": "DisruptionTarget"}]}]}})");
  const auto pod = active()[0];
  registry.modify(
      kindOf("pods"), "default", pod, "status",
      [&](json::value& object) {
        const Condition condition{"DisruptionTarget", "True", "EvictionByEvictionAPI", ""};
        setPodCondition(object, condition, clock.now());
      },
      "kubelet");
  end(pod, 137);
  pass(seconds(10));
  EXPECT_EQ(outcome(), Lines{});
  EXPECT_EQ(active().size(), 1u);
}

TEST_F(JobsTest, SuspendingDeletesThePodsWithoutCountingThem) {
  start();
  const auto pod = active()[0];
  setReady(pod);
  edit("jobs.batch", "work", {"spec", "suspend"}, true);
  EXPECT_EQ(active(), Lines{});
  reap();
  pass(seconds(1));
  EXPECT_EQ(outcome(), Lines{"Suspended=True JobSuspended: Job suspended"});
  EXPECT_EQ(num(get("jobs.batch", "work")->value(), {"status", "failed"}), 0);
  edit("jobs.batch", "work", {"spec", "suspend"}, false);
  EXPECT_EQ(active().size(), 1u);
  EXPECT_EQ(outcome(), Lines{"Suspended=False JobResumed: Job resumed"});
  EXPECT_EQ(eventsOf("Suspended"), Lines{"Job suspended"});
  EXPECT_EQ(eventsOf("Resumed"), Lines{"Job resumed"});
}

TEST_F(JobsTest, ADeletedPodIsReplacedAtOnceOrOnlyWhenItHasEnded) {
  start(R"({"podReplacementPolicy": "Failed", "backoffLimit": 4})");
  const auto pod = active()[0];
  setReady(pod);
  DeleteOptions options;
  registry.remove(kindOf("pods"), "default", pod, options);
  settle();
  pass(seconds(1));
  EXPECT_EQ(active(), Lines{});
  EXPECT_EQ(num(get("jobs.batch", "work")->value(), {"status", "terminating"}), 1);
  end(pod, 143);
  pass(seconds(10));
  EXPECT_EQ(active().size(), 1u);
}

TEST_F(JobsTest, AnEndedJobGoesWhenItsTimeHasPassed) {
  start(R"({"ttlSecondsAfterFinished": 30})");
  end(active()[0], 0);
  pass(seconds(29));
  EXPECT_TRUE(get("jobs.batch", "work"));
  pass(seconds(1));
  pass(seconds(1));
  EXPECT_FALSE(get("jobs.batch", "work"));
  EXPECT_EQ(names("pods"), Lines{});
}

TEST_F(JobsTest, PodsOfADeletedJobAreLetGo) {
  start();
  remove("jobs.batch", "work", "Background");
  settle();
  reap();
  EXPECT_EQ(names("pods"), Lines{});
}

TEST(JobIndexes, AreWrittenAsRanges) {
  const Indexes indexes{0, 2, 3, 4, 7, 8};
  EXPECT_EQ(formatIndexes(indexes), "0,2-4,7,8");
  EXPECT_EQ(parseIndexes("0,2-4,7,8", 100), indexes);
  EXPECT_EQ(parseIndexes("0,2-9", 4), (Indexes{0, 2, 3}));
  EXPECT_EQ(parseIndexes("x", 4), Indexes{});
}

}  // namespace

}  // namespace sparklab::lab
