// Everything a verdict may look at: the state of the journal plus the instants, sets of pods and
// steps that a scenario refers to by name. A fold over journal entries and nothing else, so that a
// recording judged again gives the same verdicts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "journal/state.hpp"

namespace sparklab::runner {

/// A set of pods remembered by `as:`. Identity is the UID: a replaced pod is another pod.
struct Capture {
  struct Member {
    std::string uid, name;
  };
  std::vector<Member> pods;  ///< by name
  std::string hash;          ///< what {hash} stood for; may be empty
};

/// When a step began and how it ended.
struct StepMark {
  Nanos started{0};
  std::optional<Nanos> ended;
  std::uint64_t endSeq = 0;  ///< the entry that told its end
  bool expectation = false;  ///< its instant is when it came true; of an action, when it began
};

/// What a gap is in, as bits. A lost watch of events says nothing about pods.
enum Source : unsigned { kNoSource = 0, kPods = 1, kLogs = 2, kObjects = 4, kAllSources = 7 };

/// By the recorder's words: "the watch of /api/v1/namespaces/x/pods", "the log of pod y".
Source sourceOf(const journal::Gap& gap);

class World {
 public:
  void apply(const journal::Entry& entry);

  const journal::State& state() const noexcept { return state_; }

  /// Values of ${...} that only the run could know, from the recorded notes, e.g. "words.port".
  const std::map<std::string, std::string>& values() const noexcept { return values_; }
  /// When a word server began to listen.
  std::optional<Nanos> listening(const std::string& handle) const;

  /// The first gap at or after `from` in the record of any of `sources`; see sourceOf().
  const journal::Gap* gapIn(unsigned sources, Nanos from) const;

  std::map<std::string, Capture> captures;
  std::map<std::string, StepMark> steps;  ///< by step id

  /// The pod that an entry is about; nullptr when it is about something else.
  const journal::Pod* podOf(const journal::Entry& entry) const;

 private:
  void takeNote(const journal::Note& note);

  journal::State state_;
  std::map<std::string, std::string> values_;
  std::map<std::string, Nanos> listening_;
  std::vector<std::pair<Nanos, journal::Gap>> gaps_;  ///< what was never recorded: at Nanos::max()
};

/// The topic of the note whose data is an object of values for ${...}.
inline constexpr std::string_view kValuesTopic = "values";

}  // namespace sparklab::runner
