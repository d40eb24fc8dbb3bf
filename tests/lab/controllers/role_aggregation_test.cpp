#include "lab/controllers/role_aggregation.hpp"

#include "testing.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kRoles = "clusterroles.rbac.authorization.k8s.io";

class RoleAggregationTest : public ControllerTest {
 protected:
  RoleAggregation aggregation{registry, context.get_executor()};

  void makeRole(std::string_view name, std::string_view label, std::string_view resource) {
    json::value role(json::object{});
    at(role, {"metadata", "name"}) = name;
    at(role, {"metadata", "labels", label}) = "true";
    json::object rule{{"verbs", json::array{"get"}},
                      {"apiGroups", json::array{"example.com"}},
                      {"resources", json::array{resource}}};
    at(role, {"rules"}) = json::array{std::move(rule)};
    make(kRoles, "", std::move(role));
  }

  std::string resources() {
    std::string out;
    for (const auto& rule : list(get(kRoles, "all")->value(), {"rules"}))
      out += json::serialize(list(rule, {"resources"}));
    return out;
  }
};

TEST_F(RoleAggregationTest, RulesAreThoseOfTheSelectedRolesInTheOrderOfTheirNames) {
  makeRole("b", "add", "bs");
  make(kRoles, "", json::parse(R"({"metadata":{"name":"all","labels":{"add":"true"}},
           "aggregationRule":{"clusterRoleSelectors":[{"matchLabels":{"add":"true"}},
                                                      {"matchLabels":{"more":"true"}}]}})"));
  settle();
  EXPECT_EQ(resources(), R"(["bs"])") << "it does not select itself";

  makeRole("a", "add", "as");
  makeRole("c", "more", "cs");
  makeRole("d", "more", "cs");
  makeRole("e", "other", "es");
  settle();
  EXPECT_EQ(resources(), R"(["as"]["bs"]["cs"])");

  remove(kRoles, "b");
  settle();
  EXPECT_EQ(resources(), R"(["as"]["cs"])");
}

}  // namespace

}  // namespace sparklab::lab
