#include "runner/window.hpp"

#include <fmt/format.h>

#include <utility>

#include "runner/expectation.hpp"

namespace sparklab::runner {

namespace {

constexpr auto kIncomplete = "the recording is incomplete, so nothing can be said: {} ({})";

std::string incomplete(const journal::Gap& gap) {
  return fmt::format(kIncomplete, gap.what, gap.why);
}

/// Of what the record must be whole for a verdict on `condition`.
unsigned sourcesOf(const scenario::Condition& condition) {
  unsigned sources = kNoSource;
  for (const auto& check : condition) {
    if (std::holds_alternative<scenario::PodCheck>(check.what)) sources |= kPods;
    if (std::holds_alternative<scenario::LogCheck>(check.what)) sources |= kPods | kLogs;
    if (std::holds_alternative<scenario::ObjectCheck>(check.what)) sources |= kObjects;
  }
  return sources;
}

/// "expected X, but Y" of the first check that does not hold.
std::string shortfall(const Evaluation& evaluation) {
  for (const auto& check : evaluation.checks)
    if (!check.holds) return fmt::format("expected {}, but {}", check.expected, check.found);
  return {};
}

std::string evidenceOf(const Evaluation& evaluation) {
  for (const auto& check : evaluation.checks)
    if (!check.evidence.empty()) return check.evidence;
  return {};
}

/// Keeps the evaluation at which most was true; of equals, the latest.
void keepNearest(std::optional<Evaluation>& nearest, const Evaluation& evaluation) {
  if (!nearest || evaluation.held() > nearest->held() ||
      (evaluation.held() == nearest->held() && evaluation.closeness() >= nearest->closeness()))
    nearest = evaluation;
}

/// The evaluation of the last entry, as it looks `now`: nothing has changed but ages.
void age(Evaluation& evaluation, Nanos now) {
  const auto passed = now - evaluation.at;
  for (auto& check : evaluation.checks)
    for (auto& row : check.candidates)
      if (!row.deleted) row.age += passed;
  evaluation.at = now;
}

class EventuallyWindow : public Window {
 public:
  EventuallyWindow(const scenario::Eventually& step, Nanos start)
      : Window(start, step.within), expectation_(step.all), sources_(sourcesOf(step.all)) {}

  void look(const World& world, const journal::Entry* entry) override {
    if (entry && !expectation_.concernedBy(*entry)) return;
    ++snapshots_;
    latest_ = expectation_.look(world);
    keepNearest(nearest_, latest_);
    if (latest_.holds())
      decide(Verdict::Kind::True, latest_.at, evidenceOf(latest_), latest_);
    else if (latest_.hopeless())
      fail(world, latest_.at, "it can no longer come true");
  }

  void tick(const World& world, Nanos now) override {
    if (now < deadline()) return;
    age(latest_, now);
    fail(world, now, fmt::format("not within {}", formatDuration(deadline() - start())));
  }

 private:
  void fail(const World& world, Nanos at, const std::string& when) {
    if (const auto* gap = world.gapIn(sources_, start()))
      return decide(Verdict::Kind::Broken, at, incomplete(*gap), latest_);
    decide(Verdict::Kind::False, at, fmt::format("{}: {}", when, shortfall(latest_)), latest_);
    if (nearest_ && std::make_pair(nearest_->held(), nearest_->closeness()) >
                        std::make_pair(latest_.held(), latest_.closeness()))
      verdict_->nearest = nearest_;
  }

  Expectation expectation_;
  unsigned sources_;
  std::optional<Evaluation> nearest_;
};

class ConsistentlyWindow : public Window {
 public:
  ConsistentlyWindow(const scenario::Consistently& step, Nanos start)
      : Window(start, step.duration), expectation_(step.all), sources_(sourcesOf(step.all)) {}

  void look(const World& world, const journal::Entry* entry) override {
    if (const auto* gap = world.gapIn(sources_, start()))
      return decide(Verdict::Kind::Broken, world.state().at(), incomplete(*gap), latest_);
    if (entry && !expectation_.concernedBy(*entry)) return;
    ++snapshots_;
    latest_ = expectation_.look(world);
    if (latest_.holds()) return;
    const auto after = std::max(world.state().at() - start(), Nanos{0});
    const auto when = entry ? fmt::format("stopped being true after {}", seconds(after))
                            : std::string("was not true to begin with");
    decide(Verdict::Kind::False, latest_.at, fmt::format("{}: {}", when, shortfall(latest_)),
           latest_);
  }

  void tick(const World&, Nanos now) override {
    if (now < deadline()) return;
    decide(Verdict::Kind::True, deadline(), evidenceOf(latest_), latest_);
  }

 private:
  Expectation expectation_;
  unsigned sources_;
};

class OutcomeWindow : public Window {
 public:
  OutcomeWindow(const scenario::Outcome& step, Nanos start)
      : Window(start, step.within), step_(step) {
    for (const auto& way : step_.oneOf) {
      ways_.emplace_back(way.all);
      sources_ |= sourcesOf(way.all);
    }
  }

  void look(const World& world, const journal::Entry* entry) override {
    bool concerned = !entry;
    for (const auto& way : ways_) concerned = concerned || way.concernedBy(*entry);
    if (!concerned) return;
    ++snapshots_;
    bool hope = false;
    std::optional<Evaluation> best;
    lacking_.clear();
    for (std::size_t i = 0; i < ways_.size(); ++i) {
      auto evaluation = ways_[i].look(world);
      if (evaluation.holds()) return happened(step_.oneOf[i], evaluation);
      hope = hope || !evaluation.hopeless();
      lacking_ += fmt::format("{}{} ({})", lacking_.empty() ? "" : " or ", step_.oneOf[i].name,
                              shortfall(evaluation));
      keepNearest(best, evaluation);
    }
    if (best) latest_ = std::move(*best);
    if (!hope) fail(world, latest_.at, "none of the outcomes can come true any more");
  }

  void tick(const World& world, Nanos now) override {
    if (now < deadline()) return;
    age(latest_, now);
    fail(world, now,
         fmt::format("none of the outcomes within {}", formatDuration(deadline() - start())));
  }

 private:
  void happened(const scenario::Outcome::Way& way, const Evaluation& evaluation) {
    const auto kind = way.acceptable ? Verdict::Kind::True : Verdict::Kind::False;
    decide(kind, evaluation.at,
           way.acceptable ? evidenceOf(evaluation)
                          : fmt::format("the outcome was '{}', which is not acceptable", way.name),
           evaluation);
    verdict_->way = way.name;
    verdict_->explain = way.explain;
    verdict_->claimHolds = way.claimHolds && way.acceptable;
  }

  void fail(const World& world, Nanos at, std::string why) {
    if (const auto* gap = world.gapIn(sources_, start()))
      return decide(Verdict::Kind::Broken, at, incomplete(*gap), latest_);
    why += ": expected " + lacking_;
    decide(Verdict::Kind::False, at, std::move(why), latest_);
  }

  scenario::Outcome step_;
  std::vector<Expectation> ways_;
  std::string lacking_;  ///< what each way lacked when it was last looked at
  unsigned sources_ = kNoSource;
};

}  // namespace

void Window::decide(Verdict::Kind kind, Nanos at, std::string reason, const Evaluation& last) {
  if (verdict_) return;
  verdict_.emplace();
  verdict_->kind = kind;
  verdict_->at = at;
  verdict_->reason = std::move(reason);
  verdict_->last = last;
  verdict_->snapshots = snapshots_;
}

std::unique_ptr<Window> openEventually(const scenario::Eventually& step, Nanos start) {
  return std::make_unique<EventuallyWindow>(step, start);
}

std::unique_ptr<Window> openConsistently(const scenario::Consistently& step, Nanos start) {
  return std::make_unique<ConsistentlyWindow>(step, start);
}

std::unique_ptr<Window> openOutcome(const scenario::Outcome& step, Nanos start) {
  return std::make_unique<OutcomeWindow>(step, start);
}

std::unique_ptr<Window> openWindow(const scenario::Action& action, const World& world,
                                   Nanos start) {
  std::unique_ptr<Window> window;
  if (const auto* eventually = std::get_if<scenario::Eventually>(&action))
    window = openEventually(*eventually, start);
  else if (const auto* consistently = std::get_if<scenario::Consistently>(&action))
    window = openConsistently(*consistently, start);
  else if (const auto* outcome = std::get_if<scenario::Outcome>(&action))
    window = openOutcome(*outcome, start);
  else if (const auto* order = std::get_if<scenario::Order>(&action))
    window = openOrder(*order, start);
  if (window) window->look(world, nullptr);
  return window;
}

std::string moment(Nanos at) {
  return fmt::format("+{:.1f}s", std::chrono::duration<double>(at).count());
}

std::string seconds(Nanos length) {
  const auto value = std::chrono::duration<double>(length).count();
  if (value < 0.9995) return fmt::format("{:.0f}ms", value * 1000);
  if (value < 99.95) return fmt::format("{:.1f}s", value);
  const auto whole = static_cast<long>(value + 0.5);
  return fmt::format("{}m{:02}s", whole / 60, whole % 60);
}

}  // namespace sparklab::runner
