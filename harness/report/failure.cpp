#include "report/failure.hpp"

#include <fmt/format.h>

#include "base/time.hpp"
#include "report/table.hpp"

namespace sparklab::report {

namespace {

using runner::Cell;
using runner::StepResult;

constexpr int kIndent = 4;

std::string indented(int indent, std::string_view line) {
  return std::string(static_cast<std::size_t>(indent), ' ').append(line) + "\n";
}

/// "expected   exactly 2 ..." with the text wrapped beside its title.
std::string titled(const Style& style, std::string_view title, std::string_view text) {
  constexpr int kTitle = 10;
  std::string result;
  for (const auto& line : wrapped(text, style.width - kIndent - kTitle)) {
    result += indented(kIndent, style.dim(padded(title, kTitle)) + line);
    title = "";
  }
  return result;
}

std::string marked(const std::string& cell, bool offending) {
  return offending ? "[" + cell + "]" : cell;
}

std::vector<std::string> row(const runner::Candidate& pod) {
  const auto is = [&](Cell cell) { return pod.offending == cell; };
  return {marked(pod.name, is(Cell::Name) || is(Cell::Row)),
          marked(pod.ready, is(Cell::Ready)),
          marked(pod.status, is(Cell::Status)),
          marked(std::to_string(pod.restarts), is(Cell::Restarts)),
          humanAge(pod.age) + (pod.deleted ? " †" : ""),
          pod.why};
}

std::string podRows(const Style& style, const StepResult& step) {
  std::vector<std::vector<std::string>> rows{{"NAME", "READY", "STATUS", "RESTARTS", "AGE", ""}};
  bool deleted = false;
  for (const auto& pod : step.pods) {
    rows.push_back(row(pod.row));
    deleted = deleted || pod.row.deleted;
  }
  std::string result = "\n";
  const auto lines = aligned(rows);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool wrong = i > 0 && step.pods[i - 1].row.offending != Cell::None;
    result += indented(kIndent, wrong ? style.bad(lines[i]) : lines[i]);
  }
  if (deleted) result += indented(kIndent, style.dim("† deleted since; the row is its last state"));
  return result;
}

std::string tailOf(const Style& style, const std::string& title,
                   const std::vector<std::string>& lines) {
  auto result = indented(kIndent, style.dim(title));
  for (const auto& line : lines)
    result += indented(kIndent, style.dim("| ") + cut(line, style.width - kIndent - 2));
  return result;
}

std::string stories(const Style& style, const StepResult& step) {
  std::string result;
  for (const auto& pod : step.pods) {
    result += "\n" + indented(kIndent, style.strong(pod.row.name));
    for (const auto& change : pod.changes)
      result +=
          indented(kIndent + 2, fmt::format("{:>7}  {}", runner::moment(change.at), change.what));
    if (!pod.waitsFor.empty())
      for (const auto& line : wrapped(pod.waitsFor, style.width - kIndent - 2))
        result += indented(kIndent + 2, line);
    if (pod.logTail.empty())
      result += indented(kIndent, style.dim("its log is empty"));
    else
      result += tailOf(style, "the last lines of its log", pod.logTail);
  }
  for (const auto& process : step.processes) {
    result += "\n" + indented(kIndent, style.strong(process.handle) + " " + process.fate);
    if (!process.outputTail.empty())
      result += tailOf(style, "the last lines of its output", process.outputTail);
  }
  return result;
}

std::string checks(const Style& style, const StepResult& step) {
  std::string result;
  for (const auto& check : step.verdict->last.checks) {
    if (check.holds) continue;
    result += titled(style, "expected", check.expected) + titled(style, "found", check.found);
  }
  if (const auto& nearest = step.verdict->nearest) {
    std::string text = fmt::format("at {} {} of {} conditions held", runner::moment(nearest->at),
                                   nearest->held(), nearest->checks.size());
    for (const auto& check : nearest->checks)
      if (!check.holds) text += "; " + check.found;
    result += titled(style, "nearest", text);
  }
  return result;
}

}  // namespace

std::string failureReport(const Style& style, const runner::ScenarioResult& result) {
  const auto* step = result.failedStep();
  if (!step) {
    if (result.reason.empty() || result.status == runner::Status::Skipped) return {};
    return paragraph(style, kIndent, result.reason);
  }
  const auto& at = step->step->at;
  auto text = indented(
      2, style.bad(step->status == runner::Status::Broken ? "could not be judged" : "failed") +
             " at " + runner::moment(step->ended) + ": " + style.strong(step->step->name) +
             style.dim(at.file.empty() ? std::string() : fmt::format("  {}:{}", at.file, at.line)));
  if (step->verdict && !step->verdict->last.checks.empty()) {
    // What was expected and found follows check by check.
    text += titled(style, "why", step->reason.substr(0, step->reason.find(": expected ")));
    text += checks(style, *step);
  } else {
    text += titled(style, "why", step->reason);
  }
  if (!step->pods.empty()) text += podRows(style, *step);
  return text + stories(style, *step);
}

}  // namespace sparklab::report
