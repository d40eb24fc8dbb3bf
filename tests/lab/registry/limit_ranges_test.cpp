// LimitRanges at the API. Messages are those of kube-apiserver 1.34.
#include "fixture.hpp"

namespace sparklab::lab {

namespace {

class LimitRangesTest : public RegistryTest {
 protected:
  void limits(std::string_view items) {
    create("limitranges", "default",
           fmt::format(R"({{"metadata": {{"name": "lr"}}, "spec": {{"limits": {}}}}})", items));
  }

  std::string refused(std::string_view resources, std::string_view other = "{}") {
    return message([&] {
      createPod("p", fmt::format(R"({{"containers": [
          {{"name": "c", "image": "i", "resources": {}}},
          {{"name": "d", "image": "i", "resources": {}}}]}})",
                                 resources, other));
    });
  }
};

TEST_F(LimitRangesTest, FillsInItsOwnDefaults) {
  limits(R"([{"type": "Container", "max": {"cpu": "1", "memory": "1Gi"}, "min": {"cpu": "100m"},
              "default": {"cpu": "500m"}, "defaultRequest": {"memory": "64Mi"}}])");
  EXPECT_EQ(json::serialize(*find(stored("limitranges", "default", "lr"), {"spec", "limits"})),
            R"([{"type":"Container","max":{"cpu":"1","memory":"1Gi"},"min":{"cpu":"100m"},)"
            R"("default":{"cpu":"500m","memory":"1Gi"},)"
            R"("defaultRequest":{"memory":"64Mi","cpu":"500m"}}])");
}

TEST_F(LimitRangesTest, GivesContainersTheDefaults) {
  limits(R"([{"type": "Container", "default": {"cpu": "500m", "memory": "1Gi"},
              "defaultRequest": {"memory": "64Mi"}}])");
  createPod("p", R"({"initContainers": [{"name": "i", "image": "i"}], "containers": [
      {"name": "c", "image": "i", "resources": {"requests": {"memory": "2Mi"}}}]})");
  const auto& pod = stored("pods", "default", "p");
  EXPECT_EQ(str(pod, {"metadata", "annotations", "kubernetes.io/limit-ranger"}),
            "LimitRanger plugin set: cpu request for container c; cpu, memory limit for container "
            "c; cpu, memory request for init container i; cpu, memory limit for init container i");
  EXPECT_EQ(json::serialize(*find(list(pod, {"spec", "containers"})[0], {"resources"})),
            R"({"limits":{"cpu":"500m","memory":"1Gi"},"requests":{"memory":"2Mi","cpu":"500m"}})");
  EXPECT_EQ(str(pod, {"status", "qosClass"}), "Burstable");
}

TEST_F(LimitRangesTest, RefusesContainersThatAreTooSmallOrTooLarge) {
  limits(R"([{"type": "Container", "max": {"cpu": "1"}, "min": {"cpu": "100m"},
              "maxLimitRequestRatio": {"memory": "4"}}])");
  EXPECT_EQ(refused(R"({"requests": {"cpu": "10m", "memory": "100Mi"},
                        "limits": {"cpu": "2", "memory": "500Mi"}})",
                    R"({"requests": {"memory": "100Mi"}, "limits": {"memory": "100Mi"}})"),
            "pods \"p\" is forbidden: [minimum cpu usage per Container is 100m, but request is 10m,"
            " maximum cpu usage per Container is 1, but limit is 2, memory max limit to request "
            "ratio per Container is 4, but provided ratio is 5.000000]");
  EXPECT_EQ(refused(R"({"requests": {"memory": "1Mi"}, "limits": {"memory": "1Mi"}})"),
            "pods \"p\" is forbidden: memory max limit to request ratio per Container is 4, but no "
            "request is specified or request is 0");
}

TEST_F(LimitRangesTest, RefusesPodsByTheSumOfTheirContainers) {
  limits(R"([{"type": "Pod", "max": {"cpu": "1500m"}, "min": {"memory": "10Mi"}}])");
  EXPECT_EQ(refused(R"({"limits": {"cpu": "1"}})", R"({"limits": {"cpu": "1"}})"),
            "pods \"p\" is forbidden: [minimum memory usage per Pod is 10Mi.  No request is "
            "specified, maximum cpu usage per Pod is 1500m, but limit is 2]");
}

TEST_F(LimitRangesTest, RefusesClaims) {
  limits(R"([{"type": "PersistentVolumeClaim", "max": {"storage": "2Gi"},
              "min": {"storage": "1Gi"}}])");
  const auto claim = [&](std::string_view size) {
    return message([&] {
      create("persistentvolumeclaims", "default",
             fmt::format(R"({{"metadata": {{"name": "v"}}, "spec": {{
                 "accessModes": ["ReadWriteOnce"], "resources": {{"requests": {{"storage": "{}"}}}}
                 }}}})",
                         size));
    });
  };
  EXPECT_EQ(claim("5Gi"),
            "persistentvolumeclaims \"v\" is forbidden: maximum storage usage per "
            "PersistentVolumeClaim is 2Gi, but request is 5Gi");
  EXPECT_EQ(claim("5Mi"),
            "persistentvolumeclaims \"v\" is forbidden: minimum storage usage per "
            "PersistentVolumeClaim is 1Gi, but request is 5Mi");
}

TEST_F(LimitRangesTest, ValidatesItself) {
  EXPECT_EQ(message([&] {
              limits(R"([
                {"type": "Container", "max": {"memory": "1Gi"}, "default": {"memory": "2Gi"},
                 "defaultRequest": {"memory": "3Gi"}, "maxLimitRequestRatio": {"cpu": "500m"}},
                {"type": "Pod", "default": {"cpu": "1"}},
                {"type": "PersistentVolumeClaim", "default": {"nonsense": "1"}},
                {"type": "Hm"},
                {"type": "Pod", "min": {"pods": "1"}}])");
            }),
            "LimitRange \"lr\" is invalid: [spec.limits[0].maxLimitRequestRatio[cpu]: Invalid "
            "value: \"500m\": ratio 500m is less than 1, "
            "spec.limits[0].defaultRequest[memory]: Invalid value: \"3Gi\": default request value "
            "3Gi is greater than max value 1Gi, spec.limits[0].defaultRequest[memory]: Invalid "
            "value: \"3Gi\": default request value 3Gi is greater than default limit value 2Gi, "
            "spec.limits[0].default[memory]: Invalid value: \"1Gi\": default value 2Gi is greater "
            "than max value 1Gi, spec.limits[1].default: Forbidden: may not be specified when "
            "`type` is 'Pod', spec.limits[2].default[nonsense]: Invalid value: \"nonsense\": must "
            "be a standard resource type or fully qualified, spec.limits[2].limits: Required "
            "value: either minimum or maximum storage value is required, but neither was provided, "
            "spec.limits[3].type: Invalid value: \"Hm\": must be a standard limit type or fully "
            "qualified, spec.limits[4].type: Duplicate value: \"Pod\", spec.limits[4].min[pods]: "
            "Invalid value: \"pods\": must be a standard resource for containers]");
}

}  // namespace

}  // namespace sparklab::lab
