#include "report/narrator.hpp"

#include <fmt/format.h>

#include "report/command_line.hpp"
#include "report/failure.hpp"
#include "report/table.hpp"

namespace sparklab::report {

namespace {

using runner::moment;
using runner::seconds;
using runner::Status;

/// Where a step's own lines begin: behind "  +12.3s  12. ".
constexpr int kBody = 14;
/// A wait shorter than this needs no progress line.
constexpr Nanos kPatience = std::chrono::milliseconds(1500);

/// What was true this soon after the step began was true already.
constexpr Nanos kAtOnce = std::chrono::milliseconds(5);

bool isExpectation(const scenario::Action& action) {
  return std::holds_alternative<scenario::Eventually>(action) ||
         std::holds_alternative<scenario::Consistently>(action) ||
         std::holds_alternative<scenario::Outcome>(action) ||
         std::holds_alternative<scenario::Order>(action);
}

/// What a passed step has to tell.
std::string told(const runner::StepResult& step) {
  const auto& action = step.step->action;
  const auto& verdict = step.verdict;
  if (!verdict) return step.detail;
  const auto took = std::max(verdict->at - step.started, Nanos{0});
  const auto after = seconds(took);
  const auto when = took < kAtOnce ? std::string("at once") : "after " + after;
  const auto evidence = step.detail.empty() ? std::string() : " · " + step.detail;
  if (std::holds_alternative<scenario::Order>(action)) return "in order: " + step.detail;
  if (std::holds_alternative<scenario::Consistently>(action))
    return verdict->snapshots < 2 ? fmt::format("stayed so for {}: nothing changed", after)
                                  : fmt::format("stayed so for {}, in each of {} recorded states",
                                                after, verdict->snapshots);
  if (!verdict->way.empty())
    return fmt::format("outcome '{}' {}{}{}{}", verdict->way, when,
                       verdict->explain.empty() ? "" : ": ", verdict->explain, evidence);
  return "true " + when + evidence;
}

}  // namespace

Narrator::Narrator(Style style, Volume volume, Write write)
    : style_(style), volume_(volume), write_(std::move(write)) {}

void Narrator::line(int indent, const std::string& text) {
  clearProgress();
  write_(std::string(static_cast<std::size_t>(indent), ' ') + text + "\n");
}

void Narrator::clearProgress() {
  if (!progressShown_) return;
  write_("\r\x1b[K");
  progressShown_ = false;
}

void Narrator::scenarioBegins(const scenario::Scenario& scenario) {
  if (volume_ == Volume::Quiet) return;
  line(0, "");
  line(0, style_.strong(scenario.name) + style_.dim("  " + scenario.file));
  if (!scenario.description.empty()) write_(paragraph(style_, 2, scenario.description));
  if (!scenario.claim.empty())
    write_(style_.dim(paragraph(style_, 2, "The article: \"" + scenario.claim + "\"")));
}

void Narrator::runBegins(const runner::ScenarioResult& run) {
  ns_ = run.ns;
  if (volume_ == Volume::Quiet) return;
  line(2, style_.dim("namespace " + run.ns));
}

void Narrator::stepBegins(const scenario::Step& step, std::size_t number, std::size_t, Nanos at) {
  if (volume_ == Volume::Quiet) return;
  line(0, fmt::format("{:>9}  {}", moment(at),
                      style_.strong(fmt::format("{}. {}", number, step.name))));
  const auto body = style_.width - kBody;
  if (!step.explain.empty())
    for (const auto& text : wrapped(step.explain, body)) line(kBody, style_.dim(text));
  if (!step.claim.empty())
    for (const auto& text : wrapped("The article: \"" + step.claim + "\"", body))
      line(kBody, style_.dim(text));
}

void Narrator::command(const std::vector<std::string>& argv, Nanos) {
  if (volume_ == Volume::Quiet) return;
  for (const auto& text : commandLines(argv, style_.width - kBody)) line(kBody, text);
}

void Narrator::waiting(const scenario::Step&, const runner::Evaluation* latest, Nanos since,
                       Nanos window) {
  if (!wantsTicks() || since < kPatience) return;
  std::string text = fmt::format("… {} of {}", seconds(since), formatDuration(window));
  if (latest && !latest->checks.empty()) {
    const auto* shown = &latest->checks.front();
    for (const auto& check : latest->checks)
      if (!check.holds) {
        shown = &check;
        break;
      }
    text += ": " + shown->found;
  }
  write_("\r\x1b[K" + std::string(kBody, ' ') + style_.dim(cut(text, style_.width - kBody - 1)));
  progressShown_ = true;
}

void Narrator::stepEnds(const runner::StepResult& step) {
  if (volume_ == Volume::Quiet) return clearProgress();
  if (step.status == Status::Skipped) return line(kBody, style_.warn("skipped: " + step.reason));
  if (step.status == Status::Interrupted) return line(kBody, style_.warn("interrupted"));
  if (step.status != Status::Passed)
    return line(kBody, style_.bad("✗ " + cut(step.reason, style_.width - kBody - 2)));
  const auto text = told(step);
  if (text.empty()) return clearProgress();
  const bool good = !step.verdict || step.verdict->claimHolds;
  bool first = true;
  for (const auto& part : wrapped(text, style_.width - kBody - 2)) {
    const auto mark = !first                              ? std::string("  ")
                      : !isExpectation(step.step->action) ? style_.dim("· ")
                      : good                              ? style_.good("✓ ")
                                                          : style_.warn("✓ ");
    line(kBody, mark + part);
    first = false;
  }
}

void Narrator::podsTable(const json::value& table, const std::string& ns) {
  if (volume_ == Volume::Quiet) return;
  line(kBody, "$ kubectl get pods");
  for (const auto& text : kubectlTable(table, ns)) line(kBody, text);
}

void Narrator::recorded(const journal::Entry& entry) {
  if (volume_ != Volume::Verbose) return;
  using Kind = journal::ProcessEvent::Kind;
  const auto* event = std::get_if<journal::ProcessEvent>(&entry.fact);
  if (event && (event->kind == Kind::Stdout || event->kind == Kind::Stderr))
    line(kBody, style_.dim(fmt::format("{}| {}", event->handle, event->text)));
  if (const auto* log = std::get_if<journal::LogLine>(&entry.fact))
    line(kBody, style_.dim(fmt::format("{}| {}", log->pod, log->text)));
}

void Narrator::scenarioEnds(const runner::ScenarioResult& result) {
  ns_.clear();
  clearProgress();
  if (result.status == Status::Failed || result.status == Status::Broken) {
    if (volume_ == Volume::Quiet) line(0, style_.strong(result.scenario->name));
    line(0, "");
    write_(failureReport(style_, result));
    line(0, "");
  }
  line(0, resultLine(style_, result, 0));
  if (volume_ == Volume::Quiet) return;
  for (const auto& note : result.notes) line(2, style_.dim(note));
  for (const auto& left : result.leftovers) line(2, style_.bad("left behind: " + left));
  if (!result.journalPath.empty()) line(2, style_.dim("journal: " + result.journalPath));
}

std::string resultLine(const Style& style, const runner::ScenarioResult& result, int nameWidth) {
  const auto name = padded(result.scenario->name, nameWidth);
  const auto& times = result.times;
  const auto reason = [&](int used) { return cut(result.reason, style.width - used); };
  const int used = 14 + columns(name);
  switch (result.status) {
    case Status::Passed: {
      auto parts = fmt::format("Spark and the cluster {}", seconds(times.spark));
      if (times.watching.count()) parts += fmt::format(", watching {}", seconds(times.watching));
      parts += fmt::format(", sparklab {}", seconds(times.own));
      return fmt::format("{}  {}  {:>6}  {}", style.good("passed"), name, seconds(times.total),
                         style.dim(parts));
    }
    case Status::Skipped:
      return fmt::format("{} {}  {}", style.warn("skipped"), name, reason(used));
    case Status::Interrupted:
      return fmt::format("{} {}", style.warn("stopped"), name);
    default:
      return fmt::format("{}  {}  {:>6}  {}",
                         style.bad(result.status == Status::Broken ? "broken" : "failed"), name,
                         seconds(times.total), reason(used + 6));
  }
}

}  // namespace sparklab::report
