#include "journal/state.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace sparklab::journal {
namespace {

using testing::ElementsAre;

struct StateTest : testing::Test {
  State state;
  std::uint64_t seq = 0;

  void apply(Fact fact) {
    Entry entry;
    entry.seq = ++seq;
    entry.at = std::chrono::seconds(seq);
    entry.fact = std::move(fact);
    state.apply(entry);
  }

  /// Every version of the pod of a recording by a real kubelet.
  void replay(const std::string& name) {
    std::ifstream in(SPARKLAB_SOURCE_DIR "/tests/fixtures/kubelet-1.34/" + name + ".jsonl");
    for (std::string line; std::getline(in, line);) {
      const auto value = parseJson(line, name);
      const auto type = str(value, {"type"});
      if (type.empty()) continue;
      apply(ObjectEvent{type == "ADDED"     ? ObjectEvent::Type::Added
                        : type == "DELETED" ? ObjectEvent::Type::Deleted
                                            : ObjectEvent::Type::Modified,
                        *find(value, {"object"})});
    }
  }
  const Pod& onlyPod() const { return state.pods().begin()->second; }
  std::vector<std::string> changes() const {
    std::vector<std::string> out;
    for (const auto& change : onlyPod().changes) out.push_back(change.what);
    return out;
  }
};

TEST_F(StateTest, TellsAPodsChangesInKubectlsWords) {
  replay("exits-three");
  EXPECT_THAT(changes(), ElementsAre("Pending 0/1", "ContainerCreating 0/1", "Running 1/1",
                                     "Error 0/1, exit code 3",
                                     "Error 0/1, phase Failed, exit code 3", "deleted"));
}

TEST_F(StateTest, CountsRestarts) {
  replay("crash-loop");
  EXPECT_EQ(onlyPod().restarts(), 3);
  EXPECT_THAT(changes(), testing::Contains("CrashLoopBackOff 0/1, 3 restarts"));
}

TEST_F(StateTest, RemembersWhenEachStateWasFirstReached) {
  replay("delete-graceful");
  const auto& pod = onlyPod();
  EXPECT_EQ(pod.first("Created")->seq, 1u);
  EXPECT_EQ(pod.first("Running")->seq, 4u);
  EXPECT_EQ(pod.first("Ready")->at, std::chrono::seconds(4));
  EXPECT_EQ(pod.first("Terminating")->seq, 5u);
  EXPECT_EQ(pod.first("Succeeded")->seq, 7u);
  EXPECT_EQ(pod.first("Deleted")->seq, 9u);
  EXPECT_FALSE(pod.first("Failed"));
  EXPECT_EQ(pod.created, std::chrono::seconds(1));
  EXPECT_EQ(*pod.deleted, std::chrono::seconds(9));
}

TEST_F(StateTest, KeepsPodsOfOneNameApart) {
  for (const auto* uid : {"one", "two"}) {
    json::value pod;
    at(pod, {"kind"}) = "Pod";
    at(pod, {"metadata", "name"}) = "driver";
    at(pod, {"metadata", "uid"}) = uid;
    at(pod, {"metadata", "labels", "spark-role"}) = "driver";
    apply(ObjectEvent{ObjectEvent::Type::Added, pod});
    if (std::string(uid) == "one") apply(ObjectEvent{ObjectEvent::Type::Deleted, pod});
  }
  ASSERT_EQ(state.pods().size(), 2u);
  EXPECT_TRUE(state.pods().at("one").deleted);
  EXPECT_FALSE(state.pods().at("two").deleted);
  EXPECT_EQ(state.pods().at("two").role(), "driver");
}

TEST_F(StateTest, HoldsObjectsOfOtherKindsWhileTheyExist) {
  json::value map;
  at(map, {"kind"}) = "ConfigMap";
  at(map, {"metadata", "namespace"}) = "ns";
  at(map, {"metadata", "name"}) = "conf";
  apply(ObjectEvent{ObjectEvent::Type::Added, map});
  EXPECT_TRUE(state.objects().contains("ConfigMap/ns/conf"));
  apply(ObjectEvent{ObjectEvent::Type::Deleted, map});
  EXPECT_TRUE(state.objects().empty());
}

TEST_F(StateTest, KeepsLogLinesByPod) {
  apply(LogLine{"ns", "p", "uid", "c", "one"});
  apply(LogLine{"ns", "q", "other", "c", "two"});
  apply(LogLine{"ns", "p", "uid", "c", "three"});
  ASSERT_EQ(state.log("uid").size(), 2u);
  EXPECT_EQ(state.log("uid")[1].text, "three");
  EXPECT_EQ(state.log("uid")[1].seq, 3u);
  EXPECT_TRUE(state.log("unknown").empty());
}

TEST_F(StateTest, FollowsAProcess) {
  using Kind = ProcessEvent::Kind;
  apply(ProcessEvent{Kind::Started, "submit", 42, "spark-submit", {}, {}});
  apply(ProcessEvent{Kind::Stdout, "submit", 42, "out", {}, {}});
  apply(ProcessEvent{Kind::Stderr, "submit", 42, "err", {}, {}});
  apply(ProcessEvent{Kind::Signalled, "submit", 42, "SIGTERM", {}, {}});
  EXPECT_FALSE(state.processes().at("submit").interrupted);
  apply(ProcessEvent{Kind::Signalled, "submit", 42, "SIGINT", {}, {}});
  apply(ProcessEvent{Kind::Exited, "submit", 42, "", 130, {}});
  const auto& process = state.processes().at("submit");
  EXPECT_EQ(process.pid, 42);
  EXPECT_EQ(process.stdoutLines.at(0).text, "out");
  EXPECT_EQ(process.stderrLines.at(0).text, "err");
  EXPECT_EQ(*process.interrupted, std::chrono::seconds(5));
  EXPECT_EQ(process.exitCode, 130);
  apply(ProcessEvent{Kind::Started, "submit", 43, "spark-submit", {}, {}});
  EXPECT_FALSE(state.processes().at("submit").exited);
}

TEST_F(StateTest, RemembersTheFirstGap) {
  EXPECT_FALSE(state.gap());
  apply(Gap{"pods", "410"});
  apply(Gap{"events", "reset"});
  EXPECT_EQ(state.gap()->what, "pods");
  EXPECT_EQ(state.seq(), 2u);
  EXPECT_EQ(state.at(), std::chrono::seconds(2));
}

}  // namespace
}  // namespace sparklab::journal
