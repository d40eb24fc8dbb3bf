// Faults of requests and watches, over HTTP.
#include "lab/faults/faults.hpp"

#include "fixture.hpp"
#include "lab/faults/fault_definition.hpp"

namespace sparklab::lab {

namespace {

using testing::HasSubstr;

class FaultsTest : public ApiTest {
 protected:
  FaultsTest() {
    auto definition = faultDefinition();
    at(definition, {"status", "acceptedNames"}) = at(definition, {"spec", "names"});
    registry.kinds().setCustom(std::string(kFaultKey), kindsOfDefinition(definition));
  }

  static constexpr auto kFaults = "/apis/lab.sparklab.dev/v1alpha1/namespaces/default/faults";

  /// A fault called "f" that is in force.
  void fault(const std::string& spec) {
    const auto made =
        post(kFaults, fmt::format(R"({{"apiVersion": "lab.sparklab.dev/v1alpha1", "kind": "Fault",
                                       "metadata": {{"name": "f"}}, "spec": {}}})",
                                  spec));
    ASSERT_EQ(made.code, 201) << made.body;
  }
  void endFault() { EXPECT_EQ(call("DELETE", std::string(kFaults) + "/f").code, 200); }

  /// "Active 1 of 2": the state, the hits and the matches that the fault's status tells.
  std::string state() {
    const auto status = get(std::string(kFaults) + "/f").value;
    return fmt::format("{} {} of {}", str(status, {"status", "state"}),
                       num(status, {"status", "hits"}), num(status, {"status", "seen"}));
  }

  Answer createPod(const std::string& metadata = R"({"name": "p"})",
                   const std::string& token = "admin-token") {
    return call("POST", kPods,
                fmt::format(R"({{"metadata": {},
                                "spec": {{"containers": [{{"name": "c", "image": "x:1"}}]}}}})",
                            metadata),
                header("Content-Type", "application/json"), token);
  }

  /// How a new watch of pods begins.
  void watch(TestClient& client, const std::string& query = "") {
    const auto begun = client.begin(TestClient::request(
        "GET", std::string(kPods) + "?watch=true" + query, "", as("admin-token")));
    ASSERT_EQ(begun.code, 200);
  }

  static std::string named(const json::value& event) {
    return fmt::format("{} {}", str(event, {"type"}), str(event, {"object", "metadata", "name"}));
  }
};

TEST_F(FaultsTest, TooManyRequestsIsWhatPriorityAndFairnessSays) {
  fault(R"({"error": {"code": 429, "retryAfterSeconds": 7}, "count": 1,
            "match": {"verbs": ["create"], "resources": ["pods"]}})");
  EXPECT_EQ(get(kPods).code, 200);
  const auto refused = createPod();
  EXPECT_EQ(refused.code, 429);
  EXPECT_EQ(refused.headers.get("Retry-After"), "7");
  EXPECT_EQ(refused.headers.get("Content-Type"), "text/plain; charset=utf-8");
  EXPECT_EQ(refused.body, "Too many requests, please try again later.\n");
  EXPECT_EQ(state(), "UsedUp 1 of 1");
  EXPECT_EQ(createPod().code, 201);  // it is used up
  EXPECT_EQ(state(), "UsedUp 1 of 1");
}

TEST_F(FaultsTest, EachCodeHasKubeApiserversWords) {
  struct Case {
    const char *error, *retryAfter, *body;
  };
  for (
      const auto& [error, retryAfter, body] : {
          Case{R"({"code": 401})", "",
               R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",)"
               R"("message":"Unauthorized","reason":"Unauthorized","code":401})"},
          Case{
              R"({"code": 403})", "",
              R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",)"
              R"("message":"pods is forbidden: User \"admin\" cannot create resource \"pods\" in API group \"\" in the namespace \"default\"",)"
              R"("reason":"Forbidden","details":{"kind":"pods"},"code":403})"},
          Case{R"({"code": 409})", "",
               R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",)"
               R"("message":"pods \"p\" already exists","reason":"AlreadyExists",)"
               R"("details":{"name":"p","kind":"pods"},"code":409})"},
          Case{R"({"code": 429, "message": "later"})", "1",
               R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",)"
               R"("message":"later","reason":"TooManyRequests",)"
               R"("details":{"retryAfterSeconds":1},"code":429})"},
          Case{R"({"code": 500})", "",
               R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",)"
               R"("message":"etcdserver: request timed out","code":500})"},
          Case{R"({"code": 503})", "1",
               R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",)"
               R"("message":"apiserver is shutting down","reason":"ServiceUnavailable",)"
               R"("code":503})"},
          Case{R"({"code": 504, "retryAfterSeconds": 3})", "3",
               R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",)"
               R"("message":"Timeout: request did not complete within requested timeout - )"
               R"(context deadline exceeded","reason":"Timeout",)"
               R"("details":{"retryAfterSeconds":3},"code":504})"},
      }) {
    fault(fmt::format(R"({{"error": {}}})", error));
    const auto refused = createPod();
    EXPECT_EQ(refused.body, std::string(body) + "\n");
    EXPECT_EQ(refused.headers.get("Retry-After"), retryAfter) << error;
    endFault();
  }
  EXPECT_EQ(createPod().code, 201);
}

TEST_F(FaultsTest, AConflictOfAWriteAndOfAGeneratedName) {
  makePod("p");
  fault(R"({"error": {"code": 409}})");
  EXPECT_EQ(call("PUT", std::string(kPods) + "/p", "{}").message(),
            "Operation cannot be fulfilled on pods \"p\": the object has been modified; please "
            "apply your changes to the latest version and try again");
  EXPECT_THAT(createPod(R"({"generateName": "p-"})").message(),
              testing::MatchesRegex("pods \"p-[a-z0-9]+\" already exists, the server was not able "
                                    "to generate a unique name for the object"));
}

TEST_F(FaultsTest, WhoAndWhatIsMatched) {
  makePod("p");
  makePod("q");
  make("namespaces", "", R"({"metadata": {"name": "other"}})");
  const auto code = [&](const std::string& target) { return get(target).code; };
  fault(R"({"error": {"code": 500}, "match": {"names": ["q*"], "verbs": ["get"]}})");
  EXPECT_EQ(code(std::string(kPods) + "/p"), 200);
  EXPECT_EQ(code(std::string(kPods) + "/q"), 500);
  EXPECT_EQ(code(std::string(kPods) + "/q/log"), 500);
  endFault();
  fault(R"({"error": {"code": 500}, "match": {"resources": ["pods/log", "deployments.apps"]}})");
  EXPECT_EQ(code(std::string(kPods) + "/p"), 200);
  EXPECT_EQ(code(std::string(kPods) + "/p/log"), 500);
  EXPECT_EQ(code("/apis/apps/v1/namespaces/default/deployments"), 500);
  EXPECT_EQ(code("/apis/apps/v1/namespaces/other/deployments"), 200);
  EXPECT_EQ(code("/apis/apps/v1/deployments"), 200);  // of all namespaces
  endFault();
  fault(
      R"({"error": {"code": 500}, "match": {"namespaces": ["*"], "groups": ["system:masters"]}})");
  EXPECT_EQ(code("/api/v1/nodes"), 500);
  EXPECT_EQ(code("/api"), 200);  // no resource
  EXPECT_EQ(call("GET", kPods, "", "", "nobody-token").code, 403);
  endFault();
  fault(R"({"error": {"code": 500}, "match": {"users": ["system:serviceaccount:*:spark"]}})");
  EXPECT_EQ(code(kPods), 200);
  EXPECT_EQ(get(kPods, header("Impersonate-User", "system:serviceaccount:default:spark")).code,
            500);
}

TEST_F(FaultsTest, SkipLetsTheFirstPass) {
  fault(R"({"error": {"code": 503}, "skip": 2, "count": 2, "match": {"verbs": ["list"]}})");
  std::vector<int> codes;
  for (int i = 0; i < 6; ++i) codes.push_back(get(kPods).code);
  EXPECT_THAT(codes, testing::ElementsAre(200, 200, 503, 503, 200, 200));
  EXPECT_EQ(state(), "UsedUp 2 of 4");
}

TEST_F(FaultsTest, WhatManagesFaultsIsNeverHit) {
  fault(R"({"error": {"code": 503}, "match": {"namespaces": ["*"]}})");
  EXPECT_EQ(get(kFaults).code, 200);
  EXPECT_EQ(get("/api/v1/namespaces").code, 503);
  endFault();
  EXPECT_EQ(get("/api/v1/namespaces").code, 200);
}

TEST_F(FaultsTest, ACutRequestHasNoEffectUnlessItIsCarriedOut) {
  const auto isCut = [&](const std::string& name) {
    TestClient client(io, port);
    client.ask(TestClient::request("POST", "/api/v1/namespaces/default/configmaps",
                                   fmt::format(R"({{"metadata": {{"name": "{}"}}}})", name),
                                   as("admin-token") + header("Content-Type", "application/json")));
    return client.closedByPeer();
  };
  fault(R"({"answer": "Cut"})");
  EXPECT_TRUE(isCut("without"));
  endFault();
  fault(R"({"answer": "Cut", "carryOut": true, "match": {"verbs": ["create"]}})");
  EXPECT_TRUE(isCut("with"));
  EXPECT_EQ(state(), "Active 1 of 1");
  endFault();
  EXPECT_FALSE(store.get("configmaps", "default", "without"));
  EXPECT_TRUE(store.get("configmaps", "default", "with"));
}

TEST_F(FaultsTest, ATimeoutMayHaveHadItsEffect) {
  fault(R"({"error": {"code": 504}, "carryOut": true, "match": {"verbs": ["create"]}})");
  EXPECT_EQ(createPod().code, 504);
  EXPECT_TRUE(store.get("pods", "default", "p"));
  EXPECT_EQ(createPod(R"({"name": "p"})", "nobody-token").code, 504);
  EXPECT_EQ(store.list("pods").size(), 1u);
}

TEST_F(FaultsTest, NoAnswerUntilTheFaultIsGone) {
  fault(R"({"answer": "Never", "match": {"verbs": ["list"]}})");
  TestClient client(io, port);
  client.ask(TestClient::request("GET", kPods, "", as("admin-token")));
  EXPECT_EQ(state(), "Active 1 of 1");  // it has got so far, and waits
  endFault();
  EXPECT_EQ(client.answer().code, 200);
  EXPECT_EQ(client.call(TestClient::request("GET", kPods, "", as("admin-token"))).code, 200);
}

TEST_F(FaultsTest, AClientThatLeftIsNotServedLater) {
  fault(R"({"answer": "Never", "match": {"verbs": ["create"], "resources": ["configmaps"]}})");
  TestClient client(io, port);
  client.ask(TestClient::request("POST", "/api/v1/namespaces/default/configmaps",
                                 R"({"metadata": {"name": "late"}})",
                                 as("admin-token") + header("Content-Type", "application/json")));
  EXPECT_EQ(state(), "Active 1 of 1");
  client.close();
  EXPECT_EQ(state(), "Active 1 of 1");  // by now it has been noticed
  endFault();
  io.restart();
  io.poll();
  EXPECT_FALSE(store.get("configmaps", "default", "late"));
}

TEST_F(FaultsTest, ADelayIsEndedWithItsFault) {
  fault(R"({"delay": "1h", "error": {"code": 500}, "match": {"verbs": ["list"]}})");
  TestClient client(io, port);
  client.ask(TestClient::request("GET", kPods, "", as("admin-token")));
  EXPECT_EQ(state(), "Active 1 of 1");
  endFault();
  EXPECT_EQ(client.answer().code, 200);
  fault(R"({"delay": "10ms", "error": {"code": 500}, "match": {"verbs": ["list"]}})");
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_EQ(get(kPods).code, 500);
  EXPECT_GE(std::chrono::steady_clock::now() - begun, std::chrono::milliseconds(10));
}

TEST_F(FaultsTest, OpenWatchesAreCut) {
  TestClient open(io, port), other(io, port), later(io, port);
  watch(open);
  other.begin(TestClient::request("GET", "/api/v1/namespaces/default/configmaps?watch=true", "",
                                  as("admin-token")));
  fault(R"({"watch": {"end": "Disconnect"}, "match": {"resources": ["pods"]}})");
  EXPECT_TRUE(open.closedByPeer());
  EXPECT_EQ(state(), "UsedUp 1 of 1");
  watch(later);
  makePod("p");
  EXPECT_EQ(named(later.event()), "ADDED p");
  make("configmaps", "default", R"({"metadata": {"name": "c"}})");
  EXPECT_EQ(named(other.event()), "ADDED c");
}

TEST_F(FaultsTest, AWatchExpiresBehindSoManyEvents) {
  TestClient client(io, port);
  watch(client);
  fault(R"({"watch": {"end": "Expired", "afterEvents": 2}})");
  EXPECT_EQ(state(), "Active 0 of 0");
  for (const auto* name : {"a", "b", "c"}) makePod(name);
  const auto revision = store.get("pods", "default", "b")->revision();
  EXPECT_EQ(named(client.event()), "ADDED a");
  EXPECT_EQ(named(client.event()), "ADDED b");
  const auto error = client.event();
  EXPECT_EQ(str(error, {"type"}), "ERROR");
  EXPECT_EQ(num(error, {"object", "code"}), 410);
  EXPECT_EQ(str(error, {"object", "reason"}), "Expired");
  EXPECT_EQ(str(error, {"object", "message"}),
            fmt::format("too old resource version: {} ({})", revision, store.revision()));
  EXPECT_TRUE(client.event().is_null());  // the orderly end of the stream
  EXPECT_EQ(state(), "UsedUp 1 of 1");
}

TEST_F(FaultsTest, NewWatchesEndWhileTheFaultLasts) {
  makePod("p");
  fault(R"({"watch": {"end": "Finish", "which": "New", "afterEvents": 1}, "count": 1})");
  TestClient first(io, port), second(io, port);
  watch(first);
  EXPECT_EQ(named(first.event()), "ADDED p");
  EXPECT_TRUE(first.event().is_null());
  EXPECT_EQ(state(), "UsedUp 1 of 1");
  watch(second);
  EXPECT_EQ(named(second.event()), "ADDED p");
  makePod("q");
  EXPECT_EQ(named(second.event()), "ADDED q");
}

TEST_F(FaultsTest, WebSocketWatchesEndInTheirOwnWays) {
  const std::string handshake = as("admin-token") + header("Connection", "Upgrade") +
                                header("Upgrade", "websocket") + header("Origin", "http://lab") +
                                header("Sec-WebSocket-Version", "13") +
                                header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
  const auto target = std::string(kPods) + "?watch=true";
  TestClient expired(io, port), cut(io, port);
  ASSERT_EQ(expired.begin(TestClient::request("GET", target, "", handshake)).code, 101);
  fault(R"({"watch": {"end": "Expired"}})");
  unsigned char opcode = 0;
  EXPECT_THAT(expired.frame(opcode), HasSubstr(R"("reason":"Expired")"));
  EXPECT_EQ(opcode, 0x81);
  expired.frame(opcode);
  EXPECT_EQ(opcode, 0x88);  // the closing handshake
  expired.close();
  endFault();
  ASSERT_EQ(cut.begin(TestClient::request("GET", target, "", handshake)).code, 101);
  fault(R"({"watch": {"end": "Disconnect"}})");
  EXPECT_THROW(cut.frame(opcode), std::exception);  // not even a closing frame
}

TEST_F(FaultsTest, ACompactionMakesOldVersionsExpire) {
  const auto before = store.revision();
  makePod("p");
  fault(R"({"compaction": {}})");
  EXPECT_EQ(state(), "UsedUp 1 of 1");
  TestClient client(io, port);
  watch(client, fmt::format("&resourceVersion={}", before));
  const auto error = client.event();
  EXPECT_EQ(num(error, {"object", "code"}), 410);
  EXPECT_EQ(str(error, {"object", "message"}),
            fmt::format("too old resource version: {} ({})", before, store.revision()));
  TestClient current(io, port);
  watch(current, fmt::format("&resourceVersion={}", store.revision()));
  makePod("q");
  EXPECT_EQ(named(current.event()), "ADDED q");
}

TEST_F(FaultsTest, TokensExpireBeforeTheirTimeAndLaterOnesAreValid) {
  const auto pod = makePod("p");
  const auto bound = [&](const std::string& account) {
    return server->issueToken("default", account, pod->value(), {}, 3607);
  };
  // Who is let in may do nothing.
  const auto code = [&](const std::string& token) {
    return call("GET", kPods, "", "", token).code;
  };
  const auto spark = bound("spark"), other = bound("default");
  clock.advance(std::chrono::seconds(10));
  fault(R"({"tokens": {"serviceAccounts": ["spark"], "pods": ["p*"]}})");
  EXPECT_EQ(call("GET", kPods, "", "", spark).body,
            R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",)"
            R"("message":"Unauthorized","reason":"Unauthorized","code":401})"
            "\n");
  EXPECT_EQ(code(other), 403);
  EXPECT_EQ(get(kPods).code, 200);
  EXPECT_EQ(state(), "Active 1 of 1");
  clock.advance(std::chrono::seconds(1));
  EXPECT_EQ(code(bound("spark")), 403);
  EXPECT_EQ(code(spark), 401);
  endFault();
  EXPECT_EQ(code(spark), 403);
}

TEST_F(FaultsTest, WhatMakesNoSenseIsRefused) {
  const auto refusal = [&](const std::string& spec) {
    return post(kFaults, fmt::format(R"({{"apiVersion": "lab.sparklab.dev/v1alpha1",
                                          "kind": "Fault", "metadata": {{"name": "f"}},
                                          "spec": {}}})",
                                     spec))
        .message();
  };
  EXPECT_EQ(refusal("{}"),
            "Fault.lab.sparklab.dev \"f\" is invalid: spec: Invalid value: \"object\": say what "
            "goes wrong, and one thing only: error, delay or answer (of requests); watch; "
            "compaction; image; tokens; container; disk; node; partition");
  EXPECT_EQ(refusal(R"({"answer": "Cut", "compaction": {}})"), refusal("{}"));
  EXPECT_EQ(refusal(R"({"answer": "Cut", "error": {"code": 500}})"),
            "Fault.lab.sparklab.dev \"f\" is invalid: spec: Invalid value: \"object\": an error is "
            "an answer: give error or answer, not both");
  EXPECT_EQ(refusal(R"({"delay": "2"})"),
            "Fault.lab.sparklab.dev \"f\" is invalid: spec.delay: Invalid value: \"2\": spec.delay "
            "in body should match '^([0-9]+(ms|s|m|h))+$'");
  EXPECT_THAT(refusal(R"({"error": {"code": 418}})"),
              HasSubstr("spec.error.code: Unsupported value: 418: supported values: \"401\", "));
  fault(R"({"delay": "2s", "match": {"names": ["nobody"]}})");
  EXPECT_EQ(call("PATCH", std::string(kFaults) + "/f", R"({"spec": {"delay": "3s"}})",
                 header("Content-Type", "application/merge-patch+json"))
                .message(),
            "Fault.lab.sparklab.dev \"f\" is invalid: spec: Invalid value: \"object\": a fault "
            "cannot be changed: delete it and make another");
}

}  // namespace

}  // namespace sparklab::lab
