// The world at one instant of a journal: what a judge may look at. It is a fold over entries, so
// any instant of an old recording can be rebuilt.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "journal/entry.hpp"

namespace sparklab::journal {

/// An instant of the recording; `seq` orders what carries the same time.
struct Moment {
  Nanos at{0};
  std::uint64_t seq = 0;
};

/// A pod by UID. It stays in the state after it was deleted, with `deleted` set.
struct Pod {
  std::string ns, name, uid;
  json::value object;  ///< the last version seen
  Nanos created{0};    ///< when the recorder first saw it
  std::optional<Nanos> deleted;

  /// The moments at which phase, readiness or container states changed, newest last. `what` is
  /// kubectl's STATUS and READY, then what else tells it from the state before: "Running 1/1",
  /// "Error 0/1, phase Failed, 2 restarts, exit code 3"; the last one of a deleted pod is
  /// "deleted".
  struct Change {
    Nanos at;
    std::string what;
  };
  std::vector<Change> changes;

  /// When each of these was first true: "Created" (first seen), a phase ("Pending", "Running",
  /// "Succeeded", "Failed"), "Ready", "Terminating", "Deleted".
  std::map<std::string, Moment, std::less<>> milestones;
  std::optional<Moment> first(std::string_view what) const;  ///< of `milestones`

  std::string phase() const;  ///< "Running"; "" when unknown
  std::string role() const;   ///< the label spark-role
  std::string label(std::string_view key) const;
  bool ready() const;          ///< condition Ready is True
  int restarts() const;        ///< summed over containers
  bool terminating() const;    ///< metadata.deletionTimestamp is set
  std::string status() const;  ///< the STATUS word of kubectl get, see podStatusText
};

/// A line of a log or of a process's output, with its instant and the entry's number.
struct Line {
  Nanos at;
  std::uint64_t seq;
  std::string text;
};

struct Process {
  std::int64_t pid = 0;
  std::optional<Nanos> started, interrupted, exited;
  std::optional<int> exitCode, exitSignal;
  std::vector<Line> stdoutLines, stderrLines;
};

class State {
 public:
  void apply(const Entry& entry);

  Nanos at() const noexcept { return at_; }
  std::uint64_t seq() const noexcept { return seq_; }
  const std::map<std::string, Pod>& pods() const noexcept { return pods_; }  ///< by UID
  const std::map<std::string, Process>& processes() const noexcept { return processes_; }
  /// Log lines by pod UID, all containers, in order of arrival.
  const std::vector<Line>& log(const std::string& uid) const;
  /// Objects of other kinds that exist now, by "kind/namespace/name".
  const std::map<std::string, json::value>& objects() const noexcept { return objects_; }
  const std::optional<Gap>& gap() const noexcept { return gap_; }

 private:
  void take(const Entry& entry, const ObjectEvent& event);
  void take(const Entry& entry, const LogLine& line);
  void take(const Entry& entry, const ProcessEvent& event);
  void take(const Entry& entry, const Gap& gap);
  void take(const Entry&, const WordEvent&) {}
  void take(const Entry&, const StepEvent&) {}
  void take(const Entry&, const Note&) {}
  void takePod(const Entry& entry, const json::value& object, bool gone);

  Nanos at_{0};
  std::uint64_t seq_ = 0;
  std::map<std::string, Pod> pods_;
  std::map<std::string, Process> processes_;
  std::map<std::string, std::vector<Line>> logs_;
  std::map<std::string, json::value> objects_;
  std::optional<Gap> gap_;
};

/// kubectl's STATUS word for a pod (the rules of kubernetes/pkg/printers; reference/
/// kubernetes-api.md section 3), e.g. "Running", "ContainerCreating", "Error", "Terminating".
std::string podStatusText(const json::value& pod);

/// kubectl's READY cell, "1/1".
std::string podReadyText(const json::value& pod);

}  // namespace sparklab::journal
