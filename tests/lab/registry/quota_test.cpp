// ResourceQuotas at the API: what is refused, in which words, and what is charged. Messages are
// those of kube-apiserver 1.34.
#include "fixture.hpp"

namespace sparklab::lab {

namespace {

class QuotaTest : public RegistryTest {
 protected:
  /// A quota whose status is there, as after its controller's first look.
  void quota(std::string_view name, std::string_view hard, std::string_view used,
             std::string_view scopes = "{}") {
    auto object = parse(scopes);
    json::value body(json::object{});
    at(body, {"metadata", "name"}) = name;
    at(body, {"spec"}) = object;
    at(body, {"spec", "hard"}) = parse(hard);
    registry.create(kindOf("resourcequotas"), "default", std::move(body), {});
    registry.modify(
        kindOf("resourcequotas"), "default", name, "status",
        [&](json::value& next) {
          at(next, {"status", "hard"}) = parse(hard);
          at(next, {"status", "used"}) = parse(used);
        },
        "kube-controller-manager");
  }

  std::string used(std::string_view name = "q") {
    return json::serialize(*find(stored("resourcequotas", "default", name), {"status", "used"}));
  }

  static std::string containers(std::string_view resources) {
    return fmt::format(R"({{"containers": [{{"name": "c", "image": "i", "resources": {}}}]}})",
                       resources);
  }
};

TEST_F(QuotaTest, ChargesPodsAndRefusesTheOneTooMany) {
  quota("q", R"({"pods": "2"})", R"({"pods": "0"})");
  createPod("a");
  createPod("b");
  EXPECT_EQ(used(), R"({"pods":"2"})");
  const auto status = refusal([&] { createPod("c"); });
  EXPECT_EQ(json::serialize(status),
            R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",)"
            R"("message":"pods \"c\" is forbidden: exceeded quota: q, requested: pods=1, used: )"
            R"(pods=2, limited: pods=2","reason":"Forbidden","details":{"name":"c","kind":"pods"},)"
            R"("code":403})");
  EXPECT_EQ(used(), R"({"pods":"2"})");
}

TEST_F(QuotaTest, TellsOnlyWhatIsExceeded) {
  quota("q", R"({"requests.cpu": "1", "limits.memory": "1Gi", "pods": "9"})",
        R"({"requests.cpu": "800m", "limits.memory": "512Mi", "pods": "3"})");
  EXPECT_EQ(message([&] {
              createPod("a", containers(R"({"requests": {"cpu": "300m"},
                                            "limits": {"memory": "1Gi"}})"));
            }),
            "pods \"a\" is forbidden: exceeded quota: q, requested: limits.memory=1Gi,requests.cpu="
            "300m, used: limits.memory=512Mi,requests.cpu=800m, limited: limits.memory=1Gi,"
            "requests.cpu=1");
  createPod("b", containers(R"({"requests": {"cpu": "200m"}, "limits": {"memory": "512Mi"}})"));
  EXPECT_EQ(used(), R"({"limits.memory":"1Gi","pods":"4","requests.cpu":"1"})");
}

TEST_F(QuotaTest, DemandsRequestsAndLimitsOfEveryContainer) {
  quota("q", R"({"limits.cpu": "1", "requests.memory": "1Gi"})",
        R"({"limits.cpu": "0", "requests.memory": "0"})");
  EXPECT_EQ(message([&] {
              createPod("p", R"({"containers": [
                {"name": "c", "image": "i", "resources": {"limits": {"cpu": "1"}}},
                {"name": "b", "image": "i"}]})");
            }),
            "pods \"p\" is forbidden: failed quota: q: must specify limits.cpu for: b; "
            "requests.memory for: b,c");
}

TEST_F(QuotaTest, NamesAGeneratedPod) {
  quota("q", R"({"pods": "0"})", R"({"pods": "0"})");
  const auto text = message([&] {
    create("pods", "default", R"({"metadata": {"generateName": "exec-"},
        "spec": {"containers": [{"name": "c", "image": "i"}]}})");
  });
  EXPECT_EQ(text.substr(0, 11), "pods \"exec-");
  EXPECT_EQ(text.substr(16),
            "\" is forbidden: exceeded quota: q, requested: pods=1, used: pods=0, "
            "limited: pods=0");
}

TEST_F(QuotaTest, CountsObjectsOfAnyKind) {
  quota("q", R"({"count/deployments.apps": "1", "configmaps": "1", "count/secrets": "0"})",
        R"({"count/deployments.apps": "0", "configmaps": "1", "count/secrets": "0"})");
  constexpr std::string_view kDeployment = R"({"metadata": {"name": "d"}, "spec": {
      "selector": {"matchLabels": {"a": "b"}}, "template": {"metadata": {"labels": {"a": "b"}},
      "spec": {"containers": [{"name": "c", "image": "i"}]}}}})";
  create("deployments.apps", "default", kDeployment);
  EXPECT_EQ(used(), R"({"configmaps":"1","count/deployments.apps":"1","count/secrets":"0"})");
  EXPECT_EQ(message([&] { create("deployments.apps", "default", kDeployment); }),
            "deployments.apps \"d\" is forbidden: exceeded quota: q, requested: "
            "count/deployments.apps=1, used: count/deployments.apps=1, limited: "
            "count/deployments.apps=1");
  EXPECT_EQ(message([&] { create("configmaps", "default", R"({"metadata": {"name": "m"}})"); }),
            "configmaps \"m\" is forbidden: exceeded quota: q, requested: configmaps=1, used: "
            "configmaps=1, limited: configmaps=1");
  EXPECT_EQ(message([&] { create("secrets", "default", R"({"metadata": {"name": "s"}})"); }),
            "secrets \"s\" is forbidden: exceeded quota: q, requested: count/secrets=1, used: "
            "count/secrets=0, limited: count/secrets=0");
}

TEST_F(QuotaTest, ServicesAreChargedForWhatTheyBecome) {
  quota("q", R"({"services": "2", "services.nodeports": "1", "services.loadbalancers": "0"})",
        R"({"services": "0", "services.nodeports": "0", "services.loadbalancers": "0"})");
  create("services", "default", R"({"metadata": {"name": "s"}, "spec": {"ports": [
      {"name": "a", "port": 1}, {"name": "b", "port": 2}]}})");
  EXPECT_EQ(message([&] {
              patch("services", "s", PatchType::Merge, R"({"spec": {"type": "NodePort"}})");
            }),
            "services \"s\" is forbidden: exceeded quota: q, requested: services.nodeports=2, used:"
            " services.nodeports=0, limited: services.nodeports=1");
  patch("services", "s", PatchType::Merge,
        R"({"spec": {"type": "NodePort", "ports": [{"port": 1}]}})");
  EXPECT_EQ(used(), R"({"services":"1","services.loadbalancers":"0","services.nodeports":"1"})");
}

TEST_F(QuotaTest, ClaimsAreChargedByStorageClass) {
  quota("q", R"({"persistentvolumeclaims": "5", "requests.storage": "10Gi",
                 "gold.storageclass.storage.k8s.io/requests.storage": "3Gi"})",
        R"({"persistentvolumeclaims": "0", "requests.storage": "0",
            "gold.storageclass.storage.k8s.io/requests.storage": "0"})");
  const auto claim = [&](std::string_view name, std::string_view size) {
    create("persistentvolumeclaims", "default",
           fmt::format(R"({{"metadata": {{"name": "{}"}}, "spec": {{"storageClassName": "gold",
               "accessModes": ["ReadWriteOnce"], "resources": {{"requests": {{"storage": "{}"}}}}
               }}}})",
                       name, size));
  };
  claim("a", "2Gi");
  EXPECT_EQ(message([&] { claim("b", "2Gi"); }),
            "persistentvolumeclaims \"b\" is forbidden: exceeded quota: q, requested: "
            "gold.storageclass.storage.k8s.io/requests.storage=2Gi, used: "
            "gold.storageclass.storage.k8s.io/requests.storage=2Gi, limited: "
            "gold.storageclass.storage.k8s.io/requests.storage=3Gi");
}

TEST_F(QuotaTest, ScopesPickThePods) {
  create("priorityclasses.scheduling.k8s.io", "", R"({"metadata": {"name": "high"}, "value": 10})");
  const auto scoped = [&](std::string_view name, std::string_view scope) {
    quota(name, R"({"pods": "0"})", R"({"pods": "0"})",
          fmt::format(R"({{"scopes": ["{}"]}})", scope));
  };
  const auto refusedBy = [&](std::string_view spec) -> std::string {
    WriteOptions dry;
    dry.dryRun = true;
    json::value pod(json::object{});
    at(pod, {"metadata", "name"}) = "p";
    at(pod, {"spec"}) = parse(spec);
    try {
      registry.create(kindOf("pods"), "default", std::move(pod), dry);
    } catch (const StatusError& error) {
      const std::string text = error.what();
      const auto start = text.find("quota: ") + 7;
      return text.substr(start, text.find(',') - start);
    }
    return "";
  };
  const auto plain = containers("{}");
  const auto burstable = containers(R"({"requests": {"cpu": "1"}})");
  const auto limited =
      R"({"activeDeadlineSeconds": 5, "containers": [{"name": "c", "image": "i"}]})";
  const auto high = R"({"priorityClassName": "high", "containers": [{"name": "c", "image": "i"}]})";

  scoped("terminating", "Terminating");
  EXPECT_EQ(refusedBy(limited), "terminating");
  EXPECT_EQ(refusedBy(plain), "");
  scoped("best-effort", "BestEffort");
  EXPECT_EQ(refusedBy(plain), "best-effort");
  EXPECT_EQ(refusedBy(burstable), "");
  registry.remove(kindOf("resourcequotas"), "default", "best-effort", {});
  quota("high", R"({"pods": "0"})", R"({"pods": "0"})", R"({"scopeSelector": {"matchExpressions": [
      {"scopeName": "PriorityClass", "operator": "In", "values": ["high"]}]}})");
  EXPECT_EQ(refusedBy(high), "high");
  EXPECT_EQ(refusedBy(plain), "");
  scoped("not-terminating", "NotTerminating");
  EXPECT_EQ(refusedBy(plain), "not-terminating");
}

TEST_F(QuotaTest, SaysWhenUsageIsNotKnownYet) {
  quota("q", R"({"pods": "2", "requests.cpu": "1"})", R"({"pods": "0"})");
  EXPECT_EQ(message([&] { createPod("a", containers(R"({"requests": {"cpu": "1m"}})")); }),
            "pods \"a\" is forbidden: status unknown for quota: q, resources: pods,requests.cpu");
}

TEST_F(QuotaTest, DryRunsAreCheckedButNotCharged) {
  quota("q", R"({"pods": "1"})", R"({"pods": "0"})");
  WriteOptions dry;
  dry.dryRun = true;
  constexpr std::string_view kPod =
      R"({"metadata": {"name": "p"}, "spec": {"containers": [{"name": "c", "image": "i"}]}})";
  create("pods", "default", kPod, dry);
  EXPECT_EQ(used(), R"({"pods":"0"})");
  create("pods", "default", kPod);
  EXPECT_EQ(message([&] { create("pods", "default", kPod, dry); }),
            "pods \"p\" is forbidden: exceeded quota: q, requested: pods=1, used: pods=1, limited: "
            "pods=1");
}

TEST_F(QuotaTest, ValidatesQuotas) {
  EXPECT_EQ(
      message([&] {
        create("resourcequotas", "default", R"({"metadata": {"name": "bad"}, "spec": {"hard": {
            "cpu": "-1", "nonsense": "1", "pods": "1.5"}}})");
      }),
      "ResourceQuota \"bad\" is invalid: [spec.hard[cpu]: Invalid value: \"-1\": must be greater "
      "than or equal to 0, spec.hard[nonsense]: Invalid value: \"nonsense\": must be a standard "
      "resource type or fully qualified, spec.hard[nonsense]: Invalid value: \"nonsense\": must be "
      "a standard resource for quota, spec.hard[pods]: Invalid value: \"1500m\": must be an "
      "integer]");
  EXPECT_EQ(message([&] {
              create("resourcequotas", "default", R"({"metadata": {"name": "bad"}, "spec": {
                  "hard": {"services": "2"}, "scopes": ["BestEffort", "Wrong", "NotBestEffort"]}})");
            }),
            "ResourceQuota \"bad\" is invalid: [spec.scopes: Invalid value: [\"BestEffort\","
            "\"Wrong\",\"NotBestEffort\"]: unsupported scope applied to resource, spec.scopes: "
            "Invalid value: [\"BestEffort\",\"Wrong\",\"NotBestEffort\"]: unsupported scope, "
            "spec.scopes: Invalid value: [\"BestEffort\",\"Wrong\",\"NotBestEffort\"]: conflicting "
            "scopes]");
  EXPECT_EQ(
      message([&] {
        create("resourcequotas", "default", R"({"metadata": {"name": "bad"}, "spec": {
            "hard": {"pods": "2"}, "scopeSelector": {"matchExpressions": [
            {"scopeName": "PriorityClass", "operator": "In"}]}}})");
      }),
      "ResourceQuota \"bad\" is invalid: spec.scopeSelector.matchExpressions.values: Required "
      "value: must be at least one value when `operator` is 'In' or 'NotIn' for scope selector");
}

}  // namespace

}  // namespace sparklab::lab
