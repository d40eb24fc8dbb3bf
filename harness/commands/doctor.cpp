// `sparklab doctor`: can this machine do it all, and if not, what to do about it?
#include <fmt/color.h>
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>

#include "base/error.hpp"
#include "commands/checks.hpp"
#include "commands/command.hpp"
#include "process/child.hpp"

namespace sparklab::commands {

namespace {

using Verdict = CheckResult::Verdict;

int doctor() {
  const bool colour = ::isatty(STDOUT_FILENO) && !std::getenv("NO_COLOR");
  const auto results = checkMachine(process::currentEnvironment());
  bool failed = false;
  for (const auto& result : results) {
    const auto [word, shade] =
        result.verdict == Verdict::Ok        ? std::pair("ok", fmt::terminal_color::green)
        : result.verdict == Verdict::Warning ? std::pair("warn", fmt::terminal_color::yellow)
                                             : std::pair("fail", fmt::terminal_color::red);
    failed |= result.verdict == Verdict::Failed;
    const auto style = colour ? fmt::fg(shade) : fmt::text_style();
    fmt::print("{}  {:<17} {}\n", fmt::format(style, "{:<4}", word), result.what, result.found);
    if (!result.mend.empty()) fmt::print("      {:<17} -> {}\n", "", result.mend);
  }
  return failed ? kEnvironment : kPassed;
}

}  // namespace

void addDoctor(CLI::App& app, Action& action) {
  auto* command =
      app.add_subcommand("doctor", "check what this machine offers and say how to mend it");
  command->callback([&action] { action = doctor; });
}

}  // namespace sparklab::commands
