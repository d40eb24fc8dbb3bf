// `sparklab clean`: removes what labs left that were killed together with their janitor.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/error.hpp"
#include "commands/command.hpp"
#include "commands/state_folder.hpp"

namespace sparklab::commands {

namespace {

int clean() {
  int removed = 0;
  for (const auto& name : deadLabs()) {
    if (!removeIfDead(name)) continue;
    fmt::print("removed {}\n", (stateRoot() / name).string());
    ++removed;
  }
  for (const auto& name : runningLabs()) {
    fmt::print("kept {}: the lab is running\n", (stateRoot() / name).string());
  }
  if (removed == 0) fmt::print("nothing was left behind\n");
  return kPassed;
}

}  // namespace

void addClean(CLI::App& app, Action& action) {
  auto* command =
      app.add_subcommand("clean", "remove what labs that were killed left on this machine");
  command->callback([&action] { action = clean; });
}

}  // namespace sparklab::commands
