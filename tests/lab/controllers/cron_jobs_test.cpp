// The clock of these tests begins at 2026-11-23T01:39:01Z, minute 29923299 since 1970.
#include "workloads_testing.hpp"

namespace sparklab::lab {

namespace {

using Lines = std::vector<std::string>;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

class CronJobsTest : public WorkloadsTest {
 protected:
  void start(std::string_view fields = R"({"schedule": "* * * * *"})") {
    auto spec = parseJson(fields, "spec");
    at(spec, {"jobTemplate", "metadata"}) =
        parseJson(R"({"labels": {"a": "b"}, "annotations": {"n": "m"}})", "metadata");
    at(spec, {"jobTemplate", "spec", "template", "spec"}) = parseJson(
        R"({"restartPolicy": "Never", "containers": [{"name": "c", "image": "i"}]})", "spec");
    make("cronjobs.batch", "default",
         {{"metadata", {{"name", "tick"}}}, {"spec", std::move(spec)}});
    settle();
  }

  Lines jobs() { return names("jobs.batch"); }

  /// Ends the pods of a job, and the job with them.
  void end(std::string_view job, std::int64_t exitCode = 0) {
    for (const auto& pod : podsOf(job)) finish(pod->name(), exitCode);
    for (int i = 0; i < 3; ++i) pass(seconds(1));
  }

  Lines active() {
    Lines found;
    for (const auto& job : list(get("cronjobs.batch", "tick")->value(), {"status", "active"}))
      found.emplace_back(str(job, {"name"}));
    return found;
  }

  std::string statusField(std::string_view field) {
    return std::string(str(get("cronjobs.batch", "tick")->value(), {"status", field}));
  }
};

TEST_F(CronJobsTest, StartsAJobWhenItIsTime) {
  start();
  EXPECT_EQ(jobs(), Lines{});
  pass(seconds(59));
  EXPECT_EQ(jobs(), Lines{});  // it is 01:40:00, and a tenth of a second has to pass
  pass(seconds(1));
  ASSERT_EQ(jobs(), Lines{"tick-29923300"});
  const auto job = get("jobs.batch", "tick-29923300");
  EXPECT_EQ(json::serialize(map(job->value(), {"metadata", "labels"})),
            fmt::format(R"({{"a":"b"}})"));
  EXPECT_EQ(
      json::serialize(map(job->value(), {"metadata", "annotations"})),
      R"({"n":"m","batch.kubernetes.io/cronjob-scheduled-timestamp":"2026-11-23T01:40:00Z"})");
  const auto cronJob = get("cronjobs.batch", "tick");
  EXPECT_EQ(json::serialize(list(job->value(), {"metadata", "ownerReferences"})),
            fmt::format(R"([{{"apiVersion":"batch/v1","kind":"CronJob","name":"tick","uid":"{}",)"
                        R"("controller":true,"blockOwnerDeletion":true}}])",
                        cronJob->uid()));
  EXPECT_EQ(active(), Lines{"tick-29923300"});
  EXPECT_EQ(statusField("lastScheduleTime"), "2026-11-23T01:40:00Z");
  EXPECT_EQ(eventsOf("SuccessfulCreate").back(), "Created job tick-29923300");

  end("tick-29923300");
  EXPECT_EQ(active(), Lines{});
  EXPECT_EQ(eventsOf("SawCompletedJob"),
            Lines{"Saw completed job: tick-29923300, condition: Complete"});
  EXPECT_EQ(statusField("lastSuccessfulTime"),
            str(get("jobs.batch", "tick-29923300")->value(), {"status", "completionTime"}));
}

TEST_F(CronJobsTest, OfManyMissedTimesOnlyTheLastCounts) {
  start();
  pass(hours(3));
  EXPECT_EQ(jobs(), Lines{"tick-29923479"});
  EXPECT_EQ(eventsOf("TooManyMissedTimes"),
            Lines{"too many missed start times. Set or decrease .spec.startingDeadlineSeconds or "
                  "check clock skew"});
}

TEST_F(CronJobsTest, ForbidLeavesTheRunningJobAlone) {
  start(R"({"schedule": "* * * * *", "concurrencyPolicy": "Forbid"})");
  pass(minutes(1));
  pass(minutes(1));
  EXPECT_EQ(jobs(), Lines{"tick-29923300"});
  EXPECT_EQ(eventsOf("JobAlreadyActive"),
            Lines{"Not starting job because prior execution is running and concurrency policy is "
                  "Forbid"});
  EXPECT_EQ(statusField("lastScheduleTime"), "2026-11-23T01:40:00Z");
}

TEST_F(CronJobsTest, ReplaceEndsTheRunningJob) {
  start(R"({"schedule": "* * * * *", "concurrencyPolicy": "Replace"})");
  pass(minutes(1));
  pass(minutes(1));
  reap();
  pass(seconds(2));
  EXPECT_EQ(jobs(), Lines{"tick-29923301"});
  EXPECT_EQ(active(), Lines{"tick-29923301"});
  EXPECT_EQ(eventsOf("SuccessfulDelete")[0], "Deleted job tick-29923300");
}

TEST_F(CronJobsTest, AllowRunsJobsBesideEachOther) {
  start();
  pass(minutes(1));
  pass(minutes(1));
  EXPECT_EQ(active(), (Lines{"tick-29923300", "tick-29923301"}));
}

TEST_F(CronJobsTest, StartsNothingThatIsTooLate) {
  start(R"({"schedule": "0 * * * *", "startingDeadlineSeconds": 10})");
  registry.modify(
      kindOf("cronjobs.batch"), "default", "tick", "status",
      [](json::value& next) { at(next, {"status", "lastScheduleTime"}) = "2026-11-23T01:00:00Z"; },
      "test");
  settle();
  pass(minutes(30));  // 02:09:01
  EXPECT_EQ(jobs(), Lines{});
  EXPECT_EQ(statusField("lastScheduleTime"), "2026-11-23T01:00:00Z");
  pass(minutes(50) + seconds(59) + std::chrono::milliseconds(100));
  EXPECT_EQ(jobs(), Lines{"tick-29923380"});
}

TEST_F(CronJobsTest, SuspendsAndResumes) {
  start(R"({"schedule": "* * * * *", "suspend": true})");
  pass(minutes(2));
  EXPECT_EQ(jobs(), Lines{});
  edit("cronjobs.batch", "tick", {"spec", "suspend"}, false);
  EXPECT_EQ(jobs(), Lines{"tick-29923301"});
}

TEST_F(CronJobsTest, KeepsAHistory) {
  start(
      R"({"schedule": "* * * * *", "successfulJobsHistoryLimit": 1, "failedJobsHistoryLimit": 0})");
  const auto next = [&](std::string_view job, std::int64_t exitCode) {
    pass(minutes(1));
    if (exitCode) edit("jobs.batch", job, {"spec", "backoffLimit"}, 0);
    end(job, exitCode);
  };
  next("tick-29923300", 0);
  next("tick-29923301", 0);
  EXPECT_EQ(jobs(), Lines{"tick-29923301"});
  EXPECT_EQ(eventsOf("SuccessfulDelete"), Lines{"Deleted job tick-29923300"});
  next("tick-29923302", 1);
  reap();
  EXPECT_EQ(jobs(), Lines{"tick-29923301"});
}

TEST_F(CronJobsTest, SeesJobsOfOthersAndLostOnes) {
  start(R"({"schedule": "0 0 * * *"})");
  auto job = parseJson(R"({"metadata": {"name": "manual"}, "spec": {"template": {"spec": {
      "restartPolicy": "Never", "containers": [{"name": "c", "image": "i"}]}}}})",
                       "job");
  at(job, {"metadata", "ownerReferences"}) = json::array{
      controllerReference(kindOf("cronjobs.batch"), get("cronjobs.batch", "tick")->value())};
  make("jobs.batch", "default", job);
  settle();
  EXPECT_EQ(eventsOf("UnexpectedJob"),
            Lines{"Saw a job that the controller did not create or forgot: manual"});
  registry.modify(
      kindOf("cronjobs.batch"), "default", "tick", "status",
      [](json::value& next) {
        at(next, {"status", "active"}) =
            json::array{json::object{{"name", "gone"}, {"namespace", "default"}, {"uid", "u"}}};
      },
      "test");
  settle();
  EXPECT_EQ(eventsOf("MissingJob"), Lines{"Active job went missing: gone"});
  EXPECT_EQ(active(), Lines{});
}

TEST_F(CronJobsTest, TellsOfSchedulesWithoutSense) {
  start(R"({"schedule": "0 0 31 2 *"})");
  EXPECT_EQ(eventsOf("InvalidSchedule"),
            Lines{"invalid schedule: 0 0 31 2 * : time difference between two schedules is less "
                  "than 1 second"});
}

}  // namespace

}  // namespace sparklab::lab
