// One expectation step while it is being judged: it looks at each new entry of the journal and at
// the clock, and gives one verdict.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "runner/evaluation.hpp"
#include "runner/world.hpp"
#include "scenario/model.hpp"

namespace sparklab::runner {

struct Verdict {
  /// `Broken`: the recording does not allow a verdict (environment error, exit code 3).
  enum class Kind { True, False, Broken } kind = Kind::True;
  Nanos at{0};                        ///< the recorded instant that decided it
  std::string reason;                 ///< one sentence; of True: what was seen, may be empty
  Evaluation last;                    ///< what was found at that instant
  std::optional<Evaluation> nearest;  ///< the instant at which most of it was true
  std::size_t snapshots = 0;          ///< how many states were looked at
  std::string way;                    ///< of an outcome: the name of what happened
  std::string explain;                ///< of an outcome: its explanation
  bool claimHolds = true;             ///< of an outcome
};

class Window {
 public:
  virtual ~Window() = default;
  /// Called with the world as it is when the window opens, then after every entry.
  virtual void look(const World& world, const journal::Entry* entry) = 0;
  /// Called when time has passed; decides when the window is over.
  virtual void tick(const World& world, Nanos now) = 0;

  const std::optional<Verdict>& verdict() const noexcept { return verdict_; }
  Nanos start() const noexcept { return start_; }
  Nanos deadline() const noexcept { return start_ + length_; }
  /// The newest evaluation, for progress lines.
  const Evaluation& latest() const noexcept { return latest_; }

 protected:
  Window(Nanos start, Nanos length) : start_(start), length_(length) {}
  void decide(Verdict::Kind kind, Nanos at, std::string reason, const Evaluation& last);

  std::optional<Verdict> verdict_;
  Evaluation latest_;
  std::size_t snapshots_ = 0;

 private:
  Nanos start_, length_;
};

/// The windows of the four kinds of expectation; nullptr for an action. The action's placeholders
/// are filled in. `world` is what it is now; the window opens at `start`.
std::unique_ptr<Window> openWindow(const scenario::Action& action, const World& world, Nanos start);

std::unique_ptr<Window> openEventually(const scenario::Eventually& step, Nanos start);
std::unique_ptr<Window> openConsistently(const scenario::Consistently& step, Nanos start);
std::unique_ptr<Window> openOutcome(const scenario::Outcome& step, Nanos start);
std::unique_ptr<Window> openOrder(const scenario::Order& step, Nanos start);

/// "+12.3s"
std::string moment(Nanos at);
/// "8.1s", "350ms", "2m05s": a measured length of time, for people.
std::string seconds(Nanos length);

}  // namespace sparklab::runner
