// Who may give away which rights. Messages are those of kube-apiserver 1.34.
#include "lab/apiserver/fixture.hpp"

namespace sparklab::lab {
namespace {

constexpr std::string_view kGroup = "/apis/rbac.authorization.k8s.io/v1";

/// `nobody` may write roles and bindings, and get and list pods.
class EscalationTest : public ApiTest {
 protected:
  EscalationTest() {
    allow("rbac", R"({"apiGroups": ["rbac.authorization.k8s.io"], "resources": ["*"],
                      "verbs": ["create", "update", "patch", "get"]})");
    allow("pods", R"({"apiGroups": [""], "resources": ["pods"], "verbs": ["get", "list"]})");
  }

  /// Gives `nobody` a role with one rule in the namespace default.
  void allow(std::string_view name, std::string_view rule) {
    make("roles.rbac.authorization.k8s.io", "default",
         fmt::format(R"({{"metadata": {{"name": "{}"}}, "rules": [{}]}})", name, rule));
    make("rolebindings.rbac.authorization.k8s.io", "default", binding(name, "Role", name));
  }

  static std::string binding(std::string_view name, std::string_view kind, std::string_view role) {
    return fmt::format(R"({{"metadata": {{"name": "{}"}},
        "roleRef": {{"apiGroup": "rbac.authorization.k8s.io", "kind": "{}", "name": "{}"}},
        "subjects": [{{"apiGroup": "rbac.authorization.k8s.io", "kind": "User",
                       "name": "nobody"}}]}})",
                       name, kind, role);
  }

  Answer asNobody(const std::string& method, const std::string& resource, const std::string& body,
                  const std::string& headers = "") {
    return call(method, fmt::format("{}/namespaces/default/{}", kGroup, resource), body, headers,
                "nobody-token");
  }

  Answer role(std::string_view name, std::string_view rules) {
    return asNobody("POST", "roles",
                    fmt::format(R"({{"metadata": {{"name": "{}"}}, "rules": {}}})", name, rules));
  }
};

constexpr std::string_view kStart =
    "user \"nobody\" (groups=[\"system:authenticated\"]) is attempting to grant RBAC permissions "
    "not currently held:\n";

TEST_F(EscalationTest, ARoleMayPermitWhatItsWriterMay) {
  EXPECT_EQ(role("ok", R"([{"apiGroups": [""], "resources": ["pods"], "verbs": ["get"],
                            "resourceNames": ["a", "b"]}])")
                .code,
            201);
}

TEST_F(EscalationTest, ARoleMayNotPermitMore) {
  const auto answer = role("x", R"([{"apiGroups": [""], "resources": ["pods", "secrets"],
                                     "verbs": ["get", "list", "watch"]}])");
  EXPECT_EQ(answer.code, 403);
  EXPECT_EQ(answer.message(),
            fmt::format("roles.rbac.authorization.k8s.io \"x\" is forbidden: {}"
                        "{{APIGroups:[\"\"], Resources:[\"pods\"], Verbs:[\"watch\"]}}\n"
                        "{{APIGroups:[\"\"], Resources:[\"secrets\"], Verbs:[\"get\" \"list\" "
                        "\"watch\"]}}",
                        kStart));
  EXPECT_EQ(json::serialize(*find(answer.value, {"details"})),
            R"({"name":"x","group":"rbac.authorization.k8s.io","kind":"roles"})");
  EXPECT_EQ(role("z", R"([{"apiGroups": [""], "resources": ["pods"], "verbs": ["delete"],
                           "resourceNames": ["a", "b"]}])")
                .message(),
            fmt::format("roles.rbac.authorization.k8s.io \"z\" is forbidden: {}"
                        "{{APIGroups:[\"\"], Resources:[\"pods\"], ResourceNames:[\"a\"], "
                        "Verbs:[\"delete\"]}}\n"
                        "{{APIGroups:[\"\"], Resources:[\"pods\"], ResourceNames:[\"b\"], "
                        "Verbs:[\"delete\"]}}",
                        kStart));
}

TEST_F(EscalationTest, AnUpdateIsLookedAtAsAWhole) {
  role("ok", R"([{"apiGroups": [""], "resources": ["pods"], "verbs": ["get"]}])");
  const auto merge = header("Content-Type", "application/merge-patch+json");
  EXPECT_EQ(asNobody("PATCH", "roles/ok", R"({"metadata": {"labels": {"a": "b"}}})", merge).code,
            200);
  EXPECT_EQ(asNobody("PATCH", "roles/ok",
                     R"({"rules": [{"apiGroups": [""], "resources": ["pods"],
                                    "verbs": ["delete"]}]})",
                     merge)
                .message(),
            fmt::format("roles.rbac.authorization.k8s.io \"ok\" is forbidden: {}"
                        "{{APIGroups:[\"\"], Resources:[\"pods\"], Verbs:[\"delete\"]}}",
                        kStart));
}

TEST_F(EscalationTest, WhoMayEscalateMay) {
  allow("escalate", R"({"apiGroups": ["rbac.authorization.k8s.io"], "resources": ["roles"],
                        "verbs": ["escalate"]})");
  EXPECT_EQ(role("x", R"([{"apiGroups": ["*"], "resources": ["*"], "verbs": ["*"]}])").code, 201);
}

TEST_F(EscalationTest, BindingsNeedWhatTheirRolePermits) {
  EXPECT_EQ(asNobody("POST", "rolebindings", binding("ok", "Role", "pods")).code, 201);
  const auto answer =
      asNobody("POST", "rolebindings", binding("x", "ClusterRole", "cluster-admin"));
  EXPECT_EQ(answer.code, 403);
  EXPECT_EQ(answer.message(),
            fmt::format("rolebindings.rbac.authorization.k8s.io \"x\" is forbidden: {}"
                        "{{APIGroups:[\"*\"], Resources:[\"*\"], Verbs:[\"*\"]}}\n"
                        "{{NonResourceURLs:[\"*\"], Verbs:[\"*\"]}}",
                        kStart));
  // A role that nobody has is told in the name of the binding's resource.
  const auto missing = asNobody("POST", "rolebindings", binding("x", "Role", "nope"));
  EXPECT_EQ(missing.code, 404);
  EXPECT_EQ(missing.message(), "rolebindings.rbac.authorization.k8s.io \"nope\" not found");
}

TEST_F(EscalationTest, WhoMayBindARoleMay) {
  allow("bind", R"({"apiGroups": ["rbac.authorization.k8s.io"], "resources": ["clusterroles"],
                    "verbs": ["bind"], "resourceNames": ["view"]})");
  EXPECT_EQ(asNobody("POST", "rolebindings", binding("v", "ClusterRole", "view")).code, 201);
  EXPECT_EQ(asNobody("POST", "rolebindings", binding("e", "ClusterRole", "edit")).code, 403);
}

TEST_F(EscalationTest, AggregationNeedsEverything) {
  make("clusterroles.rbac.authorization.k8s.io", "",
       R"({"metadata": {"name": "writer"}, "rules": [{"apiGroups": ["rbac.authorization.k8s.io"],
           "resources": ["clusterroles"], "verbs": ["create"]}]})");
  make("clusterrolebindings.rbac.authorization.k8s.io", "",
       binding("writer", "ClusterRole", "writer"));
  EXPECT_EQ(call("POST", fmt::format("{}/clusterroles", kGroup),
                 R"({"metadata": {"name": "a"}, "aggregationRule": {"clusterRoleSelectors": [
                     {"matchLabels": {"a": "b"}}]}})",
                 "", "nobody-token")
                .message(),
            "clusterroles.rbac.authorization.k8s.io \"a\" is forbidden: must have cluster-admin "
            "privileges to use the aggregationRule");
}

TEST_F(EscalationTest, MastersMayAnything) {
  EXPECT_EQ(post(fmt::format("{}/namespaces/default/roles", kGroup),
                 R"({"metadata": {"name": "x"}, "rules": [{"apiGroups": ["*"],
                     "resources": ["*"], "verbs": ["*"]}]})")
                .code,
            201);
}

TEST_F(EscalationTest, ReviewsSayWhatIsWrongWithThem) {
  const auto ask = [&](std::string_view path, const std::string& spec) {
    return post(fmt::format("/apis/authorization.k8s.io/v1/{}", path),
                fmt::format(R"({{"spec": {}}})", spec));
  };
  EXPECT_EQ(
      json::serialize(ask("subjectaccessreviews", "{}").value),
      R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":)"
      R"(".authorization.k8s.io \"\" is invalid: [spec.resourceAttributes: Invalid value: )"
      R"(null: exactly one of nonResourceAttributes or resourceAttributes must be specified, )"
      R"(spec.user: Invalid value: \"\": at least one of user or group must be specified]",)"
      R"("reason":"Invalid","details":{"group":"authorization.k8s.io","causes":[)"
      R"({"reason":"FieldValueInvalid","message":"Invalid value: null: exactly one of )"
      R"(nonResourceAttributes or resourceAttributes must be specified",)"
      R"("field":"spec.resourceAttributes"},{"reason":"FieldValueInvalid","message":)"
      R"("Invalid value: \"\": at least one of user or group must be specified",)"
      R"("field":"spec.user"}]},"code":422})");
  EXPECT_EQ(ask("selfsubjectaccessreviews",
                R"({"resourceAttributes": {}, "nonResourceAttributes": {"path": "/x"}})")
                .message(),
            ".authorization.k8s.io \"\" is invalid: spec.nonResourceAttributes: Invalid value: "
            "{\"Path\":\"/x\",\"Verb\":\"\"}: cannot be specified in combination with "
            "resourceAttributes");
  EXPECT_EQ(ask("namespaces/default/localsubjectaccessreviews",
                R"({"user": "jane", "nonResourceAttributes": {"path": "/x", "verb": "get"}})")
                .message(),
            ".authorization.k8s.io \"\" is invalid: spec.nonResourceAttributes: Invalid value: "
            "{\"Path\":\"/x\",\"Verb\":\"get\"}: disallowed on this kind of request");
  EXPECT_EQ(ask("selfsubjectrulesreviews", "{}").message(), "no namespace on request");
}

TEST_F(EscalationTest, ImpersonatesWithEverythingThatWasAskedFor) {
  const std::string path = "/apis/authentication.k8s.io/v1/selfsubjectreviews";
  const auto bob = header("Impersonate-User", "bob");
  const auto answer =
      call("POST", path, "{}",
           bob + header("Impersonate-Group", "g1") + header("Impersonate-Group", "g2") +
               header("Impersonate-Uid", "7") + header("Impersonate-Extra-Foo%2FBar", "v1") +
               header("Impersonate-Extra-Scopes", "v2") + header("Impersonate-Extra-Scopes", "v3"));
  EXPECT_EQ(json::serialize(*find(answer.value, {"status", "userInfo"})),
            R"({"username":"bob","uid":"7","groups":["g1","g2","system:authenticated"],)"
            R"("extra":{"foo/bar":["v1"],"scopes":["v2","v3"]}})");
  EXPECT_EQ(call("POST", path, "{}", bob + header("Impersonate-Group", "system:unauthenticated"))
                .message(),
            "selfsubjectreviews.authentication.k8s.io is forbidden: User \"bob\" cannot create "
            "resource \"selfsubjectreviews\" in API group \"authentication.k8s.io\" at the cluster "
            "scope");
  const auto nobody = call("POST", path, "{}",
                           header("Impersonate-Group", "a") + header("Impersonate-Extra-x", "b"));
  EXPECT_EQ(nobody.code, 500);
  EXPECT_EQ(nobody.body,
            "Internal Server Error: \"/apis/authentication.k8s.io/v1/selfsubjectreviews\": "
            "requested [{Group  a    } {UserExtra  b  authentication.k8s.io/v1  x}] without "
            "impersonating a user\n");
}

}  // namespace
}  // namespace sparklab::lab
