#include "net/http_server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "net/pki.hpp"
#include "run.hpp"

namespace sparklab::net {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class Http : public ::testing::Test {
 protected:
  /// A server with `handler`, a client that sends `wire` and reads to the end of the stream.
  std::string talk(const std::string& wire, HttpLimits limits = HttpLimits()) {
    std::string answer;
    HttpServer server(io_.get_executor(), handler_, limits);
    auto listener = Listener::bind(io_.get_executor(), "127.0.0.1", 0, nullptr);
    port_ = listener->port();
    server.serve(std::move(listener));
    run(io_, exchange(server, wire, answer));
    return answer;
  }

  Task<void> exchange(HttpServer& server, std::string wire, std::string& answer) {
    auto conn = co_await connect(io_.get_executor(), "127.0.0.1", port_, nullptr);
    co_await conn->write(wire);
    std::array<char, 4096> piece;
    try {
      while (const auto size = co_await conn->readSome(piece)) answer.append(piece.data(), size);
    } catch (const std::exception&) {
      answer += "<reset>";
    }
    conn->close();
    server.stop();
  }

  static Task<void> echo(HttpExchange& exchange) {
    const auto& request = exchange.request();
    HttpResponse response(200, "text/plain",
                          request.method + " " + request.target + " [" + request.body + "]");
    co_await exchange.respond(std::move(response));
  }

  asio::io_context io_;
  HttpServer::Handler handler_ = echo;
  std::uint16_t port_ = 0;
};

TEST_F(Http, AnswersPipelinedRequestsInOrderOnOneConnection) {
  const auto answer = talk(
      "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"
      "POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
      "POST /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: "
      "chunked\r\n\r\n2\r\nde\r\n1\r\nf\r\n0\r\n\r\n"
      "GET /d HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  const auto a = answer.find("GET /a []"), b = answer.find("POST /b [abc]"),
             c = answer.find("POST /c [def]"), d = answer.find("GET /d []");
  ASSERT_NE(d, std::string::npos) << answer;
  EXPECT_TRUE(a < b && b < c && c < d) << answer;
}

TEST_F(Http, SaysContinueBeforeTheBody) {
  HttpServer server(io_.get_executor(), handler_);
  auto listener = Listener::bind(io_.get_executor(), "127.0.0.1", 0, nullptr);
  port_ = listener->port();
  server.serve(std::move(listener));
  std::string first, rest;
  run(io_, [&]() -> Task<void> {
    auto conn = co_await connect(io_.get_executor(), "127.0.0.1", port_, nullptr);
    co_await conn->write(
        "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
        "Content-Length: 2\r\nConnection: close\r\n\r\n");
    std::array<char, 4096> piece;
    const auto size = co_await conn->readSome(piece);
    first.assign(piece.data(), size);
    co_await conn->write("hi");
    while (const auto more = co_await conn->readSome(piece)) rest.append(piece.data(), more);
    server.stop();
  }());
  EXPECT_EQ(first, "HTTP/1.1 100 Continue\r\n\r\n");
  EXPECT_THAT(rest, EndsWith("POST / [hi]"));
}

TEST_F(Http, RefusesABodyBeyondTheLimitAndStillDeliversTheAnswer) {
  HttpLimits limits;
  limits.bodyBytes = 10;
  const std::string head = "POST / HTTP/1.1\r\nHost: x\r\n";
  EXPECT_THAT(talk(head + "Content-Length: 11\r\n\r\nhello world", limits),
              StartsWith("HTTP/1.1 413 "));
  EXPECT_THAT(
      talk(head + "Transfer-Encoding: chunked\r\n\r\nb\r\nhello world\r\n0\r\n\r\n", limits),
      StartsWith("HTTP/1.1 413 "));
  EXPECT_THAT(talk(head + "Connection: close\r\nContent-Length: 10\r\n\r\nhello worl", limits),
              StartsWith("HTTP/1.1 200 "));
}

TEST_F(Http, RefusesAHeaderBeyondTheLimitAndMalformedOnes) {
  HttpLimits limits;
  limits.headerBytes = 1024;
  EXPECT_THAT(talk("GET / HTTP/1.1\r\nA: " + std::string(2000, 'x') + "\r\n\r\n", limits),
              StartsWith("HTTP/1.1 431 "));
  for (const auto* bad :
       {"nonsense\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET /\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"})
    EXPECT_THAT(talk(bad), StartsWith("HTTP/1.1 400 ")) << bad;
}

TEST_F(Http, CutsAHeaderThatDoesNotEnd) {
  HttpLimits limits;
  limits.header = std::chrono::milliseconds(20);
  EXPECT_EQ(talk("GET / HTTP/1.1\r\nHost: x\r\n", limits), "");
}

TEST_F(Http, SendsNoBodyForHead) {
  const auto answer = talk("HEAD /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(answer, HasSubstr("Content-Length: 10\r\n"));
  EXPECT_THAT(answer, EndsWith("\r\n\r\n"));
}

TEST_F(Http, ClosesAfterHttp10) {
  EXPECT_THAT(talk("GET /x HTTP/1.0\r\n\r\n"), HasSubstr("Connection: close"));
}

TEST_F(Http, CompressesLargeJsonWhenAsked) {
  handler_ = [](HttpExchange& exchange) -> Task<void> {
    HttpResponse response(200, "application/json", std::string(200'000, 'j'));
    co_await exchange.respond(std::move(response));
  };
  const std::string get = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
  const auto zipped = talk(get + "Accept-Encoding: deflate, gzip\r\n\r\n");
  EXPECT_THAT(zipped, HasSubstr("Content-Encoding: gzip\r\n"));
  EXPECT_LT(zipped.size(), 5000U);
  EXPECT_THAT(talk(get + "\r\n"), Not(HasSubstr("Content-Encoding")));
}

TEST_F(Http, StreamsChunksAndGoesOnWithTheNextRequest) {
  handler_ = [](HttpExchange& exchange) -> Task<void> {
    if (exchange.request().target != "/stream") {
      co_await echo(exchange);
      co_return;
    }
    Headers headers;
    co_await exchange.start(200, headers, nullptr);
    co_await exchange.write("one");
    co_await exchange.write("");
    co_await exchange.write("three and more");
    co_await exchange.finish();
  };
  const auto answer = talk(
      "GET /stream HTTP/1.1\r\nHost: x\r\n\r\nGET /after HTTP/1.1\r\nHost: x\r\nConnection: "
      "close\r\n\r\n");
  EXPECT_THAT(answer,
              HasSubstr("\r\n\r\n3\r\none\r\ne\r\nthree and more\r\n0\r\n\r\nHTTP/1.1 200"));
  EXPECT_THAT(answer, EndsWith("GET /after []"));
  EXPECT_THAT(talk("GET /stream HTTP/1.0\r\n\r\n"), EndsWith("\r\n\r\nonethree and more"));
}

TEST_F(Http, ServesTheRequestThatComesAfterAStream) {
  handler_ = [](HttpExchange& exchange) -> Task<void> {
    Headers headers;
    co_await exchange.start(200, headers, nullptr);
    co_await exchange.write(exchange.request().target);
    co_await exchange.finish();
  };
  HttpServer server(io_.get_executor(), handler_);
  auto listener = Listener::bind(io_.get_executor(), "127.0.0.1", 0, nullptr);
  port_ = listener->port();
  server.serve(std::move(listener));
  std::string answers;
  run(io_, [&]() -> Task<void> {
    auto conn = co_await connect(io_.get_executor(), "127.0.0.1", port_, nullptr);
    std::array<char, 4096> piece;
    for (const auto* target : {"/first", "/second"}) {
      co_await conn->write(std::string("GET ") + target + " HTTP/1.1\r\nHost: x\r\n\r\n");
      while (!answers.ends_with("0\r\n\r\n")) {
        const auto size = co_await conn->readSome(piece);
        answers.append(piece.data(), size);
      }
      answers += "|";
    }
    conn->close();
    server.stop();
  }());
  EXPECT_THAT(answers, HasSubstr("/first\r\n0\r\n\r\n|HTTP/1.1 200"));
  EXPECT_THAT(answers, HasSubstr("/second\r\n0\r\n\r\n|"));
}

TEST_F(Http, NoticesThatTheReaderOfAStreamLeft) {
  bool noticed = false;
  asio::steady_timer waiting(io_, asio::steady_timer::time_point::max());
  handler_ = [&](HttpExchange& exchange) -> Task<void> {
    Headers headers;
    co_await exchange.start(200, headers, [&] {
      noticed = true;
      waiting.cancel();
    });
    co_await exchange.write("x");
    co_await waiting.async_wait(asio::as_tuple(asio::use_awaitable));
  };
  HttpServer server(io_.get_executor(), handler_);
  auto listener = Listener::bind(io_.get_executor(), "127.0.0.1", 0, nullptr);
  const auto port = listener->port();
  server.serve(std::move(listener));
  run(io_, [&]() -> Task<void> {
    auto conn = co_await connect(io_.get_executor(), "127.0.0.1", port, nullptr);
    co_await conn->write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    std::array<char, 4096> piece;
    co_await conn->readSome(piece);
    conn->close();
    while (!noticed) co_await waiting.async_wait(asio::as_tuple(asio::use_awaitable));
    server.stop();
  }());
  EXPECT_TRUE(noticed);
}

TEST_F(Http, AFailingHandlerIsA500AndAnUnfinishedStreamIsCut) {
  handler_ = [](HttpExchange& exchange) -> Task<void> {
    if (exchange.request().target == "/late") {
      Headers headers;
      co_await exchange.start(200, headers, nullptr);
      co_await exchange.write("x");
    }
    throw Error("on purpose");
  };
  ::testing::internal::CaptureStderr();
  EXPECT_THAT(talk("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
              StartsWith("HTTP/1.1 500 "));
  EXPECT_THAT(talk("GET /late HTTP/1.1\r\nHost: x\r\n\r\n"), Not(HasSubstr("0\r\n\r\n")));
  EXPECT_THAT(::testing::internal::GetCapturedStderr(), HasSubstr("on purpose"));
}

TEST_F(Http, AValueCannotEndItsHeaderField) {
  Headers headers;
  headers.add("Warning", "299 - \"a\r\nSet-Cookie: b\"");
  EXPECT_EQ(serializeHead(200, headers),
            "HTTP/1.1 200 OK\r\nWarning: 299 - \"a  Set-Cookie: b\"\r\n\r\n");
}

std::string masked(Opcode opcode, std::string payload, bool final = true) {
  std::string frame;
  frame += static_cast<char>((final ? 0x80 : 0) | static_cast<int>(opcode));
  frame += static_cast<char>(0x80 | payload.size());
  frame += "abcd";
  for (std::size_t i = 0; i < payload.size(); ++i)
    frame += static_cast<char>(payload[i] ^ "abcd"[i % 4]);
  return frame;
}

const std::string kUpgrade =
    "GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

class WebSockets : public Http {
 protected:
  WebSockets() {
    handler_ = [](HttpExchange& exchange) -> Task<void> {
      const auto socket = co_await exchange.upgrade("");
      if (!socket) co_return;
      const auto executor = co_await asio::this_coro::executor;
      asio::steady_timer gone(executor, asio::steady_timer::time_point::max());
      socket->start(
          [socket](Opcode opcode, std::string text) -> Task<void> {
            co_await socket->send(opcode, "<" + text + ">");
          },
          [&] { gone.cancel(); });
      co_await gone.async_wait(asio::as_tuple(asio::use_awaitable));
      co_await socket->close(1000);
    };
  }
};

TEST_F(WebSockets, EchoesMessagesAnswersPingsAndCloses) {
  const auto answer =
      talk(kUpgrade + masked(Opcode::Text, "hi") + masked(Opcode::Ping, "p") +
           masked(Opcode::Text, "fra", false) + masked(Opcode::Ping, "q") +
           masked(Opcode::Continuation, "gment") + masked(Opcode::Close, "\x03\xe8"));
  EXPECT_THAT(answer, HasSubstr("101 Switching Protocols"));
  EXPECT_THAT(answer, HasSubstr("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
  EXPECT_THAT(answer,
              EndsWith(encodeFrame(Opcode::Text, "<hi>") + encodeFrame(Opcode::Pong, "p") +
                       encodeFrame(Opcode::Pong, "q") + encodeFrame(Opcode::Text, "<fragment>") +
                       encodeFrame(Opcode::Close, "\x03\xe8")));
}

TEST_F(WebSockets, TellsTheViolationInTheCloseFrame) {
  const std::string unmasked = "\x81\x02hi";
  EXPECT_THAT(talk(kUpgrade + unmasked), HasSubstr("\x03\xeathe frame is not masked"));
  EXPECT_THAT(talk(kUpgrade + masked(Opcode::Continuation, "x")), HasSubstr("\x03\xea"));
  EXPECT_THAT(talk(kUpgrade + "\x81\xff" + std::string(8, '\x7f') + "abcd"), HasSubstr("\x03\xf1"));
}

TEST_F(WebSockets, RefusesAnotherVersionOfTheProtocol) {
  EXPECT_THAT(talk("GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                   "Sec-WebSocket-Version: 8\r\nSec-WebSocket-Key: x\r\n\r\n"),
              HasSubstr("400 Bad Request"));
}

TEST(WebSocketFrames, EncodesEverySizeClass) {
  EXPECT_EQ(encodeFrame(Opcode::Binary, std::string(125, 'x')).substr(0, 2), "\x82\x7d");
  EXPECT_EQ(encodeFrame(Opcode::Binary, std::string(126, 'x')).substr(0, 4),
            std::string("\x82\x7e\0\x7e", 4));
  EXPECT_EQ(encodeFrame(Opcode::Binary, std::string(70000, 'x')).substr(0, 10),
            std::string("\x82\x7f\0\0\0\0\0\x01\x11\x70", 10));
}

}  // namespace
}  // namespace sparklab::net
