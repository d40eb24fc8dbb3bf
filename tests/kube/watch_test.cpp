#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>

#include "base/error.hpp"
#include "kube/client.hpp"
#include "kube/fake_server.hpp"

namespace sparklab::kube {
namespace {

using namespace sparklab::tests;
using testing::ElementsAre;
using testing::HasSubstr;

/// What a watch told, as words: "+a1" added in version 1, "~a2" modified, "-a3" deleted, "." a
/// bookmark, "!410" a gap.
struct WatchTest : testing::Test {
  asio::io_context io;
  std::vector<std::string> told;
  std::vector<std::string> gaps;
  std::exception_ptr failure;
  bool ended = false;
  asio::cancellation_signal cancel;
  std::unique_ptr<Client> client;

  static std::string word(const WatchEvent& event) {
    static const std::string signs = "+~-.";
    const auto sign = signs[static_cast<std::size_t>(event.type)];
    if (sign == '.') return ".";
    return sign + std::string(str(event.object, {"metadata", "name"})) +
           std::string(str(event.object, {"metadata", "resourceVersion"}));
  }

  void watch(FakeServer& server, const Timing& timing = quick()) {
    client = Client::create(io.get_executor(), server.cluster(), timing);
    auto sink = [this](WatchEvent event) { told.push_back(word(event)); };
    auto onGap = [this](const WatchGap& gap) {
      told.push_back("!");
      gaps.push_back(gap.why);
    };
    asio::co_spawn(io, client->watch("/api/v1/namespaces/ns/pods", Query(), sink, onGap),
                   asio::bind_cancellation_slot(cancel.slot(), [this](std::exception_ptr error) {
                     failure = error;
                     ended = true;
                   }));
  }

  /// Runs until `count` things have been told.
  void runUntilTold(std::size_t count) {
    runTask(io, until(io, [this, count] { return told.size() >= count || ended; }));
    io.restart();
  }
};

bool isWatch(const std::string& request) {
  return request.substr(0, request.find('\r')).find("watch=true") != std::string::npos;
}

bool has(const std::string& request, const std::string& text) {
  return request.find(text) != std::string::npos;
}

TEST_F(WatchTest, TellsTheListThenABookmarkThenTheChanges) {
  FakeServer server(io, [](const std::string& request) {
    if (!isWatch(request))
      return answer(200,
                    podList("5", {R"({"metadata":{"name":"a","uid":"u","resourceVersion":"1"}})"}));
    return openStream(
        {eventJson("MODIFIED", podJson("a", "6", "u")) + eventJson("ADDED", podJson("b", "7")),
         eventJson("DELETED", podJson("a", "8", "u"))});
  });
  watch(server);
  runUntilTold(5);
  EXPECT_THAT(told, ElementsAre("+a1", ".", "~a6", "+b7", "-a8"));
  EXPECT_THAT(server.requests()[1], HasSubstr("resourceVersion=5"));
  EXPECT_THAT(server.requests()[1], HasSubstr("allowWatchBookmarks=true"));
}

TEST_F(WatchTest, GivesItemsOfAListTheirKind) {
  FakeServer server(io, [](const std::string&) {
    return answer(200, podList("5", {R"({"metadata":{"name":"a","uid":"u"}})"}));
  });
  client = Client::create(io.get_executor(), server.cluster(), quick());
  json::value seen;
  auto sink = [&](WatchEvent event) {
    if (event.type == WatchEvent::Type::Added) seen = event.object;
  };
  asio::co_spawn(io, client->watch("/pods", Query(), sink, [](const WatchGap&) {}),
                 asio::bind_cancellation_slot(cancel.slot(), [](std::exception_ptr) {}));
  runTask(io, until(io, [&] { return seen.is_object(); }));
  EXPECT_EQ(str(seen, {"kind"}), "Pod");
  EXPECT_EQ(str(seen, {"apiVersion"}), "v1");
}

TEST_F(WatchTest, ReadsAListInPages) {
  FakeServer server(io, [](const std::string& request) {
    if (isWatch(request)) return openStream({});
    if (has(request, "continue=next%2Fpage")) return answer(200, podList("9", {podJson("b", "2")}));
    return answer(200, R"({"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"9",)"
                       R"("continue":"next/page"},"items":[)" +
                           podJson("a", "1") + "]}");
  });
  watch(server);
  runUntilTold(3);
  EXPECT_THAT(told, ElementsAre("+a1", "+b2", "."));
}

TEST_F(WatchTest, ReadsEventsThatAreCutAnywhere) {
  const auto events =
      eventJson("ADDED", podJson("a", "6")) + eventJson("MODIFIED", podJson("a", "7"));
  for (std::size_t cut = 1; cut < events.size(); cut += 7) {
    FakeServer server(io, [&](const std::string& request) {
      if (!isWatch(request)) return answer(200, podList("5", {}));
      return openStream({events.substr(0, cut), events.substr(cut)});
    });
    told.clear();
    ended = false;
    watch(server);
    runUntilTold(3);
    EXPECT_THAT(told, ElementsAre(".", "+a6", "~a7")) << cut;
    cancel.emit(asio::cancellation_type::terminal);
    runTask(io, until(io, [this] { return ended; }));
    io.restart();
  }
}

TEST_F(WatchTest, GoesOnFromTheLastVersionWhenTheServerEndsTheWatch) {
  int watches = 0;
  FakeServer server(io, [&](const std::string& request) {
    if (!isWatch(request)) return answer(200, podList("5", {}));
    switch (++watches) {
      case 1:
        return chunked({eventJson("ADDED", podJson("a", "6"))});
      case 2:
        return chunked({eventJson("BOOKMARK", podJson("", "40"))});
      default:
        return openStream({eventJson("ADDED", podJson("b", "41"))});
    }
  });
  watch(server);
  runUntilTold(4);
  EXPECT_THAT(told, ElementsAre(".", "+a6", ".", "+b41"));
  EXPECT_THAT(server.requests()[2], HasSubstr("resourceVersion=6&"));
  EXPECT_THAT(server.requests()[3], HasSubstr("resourceVersion=40&"));
  EXPECT_TRUE(gaps.empty());
}

TEST_F(WatchTest, GoesOnAfterALostConnectionWithoutAGap) {
  int watches = 0;
  FakeServer server(io, [&](const std::string& request) {
    if (!isWatch(request)) return answer(200, podList("5", {}));
    auto reply = openStream({eventJson("ADDED", podJson("a", std::to_string(++watches + 5)))});
    if (watches == 1) reply.then = Reply::Then::Close;
    return reply;
  });
  watch(server);
  runUntilTold(3);
  EXPECT_THAT(told, ElementsAre(".", "+a6", "+a7"));
  EXPECT_THAT(server.requests()[2], HasSubstr("resourceVersion=6&"));
  EXPECT_TRUE(gaps.empty());
}

/// A server whose history is gone once: the first watch ends in 410.
Reply expiresOnce(const std::string& request, int& watches, bool asStatus) {
  if (!isWatch(request)) {
    if (watches == 0)
      return answer(200, podList("5", {podJson("a", "1"), podJson("b", "2"), podJson("c", "3")}));
    return answer(200, podList("90", {podJson("b", "80"), podJson("c", "3"), podJson("d", "85")}));
  }
  if (++watches > 1) return openStream({});
  const std::string status =
      R"({"kind":"Status","code":410,"reason":"Expired","message":"too old"})";
  return asStatus ? answer(410, status) : chunked({eventJson("ERROR", status)});
}

TEST_F(WatchTest, TellsAGapAndTheDifferencesAfter410InTheStream) {
  int watches = 0;
  FakeServer server(
      io, [&](const std::string& request) { return expiresOnce(request, watches, false); });
  watch(server);
  runUntilTold(9);
  EXPECT_THAT(told, ElementsAre("+a1", "+b2", "+c3", ".", "!", "-a1", "~b80", "+d85", "."));
  EXPECT_THAT(gaps, ElementsAre(HasSubstr("410 Expired")));
}

TEST_F(WatchTest, TellsAGapAndTheDifferencesAfter410AsAnAnswer) {
  int watches = 0;
  FakeServer server(
      io, [&](const std::string& request) { return expiresOnce(request, watches, true); });
  watch(server);
  runUntilTold(9);
  EXPECT_THAT(told, ElementsAre("+a1", "+b2", "+c3", ".", "!", "-a1", "~b80", "+d85", "."));
}

TEST_F(WatchTest, TellsAnObjectOfTheSameNameApart) {
  int watches = 0;
  FakeServer server(io, [&](const std::string& request) {
    if (isWatch(request)) return ++watches > 1 ? openStream({}) : answer(410, "{}");
    return answer(200, podList("5", {podJson("a", watches ? "9" : "1", watches ? "new" : "old")}));
  });
  watch(server);
  runUntilTold(6);
  EXPECT_THAT(told, ElementsAre("+a1", ".", "!", "-a1", "+a9", "."));
}

TEST_F(WatchTest, TellsAGapOnceWhenTheServerIsGoneForLong) {
  FakeServer server(io, [](const std::string& request) {
    return isWatch(request) ? openStream({}) : answer(200, podList("5", {}));
  });
  watch(server);
  runTask(io, until(io, [&] { return server.held() == 1; }));
  io.restart();
  server.stopListening();
  server.dropHeld();
  runUntilTold(2);
  EXPECT_THAT(told, ElementsAre(".", "!"));
  EXPECT_THAT(gaps, ElementsAre(HasSubstr("cannot be reached")));
  EXPECT_FALSE(ended);
}

TEST_F(WatchTest, NoticesAServerThatWentSilent) {
  FakeServer server(io, [](const std::string& request) {
    return isWatch(request) ? openStream({}) : answer(200, podList("5", {}));
  });
  auto timing = quick();
  timing.silence = std::chrono::milliseconds(3);
  timing.goneAfter = std::chrono::hours(1);
  watch(server, timing);
  runTask(io, until(io, [&] { return server.held() >= 3; }));
  EXPECT_TRUE(gaps.empty());
}

TEST_F(WatchTest, SurvivesAnOverloadedServer) {
  int watches = 0;
  FakeServer server(io, [&](const std::string& request) {
    if (!isWatch(request)) return answer(200, podList("5", {}));
    return ++watches < 4 ? answer(watches % 2 ? 429 : 503, "{}")
                         : openStream({eventJson("ADDED", podJson("a", "6"))});
  });
  auto timing = quick();
  timing.goneAfter = std::chrono::hours(1);
  watch(server, timing);
  runUntilTold(2);
  EXPECT_THAT(told, ElementsAre(".", "+a6"));
}

TEST_F(WatchTest, EndsWithTheRefusalOfAServerThatForbidsIt) {
  FakeServer server(io, [](const std::string& request) {
    return isWatch(request) ? answer(403, R"({"kind":"Status","reason":"Forbidden"})")
                            : answer(200, podList("5", {}));
  });
  watch(server);
  runTask(io, until(io, [this] { return ended; }));
  ASSERT_TRUE(failure);
  EXPECT_THROW(std::rethrow_exception(failure), ApiError);
}

TEST_F(WatchTest, EndsWhenItsFirstListFails) {
  FakeServer server(io, [](const std::string&) { return answer(500, "{}"); });
  watch(server);
  runTask(io, until(io, [this] { return ended; }));
  ASSERT_TRUE(failure);
  EXPECT_THROW(std::rethrow_exception(failure), ApiError);
}

TEST_F(WatchTest, PassesOnAFailureOfItsCaller) {
  FakeServer server(io, [](const std::string& request) {
    return isWatch(request) ? openStream({eventJson("ADDED", podJson("a", "6"))})
                            : answer(200, podList("5", {}));
  });
  client = Client::create(io.get_executor(), server.cluster(), quick());
  auto sink = [](const WatchEvent& event) {
    if (event.type == WatchEvent::Type::Added) throw Error("the disk is full");
  };
  EXPECT_THROW(runTask(io, client->watch("/pods", Query(), sink, [](const WatchGap&) {})), Error);
}

TEST_F(WatchTest, CanBeCancelledAfterItsClientIsGone) {
  FakeServer server(io, [](const std::string& request) {
    return isWatch(request) ? openStream({}) : answer(200, podList("5", {}));
  });
  watch(server);
  runUntilTold(1);
  client.reset();
  cancel.emit(asio::cancellation_type::terminal);
  runTask(io, until(io, [this] { return ended; }));
  EXPECT_TRUE(failure);
  EXPECT_EQ(told.size(), 1u);
}

}  // namespace
}  // namespace sparklab::kube
