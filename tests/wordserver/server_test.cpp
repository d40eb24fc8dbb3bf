#include "wordserver/server.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <deque>
#include <list>

#include "base/error.hpp"
#include "wordserver/run.hpp"

namespace sparklab::words {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using tests::Peer;
using tests::runUntil;
using Kind = Options::Event::Kind;

/// More than the kernel takes for a client that does not read.
constexpr std::size_t kMuch = 32 << 20;

struct ServerTest : testing::Test {
  asio::io_context io;
  Options options;
  std::vector<Options::Event> events;
  std::unique_ptr<Server> server;

  ServerTest() {
    options.addresses = {"127.0.0.1"};
    options.onEvent = [this](const Options::Event& event) { events.push_back(event); };
  }
  void start() { server = Server::start(io.get_executor(), options); }
  bool until(const std::function<bool()>& condition) { return runUntil(io, condition); }
  std::size_t count(Kind kind) const {
    return static_cast<std::size_t>(
        std::count_if(events.begin(), events.end(), [&](const auto& e) { return e.kind == kind; }));
  }
  /// Sends `piece` until `peer`, who does not read, has begun to lose lines.
  void overfill(const std::string& piece) {
    for (std::size_t sent = 0; sent < kMuch && count(Kind::Dropped) == 0; sent += piece.size())
      server->send(piece);
    EXPECT_GT(count(Kind::Dropped), 0u);
  }
};

TEST_F(ServerTest, SendsTheSameLinesToEverybody) {
  start();
  std::list<Peer> peers;
  for (int i = 0; i < 50; ++i) peers.emplace_back(server->port());
  until([&] { return server->clients() == 50; });
  server->send("hello spark\n");
  server->send("again\n");
  for (auto& peer : peers) {
    until([&] { return peer.read() && peer.text.size() >= 18; });
    EXPECT_EQ(peer.text, "hello spark\nagain\n");
  }
  EXPECT_EQ(server->bytesSent(), 50u * 18);
}

TEST_F(ServerTest, KeepsNothingForThoseWhoComeLater) {
  start();
  server->send("too early\n");
  Peer peer(server->port());
  until([&] { return server->clients() == 1; });
  server->send("now\n");
  until([&] { return peer.read() && !peer.text.empty(); });
  EXPECT_EQ(peer.text, "now\n");
}

TEST_F(ServerTest, SaysItsLinesByTurns) {
  options.say = {"one", "two"};
  options.every = 1ms;
  start();
  Peer peer(server->port());
  until([&] { return peer.read() && peer.text.size() >= 16; });
  EXPECT_EQ(peer.text.substr(0, 16), "one\ntwo\none\ntwo\n");
}

TEST_F(ServerTest, ListensOnIpv4AndIpv6WithOnePort) {
  options.addresses = {"127.0.0.1", "::1"};
  start();
  Peer four(server->port()), six(server->port(), true);
  if (!six.connected()) GTEST_SKIP() << "this machine has no IPv6";
  until([&] { return server->clients() == 2; });
  EXPECT_THAT(events[0].client, HasSubstr("127.0.0.1:"));
  EXPECT_THAT(events[1].client, HasSubstr("[::1]:"));
}

TEST_F(ServerTest, SaysWhichPortIsTaken) {
  start();
  options.port = server->port();
  try {
    Server::start(io.get_executor(), options);
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("127.0.0.1:" + std::to_string(server->port())));
    EXPECT_THAT(error.hint(), HasSubstr("ss -ltnp"));
  }
}

TEST_F(ServerTest, RefusesWhatIsNoAddress) {
  options.addresses = {"localhost"};
  EXPECT_THROW(start(), Error);
  options.addresses = {};
  EXPECT_THROW(start(), Error);
}

TEST_F(ServerTest, TellsWhoCameAndWent) {
  start();
  Peer peer(server->port());
  until([&] { return server->clients() == 1; });
  server->send("12345");
  until([&] { return peer.read() && peer.text.size() == 5; });
  peer.reset();
  until([&] { return server->clients() == 0; });
  ASSERT_EQ(events.size(), 2u);
  EXPECT_EQ(events[1].kind, Kind::Disconnected);
  EXPECT_EQ(events[1].client, events[0].client);
  EXPECT_EQ(events[1].bytesSent, 5u);
  EXPECT_EQ(events[1].reason, "closed by the client");
}

TEST_F(ServerTest, NoticesAClosedClientWithTheNextLines) {
  options.halfClosedLimit = 1h;
  options.say = {"x"};
  options.every = 1ms;
  start();
  Peer peer(server->port());
  until([&] { return server->clients() == 1; });
  peer.close();
  until([&] { return server->clients() == 0; });
}

TEST_F(ServerTest, NoticesAClosedClientWhenThereIsNothingToSay) {
  options.halfClosedLimit = 4ms;
  start();
  Peer peer(server->port());
  until([&] { return server->clients() == 1; });
  peer.close();
  until([&] { return server->clients() == 0; });
  EXPECT_EQ(events.back().reason, "closed by the client");
}

TEST_F(ServerTest, GoesOnSendingToAClientThatEndedItsSide) {
  options.halfClosedLimit = 1h;
  start();
  Peer peer(server->port());
  until([&] { return server->clients() == 1; });
  peer.endOurSide();
  until([&] {
    for (int i = 0; i < 20; ++i) server->send("word\n");
    peer.read();
    return peer.text.size() > 500;
  });
  EXPECT_EQ(server->clients(), 1u);
}

TEST_F(ServerTest, ThrowsAwayWhatClientsSend) {
  start();
  Peer peer(server->port());
  until([&] { return server->clients() == 1; });
  peer.write(std::string(100'000, 'x'));
  until([&] {
    server->send("word\n");
    return peer.read() && !peer.text.empty();
  });
  EXPECT_EQ(server->clients(), 1u);
}

TEST_F(ServerTest, AClientThatDoesNotReadLosesLinesAndDelaysNobody) {
  options.backlogLimit = 64 * 1024;
  start();
  Peer slow(server->port(), false, 4096);
  until([&] { return server->clients() == 1; });
  Peer quick(server->port());
  until([&] { return server->clients() == 2; });
  const std::string line = std::string(999, 'x') + "\n";
  std::size_t sent = 0;
  while (sent < kMuch && count(Kind::Dropped) == 0) {
    server->send(line);
    sent += line.size();
    quick.read();
    io.poll();
  }
  until([&] { return quick.read() && quick.text.size() == sent; });
  EXPECT_EQ(server->clients(), 2u);
}

TEST_F(ServerTest, KeepsNoMoreForASlowClientThanTheLimitAndOnePiece) {
  options.backlogLimit = 64 * 1024;
  options.patience = 1h;
  start();
  Peer slow(server->port(), false, 4096);
  until([&] { return server->clients() == 1; });
  const std::string piece(10'000, 'x');
  overfill(piece);
  for (int i = 0; i < 1000; ++i) server->send(piece);
  EXPECT_LT(server->backlog(), options.backlogLimit + piece.size());
}

TEST_F(ServerTest, ASlowClientThatReadsAgainGetsWholeLines) {
  options.backlogLimit = 16 * 1024;
  start();
  Peer slow(server->port(), false, 4096);
  until([&] { return server->clients() == 1; });
  const std::string line = "0123456789abcdef\n";
  overfill(line);
  until([&] {
    slow.read();
    for (int i = 0; i < 10; ++i) server->send(line);
    return count(Kind::Dropped) >= 2;  // it gets lines again
  });
  server->send("the end\n");
  until([&] { return slow.read() && slow.text.ends_with("the end\n"); });
  slow.text.resize(slow.text.size() - 8);
  ASSERT_EQ(slow.text.size() % line.size(), 0u);
  for (std::size_t at = 0; at < slow.text.size(); at += line.size())
    ASSERT_EQ(slow.text.substr(at, line.size()), line) << at;
  EXPECT_GT(events.back().linesDropped, 0u);
}

TEST_F(ServerTest, DisconnectsAClientThatIsStalledForTooLong) {
  options.backlogLimit = 16 * 1024;
  options.stallLimit = 8ms;
  start();
  Peer slow(server->port(), false, 4096);
  until([&] { return server->clients() == 1; });
  overfill(std::string(1000, 'x') + "\n");
  until([&] { return server->clients() == 0; });
  EXPECT_EQ(events.back().reason, "stalled");
  EXPECT_GT(events.back().linesDropped, 0u);
}

TEST_F(ServerTest, StopsAfterTheFirstClientWhenItDoesNotKeepListening) {
  options.keepListening = false;
  start();
  Peer first(server->port());
  until([&] { return server->clients() == 1; });
  EXPECT_FALSE(Peer(server->port()).connected());
}

TEST_F(ServerTest, TellsEverybodyGoodbyeWhenItIsStopped) {
  start();
  Peer peer(server->port());
  until([&] { return server->clients() == 1; });
  server->stop();
  EXPECT_EQ(events.back().reason, "stopped");
  EXPECT_EQ(server->clients(), 0u);
  until([&] { return !peer.read(); });
  EXPECT_FALSE(Peer(server->port()).connected());
}

TEST_F(ServerTest, WaitsForAConnectionAndForASlowReader) {
  options.patience = 1h;
  start();
  bool connected = false, drained = false;
  asio::co_spawn(io, server->connected(), [&](std::exception_ptr) { connected = true; });
  until([&] { return io.poll_one() == 0; });
  EXPECT_FALSE(connected);
  Peer peer(server->port(), false, 4096);
  until([&] { return connected; });
  until([&] {
    server->send(std::string(10'000, 'x'));
    return server->backlog() > 100'000;
  });
  asio::co_spawn(io, server->drained(50'000), [&](std::exception_ptr) { drained = true; });
  until([&] { return io.poll_one() == 0; });
  EXPECT_FALSE(drained);
  until([&] {
    peer.read();
    return drained;
  });
  EXPECT_LT(server->backlog(), 50'000u);
}

TEST_F(ServerTest, DoesNotWaitForAStalledReader) {
  options.patience = 2ms;
  start();
  Peer peer(server->port(), false, 4096);
  until([&] { return server->clients() == 1; });
  overfill(std::string(10'000, 'x'));
  bool drained = false;
  asio::co_spawn(io, server->drained(1), [&](std::exception_ptr) { drained = true; });
  until([&] { return drained; });
}

TEST_F(ServerTest, CanBeDestroyedWhileSomebodyWaits) {
  start();
  bool ended = false;
  asio::co_spawn(io, server->connected(), [&](std::exception_ptr) { ended = true; });
  until([&] { return io.poll_one() == 0; });
  Peer peer(server->port());
  server.reset();
  until([&] { return ended; });
}

}  // namespace
}  // namespace sparklab::words
