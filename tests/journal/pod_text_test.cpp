#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "journal/state.hpp"

namespace sparklab::journal {
namespace {

/// What a real kubelet 1.34 reported, and what kubectl get pods showed meanwhile.
struct Recording {
  std::vector<json::value> events;
  std::vector<std::string> rows;
};

Recording readRecording(const std::string& name) {
  std::ifstream in(SPARKLAB_SOURCE_DIR "/tests/fixtures/kubelet-1.34/" + name + ".jsonl");
  Recording out;
  for (std::string line; std::getline(in, line);) {
    auto value = parseJson(line, name);
    for (const auto& row : list(value, {"get_pods_rows"})) out.rows.emplace_back(str(row, {"row"}));
    if (find(value, {"object"})) out.events.push_back(std::move(value));
  }
  return out;
}

std::string rowOf(const json::value& event) {
  if (str(event, {"type"}) == "DELETED") return "";
  Pod pod;
  pod.object = *find(event, {"object"});
  return std::string(str(pod.object, {"metadata", "name"})) + " " + podReadyText(pod.object) + " " +
         podStatusText(pod.object) + " " + std::to_string(pod.restarts());
}

struct KubectlRows : testing::TestWithParam<const char*> {};

TEST_P(KubectlRows, AreThoseThatKubectlShowed) {
  const auto recording = readRecording(GetParam());
  ASSERT_FALSE(recording.rows.empty());
  std::vector<std::string> ours;
  for (const auto& event : recording.events) ours.push_back(rowOf(event));
  // kubectl was asked now and then: it saw some of the states, in this order.
  auto at = ours.begin();
  for (const auto& row : recording.rows) {
    at = std::find(at, ours.end(), row);
    ASSERT_NE(at, ours.end()) << "kubectl showed \"" << row << "\"; we have "
                              << testing::PrintToString(ours);
  }
}

INSTANTIATE_TEST_SUITE_P(Recorded, KubectlRows,
                         testing::Values("configmap-late", "crash-loop", "deadline", "delete-force",
                                         "delete-graceful", "delete-ignores-term", "exits-three",
                                         "exits-zero", "image-missing", "init-container",
                                         "out-of-memory", "unschedulable"),
                         [](const auto& test) {
                           std::string name = test.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

struct Case {
  const char* name;
  const char* pod;
  const char* status;
  const char* ready;
};

struct PodText : testing::TestWithParam<Case> {};

TEST_P(PodText, FollowsThePrinter) {
  const auto pod = parseJson(GetParam().pod, GetParam().name);
  EXPECT_EQ(podStatusText(pod), GetParam().status);
  EXPECT_EQ(podReadyText(pod), GetParam().ready);
}

constexpr Case kCases[] = {
    {"Evicted", R"({"status":{"phase":"Failed","reason":"Evicted"}})", "Evicted", "0/0"},
    {"SchedulingGated",
     R"({"spec":{"containers":[{}]},"status":{"phase":"Pending","conditions":[
        {"type":"PodScheduled","status":"False","reason":"SchedulingGated"}]}})",
     "SchedulingGated", "0/1"},
    {"InitFailed",
     R"({"spec":{"containers":[{}],"initContainers":[{"name":"i"}]},"status":{"phase":"Pending",
        "initContainerStatuses":[{"name":"i","state":{"terminated":{"exitCode":1,"reason":"Error"}}}]}})",
     "Init:Error", "0/1"},
    {"InitExitCode",
     R"({"spec":{"initContainers":[{"name":"i"}]},"status":{"phase":"Pending",
        "initContainerStatuses":[{"name":"i","state":{"terminated":{"exitCode":7}}}]}})",
     "Init:ExitCode:7", "0/0"},
    {"InitSignal",
     R"({"spec":{"initContainers":[{"name":"i"}]},"status":{"phase":"Pending",
        "initContainerStatuses":[{"name":"i","state":{"terminated":{"exitCode":9,"signal":9}}}]}})",
     "Init:Signal:9", "0/0"},
    {"InitWaiting",
     R"({"spec":{"initContainers":[{"name":"i"}]},"status":{"phase":"Pending",
        "initContainerStatuses":[{"name":"i","state":{"waiting":{"reason":"ImagePullBackOff"}}}]}})",
     "Init:ImagePullBackOff", "0/0"},
    {"SecondInit",
     R"({"spec":{"initContainers":[{"name":"i"},{"name":"j"}]},"status":{"phase":"Pending",
        "initContainerStatuses":[{"name":"i","state":{"terminated":{"exitCode":0}}},
        {"name":"j","state":{"running":{}}}]}})",
     "Init:1/2", "0/0"},
    {"Sidecar",
     R"({"spec":{"containers":[{}],"initContainers":[{"name":"s","restartPolicy":"Always"}]},
        "status":{"phase":"Running","conditions":[{"type":"Initialized","status":"True"}],
        "initContainerStatuses":[{"name":"s","started":true,"ready":true,"state":{"running":{}}}],
        "containerStatuses":[{"ready":true,"state":{"running":{}}}]}})",
     "Running", "2/2"},
    {"FirstContainerWins",
     R"({"spec":{"containers":[{},{}]},"status":{"phase":"Running","containerStatuses":[
        {"state":{"waiting":{"reason":"CrashLoopBackOff"}}},
        {"state":{"terminated":{"exitCode":1,"reason":"Error"}}}]}})",
     "CrashLoopBackOff", "0/2"},
    {"CompletedBesideRunning",
     R"({"spec":{"containers":[{},{}]},"status":{"phase":"Running",
        "conditions":[{"type":"Ready","status":"True"}],"containerStatuses":[
        {"state":{"terminated":{"exitCode":0,"reason":"Completed"}}},
        {"ready":true,"state":{"running":{}}}]}})",
     "Running", "1/2"},
    {"CompletedBesideRunningNotReady",
     R"({"spec":{"containers":[{},{}]},"status":{"phase":"Running","containerStatuses":[
        {"state":{"terminated":{"exitCode":0,"reason":"Completed"}}},
        {"ready":true,"state":{"running":{}}}]}})",
     "NotReady", "1/2"},
    {"ExitCode",
     R"({"spec":{"containers":[{}]},"status":{"phase":"Failed","containerStatuses":[
        {"state":{"terminated":{"exitCode":3}}}]}})",
     "ExitCode:3", "0/1"},
    {"Terminating",
     R"({"metadata":{"deletionTimestamp":"2026-11-23T01:35:29Z"},"spec":{"containers":[{}]},
        "status":{"phase":"Running","containerStatuses":[{"ready":true,"state":{"running":{}}}]}})",
     "Terminating", "1/1"},
    {"NodeLost",
     R"({"metadata":{"deletionTimestamp":"2026-11-23T01:35:29Z"},"spec":{"containers":[{}]},
        "status":{"phase":"Running","reason":"NodeLost"}})",
     "Unknown", "0/1"},
    {"NothingKnown", R"({})", "", "0/0"},
    {"NotEvenAnObject", R"([1])", "", "0/0"},
};

INSTANTIATE_TEST_SUITE_P(Rules, PodText, testing::ValuesIn(kCases),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace sparklab::journal
