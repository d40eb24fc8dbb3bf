#include "lab/controllers/daemon_nodes.hpp"
#include "workloads_testing.hpp"

namespace sparklab::lab {

namespace {

using Lines = std::vector<std::string>;
using std::chrono::seconds;

class DaemonSetsTest : public WorkloadsTest {
 protected:
  void start(std::string_view fields = "{}", std::string_view podSpec = "{}") {
    auto spec = parseJson(fields, "spec");
    at(spec, {"selector", "matchLabels", "app"}) = "d";
    at(spec, {"template", "metadata", "labels", "app"}) = "d";
    at(spec, {"template", "spec"}) = parseJson(podSpec, "pod");
    at(spec, {"template", "spec", "containers"}) =
        json::array{json::object{{"name", "c"}, {"image", "i:1"}}};
    make("daemonsets.apps", "default", {{"metadata", {{"name", "d"}}}, {"spec", std::move(spec)}});
    settle();
  }

  /// The nodes that pods are meant for, in order; with "*" when the pod is of the newest template.
  Lines places() {
    Lines found;
    const auto generation =
        str(get("daemonsets.apps", "d")->value(),
            {"metadata", "annotations", "deprecated.daemonset.template.generation"});
    for (const auto& pod : podsOf("d")) {
      if (isBeingDeleted(pod->value())) continue;
      const auto node = daemonNodeOf(pod->value());
      const bool fresh =
          str(pod->value(), {"metadata", "labels", "pod-template-generation"}) == generation;
      found.push_back(node + (fresh ? "*" : ""));
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  /// Binds a pod to the node that it is meant for.
  void place(std::string_view pod) {
    const auto value = get("pods", pod)->value();
    if (!str(value, {"spec", "nodeName"}).empty()) return;
    registry.bind("default", pod, {{"target", {{"kind", "Node"}, {"name", daemonNodeOf(value)}}}});
  }

  /// Lets every pod run on its node, and become ready.
  void run() {
    for (const auto& pod : podsOf("d")) {
      if (isBeingDeleted(pod->value()) || isFinished(pod->value())) continue;
      place(pod->name());
      setReady(pod->name());
    }
    settle();
  }

  void newTemplate(std::string_view version) {
    edit("daemonsets.apps", "d", {"spec", "template", "metadata", "annotations", "version"},
         json::value(version));
  }

  std::string state() { return status("daemonsets.apps", "d"); }
};

TEST_F(DaemonSetsTest, PutsAPodOnEveryNode) {
  makeNode("a");
  makeNode("b");
  start();
  EXPECT_EQ(places(), (Lines{"a*", "b*"}));
  EXPECT_EQ(state(),
            R"({"currentNumberScheduled":2,"numberMisscheduled":0,"desiredNumberScheduled":2,)"
            R"("numberReady":0,"observedGeneration":1,"updatedNumberScheduled":2,)"
            R"("numberUnavailable":2})");
  run();
  EXPECT_EQ(state(),
            R"({"currentNumberScheduled":2,"numberMisscheduled":0,"desiredNumberScheduled":2,)"
            R"("numberReady":2,"observedGeneration":1,"updatedNumberScheduled":2,)"
            R"("numberAvailable":2})");
  makeNode("c");
  settle();
  EXPECT_EQ(places(), (Lines{"a*", "b*", "c*"}));
  const auto pod = podsOf("d")[0];
  Lines tolerated;
  for (const auto& toleration : list(pod->value(), {"spec", "tolerations"})) {
    tolerated.push_back(
        fmt::format("{}:{}", str(toleration, {"key"}), str(toleration, {"effect"})));
    EXPECT_FALSE(find(toleration, {"tolerationSeconds"}));
  }
  EXPECT_EQ(tolerated, (Lines{"node.kubernetes.io/not-ready:NoExecute",
                              "node.kubernetes.io/unreachable:NoExecute",
                              "node.kubernetes.io/disk-pressure:NoSchedule",
                              "node.kubernetes.io/memory-pressure:NoSchedule",
                              "node.kubernetes.io/pid-pressure:NoSchedule",
                              "node.kubernetes.io/unschedulable:NoSchedule"}));
}

TEST_F(DaemonSetsTest, LeavesOutNodesThatDoNotSuit) {
  makeNode("a");
  makeNode("b", "8", "16Gi",
           {{"taints", json::array{json::object{{"key", "x"}, {"effect", "NoSchedule"}}}}});
  start("{}", R"({"nodeSelector": {"kubernetes.io/os": "linux"}})");
  EXPECT_EQ(places(), Lines{});
  for (const auto* node : {"a", "b"}) {
    registry.modify(
        kindOf("nodes"), "", node, "",
        [](json::value& next) { at(next, {"metadata", "labels", "kubernetes.io/os"}) = "linux"; },
        "kubectl");
  }
  settle();
  EXPECT_EQ(places(), Lines{"a*"});
  registry.modify(
      kindOf("nodes"), "", "a", "",
      [](json::value& next) { erase(next, {"metadata", "labels", "kubernetes.io/os"}); },
      "kubectl");
  settle();
  EXPECT_EQ(places(), Lines{});
}

TEST_F(DaemonSetsTest, ReplacesPodsThatEnd) {
  makeNode("a");
  start();
  const std::string first(podsOf("d")[0]->name());
  place(first);
  finish(first, 1);
  EXPECT_EQ(eventsOf("FailedDaemonPod"),
            Lines{fmt::format("Found failed daemon pod default/{} on node a, will try to kill it",
                              first)});
  EXPECT_EQ(places(), Lines{"a*"});
  const std::string second(podsOf("d")[0]->name());
  EXPECT_NE(first, second);
  place(second);
  finish(second, 1);  // within the back-off of one second
  EXPECT_EQ(podsOf("d")[0]->name(), second);
  pass(seconds(1));
  EXPECT_NE(podsOf("d")[0]->name(), second);
}

TEST_F(DaemonSetsTest, UpdatesOneNodeAfterAnother) {
  for (const auto* node : {"a", "b", "c"}) makeNode(node);
  start();
  run();
  newTemplate("2");
  EXPECT_EQ(podsOf("d").size(), 3u);
  EXPECT_EQ(places().size(), 2u);  // one is being deleted, and its node waits for it to be gone
  reap();
  Lines now = places();
  EXPECT_EQ(
      std::count_if(now.begin(), now.end(), [](const auto& place) { return place.ends_with("*"); }),
      1);
  for (int i = 0; i < 3; ++i) {
    run();
    reap();
  }
  EXPECT_EQ(places(), (Lines{"a*", "b*", "c*"}));
  EXPECT_EQ(names("controllerrevisions.apps").size(), 2u);
}

TEST_F(DaemonSetsTest, SurgesWhereItMay) {
  makeNode("a");
  makeNode("b");
  start(R"({"updateStrategy": {"type": "RollingUpdate",
            "rollingUpdate": {"maxSurge": 1, "maxUnavailable": 0}}})");
  run();
  newTemplate("2");
  EXPECT_EQ(places().size(), 3u);  // the new pod is beside the old one
  for (int i = 0; i < 3; ++i) {
    run();
    reap();
  }
  EXPECT_EQ(places(), (Lines{"a*", "b*"}));
}

TEST_F(DaemonSetsTest, OnDeleteWaitsForTheUser) {
  makeNode("a");
  start(R"({"updateStrategy": {"type": "OnDelete"}})");
  run();
  newTemplate("2");
  EXPECT_EQ(places(), Lines{"a"});
  remove("pods", std::string(podsOf("d")[0]->name()));
  settle();
  EXPECT_EQ(places(), Lines{"a*"});
}

}  // namespace

}  // namespace sparklab::lab
