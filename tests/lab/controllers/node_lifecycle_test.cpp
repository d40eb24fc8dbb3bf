// Silent nodes, from the first missed heartbeat to the last pod, on a clock that stands still.
#include "lab/controllers/node_lifecycle.hpp"

#include <gmock/gmock.h>

#include "lab/controllers/pod_gc.hpp"
#include "lab/controllers/taint_eviction.hpp"
#include "lab/scheduling/taints.hpp"
#include "testing.hpp"

namespace sparklab::lab {

namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

class NodeLifecycleTest : public ControllerTest {
 protected:
  NodeLifecycleTest() { make("namespaces", "", {{"metadata", {{"name", "kube-node-lease"}}}}); }

  void start() {
    lifecycle.emplace(registry, context.get_executor(), clock);
    eviction.emplace(registry, context.get_executor(), clock);
    settle();
  }

  /// A node whose kubelet has said that it is ready.
  void ready(std::string_view name) {
    if (!get("nodes", name)) makeNode(name);
    beat(name);
    registry.modify(
        kindOf("nodes"), "", name, "status",
        [&](json::value& node) {
          const auto now = rfc3339(clock.now());
          json::array conditions;
          for (const auto* type : {"MemoryPressure", "DiskPressure", "PIDPressure", "Ready"}) {
            const bool isReady = std::string_view(type) == "Ready";
            conditions.push_back(json::object{{"type", type},
                                              {"status", isReady ? "True" : "False"},
                                              {"lastHeartbeatTime", now},
                                              {"lastTransitionTime", now},
                                              {"reason", isReady ? "KubeletReady" : "KubeletHas"},
                                              {"message", "m"}});
          }
          at(node, {"status", "conditions"}) = std::move(conditions);
        },
        "kubelet");
  }

  void beat(std::string_view name) {
    const auto now = rfc3339Micro(clock.now());
    const auto& kind = kindOf("leases.coordination.k8s.io");
    if (!get("leases.coordination.k8s.io", name, "kube-node-lease"))
      make("leases.coordination.k8s.io", "kube-node-lease",
           {{"metadata", {{"name", name}}}, {"spec", {{"holderIdentity", name}}}});
    registry.modify(
        kind, "kube-node-lease", name, "",
        [&](json::value& lease) { at(lease, {"spec", "renewTime"}) = now; }, "kubelet");
  }

  /// Time passes while the leases of `alive` are renewed each 10 s.
  void pass(std::chrono::seconds duration, std::vector<std::string> alive = {}) {
    for (std::int64_t second = 1; second <= duration.count(); ++second) {
      ++seconds;
      clock.advance(1s);
      if (seconds % 10 == 0)
        for (const auto& node : alive) beat(node);
      settle();
    }
  }

  void runPod(std::string_view name, std::string_view node, json::object spec = {}) {
    spec["nodeName"] = node;
    makePod(name, {}, std::move(spec));
    registry.modify(
        kindOf("pods"), "default", name, "status",
        [&](json::value& pod) {
          at(pod, {"status", "phase"}) = "Running";
          at(pod, {"status", "conditions"}) =
              json::array{{{"type", "Ready"},
                           {"status", "True"},
                           {"lastTransitionTime", "2026-11-23T01:00:00Z"}}};
        },
        "kubelet");
    settle();
  }

  std::vector<std::string> taints(std::string_view name) {
    std::vector<std::string> result;
    for (const auto& taint : list(get("nodes", name)->value(), {"spec", "taints"}))
      result.push_back(
          fmt::format("{}:{}", str(taint, {"key"}).substr(19), str(taint, {"effect"})));
    return result;
  }

  std::string status(std::string_view name, std::string_view type = "Ready") {
    const auto node = get("nodes", name);
    const auto* condition = conditionOf(node->value(), type);
    return condition ? fmt::format("{} {} {}", str(*condition, {"status"}),
                                   str(*condition, {"reason"}), str(*condition, {"message"}))
                     : "";
  }

  bool leaves(std::string_view pod) {
    return find(get("pods", pod)->value(), {"metadata", "deletionTimestamp"});
  }

  std::int64_t seconds = 0;
  std::optional<NodeLifecycle> lifecycle;
  std::optional<TaintEviction> eviction;
};

const std::string kUnknown = "Unknown NodeStatusUnknown Kubelet stopped posting node status.";

TEST_F(NodeLifecycleTest, ASilentNodeBecomesUnknownAfterFiftySeconds) {
  ready("a");
  ready("b");
  start();
  runPod("p", "b");
  EXPECT_THAT(eventsOf("RegisteredNode"),
              ElementsAre("Node a event: Registered Node a in Controller",
                          "Node b event: Registered Node b in Controller"));
  pass(49s, {"a"});
  EXPECT_EQ(status("b").substr(0, 4), "True");
  pass(1s, {"a"});
  for (const auto* type : {"Ready", "MemoryPressure", "DiskPressure", "PIDPressure"})
    EXPECT_EQ(status("b", type), kUnknown) << type;
  EXPECT_EQ(status("a").substr(0, 4), "True");
  EXPECT_THAT(taints("b"), ElementsAre("unreachable:NoSchedule"));
  EXPECT_THAT(eventsOf("NodeNotReady"),
              ElementsAre("Node b status is now: NodeNotReady", "Node is not ready"));
  const auto pod = get("pods", "p");
  EXPECT_EQ(str(*conditionOf(pod->value(), "Ready"), {"status"}), "False");
  EXPECT_EQ(str(pod->value(), {"status", "phase"}), "Running");
}

TEST_F(NodeLifecycleTest, PodsLeaveWhenTheirTolerationRunsOut) {
  ready("a");
  ready("b");
  start();
  runPod("patient", "b");
  const auto hasty = parseJson(R"({"tolerations": [{"key": "node.kubernetes.io/unreachable",
      "operator": "Exists", "effect": "NoExecute", "tolerationSeconds": 30}]})",
                               "spec");
  runPod("hasty", "b", hasty.as_object());
  const auto stoic = parseJson(R"({"tolerations": [{"operator": "Exists"}]})", "spec");
  runPod("stoic", "b", stoic.as_object());
  runPod("elsewhere", "a");
  pass(59s, {"a"});
  EXPECT_THAT(taints("b"), ElementsAre("unreachable:NoSchedule"));
  pass(1s, {"a"});
  EXPECT_THAT(taints("b"), ElementsAre("unreachable:NoSchedule", "unreachable:NoExecute"));
  pass(29s, {"a"});
  EXPECT_FALSE(leaves("hasty"));
  pass(1s, {"a"});
  EXPECT_TRUE(leaves("hasty"));
  EXPECT_THAT(eventsOf("TaintManagerEviction"),
              ElementsAre("Marking for deletion Pod default/hasty"));
  pass(269s, {"a"});
  EXPECT_FALSE(leaves("patient"));
  pass(1s, {"a"});
  EXPECT_TRUE(leaves("patient"));
  EXPECT_FALSE(leaves("stoic"));
  EXPECT_FALSE(leaves("elsewhere"));
  const auto pod = get("pods", "patient");
  EXPECT_EQ(str(pod->value(), {"status", "phase"}), "Running");
  const auto* target = conditionOf(pod->value(), "DisruptionTarget");
  ASSERT_TRUE(target);
  EXPECT_EQ(str(*target, {"reason"}), "DeletionByTaintManager");
  EXPECT_EQ(str(*target, {"message"}), "Taint manager: deleting due to NoExecute taint");
  pass(600s, {"a"});
  EXPECT_TRUE(get("pods", "patient")) << "no kubelet has confirmed its end";
}

TEST_F(NodeLifecycleTest, AClusterOfOneNodeNeverEvicts) {
  ready("a");
  start();
  const auto hasty = parseJson(R"({"tolerations": [{"key": "node.kubernetes.io/unreachable",
      "operator": "Exists", "effect": "NoExecute", "tolerationSeconds": 30}]})",
                               "spec");
  runPod("p", "a", hasty.as_object());
  pass(200s);
  EXPECT_EQ(status("a"), kUnknown);
  EXPECT_THAT(taints("a"), ElementsAre("unreachable:NoSchedule"));
  EXPECT_FALSE(leaves("p"));
}

TEST_F(NodeLifecycleTest, ANodeThatReturnsKeepsItsPods) {
  ready("a");
  ready("b");
  start();
  runPod("p", "b");
  pass(100s, {"a"});
  EXPECT_EQ(taints("b").size(), 2u);
  ready("b");  // its kubelet is back
  pass(5s, {"a", "b"});
  EXPECT_THAT(taints("b"), IsEmpty());
  EXPECT_THAT(eventsOf("TaintManagerEviction"),
              ElementsAre("Cancelling deletion of Pod default/p"));
  pass(400s, {"a", "b"});
  EXPECT_FALSE(leaves("p"));
}

TEST_F(NodeLifecycleTest, TheLastNodeThatGoesSilentStopsTheEvictions) {
  ready("a");
  ready("b");
  start();
  runPod("p", "b");
  pass(30s, {"a"});
  pass(60s);  // now a is silent as well, and b is tainted meanwhile
  EXPECT_THAT(taints("b"), ElementsAre("unreachable:NoSchedule"));
  pass(400s);
  EXPECT_FALSE(leaves("p"));
}

TEST_F(NodeLifecycleTest, ManySilentNodesStopTheEvictionsOfASmallCluster) {
  for (const auto* name : {"a", "b", "c", "d", "e"}) ready(name);
  start();
  pass(200s, {"a", "b"});
  EXPECT_THAT(taints("e"), ElementsAre("unreachable:NoSchedule"));
}

TEST_F(NodeLifecycleTest, OneNodeIsTaintedInTenSeconds) {
  for (const auto* name : {"a", "b", "c", "d"}) ready(name);
  start();
  pass(60s, {"a", "b"});
  EXPECT_THAT(taints("c"), ElementsAre("unreachable:NoSchedule", "unreachable:NoExecute"));
  EXPECT_THAT(taints("d"), ElementsAre("unreachable:NoSchedule"));
  pass(10s, {"a", "b"});
  EXPECT_EQ(taints("d").size(), 2u);
}

TEST_F(NodeLifecycleTest, ACordonedNodeHasATaint) {
  ready("a");
  start();
  const auto cordon = [&](bool on) {
    registry.modify(
        kindOf("nodes"), "", "a", "",
        [&](json::value& node) { at(node, {"spec", "unschedulable"}) = on; }, "kubectl");
    settle();
  };
  cordon(true);
  EXPECT_THAT(taints("a"), ElementsAre("unschedulable:NoSchedule"));
  cordon(false);
  EXPECT_THAT(taints("a"), IsEmpty());
}

TEST_F(NodeLifecycleTest, ANoExecuteTaintByHandEvictsAtOnce) {
  ready("a");
  start();
  runPod("p", "a");
  registry.modify(
      kindOf("nodes"), "", "a", "",
      [](json::value& node) {
        at(node, {"spec", "taints"}) = json::array{{{"key", "fire"}, {"effect", "NoExecute"}}};
      },
      "kubectl");
  settle();
  EXPECT_TRUE(leaves("p"));
}

TEST_F(NodeLifecycleTest, PodsOfADeletedNodeAreCollectedAfterAQuarantine) {
  ready("a");
  PodGc gc(registry, context.get_executor(), clock);
  runPod("p", "a");
  remove("nodes", "a");
  settle();
  pass(20s);  // the next sweep misses the node
  pass(39s);
  EXPECT_TRUE(get("pods", "p"));
  std::string phase;
  const auto watch = store.subscribe("pods", [&](const ResourceKey&, const Event& event) {
    phase = str(event.object->value(), {"status", "phase"});
  });
  pass(1s);
  EXPECT_FALSE(get("pods", "p"));
  EXPECT_EQ(phase, "Failed");
}

TEST_F(NodeLifecycleTest, PodsOfANodeOutOfServiceAreCollected) {
  ready("a");
  ready("b");
  start();
  PodGc gc(registry, context.get_executor(), clock);
  runPod("p", "b");
  pass(50s, {"a"});
  registry.modify(
      kindOf("nodes"), "", "b", "",
      [](json::value& node) {
        at(node, {"spec", "taints"})
            .get_array()
            .push_back(json::object{{"key", "node.kubernetes.io/out-of-service"},
                                    {"effect", "NoExecute"}});
      },
      "kubectl");
  settle();
  EXPECT_TRUE(leaves("p"));
  pass(20s, {"a"});
  EXPECT_FALSE(get("pods", "p"));
}

}  // namespace

}  // namespace sparklab::lab
