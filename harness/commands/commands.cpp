#include "commands/commands.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "commands/command.hpp"
#include "process/view.hpp"

namespace sparklab::commands {

namespace {

// A command joins this list when its file exists.
constexpr Register kCommands[] = {addUp,    addDown,    addEnv,    addClean, addCheck,
                                  addRun,   addPrepare, addDoctor, addWords, addNode,
                                  addClock, addFault,   addImage};

int report(const Error& error) {
  fmt::print(stderr, "sparklab: {}\n", error.what());
  if (!error.hint().empty()) fmt::print(stderr, "  {}\n", error.hint());
  return error.code();
}

}  // namespace

int run(int argc, char** argv) {
  // Becomes another program, whose options are not ours to parse.
  if (argc > 1 && std::string_view(argv[1]) == process::kViewCommand)
    return process::enterView(std::vector<std::string>(argv + 2, argv + argc));
  CLI::App app{
      "Reproduces, checks and teaches the driver/executor lifecycle of Apache Spark on Kubernetes.",
      "sparklab"};
  app.require_subcommand(1);
  app.set_version_flag("--version", "sparklab " SPARKLAB_VERSION);
  Action action;
  for (const auto add : kCommands) add(app, action);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    // CLI11 prints help and version with exit code 0; everything else is the user's input.
    return app.exit(error) == 0 ? kPassed : kBadInput;
  }
  try {
    return action ? action() : kPassed;
  } catch (const Error& error) {
    return report(error);
  } catch (const std::exception& error) {
    return report(Error(error.what(), "This is a defect of sparklab: please report it."));
  }
}

}  // namespace sparklab::commands
