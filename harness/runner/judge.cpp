#include "runner/judge.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "runner/placeholders.hpp"
#include "runner/process_words.hpp"

namespace sparklab::runner {

namespace {

using journal::ProcessEvent;
using journal::StepEvent;

enum class Stance { Indifferent, NeedsEnd, NeedsRunning };

Stance stanceOf(const scenario::Condition& condition, const std::string& handle) {
  auto stance = Stance::Indifferent;
  for (const auto& check : condition) {
    const auto* process = std::get_if<scenario::ProcessCheck>(&check.what);
    if (!process || process->id != handle) continue;
    if (process->exitCode || process->signal || process->running == false) return Stance::NeedsEnd;
    if (process->running == true) stance = Stance::NeedsRunning;
  }
  return stance;
}

/// What a step that has not begun, or is under way, says about the life of a handle.
Stance stanceOf(const scenario::Step& step, const std::string& handle, bool underWay) {
  if (const auto* eventually = std::get_if<scenario::Eventually>(&step.action))
    return stanceOf(eventually->all, handle);
  if (const auto* consistently = std::get_if<scenario::Consistently>(&step.action))
    return stanceOf(consistently->all, handle);
  if (const auto* outcome = std::get_if<scenario::Outcome>(&step.action)) {
    auto stance = Stance::Indifferent;
    for (const auto& way : outcome->oneOf) {
      const auto one = stanceOf(way.all, handle);
      if (one == Stance::NeedsEnd) return one;
      if (one == Stance::NeedsRunning) stance = one;
    }
    return stance;
  }
  if (const auto* signal = std::get_if<scenario::Signal>(&step.action); signal)
    if (signal->process == handle) return underWay ? Stance::NeedsEnd : Stance::NeedsRunning;
  if (const auto* run = std::get_if<scenario::Run>(&step.action); run && underWay)
    if (run->id == handle || run->id.empty()) return Stance::NeedsEnd;
  return Stance::Indifferent;
}

}  // namespace

bool awaitsExit(const scenario::Scenario& scenario, std::size_t from, const std::string& handle) {
  for (std::size_t i = from; i < scenario.steps.size(); ++i) {
    const auto stance = stanceOf(scenario.steps[i], handle, i == from);
    if (stance != Stance::Indifferent) return stance == Stance::NeedsEnd;
  }
  return false;
}

Judge::Judge(const scenario::Scenario& scenario) : scenario_(scenario) {
  for (const auto& never : scenario.never) never_.emplace_back(never.where);
}

const scenario::Step* Judge::step(std::size_t index) const {
  if (index < scenario_.steps.size()) return &scenario_.steps[index];
  index -= scenario_.steps.size();
  return index < scenario_.finally.size() ? &scenario_.finally[index] : nullptr;
}

void Judge::feed(const journal::Entry& entry) {
  world_.apply(entry);
  watch(entry);
  if (window_ && !verdict_) {
    window_->look(world_, &entry);
    settle();
  }
  const auto* event = std::get_if<StepEvent>(&entry.fact);
  if (!event) return;
  if (event->kind == StepEvent::Kind::Started)
    open(entry, event->index);
  else
    running_ = false;
}

void Judge::open(const journal::Entry& entry, std::size_t index) {
  current_ = index;
  running_ = true;
  window_.reset();
  verdict_.reset();
  const auto* begun = step(index);
  if (!begun) return;
  try {
    window_ = openWindow(filled(begun->action, world_), world_, entry.at);
  } catch (const Error& error) {
    verdict_.emplace();
    verdict_->kind = Verdict::Kind::False;
    verdict_->at = entry.at;
    verdict_->reason = error.what();
    return;
  }
  if (!window_) return;
  if (!begun->id.empty()) world_.steps[begun->id].expectation = true;
  settle();
}

void Judge::tick(Nanos now) {
  if (!window_ || verdict_) return;
  window_->tick(world_, now);
  settle();
}

void Judge::settle() {
  if (breach_ && !verdict_ && current_ && *current_ < scenario_.steps.size()) {
    verdict_.emplace();
    verdict_->kind = Verdict::Kind::False;
    verdict_->at = breach_->at;
    verdict_->reason = breach_->reason;
    verdict_->last = window_->latest();
    return;
  }
  if (!window_->verdict()) return;
  verdict_ = window_->verdict();
  if (verdict_->kind != Verdict::Kind::True) return;
  for (const auto& [name, set] : verdict_->last.captures) world_.captures[name] = set;
}

void Judge::watch(const journal::Entry& entry) {
  if (breach_) return;
  if (const auto* pod = world_.podOf(entry)) {
    for (std::size_t i = 0; i < never_.size(); ++i) {
      if (!never_[i].fits(*pod)) continue;
      const auto& never = scenario_.never[i];
      breach_ =
          Breach{fmt::format("pod {} existed, but there must never be any of the {}{}{}", pod->name,
                             never.where.text(), never.because.empty() ? "" : ": ", never.because),
                 entry.at, pod->uid, ""};
      return;
    }
  }
  const auto* event = std::get_if<ProcessEvent>(&entry.fact);
  if (!event || event->kind != ProcessEvent::Kind::Exited || !current_) return;
  // Between two steps the next one speaks for the handle; after the last, sparklab stops it.
  const auto from = running_ ? *current_ : *current_ + 1;
  if (from >= scenario_.steps.size()) return;
  if (awaitsExit(scenario_, from, event->handle)) return;
  const bool mentionedLater = [&] {
    for (auto i = from; i < scenario_.steps.size(); ++i)
      if (stanceOf(scenario_.steps[i], event->handle, i == from) != Stance::Indifferent)
        return true;
    return false;
  }();
  if (event->exitCode == 0 && !mentionedLater) return;
  breach_ = Breach{fmt::format("{} {} although no step waits for its end", event->handle,
                               ending(event->exitCode, event->exitSignal)),
                   entry.at, "", event->handle};
}

std::optional<std::string> Judge::unprovable() const {
  const auto* gap = world_.gapIn(kPods, Nanos{0});
  if (never_.empty() || !gap) return {};
  return fmt::format("whether a forbidden pod existed is unknown: the recording has a gap ({}: {})",
                     gap->what, gap->why);
}

Rejudged judgeRecording(const scenario::Scenario& scenario, const journal::Journal& journal) {
  Judge judge(scenario);
  Rejudged result;
  for (const auto& entry : journal.entries()) {
    // A verdict by lapse of time comes before what happened later.
    const auto* event = std::get_if<StepEvent>(&entry.fact);
    judge.tick(entry.at);
    if (event && event->kind != StepEvent::Kind::Started && judge.verdict())
      result.verdicts[event->index] = *judge.verdict();
    judge.feed(entry);
  }
  result.breach = judge.breach();
  result.unprovable = judge.unprovable();
  return result;
}

}  // namespace sparklab::runner
