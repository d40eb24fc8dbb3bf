#include "workloads_testing.hpp"

namespace sparklab::lab {

namespace {

using Lines = std::vector<std::string>;

class StatefulSetsTest : public WorkloadsTest {
 protected:
  void start(std::string_view fields = "{}") {
    auto spec = parseJson(fields, "spec");
    at(spec, {"serviceName"}) = "db";
    at(spec, {"replicas"}) = 3;
    at(spec, {"selector", "matchLabels", "app"}) = "db";
    at(spec, {"template"}) = parseJson(R"({"metadata": {"labels": {"app": "db"}},
        "spec": {"containers": [{"name": "c", "image": "one"}]}})",
                                       "template");
    make("statefulsets.apps", "default", {{"metadata", {{"name", "db"}}}, {"spec", spec}});
    settle();
  }

  void setImage(std::string_view image) {
    registry.modify(
        kindOf("statefulsets.apps"), "default", "db", "",
        [&](json::value& object) {
          auto& containers = at(object, {"spec", "template", "spec", "containers"});
          at(containers.get_array()[0], {"image"}) = image;
        },
        "kubectl");
    settle();
  }

  Lines images() {
    Lines found;
    for (const auto& pod : store.list("pods", "default")) {
      found.emplace_back(str(list(pod->value(), {"spec", "containers"})[0], {"image"}));
    }
    return found;
  }
};

TEST_F(StatefulSetsTest, StartsOnePodAfterAnother) {
  start();
  EXPECT_EQ(names("pods"), Lines{"db-0"});
  allReady();
  EXPECT_EQ(names("pods"), (Lines{"db-0", "db-1"}));
  allReady();
  allReady();
  EXPECT_EQ(names("pods"), (Lines{"db-0", "db-1", "db-2"}));
  const auto pod = get("pods", "db-1");
  const auto revision = names("controllerrevisions.apps");
  ASSERT_EQ(revision.size(), 1u);
  EXPECT_EQ(str(pod->value(), {"metadata", "labels", "controller-revision-hash"}), revision[0]);
  EXPECT_EQ(str(pod->value(), {"metadata", "labels", "apps.kubernetes.io/pod-index"}), "1");
  EXPECT_EQ(str(pod->value(), {"metadata", "labels", "statefulset.kubernetes.io/pod-name"}),
            "db-1");
  EXPECT_EQ(str(pod->value(), {"spec", "hostname"}), "db-1");
  EXPECT_EQ(str(pod->value(), {"spec", "subdomain"}), "db");
  EXPECT_EQ(eventsOf("SuccessfulCreate")[0], "create Pod db-0 in StatefulSet db successful");
  EXPECT_EQ(status("statefulsets.apps", "db"),
            R"({"observedGeneration":1,"replicas":3,"readyReplicas":3,"currentReplicas":3,)"
            R"("updatedReplicas":3,"currentRevision":")" +
                revision[0] + R"(","updateRevision":")" + revision[0] +
                R"(","collisionCount":0,"availableReplicas":3})");
}

TEST_F(StatefulSetsTest, ParallelSetsStartAllAtOnce) {
  start(R"({"podManagementPolicy": "Parallel"})");
  EXPECT_EQ(names("pods").size(), 3u);
}

TEST_F(StatefulSetsTest, ScalesDownFromTheTop) {
  start(R"({"podManagementPolicy": "Parallel"})");
  allReady();
  edit("statefulsets.apps", "db", {"spec", "replicas"}, 1);
  reap();
  reap();
  EXPECT_EQ(names("pods"), Lines{"db-0"});
}

TEST_F(StatefulSetsTest, UpdatesFromTheTopDownToThePartition) {
  start(R"({"podManagementPolicy": "Parallel",
            "updateStrategy": {"type": "RollingUpdate", "rollingUpdate": {"partition": 1}}})");
  allReady();
  setImage("two");
  reap();
  EXPECT_EQ(images(), (Lines{"one", "one", "two"}));
  for (int turn = 0; turn < 4; ++turn) {
    allReady();
    reap();
  }
  EXPECT_EQ(images(), (Lines{"one", "two", "two"}));
  edit("statefulsets.apps", "db", {"spec", "updateStrategy", "rollingUpdate", "partition"}, 0);
  for (int turn = 0; turn < 4; ++turn) {
    allReady();
    reap();
  }
  EXPECT_EQ(images(), (Lines{"two", "two", "two"}));
  const auto set = get("statefulsets.apps", "db");
  EXPECT_EQ(str(set->value(), {"status", "currentRevision"}),
            str(set->value(), {"status", "updateRevision"}));
}

TEST_F(StatefulSetsTest, EveryPodHasItsOwnClaim) {
  start(R"({"volumeClaimTemplates": [{"metadata": {"name": "data"}, "spec": {
      "accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1Gi"}}}}]})");
  EXPECT_EQ(names("persistentvolumeclaims"), Lines{"data-db-0"});
  EXPECT_EQ(json::serialize(list(get("pods", "db-0")->value(), {"spec", "volumes"})[0]),
            R"({"name":"data","persistentVolumeClaim":{"claimName":"data-db-0"}})");
  EXPECT_EQ(eventsOf("SuccessfulCreate")[0],
            "create Claim data-db-0 Pod db-0 in StatefulSet db success");
}

TEST_F(StatefulSetsTest, ReplacesAPodThatEnded) {
  start();
  const std::string uid(get("pods", "db-0")->uid());
  bind("db-0");
  finish("db-0", 1);
  reap();
  ASSERT_TRUE(get("pods", "db-0"));
  EXPECT_NE(get("pods", "db-0")->uid(), uid);
}

}  // namespace

}  // namespace sparklab::lab
