#include <gmock/gmock.h>

#include "lab/controllers/scheduler.hpp"
#include "testing.hpp"

namespace sparklab::lab {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class PreemptionTest : public ControllerTest {
 protected:
  PreemptionTest() {
    for (const auto& [name, value] : {std::pair{"high", 1000}, {"low", 10}})
      make("priorityclasses.scheduling.k8s.io", "",
           {{"metadata", {{"name", name}}}, {"value", value}});
    make("priorityclasses.scheduling.k8s.io", "",
         {{"metadata", {{"name", "polite"}}}, {"value", 1000}, {"preemptionPolicy", "Never"}});
  }

  void pod(std::string_view name, std::string_view cpu, std::string_view priority,
           json::object labels = {}) {
    json::value container = {{"name", "c"}, {"image", "i"}};
    at(container, {"resources", "requests", "cpu"}) = cpu;
    json::value object = {{"metadata", {{"name", name}}}};
    at(object, {"metadata", "labels"}) = std::move(labels);
    at(object, {"spec", "priorityClassName"}) = priority;
    at(object, {"spec", "containers"}) = json::array{container};
    make("pods", "default", object);
    settle();
  }

  /// As kubelet reports a pod that runs: a deletion takes its grace period then.
  void run(std::string_view name, std::string_view since = "2026-11-23T01:39:01Z") {
    registry.modify(
        kindOf("pods"), "default", name, "status",
        [&](json::value& object) {
          at(object, {"status", "phase"}) = "Running";
          at(object, {"status", "startTime"}) = since;
        },
        "kubelet");
    settle();
  }

  std::string refusal(std::string_view name) {
    const auto object = get("pods", name);
    const auto* condition = conditionOf(object->value(), "PodScheduled");
    return condition ? std::string(str(*condition, {"message"})) : "(no condition)";
  }

  std::string nominated(std::string_view name) {
    return std::string(str(get("pods", name)->value(), {"status", "nominatedNodeName"}));
  }

  bool leaves(std::string_view name) {
    return find(get("pods", name)->value(), {"metadata", "deletionTimestamp"});
  }
};

TEST_F(PreemptionTest, ALessImportantPodMakesRoom) {
  makeNode("lab", "2");
  Scheduler scheduler(registry, context.get_executor());
  pod("victim", "2", "low");
  run("victim");
  pod("boss", "1", "high");
  EXPECT_TRUE(leaves("victim"));
  EXPECT_EQ(nominated("boss"), "lab");
  EXPECT_EQ(nodeOf("boss"), "");
  const auto* target = conditionOf(get("pods", "victim")->value(), "DisruptionTarget");
  ASSERT_TRUE(target);
  EXPECT_EQ(str(*target, {"reason"}), "PreemptionByScheduler");
  EXPECT_EQ(str(*target, {"message"}),
            "default-scheduler: preempting to accommodate a higher priority pod");
  EXPECT_THAT(
      eventsOf("Preempted"),
      ElementsAre("Preempted by pod " + std::string(get("pods", "boss")->uid()) + " on node lab"));
  EXPECT_THAT(eventsOf("FailedScheduling"),
              ElementsAre("0/1 nodes are available: 1 Insufficient cpu."));

  remove("pods", "victim");  // its kubelet confirms the end
  settle();
  EXPECT_EQ(nodeOf("boss"), "lab");
}

TEST_F(PreemptionTest, APodWaitsForTheVictimsItHas) {
  makeNode("lab", "2");
  Scheduler scheduler(registry, context.get_executor());
  pod("victim", "2", "low");
  run("victim");
  pod("boss", "2", "high");
  registry.modify(
      kindOf("nodes"), "", "lab", "",
      [](json::value& node) { at(node, {"metadata", "labels", "a"}) = "b"; }, "test");
  settle();
  EXPECT_EQ(refusal("boss"),
            "0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: "
            "not eligible due to a terminating pod on the nominated node.");
  EXPECT_EQ(nominated("boss"), "lab");
}

TEST_F(PreemptionTest, WhoMayNotPreemptSaysSo) {
  makeNode("lab", "2");
  Scheduler scheduler(registry, context.get_executor());
  pod("victim", "2", "low");
  pod("boss", "1", "polite");
  EXPECT_FALSE(leaves("victim"));
  EXPECT_EQ(refusal("boss"),
            "0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: "
            "not eligible due to preemptionPolicy=Never.");
}

TEST_F(PreemptionTest, TheCheapestNodeIsTakenAndOnlyWhoMustGoes) {
  makeNode("a", "2");
  makeNode("b", "2");
  Scheduler scheduler(registry, context.get_executor());
  pod("important", "2", "high");
  run("important");
  pod("small", "500m", "low");
  run("small", "2026-11-23T01:30:00Z");
  pod("young", "1500m", "low");
  run("young", "2026-11-23T01:38:00Z");
  EXPECT_NE(nodeOf("important"), nodeOf("small"));
  EXPECT_EQ(nodeOf("small"), nodeOf("young"));
  pod("boss", "1500m", "high");
  EXPECT_TRUE(leaves("young"));
  EXPECT_FALSE(leaves("small"));
  EXPECT_EQ(nominated("boss"), nodeOf("small"));
  remove("pods", "young");
  settle();
  EXPECT_EQ(nodeOf("boss"), nodeOf("small"));
}

TEST_F(PreemptionTest, ABudgetIsRespectedWhereThereIsAChoice) {
  makeNode("lab", "2");
  Scheduler scheduler(registry, context.get_executor());
  pod("guarded", "1", "low", {{"app", "guarded"}});
  pod("free", "1", "low");
  run("guarded");
  run("free");
  make("poddisruptionbudgets.policy", "default",
       {{"metadata", {{"name", "guard"}}},
        {"spec", {{"minAvailable", 1}, {"selector", {{"matchLabels", {{"app", "guarded"}}}}}}}});
  pod("boss", "1", "high");
  EXPECT_FALSE(leaves("guarded"));
  EXPECT_TRUE(leaves("free"));
}

TEST_F(PreemptionTest, NobodyOfTheSameImportanceGoes) {
  makeNode("lab", "2");
  Scheduler scheduler(registry, context.get_executor());
  pod("first", "2", "high");
  pod("second", "1", "high");
  EXPECT_FALSE(leaves("first"));
  EXPECT_EQ(refusal("second"),
            "0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: "
            "0/1 nodes are available: 1 No preemption victims found for incoming pod.");
  EXPECT_THAT(eventsOf("Preempted"), IsEmpty());
}

TEST_F(PreemptionTest, TheMoreImportantPodIsScheduledFirst) {
  Scheduler scheduler(registry, context.get_executor());
  pod("early", "2", "low");
  pod("late", "2", "high");
  makeNode("lab", "2");
  settle();
  EXPECT_EQ(nodeOf("late"), "lab");
  EXPECT_EQ(nodeOf("early"), "");
}

TEST_F(PreemptionTest, APromisedPlaceIsNotTakenByOthers) {
  makeNode("lab", "2");
  Scheduler scheduler(registry, context.get_executor());
  pod("victim", "2", "low");
  run("victim");
  pod("boss", "2", "high");
  // One that would fit as soon as the victim is gone, and is tried first.
  pod("thief", "1", "low");
  remove("pods", "victim");
  settle();
  EXPECT_EQ(nodeOf("boss"), "lab");
  EXPECT_EQ(nodeOf("thief"), "");
}

}  // namespace

}  // namespace sparklab::lab
