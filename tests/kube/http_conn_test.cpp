#include <gtest/gtest.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/system/system_error.hpp>
#include <cstring>

#include "base/error.hpp"
#include "kube/fake_server.hpp"
#include "net/http_client.hpp"

namespace sparklab::kube {
using net::ClientRequest;
using net::HttpConn;
using net::Watchdog;
namespace {

/// A connection whose incoming bytes come in the pieces that the test wants.
class ScriptedConn final : public net::Conn {
 public:
  explicit ScriptedConn(std::vector<std::string> pieces) : pieces_(std::move(pieces)) {}

  Task<std::size_t> readSome(std::span<char> into) override {
    while (next_ < pieces_.size() && pieces_[next_].empty()) ++next_;
    if (next_ == pieces_.size()) co_return 0;
    auto& piece = pieces_[next_];
    const auto size = std::min(into.size(), piece.size());
    std::memcpy(into.data(), piece.data(), size);
    piece.erase(0, size);
    co_return size;
  }
  Task<void> write(std::string_view data) override {
    written += data;
    co_return;
  }
  Task<void> shutdown() override { co_return; }
  void close() noexcept override {}
  const net::PeerIdentity& peer() const noexcept override { return peer_; }
  std::string remoteAddress() const override { return "test"; }

  std::string written;

 private:
  std::vector<std::string> pieces_;
  std::size_t next_ = 0;
  net::PeerIdentity peer_;
};

struct Answer {
  int status = 0;
  std::string body;
  bool reusable = false;
};

Task<void> talk(std::vector<std::string> pieces, Answer& out) {
  HttpConn conn(std::make_unique<ScriptedConn>(std::move(pieces)), "Host: test\r\n");
  ClientRequest request;
  request.method = "GET";
  request.target = "/";
  request.accept = "application/json";
  out.status = co_await conn.request(request);
  for (;;) {
    const auto piece = co_await conn.readBody();
    if (piece.empty()) break;
    out.body += piece;
  }
  out.reusable = conn.reusable();
}

Answer talk(std::vector<std::string> pieces) {
  asio::io_context io;
  Answer answer;
  tests::runTask(io, talk(std::move(pieces), answer));
  return answer;
}

const std::string kChunked =
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nX: y\r\n\r\n"
    "5\r\nhello\r\nb;name=value\r\n wide world\r\n0\r\nTrailer: t\r\n\r\n";
const std::string kPlain = "HTTP/1.1 404 Not Found\r\nContent-Length: 7\r\n\r\nnothing";

TEST(HttpConn, ReadsAChunkedAnswerThatIsCutAnywhere) {
  for (std::size_t cut = 0; cut <= kChunked.size(); ++cut) {
    const auto answer = talk({kChunked.substr(0, cut), kChunked.substr(cut)});
    EXPECT_EQ(answer.status, 200) << cut;
    EXPECT_EQ(answer.body, "hello wide world") << cut;
    EXPECT_TRUE(answer.reusable) << cut;
  }
}

TEST(HttpConn, ReadsAnswersByteByByte) {
  for (const auto& text : {kChunked, kPlain}) {
    std::vector<std::string> bytes;
    for (const char c : text) bytes.emplace_back(1, c);
    const auto answer = talk(bytes);
    EXPECT_EQ(answer.body, text == kPlain ? "nothing" : "hello wide world");
  }
}

TEST(HttpConn, ReadsAnAnswerWithoutLengthToTheEndOfTheConnection) {
  const auto answer = talk({"HTTP/1.1 200 OK\r\n\r\nall ", "of it"});
  EXPECT_EQ(answer.body, "all of it");
  EXPECT_FALSE(answer.reusable);
}

TEST(HttpConn, DoesNotReuseAConnectionThatTheServerCloses) {
  EXPECT_FALSE(
      talk({"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"}).reusable);
  EXPECT_FALSE(talk({"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nstray"}).reusable);
}

TEST(HttpConn, ReportsAnEndInTheMiddleOfAnAnswer) {
  for (std::size_t size : {std::size_t{0}, std::size_t{10}, kChunked.size() - 1})
    EXPECT_THROW(talk({kChunked.substr(0, size)}), boost::system::system_error) << size;
}

TEST(HttpConn, ReportsWhatIsNotHttp) {
  EXPECT_THROW(talk({"SSH-2.0-OpenSSH_9.2\r\n\r\n"}), Error);
  EXPECT_THROW(talk({"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"}), Error);
}

TEST(HttpConn, RefusesAHeadWithoutEnd) {
  EXPECT_THROW(talk({"HTTP/1.1 200 OK\r\nX: " + std::string(200'000, 'x')}), Error);
}

}  // namespace
}  // namespace sparklab::kube
