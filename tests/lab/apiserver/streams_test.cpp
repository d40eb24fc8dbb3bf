// exec, attach and port-forward as they go over the wire.
#include "lab/apiserver/remote_command.hpp"
#include "lab/apiserver/remote_command_streams.hpp"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <deque>

namespace sparklab::lab {
namespace {

CommandOptions shell() {
  CommandOptions options;
  options.command = {"sh", "-c", "exit 3"};
  return options;
}

ExecResult ended(int code, std::string problem = {}) {
  ExecResult result;
  result.exitCode = code;
  result.problem = std::move(problem);
  return result;
}

TEST(CommandStatus, OfSuccess) {
  const std::string success = R"({"metadata":{},"status":"Success"})";
  EXPECT_EQ(commandStatus(StatusStyle::Translated, shell(), ended(0)), success);
  EXPECT_EQ(commandStatus(StatusStyle::Json, shell(), ended(0)), success);
  EXPECT_EQ(commandStatus(StatusStyle::Text, shell(), ended(0)), "");
}

TEST(CommandStatus, OfAnExitCode) {
  EXPECT_EQ(commandStatus(StatusStyle::Translated, shell(), ended(3)),
            R"({"metadata":{},"status":"Failure","message":"command terminated with non-zero exit )"
            R"(code: command terminated with exit code 3","reason":"NonZeroExitCode",)"
            R"("details":{"causes":[{"reason":"ExitCode","message":"3"}]}})");
  EXPECT_EQ(commandStatus(StatusStyle::Json, shell(), ended(3)),
            R"({"metadata":{},"status":"Failure","message":"command terminated with non-zero exit )"
            R"(code: error executing command [sh -c exit 3], exit code 3",)"
            R"("reason":"NonZeroExitCode",)"
            R"("details":{"causes":[{"reason":"ExitCode","message":"3"}]}})");
  EXPECT_EQ(commandStatus(StatusStyle::Text, shell(), ended(3)),
            "command terminated with non-zero exit code: error executing command [sh -c exit 3], "
            "exit code 3");
}

TEST(CommandStatus, OfACommandThatCouldNotBeRun) {
  EXPECT_EQ(commandStatus(StatusStyle::Json, shell(), ended(0, "no")),
            R"({"metadata":{},"status":"Failure","message":"Internal error occurred: error )"
            R"(executing command in container: no","reason":"InternalError","details":{"causes":)"
            R"([{"message":"error executing command in container: no"}]},"code":500})");
  EXPECT_EQ(commandStatus(StatusStyle::Translated, shell(), ended(0, "no")),
            R"({"metadata":{},"status":"Failure","message":"Internal error occurred: Internal )"
            R"(error occurred: error executing command in container: no",)"
            R"("reason":"InternalError","details":{"causes":[{"message":"Internal error occurred: )"
            R"(error executing command in container: no"}]},"code":500})");
}

TEST(TerminalSizes, AreReadHoweverTheyAreCut) {
  asio::io_context io;
  const auto pieces = std::make_shared<std::deque<std::string>>(std::deque<std::string>{
      "{\"Width\":80,\"Hei", "ght\":24}\n{\"Width\":100", "000,\"Height\":-1}"});
  const auto next = terminalSizes([pieces]() -> Task<std::string> {
    if (pieces->empty()) co_return std::string();
    auto piece = pieces->front();
    pieces->pop_front();
    co_return piece;
  });
  std::vector<std::pair<int, int>> sizes;
  spawn(
      io.get_executor(),
      [](decltype(next)& from, std::vector<std::pair<int, int>>& to) -> Task<void> {
        while (const auto size = co_await from()) to.emplace_back(size->columns, size->rows);
      }(next, sizes),
      "test");
  io.run();
  EXPECT_EQ(sizes, (std::vector<std::pair<int, int>>{{80, 24}, {65535, 0}}));
}

}  // namespace
}  // namespace sparklab::lab
