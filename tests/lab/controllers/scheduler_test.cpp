#include "lab/controllers/scheduler.hpp"

#include <gmock/gmock.h>

#include "lab/scheduling/resources.hpp"
#include "testing.hpp"

namespace sparklab::lab {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class SchedulerTest : public ControllerTest {
 protected:
  std::string refusal(std::string_view pod) {
    const auto object = get("pods", pod);
    const auto* condition = conditionOf(object->value(), "PodScheduled");
    return condition ? std::string(str(*condition, {"message"})) : "(no condition)";
  }

  json::object spec(std::string_view text) { return parseJson(text, "spec").as_object(); }
};

TEST_F(SchedulerTest, BindsAPodInOneWriteAndSaysSo) {
  makeNode("lab");
  Scheduler scheduler(registry, context.get_executor());
  std::vector<std::string> changes;
  const auto watch = store.subscribe("pods", [&](const ResourceKey&, const Event& event) {
    changes.push_back(std::string(str(event.object->value(), {"spec", "nodeName"}, "-")));
  });
  makePod("p");
  settle();
  EXPECT_THAT(changes, ElementsAre("-", "lab"));
  const auto pod = get("pods", "p");
  const auto* condition = conditionOf(pod->value(), "PodScheduled");
  ASSERT_TRUE(condition);
  EXPECT_EQ(json::serialize(*condition),
            R"({"type":"PodScheduled","status":"True","lastProbeTime":null,)"
            R"("lastTransitionTime":"2026-11-23T01:39:01Z"})");
  EXPECT_THAT(eventsOf("Scheduled"), ElementsAre("Successfully assigned default/p to lab"));
}

// The words recorded from a real control plane (unschedulable.jsonl).
TEST_F(SchedulerTest, SaysWhyAPodFitsNowhereAsKubeSchedulerDoes) {
  makeNode("lab");
  Scheduler scheduler(registry, context.get_executor());
  makePod("p", {{"cpu", "100"}});
  settle();
  const std::string message =
      "0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: 0/1 "
      "nodes are available: 1 Preemption is not helpful for scheduling.";
  const auto pod = get("pods", "p");
  const auto* condition = conditionOf(pod->value(), "PodScheduled");
  ASSERT_TRUE(condition);
  const json::value expected = {{"type", "PodScheduled"},
                                {"observedGeneration", 1},
                                {"status", "False"},
                                {"lastProbeTime", nullptr},
                                {"lastTransitionTime", "2026-11-23T01:39:01Z"},
                                {"reason", "Unschedulable"},
                                {"message", message}};
  EXPECT_EQ(json::serialize(*condition), json::serialize(expected));
  EXPECT_THAT(eventsOf("FailedScheduling"), ElementsAre(message));
  EXPECT_EQ(nodeOf("p"), "");
}

TEST_F(SchedulerTest, DoesNotRepeatARefusal) {
  makeNode("lab");
  Scheduler scheduler(registry, context.get_executor());
  makePod("p", {{"cpu", "100"}});
  settle();
  const auto before = store.revision();
  registry.modify(
      kindOf("nodes"), "", "lab", "status",
      [](json::value& node) { at(node, {"status", "nodeInfo", "kernelVersion"}) = "7"; },
      "kubelet");
  settle();
  EXPECT_EQ(store.revision(), before + 1);
}

TEST_F(SchedulerTest, HasNoNodeToOfferInAnEmptyCluster) {
  Scheduler scheduler(registry, context.get_executor());
  makePod("p");
  settle();
  EXPECT_EQ(refusal("p"), "no nodes available to schedule pods");
}

TEST_F(SchedulerTest, BindsWaitingPodsWhenANodeAppears) {
  Scheduler scheduler(registry, context.get_executor());
  makePod("p");
  settle();
  makeNode("lab");
  settle();
  EXPECT_EQ(nodeOf("p"), "lab");
}

TEST_F(SchedulerTest, CountsTheRequestsOfEverythingThatHasNotEnded) {
  makeNode("lab", "2", "4Gi");
  Scheduler scheduler(registry, context.get_executor());
  makePod("driver", {{"cpu", "1"}, {"memory", "1408Mi"}});
  makePod("exec-1", {{"cpu", "1"}, {"memory", "2432Mi"}});
  makePod("exec-2", {{"cpu", "1"}, {"memory", "2432Mi"}});
  settle();
  EXPECT_EQ(nodeOf("driver"), "lab");
  EXPECT_EQ(nodeOf("exec-1"), "lab");
  EXPECT_EQ(refusal("exec-2"),
            "0/1 nodes are available: 1 Insufficient cpu, 1 Insufficient memory. no new claims to "
            "deallocate, preemption: 0/1 nodes are available: 1 No preemption victims found for "
            "incoming pod.");
  setPhase("exec-1", "Succeeded");
  settle();
  EXPECT_EQ(nodeOf("exec-2"), "lab");
}

TEST_F(SchedulerTest, TriesAgainWhenAPodIsDeleted) {
  makeNode("lab", "1");
  Scheduler scheduler(registry, context.get_executor());
  makePod("first", {{"cpu", "1"}});
  makePod("second", {{"cpu", "600m"}});
  settle();
  EXPECT_EQ(nodeOf("second"), "");
  remove("pods", "first");
  settle();
  EXPECT_EQ(nodeOf("second"), "lab");
}

TEST_F(SchedulerTest, KeepsPodsOffTaintsTheyDoNotTolerate) {
  makeNode("lab", "8", "16Gi",
           spec(R"({"taints": [{"key": "gpu", "value": "yes", "effect": "NoSchedule"}]})"));
  Scheduler scheduler(registry, context.get_executor());
  makePod("plain");
  makePod("other", {}, spec(R"({"tolerations": [{"key": "gpu", "value": "no"}]})"));
  makePod("equal", {}, spec(R"({"tolerations": [{"key": "gpu", "operator": "Equal", "value": "yes",
                                    "effect": "NoSchedule"}]})"));
  makePod("any", {}, spec(R"({"tolerations": [{"operator": "Exists"}]})"));
  settle();
  EXPECT_THAT(refusal("plain"),
              testing::StartsWith("0/1 nodes are available: 1 node(s) had untolerated taint(s)."));
  EXPECT_EQ(nodeOf("other"), "");
  EXPECT_EQ(nodeOf("equal"), "lab");
  EXPECT_EQ(nodeOf("any"), "lab");
}

TEST_F(SchedulerTest, HonoursCordonAndUncordon) {
  makeNode("lab", "8", "16Gi", {{"unschedulable", true}});
  Scheduler scheduler(registry, context.get_executor());
  makePod("p");
  settle();
  EXPECT_THAT(refusal("p"),
              testing::StartsWith("0/1 nodes are available: 1 node(s) were unschedulable."));
  registry.modify(
      kindOf("nodes"), "", "lab", "",
      [](json::value& node) { erase(node, {"spec", "unschedulable"}); }, "kubectl");
  settle();
  EXPECT_EQ(nodeOf("p"), "lab");
}

TEST_F(SchedulerTest, ReadsSelectorsAndAffinity) {
  makeNode("a");
  makeNode("b");
  Scheduler scheduler(registry, context.get_executor());
  makePod("selected", {}, spec(R"({"nodeSelector": {"kubernetes.io/hostname": "b"}})"));
  makePod("nowhere", {}, spec(R"({"nodeSelector": {"disk": "ssd"}})"));
  makePod("affine", {}, spec(R"({"affinity": {"nodeAffinity": {
      "requiredDuringSchedulingIgnoredDuringExecution": {"nodeSelectorTerms": [
        {"matchExpressions": [{"key": "kubernetes.io/hostname", "operator": "NotIn",
                               "values": ["b"]}]}]}}}})"));
  settle();
  EXPECT_EQ(nodeOf("selected"), "b");
  EXPECT_EQ(nodeOf("affine"), "a");
  EXPECT_THAT(refusal("nowhere"),
              testing::StartsWith("0/2 nodes are available: 2 node(s) didn't match Pod's node "
                                  "affinity/selector."));
}

TEST_F(SchedulerTest, SpreadsOverTheFreeSharesOfNodes) {
  makeNode("a", "3");
  makeNode("b", "8");
  Scheduler scheduler(registry, context.get_executor());
  makePod("one", {{"cpu", "2"}});
  makePod("two", {{"cpu", "2"}});
  makePod("three", {{"cpu", "2"}});
  settle();
  EXPECT_EQ(nodeOf("one"), "b");
  EXPECT_EQ(nodeOf("two"), "b");
  EXPECT_EQ(nodeOf("three"), "a");
}

TEST_F(SchedulerTest, LeavesGatedAndForeignPodsAlone) {
  makeNode("lab");
  Scheduler scheduler(registry, context.get_executor());
  makePod("gated", {}, spec(R"({"schedulingGates": [{"name": "wait"}]})"));
  makePod("foreign", {}, spec(R"({"schedulerName": "mine"})"));
  settle();
  EXPECT_EQ(nodeOf("gated"), "");
  EXPECT_EQ(nodeOf("foreign"), "");
  EXPECT_THAT(eventsOf("FailedScheduling"), IsEmpty());
}

TEST_F(SchedulerTest, TakesUpPodsThatWereThereBeforeIt) {
  makeNode("lab");
  makePod("p");
  Scheduler scheduler(registry, context.get_executor());
  settle();
  EXPECT_EQ(nodeOf("p"), "lab");
}

TEST(RequestsOf, TakesTheLargerOfInitAndMainContainers) {
  const auto pod = parseJson(R"({"spec": {
      "containers": [{"resources": {"requests": {"cpu": "500m", "memory": "1Gi"}}},
                     {"resources": {"requests": {"cpu": "1"}}}],
      "initContainers": [{"resources": {"requests": {"cpu": "2"}}},
                         {"restartPolicy": "Always", "resources": {"requests": {"cpu": "100m"}}}],
      "overhead": {"cpu": "10m"}}})",
                             "pod");
  const auto requests = requestsOf(pod);
  EXPECT_EQ(requests.at("cpu"), 2010);
  EXPECT_EQ(requests.at("memory"), (std::int64_t{1} << 30) * 1000);
}

}  // namespace

}  // namespace sparklab::lab
