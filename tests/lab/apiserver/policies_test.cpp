// ValidatingAdmissionPolicies, whose texts are those of k8s.io/apiserver v0.34.
#include "lab/apiserver/fixture.hpp"

namespace sparklab::lab {
namespace {

class PoliciesTest : public ApiTest {
 protected:
  /// A policy on config maps; `more` are further fields of its spec.
  void policy(std::string_view validations, std::string_view more = "",
              std::string_view actions = R"(["Deny"])", std::string_view binding = "") {
    make("validatingadmissionpolicies.admissionregistration.k8s.io", "",
         fmt::format(R"json({{"metadata": {{"name": "p"}}, "spec": {{"validations": {}{},
             "matchConstraints": {{"resourceRules": [{{"apiGroups": [""], "apiVersions": ["v1"],
               "operations": ["CREATE", "UPDATE"], "resources": ["configmaps"]}}]}}}}}})json",
                     validations, more));
    make(
        "validatingadmissionpolicybindings.admissionregistration.k8s.io", "",
        fmt::format(
            R"json({{"metadata": {{"name": "b"}}, "spec": {{"policyName": "p", "validationActions": {}{}}}}})json",
            actions, binding));
  }
  Answer create(std::string_view name, std::string_view data = "{}") {
    return post("/api/v1/namespaces/default/configmaps",
                fmt::format(R"({{"metadata": {{"name": "{}"}}, "data": {}}})", name, data));
  }
};

TEST_F(PoliciesTest, WhatDoesNotHoldIsDenied) {
  policy(R"json([{"expression": "object.metadata.name.startsWith('a')"}])json");
  EXPECT_EQ(create("apple").code, 201);
  const auto denied = create("pear");
  EXPECT_EQ(denied.code, 422);
  EXPECT_EQ(denied.reason(), "Invalid");
  EXPECT_EQ(
      denied.message(),
      "configmaps \"pear\" is forbidden: ValidatingAdmissionPolicy 'p' with binding 'b' denied "
      "request: failed expression: object.metadata.name.startsWith('a')");
  EXPECT_EQ(post("/api/v1/namespaces/default/secrets", R"({"metadata": {"name": "pear"}})").code,
            201);
}

TEST_F(PoliciesTest, SaysWhyInItsOwnWords) {
  policy(R"json([{"expression": "variables.size < 2", "reason": "Forbidden",
                  "messageExpression": "'too many: ' + string(variables.size)"}])json",
         R"json(, "variables": [{"name": "size", "expression": "size(object.data)"}],
                "matchConditions": [{"name": "big", "expression": "has(object.data)"}])json");
  EXPECT_EQ(create("a", R"({"k": "v"})").code, 201);
  const auto denied = create("b", R"({"k": "v", "l": "w"})");
  EXPECT_EQ(denied.code, 403);
  EXPECT_THAT(denied.message(), testing::EndsWith("denied request: too many: 2"));
  EXPECT_EQ(create("c").code, 201);
}

TEST_F(PoliciesTest, ABindingMayOnlyWarn) {
  policy(R"json([{"expression": "false", "message": "never"}])json", "", R"(["Warn", "Audit"])");
  const auto made = create("a");
  EXPECT_EQ(made.code, 201);
  EXPECT_EQ(
      made.headers.get("Warning"),
      "299 - \"Validation failed for ValidatingAdmissionPolicy 'p' with binding 'b': never\"");
}

TEST_F(PoliciesTest, ParametersAreObjects) {
  policy(
      R"json([{"expression": "object.metadata.name != params.data.forbidden"}])json",
      R"json(, "paramKind": {"apiVersion": "v1", "kind": "ConfigMap"})json", R"(["Deny"])",
      R"json(, "paramRef": {"name": "params", "namespace": "default", "parameterNotFoundAction": "Deny"})json");
  EXPECT_THAT(create("x").message(), testing::HasSubstr("no params found for policy binding"));
  make("configmaps", "default", R"({"metadata": {"name": "params"}, "data": {"forbidden": "x"}})");
  EXPECT_EQ(create("x").code, 422);
  EXPECT_EQ(create("y").code, 201);
}

TEST_F(PoliciesTest, AnErrorIsAFailureUnlessThoseAreIgnored) {
  policy(R"json([{"expression": "object.data.missing == 'x'"}])json");
  EXPECT_THAT(create("a", R"({"k": "v"})").message(),
              testing::HasSubstr("resulted in error: no such key: missing"));
  registry.remove(kindOf("validatingadmissionpolicies.admissionregistration.k8s.io"), "", "p", {});
  registry.remove(kindOf("validatingadmissionpolicybindings.admissionregistration.k8s.io"), "", "b",
                  {});
  EXPECT_EQ(create("a").code, 201);
  policy(R"json([{"expression": "object.data.missing == 'x'"}])json",
         R"(, "failurePolicy": "Ignore")");
  EXPECT_EQ(create("b", R"({"k": "v"})").code, 201);
}

TEST_F(PoliciesTest, WhatTheLabsCelLacksPasses) {
  policy(R"json([{"expression": "authorizer.group('').resource('pods').check('get').allowed()"},
                 {"expression": "variables.q.isGreaterThan(quantity('1'))"}])json",
         R"json(, "variables": [{"name": "q", "expression": "quantity('2')"}])json");
  EXPECT_EQ(create("a").code, 201);
}

}  // namespace
}  // namespace sparklab::lab
