#include "lab/apiserver/fixture.hpp"

namespace sparklab::lab {
namespace {

using testing::HasSubstr;

class WatchTest : public ApiTest {
 protected:
  TestClient watch(const std::string& query, const std::string& headers = "", int code = 200) {
    TestClient client(io, port);
    const auto answer = client.begin(TestClient::request(
        "GET", std::string(kPods) + "?watch=true&" + query, "", as("admin-token") + headers));
    EXPECT_EQ(answer.code, code);
    return client;
  }
  void label(std::string_view name, std::string_view value) {
    registry.modify(
        kindOf("pods"), "default", name, "",
        [&](json::value& pod) { at(pod, {"metadata", "labels", "a"}) = value; }, "test");
  }
  void drop(std::string_view name) {
    DeleteOptions now;
    now.gracePeriodSeconds = 0;
    registry.remove(kindOf("pods"), "default", name, now);
  }
  static std::string brief(const json::value& event) {
    return fmt::format("{} {}", str(event, {"type"}), str(event, {"object", "metadata", "name"}));
  }
  std::string fromNow() const { return fmt::format("resourceVersion={}&", store.revision()); }
};

TEST_F(WatchTest, WithoutAVersionItBeginsWithWhatThereIsAndABookmark) {
  makePod("a");
  makePod("b");
  auto client = watch("allowWatchBookmarks=true");
  EXPECT_EQ(brief(client.event()), "ADDED a");
  EXPECT_EQ(brief(client.event()), "ADDED b");
  const auto bookmark = client.event();
  EXPECT_EQ(str(bookmark, {"type"}), "BOOKMARK");
  EXPECT_EQ(str(bookmark, {"object", "kind"}), "Pod");
  EXPECT_EQ(str(bookmark, {"object", "metadata", "annotations", "k8s.io/initial-events-end"}),
            "true");
  EXPECT_EQ(str(bookmark, {"object", "metadata", "resourceVersion"}),
            std::to_string(store.revision()));
  makePod("c");
  EXPECT_EQ(brief(client.event()), "ADDED c");
}

TEST_F(WatchTest, BookmarksComeByTheClockOfTheLab) {
  auto client = watch(fromNow() + "allowWatchBookmarks=true");
  makePod("a");
  EXPECT_EQ(brief(client.event()), "ADDED a");
  for (int i = 0; i < 2; ++i) {
    clock.advance(std::chrono::seconds(59));
    const auto name = fmt::format("before-{}", i);
    makePod(name);
    EXPECT_EQ(brief(client.event()), "ADDED " + name) << "not yet";
    clock.advance(std::chrono::seconds(1));
    const auto bookmark = client.event();
    EXPECT_EQ(brief(bookmark), "BOOKMARK ");
    EXPECT_EQ(str(bookmark, {"object", "metadata", "resourceVersion"}),
              std::to_string(store.revision()));
  }
}

TEST_F(WatchTest, ContinuesAfterAVersionWithoutLossOrRepetition) {
  makePod("before");
  const auto from = fromNow();
  makePod("between");
  auto client = watch(from);
  EXPECT_EQ(brief(client.event()), "ADDED between");
  label("before", "1");
  const auto modified = client.event();
  EXPECT_EQ(brief(modified), "MODIFIED before");
  EXPECT_EQ(str(modified, {"object", "kind"}), "Pod");
  drop("between");
  // An unscheduled pod goes at once, after a state that tells of its deletion.
  json::value last = client.event();
  while (str(last, {"type"}) == "MODIFIED") last = client.event();
  EXPECT_EQ(brief(last), "DELETED between");
  EXPECT_EQ(str(last, {"object", "metadata", "resourceVersion"}), std::to_string(store.revision()));
}

TEST_F(WatchTest, AnObjectThatLeavesTheSelectorIsDeletedForTheWatcher) {
  makePod("p", R"({"a": "1"})");
  makePod("q");
  auto client = watch(fromNow() + "labelSelector=a%3D1");
  label("p", "2");
  const auto left = client.event();
  EXPECT_EQ(brief(left), "DELETED p");
  EXPECT_EQ(str(left, {"object", "metadata", "labels", "a"}), "1") << "as it was last seen";
  EXPECT_EQ(str(left, {"object", "metadata", "resourceVersion"}), std::to_string(store.revision()));
  label("q", "7");
  label("q", "1");
  EXPECT_EQ(brief(client.event()), "ADDED q");
}

TEST_F(WatchTest, FieldSelectorsFollowOnePod) {
  makePod("mine");
  auto client = watch("fieldSelector=metadata.name%3Dmine");
  EXPECT_EQ(brief(client.event()), "ADDED mine");
  makePod("other");
  label("mine", "x");
  EXPECT_EQ(brief(client.event()), "MODIFIED mine");
}

TEST_F(WatchTest, OtherNamespacesStayInvisible) {
  make("namespaces", "", R"({"metadata": {"name": "else"}})");
  make("serviceaccounts", "else", R"({"metadata": {"name": "default"}})");
  auto client = watch(fromNow());
  make("pods", "else", R"({"metadata": {"name": "x"}, "spec": {"containers": [{"name": "c",
       "image": "x:1"}]}})");
  makePod("here");
  EXPECT_EQ(brief(client.event()), "ADDED here");
}

TEST_F(WatchTest, ATooOldVersionIsAnErrorEventAndTheEnd) {
  const auto from = fromNow();
  makePod("a");
  makePod("b");
  store.compact();
  auto client = watch(from);
  const auto event = client.event();
  EXPECT_EQ(str(event, {"type"}), "ERROR");
  EXPECT_EQ(num(event, {"object", "code"}), 410);
  EXPECT_EQ(str(event, {"object", "reason"}), "Expired");
  EXPECT_THAT(std::string(str(event, {"object", "message"})),
              testing::MatchesRegex("too old resource version: [0-9]+ \\([0-9]+\\)"));
  EXPECT_TRUE(client.event().is_null());
}

TEST_F(WatchTest, ACompactionDoesNotDisturbWatchersThatHaveSeenEverything) {
  auto client = watch(fromNow());
  make("configmaps", "default", R"({"metadata": {"name": "c"}})");
  store.compact();
  makePod("after");
  EXPECT_EQ(brief(client.event()), "ADDED after");
}

TEST_F(WatchTest, EndsAfterItsTimeAndTheConnectionGoesOn) {
  auto client = watch(fromNow() + "timeoutSeconds=1");
  EXPECT_TRUE(client.event().is_null());
  EXPECT_EQ(client.call(TestClient::request("GET", "/version", "", as("admin-token"))).code, 200);
}

TEST_F(WatchTest, InitialEventsAreHonouredOrRefused) {
  makePod("a");
  auto client = watch(
      "allowWatchBookmarks=true&sendInitialEvents=true&resourceVersionMatch="
      "NotOlderThan&timeoutSeconds=300");
  EXPECT_EQ(brief(client.event()), "ADDED a");
  EXPECT_EQ(str(client.event(), {"type"}), "BOOKMARK");
  const auto refused = get(std::string(kPods) + "?watch=true&sendInitialEvents=true");
  EXPECT_EQ(refused.code, 422);
  EXPECT_THAT(refused.message(), HasSubstr("sendInitialEvents requires setting "
                                           "resourceVersionMatch to NotOlderThan"));
  EXPECT_EQ(get(std::string(kPods) + "?sendInitialEvents=true").code, 422);
}

TEST_F(WatchTest, AVersionFromTheFutureIsATimeout) {
  const auto answer = get(std::string(kPods) + "?watch=true&resourceVersion=999999");
  EXPECT_EQ(answer.code, 504);
  EXPECT_EQ(answer.headers.get("Retry-After"), "1");
}

TEST_F(WatchTest, TableEventsHaveColumnsOnlyOnce) {
  auto client = watch(fromNow(), header("Accept", "application/json;as=Table;v=v1;g=meta.k8s.io"));
  makePod("a");
  label("a", "x");
  const auto first = client.event(), second = client.event();
  EXPECT_EQ(str(first, {"object", "kind"}), "Table");
  EXPECT_FALSE(list(first, {"object", "columnDefinitions"}).empty());
  EXPECT_TRUE(find(second, {"object", "columnDefinitions"})->is_null());
  EXPECT_EQ(list(second, {"object", "rows"}).size(), 1U);
}

TEST_F(WatchTest, AWatcherThatDoesNotReadDelaysNobodyAndLosesNothing) {
  auto lazy = watch(fromNow());
  auto eager = watch(fromNow());
  make("configmaps", "default", R"({"metadata": {"name": "c"}})");
  const std::string big(100'000, 'x');
  for (int i = 0; i < 100; ++i) {
    makePod(fmt::format("p{}", i), fmt::format(R"({{"n": "{}"}})", i));
    registry.modify(
        kindOf("pods"), "default", fmt::format("p{}", i), "",
        [&](json::value& pod) { at(pod, {"metadata", "annotations", "big"}) = big; }, "test");
    EXPECT_EQ(brief(eager.event()), fmt::format("ADDED p{}", i));
    EXPECT_EQ(brief(eager.event()), fmt::format("MODIFIED p{}", i));
  }
  for (int i = 0; i < 100; ++i) {
    ASSERT_EQ(brief(lazy.event()), fmt::format("ADDED p{}", i));
    ASSERT_EQ(brief(lazy.event()), fmt::format("MODIFIED p{}", i));
  }
}

const std::string kUpgrade =
    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

TEST_F(WatchTest, AWebSocketGetsOneTextFramePerEvent) {
  makePod("a");
  makePod("b");
  auto client =
      watch("allowWatchBookmarks=true&timeoutSeconds=1", kUpgrade + "Origin: https://lab\r\n", 101);
  unsigned char opcode = 0;
  EXPECT_EQ(brief(json::parse(client.frame(opcode))), "ADDED a");
  EXPECT_EQ(opcode, 0x81);
  EXPECT_EQ(brief(json::parse(client.frame(opcode))), "ADDED b");
  EXPECT_EQ(str(json::parse(client.frame(opcode)), {"type"}), "BOOKMARK");
  EXPECT_EQ(client.frame(opcode), "\x03\xe8") << "close 1000 at the end of its time";
  EXPECT_EQ(opcode, 0x88);
}

TEST_F(WatchTest, AWebSocketNeedsAnOrigin) {
  EXPECT_EQ(get(std::string(kPods) + "?watch=true", kUpgrade).code, 403);
}

TEST_F(WatchTest, RefusalsComeBeforeTheUpgrade) {
  const auto refused = call("GET", std::string(kPods) + "?watch=true", "",
                            kUpgrade + "Origin: https://lab\r\n", "nobody-token");
  EXPECT_EQ(refused.code, 403);
  EXPECT_EQ(refused.reason(), "Forbidden");
}

TEST_F(WatchTest, StoppingTheServerEndsItsWatches) {
  auto client = watch(fromNow());
  server->stop();
  EXPECT_TRUE(client.closedByPeer());
}

}  // namespace
}  // namespace sparklab::lab
