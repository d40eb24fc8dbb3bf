#include "lab/controllers/resource_quotas.hpp"
#include "testing.hpp"

namespace sparklab::lab {

namespace {

class ResourceQuotasTest : public ControllerTest {
 protected:
  ResourceQuotas quotas{registry, context.get_executor(), clock};

  void quota(json::object hard) {
    make("resourcequotas", "default",
         {{"metadata", {{"name", "q"}}}, {"spec", {{"hard", std::move(hard)}}}});
    settle();
  }

  std::string status() {
    return json::serialize(map(get("resourcequotas", "q")->value(), {"status"}));
  }
  std::string used() {
    return json::serialize(map(get("resourcequotas", "q")->value(), {"status", "used"}));
  }
};

TEST_F(ResourceQuotasTest, CountsWhatIsThere) {
  makePod("a", {{"cpu", "300m"}});
  makePod("b", {{"cpu", "1"}});
  makePod("over", {{"cpu", "1"}});
  setPhase("over", "Succeeded");
  make("configmaps", "default", {{"metadata", {{"name", "m"}}}});
  quota({{"count/pods", "9"},
         {"pods", "9"},
         {"requests.cpu", "4"},
         {"configmaps", "2"},
         {"count/jobs.batch", "1"},
         {"count/unknown.example.com", "1"}});
  EXPECT_EQ(status(),
            R"({"hard":{"count/pods":"9","pods":"9","requests.cpu":"4","configmaps":"2",)"
            R"("count/jobs.batch":"1","count/unknown.example.com":"1"},)"
            R"("used":{"configmaps":"1","count/jobs.batch":"0","count/pods":"3","pods":"2",)"
            R"("requests.cpu":"1300m"}})");
}

TEST_F(ResourceQuotasTest, GivesBackWhatEnds) {
  quota({{"pods", "2"}, {"count/pods", "5"}});
  makePod("a");
  makePod("b");
  EXPECT_EQ(used(), R"({"count/pods":"2","pods":"2"})");
  EXPECT_THROW(makePod("c"), StatusError);
  setPhase("a", "Failed");
  settle();
  EXPECT_EQ(used(), R"({"count/pods":"2","pods":"1"})");
  remove("pods", "a");
  remove("pods", "b");
  settle();
  EXPECT_EQ(used(), R"({"count/pods":"0","pods":"0"})");
}

TEST_F(ResourceQuotasTest, FollowsItsSpec) {
  quota({{"pods", "2"}});
  makePod("a");
  registry.modify(
      kindOf("resourcequotas"), "default", "q", "",
      [](json::value& next) {
        at(next, {"spec", "hard"}) = json::object{{"configmaps", "1"}, {"pods", "5"}};
      },
      "kubectl");
  settle();
  EXPECT_EQ(status(),
            R"({"hard":{"configmaps":"1","pods":"5"},"used":{"configmaps":"0","pods":"1"}})");
}

TEST_F(ResourceQuotasTest, PodsOfALostNodeAreNotChargedForEver) {
  quota({{"pods", "1"}});
  makePod("a");
  registry.bind("default", "a", {{"target", {{"kind", "Node"}, {"name", "lab"}}}});
  registry.remove(kindOf("pods"), "default", "a", {});  // 30 s, which nobody carries out
  settle();
  EXPECT_EQ(used(), R"({"pods":"1"})");
  pass(std::chrono::seconds(301));
  EXPECT_EQ(used(), R"({"pods":"0"})");
}

}  // namespace

}  // namespace sparklab::lab
