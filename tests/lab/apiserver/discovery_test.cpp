#include "lab/apiserver/fixture.hpp"

namespace sparklab::lab {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

using DiscoveryTest = ApiTest;

const std::string kAggregated =
    "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
    "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";
const std::string kOldAggregated =
    "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";

TEST_F(DiscoveryTest, TellsGroupsAndVersionsTheOldWay) {
  EXPECT_EQ(json::serialize(*find(get("/api").value, {"versions"})), R"(["v1"])");
  const auto groups = get("/apis");
  EXPECT_EQ(str(groups.value, {"kind"}), "APIGroupList");
  EXPECT_EQ(str(get("/apis/apps").value, {"preferredVersion", "groupVersion"}), "apps/v1");
  for (const auto& group : list(groups.value, {"groups"}))
    for (const auto& version : list(group, {"versions"}))
      EXPECT_EQ(get(fmt::format("/apis/{}", str(version, {"groupVersion"}))).code, 200);
  const auto core = get("/api/v1");
  bool log = false;
  for (const auto& resource : list(core.value, {"resources"}))
    log = log || str(resource, {"name"}) == "pods/log";
  EXPECT_TRUE(log);
}

TEST_F(DiscoveryTest, AggregatedDiscoveryIsVersion2Only) {
  const auto apis = get("/apis", header("Accept", kAggregated));
  EXPECT_EQ(apis.headers.get("Content-Type"),
            "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList");
  EXPECT_EQ(str(apis.value, {"kind"}), "APIGroupDiscoveryList");
  EXPECT_EQ(apis.headers.get("Vary"), "Accept");
  EXPECT_EQ(str(get("/apis", header("Accept", kOldAggregated)).value, {"kind"}), "APIGroupList");
  const auto core = get("/api", header("Accept", kAggregated));
  const auto& pods = list(list(core.value, {"items"}).at(0), {"versions"}).at(0);
  EXPECT_EQ(str(pods, {"version"}), "v1");

  const std::string tag(apis.headers.get("ETag"));
  const auto again = get("/apis", header("Accept", kAggregated) + header("If-None-Match", tag));
  EXPECT_EQ(again.code, 304);
  EXPECT_EQ(again.body, "");
}

TEST_F(DiscoveryTest, OpenApiNamesThePatchesThatValidateFields) {
  const auto index = get("/openapi/v3");
  const std::string url(str(index.value, {"paths", "api/v1", "serverRelativeURL"}));
  EXPECT_THAT(url, StartsWith("/openapi/v3/api/v1?hash="));
  const auto document = get(url);
  const auto* patch =
      find(document.value, {"paths", "/api/v1/namespaces/{namespace}/pods/{name}", "patch"});
  ASSERT_NE(patch, nullptr);
  EXPECT_EQ(str(*patch, {"x-kubernetes-group-version-kind", "kind"}), "Pod");
  EXPECT_THAT(json::serialize(*patch), HasSubstr(R"("name":"fieldValidation","in":"query")"));
  EXPECT_NE(find(document.value, {"components", "schemas", "io.k8s.api.core.v1.Pod"}), nullptr);
  EXPECT_EQ(get("/openapi/v3/apis/nope/v1").code, 404);
}

TEST_F(DiscoveryTest, OldClientsGetOpenApiV2AsProtobuf) {
  const auto v2 =
      get("/openapi/v2",
          header("Accept", "application/com.github.proto-openapi.spec.v2@v1.0+protobuf"));
  EXPECT_THAT(v2.body, StartsWith(std::string("\x0a\x03") + "2.0\x12"));
  EXPECT_EQ(str(get("/openapi/v2").value, {"swagger"}), "2.0");
}

TEST_F(DiscoveryTest, HealthVersionAndKeysAreThere) {
  for (const auto* path : {"/healthz", "/livez", "/readyz"}) EXPECT_EQ(get(path).body, "ok");
  EXPECT_THAT(get("/readyz?verbose").body, HasSubstr("readyz check passed"));
  EXPECT_EQ(str(get("/version").value, {"minor"}), "34");
  EXPECT_THAT(get("/version").body, StartsWith("{\n  \"major\": \"1\""));
  EXPECT_EQ(list(get("/openid/v1/jwks").value, {"keys"}).size(), 1U);
  EXPECT_EQ(call("HEAD", "/healthz").code, 200);
}

}  // namespace
}  // namespace sparklab::lab
