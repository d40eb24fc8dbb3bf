// Hand-made journals: entries with chosen instants, as the recorder and the runner write them.
#pragma once

#include <string>
#include <vector>

#include "journal/entry.hpp"
#include "runner/judge.hpp"

namespace sparklab::runner {

struct PodLook {
  std::string name;
  std::string role = "executor";
  std::string phase = "Running";
  bool ready = true;
  std::string uid = {};  ///< empty: "uid of <name>"
  int restarts = 0;
  std::optional<int> exitCode = {};
};

class Tape {
 public:
  explicit Tape(const scenario::Scenario& scenario) : judge(scenario) {}

  Judge judge;

  /// The next entries stand at this many seconds; time between is told to the judge as well.
  Tape& at(double seconds) {
    at_ = Nanos(static_cast<std::int64_t>(seconds * 1e9));
    judge.tick(at_);
    return *this;
  }

  Tape& pod(const PodLook& look) { return object(journal::ObjectEvent::Type::Modified, look); }
  Tape& podDeleted(const PodLook& look) {
    return object(journal::ObjectEvent::Type::Deleted, look);
  }
  Tape& object(journal::ObjectEvent::Type type, json::value value) {
    journal::ObjectEvent event;
    event.type = type;
    event.object = std::move(value);
    return feed(std::move(event));
  }
  Tape& log(const std::string& pod, const std::string& text) {
    journal::LogLine line;
    line.ns = "lab";
    line.pod = pod;
    line.uid = "uid of " + pod;
    line.container = "c";
    line.text = text;
    return feed(std::move(line));
  }
  Tape& process(journal::ProcessEvent::Kind kind, const std::string& handle,
                const std::string& text = {}) {
    journal::ProcessEvent event;
    event.kind = kind;
    event.handle = handle;
    event.pid = 4242;
    event.text = text;
    return feed(std::move(event));
  }
  Tape& started(const std::string& handle) {
    return process(journal::ProcessEvent::Kind::Started, handle);
  }
  Tape& exited(const std::string& handle, std::optional<int> code, std::optional<int> signal = {}) {
    journal::ProcessEvent event;
    event.kind = journal::ProcessEvent::Kind::Exited;
    event.handle = handle;
    event.exitCode = code;
    event.exitSignal = signal;
    return feed(std::move(event));
  }
  Tape& gap(const std::string& what) {
    journal::Gap made;
    made.what = what;
    made.why = "410 Expired";
    return feed(std::move(made));
  }
  Tape& begin(std::size_t index) { return step(journal::StepEvent::Kind::Started, index); }
  Tape& end(std::size_t index) { return step(journal::StepEvent::Kind::Passed, index); }
  Tape& step(journal::StepEvent::Kind kind, std::size_t index) {
    journal::StepEvent event;
    event.kind = kind;
    event.index = index;
    if (const auto* known = judge.step(index)) event.id = known->id;
    return feed(std::move(event));
  }

  Tape& feed(journal::Fact fact) {
    journal::Entry entry;
    entry.seq = ++seq_;
    entry.at = at_;
    entry.fact = std::move(fact);
    judge.feed(entry);
    return *this;
  }

  /// The verdict on the step under way, as one word.
  std::string verdict() const {
    if (!judge.verdict()) return "open";
    switch (judge.verdict()->kind) {
      case Verdict::Kind::True:
        return "true";
      case Verdict::Kind::False:
        return "false";
      case Verdict::Kind::Broken:
        return "broken";
    }
    return "?";
  }
  const std::string& reason() const { return judge.verdict()->reason; }

  static json::value podObject(const PodLook& look) {
    json::object state;
    if (look.exitCode)
      state["terminated"] = json::object{{"exitCode", *look.exitCode}};
    else
      state["running"] = json::object();
    json::object status{{"name", "c"},
                        {"ready", look.ready},
                        {"restartCount", look.restarts},
                        {"state", std::move(state)}};
    return json::object{
        {"apiVersion", "v1"},
        {"kind", "Pod"},
        {"metadata", json::object{{"name", look.name},
                                  {"namespace", "lab"},
                                  {"uid", look.uid.empty() ? "uid of " + look.name : look.uid},
                                  {"labels", json::object{{"spark-role", look.role}}}}},
        {"spec", json::object{{"nodeName", "node-a"},
                              {"containers", json::array{json::object{{"name", "c"}}}}}},
        {"status", json::object{{"phase", look.phase},
                                {"podIP", "127.7.0.3"},
                                {"conditions", json::array{json::object{
                                                   {"type", "Ready"},
                                                   {"status", look.ready ? "True" : "False"}}}},
                                {"containerStatuses", json::array{std::move(status)}}}}};
  }

 private:
  Tape& object(journal::ObjectEvent::Type type, const PodLook& look) {
    return object(type, podObject(look));
  }

  Nanos at_{0};
  std::uint64_t seq_ = 0;
};

inline PodLook exec(int n) {
  PodLook look;
  look.name = "networkwordcount-ab12-exec-" + std::to_string(n);
  return look;
}
inline PodLook driver() {
  PodLook look;
  look.name = "spark-pi-cd34-driver";
  look.role = "driver";
  return look;
}

inline scenario::Check check(scenario::PodCheck what) {
  return {std::move(what), {}};
}
inline scenario::Check check(scenario::LogCheck what) {
  return {std::move(what), {}};
}
inline scenario::Check check(scenario::ProcessCheck what) {
  return {std::move(what), {}};
}
inline scenario::Check check(scenario::ObjectCheck what) {
  return {std::move(what), {}};
}

inline scenario::PodCheck pods(const std::string& role, int count) {
  scenario::PodCheck made;
  made.where.role = role;
  made.count = {count, count};
  return made;
}
inline scenario::TextMatch line(const std::string& contains) {
  scenario::TextMatch match;
  match.contains = contains;
  return match;
}

inline scenario::Step step(scenario::Action action, const std::string& id = {}) {
  scenario::Step made;
  made.id = id;
  made.name = id.empty() ? "a step" : id;
  made.action = std::move(action);
  return made;
}
inline scenario::Step eventually(scenario::Condition all, const std::string& id = {}) {
  scenario::Eventually action;
  action.within = std::chrono::seconds(30);
  action.all = std::move(all);
  return step(std::move(action), id);
}
inline scenario::Step consistently(scenario::Condition all, const std::string& id = {}) {
  scenario::Consistently action;
  action.duration = std::chrono::seconds(10);
  action.all = std::move(all);
  return step(std::move(action), id);
}
inline scenario::Step order(std::vector<std::string> items) {
  scenario::Order action;
  action.items = std::move(items);
  return step(std::move(action));
}
inline scenario::Step interrupt(const std::string& process, const std::string& id) {
  scenario::Signal action;
  action.process = process;
  action.exitCode = 130;
  action.within = std::chrono::seconds(20);
  return step(std::move(action), id);
}
template <class... Steps>
scenario::Scenario scenarioOf(Steps... steps) {
  scenario::Scenario made;
  made.name = "hand-made";
  made.timeout = std::chrono::minutes(5);
  (made.steps.push_back(std::move(steps)), ...);
  return made;
}

}  // namespace sparklab::runner
