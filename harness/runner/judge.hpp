// Gives every verdict of a run, on the journal alone: live, as its listener, or on a recording.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "journal/journal.hpp"
#include "runner/pod_select.hpp"
#include "runner/window.hpp"
#include "runner/world.hpp"
#include "scenario/model.hpp"

namespace sparklab::runner {

/// Something that must not happen at any instant of a run, and did.
struct Breach {
  std::string reason;
  Nanos at{0};
  std::string podUid;   ///< the forbidden pod; may be empty
  std::string process;  ///< the handle that died; may be empty
};

/// Keeps references to the scenario. Steps are known by the index of their StepEvents: first
/// `steps`, then `finally`.
class Judge {
 public:
  explicit Judge(const scenario::Scenario& scenario);

  /// Takes in the next entry. A StepEvent that starts an expectation opens its window.
  void feed(const journal::Entry& entry);
  /// Tells the time between entries, so that windows can end.
  void tick(Nanos now);

  const World& world() const noexcept { return world_; }
  /// The expectation being judged, nullptr during an action.
  const Window* window() const noexcept { return window_.get(); }
  /// The verdict on the step under way, as soon as there is one.
  const std::optional<Verdict>& verdict() const noexcept { return verdict_; }
  /// The first thing that must never happen.
  const std::optional<Breach>& breach() const noexcept { return breach_; }
  /// What an incomplete recording forbids to say at the end: that forbidden pods never existed.
  std::optional<std::string> unprovable() const;

  const scenario::Step* step(std::size_t index) const;

 private:
  void open(const journal::Entry& entry, std::size_t index);
  void watch(const journal::Entry& entry);
  void settle();

  const scenario::Scenario& scenario_;
  World world_;
  std::vector<PodFilter> never_;
  std::unique_ptr<Window> window_;
  std::optional<Verdict> verdict_;
  std::optional<Breach> breach_;
  std::optional<std::size_t> current_;  ///< index of the step that began last
  bool running_ = false;                ///< it has not ended
};

/// Whether the scenario counts on the end of `handle` at step `from` or later: some step checks how
/// it ended before another demands that it runs.
bool awaitsExit(const scenario::Scenario& scenario, std::size_t from, const std::string& handle);

/// Judges a whole recording: the verdicts of the expectation steps, by index, and the breach.
struct Rejudged {
  std::map<std::size_t, Verdict> verdicts;
  std::optional<Breach> breach;
  std::optional<std::string> unprovable;
};
Rejudged judgeRecording(const scenario::Scenario& scenario, const journal::Journal& journal);

}  // namespace sparklab::runner
