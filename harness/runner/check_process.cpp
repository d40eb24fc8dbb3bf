// `process:` what a local process must be: alive or ended, how, and what it has written.
#include <fmt/format.h>

#include "runner/expectation.hpp"
#include "runner/line_counter.hpp"
#include "runner/process_words.hpp"

namespace sparklab::runner {

namespace {

using journal::ProcessEvent;

class CompiledProcessCheck : public CompiledCheck {
 public:
  explicit CompiledProcessCheck(const scenario::ProcessCheck& check) : check_(check) {
    for (const auto& match : check.out) out_.emplace_back(match);
    for (const auto& match : check.err) err_.emplace_back(match);
  }

  bool concernedBy(const journal::Entry& entry) const override {
    const auto* event = std::get_if<ProcessEvent>(&entry.fact);
    return event && event->handle == check_.id;
  }

  CheckResult look(const World& world, Evaluation&) override {
    result_ = {};
    result_.process = check_.id;
    result_.expected = expected();
    wanted_ = met_ = 0;
    const auto& processes = world.state().processes();
    const auto found = processes.find(check_.id);
    if (found == processes.end()) {
      result_.found = fmt::format("{} was never started", check_.id);
      return std::move(result_);
    }
    lookAtEnd(found->second);
    const bool ended = found->second.exited.has_value();
    lookAtLines(out_, found->second.stdoutLines, "standard output", ended);
    lookAtLines(err_, found->second.stderrLines, "standard error", ended);
    result_.holds = wanted_ == met_;
    if (result_.holds) result_.hopeless = false;
    result_.closeness = wanted_ ? static_cast<double>(met_) / wanted_ : 0;
    if (result_.found.empty()) result_.found = fmt::format("{} {}", check_.id, fate(found->second));
    return std::move(result_);
  }

 private:
  bool wantsEnd() const { return check_.exitCode || check_.signal || check_.running == false; }

  std::string expected() const {
    std::string text = check_.id;
    if (check_.running == true) text += " still runs";
    if (check_.exitCode)
      text += fmt::format(" has exited with code {}", *check_.exitCode);
    else if (check_.signal)
      text += fmt::format(" was ended by {}", *check_.signal);
    else if (wantsEnd())
      text += " has exited";
    const char* join = text == check_.id ? " has written " : " and has written ";
    for (const auto& counter : out_) {
      text += join + runner::text(counter.match()) + " to standard output";
      join = " and ";
    }
    for (const auto& counter : err_) {
      text += join + runner::text(counter.match()) + " to standard error";
      join = " and ";
    }
    return text;
  }

  void want(bool met, bool hopeless, const std::string& found) {
    ++wanted_;
    if (met) {
      ++met_;
      return;
    }
    result_.hopeless = result_.hopeless || hopeless;
    if (!result_.found.empty()) result_.found += ", ";
    result_.found += found;
  }

  void lookAtEnd(const journal::Process& process) {
    const bool ended = process.exited.has_value();
    const auto told = fmt::format("{} {}", check_.id, fate(process));
    if (check_.running == true) want(!ended, ended, told);
    if (!wantsEnd()) return;
    const bool asStated = ended && (!check_.exitCode || shellCode(process) == *check_.exitCode) &&
                          (!check_.signal || (process.exitSignal &&
                                              signalName(*process.exitSignal) == *check_.signal));
    want(asStated, ended, told);
  }

  void lookAtLines(std::vector<LineCounter>& counters, const std::vector<journal::Line>& lines,
                   std::string_view stream, bool ended) {
    for (auto& counter : counters) {
      const auto& seen = counter.read("", lines);
      if (counter.admits(seen) && seen.first && result_.evidence.empty())
        result_.evidence = seen.first->text;
      want(counter.admits(seen), ended || counter.exceeded(seen),
           fmt::format("{} wrote {} such line{} of {} to {}", check_.id, seen.count,
                       seen.count == 1 ? "" : "s", lines.size(), stream));
    }
  }

  scenario::ProcessCheck check_;
  std::vector<LineCounter> out_, err_;
  CheckResult result_;
  int wanted_ = 0, met_ = 0;
};

}  // namespace

std::unique_ptr<CompiledCheck> compile(const scenario::ProcessCheck& check) {
  return std::make_unique<CompiledProcessCheck>(check);
}

}  // namespace sparklab::runner
