// sparklab words as a person calls it.
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include "commands/program.hpp"

namespace sparklab::commands {
namespace {

std::vector<std::string> words(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {SPARKLAB_BINARY, "words"});
  return arguments;
}

/// The port after "listening on 127.0.0.1:".
int portOf(Program& program) {
  const std::string before = "listening on 127.0.0.1:";
  EXPECT_TRUE(program.says(before) && program.says("\n"));
  return std::atoi(program.said().c_str() + program.said().find(before) + before.size());
}

UniqueFd connectTo(int port) {
  UniqueFd fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  EXPECT_EQ(::connect(fd.get(), reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  return fd;
}

std::string firstBytes(const UniqueFd& fd, std::size_t count) {
  std::string out(count, '\0');
  const auto got = ::recv(fd.get(), out.data(), count, MSG_WAITALL);
  out.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return out;
}

TEST(Words, SaysItsLineToAllAndEndsWithASummaryOnCtrlC) {
  Program program(
      words({"--bind", "127.0.0.1", "-lk", "0", "--say", "hello spark", "--every", "5ms"}));
  const int port = portOf(program);
  const auto one = connectTo(port), two = connectTo(port);
  EXPECT_EQ(firstBytes(one, 12), "hello spark\n");
  EXPECT_EQ(firstBytes(two, 12), "hello spark\n");
  program.kill(SIGINT);
  EXPECT_NE(program.everything().find("2 clients in all"), std::string::npos) << program.said();
  EXPECT_EQ(program.wait(), 0);
}

TEST(Words, PrintsTheFreePortThatItTookEvenWhenQuiet) {
  Program program(words({"-q", "-lk", "127.0.0.1", "0", "--say", "x"}));
  ASSERT_TRUE(program.says("\n"));
  const auto client = connectTo(std::atoi(program.said().c_str()));
  EXPECT_EQ(firstBytes(client, 2), "x\n");
  program.kill(SIGTERM);
  EXPECT_EQ(program.wait(), 0);
}

TEST(Words, WithoutKeepItEndsWithItsOnlyClient) {
  Program program(words({"-l", "127.0.0.1", "0", "--say", "x", "--every", "2ms"}));
  const int port = portOf(program);
  {
    const auto client = connectTo(port);
    EXPECT_EQ(firstBytes(client, 2), "x\n");
  }
  EXPECT_TRUE(program.says("left: closed by the client")) << program.said();
  program.everything();
  EXPECT_EQ(program.wait(), 0);
}

TEST(Words, RefusesWhatIsNoPortNoTimeAndNoRate) {
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{},
                                             {"-lk"},
                                             {"-lk", "ninety"},
                                             {"-lk", "70000"},
                                             {"-lk", "0", "--bind", "localhost"},
                                             {"-lk", "0", "--say", "x", "--every", "soon"},
                                             {"-lk", "0", "--rate", "fast"},
                                             {"-lk", "0", "--file", "/nowhere"},
                                             {"-lk", "0", "--file", "/dev/null", "--say", "x"},
                                             {"-lk", "0", "--loop"}}) {
    Program program(words(arguments));
    program.everything();
    EXPECT_EQ(program.wait(), 2) << testing::PrintToString(arguments) << program.said();
  }
}

TEST(Words, NamesThePortThatIsTaken) {
  Program first(words({"-lk", "127.0.0.1", "0", "--say", "x"}));
  const auto port = std::to_string(portOf(first));
  Program second(words({"-lk", "127.0.0.1", port, "--say", "x"}));
  EXPECT_NE(second.everything().find("cannot listen on 127.0.0.1:" + port), std::string::npos);
  EXPECT_EQ(second.wait(), 3);
}

}  // namespace
}  // namespace sparklab::commands
