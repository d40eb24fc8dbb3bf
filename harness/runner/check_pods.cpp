// `pods:` how many there are, what each of them is, how they are named, and whether they are the
// same as before.
#include <fmt/format.h>

#include <algorithm>

#include "runner/expectation.hpp"
#include "runner/json_subset.hpp"
#include "runner/pod_select.hpp"

namespace sparklab::runner {

namespace {

struct Complaint {
  Cell cell = Cell::None;
  std::string why;
  explicit operator bool() const { return cell != Cell::None; }
};

/// The exit code of the pod's terminated container; nothing while none has terminated.
std::optional<std::int64_t> exitCode(const journal::Pod& pod) {
  for (const auto& status : list(pod.object, {"status", "containerStatuses"}))
    if (const auto* ended = find(status, {"state", "terminated"})) return num(*ended, {"exitCode"});
  return {};
}

Complaint complaint(const scenario::PodFields& all, const journal::Pod& pod) {
  if (all.phase && pod.phase() != *all.phase)
    return {Cell::Status, fmt::format("is {}, not {}", pod.phase(), *all.phase)};
  if (all.status && pod.status() != *all.status)
    return {Cell::Status, fmt::format("has status {}, not {}", pod.status(), *all.status)};
  if (all.ready && pod.ready() != *all.ready)
    return {Cell::Ready, pod.ready() ? "is ready" : "is not ready"};
  if (all.restarts && !all.restarts->admits(pod.restarts()))
    return {Cell::Restarts, fmt::format("was restarted {} times", pod.restarts())};
  if (all.exitCode) {
    const auto code = exitCode(pod);
    if (!code) return {Cell::Status, "has not ended"};
    if (*code != *all.exitCode)
      return {Cell::Status, fmt::format("ended with exit code {}", *code)};
  }
  if (all.node && str(pod.object, {"spec", "nodeName"}) != *all.node)
    return {Cell::Name, fmt::format("is on node '{}'", str(pod.object, {"spec", "nodeName"}))};
  if (!all.match.is_null())
    if (const auto found = difference(all.match, pod.object)) return {Cell::Name, *found};
  return {};
}

std::string describe(const scenario::PodFields& all) {
  std::vector<std::string> words;
  if (all.phase) words.push_back(*all.phase);
  if (all.status) words.push_back("with status " + *all.status);
  if (all.ready) words.push_back(*all.ready ? "ready" : "not ready");
  if (all.restarts) words.push_back(all.restarts->text() + " restarts");
  if (all.exitCode) words.push_back(fmt::format("ended with exit code {}", *all.exitCode));
  if (all.node) words.push_back("on node " + *all.node);
  if (!all.match.is_null()) words.push_back("with " + json::serialize(all.match));
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i)
    text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
  return text;
}

class CompiledPodCheck : public CompiledCheck {
 public:
  explicit CompiledPodCheck(const scenario::PodCheck& check) : check_(check), filter_(check.where) {
    if (!check.names.empty()) names_ = namePattern(check.names);
  }

  bool concernedBy(const journal::Entry& entry) const override {
    const auto* event = std::get_if<journal::ObjectEvent>(&entry.fact);
    return event && str(event->object, {"kind"}) == "Pod";
  }

  CheckResult look(const World& world, Evaluation& evaluation) override {
    CheckResult result;
    result.expected = expected();
    const auto pods = filter_.select(world);
    const auto count = static_cast<int>(pods.size());

    std::map<std::string, Complaint> complaints;  // by UID; the first is kept
    const auto complain = [&](const journal::Pod& pod, Complaint what) {
      if (what) complaints.try_emplace(pod.uid, std::move(what));
    };
    std::vector<std::string> reasons;
    for (const auto* pod : pods) complain(*pod, complaint(check_.all, *pod));
    auto set = captureOf(pods);
    if (names_) judgeNames(pods, set, complain, reasons);
    if (!check_.same.empty()) judgeIdentity(world, pods, complain, reasons);

    const bool counted = check_.count.admits(count);
    if (!counted && check_.count.max && count > *check_.count.max)
      for (const auto* pod : pods) complain(*pod, {Cell::Row, "is one too many"});
    result.holds = counted && complaints.empty() && reasons.empty();
    if (result.holds && !check_.as.empty()) evaluation.captures[check_.as] = std::move(set);

    result.found = found(count, complaints, reasons);
    result.closeness = closeness(count, complaints.size(), reasons.size());
    addCandidates(world, complaints, count, result);
    return result;
  }

 private:
  std::string expected() const {
    auto text = countedText(check_.count, check_.where);
    const bool one = check_.count.max == 1;
    if (!check_.all.empty()) text += (one ? ", " : ", each ") + describe(check_.all);
    if (names_) text += ", named " + names_->text();
    if (!check_.same.empty())
      text += fmt::format(", the same {} as before ({})", one ? "one" : "ones", check_.same);
    return text;
  }

  static Capture captureOf(const std::vector<const journal::Pod*>& pods) {
    Capture set;
    for (const auto* pod : pods) set.pods.push_back({pod->uid, pod->name});
    return set;
  }

  template <class Complain>
  void judgeNames(const std::vector<const journal::Pod*>& pods, Capture& set,
                  const Complain& complain, std::vector<std::string>& reasons) const {
    std::vector<std::string> names;
    for (const auto* pod : pods) names.push_back(pod->name);
    const auto match = names_->matchAll(names);
    set.hash = match.hash;
    if (match.ok()) return;
    reasons.push_back(match.why);
    for (const auto* pod : pods)
      if (std::find(match.misfits.begin(), match.misfits.end(), pod->name) != match.misfits.end())
        complain(*pod, {Cell::Name, "is not named as expected"});
  }

  template <class Complain>
  void judgeIdentity(const World& world, const std::vector<const journal::Pod*>& pods,
                     const Complain& complain, std::vector<std::string>& reasons) const {
    const auto known = world.captures.find(check_.same);
    if (known == world.captures.end()) {
      reasons.push_back(fmt::format("no set of pods was remembered as {}", check_.same));
      return;
    }
    const auto& members = known->second.pods;
    const auto isMember = [&](const journal::Pod* pod) {
      return std::any_of(members.begin(), members.end(),
                         [&](const auto& member) { return member.uid == pod->uid; });
    };
    for (const auto* pod : pods)
      if (!isMember(pod)) complain(*pod, {Cell::Name, "is another pod than before"});
    for (const auto& member : members)
      if (std::none_of(pods.begin(), pods.end(),
                       [&](const auto* pod) { return pod->uid == member.uid; }))
        reasons.push_back(fmt::format("{} is gone", member.name));
  }

  std::string found(int count, const std::map<std::string, Complaint>& complaints,
                    const std::vector<std::string>& reasons) const {
    auto text = countedText(count, check_.where);
    if (check_.count.admits(count) && !complaints.empty()) {
      const auto& first = complaints.begin()->second.why;
      text += complaints.size() == 1 ? fmt::format(", of which one {}", first)
                                     : fmt::format(", of which {} are not as expected (one {})",
                                                   complaints.size(), first);
    }
    for (const auto& reason : reasons) text += "; " + reason;
    return text;
  }

  double closeness(int count, std::size_t complaints, std::size_t reasons) const {
    const int wanted = std::max(check_.count.min, 1);
    const auto good = static_cast<double>(count) - static_cast<double>(complaints);
    const double share =
        check_.count.max == 0 ? 1.0 / (1.0 + count) : std::clamp(good / wanted, 0.0, 1.0);
    return reasons ? share * 0.5 : share * 0.99;
  }

  void addCandidates(const World& world, const std::map<std::string, Complaint>& complaints,
                     int count, CheckResult& result) const {
    const auto now = world.state().at();
    for (const auto* pod : filter_.candidates(world)) {
      auto row = candidate(*pod, now);
      if (const auto found = complaints.find(pod->uid); found != complaints.end()) {
        row.offending = found->second.cell;
        row.why = found->second.why;
      } else if (!filter_.selects(*pod) && count < check_.count.min) {
        row.offending = pod->deleted ? Cell::Row : Cell::Status;
        row.why = pod->deleted ? "was deleted" : fmt::format("is {}", pod->phase());
      } else if (pod->deleted && !filter_.where().includeDeleted) {
        row.why = "was deleted";
      }
      result.candidates.push_back(std::move(row));
    }
  }

  scenario::PodCheck check_;
  PodFilter filter_;
  std::optional<scenario::NamePattern> names_;
};

}  // namespace

std::unique_ptr<CompiledCheck> compile(const scenario::PodCheck& check) {
  return std::make_unique<CompiledPodCheck>(check);
}

}  // namespace sparklab::runner
