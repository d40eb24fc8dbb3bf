#include "runner/story.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <sstream>

#include "runner/process_words.hpp"

namespace sparklab::runner {

namespace {

constexpr std::size_t kChanges = 3;
constexpr std::size_t kLogLines = 12;

template <class T>
std::vector<T> tail(const std::vector<T>& all, std::size_t count) {
  const auto skip = all.size() > count ? all.size() - count : 0;
  return {all.begin() + static_cast<std::ptrdiff_t>(skip), all.end()};
}

std::vector<std::string> texts(const std::vector<journal::Line>& lines) {
  std::vector<std::string> result;
  for (const auto& line : tail(lines, kLogLines)) result.push_back(line.text);
  return result;
}

/// What kubectl describe would show: nobody finds out from "Pending" that the cluster is full.
std::string waitsFor(const json::value& pod) {
  for (const auto& condition : list(pod, {"status", "conditions"}))
    if (str(condition, {"type"}) == "PodScheduled" && str(condition, {"status"}) == "False")
      return std::string(str(condition, {"message"}));
  for (const auto* statuses : {"initContainerStatuses", "containerStatuses"})
    for (const auto& status : list(pod, {"status", statuses}))
      if (const auto why = str(status, {"state", "waiting", "message"}); !why.empty())
        return std::string(why);
  return {};
}

PodStory storyOf(const World& world, const journal::Pod& pod, Candidate row) {
  PodStory story;
  story.row = std::move(row);
  story.changes = tail(pod.changes, kChanges);
  story.logTail = texts(world.state().log(pod.uid));
  story.waitsFor = waitsFor(pod.object);
  return story;
}

ProcessStory storyOf(const std::string& id, const journal::Process& process) {
  ProcessStory story;
  story.handle = id;
  story.fate = fate(process);
  auto lines = process.stdoutLines;
  lines.insert(lines.end(), process.stderrLines.begin(), process.stderrLines.end());
  std::sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.seq < b.seq; });
  story.outputTail = texts(lines);
  return story;
}

}  // namespace

void tellStory(const Judge& judge, StepResult& told) {
  const auto& world = judge.world();
  std::set<std::string> shown;
  std::set<std::string> processes;
  bool about = false;
  const auto add = [&](const std::string& uid, const Candidate* row) {
    const auto pod = world.state().pods().find(uid);
    if (pod == world.state().pods().end() || !shown.insert(uid).second) return;
    told.pods.push_back(
        storyOf(world, pod->second, row ? *row : candidate(pod->second, world.state().at())));
  };
  if (const auto& breach = judge.breach()) {
    if (!breach->podUid.empty()) {
      add(breach->podUid, nullptr);
      told.pods.back().row.offending = Cell::Row;
      told.pods.back().row.why = "must never exist";
    }
    if (!breach->process.empty()) processes.insert(breach->process);
    about = true;
  }
  if (told.verdict) {
    for (const auto& check : told.verdict->last.checks) {
      about = about || !check.candidates.empty() || !check.process.empty();
      if (!check.process.empty()) processes.insert(check.process);
      if (!check.holds)
        for (const auto& row : check.candidates) add(row.uid, &row);
    }
  }
  if (!about)
    for (const auto& [uid, pod] : world.state().pods()) add(uid, nullptr);
  for (const auto& [id, process] : world.state().processes())
    if (!about || processes.count(id)) told.processes.push_back(storyOf(id, process));
}

std::string podsFingerprint(const World& world) {
  std::string text;
  for (const auto& [uid, pod] : world.state().pods())
    if (!pod.deleted)
      text += fmt::format("{} {} {} {}\n", uid, journal::podReadyText(pod.object), pod.status(),
                          pod.restarts());
  return text;
}

std::string tableFingerprint(const json::value& table) {
  const auto& definitions = list(table, {"columnDefinitions"});
  std::string text;
  for (const auto& row : list(table, {"rows"})) {
    const auto& cells = list(row, {"cells"});
    for (std::size_t i = 0; i < std::min(cells.size(), definitions.size()); ++i)
      if (str(definitions[i], {"name"}) != "Age") text += json::serialize(cells[i]) + " ";
    text += "\n";
  }
  return text;
}

bool onPath(const std::string& tool) {
  const char* path = std::getenv("PATH");
  std::istringstream folders(path ? path : "");
  for (std::string folder; std::getline(folders, folder, ':');)
    if (::access((folder + "/" + tool).c_str(), X_OK) == 0) return true;
  return false;
}

}  // namespace sparklab::runner
