// What users get wrong in pods, and the words they get for it.
#include "lab/registry/fixture.hpp"

namespace sparklab::lab {
namespace {

struct Case {
  const char* name;
  const char* spec;
  const char* words;
};

class PodValidationTest : public RegistryTest, public testing::WithParamInterface<Case> {};

TEST_P(PodValidationTest, IsRefusedWithTheApisWords) {
  const auto status = refusal([&] { createPod("x", GetParam().spec); });
  EXPECT_EQ(num(status, {"code"}), 422);
  EXPECT_EQ(str(status, {"message"}), std::string("Pod \"x\" is invalid: ") + GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    Mistakes, PodValidationTest,
    testing::Values(
        Case{"NoContainers", "{}", "spec.containers: Required value"},
        Case{"NoImage", R"({"containers": [{"name": "c"}]})",
             "spec.containers[0].image: Required value"},
        Case{"NoName", R"({"containers": [{"image": "i"}]})",
             "spec.containers[0].name: Required value"},
        Case{"TwoOfOneName",
             R"({"containers": [{"name": "c", "image": "i"}, {"name": "c", "image": "i"}]})",
             "spec.containers[1].name: Duplicate value: \"c\""},
        Case{"UnknownRestartPolicy",
             R"({"restartPolicy": "Sometimes", "containers": [{"name": "c", "image": "i"}]})",
             "spec.restartPolicy: Unsupported value: \"Sometimes\": supported values: \"Always\", "
             "\"OnFailure\", \"Never\""},
        Case{"UnknownPullPolicy",
             R"({"containers": [{"name": "c", "image": "i", "imagePullPolicy": "Maybe"}]})",
             "spec.containers[0].imagePullPolicy: Unsupported value: \"Maybe\": supported values: "
             "\"Always\", \"IfNotPresent\", \"Never\""},
        Case{
            "PortOutOfRange",
            R"({"containers": [{"name": "c", "image": "i", "ports": [{"containerPort": 70000}]}]})",
            "spec.containers[0].ports[0].containerPort: Invalid value: 70000: must be between 1 "
            "and 65535, inclusive"},
        Case{
            "MountOfNoVolume",
            R"({"containers": [{"name": "c", "image": "i", "volumeMounts": [{"name": "v", "mountPath": "/v"}]}]})",
            "spec.containers[0].volumeMounts[0].name: Not found: \"v\""},
        Case{"MoreThanTheLimit", R"({"containers": [{"name": "c", "image": "i", "resources":
             {"limits": {"cpu": "1"}, "requests": {"cpu": "2"}}}]})",
             "spec.containers[0].resources.requests: Invalid value: \"2\": must be less than or "
             "equal to cpu limit of 1"},
        Case{
            "UnknownResource",
            R"({"containers": [{"name": "c", "image": "i", "resources": {"requests": {"cpus": "2"}}}]})",
            "[spec.containers[0].resources.requests[cpus]: Invalid value: \"cpus\": must be a "
            "standard resource type or fully qualified, "
            "spec.containers[0].resources.requests[cpus]: Invalid value: \"cpus\": must be a "
            "standard resource for containers]"},
        Case{"TwoSourcesOfAVolume", R"({"containers": [{"name": "c", "image": "i"}],
             "volumes": [{"name": "v", "emptyDir": {}, "configMap": {"name": "m"}}]})",
             "spec.volumes[0].configMap: Forbidden: may not specify more than 1 volume type"},
        Case{"UnknownFieldRef", R"({"containers": [{"name": "c", "image": "i", "env":
             [{"name": "A", "valueFrom": {"fieldRef": {"fieldPath": "spec.foo"}}}]}]})",
             "spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Invalid value: \"spec.foo\": "
             "error converting fieldPath: field label not supported: spec.foo"},
        Case{"ZeroDeadline",
             R"({"activeDeadlineSeconds": 0, "containers": [{"name": "c", "image": "i"}]})",
             "spec.activeDeadlineSeconds: Invalid value: 0: must be between 1 and 2147483647, "
             "inclusive"}),
    [](const auto& param) { return std::string(param.param.name); });

using ValidationTest = RegistryTest;

TEST_F(ValidationTest, EveryCauseIsListedWithItsField) {
  const auto status = refusal([&] { createPod("x", R"({"containers": [{}]})"); });
  const auto& causes = list(status, {"details", "causes"});
  ASSERT_EQ(causes.size(), 2u);
  EXPECT_EQ(str(causes[0], {"reason"}), "FieldValueRequired");
  EXPECT_EQ(str(causes[0], {"field"}), "spec.containers[0].name");
  EXPECT_EQ(str(causes[0], {"message"}), "Required value");
}

TEST_F(ValidationTest, ADeploymentHasToSelectItsOwnPods) {
  EXPECT_EQ(message([&] {
              create("deployments.apps", "default", R"({"metadata": {"name": "x"}, "spec":
                {"selector": {"matchLabels": {"a": "b"}}, "template": {"metadata": {"labels": {"a": "c"}},
                 "spec": {"containers": [{"name": "c", "image": "i"}]}}}})");
            }),
            "Deployment.apps \"x\" is invalid: spec.template.metadata.labels: Invalid value: "
            "{\"a\":\"c\"}: `selector` does not match template `labels`");
}

TEST_F(ValidationTest, RoleBindingsNameARoleThatCannotBeChanged) {
  auto binding =
      create(
          "clusterrolebindings.rbac.authorization.k8s.io", "",
          R"({"metadata": {"name": "spark-role"}, "roleRef": {"kind": "ClusterRole", "name": "edit"},
        "subjects": [{"kind": "ServiceAccount", "name": "spark", "namespace": "default"}]})")
          ->value();
  EXPECT_EQ(str(binding, {"roleRef", "apiGroup"}), "rbac.authorization.k8s.io");
  at(binding, {"roleRef", "name"}) = "admin";
  EXPECT_THAT(message([&] {
                registry.update(kindOf("clusterrolebindings.rbac.authorization.k8s.io"), "",
                                "spark-role", "", binding, {});
              }),
              testing::HasSubstr("cannot change roleRef"));
}

TEST_F(ValidationTest, FinalizersHaveADomain) {
  const auto why = [&](std::string_view key, std::string_view ns, std::string_view name) {
    return message([&] {
      create(key, ns,
             fmt::format(R"({{"metadata": {{"name": "x", "finalizers": ["{}"]}}}})", name));
    });
  };
  EXPECT_EQ(why("configmaps", "default", "mine"),
            "ConfigMap \"x\" is invalid: metadata.finalizers[0]: Invalid value: \"mine\": name is "
            "neither a standard finalizer name nor is it fully qualified");
  EXPECT_NO_THROW(create("configmaps", "default", R"({"metadata": {"name": "y", "finalizers":
      ["kubernetes", "orphan", "example.com/mine"]}})"));
  // Kinds that a real server takes it from.
  EXPECT_NO_THROW(create("leases.coordination.k8s.io", "default",
                         R"({"metadata": {"name": "y", "finalizers": ["mine"]}})"));
}

TEST_F(ValidationTest, AJobsSelectorIsGenerated) {
  const auto text = message([&] {
    create("jobs.batch", "default", R"({"metadata": {"name": "j"}, "spec": {"selector":
        {"matchLabels": {"a": "b"}}, "template": {"spec": {"restartPolicy": "Never",
        "containers": [{"name": "c", "image": "busybox"}]}}}})");
  });
  EXPECT_THAT(text, testing::StartsWith(
                        R"(Job.batch "j" is invalid: [spec.selector: Invalid value: )"
                        R"({"matchLabels":{"a":"b","batch.kubernetes.io/controller-uid":)"));
  EXPECT_THAT(text, testing::HasSubstr("}}: `selector` not auto-generated, "
                                       "spec.template.metadata.labels: Invalid value: "
                                       "{\"batch.kubernetes.io/controller-uid\":"));
}

TEST_F(ValidationTest, QosFollowsRequestsAndLimits) {
  const auto qos = [&](const char* name, const char* resources) {
    return std::string(
        str(createPod(name,
                      std::string(R"({"containers": [{"name": "c", "image": "i", "resources": )") +
                          resources + "}]}")
                ->value(),
            {"status", "qosClass"}));
  };
  EXPECT_EQ(qos("a", "{}"), "BestEffort");
  EXPECT_EQ(qos("b", R"({"requests": {"cpu": "1"}})"), "Burstable");
  EXPECT_EQ(qos("c", R"({"limits": {"cpu": "1", "memory": "1Gi"}})"), "Guaranteed");
  EXPECT_EQ(qos("d", R"({"limits": {"cpu": "1", "memory": "1Gi"}, "requests": {"cpu": "500m"}})"),
            "Burstable");
  EXPECT_EQ(qos("e", R"({"limits": {"cpu": "1", "memory": "1Gi"}, "requests": {"cpu": "1000m"}})"),
            "Guaranteed");
}

}  // namespace
}  // namespace sparklab::lab
