#include "process/connect_watch.hpp"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include "process/child.hpp"

namespace sparklab::process {

namespace {

using asio::ip::tcp;

class ConnectWatchTest : public testing::Test {
 protected:
  asio::io_context context{1};
  tcp::acceptor listener{context, tcp::endpoint(asio::ip::make_address("127.0.0.1"), 0)};
  std::string said;
  bool accepted = false;

  Options connectingShell(std::string script) {
    Options options;
    options.argv = {"/bin/bash", "-c", std::move(script),
                    std::to_string(listener.local_endpoint().port())};
    options.env = currentEnvironment();
    options.onStdout = [this](std::string_view text) { said += text; };
    return options;
  }

  void accept() {
    listener.async_accept([this](boost::system::error_code failure, tcp::socket socket) {
      if (failure) return;
      accepted = true;
      socket.close();
      accept();
    });
  }

  void runUntil(const std::function<bool()>& done) {
    while (!done()) ASSERT_EQ(context.run_one(), 1U);
  }
};

TEST_F(ConnectWatchTest, SeesWhoWantsWhomAndLetsThem) {
  std::vector<Endpoint> seen;
  auto options =
      connectingShell("exec 3<>/dev/tcp/127.0.0.1/$0; echo done; (exec 4<>/dev/tcp/127.0.0.1/$0)");
  options.onConnect = [&](const ConnectAttempt& attempt) { seen.push_back(attempt.peer); };
  accept();
  const auto child = Child::start(context.get_executor(), std::move(options));
  runUntil([&] { return child->exited().has_value(); });
  EXPECT_EQ(child->exited()->shellCode(), 0);
  EXPECT_EQ(said, "done\n");
  const Endpoint there{"127.0.0.1", listener.local_endpoint().port()};
  EXPECT_EQ(seen, (std::vector{there, there})) << "children included";
}

TEST_F(ConnectWatchTest, ADeafSocketConnectsOnlyWhenItHearsAgain) {
  UniqueFd socket;
  auto options = connectingShell("exec 3<>/dev/tcp/127.0.0.1/$0; echo done");
  options.onConnect = [&](const ConnectAttempt& attempt) {
    socket = shareSocket(attempt.pid, attempt.socket);
    EXPECT_TRUE(deafen(socket.get()));
  };
  accept();
  const auto child = Child::start(context.get_executor(), std::move(options));
  runUntil([&] { return static_cast<bool>(socket); });
  // That nothing happens can only be seen in a while.
  bool over = false;
  asio::steady_timer while_(context, std::chrono::milliseconds(300));
  while_.async_wait([&](boost::system::error_code) { over = true; });
  runUntil([&] { return over; });
  EXPECT_FALSE(accepted);
  EXPECT_EQ(said, "");
  undeafen(socket.get());
  socket.reset();
  runUntil([&] { return child->exited().has_value(); });
  EXPECT_EQ(said, "done\n") << "the kernel has tried again";
  EXPECT_TRUE(accepted);
}

TEST_F(ConnectWatchTest, KnowsTheConnectionsOfAProcess) {
  auto options = connectingShell("exec 3<>/dev/tcp/127.0.0.1/$0; echo done; cat <&3");
  std::optional<tcp::socket> ours;
  listener.async_accept(
      [&](boost::system::error_code, tcp::socket socket) { ours.emplace(std::move(socket)); });
  const auto child = Child::start(context.get_executor(), std::move(options));
  runUntil([&] { return ours && said == "done\n"; });
  const auto found = connectionsOf(child->pid());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].peer.port, listener.local_endpoint().port());
  EXPECT_EQ(found[0].local.port, ours->remote_endpoint().port());
  EXPECT_FALSE(processesBeside(child->pid()).empty());
}

}  // namespace

}  // namespace sparklab::process
