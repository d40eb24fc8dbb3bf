#include "wordserver/pump.hpp"

#include <gmock/gmock.h>

#include <cstdio>

#include "wordserver/run.hpp"

namespace sparklab::words {
namespace {

using namespace std::chrono_literals;
using tests::Peer;
using tests::runUntil;

struct PumpTest : testing::Test {
  asio::io_context io;
  std::unique_ptr<Server> server;
  bool ended = false;

  PumpTest() {
    Options options;
    options.addresses = {"127.0.0.1"};
    options.patience = 1h;
    server = Server::start(io.get_executor(), options);
  }

  static UniqueFd fileWith(const std::string& text) {
    std::FILE* file = std::tmpfile();
    std::fwrite(text.data(), 1, text.size(), file);
    std::fflush(file);
    UniqueFd fd(::dup(::fileno(file)));
    std::fclose(file);
    ::lseek(fd.get(), 0, SEEK_SET);
    return fd;
  }

  void pump(UniqueFd fd, const PumpOptions& options = PumpOptions()) {
    asio::co_spawn(io, words::pump(io.get_executor(), *server, std::move(fd), options),
                   [this](std::exception_ptr failure) {
                     EXPECT_FALSE(failure);
                     ended = true;
                   });
  }
  bool until(const std::function<bool()>& condition) { return runUntil(io, condition); }
};

std::string numbers(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += std::to_string(i) + "\n";
  return out;
}

TEST_F(PumpTest, SendsAWholeFileToAllWhoRead) {
  const auto text = numbers(400'000) + "without a newline";
  Peer one(server->port()), two(server->port(), false, 4096);
  until([&] { return server->clients() == 2; });
  pump(fileWith(text));
  until([&] {
    one.read();
    two.read();
    return ended && one.text.size() >= text.size() && two.text.size() >= text.size();
  });
  EXPECT_TRUE(one.text == text);
  EXPECT_TRUE(two.text == text);
}

TEST_F(PumpTest, KeepsItsInputUntilSomebodyIsConnected) {
  pump(fileWith("first\n"));
  until([&] { return io.poll_one() == 0; });
  EXPECT_FALSE(ended);
  Peer peer(server->port());
  until([&] { return peer.read() && ended && !peer.text.empty(); });
  EXPECT_EQ(peer.text, "first\n");
}

TEST_F(PumpTest, SendsWholeLinesOfAPipe) {
  int ends[2];
  ASSERT_EQ(::pipe2(ends, O_CLOEXEC), 0);
  UniqueFd writer(ends[1]);
  Peer peer(server->port());
  pump(UniqueFd(ends[0]));
  ASSERT_EQ(::write(writer.get(), "one\ntw", 6), 6);
  until([&] { return peer.read() && !peer.text.empty(); });
  EXPECT_EQ(peer.text, "one\n");
  ASSERT_EQ(::write(writer.get(), "o\n", 2), 2);
  until([&] { return peer.read() && peer.text.size() > 4; });
  EXPECT_EQ(peer.text, "one\ntwo\n");
  writer.reset();
  until([&] { return ended; });
}

TEST_F(PumpTest, BeginsAFileAgain) {
  PumpOptions options;
  options.loop = true;
  Peer peer(server->port());
  pump(fileWith("a\nb\n"), options);
  until([&] { return peer.read() && peer.text.size() >= 12; });
  EXPECT_EQ(peer.text.substr(0, 12), "a\nb\na\nb\na\nb\n");
  EXPECT_FALSE(ended);
}

TEST_F(PumpTest, EndsWithAnEmptyFileThatItShouldRepeat) {
  PumpOptions options;
  options.loop = true;
  Peer peer(server->port());
  pump(fileWith(""), options);
  until([&] { return ended; });
}

TEST_F(PumpTest, SendsALineThatIsLongerThanItsBuffer) {
  const auto text = std::string(1'000'000, 'x') + "\nend\n";
  Peer peer(server->port());
  pump(fileWith(text));
  until([&] { return peer.read() && peer.text.size() >= text.size(); });
  EXPECT_TRUE(peer.text == text);
}

TEST_F(PumpTest, IsNoFasterThanItsRate) {
  PumpOptions options;
  options.rate = parseRate("2000/s");
  Peer peer(server->port());
  const auto began = std::chrono::steady_clock::now();
  pump(fileWith(numbers(300)), options);
  until([&] { return peer.read() && ended; });
  // 300 lines at 2000/s, of which at most 200 (0.1 s) may come at once.
  EXPECT_GE(std::chrono::steady_clock::now() - began, 45ms);
}

TEST_F(PumpTest, ALineThatCostsMoreThanABurstIsSentInTheEnd) {
  PumpOptions options;
  options.rate = parseRate("1MiB/s");
  Peer peer(server->port());
  pump(fileWith(std::string(200'000, 'x') + "\n"), options);
  until([&] { return peer.read() && peer.text.size() == 200'001; });
}

TEST(Rate, IsLinesOrBytesPerSecond) {
  EXPECT_EQ(parseRate("1000/s")->perSecond, 1000);
  EXPECT_TRUE(parseRate("0.5/s")->lines);
  EXPECT_EQ(parseRate("1MiB/s")->perSecond, 1024 * 1024);
  EXPECT_FALSE(parseRate("1MiB/s")->lines);
  EXPECT_EQ(parseRate("64kB/s")->perSecond, 64000);
  for (const auto* text : {"", "/s", "1", "1000", "-1/s", "0/s", "1XB/s", "x/s", "nan/s", "1/m"})
    EXPECT_FALSE(parseRate(text)) << text;
}

}  // namespace
}  // namespace sparklab::words
