#include "lab/controllers/disruption.hpp"

#include "workloads_testing.hpp"

namespace sparklab::lab {

namespace {

using Lines = std::vector<std::string>;
using std::chrono::minutes;
using std::chrono::seconds;

class DisruptionTest : public WorkloadsTest {
 protected:
  DisruptionBudgets budgets{registry, context.get_executor(), clock};

  void budget(std::string_view fields) {
    auto spec = parseJson(fields, "spec");
    if (!find(spec, {"selector"})) at(spec, {"selector", "matchLabels", "app"}) = "x";
    make("poddisruptionbudgets.policy", "default",
         {{"metadata", {{"name", "b"}}}, {"spec", std::move(spec)}});
    settle();
  }

  void pod(std::string_view name, bool ready = true) {
    make("pods", "default",
         {{"metadata", {{"name", name}, {"labels", {{"app", "x"}}}}},
          {"spec", {{"containers", json::array{json::object{{"name", "c"}, {"image", "i"}}}}}}});
    setReady(name, ready);
    settle();
  }

  void deployment(std::int64_t replicas) {
    apply("deployments.apps",
          fmt::format(R"({{"metadata": {{"name": "d"}}, "spec": {{"replicas": {}, "selector":
              {{"matchLabels": {{"app": "x"}}}}, "template": {{"metadata": {{"labels":
              {{"app": "x"}}}}, "spec": {{"containers": [{{"name": "c", "image": "i"}}]}}}}}}}})",
                      replicas));
    allReady();
  }

  std::string evict(std::string_view name, bool dryRun = false) {
    json::value body{{"apiVersion", "policy/v1"}, {"kind", "Eviction"}};
    if (dryRun) at(body, {"deleteOptions", "dryRun"}) = json::array{"All"};
    std::string answer = "evicted";
    try {
      registry.evict("default", name, body);
    } catch (const StatusError& error) {
      answer = json::serialize(error.status());
    }
    settle();
    return answer;
  }

  std::string numbers() {
    const auto value = get("poddisruptionbudgets.policy", "b")->value();
    return fmt::format(
        "{} of {} healthy, {} wanted, {} may go", num(value, {"status", "currentHealthy"}),
        num(value, {"status", "expectedPods"}), num(value, {"status", "desiredHealthy"}),
        num(value, {"status", "disruptionsAllowed"}));
  }

  std::string condition() {
    return WorkloadsTest::condition("poddisruptionbudgets.policy", "b", "DisruptionAllowed");
  }
};

constexpr std::string_view kRefused =
    R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",)"
    R"("message":"Cannot evict pod as it would violate the pod's disruption budget.",)"
    R"("reason":"TooManyRequests","details":{"causes":[{"reason":"DisruptionBudget",)"
    R"("message":"The disruption budget b needs 1 healthy pods and has 1 currently"}]},"code":429})";

TEST_F(DisruptionTest, LetsPodsGoAsLongAsEnoughAreLeft) {
  budget(R"({"minAvailable": 1})");
  EXPECT_EQ(numbers(), "0 of 0 healthy, 1 wanted, 0 may go");
  EXPECT_EQ(eventsOf("NoPods"), Lines{"No matching pods found"});
  pod("a");
  pod("b");
  EXPECT_EQ(numbers(), "2 of 2 healthy, 1 wanted, 1 may go");
  EXPECT_EQ(condition(), "DisruptionAllowed=True SufficientPods: ");
  EXPECT_EQ(evict("a", true), "evicted");
  EXPECT_EQ(numbers(), "2 of 2 healthy, 1 wanted, 1 may go");
  EXPECT_EQ(evict("a"), "evicted");
  EXPECT_EQ(WorkloadsTest::condition("pods", "a", "DisruptionTarget"),
            "DisruptionTarget=True EvictionByEvictionAPI: Eviction API: evicting");
  EXPECT_EQ(numbers(), "1 of 2 healthy, 1 wanted, 0 may go");
  EXPECT_EQ(condition(), "DisruptionAllowed=False InsufficientPods: ");
  EXPECT_EQ(evict("b"), kRefused);
  reap();
  EXPECT_EQ(numbers(), "1 of 1 healthy, 1 wanted, 0 may go");
}

TEST_F(DisruptionTest, AtOnceOnlyAsManyAsTheBudgetHas) {
  budget(R"({"minAvailable": 1})");
  pod("a");
  pod("b");
  // Without the controller in between: the eviction API itself counts down.
  json::value body{{"kind", "Eviction"}};
  registry.evict("default", "a", body);
  EXPECT_THROW(registry.evict("default", "b", body), StatusError);
  EXPECT_EQ(condition(), "DisruptionAllowed=False InsufficientPods: ");
}

TEST_F(DisruptionTest, SaysWhatWasMeantBeforeTheFirstLook) {
  pod("a");
  make("poddisruptionbudgets.policy", "default",
       {{"metadata", {{"name", "b"}}},
        {"spec", {{"minAvailable", 0}, {"selector", json::object()}}}});
  json::value body{{"kind", "Eviction"}};
  try {
    registry.evict("default", "a", body);
    FAIL() << "was evicted";
  } catch (const StatusError& error) {
    EXPECT_EQ(json::serialize(*find(error.status(), {"details"})),
              R"({"causes":[{"reason":"DisruptionBudget","message":"The disruption budget b is )"
              R"(still being processed by the server."}],"retryAfterSeconds":10})");
  }
}

TEST_F(DisruptionTest, PercentagesAreOfWhatTheWorkloadWants) {
  budget(R"({"maxUnavailable": "25%"})");
  deployment(5);
  EXPECT_EQ(numbers(), "5 of 5 healthy, 3 wanted, 2 may go");  // 1.25 is rounded up
  const auto pods = names("pods");
  setReady(pods[0], false);
  settle();
  EXPECT_EQ(numbers(), "4 of 5 healthy, 3 wanted, 1 may go");
  EXPECT_EQ(eventsOf("UnmanagedPods"), Lines{});
}

TEST_F(DisruptionTest, TellsOfPodsWithoutAWorkload) {
  pod("a");
  budget(R"({"minAvailable": "50%"})");
  EXPECT_EQ(numbers(), "1 of 0 healthy, 0 wanted, 0 may go");
  EXPECT_EQ(eventsOf("UnmanagedPods")[0].substr(0, 186),
            "Pods selected by this PodDisruptionBudget (selector: &LabelSelector{MatchLabels:map["
            "string]string{app: x,},MatchExpressions:[]LabelSelectorRequirement{},}) were found to "
            "be unmanaged. As");
}

TEST_F(DisruptionTest, UnhealthyPodsGoByPolicy) {
  budget(R"({"minAvailable": 2})");
  pod("a");
  pod("sick", false);
  EXPECT_NE(evict("sick"), "evicted");  // the application is disrupted already
  edit("poddisruptionbudgets.policy", "b", {"spec", "unhealthyPodEvictionPolicy"}, "AlwaysAllow");
  EXPECT_EQ(evict("sick"), "evicted");
  EXPECT_EQ(numbers(), "1 of 2 healthy, 2 wanted, 0 may go");
}

TEST_F(DisruptionTest, UnhealthyPodsOfAHealthyApplicationGo) {
  budget(R"({"minAvailable": 1})");
  pod("a");
  pod("sick", false);
  EXPECT_EQ(numbers(), "1 of 2 healthy, 1 wanted, 0 may go");
  EXPECT_EQ(evict("sick"), "evicted");
  EXPECT_EQ(evict("a"), kRefused);
}

TEST_F(DisruptionTest, AnEvictionThatCameToNothingIsForgotten) {
  budget(R"({"minAvailable": 1})");
  pod("a");
  pod("b");
  registry.modify(
      kindOf("poddisruptionbudgets.policy"), "default", "b", "status",
      [&](json::value& next) { at(next, {"status", "disruptedPods", "a"}) = rfc3339(clock.now()); },
      "kube-apiserver");
  registry.modify(
      kindOf("pods"), "default", "a", "status",
      [&](json::value& next) {
        const Condition target{"DisruptionTarget", "True", "EvictionByEvictionAPI", ""};
        setPodCondition(next, target, clock.now());
      },
      "kube-apiserver");
  settle();
  EXPECT_EQ(numbers(), "1 of 2 healthy, 1 wanted, 0 may go");
  pass(minutes(2) + seconds(1));
  EXPECT_EQ(numbers(), "2 of 2 healthy, 1 wanted, 1 may go");
  EXPECT_EQ(find(get("poddisruptionbudgets.policy", "b")->value(), {"status", "disruptedPods"}),
            nullptr);
  EXPECT_EQ(WorkloadsTest::condition("pods", "a", "DisruptionTarget"), "DisruptionTarget=False : ");
}

TEST_F(DisruptionTest, ValidatesBudgets) {
  const auto refused = [&](std::string_view spec) -> std::string {
    try {
      budget(spec);
    } catch (const StatusError& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_EQ(
      refused(R"({"minAvailable": "101%", "maxUnavailable": -1, "selector": null,
                  "unhealthyPodEvictionPolicy": "X"})"),
      "PodDisruptionBudget.policy \"b\" is invalid: [spec: Invalid value: {\"MinAvailable\":"
      "\"101%\",\"Selector\":null,\"MaxUnavailable\":-1,\"UnhealthyPodEvictionPolicy\":\"X\"}: "
      "minAvailable and maxUnavailable cannot be both set, spec.minAvailable: Invalid value: "
      "\"101%\": must not be greater than 100%, spec.maxUnavailable: Invalid value: -1: must be "
      "greater than or equal to 0, spec.unhealthyPodEvictionPolicy: Unsupported value: \"X\": "
      "supported values: \"AlwaysAllow\", \"IfHealthyBudget\"]");
  EXPECT_EQ(refused(R"({"minAvailable": "abc"})"),
            "PodDisruptionBudget.policy \"b\" is invalid: spec.minAvailable: Invalid value: \"abc\""
            ": a valid percent string must be a numeric string followed by an ending '%' (e.g. "
            "'1%',  or '93%', regex used for validation is '[0-9]+%')");
}

}  // namespace

}  // namespace sparklab::lab
