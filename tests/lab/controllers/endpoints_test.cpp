#include "lab/controllers/endpoints.hpp"

#include "lab/controllers/conditions.hpp"
#include "testing.hpp"

namespace sparklab::lab {

namespace {

class EndpointsTest : public ControllerTest {
 protected:
  EndpointsController controller{registry, context.get_executor()};

  void makeService(std::string_view name, std::string_view spec) {
    make("services", "default",
         {{"metadata", {{"name", name}}}, {"spec", parseJson(spec, "spec")}});
    settle();
  }

  void run(std::string_view pod, std::string_view ip, bool ready = true) {
    json::array containers;
    containers.push_back(parseJson(
        R"({"name": "c", "image": "i", "ports": [{"name": "web", "containerPort": 8081}]})", "c"));
    make("pods", "default",
         {{"metadata", {{"name", pod}, {"labels", {{"app", "a"}}}}},
          {"spec", {{"nodeName", "lab"}, {"containers", std::move(containers)}}}});
    registry.modify(
        kindOf("pods"), "default", pod, "status",
        [&](json::value& object) {
          at(object, {"status", "phase"}) = "Running";
          at(object, {"status", "podIP"}) = ip;
          Condition condition{"Ready", ready ? "True" : "False", "", ""};
          setPodCondition(object, condition, clock.now());
        },
        "kubelet");
    settle();
  }

  std::string subsets(std::string_view service) {
    const auto endpoints = get("endpoints", service);
    if (!endpoints) return "(none)";
    std::string text;
    for (const auto& subset : list(endpoints->value(), {"subsets"})) {
      for (const auto& address : list(subset, {"addresses"})) {
        text += std::string(str(address, {"ip"})) + " ";
      }
      for (const auto& address : list(subset, {"notReadyAddresses"})) {
        text += "!" + std::string(str(address, {"ip"})) + " ";
      }
      for (const auto& port : list(subset, {"ports"})) {
        text += ":" + std::to_string(num(port, {"port"}));
      }
    }
    return text;
  }

  ObjectPtr slice(std::string_view service) {
    for (const auto& object : store.list("endpointslices.discovery.k8s.io")) {
      if (str(object->value(), {"metadata", "labels", "kubernetes.io/service-name"}) == service) {
        return object;
      }
    }
    return nullptr;
  }
};

TEST_F(EndpointsTest, ListsReadyAndUnreadyPodsApart) {
  makeService("s", R"({"selector": {"app": "a"}, "ports": [{"port": 80, "targetPort": 8080}]})");
  run("one", "127.42.0.10");
  run("two", "127.42.0.11", false);
  EXPECT_EQ(subsets("s"), "127.42.0.10 !127.42.0.11 :8080");
  ASSERT_TRUE(slice("s"));
  const auto& endpoints = list(slice("s")->value(), {"endpoints"});
  ASSERT_EQ(endpoints.size(), 2u);
  EXPECT_TRUE(flag(endpoints[0], {"conditions", "ready"}));
  EXPECT_FALSE(flag(endpoints[1], {"conditions", "ready"}));
  EXPECT_EQ(str(endpoints[0], {"targetRef", "name"}), "one");
}

TEST_F(EndpointsTest, ForgetsPodsThatEnded) {
  makeService("s", R"({"selector": {"app": "a"}, "ports": [{"port": 80}]})");
  run("one", "127.42.0.10");
  setPhase("one", "Succeeded");
  settle();
  EXPECT_EQ(subsets("s"), "");
}

TEST_F(EndpointsTest, ResolvesNamedTargetPorts) {
  makeService("s", R"({"selector": {"app": "a"}, "ports": [{"port": 80, "targetPort": "web"}]})");
  run("one", "127.42.0.10");
  EXPECT_EQ(subsets("s"), "127.42.0.10 :8081");
}

TEST_F(EndpointsTest, ASliceBelongsToItsService) {
  makeService("s", R"({"clusterIP": "None", "selector": {"app": "a"}, "ports": [{"port": 80}]})");
  run("one", "127.42.0.10");
  const auto object = slice("s");
  ASSERT_TRUE(object);
  EXPECT_TRUE(object->name().starts_with("s-"));
  EXPECT_EQ(str(list(object->value(), {"metadata", "ownerReferences"})[0], {"uid"}),
            get("services", "s")->uid());
  EXPECT_TRUE(find(object->value(), {"metadata", "labels", "service.kubernetes.io/headless"}));
}

TEST_F(EndpointsTest, EndpointsGoWithTheirService) {
  makeService("s", R"({"selector": {"app": "a"}, "ports": [{"port": 80}]})");
  run("one", "127.42.0.10");
  remove("services", "s");
  settle();
  EXPECT_EQ(subsets("s"), "(none)");
}

TEST_F(EndpointsTest, LeavesServicesWithoutSelectorToTheirOwners) {
  makeService("s", R"({"ports": [{"port": 80}]})");
  run("one", "127.42.0.10");
  EXPECT_EQ(subsets("s"), "(none)");
}

}  // namespace

}  // namespace sparklab::lab
