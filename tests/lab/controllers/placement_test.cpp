// Where pods go on several nodes, and the words when they can go nowhere.
#include <gmock/gmock.h>

#include "lab/controllers/scheduler.hpp"
#include "testing.hpp"

namespace sparklab::lab {

namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

class PlacementTest : public ControllerTest {
 protected:
  std::string refusal(std::string_view pod) {
    const auto object = get("pods", pod);
    const auto* condition = conditionOf(object->value(), "PodScheduled");
    return condition ? std::string(str(*condition, {"message"})) : "(no condition)";
  }

  json::object spec(std::string_view text) { return parseJson(text, "spec").as_object(); }

  void label(std::string_view node, std::string_view key, std::string_view value) {
    registry.modify(
        kindOf("nodes"), "", node, "",
        [&](json::value& object) { at(object, {"metadata", "labels", key}) = value; }, "test");
  }

  void labelled(std::string_view name, json::object labels, json::object more = {},
                std::string_view ns = "default") {
    json::value object = {{"metadata", {{"name", name}, {"labels", std::move(labels)}}},
                          {"spec", std::move(more)}};
    at(object, {"spec", "containers"}) = json::array{{{"name", "c"}, {"image", "i"}}};
    make("pods", ns, object);
    settle();
  }

  static constexpr std::string_view kTail =
      " no new claims to deallocate, preemption: 0/3 nodes are available: 3 Preemption is not "
      "helpful for scheduling.";
};

// The article's own case on a small node: the reference has this event from a real cluster.
TEST_F(PlacementTest, TheArticlesSecondExecutorDoesNotFitOnTwoCpus) {
  makeNode("lab", "2", "16Gi");
  Scheduler scheduler(registry, context.get_executor());
  makePod("driver", {{"cpu", "1"}, {"memory", "1408Mi"}});
  makePod("exec-1", {{"cpu", "1"}, {"memory", "2432Mi"}});
  makePod("exec-2", {{"cpu", "1"}, {"memory", "2432Mi"}});
  settle();
  EXPECT_EQ(nodeOf("exec-1"), "lab");
  EXPECT_EQ(nodeOf("exec-2"), "");
  EXPECT_THAT(eventsOf("FailedScheduling"),
              ElementsAre("0/1 nodes are available: 1 Insufficient cpu. no new claims to "
                          "deallocate, preemption: 0/1 nodes are available: 1 No preemption "
                          "victims found for incoming pod."));
}

TEST_F(PlacementTest, EachNodeCountsForItsFirstReason) {
  makeNode("a", "1");
  makeNode("b", "8", "16Gi", spec(R"({"taints": [{"key": "gpu", "effect": "NoSchedule"}]})"));
  makeNode("c", "8", "16Gi", spec(R"({"unschedulable": true})"));
  Scheduler scheduler(registry, context.get_executor());
  makePod("p", {{"cpu", "2"}});
  settle();
  EXPECT_EQ(refusal("p"),
            "0/3 nodes are available: 1 Insufficient cpu, 1 node(s) had untolerated taint(s), 1 "
            "node(s) were unschedulable." +
                std::string(kTail));
}

TEST_F(PlacementTest, PodsSpreadOverEqualNodes) {
  for (const auto* name : {"a", "b", "c"}) makeNode(name, "4", "8Gi");
  Scheduler scheduler(registry, context.get_executor());
  for (const auto* name : {"1", "2", "3"}) makePod(name, {{"cpu", "1"}, {"memory", "1Gi"}});
  for (const auto* name : {"4", "5", "6"}) makePod(name);
  settle();
  EXPECT_THAT((std::vector{nodeOf("1"), nodeOf("2"), nodeOf("3")}), ElementsAre("a", "b", "c"));
  EXPECT_THAT((std::vector{nodeOf("4"), nodeOf("5"), nodeOf("6")}), ElementsAre("a", "b", "c"));
}

TEST_F(PlacementTest, NodeAffinityKnowsEveryOperator) {
  for (const auto* name : {"a", "b", "c"}) makeNode(name);
  label("a", "cores", "4");
  label("b", "cores", "16");
  Scheduler scheduler(registry, context.get_executor());
  const auto affine = [&](std::string_view name, std::string_view terms) {
    makePod(name, {},
            spec(fmt::format(R"({{"affinity": {{"nodeAffinity": {{
        "requiredDuringSchedulingIgnoredDuringExecution": {{"nodeSelectorTerms": [{}]}}}}}}}})",
                             terms)));
    settle();
    return nodeOf(name);
  };
  const auto expression = [](std::string_view op, std::string_view values) {
    return fmt::format(R"({{"matchExpressions": [{{"key": "cores", "operator": "{}"{}}}]}})", op,
                       values);
  };
  EXPECT_EQ(affine("gt", expression("Gt", R"(, "values": ["8"])")), "b");
  EXPECT_EQ(affine("lt", expression("Lt", R"(, "values": ["8"])")), "a");
  EXPECT_EQ(affine("absent", expression("DoesNotExist", "")), "c");
  EXPECT_EQ(affine("in", expression("In", R"(, "values": ["16", "32"])")), "b");
  EXPECT_EQ(affine("field", R"({"matchFields": [{"key": "metadata.name", "operator": "In",
                                "values": ["c"]}]})"),
            "c");
  EXPECT_EQ(affine("either", expression("Gt", R"(, "values": ["99"])") + "," +
                                 expression("Lt", R"(, "values": ["5"])")),
            "a");
  // A pod that names its nodes is not shown to the others.
  EXPECT_EQ(affine("nowhere", R"({"matchFields": [{"key": "metadata.name", "operator": "In",
                                  "values": ["d"]}]})"),
            "");
  EXPECT_EQ(refusal("nowhere"),
            "0/3 nodes are available: 3 node(s) didn't satisfy plugin(s) [NodeAffinity]." +
                std::string(kTail));
}

TEST_F(PlacementTest, PreferencesDecideBetweenGoodNodes) {
  for (const auto* name : {"a", "b", "c"}) makeNode(name);
  label("b", "disk", "ssd");
  registry.modify(
      kindOf("nodes"), "", "a", "",
      [](json::value& node) {
        at(node, {"spec", "taints"}) =
            json::array{{{"key", "old"}, {"effect", "PreferNoSchedule"}}};
      },
      "test");
  Scheduler scheduler(registry, context.get_executor());
  makePod("ssd", {}, spec(R"({"affinity": {"nodeAffinity": {
      "preferredDuringSchedulingIgnoredDuringExecution": [{"weight": 10, "preference": {
        "matchExpressions": [{"key": "disk", "operator": "In", "values": ["ssd"]}]}}]}}})"));
  settle();
  EXPECT_EQ(nodeOf("ssd"), "b");
  makePod("plain");
  settle();
  EXPECT_EQ(nodeOf("plain"), "c");
}

TEST_F(PlacementTest, AntiAffinityKeepsPodsApartAndSaysSo) {
  for (const auto* name : {"a", "b", "c"}) makeNode(name);
  Scheduler scheduler(registry, context.get_executor());
  const auto apart = spec(R"({"affinity": {"podAntiAffinity": {
      "requiredDuringSchedulingIgnoredDuringExecution": [{"topologyKey": "kubernetes.io/hostname",
        "labelSelector": {"matchLabels": {"app": "x"}}}]}}})");
  for (const auto* name : {"1", "2", "3", "4"}) labelled(name, {{"app", "x"}}, apart);
  EXPECT_THAT((std::vector{nodeOf("1"), nodeOf("2"), nodeOf("3")}),
              UnorderedElementsAre("a", "b", "c"));
  const std::string victims =
      " no new claims to deallocate, preemption: 0/3 nodes are available: 3 No preemption victims "
      "found for incoming pod.";
  EXPECT_EQ(refusal("4"),
            "0/3 nodes are available: 3 node(s) didn't match pod anti-affinity rules." + victims);
  labelled("5", {{"app", "x"}});  // which has no wish of its own, but the others have
  EXPECT_EQ(refusal("5"),
            "0/3 nodes are available: 3 node(s) didn't satisfy existing pods anti-affinity rules." +
                victims);
}

TEST_F(PlacementTest, AffinityBringsPodsTogetherAndStartsWithTheFirst) {
  for (const auto* name : {"a", "b", "c"}) makeNode(name);
  Scheduler scheduler(registry, context.get_executor());
  const auto near = [&](std::string_view app) {
    return spec(fmt::format(R"({{"affinity": {{"podAffinity": {{
      "requiredDuringSchedulingIgnoredDuringExecution": [{{
        "topologyKey": "kubernetes.io/hostname",
        "labelSelector": {{"matchLabels": {{"app": "{}"}}}}}}]}}}}}})",
                            app));
  };
  labelled("1", {{"app", "x"}}, near("x"));
  labelled("2", {{"app", "x"}}, near("x"));
  EXPECT_EQ(nodeOf("1"), "a");
  EXPECT_EQ(nodeOf("2"), "a");
  labelled("3", {}, near("y"));
  EXPECT_EQ(refusal("3"), "0/3 nodes are available: 3 node(s) didn't match pod affinity rules." +
                              std::string(kTail));
  labelled("4", {{"app", "y"}});
  EXPECT_EQ(nodeOf("3"), nodeOf("4"));
}

TEST_F(PlacementTest, AffinityLooksIntoTheNamespacesItSelects) {
  makeNode("a");
  makeNode("b");
  make("namespaces", "", {{"metadata", {{"name", "other"}, {"labels", {{"team", "t"}}}}}});
  make("serviceaccounts", "other", {{"metadata", {{"name", "default"}}}});
  Scheduler scheduler(registry, context.get_executor());
  labelled("far", {{"app", "x"}}, spec(R"({"nodeSelector": {"kubernetes.io/hostname": "b"}})"),
           "other");
  labelled("near", {}, spec(R"({"affinity": {"podAffinity": {
      "requiredDuringSchedulingIgnoredDuringExecution": [{"topologyKey": "kubernetes.io/hostname",
        "namespaceSelector": {"matchLabels": {"team": "t"}},
        "labelSelector": {"matchLabels": {"app": "x"}}}]}}})"));
  EXPECT_EQ(nodeOf("near"), "b");
}

TEST_F(PlacementTest, SpreadConstraintsLimitTheSkew) {
  for (const auto* name : {"a", "b", "c"}) makeNode(name);
  label("a", "zone", "1");
  label("b", "zone", "2");
  Scheduler scheduler(registry, context.get_executor());
  const auto spread = spec(R"({"nodeSelector": {"zone": "1"}, "topologySpreadConstraints": [
      {"maxSkew": 1, "topologyKey": "zone", "whenUnsatisfiable": "DoNotSchedule",
       "nodeAffinityPolicy": "Ignore", "labelSelector": {"matchLabels": {"app": "x"}}}]})");
  labelled("1", {{"app", "x"}}, spread);
  labelled("2", {{"app", "x"}}, spread);
  EXPECT_EQ(nodeOf("1"), "a");
  EXPECT_EQ(
      refusal("2"),
      "0/3 nodes are available: 1 node(s) didn't match pod topology spread constraints, 2 "
      "node(s) didn't match Pod's node affinity/selector. no new claims to deallocate, "
      "preemption: 0/3 nodes are available: 1 No preemption victims found for incoming pod, 2 "
      "Preemption is not helpful for scheduling.");
  auto anywhere = spread;
  anywhere.erase("nodeSelector");
  labelled("3", {{"app", "x"}}, anywhere);
  EXPECT_EQ(nodeOf("3"), "b");
  labelled("4", {{"app", "x"}}, anywhere);  // c has no zone
  EXPECT_NE(nodeOf("4"), "c");
}

TEST_F(PlacementTest, AHostPortIsThereOnceOnEachNode) {
  makeNode("a");
  makeNode("b");
  Scheduler scheduler(registry, context.get_executor());
  const auto port = [&](std::string_view name, std::string_view ip) {
    json::value object = {{"metadata", {{"name", name}}}};
    at(object, {"spec", "containers"}) = json::array{
        parseJson(fmt::format(R"({{"name": "c", "image": "i", "ports": [{{"containerPort": 80,
            "hostPort": 80, "hostIP": "{}"}}]}})",
                              ip),
                  "container")};
    make("pods", "default", object);
    settle();
    return nodeOf(name);
  };
  EXPECT_EQ(port("1", "127.0.0.1"), "a");
  EXPECT_EQ(port("2", "127.0.0.1"), "b");
  EXPECT_EQ(port("3", "127.0.0.2"), "a");
  EXPECT_EQ(port("4", "0.0.0.0"), "");
  EXPECT_EQ(refusal("4"),
            "0/2 nodes are available: 2 node(s) didn't have free ports for the requested pod "
            "ports. no new claims to deallocate, preemption: 0/2 nodes are available: 2 No "
            "preemption victims found for incoming pod.");
}

// What `kubectl drain` does, step by step.
TEST_F(PlacementTest, ADrainedNodeKeepsWhatItsBudgetDoesNotLetGo) {
  makeNode("a");
  Scheduler scheduler(registry, context.get_executor());
  for (const auto* name : {"1", "2"}) {
    labelled(name, {{"app", "x"}});
    registry.modify(
        kindOf("pods"), "default", name, "status",
        [](json::value& pod) {
          at(pod, {"status", "phase"}) = "Running";
          at(pod, {"status", "conditions"}) = json::array{{{"type", "Ready"}, {"status", "True"}}};
        },
        "kubelet");
  }
  makeNode("b");
  registry.modify(
      kindOf("nodes"), "", "a", "",
      [](json::value& node) { at(node, {"spec", "unschedulable"}) = true; }, "kubectl-cordon");
  make("poddisruptionbudgets.policy", "default",
       {{"metadata", {{"name", "budget"}}},
        {"spec", {{"minAvailable", 1}, {"selector", {{"matchLabels", {{"app", "x"}}}}}}}});
  const auto allow = [&](int disruptions, int healthy) {
    registry.modify(
        kindOf("poddisruptionbudgets.policy"), "default", "budget", "status",
        [&](json::value& budget) {
          at(budget, {"status"}) = {{"observedGeneration", 1},
                                    {"disruptionsAllowed", disruptions},
                                    {"currentHealthy", healthy},
                                    {"desiredHealthy", 1},
                                    {"expectedPods", 2}};
        },
        "disruption-controller");
  };
  const auto evict = [&](const char* pod) {
    try {
      registry.evict("default", pod, {{"metadata", {{"name", pod}}}});
      return std::string("evicted");
    } catch (const StatusError& refusal) {
      return fmt::format("{} {}", refusal.code(), refusal.what());
    }
  };
  allow(1, 2);
  EXPECT_EQ(evict("1"), "evicted");
  EXPECT_TRUE(find(get("pods", "1")->value(), {"metadata", "deletionTimestamp"}));
  EXPECT_EQ(evict("2"), "429 Cannot evict pod as it would violate the pod's disruption budget.");
  remove("pods", "1");
  labelled("3", {{"app", "x"}});  // the replacement
  EXPECT_EQ(nodeOf("3"), "b");
  allow(1, 2);
  EXPECT_EQ(evict("2"), "evicted");
}

TEST_F(PlacementTest, AMissingClaimIsNamed) {
  makeNode("lab");
  Scheduler scheduler(registry, context.get_executor());
  makePod("p", {}, spec(R"({"volumes": [{"name": "v", "persistentVolumeClaim":
                            {"claimName": "data"}}]})"));
  settle();
  EXPECT_EQ(refusal("p"),
            "0/1 nodes are available: persistentvolumeclaim \"data\" not found. no new claims to "
            "deallocate, preemption: 0/1 nodes are available: 1 Preemption is not helpful for "
            "scheduling.");
  make("persistentvolumeclaims", "default",
       parseJson(R"({"metadata": {"name": "data"}, "spec": {"accessModes": ["ReadWriteOnce"],
                     "resources": {"requests": {"storage": "1Gi"}}}})",
                 "claim"));
  settle();
  EXPECT_EQ(refusal("p"),
            "0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims. no new "
            "claims to deallocate, preemption: 0/1 nodes are available: 1 Preemption is not "
            "helpful for scheduling.");
}

TEST_F(PlacementTest, AGateOpens) {
  makeNode("lab");
  Scheduler scheduler(registry, context.get_executor());
  makePod("p", {}, spec(R"({"schedulingGates": [{"name": "wait"}]})"));
  settle();
  EXPECT_EQ(nodeOf("p"), "");
  registry.modify(
      kindOf("pods"), "default", "p", "",
      [](json::value& pod) { erase(pod, {"spec", "schedulingGates"}); }, "test");
  settle();
  EXPECT_EQ(nodeOf("p"), "lab");
}

}  // namespace

}  // namespace sparklab::lab
