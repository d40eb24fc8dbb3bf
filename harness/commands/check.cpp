// sparklab check: are these scenarios written correctly?
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "base/error.hpp"
#include "base/json.hpp"
#include "commands/command.hpp"
#include "scenario/load.hpp"
#include "scenario/report.hpp"
#include "scenario/schema.hpp"

namespace sparklab::commands {

namespace {

struct CheckOptions {
  std::vector<std::string> paths;
  std::string format = "text";
  bool schema = false;
};

std::string plural(std::size_t count, const char* what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

void printText(const scenario::Loaded& loaded) {
  const bool colour = ::isatty(STDERR_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
  fmt::print(stderr, "{}", scenario::render(loaded.diagnostics, colour));
  const auto errors = static_cast<std::size_t>(std::count_if(
      loaded.diagnostics.begin(), loaded.diagnostics.end(),
      [](const auto& found) { return found.severity == scenario::Diagnostic::Severity::Error; }));
  const auto warnings = loaded.diagnostics.size() - errors;
  const auto also = warnings == 0 ? "" : fmt::format(", {}", plural(warnings, "warning"));
  if (errors != 0) {
    fmt::print(stderr, "{}{}\n", plural(errors, "error"), also);
  } else {
    fmt::print("{} correct{}\n", plural(loaded.scenarios.size(), "scenario"), also);
  }
}

int check(const CheckOptions& options) {
  if (options.schema) {
    fmt::print("{}", pretty(scenario::jsonSchema()));
    return kPassed;
  }
  if (options.paths.empty())
    throw Error("nothing to check", "Name files or folders, e.g. sparklab check scenarios",
                kBadInput);
  const auto loaded = scenario::load(options.paths);
  if (options.format == "json") {
    fmt::print("{}", pretty(scenario::toJson(loaded.diagnostics)));
  } else if (options.format == "sarif") {
    fmt::print("{}", pretty(scenario::toSarif(loaded.diagnostics)));
  } else {
    printText(loaded);
  }
  return loaded.ok() ? kPassed : kBadInput;
}

}  // namespace

void addCheck(CLI::App& app, Action& action) {
  auto options = std::make_shared<CheckOptions>();
  auto* command = app.add_subcommand("check", "Check scenario files without running them");
  command->add_option("PATH", options->paths, "Scenario files, or folders of them");
  command->add_option("--format", options->format, "How to report: text, json or sarif")
      ->check(CLI::IsMember({"text", "json", "sarif"}));
  command->add_flag("--schema", options->schema,
                    "Print the JSON Schema of scenario files, for editors");
  command->callback([options, &action] { action = [options] { return check(*options); }; });
}

}  // namespace sparklab::commands
