#include "lab/kubelet/admission.hpp"

#include <gtest/gtest.h>

#include "lab/kubelet/recovery.hpp"

namespace sparklab::lab {

namespace {

ObjectPtr object(std::string_view text) {
  return std::make_shared<const Object>(parseJson(text, "object"), 1);
}

class AdmissionTest : public testing::Test {
 protected:
  AdmissionTest() {
    node.setNode(object(R"({"metadata": {"name": "lab", "labels": {"disk": "hdd"}},
        "spec": {"taints": [{"key": "old", "effect": "NoSchedule"}]},
        "status": {"allocatable": {"cpu": "2", "memory": "1Gi", "pods": "2",
                                   "example.com/gpu": "1"}}})"));
    node.add(std::make_shared<const PodInfo>(object(R"({"metadata": {"name": "first"},
        "spec": {"containers": [{"name": "c", "ports": [{"containerPort": 80, "hostPort": 80}],
          "resources": {"requests": {"cpu": "1500m", "memory": "600Mi"}}}]}})")));
  }

  std::string verdict(std::string_view spec) {
    const auto rejection = rejects(
        node, PodInfo(object(R"({"metadata": {"name": "p"}, "spec": )" + std::string(spec) + "}")));
    return rejection ? rejection->reason + ": " + rejection->message : "welcome";
  }

  std::string asking(std::string_view requests) {
    return verdict(R"({"containers": [{"name": "c", "resources": {"requests": )" +
                   std::string(requests) + "}}]}");
  }

  NodeInfo node;
};

TEST_F(AdmissionTest, ResourcesAreToldInTheirSmallestUnits) {
  EXPECT_EQ(asking(R"({"cpu": "500m"})"), "welcome");
  EXPECT_EQ(asking(R"({"cpu": "501m"})"),
            "OutOfcpu: Node didn't have enough resource: cpu, requested: 501, used: 1500, "
            "capacity: 2000");
  EXPECT_EQ(asking(R"({"memory": "500Mi"})"),
            "OutOfmemory: Node didn't have enough resource: memory, requested: 524288000, used: "
            "629145600, capacity: 1073741824");
  EXPECT_EQ(asking(R"({"cpu": "9", "memory": "9Gi"})").substr(0, 9), "OutOfcpu:");
  EXPECT_EQ(asking(R"({"example.com/gpu": "2"})"),
            "OutOfexample.com/gpu: Node didn't have enough resource: example.com/gpu, requested: "
            "2, used: 0, capacity: 1");
  EXPECT_EQ(asking(R"({"example.com/unknown": "2"})"), "welcome");
}

TEST_F(AdmissionTest, PodsAreCounted) {
  node.add(std::make_shared<const PodInfo>(object(R"({"metadata": {"name": "second"}})")));
  EXPECT_EQ(asking("{}"),
            "OutOfpods: Node didn't have enough resource: pods, requested: 1, used: 2, capacity: "
            "2");
}

TEST_F(AdmissionTest, SelectorsPortsTaintsAndSystems) {
  EXPECT_EQ(verdict(R"({"nodeSelector": {"disk": "ssd"}})"),
            "NodeAffinity: Predicate NodeAffinity failed: node(s) didn't match Pod's node "
            "affinity/selector");
  EXPECT_EQ(verdict(R"({"containers": [{"name": "c", "ports": [{"hostPort": 80}]}]})"),
            "NodePorts: Predicate NodePorts failed: node(s) didn't have free ports for the "
            "requested pod ports");
  EXPECT_EQ(verdict(R"({"os": {"name": "windows"}})"),
            "PodOSNotSupported: Failed to admit pod as the OS field doesn't match node OS");
  EXPECT_EQ(verdict("{}"), "welcome") << "NoSchedule is the scheduler's business";
  node.setNode(object(R"({"metadata": {"name": "lab"},
      "spec": {"taints": [{"key": "fire", "effect": "NoExecute"}]},
      "status": {"allocatable": {"cpu": "2", "memory": "1Gi", "pods": "2"}}})"));
  EXPECT_EQ(verdict("{}"),
            "TaintToleration: Predicate TaintToleration failed: node(s) had taints that the pod "
            "didn't tolerate");
  EXPECT_EQ(verdict(R"({"tolerations": [{"operator": "Exists"}]})"), "welcome");
}

TEST(Recovery, WhatRanHasEndedAndWhatHadEndedStays) {
  const auto pod = parseJson(R"({"status": {"hostIP": "127.1.0.1",
      "startTime": "2026-11-23T01:00:00Z", "containerStatuses": [
      {"name": "ran", "image": "i", "imageID": "sha256:1", "restartCount": 2,
       "containerID": "containerd://a", "state": {"running": {"startedAt": "2026-11-23T01:00:01Z"}},
       "lastState": {"terminated": {"exitCode": 1, "reason": "Error",
         "startedAt": "2026-11-23T01:00:00Z", "finishedAt": "2026-11-23T01:00:01Z",
         "containerID": "containerd://b"}}},
      {"name": "ended", "restartCount": 0, "state": {"terminated": {"exitCode": 0,
         "reason": "Completed", "startedAt": "2026-11-23T01:00:00Z",
         "finishedAt": "2026-11-23T01:00:05Z", "containerID": "containerd://c"}}},
      {"name": "never", "restartCount": 0, "state": {"waiting": {"reason": "ContainerCreating"}}}
      ]}})",
                             "pod");
  const auto now = *parseRfc3339("2026-11-23T02:00:00Z");
  const auto record = recordAfterPowerLoss(pod, now);
  const auto& ran = record.containers.at("ran");
  ASSERT_TRUE(ran.current && ran.last);
  EXPECT_EQ(ran.current->exitCode, 255);
  EXPECT_EQ(ran.current->reason, "Unknown");
  EXPECT_EQ(ran.current->finishedAt, now);
  EXPECT_EQ(ran.current->id, "containerd://a");
  EXPECT_EQ(ran.last->exitCode, 1);
  EXPECT_EQ(ran.restarts, 2);
  const auto& ended = record.containers.at("ended");
  EXPECT_EQ(ended.current->reason, "Completed");
  EXPECT_EQ(rfc3339(*ended.current->finishedAt), "2026-11-23T01:00:05Z");
  EXPECT_FALSE(record.containers.at("never").current);
  EXPECT_EQ(record.podIP, "");
  EXPECT_EQ(record.hostIP, "127.1.0.1");
  EXPECT_FALSE(record.sandboxReady);
}

}  // namespace

}  // namespace sparklab::lab
