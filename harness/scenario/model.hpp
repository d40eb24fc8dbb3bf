// A checked scenario: what the YAML says, with every reference known to exist. Strings may still
// hold ${...} placeholders that only the run can fill (ports, pids, names of pods).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/json.hpp"
#include "base/time.hpp"

namespace sparklab::scenario {

/// Where something stands in a file; lines and columns count from 1.
struct Position {
  std::string file;
  int line = 0;
  int column = 0;
};

/// `2`, `">=1"`, `"<=3"` or `1..3`.
struct Count {
  int min = 0;
  std::optional<int> max;  ///< none: no upper bound
  bool admits(int n) const { return n >= min && (!max || n <= *max); }
  std::string text() const;
};

/// Which lines, and how many of them. Exactly one of `contains` and `matches` is set.
struct TextMatch {
  std::optional<std::string> contains;
  std::optional<std::string> matches;  ///< an RE2 pattern, searched within a line
  Count count{1, {}};
};

/// Which pods. All that is given must hold; `labels` are exact.
struct PodSelector {
  std::optional<std::string> role;  ///< label spark-role
  std::optional<std::string> name;  ///< exact name, or a pattern with {hash}, {n}, {*}
  std::optional<std::string> phase;
  std::map<std::string, std::string> labels;
  bool includeDeleted = false;
  std::string text() const;  ///< "executor pods", "pods with label a=b", ...
};

/// What each selected pod must be.
struct PodFields {
  std::optional<std::string> phase;
  std::optional<bool> ready;
  std::optional<Count> restarts;
  std::optional<std::string> node;
  std::optional<std::string> status;  ///< kubectl's STATUS word
  std::optional<int> exitCode;        ///< of the pod's (only) terminated container
  json::value match;                  ///< raw subset of the object; null: nothing
  bool empty() const;
};

/// `pods:` one item.
struct PodCheck {
  PodSelector where;
  Count count;
  PodFields all;
  std::string names;  ///< anchored pattern; {hash} the same hex in all, {n} distinct integers
  std::string as;     ///< remember this set (UIDs, names, hash)
  std::string same;   ///< must be exactly the set remembered
};

/// `objects:` one item, for kinds other than pods.
struct ObjectCheck {
  std::string kind;  ///< "ConfigMap", "Service", "Event"
  std::map<std::string, std::string> labels;
  std::string name;  ///< pattern, may be empty
  Count count;
  json::value match;
};

/// `process:` what a handle must be.
struct ProcessCheck {
  std::string id;
  std::optional<bool> running;
  std::optional<int> exitCode;
  std::optional<std::string> signal;
  std::vector<TextMatch> out;
  std::vector<TextMatch> err;
};

/// `logs:` what pods must have written since they began.
struct LogCheck {
  PodSelector where;
  TextMatch text;
  Count inPods{1, {}};
  std::string after;  ///< step id: only lines that came after that step ended
};

struct Check {
  std::variant<PodCheck, ObjectCheck, ProcessCheck, LogCheck> what;
  Position at;
};

/// All must hold at one and the same instant.
using Condition = std::vector<Check>;

struct Eventually {
  Nanos within{0};
  Condition all;
};
struct Consistently {
  Nanos duration{0};
  Condition all;
};
/// One of several ends that reality may take; the first that comes true is recorded.
struct Outcome {
  struct Way {
    std::string name;
    Condition all;
    bool acceptable = true;  ///< false: the scenario fails when this happens
    bool claimHolds = true;  ///< false: accepted, but the article's sentence was not true
    std::string explain;
  };
  Nanos within{0};
  std::vector<Way> oneOf;
};
/// Each item's recorded instant is not before the previous one's. An item is a step id, or
/// "<handle or captured set> <event>" (created, Running, Ready, Succeeded, Failed, deleted;
/// started, interrupted, exited).
struct Order {
  std::vector<std::string> items;
};

struct StartWordServer {
  std::string id;
  std::uint16_t port = 0;
  std::vector<std::string> send;
  Nanos every{0};
};
struct StopWordServer {
  std::string id;
};
struct Submit {
  std::string id;
  std::string deployMode;  ///< "client" or "cluster"
  std::string mainClass;
  std::string name;
  std::map<std::string, std::string> conf;
  std::string app;
  std::vector<std::string> args;
  std::map<std::string, std::string> env;
  /// The submitter's own view of this machine: path -> folder or file shown there, or "absent".
  /// The machine itself is never changed.
  std::map<std::string, std::string> workstation;
};
struct Run {
  std::string id;
  std::vector<std::string> argv;
  /// A handle like `submit`: the step ends once it is started, `exitCode`, `out` and `err` are
  /// unused (expectations ask for them), and the runner stops it at the end of the scenario.
  bool background = false;
  int exitCode = 0;  ///< as a shell says it: 128+n when signal n ended it
  Nanos within{0};
  std::vector<TextMatch> out;
  std::vector<TextMatch> err;
};
/// `interrupt:` (SIGINT) and `signal:`. The process must be running and must not ignore it.
struct Signal {
  std::string process;
  std::string signal = "SIGINT";
  /// Required by `interrupt`. As a shell says it: 128+n when signal n ended it.
  std::optional<int> exitCode;
  Nanos within{0};
};
struct Apply {
  std::string file;  ///< resolved against the scenario's folder
  /// The file's documents, in order; each has apiVersion, kind and metadata.name. Their strings may
  /// hold ${...} like those of the scenario.
  std::vector<json::value> objects;
};
struct Delete {
  std::string pod;  ///< name, usually "${driver.name}"
  std::string kind = "Pod";
  std::optional<int> gracePeriodSeconds;
  Nanos within{0};
};

using Action = std::variant<StartWordServer, StopWordServer, Submit, Run, Signal, Apply, Delete,
                            Eventually, Consistently, Outcome, Order>;

struct Step {
  std::string id;
  std::string name;
  std::string explain;
  std::string claim;  ///< the article's sentence that this step tests; may be empty
  std::optional<std::string> skip;
  Action action;
  Position at;
};

struct Never {
  PodSelector where;
  std::string because;
  Position at;
};

struct Requires {
  std::vector<std::string> files;    ///< must exist on this machine
  std::vector<std::string> noFiles;  ///< must not
  std::vector<std::string> tools;    ///< must be on PATH
};

struct Scenario {
  std::string file;
  std::string name;
  std::map<std::string, std::string> labels;
  std::string description;
  std::string claim;  ///< what the article says; may be empty
  Nanos timeout{0};
  Requires needs;
  std::map<std::string, std::string> vars;
  std::vector<Never> never;
  std::vector<Step> steps;
  std::vector<Step> finally;
  std::optional<std::string> skip;
  /// For scenarios/negative: the run must fail at this step with this text in the reason.
  struct ExpectedFailure {
    std::string step;    ///< a step's id or name, or "never" when a `never` must be violated
    std::string reason;  ///< contained in what the runner says
  };
  std::optional<ExpectedFailure> mustFail;
};

}  // namespace sparklab::scenario
