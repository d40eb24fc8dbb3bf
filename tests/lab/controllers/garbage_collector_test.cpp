#include "lab/controllers/garbage_collector.hpp"

#include "testing.hpp"

namespace sparklab::lab {

namespace {

class GarbageCollectorTest : public ControllerTest {
 protected:
  GarbageCollector collector{registry, context.get_executor()};

  bool deleting(std::string_view resource, std::string_view name) {
    const auto object = get(resource, name);
    return object && !str(object->value(), {"metadata", "deletionTimestamp"}).empty();
  }
};

// What makes Spark's driver the owner of all: delete its pod and the rest goes.
TEST_F(GarbageCollectorTest, DeletesDependentsOnceTheirOwnerIsGone) {
  const auto driver = makePod("driver");
  makeOwned("conf-map", *driver);
  makeOwned("exec-map", *driver);
  settle();
  EXPECT_TRUE(get("configmaps", "conf-map"));
  remove("pods", "driver");
  settle();
  EXPECT_FALSE(get("configmaps", "conf-map"));
  EXPECT_FALSE(get("configmaps", "exec-map"));
}

TEST_F(GarbageCollectorTest, WaitsForTheOwnerToLeaveTheStore) {
  makeNode("lab");
  const auto driver = makePod("driver", {}, {{"nodeName", "lab"}});
  makeOwned("map", *driver);
  DeleteOptions options;
  options.gracePeriodSeconds = 30;
  registry.remove(kindOf("pods"), "default", "driver", options);
  settle();
  EXPECT_TRUE(deleting("pods", "driver"));
  EXPECT_TRUE(get("configmaps", "map"));
}

TEST_F(GarbageCollectorTest, FollowsChainsOfOwners) {
  const auto top = makePod("top");
  const auto middle = makeOwned("middle", *top);
  makeOwned("bottom", *middle, "ConfigMap");
  remove("pods", "top");
  settle();
  EXPECT_FALSE(get("configmaps", "middle"));
  EXPECT_FALSE(get("configmaps", "bottom"));
}

TEST_F(GarbageCollectorTest, DeletesWhatIsBornWithoutALivingOwner) {
  const auto owner = makePod("owner");
  remove("pods", "owner");
  makeOwned("late", *owner);
  settle();
  EXPECT_FALSE(get("configmaps", "late"));
}

TEST_F(GarbageCollectorTest, TakesAnotherObjectOfTheSameNameForNoOwner) {
  const auto first = makePod("owner");
  remove("pods", "owner");
  makePod("owner");
  makeOwned("map", *first);
  settle();
  EXPECT_FALSE(get("configmaps", "map"));
}

TEST_F(GarbageCollectorTest, KeepsWhatHasAnotherOwnerAndForgetsTheDeadOne) {
  const auto a = makePod("a");
  const auto b = makePod("b");
  const auto map = makeOwned("map", *a);
  registry.modify(
      kindOf("configmaps"), "default", "map", "",
      [&](json::value& object) {
        at(object, {"metadata", "ownerReferences"})
            .get_array()
            .push_back({{"apiVersion", "v1"}, {"kind", "Pod"}, {"name", "b"}, {"uid", b->uid()}});
      },
      "test");
  remove("pods", "a");
  settle();
  ASSERT_TRUE(get("configmaps", "map"));
  const auto& owners = list(get("configmaps", "map")->value(), {"metadata", "ownerReferences"});
  ASSERT_EQ(owners.size(), 1u);
  EXPECT_EQ(str(owners[0], {"name"}), "b");
  remove("pods", "b");
  settle();
  EXPECT_FALSE(get("configmaps", "map"));
}

TEST_F(GarbageCollectorTest, ForegroundDeletionWaitsForBlockingDependents) {
  const auto owner = makePod("owner");
  makeOwned("blocking", *owner, "Pod", true);
  registry.modify(
      kindOf("configmaps"), "default", "blocking", "",
      [](json::value& object) {
        at(object, {"metadata", "finalizers"}) = json::array{"example.com/hold"};
      },
      "test");
  remove("pods", "owner", "Foreground");
  settle();
  EXPECT_TRUE(deleting("pods", "owner"));
  EXPECT_TRUE(deleting("configmaps", "blocking"));
  registry.modify(
      kindOf("configmaps"), "default", "blocking", "",
      [](json::value& object) { erase(object, {"metadata", "finalizers"}); }, "test");
  settle();
  EXPECT_FALSE(get("configmaps", "blocking"));
  EXPECT_FALSE(get("pods", "owner"));
}

TEST_F(GarbageCollectorTest, ForegroundDeletionDoesNotWaitForOthers) {
  const auto owner = makePod("owner");
  makeOwned("loose", *owner, "Pod", false);
  registry.modify(
      kindOf("configmaps"), "default", "loose", "",
      [](json::value& object) {
        at(object, {"metadata", "finalizers"}) = json::array{"example.com/hold"};
      },
      "test");
  remove("pods", "owner", "Foreground");
  settle();
  EXPECT_FALSE(get("pods", "owner"));
  EXPECT_TRUE(deleting("configmaps", "loose"));
}

TEST_F(GarbageCollectorTest, ForegroundDeletionGoesDownTheWholeTree) {
  const auto top = makePod("top");
  const auto middle = makeOwned("middle", *top, "Pod", true);
  makeOwned("bottom", *middle, "ConfigMap", true);
  remove("pods", "top", "Foreground");
  settle();
  EXPECT_FALSE(get("configmaps", "bottom"));
  EXPECT_FALSE(get("configmaps", "middle"));
  EXPECT_FALSE(get("pods", "top"));
}

TEST_F(GarbageCollectorTest, OwnersOfEachOtherDoNotBlockForegroundDeletion) {
  const auto a = makePod("a");
  const auto b = makeOwned("b", *a, "Pod", true);
  registry.modify(
      kindOf("pods"), "default", "a", "",
      [&](json::value& object) {
        at(object, {"metadata", "ownerReferences"}) =
            json::array{json::object{{"apiVersion", "v1"},
                                     {"kind", "ConfigMap"},
                                     {"name", "b"},
                                     {"uid", b->uid()},
                                     {"blockOwnerDeletion", true}}};
      },
      "test");
  remove("pods", "a", "Foreground");
  settle();
  EXPECT_FALSE(get("pods", "a"));
  EXPECT_FALSE(get("configmaps", "b"));
}

TEST_F(GarbageCollectorTest, OrphaningLeavesDependentsWithoutOwner) {
  const auto owner = makePod("owner");
  makeOwned("map", *owner);
  remove("pods", "owner", "Orphan");
  settle();
  EXPECT_FALSE(get("pods", "owner"));
  ASSERT_TRUE(get("configmaps", "map"));
  EXPECT_FALSE(find(get("configmaps", "map")->value(), {"metadata", "ownerReferences"}));
}

TEST_F(GarbageCollectorTest, NeverDeletesOnAGuess) {
  const auto owner = makePod("owner");
  makeOwned("map", *owner, "SparkApplication", false, "spark.apache.org/v1");
  remove("pods", "owner");
  settle();
  EXPECT_TRUE(get("configmaps", "map"));
}

TEST_F(GarbageCollectorTest, LooksForClusterScopedOwnersOutsideTheNamespace) {
  const auto node = makeNode("lab");
  makeOwned("map", *node, "Node");
  settle();
  EXPECT_TRUE(get("configmaps", "map"));
  remove("nodes", "lab");
  settle();
  EXPECT_FALSE(get("configmaps", "map"));
}

TEST_F(GarbageCollectorTest, CollectsWhatWasThereBeforeIt) {
  const auto owner = makePod("early");
  makeOwned("map", *owner);
  GarbageCollector second(registry, context.get_executor());
  settle();
  EXPECT_TRUE(get("configmaps", "map"));
}

}  // namespace

}  // namespace sparklab::lab
