#include "lab/controllers/volume_binding.hpp"

#include <gmock/gmock.h>

#include "lab/controllers/ephemeral_volumes.hpp"
#include "lab/controllers/scheduler.hpp"
#include "lab/controllers/storage_protection.hpp"
#include "testing.hpp"

namespace sparklab::lab {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class VolumeBindingTest : public ControllerTest {
 protected:
  Scheduler scheduler{registry, context.get_executor()};
  VolumeBinding binding{registry, context.get_executor(), clock};
  StorageProtection protection{registry, context.get_executor(), clock};
  EphemeralVolumes ephemeral{registry, context.get_executor(), clock};

  void storageClass(std::string_view name, std::string_view provisioner, std::string_view mode,
                    bool isDefault = false) {
    json::value object{
        {"metadata", {{"name", name}}}, {"provisioner", provisioner}, {"volumeBindingMode", mode}};
    if (isDefault)
      at(object, {"metadata", "annotations", "storageclass.kubernetes.io/is-default-class"}) =
          "true";
    make("storageclasses.storage.k8s.io", "", std::move(object));
  }

  void volume(std::string_view name, std::string_view size, json::object more = {}) {
    json::object spec{{"capacity", {{"storage", size}}},
                      {"accessModes", {"ReadWriteOnce"}},
                      {"hostPath", {{"path", "/srv/x"}}}};
    for (auto& [key, value] : more) spec[key] = value;
    make("persistentvolumes", "", {{"metadata", {{"name", name}}}, {"spec", std::move(spec)}});
    settle();
  }

  void claim(std::string_view name, std::string_view size, json::object more = {}) {
    json::object spec{{"accessModes", {"ReadWriteOnce"}},
                      {"resources", {{"requests", {{"storage", size}}}}}};
    for (auto& [key, value] : more) spec[key] = value;
    make("persistentvolumeclaims", "default",
         {{"metadata", {{"name", name}}}, {"spec", std::move(spec)}});
    settle();
  }

  void podWith(std::string_view name, std::string_view claimName) {
    json::object spec;
    spec["volumes"] = json::parse(fmt::format(
        R"([{{"name": "v", "persistentVolumeClaim": {{"claimName": "{}"}}}}])", claimName));
    makePod(name, {}, std::move(spec));
    settle();
  }

  std::string claimState(std::string_view name) {
    const auto object = get("persistentvolumeclaims", name);
    return object ? fmt::format("{} {}", str(object->value(), {"status", "phase"}),
                                str(object->value(), {"spec", "volumeName"}, "-"))
                  : "gone";
  }

  std::string volumeState(std::string_view name) {
    const auto object = get("persistentvolumes", name);
    return object ? fmt::format("{} {}", str(object->value(), {"status", "phase"}),
                                str(object->value(), {"spec", "claimRef", "name"}, "-"))
                  : "gone";
  }
};

TEST_F(VolumeBindingTest, TheSmallestVolumeThatSuitsIsTaken) {
  volume("large", "10Gi");
  volume("small", "1Gi");
  volume("middle", "3Gi");
  volume("other-class", "2Gi", {{"storageClassName", "fast"}});
  EXPECT_EQ(volumeState("middle"), "Available -");
  claim("c", "2Gi");
  EXPECT_EQ(claimState("c"), "Bound middle");
  EXPECT_EQ(volumeState("middle"), "Bound c");
  const auto& bound = get("persistentvolumeclaims", "c")->value();
  EXPECT_EQ(str(bound, {"status", "capacity", "storage"}), "3Gi");
  EXPECT_EQ(str(bound, {"metadata", "annotations", kBindCompleted}), "yes");
  EXPECT_EQ(str(bound, {"metadata", "annotations", kBoundByController}), "yes");
  claim("wide", "1Gi", {{"accessModes", {"ReadWriteMany"}}});
  EXPECT_EQ(claimState("wide"), "Pending -");
  EXPECT_THAT(eventsOf("FailedBinding"),
              ElementsAre("no persistent volumes available for this claim and no storage class is "
                          "set"));
  // It comes later.
  volume("shared", "1Gi", {{"accessModes", {"ReadWriteOnce", "ReadWriteMany"}}});
  EXPECT_EQ(claimState("wide"), "Bound shared");
}

TEST_F(VolumeBindingTest, AClaimAndAVolumeMayNameEachOther) {
  volume("named", "1Gi");
  volume("reserved", "1Gi", {{"claimRef", {{"namespace", "default"}, {"name", "mine"}}}});
  claim("first", "1Gi", {{"volumeName", "named"}});
  EXPECT_EQ(claimState("first"), "Bound named");
  claim("second", "1Gi", {{"volumeName", "named"}});
  EXPECT_EQ(claimState("second"), "Pending named");
  EXPECT_THAT(eventsOf("FailedBinding"),
              ElementsAre("volume \"named\" already bound to a different claim."));
  claim("third", "1Gi");
  EXPECT_EQ(claimState("third"), "Pending -") << "the only free one is kept for another";
  claim("mine", "1Gi");
  EXPECT_EQ(claimState("mine"), "Bound reserved");
}

TEST_F(VolumeBindingTest, WhatIsReleasedWaitsForItsAdministrator) {
  volume("kept", "1Gi");
  volume("doomed", "2Gi", {{"persistentVolumeReclaimPolicy", "Delete"}});
  claim("a", "1Gi", {{"volumeName", "kept"}});
  claim("b", "2Gi");
  EXPECT_EQ(claimState("b"), "Bound doomed");
  remove("persistentvolumeclaims", "a");
  remove("persistentvolumeclaims", "b");
  settle();
  EXPECT_EQ(claimState("a"), "gone");
  EXPECT_EQ(volumeState("kept"), "Released a");
  EXPECT_EQ(volumeState("doomed"), "Failed b");
  EXPECT_EQ(eventsOf("VolumeFailedDelete").size(), 1U);
}

TEST_F(VolumeBindingTest, ALostVolumeIsToldOnce) {
  volume("v", "1Gi");
  claim("c", "1Gi");
  EXPECT_EQ(claimState("c"), "Bound v");
  remove("persistentvolumes", "v");
  settle();
  EXPECT_EQ(volumeState("v"), "Bound c") << "protected while it is bound";
  registry.modify(
      kindOf("persistentvolumes"), "", "v", "",
      [](json::value& object) {
        erase(object, {"metadata", "finalizers"});
      },
      "an admin");
  settle();
  EXPECT_EQ(claimState("c"), "Lost v");
  EXPECT_EQ(eventsOf("ClaimLost").size(), 1U);
}

TEST_F(VolumeBindingTest, TheDefaultClassIsGivenAndItsProvisionerAsked) {
  storageClass("standard", "example.com/p", "Immediate", true);
  claim("c", "1Gi");
  const auto& value = get("persistentvolumeclaims", "c")->value();
  EXPECT_EQ(str(value, {"spec", "storageClassName"}), "standard");
  EXPECT_EQ(str(value, {"metadata", "annotations", kStorageProvisioner}), "example.com/p");
  EXPECT_EQ(eventsOf("ExternalProvisioning").size(), 1U);
  claim("none", "1Gi", {{"storageClassName", ""}});
  EXPECT_EQ(str(get("persistentvolumeclaims", "none")->value(), {"spec", "storageClassName"}, "-"),
            "");
  claim("unknown", "1Gi", {{"storageClassName", "nope"}});
  EXPECT_THAT(eventsOf("ProvisioningFailed"),
              ElementsAre("storageclass.storage.k8s.io \"nope\" not found"));
}

TEST_F(VolumeBindingTest, APodWaitsForClaimsThatAreBoundAtOnce) {
  makeNode("n");
  podWith("p", "c");
  EXPECT_THAT(eventsOf("FailedScheduling"),
              ElementsAre(testing::HasSubstr("persistentvolumeclaim \"c\" not found")));
  claim("c", "1Gi");
  EXPECT_EQ(nodeOf("p"), "");
  EXPECT_THAT(eventsOf("FailedScheduling"),
              testing::Contains(testing::HasSubstr(
                  "0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims.")));
  volume("v", "1Gi");
  EXPECT_EQ(nodeOf("p"), "n");
}

TEST_F(VolumeBindingTest, AClaimWaitsForItsFirstPodAndItsNode) {
  storageClass("local", "kubernetes.io/no-provisioner", "WaitForFirstConsumer");
  makeNode("a");
  makeNode("b");
  const auto onNode = [](std::string_view node) {
    return json::object{
        {"storageClassName", "local"},
        {"nodeAffinity",
         json::parse(fmt::format(R"({{"required": {{"nodeSelectorTerms": [{{"matchExpressions":
             [{{"key": "kubernetes.io/hostname", "operator": "In", "values": ["{}"]}}]}}]}}}})",
                                 node))}};
  };
  claim("c", "1Gi", {{"storageClassName", "local"}});
  EXPECT_THAT(eventsOf("WaitForFirstConsumer"),
              ElementsAre("waiting for first consumer to be created before binding"));
  podWith("p", "c");
  EXPECT_EQ(nodeOf("p"), "");
  EXPECT_THAT(
      eventsOf("FailedScheduling"),
      ElementsAre(testing::HasSubstr(
          "0/2 nodes are available: 2 node(s) didn't find available persistent volumes to bind.")));
  volume("v", "1Gi", onNode("b"));
  EXPECT_EQ(claimState("c"), "Bound v");
  EXPECT_EQ(nodeOf("p"), "b");
  // Bound now, it holds its pods where it is.
  json::object spec;
  spec["nodeSelector"] = json::object{{"kubernetes.io/hostname", "a"}};
  spec["volumes"] = json::parse(R"([{"name": "v", "persistentVolumeClaim": {"claimName": "c"}}])");
  makePod("q", {}, std::move(spec));
  settle();
  EXPECT_THAT(eventsOf("FailedScheduling"),
              testing::Contains(testing::HasSubstr("1 node(s) had volume node affinity conflict")));
}

TEST_F(VolumeBindingTest, AProvisionerLearnsTheNodeOfTheFirstPod) {
  storageClass("late", "example.com/p", "WaitForFirstConsumer");
  makeNode("n");
  claim("c", "1Gi", {{"storageClassName", "late"}});
  EXPECT_THAT(eventsOf("ExternalProvisioning"), IsEmpty());
  podWith("p", "c");
  const auto& value = get("persistentvolumeclaims", "c")->value();
  EXPECT_EQ(str(value, {"metadata", "annotations", kSelectedNode}), "n");
  EXPECT_EQ(eventsOf("ExternalProvisioning").size(), 1U);
  EXPECT_EQ(nodeOf("p"), "");
  volume("v", "1Gi",
         {{"storageClassName", "late"}, {"claimRef", {{"namespace", "default"}, {"name", "c"}}}});
  EXPECT_EQ(nodeOf("p"), "n");
}

TEST_F(VolumeBindingTest, AClaimInUseStaysUntilItsPodIsGone) {
  makeNode("n");
  volume("v", "1Gi");
  claim("c", "1Gi");
  podWith("p", "c");
  EXPECT_EQ(nodeOf("p"), "n");
  remove("persistentvolumeclaims", "c");
  settle();
  EXPECT_EQ(claimState("c"), "Bound v");
  podWith("late", "c");
  EXPECT_THAT(
      eventsOf("FailedScheduling"),
      testing::Contains(testing::HasSubstr("persistentvolumeclaim \"c\" is being deleted")));
  remove("pods", "p");
  settle();
  EXPECT_EQ(claimState("c"), "gone");
}

TEST_F(VolumeBindingTest, AnEphemeralVolumeHasAClaimOfItsPod) {
  makeNode("n");
  volume("v", "1Gi");
  json::object spec;
  spec["volumes"] = json::parse(R"([{"name": "scratch", "ephemeral": {"volumeClaimTemplate": {
      "metadata": {"labels": {"a": "b"}}, "spec": {"accessModes": ["ReadWriteOnce"],
      "resources": {"requests": {"storage": "1Gi"}}}}}}])");
  const auto pod = makePod("p", {}, std::move(spec));
  settle();
  EXPECT_EQ(claimState("p-scratch"), "Bound v");
  const auto& owner =
      list(get("persistentvolumeclaims", "p-scratch")->value(), {"metadata", "ownerReferences"})
          .at(0);
  EXPECT_EQ(str(owner, {"uid"}), pod->uid());
  EXPECT_EQ(nodeOf("p"), "n");
}

TEST_F(VolumeBindingTest, OnlyWhatItsClassAllowsCanGrow) {
  volume("v", "1Gi");
  claim("c", "1Gi");
  const auto grow = [&](std::string_view size) {
    auto next = get("persistentvolumeclaims", "c")->value();
    at(next, {"spec", "resources", "requests", "storage"}) = size;
    registry.update(kindOf("persistentvolumeclaims"), "default", "c", "", next, WriteOptions());
  };
  EXPECT_THROW(grow("2Gi"), StatusError);
  auto next = get("persistentvolumeclaims", "c")->value();
  at(next, {"spec", "storageClassName"}) = "x";
  at(next, {"spec", "volumeName"}) = "w";
  try {
    registry.update(kindOf("persistentvolumeclaims"), "default", "c", "", next, WriteOptions());
    ADD_FAILURE() << "the volume changed";
  } catch (const StatusError& error) {
    EXPECT_THAT(error.what(),
                testing::HasSubstr("spec: Forbidden: spec is immutable after creation "
                                   "except resources.requests and "
                                   "volumeAttributesClassName for bound claims"));
  }
}

}  // namespace

}  // namespace sparklab::lab
