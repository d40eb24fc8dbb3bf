// The recorded pods again, on our node: the same statuses in the same order, the same events.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "node_lab.hpp"
#include "recording.hpp"

namespace sparklab::lab {
namespace {

using namespace std::chrono_literals;

/// A status in one line, without times, addresses and ids.
std::string summary(const json::value& pod) {
  const auto& status = *find(pod, {"status"});
  std::string text = fmt::format("{} {}", std::string(str(status, {"phase"})),
                                 std::string(str(status, {"reason"})));
  for (const auto& condition : list(status, {"conditions"}))
    text += fmt::format(" | {}={}/{} {}", std::string(str(condition, {"type"})),
                        std::string(str(condition, {"status"})),
                        std::string(str(condition, {"reason"})),
                        std::string(str(condition, {"message"})));
  for (const char* kind : {"initContainerStatuses", "containerStatuses"}) {
    for (const auto& container : list(status, {kind})) {
      text += fmt::format(" | {} ready={} started={} restarts={}",
                          std::string(str(container, {"name"})), flag(container, {"ready"}),
                          flag(container, {"started"}), num(container, {"restartCount"}));
      for (const char* which : {"state", "lastState"})
        for (const auto& [state, detail] : map(container, {which}))
          text += fmt::format(" {}:{}/{}/{}", which, std::string(state),
                              std::string(str(detail, {"reason"})), num(detail, {"exitCode"}));
    }
  }
  if (find(pod, {"metadata", "deletionTimestamp"}))
    text += fmt::format(" | deleting {}", num(pod, {"metadata", "deletionGracePeriodSeconds"}));
  return text + fmt::format(" | ip {} observed {}", find(status, {"podIP"}) != nullptr,
                            num(status, {"observedGeneration"}));
}

/// What the node did, each status once.
std::vector<std::string> summaries(const std::vector<json::value>& versions) {
  std::vector<std::string> result;
  for (const auto& version : versions) {
    if (num(version, {"status", "observedGeneration"}) == 0) continue;
    auto text = summary(version);
    if (result.empty() || result.back() != text) result.push_back(std::move(text));
  }
  return result;
}

/// Without the parts that differ: the pod's UID, the reason why there is no image.
std::string neutral(std::string event, const json::value& pod) {
  const std::string uid(str(pod, {"metadata", "uid"}));
  if (const auto at = event.find(uid); at != std::string::npos)
    event.replace(at, uid.size(), "UID");
  if (const auto at = event.find("failed to pull and unpack"); at != std::string::npos)
    event.resize(at);
  return event;
}

class RecordedPod : public NodeLab {
 protected:
  void begin(const std::string& name) {
    name_ = name;
    recording_ = Recording::read(name);
    subscription_ = store_.subscribe("pods", [this](const ResourceKey&, const Event& event) {
      versions_.push_back(event.object->value());
    });
    startKubelet();
    json::value spec = *find(recording_.versions[0], {"spec"});
    if (!script_.empty())
      spec.as_object()["containers"].as_array()[0].as_object()["command"].as_array()[2] = script_;
    createPod(name, spec);
  }

  bool untilState(const std::string& state, const std::string& reason, int restarts = 0) {
    return until([&] {
      const auto status = container(name_);
      if (find(status, {"state", state}) && str(status, {"state", state, "reason"}) == reason &&
          num(status, {"restartCount"}) == restarts)
        return true;
      // While nothing runs, the node only waits for its clock.
      if (!find(status, {"state", "running"})) clock_.advanceToNext();
      return false;
    });
  }

  bool untilRunning() { return untilState("running", ""); }
  bool untilGone() {
    return until([&] { return !store_.get("pods", "default", name_); });
  }

  void compare() {
    EXPECT_THAT(summaries(versions_), ::testing::ElementsAreArray(summaries(recording_.versions)));
    std::vector<std::string> expected, actual;
    for (const auto& event : recording_.events.as_array())
      if (str(event, {"source", "component"}) == "kubelet")
        expected.push_back(neutral(
            fmt::format("{} {} {}", std::string(str(event, {"type"})),
                        std::string(str(event, {"reason"})), std::string(str(event, {"message"}))),
            recording_.versions[0]));
    for (const auto& event : events(name_)) actual.push_back(neutral(event, versions_[0]));
    EXPECT_EQ(runs(), recordedRuns());
    EXPECT_THAT(actual, ::testing::UnorderedElementsAreArray(expected));
  }

  /// How often a container was started, as the events count it.
  std::int64_t runs() const {
    for (const auto& event : store_.list(kindOf("events").storageKey(), "default"))
      if (str(event->value(), {"reason"}) == "Started" &&
          str(event->value(), {"message"}) == "Started container c")
        return num(event->value(), {"count"});
    return 0;
  }
  std::int64_t recordedRuns() const {
    for (const auto& event : recording_.events.as_array())
      if (str(event, {"reason"}) == "Started" && str(event, {"message"}) == "Started container c")
        return num(event, {"count"});
    return 0;
  }

  std::string name_, script_;
  Recording recording_;
  std::vector<json::value> versions_;
  Store::Subscription subscription_;
};

TEST_F(RecordedPod, ThatSucceeds) {
  begin("exits-zero");
  ASSERT_TRUE(untilPhase(name_, "Succeeded")) << pretty(pod(name_));
  deletePod(name_);
  ASSERT_TRUE(untilGone());
  compare();
}

TEST_F(RecordedPod, ThatFails) {
  begin("exits-three");
  ASSERT_TRUE(untilPhase(name_, "Failed"));
  deletePod(name_);
  ASSERT_TRUE(untilGone());
  compare();
}

TEST_F(RecordedPod, WithAnInitContainer) {
  begin("init-container");
  ASSERT_TRUE(untilPhase(name_, "Succeeded")) << pretty(pod(name_));
  deletePod(name_);
  ASSERT_TRUE(untilGone());
  compare();
}

TEST_F(RecordedPod, WhoseConfigMapComesLate) {
  begin("configmap-late");
  ASSERT_TRUE(untilState("waiting", "ContainerCreating"));
  ASSERT_TRUE(until([&] { return !events(name_).empty(); }));
  EXPECT_FALSE(find(container(name_), {"containerID"}));
  put("configmaps", "default", R"({"apiVersion":"v1","kind":"ConfigMap",
      "metadata":{"name":"late"},"data":{"k":"v"}})");
  ASSERT_TRUE(untilPhase(name_, "Succeeded")) << pretty(pod(name_));
  EXPECT_EQ(logs(name_, {}), "v\n");
  deletePod(name_);
  ASSERT_TRUE(untilGone());
  compare();
}

TEST_F(RecordedPod, ThatCrashesInALoop) {
  begin("crash-loop");
  ASSERT_TRUE(untilState("waiting", "CrashLoopBackOff", 3)) << pretty(pod(name_));
  EXPECT_THAT(std::string(str(container(name_), {"state", "waiting", "message"})),
              ::testing::StartsWith("back-off 40s restarting failed container=c pod=crash-loop_"));
  deletePod(name_, 0);
  ASSERT_TRUE(untilGone());
  compare();
}

TEST_F(RecordedPod, WhoseImageIsMissing) {
  begin("image-missing");
  int backOffs = 0;
  ASSERT_TRUE(until([&] {
    backOffs = 0;
    for (const auto& text : summaries(versions_))
      backOffs += text.find("ImagePullBackOff") != std::string::npos;
    return backOffs == 2 || (clock_.advanceToNext(), false);
  }));
  deletePod(name_, 0);
  ASSERT_TRUE(untilGone());
  compare();
}

TEST_F(RecordedPod, DeletedGracefully) {
  script_ = "trap \"sleep 2; exit 0\" TERM; echo ready; while :; do sleep 0.2; done";
  begin("delete-graceful");
  ASSERT_TRUE(untilRunning());
  ASSERT_TRUE(untilPrinted(name_, "ready"));
  deletePod(name_);
  ASSERT_TRUE(untilGone());
  compare();
}

TEST_F(RecordedPod, ThatIgnoresSigtermAndIsKilledAfterItsGrace) {
  script_ = "trap \"\" TERM; echo ready; while :; do sleep 0.2; done";
  begin("delete-ignores-term");
  ASSERT_TRUE(untilRunning());
  ASSERT_TRUE(untilPrinted(name_, "ready"));
  deletePod(name_);
  ASSERT_TRUE(until([&] { return num(pod(name_), {"status", "observedGeneration"}) == 2; }));
  clock_.advance(3999ms);
  io_.poll();
  EXPECT_TRUE(find(container(name_), {"state", "running"}));
  clock_.advance(1ms);
  ASSERT_TRUE(untilGone());
  compare();
}

TEST_F(RecordedPod, DeletedByForce) {
  begin("delete-force");
  ASSERT_TRUE(untilRunning());
  deletePod(name_, 0);
  ASSERT_TRUE(untilGone());
  ASSERT_TRUE(until([&] { return events(name_).size() == 4; }));
  compare();
  clock_.advance(2s);
  EXPECT_TRUE(until([&] { return std::filesystem::is_empty(folder_ / "pods"); }));
}

TEST_F(RecordedPod, ThatLivesLongerThanItMay) {
  begin("deadline");
  ASSERT_TRUE(untilPhase(name_, "Running"));
  clock_.advance(4s);
  ASSERT_TRUE(until([&] { return events(name_).size() == 5; }));
  clock_.advance(2s);
  ASSERT_TRUE(untilPhase(name_, "Failed"));
  deletePod(name_);
  ASSERT_TRUE(untilGone());
  compare();
}

}  // namespace
}  // namespace sparklab::lab
