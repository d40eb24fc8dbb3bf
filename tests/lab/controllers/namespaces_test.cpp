#include "lab/controllers/namespaces.hpp"

#include "lab/controllers/service_accounts.hpp"
#include "testing.hpp"

namespace sparklab::lab {

namespace {

class NamespacesTest : public ControllerTest {
 protected:
  ServiceAccounts accounts{registry, context.get_executor(), "PEM"};
  Namespaces namespaces{registry, context.get_executor()};

  void makeNamespace(std::string_view name) {
    make("namespaces", "", {{"metadata", {{"name", name}}}});
    settle();
  }

  std::string reasonOf(std::string_view ns, std::string_view condition) {
    const auto object = get("namespaces", ns);
    const auto* found = object ? conditionOf(object->value(), condition) : nullptr;
    return found ? std::string(str(*found, {"reason"})) : "";
  }
};

TEST_F(NamespacesTest, FurnishesEveryNamespace) {
  makeNamespace("demo");
  for (const auto* ns : {"default", "demo"}) {
    EXPECT_TRUE(get("serviceaccounts", "default", ns)) << ns;
    const auto map = get("configmaps", "kube-root-ca.crt", ns);
    ASSERT_TRUE(map) << ns;
    EXPECT_EQ(str(map->value(), {"data", "ca.crt"}), "PEM");
  }
}

TEST_F(NamespacesTest, MakesTheDefaultsAgain) {
  settle();
  remove("serviceaccounts", "default");
  remove("configmaps", "kube-root-ca.crt");
  settle();
  EXPECT_TRUE(get("serviceaccounts", "default"));
  EXPECT_TRUE(get("configmaps", "kube-root-ca.crt"));
}

TEST_F(NamespacesTest, MendsAChangedCertificate) {
  settle();
  registry.modify(
      kindOf("configmaps"), "default", "kube-root-ca.crt", "",
      [](json::value& map) { at(map, {"data", "ca.crt"}) = "forged"; }, "test");
  settle();
  EXPECT_EQ(str(get("configmaps", "kube-root-ca.crt")->value(), {"data", "ca.crt"}), "PEM");
}

TEST_F(NamespacesTest, DeletesEverythingInsideAndThenTheNamespace) {
  makeNamespace("demo");
  make("configmaps", "demo", {{"metadata", {{"name", "mine"}}}});
  make("secrets", "demo", {{"metadata", {{"name", "mine"}}}});
  remove("namespaces", "demo");
  settle();
  EXPECT_FALSE(get("namespaces", "demo"));
  EXPECT_FALSE(get("configmaps", "mine", "demo"));
  EXPECT_FALSE(get("secrets", "mine", "demo"));
  EXPECT_FALSE(get("serviceaccounts", "default", "demo"));
  EXPECT_TRUE(get("serviceaccounts", "default"));
}

TEST_F(NamespacesTest, GivesPodsTheirTimeAndEverythingElseAfterThem) {
  makeNode("lab");
  makeNamespace("demo");
  json::array containers;
  containers.push_back({{"name", "c"}, {"image", "busybox"}});
  make("pods", "demo",
       {{"metadata", {{"name", "p"}}},
        {"spec",
         {{"nodeName", "lab"},
          {"terminationGracePeriodSeconds", 30},
          {"containers", std::move(containers)}}}});
  make("configmaps", "demo", {{"metadata", {{"name", "mine"}}}});
  remove("namespaces", "demo");
  settle();
  ASSERT_TRUE(get("pods", "p", "demo"));
  EXPECT_FALSE(str(get("pods", "p", "demo")->value(), {"metadata", "deletionTimestamp"}).empty());
  EXPECT_TRUE(get("configmaps", "mine", "demo"));
  EXPECT_EQ(str(get("namespaces", "demo")->value(), {"status", "phase"}), "Terminating");
  EXPECT_EQ(reasonOf("demo", "NamespaceContentRemaining"), "SomeResourcesRemain");
  remove("pods", "p", "", "demo");
  settle();
  EXPECT_FALSE(get("namespaces", "demo"));
}

TEST_F(NamespacesTest, SaysWhichFinalizersHoldIt) {
  makeNamespace("demo");
  make("configmaps", "demo",
       {{"metadata", {{"name", "held"}, {"finalizers", json::array{"example.com/hold"}}}}});
  remove("namespaces", "demo");
  settle();
  const auto ns = get("namespaces", "demo");
  ASSERT_TRUE(ns);
  const auto* held = conditionOf(ns->value(), "NamespaceFinalizersRemaining");
  ASSERT_TRUE(held);
  EXPECT_EQ(str(*held, {"message"}),
            "Some content in the namespace has finalizers remaining: example.com/hold in 1 "
            "resource instances");
  registry.modify(
      kindOf("configmaps"), "demo", "held", "",
      [](json::value& object) { erase(object, {"metadata", "finalizers"}); }, "test");
  settle();
  EXPECT_FALSE(get("namespaces", "demo"));
}

}  // namespace

}  // namespace sparklab::lab
