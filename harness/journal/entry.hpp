// One recorded fact of a run. The journal is the only thing on which verdicts are given.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "base/json.hpp"
#include "base/time.hpp"

namespace sparklab::journal {

/// A watch event of a Kubernetes object of any kind, as the server sent it.
struct ObjectEvent {
  enum class Type { Added, Modified, Deleted } type;
  json::value object;  ///< with apiVersion and kind
};

/// One line that a container wrote (without its newline). Kept after the pod is gone.
struct LogLine {
  std::string ns, pod, uid, container;
  std::string text;
};

/// The life of a local process (a handle of the scenario such as `submit`).
struct ProcessEvent {
  enum class Kind { Started, Stdout, Stderr, Signalled, Exited } kind;
  std::string handle;
  std::int64_t pid = 0;
  std::string text;  ///< the command line, one line of output, or the signal's name ("SIGINT")
  std::optional<int> exitCode;    ///< of Exited
  std::optional<int> exitSignal;  ///< of Exited by a signal
};

/// The life of a word server's connections.
struct WordEvent {
  enum class Kind { Listening, Connected, Disconnected, Stopped } kind;
  std::string handle;
  std::string client;
  std::uint64_t bytesSent = 0;
  std::string reason;
};

/// What the runner did and decided.
struct StepEvent {
  enum class Kind { Started, Passed, Failed, Skipped } kind;
  std::size_t index = 0;
  std::string id;    ///< the step's `id`, may be empty
  std::string name;  ///< its sentence
  std::string text;  ///< why it failed or was skipped; the outcome's name
};

/// The recording itself: a gap makes every later verdict of absence worthless (exit 3).
struct Gap {
  std::string what;
  std::string why;
};

/// Anything else worth keeping: versions, the scenario's text, leftovers, resource usage.
struct Note {
  std::string topic;
  json::value data;
};

using Fact = std::variant<ObjectEvent, LogLine, ProcessEvent, WordEvent, StepEvent, Gap, Note>;

struct Entry {
  std::uint64_t seq = 0;  ///< 1, 2, 3 ... without holes
  Nanos at{0};            ///< since the run began, on the monotonic clock
  WallTime wall;          ///< for people; never compared
  Fact fact;
};

/// One line of the journal file, without newline; see docs/journal.md for the format (version 1).
std::string toLine(const Entry& entry);

/// Throws Error (kBadInput) when `line` is not an entry of a version that we know.
Entry fromLine(std::string_view line);

}  // namespace sparklab::journal
