#include "journal/state.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sparklab::journal {

namespace {

constexpr const char* kStatusLists[] = {"initContainerStatuses", "containerStatuses"};

/// "Error 0/1, 2 restarts, exit code 3": one line that tells one state of a pod from the next.
std::string changeText(const json::value& pod, int restarts) {
  auto text = fmt::format("{} {}", podStatusText(pod), podReadyText(pod));
  const auto phase = str(pod, {"status", "phase"});
  // The STATUS word of a finished container already says Completed or Error while the phase is
  // still Running: show the moment at which the phase follows.
  if (phase == "Succeeded" || phase == "Failed") text += fmt::format(", phase {}", phase);
  if (restarts) text += fmt::format(", {} restart{}", restarts, restarts == 1 ? "" : "s");
  for (const auto& status : list(pod, {"status", "containerStatuses"})) {
    const auto* terminated = find(status, {"state", "terminated"});
    if (const auto code = terminated ? num(*terminated, {"exitCode"}) : 0)
      text += fmt::format(", exit code {}", code);
  }
  return text;
}

}  // namespace

std::string Pod::phase() const {
  return std::string(str(object, {"status", "phase"}));
}

std::string Pod::role() const {
  return label("spark-role");
}

std::string Pod::label(std::string_view key) const {
  return std::string(str(object, {"metadata", "labels", key}));
}

bool Pod::ready() const {
  const auto& conditions = list(object, {"status", "conditions"});
  return std::any_of(conditions.begin(), conditions.end(), [](const json::value& condition) {
    return str(condition, {"type"}) == "Ready" && str(condition, {"status"}) == "True";
  });
}

int Pod::restarts() const {
  std::int64_t sum = 0;
  for (const auto* statuses : kStatusLists)
    for (const auto& status : list(object, {"status", statuses}))
      sum += num(status, {"restartCount"});
  return static_cast<int>(sum);
}

bool Pod::terminating() const {
  return find(object, {"metadata", "deletionTimestamp"}) != nullptr;
}

std::string Pod::status() const {
  return podStatusText(object);
}

std::optional<Moment> Pod::first(std::string_view what) const {
  const auto found = milestones.find(what);
  if (found == milestones.end()) return {};
  return found->second;
}

void State::apply(const Entry& entry) {
  at_ = entry.at;
  seq_ = entry.seq;
  std::visit([&](const auto& fact) { take(entry, fact); }, entry.fact);
}

void State::take(const Entry& entry, const ObjectEvent& event) {
  const auto& object = event.object;
  const bool gone = event.type == ObjectEvent::Type::Deleted;
  if (str(object, {"kind"}) == "Pod" && str(object, {"apiVersion"}, "v1") == "v1")
    return takePod(entry, object, gone);
  auto key = fmt::format("{}/{}/{}", str(object, {"kind"}), str(object, {"metadata", "namespace"}),
                         str(object, {"metadata", "name"}));
  if (gone)
    objects_.erase(key);
  else
    objects_[std::move(key)] = object;
}

void State::takePod(const Entry& entry, const json::value& object, bool gone) {
  const Moment now{entry.at, entry.seq};
  const auto [found, isNew] = pods_.try_emplace(std::string(str(object, {"metadata", "uid"})));
  Pod& pod = found->second;
  if (isNew) {
    pod.uid = found->first;
    pod.ns = str(object, {"metadata", "namespace"});
    pod.name = str(object, {"metadata", "name"});
    pod.created = entry.at;
    pod.milestones.emplace("Created", now);
  }
  pod.object = object;
  const auto reach = [&](std::string_view what) {
    pod.milestones.try_emplace(std::string(what), now);
  };
  if (const auto phase = pod.phase(); !phase.empty()) reach(phase);
  if (pod.ready()) reach("Ready");
  if (pod.terminating()) reach("Terminating");

  const auto change = [&](std::string what) {
    if (pod.changes.empty() || pod.changes.back().what != what)
      pod.changes.push_back({entry.at, std::move(what)});
  };
  change(changeText(object, pod.restarts()));
  if (!gone) return;
  if (!pod.deleted) pod.deleted = entry.at;
  reach("Deleted");
  change("deleted");
}

void State::take(const Entry& entry, const LogLine& line) {
  logs_[line.uid].push_back({entry.at, entry.seq, line.text});
}

void State::take(const Entry& entry, const ProcessEvent& event) {
  Process& process = processes_[event.handle];
  switch (event.kind) {
    case ProcessEvent::Kind::Started:
      process.pid = event.pid;
      process.started = entry.at;
      process.interrupted = process.exited = {};
      process.exitCode = process.exitSignal = {};
      break;
    case ProcessEvent::Kind::Stdout:
      process.stdoutLines.push_back({entry.at, entry.seq, event.text});
      break;
    case ProcessEvent::Kind::Stderr:
      process.stderrLines.push_back({entry.at, entry.seq, event.text});
      break;
    case ProcessEvent::Kind::Signalled:
      if (event.text == "SIGINT" && !process.interrupted) process.interrupted = entry.at;
      break;
    case ProcessEvent::Kind::Exited:
      process.exited = entry.at;
      process.exitCode = event.exitCode;
      process.exitSignal = event.exitSignal;
      break;
  }
}

void State::take(const Entry&, const Gap& gap) {
  if (!gap_) gap_ = gap;  // the first one is where the history stops to be whole
}

const std::vector<Line>& State::log(const std::string& uid) const {
  static const std::vector<Line> kNone;
  const auto found = logs_.find(uid);
  return found == logs_.end() ? kNone : found->second;
}

}  // namespace sparklab::journal
