#include "lab/schema/openapi.hpp"

#include <gtest/gtest.h>

#include <set>

namespace sparklab::lab {
namespace {

constexpr std::string_view kPrefix = "#/components/schemas/";

void collectReferences(const json::value& value, std::set<std::string>& out) {
  if (const auto* object = value.if_object()) {
    for (const auto& [key, child] : *object) {
      if (key == "$ref" && child.is_string())
        out.insert(std::string(child.get_string()).substr(kPrefix.size()));
      collectReferences(child, out);
    }
  } else if (const auto* array = value.if_array()) {
    for (const auto& child : *array) collectReferences(child, out);
  }
}

TEST(OpenApi, EveryReferenceLeadsSomewhere) {
  for (const auto& [group, version] :
       std::initializer_list<std::pair<const char*, const char*>>{{"", "v1"},
                                                                  {"apps", "v1"},
                                                                  {"batch", "v1"},
                                                                  {"apiextensions.k8s.io", "v1"},
                                                                  {"authentication.k8s.io", "v1"},
                                                                  {"autoscaling", "v2"}}) {
    const json::value schemas = openApiV3(group, version);
    EXPECT_GT(schemas.as_object().size(), 10u) << group;
    std::set<std::string> references;
    collectReferences(schemas, references);
    for (const auto& name : references)
      EXPECT_TRUE(schemas.as_object().contains(name)) << group << " " << name;
  }
}

TEST(OpenApi, AFieldHasItsTypeDescriptionAndMergeRules) {
  const json::value schemas = openApiV3("", "v1");
  const auto& spec = *find(schemas, {"io.k8s.api.core.v1.PodSpec"});
  const auto& containers = *find(spec, {"properties", "containers"});
  EXPECT_EQ(str(containers, {"type"}), "array");
  EXPECT_TRUE(str(containers, {"description"}).starts_with("List of containers belonging to"));
  EXPECT_EQ(str(containers, {"x-kubernetes-list-type"}), "map");
  EXPECT_EQ(str(containers, {"x-kubernetes-patch-merge-key"}), "name");
  EXPECT_EQ(json::serialize(list(spec, {"required"})), R"(["containers"])");
  EXPECT_EQ(str(spec, {"properties", "volumes", "x-kubernetes-patch-strategy"}),
            "merge,retainKeys");
  EXPECT_EQ(str(spec, {"properties", "nodeSelector", "x-kubernetes-map-type"}), "atomic");
  EXPECT_EQ(str(spec, {"properties", "terminationGracePeriodSeconds", "format"}), "int64");
}

TEST(OpenApi, AKindNamesItsGroupAndVersion) {
  const json::value schemas = openApiV3("rbac.authorization.k8s.io", "v1");
  EXPECT_EQ(json::serialize(
                list(schemas, {"io.k8s.api.rbac.v1.Role", "x-kubernetes-group-version-kind"})),
            R"([{"group":"rbac.authorization.k8s.io","kind":"Role","version":"v1"}])");
}

TEST(OpenApi, TellsEnumsAndDefaults) {
  const json::value schemas = openApiV3("", "v1");
  const auto& protocol =
      *find(schemas, {"io.k8s.api.core.v1.ContainerPort", "properties", "protocol"});
  EXPECT_EQ(str(protocol, {"default"}), "TCP");
  EXPECT_EQ(json::serialize(list(protocol, {"enum"})), R"(["SCTP","TCP","UDP"])");
  EXPECT_NE(str(protocol, {"description"}).find("\n - `\"TCP\"` is the TCP protocol."),
            std::string_view::npos);
}

TEST(OpenApi, IsEmptyForUnknownGroups) {
  EXPECT_TRUE(openApiV3("nonsense.example.org", "v1").empty());
  EXPECT_TRUE(openApiV3("apps", "v9").empty());
}

}  // namespace
}  // namespace sparklab::lab
