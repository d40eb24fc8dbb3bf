#include "workloads_testing.hpp"

namespace sparklab::lab {

namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view kWeb = R"({"metadata": {"name": "web"}, "spec": {"replicas": 4,
    "selector": {"matchLabels": {"app": "web"}},
    "template": {"metadata": {"labels": {"app": "web"}},
                 "spec": {"containers": [{"name": "c", "image": "one"}]}}}})";

class DeploymentsTest : public WorkloadsTest {
 protected:
  void setImage(std::string_view image) {
    registry.modify(
        kindOf("deployments.apps"), "default", "web", "",
        [&](json::value& object) {
          auto& containers = at(object, {"spec", "template", "spec", "containers"});
          at(containers.get_array()[0], {"image"}) = image;
        },
        "kubectl");
    settle();
  }

  /// The ReplicaSet of an image.
  ObjectPtr setOf(std::string_view image) {
    for (const auto& set : store.list("replicasets.apps", "default")) {
      const auto& containers = list(set->value(), {"spec", "template", "spec", "containers"});
      if (str(containers[0], {"image"}) == image) return set;
    }
    return nullptr;
  }

  std::int64_t sizeOf(std::string_view image) {
    const auto set = setOf(image);
    return set ? num(set->value(), {"spec", "replicas"}) : -1;
  }

  std::string revisionOf(std::string_view image) {
    return std::string(str(setOf(image)->value(),
                           {"metadata", "annotations", "deployment.kubernetes.io/revision"}));
  }

  void finishRollout() {
    for (int turn = 0; turn < 20; ++turn) {
      allReady();
      reap();
    }
  }
};

TEST_F(DeploymentsTest, MakesAReplicaSetAndItsPods) {
  apply("deployments.apps", kWeb);
  const auto set = setOf("one");
  ASSERT_TRUE(set);
  const std::string hash(str(set->value(), {"metadata", "labels", "pod-template-hash"}));
  EXPECT_EQ(set->name(), "web-" + hash);
  EXPECT_EQ(hash.find_first_not_of("bcdfghjklmnpqrstvwxz2456789"), hash.npos);
  EXPECT_EQ(str(set->value(), {"spec", "selector", "matchLabels", "pod-template-hash"}), hash);
  EXPECT_EQ(json::serialize(map(set->value(), {"metadata", "annotations"})),
            R"({"deployment.kubernetes.io/desired-replicas":"4",)"
            R"("deployment.kubernetes.io/max-replicas":"5",)"
            R"("deployment.kubernetes.io/revision":"1"})");
  const auto pods = podsOf(set->name());
  ASSERT_EQ(pods.size(), 4u);
  EXPECT_TRUE(pods[0]->name().starts_with(std::string(set->name()) + "-"));
  EXPECT_EQ(str(pods[0]->value(), {"metadata", "labels", "pod-template-hash"}), hash);
  EXPECT_EQ(eventsOf("ScalingReplicaSet"),
            Lines{"Scaled up replica set web-" + hash + " from 0 to 4"});
  EXPECT_EQ(eventsOf("SuccessfulCreate").size(), 4u);
  EXPECT_EQ(status("deployments.apps", "web"),
            R"({"observedGeneration":1,"replicas":4,"updatedReplicas":4,"unavailableReplicas":4})");
  EXPECT_EQ(conditions("deployments.apps", "web"),
            (Lines{"Available=False MinimumReplicasUnavailable: Deployment does not have minimum "
                   "availability.",
                   "Progressing=True ReplicaSetUpdated: ReplicaSet \"web-" + hash +
                       "\" is progressing."}));
  allReady();
  EXPECT_EQ(status("deployments.apps", "web"),
            R"({"observedGeneration":1,"replicas":4,"updatedReplicas":4,"readyReplicas":4,)"
            R"("availableReplicas":4})");
  EXPECT_EQ(conditions("deployments.apps", "web"),
            (Lines{"Available=True MinimumReplicasAvailable: Deployment has minimum availability.",
                   "Progressing=True NewReplicaSetAvailable: ReplicaSet \"web-" + hash +
                       "\" has successfully progressed."}));
  EXPECT_EQ(status("replicasets.apps", set->name()),
            R"({"replicas":4,"fullyLabeledReplicas":4,"readyReplicas":4,"availableReplicas":4,)"
            R"("observedGeneration":1})");
}

TEST_F(DeploymentsTest, RollsWithinSurgeAndUnavailability) {
  apply("deployments.apps", kWeb);
  allReady();
  setImage("two");
  // 25 % of 4: one more, one less.
  EXPECT_EQ(sizeOf("two"), 2);
  EXPECT_EQ(sizeOf("one"), 3);
  reap();
  allReady();
  EXPECT_EQ(sizeOf("one"), 1);
  finishRollout();
  EXPECT_EQ(sizeOf("two"), 4);
  EXPECT_EQ(sizeOf("one"), 0);
  EXPECT_EQ(revisionOf("two"), "2");
  EXPECT_EQ(status("deployments.apps", "web"),
            R"({"observedGeneration":2,"replicas":4,"updatedReplicas":4,"readyReplicas":4,)"
            R"("availableReplicas":4})");
}

TEST_F(DeploymentsTest, GoesBackToAnOldReplicaSetUnderANewRevision) {
  apply("deployments.apps", kWeb);
  finishRollout();
  setImage("two");
  finishRollout();
  setImage("one");
  finishRollout();
  EXPECT_EQ(names("replicasets.apps").size(), 2u);
  EXPECT_EQ(sizeOf("one"), 4);
  EXPECT_EQ(revisionOf("one"), "3");
  EXPECT_EQ(str(setOf("one")->value(),
                {"metadata", "annotations", "deployment.kubernetes.io/revision-history"}),
            "1");
  EXPECT_EQ(str(get("deployments.apps", "web")->value(),
                {"metadata", "annotations", "deployment.kubernetes.io/revision"}),
            "3");
}

TEST_F(DeploymentsTest, ForgetsRevisionsBeyondTheLimit) {
  apply("deployments.apps", kWeb);
  edit("deployments.apps", "web", {"spec", "revisionHistoryLimit"}, 1);
  for (const auto* image : {"two", "three", "four"}) {
    setImage(image);
    finishRollout();
  }
  EXPECT_EQ(names("replicasets.apps").size(), 2u);
  EXPECT_TRUE(setOf("three"));
  EXPECT_TRUE(setOf("four"));
}

TEST_F(DeploymentsTest, RecreateWaitsForTheLastOldPod) {
  apply("deployments.apps", kWeb);
  edit("deployments.apps", "web", {"spec", "strategy"}, json::object{{"type", "Recreate"}});
  allReady();
  setImage("two");
  EXPECT_EQ(sizeOf("one"), 0);
  EXPECT_EQ(sizeOf("two"), -1);
  reap();
  EXPECT_EQ(sizeOf("two"), 4);
}

TEST_F(DeploymentsTest, APausedDeploymentScalesButDoesNotRoll) {
  apply("deployments.apps", kWeb);
  allReady();
  edit("deployments.apps", "web", {"spec", "paused"}, true);
  setImage("two");
  EXPECT_EQ(sizeOf("two"), -1);
  edit("deployments.apps", "web", {"spec", "replicas"}, 6);
  EXPECT_EQ(sizeOf("one"), 6);
  EXPECT_EQ(condition("deployments.apps", "web", "Progressing"),
            "Progressing=Unknown DeploymentPaused: Deployment is paused");
  edit("deployments.apps", "web", {"spec", "paused"}, false);
  finishRollout();
  EXPECT_EQ(sizeOf("two"), 6);
  EXPECT_EQ(sizeOf("one"), 0);
}

TEST_F(DeploymentsTest, TellsWhenTheDeadlineForProgressIsOver) {
  apply("deployments.apps", kWeb);
  const std::string name(setOf("one")->name());
  pass(std::chrono::seconds(600));
  EXPECT_TRUE(condition("deployments.apps", "web", "Progressing").starts_with("Progressing=True"));
  pass(std::chrono::seconds(2));
  EXPECT_EQ(condition("deployments.apps", "web", "Progressing"),
            "Progressing=False ProgressDeadlineExceeded: ReplicaSet \"" + name +
                "\" has timed out progressing.");
}

TEST_F(DeploymentsTest, CountsReplicasAvailableAfterMinReadySeconds) {
  apply("deployments.apps", kWeb);
  edit("deployments.apps", "web", {"spec", "minReadySeconds"}, 10);
  allReady();
  EXPECT_EQ(num(setOf("one")->value(), {"status", "availableReplicas"}), 0);
  pass(std::chrono::seconds(9));
  EXPECT_EQ(num(setOf("one")->value(), {"status", "availableReplicas"}), 0);
  pass(std::chrono::seconds(1));
  EXPECT_EQ(num(setOf("one")->value(), {"status", "availableReplicas"}), 4);
}

TEST_F(DeploymentsTest, DeletingInTheBackgroundTakesEverythingAlong) {
  apply("deployments.apps", kWeb);
  remove("deployments.apps", "web", "Background");
  settle();
  reap();
  EXPECT_EQ(names("replicasets.apps"), Lines{});
  EXPECT_EQ(names("pods"), Lines{});
}

TEST_F(DeploymentsTest, OrphanedReplicaSetsAreAdoptedAgain) {
  apply("deployments.apps", kWeb);
  const std::string before(setOf("one")->name());
  remove("deployments.apps", "web", "Orphan");
  settle();
  EXPECT_EQ(names("replicasets.apps"), Lines{before});
  EXPECT_FALSE(controllerOf(setOf("one")->value()));
  apply("deployments.apps", kWeb);
  EXPECT_EQ(names("replicasets.apps"), Lines{before});
  EXPECT_EQ(str(*controllerOf(setOf("one")->value()), {"uid"}),
            get("deployments.apps", "web")->uid());
  EXPECT_EQ(names("pods").size(), 4u);
}

constexpr std::string_view kSet = R"({"metadata": {"name": "set"}, "spec": {"replicas": 3,
    "selector": {"matchLabels": {"app": "set"}},
    "template": {"metadata": {"labels": {"app": "set"}},
                 "spec": {"containers": [{"name": "c", "image": "one"}]}}}})";

using ReplicaSetsTest = WorkloadsTest;

TEST_F(ReplicaSetsTest, DeletesPodsThatAreNotReadyFirst) {
  apply("replicasets.apps", kSet);
  const auto before = names("pods");
  ASSERT_EQ(before.size(), 3u);
  setReady(before[0]);
  setReady(before[2]);
  bind(before[1]);
  settle();
  edit("replicasets.apps", "set", {"spec", "replicas"}, 2);
  EXPECT_TRUE(isBeingDeleted(get("pods", before[1])->value()));
  EXPECT_EQ(eventsOf("SuccessfulDelete"), Lines{"Deleted pod: " + before[1]});
}

TEST_F(ReplicaSetsTest, ReplacesPodsThatEnded) {
  apply("replicasets.apps", kSet);
  finish(names("pods")[0], 1);
  EXPECT_EQ(names("pods").size(), 4u);
}

TEST_F(ReplicaSetsTest, AdoptsWhatItSelectsAndReleasesWhatItDoesNot) {
  make("pods", "default",
       parseJson(R"({"metadata": {"name": "stray", "labels": {"app": "set"}},
      "spec": {"containers": [{"name": "c", "image": "one"}]}})",
                 "pod"));
  apply("replicasets.apps", kSet);
  EXPECT_EQ(names("pods").size(), 3u);
  EXPECT_TRUE(controllerOf(get("pods", "stray")->value()));
  edit("pods", "stray", {"metadata", "labels", "app"}, "other");
  EXPECT_FALSE(controllerOf(get("pods", "stray")->value()));
  EXPECT_EQ(names("pods").size(), 4u);
}

TEST_F(ReplicaSetsTest, TellsWhyPodsCannotBeMadeAndTriesAgain) {
  remove("serviceaccounts", "default");
  apply("replicasets.apps", kSet);
  EXPECT_EQ(names("pods"), Lines{});
  const std::string why =
      "pods \"set-\" is forbidden: error looking up service account default/default: "
      "serviceaccount \"default\" not found";
  EXPECT_EQ(conditions("replicasets.apps", "set").size(), 1u);
  EXPECT_EQ(eventsOf("FailedCreate").size(), 1u);
  make("serviceaccounts", "default", {{"metadata", {{"name", "default"}}}});
  pass(std::chrono::seconds(1));
  EXPECT_EQ(names("pods").size(), 3u);
  EXPECT_EQ(conditions("replicasets.apps", "set"), Lines{});
}

TEST_F(ReplicaSetsTest, ReplicationControllersWorkAlike) {
  apply("replicationcontrollers", R"({"metadata": {"name": "rc"}, "spec": {"replicas": 2,
      "selector": {"app": "rc"}, "template": {"metadata": {"labels": {"app": "rc"}},
      "spec": {"containers": [{"name": "c", "image": "one"}]}}}})");
  EXPECT_EQ(podsOf("rc").size(), 2u);
  EXPECT_EQ(num(get("replicationcontrollers", "rc")->value(), {"status", "replicas"}), 2);
}

}  // namespace

}  // namespace sparklab::lab
