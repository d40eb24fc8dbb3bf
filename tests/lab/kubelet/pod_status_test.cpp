// The status computation against recordings of a real kubelet: what it published at each step must
// come out again when the container states of that step go in.
#include "lab/kubelet/pod_status.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "recording.hpp"

namespace sparklab::lab {
namespace {

WallTime timeOf(const json::value& state, std::string_view key) {
  return parseRfc3339(str(state, {key})).value_or(WallTime());
}

Run runOf(const json::value& terminated) {
  Run run;
  run.id = str(terminated, {"containerID"});
  run.startedAt = timeOf(terminated, "startedAt");
  run.finishedAt = timeOf(terminated, "finishedAt");
  run.exitCode = static_cast<int>(num(terminated, {"exitCode"}));
  run.reason = str(terminated, {"reason"});
  return run;
}

ContainerRecord containerOf(const json::value& status) {
  ContainerRecord record;
  record.restarts = static_cast<int>(num(status, {"restartCount"}));
  record.imageId = str(status, {"imageID"});
  if (!record.imageId.empty()) record.image = str(status, {"image"});
  if (const auto* last = find(status, {"lastState", "terminated"})) record.last = runOf(*last);
  if (const auto* running = find(status, {"state", "running"})) {
    record.current.emplace();
    record.current->id = str(status, {"containerID"});
    record.current->startedAt = timeOf(*running, "startedAt");
  } else if (const auto* terminated = find(status, {"state", "terminated"})) {
    record.current = runOf(*terminated);
  } else {
    const Waiting waiting{std::string(str(status, {"state", "waiting", "reason"})),
                          std::string(str(status, {"state", "waiting", "message"}))};
    if (!waiting.message.empty()) {
      record.waiting = waiting;
      record.current.swap(record.last);
    }
  }
  return record;
}

/// The node's knowledge at the time of a recorded status.
PodRecord recordOf(const json::value& status, const json::value& final) {
  PodRecord record;
  for (const char* key : {"initContainerStatuses", "containerStatuses"})
    for (const auto& container : list(status, {key}))
      record.containers[std::string(str(container, {"name"}))] = containerOf(container);
  record.podIP = str(status, {"podIP"});
  record.hostIP = str(status, {"hostIP"});
  record.startTime = timeOf(status, "startTime");
  record.sandboxReady = str(list(status, {"conditions"}).at(0), {"status"}) == "True";
  record.terminated = isTerminal(str(status, {"phase"}));
  // The node fails the pod before it says so.
  const bool failing = str(list(status, {"conditions"}).at(2), {"reason"}) == "PodFailed";
  if (failing && find(final, {"reason"}))
    record.failure =
        Waiting{std::string(str(final, {"reason"})), std::string(str(final, {"message"}))};
  return record;
}

WallTime latestTransition(const json::value& status) {
  WallTime latest;
  for (const auto& condition : list(status, {"conditions"}))
    latest = std::max(latest, timeOf(condition, "lastTransitionTime"));
  return latest;
}

class RecordedStatus : public ::testing::TestWithParam<std::string> {};

TEST_P(RecordedStatus, ComesOutOfTheRecordedContainerStates) {
  const auto recording = Recording::read(GetParam());
  const auto& versions = recording.versions;
  const auto& final = *find(versions.back(), {"status"});
  int compared = 0;
  for (std::size_t i = 1; i < versions.size(); ++i) {
    const auto& status = *find(versions[i], {"status"});
    if (!find(status, {"observedGeneration"}) || status == *find(versions[i - 1], {"status"}))
      continue;
    json::value pod = versions[i];
    at(pod, {"status"}) = *find(versions[i - 1], {"status"});
    const auto record = recordOf(status, final);
    EXPECT_EQ(pretty(computeStatus(pod, record, latestTransition(status))), pretty(status))
        << "version " << i;
    ++compared;
  }
  EXPECT_GE(compared, 2);
}

INSTANTIATE_TEST_SUITE_P(Kubelet134, RecordedStatus,
                         ::testing::Values("configmap-late", "crash-loop", "deadline",
                                           "delete-force", "delete-graceful", "delete-ignores-term",
                                           "exits-three", "exits-zero", "image-missing",
                                           "init-container", "out-of-memory"),
                         [](const auto& info) {
                           auto name = info.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

// ---------------------------------------------------------------- what no recording shows

json::value podWith(std::string_view policy, int containers) {
  json::array specs;
  for (int i = 0; i < containers; ++i)
    specs.push_back(json::object{{"name", std::string(1, static_cast<char>('a' + i))}});
  return json::object{{"metadata", json::object{{"generation", 1}}},
                      {"spec", json::object{{"restartPolicy", policy}, {"containers", specs}}},
                      {"status", json::object{{"phase", "Running"}}}};
}

ContainerRecord ended(int code) {
  ContainerRecord record;
  record.current.emplace();
  record.current->finishedAt = WallTime();
  record.current->exitCode = code;
  record.current->reason = code == 0 ? "Completed" : "Error";
  return record;
}

ContainerRecord running() {
  ContainerRecord record;
  record.current.emplace();
  return record;
}

TEST(Phase, FollowsTheRestartPolicyWhenEverythingHasStopped) {
  struct Case {
    const char* policy;
    int first, second;
    const char* phase;
  };
  for (const auto& [policy, first, second, phase] :
       {Case{"Always", 0, 0, "Running"}, Case{"Always", 1, 0, "Running"},
        Case{"OnFailure", 0, 0, "Succeeded"}, Case{"OnFailure", 0, 1, "Running"},
        Case{"Never", 0, 0, "Succeeded"}, Case{"Never", 0, 1, "Failed"}}) {
    PodRecord record;
    record.containers = {{"a", ended(first)}, {"b", ended(second)}};
    EXPECT_EQ(computePhase(podWith(policy, 2), record), phase) << policy << first << second;
    record.terminated = true;
    EXPECT_EQ(computePhase(podWith(policy, 2), record),
              first == 0 && second == 0 ? "Succeeded" : "Failed");
  }
}

TEST(Phase, IsRunningWhileOneContainerRunsAndPendingUntilAllHaveStarted) {
  PodRecord record;
  record.containers = {{"a", running()}};
  EXPECT_EQ(computePhase(podWith("Never", 2), record), "Pending");
  record.containers["b"] = ended(1);
  EXPECT_EQ(computePhase(podWith("Never", 2), record), "Running");
}

TEST(Phase, NeverLeavesATerminalOne) {
  auto pod = podWith("Always", 1);
  at(pod, {"status", "phase"}) = "Succeeded";
  PodRecord record;
  record.containers = {{"a", running()}};
  EXPECT_EQ(computePhase(pod, record), "Succeeded");
}

TEST(Phase, AFailedInitContainerFailsThePodOnlyUnderNever) {
  for (const auto& [policy, phase] :
       {std::pair{"Never", "Failed"}, {"OnFailure", "Pending"}, {"Always", "Pending"}}) {
    auto pod = podWith(policy, 1);
    at(pod, {"spec", "initContainers"}) = json::array{json::object{{"name", "i"}}};
    at(pod, {"status", "phase"}) = "Pending";
    PodRecord record;
    record.containers = {{"i", ended(2)}};
    EXPECT_EQ(computePhase(pod, record), phase) << policy;
  }
}

TEST(Status, OfAPodDeletedBeforeItRanIsFailed) {
  auto pod = podWith("Never", 1);
  at(pod, {"status", "phase"}) = "Pending";
  at(pod, {"metadata", "deletionTimestamp"}) = "2026-01-01T00:00:00Z";
  PodRecord record;
  record.terminated = true;
  const auto status = computeStatus(pod, record, WallTime());
  EXPECT_EQ(str(status, {"phase"}), "Failed");
  const auto& container = list(status, {"containerStatuses"}).at(0);
  EXPECT_EQ(num(container, {"state", "terminated", "exitCode"}), 137);
  EXPECT_EQ(str(container, {"state", "terminated", "reason"}), "ContainerStatusUnknown");
}

TEST(Status, ReadinessWaitsForTheProbe) {
  PodRecord record;
  record.containers = {{"a", running()}, {"b", running()}};
  record.containers["b"].ready = false;
  const auto status = computeStatus(podWith("Always", 2), record, WallTime());
  EXPECT_EQ(str(list(status, {"conditions"}).at(2), {"message"}),
            "containers with unready status: [b]");
  EXPECT_TRUE(flag(list(status, {"containerStatuses"}).at(0), {"ready"}));
}

TEST(ShouldStart, FollowsTheRestartPolicy) {
  const json::value container = json::object{{"name", "a"}};
  EXPECT_TRUE(shouldStart(podWith("Never", 1), container, {}));
  EXPECT_FALSE(shouldStart(podWith("Never", 1), container, ended(1)));
  EXPECT_TRUE(shouldStart(podWith("OnFailure", 1), container, ended(1)));
  EXPECT_FALSE(shouldStart(podWith("OnFailure", 1), container, ended(0)));
  EXPECT_TRUE(shouldStart(podWith("Always", 1), container, ended(0)));
  EXPECT_FALSE(shouldStart(podWith("Always", 1), container, running()));
}

}  // namespace
}  // namespace sparklab::lab
