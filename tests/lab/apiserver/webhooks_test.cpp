// Webhooks in front of the registry, with a webhook server that answers as the test says.
#include "base/base64.hpp"
#include "lab/apiserver/fixture.hpp"
#include "net/http_server.hpp"
#include "net/pki.hpp"

namespace sparklab::lab {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class WebhooksTest : public ApiTest {
 protected:
  WebhooksTest() {
    const auto identity = authority.issueServer("hook", {"127.0.0.1", "hook.default.svc"});
    net::ServerTls tls;
    tls.certificate = identity.certificate;
    tls.privateKey = identity.privateKey;
    auto listener = net::Listener::bind(io.get_executor(), "127.0.0.1", 0, &tls);
    hookPort = listener->port();
    hooks = std::make_unique<net::HttpServer>(io.get_executor(),
                                              [this](net::HttpExchange& exchange) -> Task<void> {
                                                if (silent)
                                                  co_await never.async_wait(asio::use_awaitable);
                                                auto response = answerTo(exchange.request());
                                                co_await exchange.respond(std::move(response));
                                              });
    hooks->serve(std::move(listener));
  }
  ~WebhooksTest() override { hooks->stop(); }

  net::HttpResponse answerTo(const net::HttpRequest& request) {
    const auto review = json::parse(request.body);
    const auto path = request.target.substr(1, request.target.find('?') - 1);
    asked.push_back(path);
    requests.push_back(*find(review, {"request"}));
    if (clockwork) clockwork();
    if (!raw.empty()) return net::HttpResponse(rawStatus, "application/json", raw);
    json::value response =
        responses.contains(path) ? responses[path] : json::object{{"allowed", true}};
    at(response, {"uid"}) = *find(review, {"request", "uid"});
    json::object answer{{"kind", "AdmissionReview"}, {"apiVersion", "admission.k8s.io/v1"}};
    answer["response"] = std::move(response);
    return net::HttpResponse(200, "application/json", json::serialize(answer));
  }

  static json::object patchOf(std::string_view operations) {
    return json::object{
        {"allowed", true}, {"patchType", "JSONPatch"}, {"patch", base64(operations)}};
  }
  static json::object denied(std::string_view status) {
    return json::object{{"allowed", false}, {"status", json::parse(status)}};
  }

  json::value hook(const std::string& name, std::string_view operations = R"(["CREATE"])",
                   std::string_view resource = "configmaps") {
    json::value hook = json::parse(fmt::format(
        R"({{"sideEffects": "None", "admissionReviewVersions": ["v1"], "rules": [{{"apiGroups": [""],
             "apiVersions": ["v1"], "operations": {}, "resources": ["{}"]}}]}})",
        operations, resource));
    at(hook, {"name"}) = name + ".example.com";
    at(hook, {"clientConfig", "url"}) = fmt::format("https://127.0.0.1:{}/{}", hookPort, name);
    at(hook, {"clientConfig", "caBundle"}) = base64(authority.certificate());
    return hook;
  }
  void configure(std::string_view type, const std::string& name, json::array webhooks) {
    json::object object;
    object["metadata"] = json::object{{"name", name}};
    object["webhooks"] = std::move(webhooks);
    make(fmt::format("{}webhookconfigurations.admissionregistration.k8s.io", type), "",
         json::serialize(object));
  }
  Answer create(const std::string& name, const std::string& more = "",
                const std::string& query = "") {
    return post(std::string(kMaps) + query,
                fmt::format(R"({{"apiVersion": "v1", "kind": "ConfigMap",
                                 "metadata": {{"name": "{}"}}{}}})",
                            name, more));
  }

  static constexpr auto kMaps = "/api/v1/namespaces/default/configmaps";

  net::CertificateAuthority authority = net::CertificateAuthority::create("hooks");
  std::unique_ptr<net::HttpServer> hooks;
  std::uint16_t hookPort = 0;
  std::map<std::string, json::value> responses;  ///< by path, without `uid`
  std::function<void()> clockwork;               ///< what else happens while a webhook is asked
  std::string raw;
  int rawStatus = 200;
  bool silent = false;
  asio::steady_timer never{io, asio::steady_timer::time_point::max()};
  std::vector<std::string> asked;
  std::vector<json::value> requests;
};

TEST_F(WebhooksTest, AMutatingWebhookChangesWhatIsStored) {
  configure("mutating", "m", {hook("m")});
  responses["m"] = patchOf(R"([{"op": "add", "path": "/data", "value": {"from": "hook"}}])");
  const auto made = create("c");
  EXPECT_EQ(made.code, 201) << made.body;
  EXPECT_EQ(str(get(std::string(kMaps) + "/c").value, {"data", "from"}), "hook");

  const auto& request = requests.at(0);
  EXPECT_EQ(str(request, {"operation"}), "CREATE");
  EXPECT_EQ(str(request, {"kind", "kind"}), "ConfigMap");
  EXPECT_EQ(str(request, {"resource", "resource"}), "configmaps");
  EXPECT_EQ(str(request, {"name"}), "c");
  EXPECT_EQ(str(request, {"namespace"}), "default");
  EXPECT_EQ(str(request, {"userInfo", "username"}), "admin");
  EXPECT_EQ(str(request, {"options", "kind"}), "CreateOptions");
  EXPECT_EQ(str(request, {"object", "metadata", "uid"}), "");
  EXPECT_TRUE(find(request, {"oldObject"})->is_null());
}

TEST_F(WebhooksTest, AValidatingWebhookSeesTheStoredIdentity) {
  configure("validating", "v", {hook("v")});
  const auto made = post(kMaps, R"({"metadata": {"generateName": "c-"}})");
  EXPECT_EQ(made.code, 201) << made.body;
  EXPECT_EQ(str(requests.at(0), {"object", "metadata", "name"}),
            str(made.value, {"metadata", "name"}));
  EXPECT_EQ(str(requests.at(0), {"object", "metadata", "uid"}),
            str(made.value, {"metadata", "uid"}));
}

TEST_F(WebhooksTest, RefusalsReadAsThoseOfKubeApiserver) {
  configure("validating", "v", {hook("v", R"(["CREATE", "UPDATE", "DELETE"])")});
  responses["v"] = denied(R"({"message": "no", "code": 403, "reason": "Forbidden"})");
  auto refused = create("c");
  EXPECT_EQ(refused.code, 403);
  EXPECT_EQ(refused.reason(), "Forbidden");
  EXPECT_EQ(refused.message(), "admission webhook \"v.example.com\" denied the request: no");

  responses["v"] = denied("{}");
  refused = create("c");
  EXPECT_EQ(refused.code, 400);
  EXPECT_EQ(refused.message(),
            "admission webhook \"v.example.com\" denied the request without explanation");
  EXPECT_EQ(get(std::string(kMaps) + "/c").code, 404);

  responses.clear();
  EXPECT_EQ(create("c").code, 201);
  responses["v"] = denied(R"({"message": "it stays"})");
  EXPECT_EQ(call("DELETE", std::string(kMaps) + "/c").message(),
            "admission webhook \"v.example.com\" denied the request: it stays");
  EXPECT_EQ(str(requests.back(), {"operation"}), "DELETE");
  EXPECT_EQ(str(requests.back(), {"oldObject", "metadata", "name"}), "c");
  const auto patched = call("PATCH", std::string(kMaps) + "/c", R"({"data": {"a": "1"}})",
                            header("Content-Type", "application/merge-patch+json"));
  EXPECT_EQ(patched.code, 400);
  EXPECT_EQ(str(requests.back(), {"object", "data", "a"}), "1");
  EXPECT_EQ(str(requests.back(), {"oldObject", "metadata", "name"}), "c");
}

TEST_F(WebhooksTest, AWebhookThatCannotBeAskedFailsClosedOrOpen) {
  auto dead = hook("dead");
  at(dead, {"clientConfig", "url"}) = "https://127.0.0.1:1/dead";
  configure("validating", "v", {dead});
  const auto refused = create("c");
  EXPECT_EQ(refused.code, 500);
  EXPECT_EQ(refused.reason(), "InternalError");
  EXPECT_EQ(
      refused.message(),
      "Internal error occurred: failed calling webhook \"dead.example.com\": failed to call "
      "webhook: Post \"https://127.0.0.1:1/dead?timeout=10s\": dial tcp 127.0.0.1:1: connect: "
      "connection refused");
  registry.remove(kindOf("validatingwebhookconfigurations.admissionregistration.k8s.io"), "", "v",
                  {});
  at(dead, {"failurePolicy"}) = "Ignore";
  configure("validating", "v", {dead});
  EXPECT_EQ(create("c").code, 201);
}

TEST_F(WebhooksTest, WhatIsNoAnswerIsAFailure) {
  configure("validating", "v", {hook("v")});
  const auto failure = [&](int status, const std::string& body) {
    rawStatus = status;
    raw = body;
    const auto message = create("c").message();
    return message.substr(message.find("example.com\": ") + 14);
  };
  EXPECT_EQ(failure(404, "nothing here"),
            "failed to call webhook: the server could not find the requested resource");
  EXPECT_EQ(
      failure(500, "oh"),
      "failed to call webhook: an error on the server (\"oh\") has prevented the request from "
      "succeeding");
  EXPECT_EQ(failure(200, "{}"), "received invalid webhook response: webhook response was absent");
  EXPECT_THAT(failure(200, R"({"response": {"uid": "x", "allowed": true}})"),
              HasSubstr("received invalid webhook response: expected response.uid="));
}

TEST_F(WebhooksTest, AWebhookThatIsSilentIsGivenUp) {
  auto hook = this->hook("v");
  at(hook, {"timeoutSeconds"}) = 1;
  configure("validating", "v", {hook});
  silent = true;
  EXPECT_THAT(create("c").message(),
              testing::EndsWith("/v?timeout=1s\": context deadline exceeded"));
  EXPECT_EQ(get(std::string(kMaps) + "/c").code, 404);
}

TEST_F(WebhooksTest, ACertificateOfSomebodyElseIsNotTrusted) {
  auto hook = this->hook("v");
  at(hook, {"clientConfig", "caBundle"}) =
      base64(net::CertificateAuthority::create("others").certificate());
  configure("validating", "v", {hook});
  EXPECT_THAT(create("c").message(),
              HasSubstr("tls: failed to verify certificate: x509: certificate signed by unknown "
                        "authority"));
  EXPECT_TRUE(asked.empty());
}

TEST_F(WebhooksTest, AServiceIsReachedAtItsEndpoint) {
  auto hook = this->hook("v");
  at(hook, {"clientConfig"}) = json::object{
      {"caBundle", base64(authority.certificate())},
      {"service", json::object{{"namespace", "default"}, {"name", "hook"}, {"path", "/v"}}}};
  configure("validating", "v", {hook});
  EXPECT_THAT(create("c").message(),
              HasSubstr("Post \"https://hook.default.svc:443/v?timeout=10s\": service \"hook\" not "
                        "found"));
  make("services", "default",
       R"({"metadata": {"name": "hook"}, "spec": {"ports": [{"port": 443}]}})");
  EXPECT_THAT(create("c").message(), HasSubstr("connect: connection refused"));
  make("endpoints", "default",
       fmt::format(R"({{"metadata": {{"name": "hook"}}, "subsets": [{{"addresses":
                        [{{"ip": "127.0.0.1"}}], "ports": [{{"port": {}}}]}}]}})",
                   hookPort));
  EXPECT_EQ(create("c").code, 201);
  EXPECT_THAT(asked, ElementsAre("v"));
}

TEST_F(WebhooksTest, SelectorsConditionsAndRulesChoose) {
  auto labels = hook("labels");
  at(labels, {"objectSelector", "matchLabels", "audit"}) = "yes";
  auto spaces = hook("spaces");
  at(spaces, {"namespaceSelector", "matchLabels", "audit"}) = "yes";
  auto condition = hook("condition");
  at(condition, {"matchConditions"}) = json::parse(
      R"json([{"name": "x", "expression": "object.metadata.name.startsWith('x')"},
               {"name": "u", "expression": "request.userInfo.username == 'admin'"}])json");
  auto others = hook("others", R"(["CREATE"])", "secrets");
  configure("validating", "v", {labels, spaces, condition, others});
  EXPECT_EQ(create("c").code, 201);
  EXPECT_TRUE(asked.empty());
  EXPECT_EQ(create("x").code, 201);
  EXPECT_THAT(asked, ElementsAre("condition"));
  post(kMaps, R"({"metadata": {"name": "l", "labels": {"audit": "yes"}}})");
  EXPECT_THAT(asked, ElementsAre("condition", "labels"));
}

TEST_F(WebhooksTest, EarlierWebhooksAreAskedAgainWhenLaterOnesChangeTheObject) {
  auto first = hook("first");
  at(first, {"reinvocationPolicy"}) = "IfNeeded";
  configure("mutating", "m", {first, hook("second")});
  EXPECT_EQ(create("a").code, 201);
  EXPECT_THAT(asked, ElementsAre("first", "second"));
  responses["second"] = patchOf(R"([{"op": "add", "path": "/data", "value": {"k": "v"}}])");
  EXPECT_EQ(create("b").code, 201);
  EXPECT_THAT(asked, ElementsAre("first", "second", "first", "second", "first"));
  EXPECT_EQ(str(requests.back(), {"object", "data", "k"}), "v");
}

TEST_F(WebhooksTest, ADryRunIsToldToWebhooks) {
  configure("validating", "v", {hook("v")});
  EXPECT_EQ(create("c", "", "?dryRun=All").code, 201);
  EXPECT_TRUE(flag(requests.at(0), {"dryRun"}));
  EXPECT_EQ(get(std::string(kMaps) + "/c").code, 404);
  EXPECT_EQ(create("c").code, 201);
  EXPECT_FALSE(flag(requests.at(1), {"dryRun"}));
}

TEST_F(WebhooksTest, WarningsReachTheClient) {
  configure("validating", "v", {hook("v")});
  responses["v"] = json::object{{"allowed", true}, {"warnings", json::array{"mind the gap"}}};
  EXPECT_EQ(create("c").headers.get("Warning"), "299 - \"mind the gap\"");
}

TEST_F(WebhooksTest, AnObjectThatChangesMeanwhileIsShownAgain) {
  EXPECT_EQ(create("c").code, 201);
  configure("validating", "v", {hook("v", R"(["UPDATE"])")});
  // While the webhook thinks, somebody else writes.
  bool once = false;
  clockwork = [&] {
    if (std::exchange(once, true)) return;
    registry.modify(
        kindOf("configmaps"), "default", "c", "",
        [](json::value& object) {
          at(object, {"data", "other"}) = "1";
        },
        "test");
  };
  const auto patched = call("PATCH", std::string(kMaps) + "/c", R"({"data": {"mine": "2"}})",
                            header("Content-Type", "application/merge-patch+json"));
  EXPECT_EQ(patched.code, 200) << patched.body;
  EXPECT_EQ(asked.size(), 2u);
  EXPECT_EQ(str(requests.back(), {"object", "data", "other"}), "1");
  EXPECT_EQ(str(patched.value, {"data", "mine"}), "2");
  EXPECT_EQ(str(patched.value, {"data", "other"}), "1");
}

TEST_F(WebhooksTest, ExecIsAskedAboutAsConnect) {
  makePod("p");
  configure("validating", "v", {hook("v", R"(["CONNECT"])", "pods/exec")});
  responses["v"] = denied(R"({"message": "no shells"})");
  const auto refused = call("POST", std::string(kPods) + "/p/exec?command=sh&stdout=true");
  EXPECT_EQ(refused.message(), "admission webhook \"v.example.com\" denied the request: no shells");
  EXPECT_EQ(str(requests.at(0), {"object", "kind"}), "PodExecOptions");
  EXPECT_EQ(strings(requests.at(0), {"object", "command"}), std::vector<std::string>{"sh"});
}

TEST_F(WebhooksTest, WhatAWebhookAddsIsAdmittedAndGetsDefaults) {
  configure("mutating", "m", {hook("m", R"(["CREATE"])", "pods")});
  responses["m"] = patchOf(
      R"([{"op": "add", "path": "/spec/containers/-", "value": {"name": "side", "image": "x:1"}}])");
  const auto made = post(kPods, R"({"metadata": {"name": "p"},
                                    "spec": {"containers": [{"name": "c", "image": "x:1"}]}})");
  EXPECT_EQ(made.code, 201) << made.body;
  const auto& side = list(made.value, {"spec", "containers"}).at(1);
  EXPECT_EQ(str(side, {"imagePullPolicy"}), "IfNotPresent");
  EXPECT_EQ(list(side, {"volumeMounts"}).size(), 1u);
}

}  // namespace
}  // namespace sparklab::lab
