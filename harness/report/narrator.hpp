// Tells a run as it goes: each step's sentence, the tables the article prints, what happened.
#pragma once

#include <string>

#include "report/style.hpp"
#include "runner/observer.hpp"

namespace sparklab::report {

enum class Volume { Quiet, Normal, Verbose };

class Narrator : public runner::Observer {
 public:
  Narrator(Style style, Volume volume, Write write);

  void scenarioBegins(const scenario::Scenario& scenario) override;
  void runBegins(const runner::ScenarioResult& run) override;
  void stepBegins(const scenario::Step& step, std::size_t number, std::size_t of,
                  Nanos at) override;
  void command(const std::vector<std::string>& argv, Nanos at) override;
  void waiting(const scenario::Step& step, const runner::Evaluation* latest, Nanos since,
               Nanos window) override;
  bool wantsTicks() const override { return style_.live && volume_ != Volume::Quiet; }
  void stepEnds(const runner::StepResult& step) override;
  void podsTable(const json::value& table, const std::string& ns) override;
  void recorded(const journal::Entry& entry) override;
  void scenarioEnds(const runner::ScenarioResult& result) override;

  /// Of the run under way; empty between runs.
  const std::string& currentNamespace() const noexcept { return ns_; }

 private:
  void line(int indent, const std::string& text);
  void clearProgress();

  Style style_;
  Volume volume_;
  Write write_;
  std::string ns_;
  bool progressShown_ = false;
};

/// "passed  cluster-mode  74.2s" with where the time went, or why it did not pass.
std::string resultLine(const Style& style, const runner::ScenarioResult& result, int nameWidth);

}  // namespace sparklab::report
