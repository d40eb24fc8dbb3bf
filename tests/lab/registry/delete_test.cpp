// Deletion: grace, finalizers, propagation, preconditions. Expectations are those of the recorded
// pods of a real 1.34 kubelet where they show them.
#include "lab/registry/fixture.hpp"

namespace sparklab::lab {
namespace {

class DeleteTest : public RegistryTest {
 protected:
  Registry::Deleted removePod(std::string_view name, std::string_view options = "{}") {
    return registry.remove(kindOf("pods"), "default", name,
                           DeleteOptions::fromJson(parse(options)));
  }
  void run(std::string_view name, std::string_view phase = "Running") {
    registry.bind("default", name, parse(R"({"target": {"kind": "Node", "name": "lab"}})"));
    registry.modify(
        kindOf("pods"), "default", name, "status",
        [&](json::value& pod) { at(pod, {"status", "phase"}) = phase; }, "kubelet");
  }
  bool exists(std::string_view key, std::string_view name) {
    return store.get(std::string(key), kindOf(key).namespaced ? "default" : "", name) != nullptr;
  }
};

TEST_F(DeleteTest, ARunningPodGetsItsGracePeriod) {
  createPod("x");
  run("x");
  const auto deleted = removePod("x", R"({"propagationPolicy": "Background"})");
  EXPECT_FALSE(deleted.gone);
  const auto& pod = stored("pods", "default", "x");
  EXPECT_EQ(str(pod, {"metadata", "deletionTimestamp"}), "2026-11-23T00:25:21Z");
  EXPECT_EQ(num(pod, {"metadata", "deletionGracePeriodSeconds"}), 30);
  EXPECT_EQ(num(pod, {"metadata", "generation"}), 2);
  const auto revision = store.revision();
  EXPECT_FALSE(removePod("x").gone);  // it waits already
  EXPECT_EQ(store.revision(), revision);
}

TEST_F(DeleteTest, TheKubeletsFinalDeleteShortensTheGraceToNothing) {
  const auto uid = std::string(createPod("x")->uid());
  run("x");
  removePod("x");
  clock.advance(std::chrono::seconds(3));
  std::vector<std::string> seen;
  const auto watch = store.subscribe("pods", [&](const auto&, const Event& event) {
    seen.push_back((event.type == Event::Type::Deleted ? "deleted " : "modified ") +
                   std::string(str(event.object->value(), {"metadata", "deletionTimestamp"})));
  });
  const auto deleted =
      removePod("x", R"({"gracePeriodSeconds": 0, "preconditions": {"uid": ")" + uid + R"("}})");
  EXPECT_TRUE(deleted.gone);
  EXPECT_EQ(num(deleted.object->value(), {"metadata", "deletionGracePeriodSeconds"}), 0);
  EXPECT_EQ(num(deleted.object->value(), {"metadata", "generation"}), 2);
  EXPECT_THAT(
      seen, testing::ElementsAre("modified 2026-11-23T00:24:54Z", "deleted 2026-11-23T00:24:54Z"));
}

TEST_F(DeleteTest, TheNamespacesThatAClusterNeedsStay) {
  const auto refused = refusal([&] { registry.remove(kindOf("namespaces"), "", "default", {}); });
  EXPECT_EQ(str(refused, {"message"}),
            R"(namespaces "default" is forbidden: this namespace may not be deleted)");
  EXPECT_EQ(num(refused, {"code"}), 403);
  EXPECT_FALSE(find(stored("namespaces", "", "default"), {"metadata", "deletionTimestamp"}));
}

TEST_F(DeleteTest, PodsThatDoNotRunGoAtOnce) {
  createPod("unscheduled");
  EXPECT_TRUE(removePod("unscheduled").gone);
  createPod("over");
  run("over", "Succeeded");
  EXPECT_TRUE(removePod("over", R"({"gracePeriodSeconds": 60})").gone);
  EXPECT_FALSE(exists("pods", "over"));
}

TEST_F(DeleteTest, OnlyALongerGraceThanAskedBeforeIsIgnored) {
  createPod("x");
  run("x");
  removePod("x", R"({"gracePeriodSeconds": 20})");
  removePod("x", R"({"gracePeriodSeconds": 60})");
  EXPECT_EQ(num(stored("pods", "default", "x"), {"metadata", "deletionGracePeriodSeconds"}), 20);
  clock.advance(std::chrono::seconds(2));
  removePod("x", R"({"gracePeriodSeconds": 5})");
  EXPECT_EQ(num(stored("pods", "default", "x"), {"metadata", "deletionGracePeriodSeconds"}), 5);
  EXPECT_EQ(str(stored("pods", "default", "x"), {"metadata", "deletionTimestamp"}),
            "2026-11-23T00:24:56Z");
  createPod("y");
  run("y");
  removePod("y", R"({"gracePeriodSeconds": -1})");
  EXPECT_EQ(num(stored("pods", "default", "y"), {"metadata", "deletionGracePeriodSeconds"}), 1);
}

TEST_F(DeleteTest, PreconditionsHold) {
  const auto pod = createPod("x");
  const auto status = refusal([&] { removePod("x", R"({"preconditions": {"uid": "other"}})"); });
  EXPECT_EQ(num(status, {"code"}), 409);
  EXPECT_EQ(
      str(status, {"message"}),
      "Operation cannot be fulfilled on Pod \"x\": the UID in the precondition (other) does not "
      "match the UID in record (" +
          std::string(pod->uid()) + "). The object might have been deleted and then recreated");
  EXPECT_TRUE(exists("pods", "x"));
}

TEST_F(DeleteTest, FinalizersHoldAnObjectUntilTheLastIsRemoved) {
  create("configmaps", "default",
         R"({"metadata": {"name": "x", "finalizers": ["example.com/a"]}})");
  EXPECT_FALSE(registry.remove(kindOf("configmaps"), "default", "x", {}).gone);
  EXPECT_EQ(
      num(stored("configmaps", "default", "x"), {"metadata", "deletionGracePeriodSeconds"}, -1), 0);
  EXPECT_EQ(
      message([&] {
        registry.modify(
            kindOf("configmaps"), "default", "x", "",
            [](json::value& object) {
              at(object, {"metadata", "finalizers"}).get_array().push_back("example.com/b");
            },
            "m");
      }),
      "ConfigMap \"x\" is invalid: metadata.finalizers: Forbidden: no new finalizers can be added "
      "if the object is being deleted, found new finalizers []string{\"example.com/b\"}");
  registry.modify(
      kindOf("configmaps"), "default", "x", "",
      [](json::value& object) { erase(object, {"metadata", "finalizers"}); }, "m");
  EXPECT_FALSE(exists("configmaps", "x"));
}

TEST_F(DeleteTest, PropagationPoliciesBecomeFinalizers) {
  for (const auto& [policy, finalizer] : std::vector<std::pair<std::string, std::string>>{
           {"Foreground", "foregroundDeletion"}, {"Orphan", "orphan"}}) {
    create("configmaps", "default", R"({"metadata": {"name": "x"}})");
    DeleteOptions options;
    options.propagationPolicy = policy;
    EXPECT_FALSE(registry.remove(kindOf("configmaps"), "default", "x", options).gone);
    EXPECT_EQ(list(stored("configmaps", "default", "x"), {"metadata", "finalizers"}),
              json::array{json::string(finalizer)});
    registry.modify(
        kindOf("configmaps"), "default", "x", "",
        [](json::value& object) { erase(object, {"metadata", "finalizers"}); }, "m");
  }
  EXPECT_THAT(
      message([&] { DeleteOptions::fromJson(parse(R"({"propagationPolicy": "Sideways"})")); }),
      testing::HasSubstr("Unsupported value: \"Sideways\": supported values: \"Foreground\", "
                         "\"Background\", \"Orphan\", \"nil\""));
}

TEST_F(DeleteTest, NamespacesEndWhenTheirFinalizerIsGone) {
  const auto& kind = kindOf("namespaces");
  create("namespaces", "", R"({"metadata": {"name": "n"}})");
  EXPECT_FALSE(registry.remove(kind, "", "n", {}).gone);
  EXPECT_EQ(str(stored("namespaces", "", "n"), {"status", "phase"}), "Terminating");
  EXPECT_FALSE(registry.remove(kind, "", "n", {}).gone);
  auto object = stored("namespaces", "", "n");
  erase(object, {"spec", "finalizers"});
  registry.update(kind, "", "n", "", object, {});  // the main resource cannot take it away
  EXPECT_TRUE(exists("namespaces", "n"));
  registry.update(kind, "", "n", "finalize", stored("namespaces", "", "n"), {});
  EXPECT_TRUE(exists("namespaces", "n"));
  object = stored("namespaces", "", "n");
  erase(object, {"spec", "finalizers"});
  registry.update(kind, "", "n", "finalize", object, {});
  EXPECT_FALSE(exists("namespaces", "n"));
}

TEST_F(DeleteTest, ACollectionIsDeletedBySelector) {
  for (const auto name : {"a", "b", "c"})
    create("configmaps", "default",
           std::string(R"({"metadata": {"name": ")") + name + R"(", "labels": {"keep": ")" +
               (name[0] == 'b' ? "yes" : "no") + R"("}}})");
  Selectors selectors;
  selectors.labels = LabelSelector::parse("keep!=yes");
  EXPECT_EQ(registry.removeCollection(kindOf("configmaps"), "default", selectors, {}).size(), 2u);
  EXPECT_EQ(store.list("configmaps").size(), 1u);
}

TEST_F(DeleteTest, EvictionRespectsADisruptionBudget) {
  createPod("x");
  run("x");
  registry.modify(
      kindOf("pods"), "default", "x", "",
      [](json::value& pod) { at(pod, {"metadata", "labels", "app"}) = "web"; }, "m");
  create("poddisruptionbudgets.policy", "default", R"({"metadata": {"name": "b"},
      "spec": {"minAvailable": 1, "selector": {"matchLabels": {"app": "web"}}}})");
  registry.modify(
      kindOf("poddisruptionbudgets.policy"), "default", "b", "status",
      [](json::value& budget) { at(budget, {"status", "observedGeneration"}) = 1; }, "m");
  const auto status = refusal([&] { registry.evict("default", "x", parse("{}")); });
  EXPECT_EQ(num(status, {"code"}), 429);
  EXPECT_EQ(str(status, {"message"}),
            "Cannot evict pod as it would violate the pod's disruption budget.");
  registry.modify(
      kindOf("poddisruptionbudgets.policy"), "default", "b", "status",
      [](json::value& budget) { at(budget, {"status", "disruptionsAllowed"}) = 1; }, "m");
  registry.evict("default", "x", parse("{}"));
  EXPECT_TRUE(find(stored("pods", "default", "x"), {"metadata", "deletionTimestamp"}));
}

TEST_F(DeleteTest, APodIsBoundOnce) {
  createPod("x");
  run("x");
  EXPECT_EQ(num(stored("pods", "default", "x"), {"metadata", "generation"}), 1);
  EXPECT_EQ(
      message([&] { registry.bind("default", "x", parse(R"({"target": {"name": "other"}})")); }),
      "Operation cannot be fulfilled on pods/binding \"x\": pod x is already assigned to node "
      "\"lab\"");
}

}  // namespace
}  // namespace sparklab::lab
