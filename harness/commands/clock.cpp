// `sparklab clock`: the time of a running lab.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "commands/command.hpp"
#include "commands/lab_control.hpp"

namespace sparklab::commands {

namespace {

struct ClockOptions {
  std::string lab = "lab";
  std::string by;
  double speed = 1;
};

int print(const json::value& clock) {
  const auto* speed = find(clock, {"speed"});
  fmt::print("{}, {} times real time\n", str(clock, {"now"}),
             speed ? speed->to_number<double>() : 1);
  return 0;
}

int show(const ClockOptions& options) {
  return print(askLab(options.lab, "clock"));
}

int advance(const ClockOptions& options) {
  return print(askLab(options.lab, "clock/advance", {{"by", options.by}}));
}

int setSpeed(const ClockOptions& options) {
  return print(askLab(options.lab, "clock/speed", {{"factor", options.speed}}));
}

}  // namespace

void addClock(CLI::App& app, Action& action) {
  const auto options = std::make_shared<ClockOptions>();
  auto* command = app.add_subcommand("clock", "the time of a running lab: show it, move it on");
  const auto run = [options, &action](int (*what)(const ClockOptions&)) {
    return [options, &action, what] { action = [options, what] { return what(*options); }; };
  };
  const auto verb = [&](const char* name, const char* help, int (*what)(const ClockOptions&)) {
    auto* sub = command->add_subcommand(name, help);
    sub->add_option("--name", options->lab, "the lab")->capture_default_str();
    sub->callback(run(what));
    return sub;
  };
  command->require_subcommand(1);
  verb("show", "the lab's time and its speed", show);
  verb("advance", "let time pass at once, for all server-side timers", advance)
      ->add_option("duration", options->by, "e.g. 5m")
      ->required();
  verb("speed", "how much faster than real time they run", setSpeed)
      ->add_option("factor", options->speed, "e.g. 60")
      ->required();
}

}  // namespace sparklab::commands
