#include "lab/apiserver/fixture.hpp"
#include "net/pki.hpp"

namespace sparklab::lab {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> groupsOf(const Answer& review) {
  std::vector<std::string> groups;
  for (const auto& group : list(review.value, {"status", "userInfo", "groups"}))
    groups.emplace_back(group.get_string());
  return groups;
}

class AuthTest : public ApiTest {
 protected:
  Answer whoAmI(const std::string& token, const std::string& headers = "") {
    return call("POST", "/apis/authentication.k8s.io/v1/selfsubjectreviews", "{}", headers, token);
  }
  std::string tokenOf(std::string_view account, const json::value& pod = nullptr) {
    return server->issueToken("default", account, pod, {}, 3600);
  }
  void bind(std::string_view role, std::string_view account) {
    make("rolebindings.rbac.authorization.k8s.io", "default",
         fmt::format(R"({{"metadata": {{"name": "b-{0}-{1}"}},
           "roleRef": {{"apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole",
                        "name": "{0}"}},
           "subjects": [{{"kind": "ServiceAccount", "name": "{1}", "namespace": "default"}}]}})",
                     role, account));
  }
};

TEST_F(AuthTest, WithoutCredentialsOneIsAnonymousAndMayOnlyAskForHealthAndVersion) {
  EXPECT_EQ(call("GET", "/healthz", "", "", "").body, "ok");
  EXPECT_EQ(call("GET", "/version", "", "", "").code, 200);
  const auto pods = call("GET", "/api/v1/pods", "", "", "");
  EXPECT_EQ(pods.code, 403);
  EXPECT_EQ(pods.message(),
            "pods is forbidden: User \"system:anonymous\" cannot list resource \"pods\" in API "
            "group \"\" at the cluster scope");
  EXPECT_EQ(json::serialize(*find(pods.value, {"details"})), R"({"kind":"pods"})");
  EXPECT_EQ(call("GET", "/apis", "", "", "").message(),
            "forbidden: User \"system:anonymous\" cannot get path \"/apis\"");
}

TEST_F(AuthTest, AnUnknownTokenIsRefusedEvenWhereAnonymousMayGo) {
  const auto answer = call("GET", "/healthz", "", "", "wrong");
  EXPECT_EQ(answer.code, 401);
  EXPECT_EQ(json::serialize(answer.value),
            R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",)"
            R"("message":"Unauthorized","reason":"Unauthorized","code":401})");
}

TEST_F(AuthTest, TheRefusalNamesResourceNamespaceAndName) {
  const std::string token = "nobody-token";
  EXPECT_EQ(call("GET", std::string(kPods) + "/x", "", "", token).message(),
            "pods \"x\" is forbidden: User \"nobody\" cannot get resource \"pods\" in API group "
            "\"\" in the namespace \"default\"");
  EXPECT_EQ(call("GET", std::string(kPods) + "/x/log", "", "", token).message(),
            "pods \"x\" is forbidden: User \"nobody\" cannot get resource \"pods/log\" in API "
            "group \"\" in the namespace \"default\"");
  EXPECT_EQ(call("DELETE", "/apis/apps/v1/namespaces/n/deployments", "", "", token).message(),
            "deployments.apps is forbidden: User \"nobody\" cannot deletecollection resource "
            "\"deployments\" in API group \"apps\" in the namespace \"n\"");
  EXPECT_EQ(call("GET", std::string(kPods) + "?watch=1", "", "", token).message(),
            "pods is forbidden: User \"nobody\" cannot watch resource \"pods\" in API group \"\" "
            "in the namespace \"default\"");
}

TEST_F(AuthTest, ServiceAccountTokensTellWhoTheyAre) {
  const auto pod = makePod("p");
  const auto review = whoAmI(tokenOf("spark", pod->value()));
  EXPECT_EQ(review.code, 201);
  EXPECT_EQ(str(review.value, {"status", "userInfo", "username"}),
            "system:serviceaccount:default:spark");
  EXPECT_THAT(groupsOf(review),
              ElementsAre("system:serviceaccounts", "system:serviceaccounts:default",
                          "system:authenticated"));
  const auto& extra = map(review.value, {"status", "userInfo", "extra"});
  EXPECT_EQ(json::serialize(extra.at("authentication.kubernetes.io/pod-name")), R"(["p"])");
}

TEST_F(AuthTest, ATokenDiesWithItsPodItsAccountAndItsTime) {
  const auto pod = makePod("p");
  const auto bound = tokenOf("spark", pod->value());
  const auto unbound = tokenOf("spark");
  EXPECT_EQ(whoAmI(bound).code, 201);

  DeleteOptions now;
  now.gracePeriodSeconds = 0;
  registry.remove(kindOf("pods"), "default", "p", now);
  EXPECT_EQ(whoAmI(bound).code, 401);
  makePod("p");  // another pod of that name
  EXPECT_EQ(whoAmI(bound).code, 401);

  EXPECT_EQ(whoAmI(unbound).code, 201);
  clock.advance(std::chrono::seconds(3601));
  EXPECT_EQ(whoAmI(unbound).code, 401);

  const auto fresh = tokenOf("spark");
  EXPECT_EQ(whoAmI(fresh).code, 201);
  registry.remove(kindOf("serviceaccounts"), "default", "spark", now);
  EXPECT_EQ(whoAmI(fresh).code, 401);
}

TEST_F(AuthTest, TokensAreMadeByTheTokenSubresource) {
  const auto path = "/api/v1/namespaces/default/serviceaccounts/spark/token";
  const auto answer = post(path, R"({"spec": {"expirationSeconds": 600, "boundObjectRef": null}})");
  EXPECT_EQ(answer.code, 201);
  EXPECT_EQ(str(answer.value, {"status", "expirationTimestamp"}), "2026-11-23T00:34:51Z");
  EXPECT_EQ(whoAmI(std::string(str(answer.value, {"status", "token"}))).code, 201);
  EXPECT_EQ(post(path, R"({"spec": {"expirationSeconds": 60}})").code, 422);
  EXPECT_EQ(post("/api/v1/namespaces/default/serviceaccounts/none/token", "{}").code, 404);
}

TEST_F(AuthTest, TokensForOthersAreNotForTheApi) {
  const auto token = server->issueToken("default", "spark", nullptr, {"vault"}, 3600);
  EXPECT_EQ(whoAmI(token).code, 401);
  const auto review =
      post("/apis/authentication.k8s.io/v1/tokenreviews",
           fmt::format(R"({{"spec": {{"token": "{}", "audiences": ["vault"]}}}})", token));
  EXPECT_TRUE(flag(review.value, {"status", "authenticated"}));
  EXPECT_EQ(json::serialize(list(review.value, {"status", "audiences"})), R"(["vault"])");
  const auto other = post("/apis/authentication.k8s.io/v1/tokenreviews",
                          fmt::format(R"({{"spec": {{"token": "{}"}}}})", token));
  EXPECT_FALSE(flag(other.value, {"status", "authenticated"}));
}

TEST_F(AuthTest, RolesDecideWhatAServiceAccountMayDo) {
  const auto token = tokenOf("spark");
  EXPECT_EQ(call("GET", kPods, "", "", token).code, 403);
  bind("view", "spark");
  EXPECT_EQ(call("GET", kPods, "", "", token).code, 200);
  EXPECT_EQ(call("GET", "/api/v1/pods", "", "", token).code, 403) << "only in its namespace";
  EXPECT_EQ(call("DELETE", kPods, "", "", token).code, 403);
  EXPECT_EQ(call("GET", "/api/v1/namespaces/default/secrets", "", "", token).code, 403);
  bind("edit", "spark");
  EXPECT_EQ(call("DELETE", kPods, "", "", token).code, 200);
}

TEST_F(AuthTest, ABindingToAMissingRoleIsNamedInTheRefusal) {
  bind("nothing", "spark");
  EXPECT_THAT(call("GET", kPods, "", "", tokenOf("spark")).message(),
              testing::EndsWith("in the namespace \"default\": RBAC: "
                                "clusterrole.rbac.authorization.k8s.io \"nothing\" not found"));
}

TEST_F(AuthTest, ResourceNamesLimitARule) {
  make("roles.rbac.authorization.k8s.io", "default",
       R"({"metadata": {"name": "one"}, "rules": [{"verbs": ["get", "watch"], "apiGroups": [""],
           "resources": ["pods"], "resourceNames": ["mine"]}]})");
  make("rolebindings.rbac.authorization.k8s.io", "default",
       R"({"metadata": {"name": "one"}, "subjects": [{"kind": "User", "name": "nobody",
           "apiGroup": "rbac.authorization.k8s.io"}],
           "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "one"}})");
  const auto pods = std::string(kPods);
  EXPECT_EQ(call("GET", pods + "/mine", "", "", "nobody-token").code, 404) << "allowed, but absent";
  EXPECT_EQ(call("GET", pods + "/other", "", "", "nobody-token").code, 403);
  EXPECT_EQ(call("GET", pods, "", "", "nobody-token").code, 403);
  EXPECT_EQ(call("GET", pods + "?watch=1&timeoutSeconds=1&fieldSelector=metadata.name%3Dother", "",
                 "", "nobody-token")
                .code,
            403);
}

TEST_F(AuthTest, ImpersonationNeedsItsOwnRight) {
  const auto header = this->header("Impersonate-User", "system:serviceaccount:default:spark");
  const auto spark = whoAmI("admin-token", header);
  EXPECT_EQ(str(spark.value, {"status", "userInfo", "username"}),
            "system:serviceaccount:default:spark");
  EXPECT_THAT(groupsOf(spark),
              ElementsAre("system:serviceaccounts", "system:serviceaccounts:default",
                          "system:authenticated"));
  EXPECT_EQ(call("GET", kPods, "", header, "nobody-token").message(),
            "serviceaccounts \"spark\" is forbidden: User \"nobody\" cannot impersonate resource "
            "\"serviceaccounts\" in API group \"\" in the namespace \"default\"");
}

TEST_F(AuthTest, AccessReviewsAnswerWhatWouldHappen) {
  bind("edit", "spark");
  const auto ask = [&](std::string_view user, std::string_view verb) {
    const auto review = post("/apis/authorization.k8s.io/v1/subjectaccessreviews",
                             fmt::format(R"({{"spec": {{"user": "{}", "resourceAttributes":
                 {{"verb": "{}", "resource": "pods", "namespace": "default"}}}}}})",
                                         user, verb));
    EXPECT_EQ(review.code, 201);
    return flag(review.value, {"status", "allowed"});
  };
  EXPECT_TRUE(ask("system:serviceaccount:default:spark", "create"));
  EXPECT_FALSE(ask("system:serviceaccount:default:default", "create"));
  EXPECT_EQ(post("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", R"({"spec": {}})").code,
            422);
  const auto rules = call("POST", "/apis/authorization.k8s.io/v1/selfsubjectrulesreviews",
                          R"({"spec": {"namespace": "default"}})", "", tokenOf("spark"));
  EXPECT_GT(list(rules.value, {"status", "resourceRules"}).size(), 5U);
}

TEST_F(AuthTest, AClientCertificateNamesUserAndGroups) {
  const auto authority = net::CertificateAuthority::create("lab");
  const auto serving = authority.issueServer("kube-apiserver", {"127.0.0.1"});
  ApiServerOptions options;
  options.certificate = serving.certificate;
  options.privateKey = serving.privateKey;
  options.clientCa = authority.certificate();
  ApiServer secure(io.get_executor(), registry, runtime, options);
  const auto securePort = secure.listen("127.0.0.1", 0);

  net::ClientTls tls;
  tls.ca = authority.certificate();
  const auto issued = authority.issueClient("alice", {"dev", "ops"});
  tls.certificate = issued.certificate;
  tls.privateKey = issued.privateKey;
  TestClient client(io, securePort, &tls);
  const auto review = client.call(
      TestClient::request("POST", "/apis/authentication.k8s.io/v1/selfsubjectreviews", "{}"));
  EXPECT_EQ(str(review.value, {"status", "userInfo", "username"}), "alice");
  EXPECT_THAT(groupsOf(review), ElementsAre("dev", "ops", "system:authenticated"));
  client.close();
  secure.stop();
}

}  // namespace
}  // namespace sparklab::lab
