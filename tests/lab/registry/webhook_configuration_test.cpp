#include "lab/registry/fixture.hpp"

namespace sparklab::lab {
namespace {

using testing::HasSubstr;

class WebhookConfigurationTest : public RegistryTest {
 protected:
  std::string refusalOf(std::string_view webhooks) {
    const auto status = refusal([&] {
      create("validatingwebhookconfigurations.admissionregistration.k8s.io", "",
             fmt::format(R"({{"metadata": {{"name": "x"}}, "webhooks": {}}})", webhooks));
    });
    return std::string(str(status, {"message"}));
  }
};

TEST_F(WebhookConfigurationTest, MistakesAreTold) {
  EXPECT_EQ(
      refusalOf(R"([{"name": "short.name", "timeoutSeconds": 31, "clientConfig": {},
                     "rules": [{"operations": ["MAKE"], "apiGroups": ["*"], "apiVersions": ["*"]}]}])"),
      "ValidatingWebhookConfiguration.admissionregistration.k8s.io \"x\" is invalid: "
      "[webhooks[0].name: Invalid value: \"short.name\": should be a domain with at least three "
      "segments separated by dots, webhooks[0].rules[0].resources: Required value, "
      "webhooks[0].rules[0].operations[0]: Unsupported value: \"MAKE\": supported values: \"*\", "
      "\"CONNECT\", \"CREATE\", \"DELETE\", \"UPDATE\", webhooks[0].sideEffects: Required value: "
      "must "
      "specify one of None, NoneOnDryRun, webhooks[0].timeoutSeconds: Invalid value: 31: the "
      "timeout "
      "value must be between 1 and 30 seconds, webhooks[0].clientConfig: Required value: exactly "
      "one "
      "of url or service is required, webhooks[0].admissionReviewVersions: Required value: must "
      "specify one of v1, v1beta1]");
  constexpr std::string_view kHook =
      R"({"name": "a.b.c", "sideEffects": "None", "admissionReviewVersions": ["v1"],
          "clientConfig": {"url": "http://127.0.0.1/x"}})";
  EXPECT_THAT(refusalOf(fmt::format("[{0}, {0}]", kHook)),
              testing::AllOf(HasSubstr("'https' is the only allowed URL scheme"),
                             HasSubstr("webhooks[1].name: Duplicate value: \"a.b.c\"")));
}

}  // namespace
}  // namespace sparklab::lab
