#include "kube/client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "kube/fake_server.hpp"

namespace sparklab::kube {
namespace {

using namespace sparklab::tests;
using testing::HasSubstr;
using testing::StartsWith;

struct ClientTest : testing::Test {
  asio::io_context io;
};

Task<void> getTwice(Client& client, json::value& out) {
  Query query;
  query["labelSelector"] = "a=b,c in (d)";
  co_await client.get("/api/v1/pods", query);
  out = co_await client.get("/api/v1/pods");
}

TEST_F(ClientTest, ReusesAConnectionAndEncodesTheQuery) {
  FakeServer server(io, [](const std::string&) { return answer(200, R"({"kind":"PodList"})"); });
  auto cluster = server.cluster();
  cluster.bearerToken = "secret";
  cluster.server += "/prefix";
  const auto client = Client::create(io.get_executor(), cluster);
  json::value out;
  runTask(io, getTwice(*client, out));
  EXPECT_EQ(str(out, {"kind"}), "PodList");
  EXPECT_EQ(server.connections(), 1u);
  EXPECT_THAT(
      server.requests()[0],
      StartsWith("GET /prefix/api/v1/pods?labelSelector=a%3Db%2Cc%20in%20%28d%29 HTTP/1.1"));
  EXPECT_THAT(server.requests()[0], HasSubstr("Authorization: Bearer secret\r\n"));
}

TEST_F(ClientTest, AsksAgainWhenTheServerClosedAnIdleConnection) {
  FakeServer server(io, [](const std::string&) {
    auto reply = answer(200, "{}");
    reply.then = Reply::Then::Close;  // without saying so
    return reply;
  });
  const auto client = Client::create(io.get_executor(), server.cluster());
  json::value out;
  runTask(io, getTwice(*client, out));
  EXPECT_TRUE(out.is_object());
  EXPECT_EQ(server.connections(), 2u);
}

Task<void> changeThings(Client& client) {
  json::value body = json::object();
  at(body, {"metadata", "name"}) = "x";
  const std::string path = "/api/v1/namespaces/ns/pods";
  co_await client.get(path);
  co_await client.create(path, body);
  co_await client.replace(path + "/x", body);
  co_await client.patch(path + "/x", "merge-patch+json", body);
  co_await client.remove(path + "/x");
  co_await client.table(path);
  const auto text = co_await client.text(path + "/x/log");
  EXPECT_EQ(text, "{}");
}

TEST_F(ClientTest, SendsEveryKindOfRequest) {
  FakeServer server(io, [](const std::string&) { return answer(200, "{}"); });
  const auto client = Client::create(io.get_executor(), server.cluster());
  runTask(io, changeThings(*client));
  const auto& sent = server.requests();
  ASSERT_EQ(sent.size(), 7u);
  EXPECT_THAT(sent[1], StartsWith("POST /api/v1/namespaces/ns/pods HTTP/1.1"));
  EXPECT_THAT(sent[1], HasSubstr("Content-Type: application/json\r\nContent-Length: 25\r\n\r\n"));
  EXPECT_THAT(sent[1], testing::EndsWith(R"({"metadata":{"name":"x"}})"));
  EXPECT_THAT(sent[2], StartsWith("PUT "));
  EXPECT_THAT(sent[3], HasSubstr("Content-Type: application/merge-patch+json\r\n"));
  EXPECT_THAT(sent[4], StartsWith("DELETE "));
  EXPECT_THAT(sent[5], HasSubstr("Accept: application/json;as=Table;v=v1;g=meta.k8s.io,"));
}

Task<void> getOnce(Client& client) {
  co_await client.get("/api/v1/namespaces/ns/pods/x");
}

TEST_F(ClientTest, ThrowsTheStatusOfARefusal) {
  FakeServer server(io, [](const std::string&) {
    return answer(404, R"({"kind":"Status","message":"pods \"x\" not found","reason":"NotFound"})");
  });
  const auto client = Client::create(io.get_executor(), server.cluster());
  try {
    runTask(io, getOnce(*client));
    FAIL();
  } catch (const ApiError& error) {
    EXPECT_EQ(error.code(), 404);
    EXPECT_EQ(error.reason(), "NotFound");
    EXPECT_STREQ(error.what(),
                 "GET /api/v1/namespaces/ns/pods/x: pods \"x\" not found (404 NotFound)");
  }
}

TEST_F(ClientTest, MakesAStatusOfAProxysErrorPage) {
  FakeServer server(io, [](const std::string&) { return answer(502, "<h1>Bad Gateway</h1>"); });
  const auto client = Client::create(io.get_executor(), server.cluster());
  try {
    runTask(io, getOnce(*client));
    FAIL();
  } catch (const ApiError& error) {
    EXPECT_EQ(error.code(), 502);
    EXPECT_THAT(error.what(), HasSubstr("<h1>Bad Gateway</h1>"));
  }
}

TEST_F(ClientTest, SaysWhichClusterCannotBeReached) {
  FakeServer server(io, [](const std::string&) { return Reply(); });
  server.stopListening();
  const auto client = Client::create(io.get_executor(), server.cluster());
  try {
    runTask(io, getOnce(*client));
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr(server.cluster().server + " (context fake)"));
    EXPECT_EQ(error.code(), kEnvironment);
  }
}

TEST_F(ClientTest, GivesUpOnASilentServer) {
  FakeServer server(io, [](const std::string&) { return Reply("", Reply::Then::Hold); });
  auto timing = quick();
  timing.answer = std::chrono::milliseconds(5);
  const auto client = Client::create(io.get_executor(), server.cluster(), timing);
  try {
    runTask(io, getOnce(*client));
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("no answer within 5ms"));
  }
}

Task<void> streamText(Client& client, std::string& out) {
  const std::function<void(std::string_view)> sink = [&out](std::string_view piece) {
    out += piece;
  };
  Query query;
  query["follow"] = "true";
  co_await client.stream("/log", query, sink);
}

TEST_F(ClientTest, StreamsALogToItsEnd) {
  FakeServer server(io, [](const std::string&) { return chunked({"one\n", "two\n"}); });
  const auto client = Client::create(io.get_executor(), server.cluster());
  std::string out;
  runTask(io, streamText(*client, out));
  EXPECT_EQ(out, "one\ntwo\n");
}

TEST_F(ClientTest, TellsALostStreamFromOneThatEnded) {
  FakeServer server(io, [](const std::string&) {
    auto reply = openStream({"one\n"});
    reply.then = Reply::Then::Close;
    return reply;
  });
  const auto client = Client::create(io.get_executor(), server.cluster());
  std::string out;
  EXPECT_THROW(runTask(io, streamText(*client, out)), Error);
  EXPECT_EQ(out, "one\n");
}

TEST_F(ClientTest, RefusesAServerThatIsNoAddress) {
  Cluster cluster;
  for (const auto* server :
       {"ftp://x", "https://", "https://x:0", "https://x:99999", "https://[::1"}) {
    cluster.server = server;
    EXPECT_THROW(Client::create(io.get_executor(), cluster), Error) << server;
  }
}

}  // namespace
}  // namespace sparklab::kube
