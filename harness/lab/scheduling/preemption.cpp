#include "lab/scheduling/preemption.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "lab/scheduling/filters.hpp"

namespace sparklab::lab {

namespace {

/// Higher priority first, then the one that runs for longer.
bool moreImportant(const PodInfoPtr& a, const PodInfoPtr& b) {
  if (a->priority != b->priority) return a->priority > b->priority;
  const auto started = [](const PodInfoPtr& pod) {
    // A pod that has not started counts as the youngest.
    return str(pod->value(), {"status", "startTime"}, "9999");
  };
  return started(a) < started(b);
}

/// Which of `pods` (in order of importance) would overdraw a budget if all of them went.
std::vector<bool> overdrawn(const std::vector<PodInfoPtr>& pods,
                            const std::vector<ObjectPtr>& budgets) {
  std::vector<std::int64_t> allowed;
  for (const auto& budget : budgets)
    allowed.push_back(num(budget->value(), {"status", "disruptionsAllowed"}));
  std::vector<bool> result;
  for (const auto& pod : pods) {
    bool violates = false;
    for (std::size_t i = 0; i < budgets.size(); ++i) {
      const auto& budget = *budgets[i];
      const auto* selector = find(budget.value(), {"spec", "selector"});
      if (budget.ns() != pod->object->ns() || !selector ||
          map(pod->value(), {"metadata", "labels"}).empty())
        continue;
      const auto parsed = LabelSelector::fromObject(*selector);
      if (parsed.empty() || !parsed.matches(pod->value())) continue;
      // Who has been let go already is not counted twice.
      if (find(budget.value(), {"status", "disruptedPods", pod->object->name()})) continue;
      violates = --allowed[i] < 0 || violates;
    }
    result.push_back(violates);
  }
  return result;
}

std::string joined(const Refusal& refusal) {
  std::string text;
  for (const auto& reason : refusal.reasons) text += (text.empty() ? "" : "\n") + reason;
  return text;
}

struct Attempt {
  std::optional<PreemptionCandidate> candidate;
  std::string refusal;
};

Attempt victimsOn(const PodInfo& pod, const ClusterView& view, std::size_t index,
                  const std::vector<ObjectPtr>& budgets) {
  NodeInfo node = *view.nodes[index];
  std::vector<PodInfoPtr> potential;
  for (const auto& other : view.nodes[index]->pods)
    if (other->priority < pod.priority) potential.push_back(other);
  if (potential.empty()) return {{}, "No preemption victims found for incoming pod"};
  for (const auto& other : potential) node.remove(other->object->uid());
  const auto refusal = [&] { return Filters(pod, view.with(index, node)).check(node); };
  if (const auto why = refusal()) return {{}, joined(*why)};

  // Everybody may stay who can, the most important first, and first of all those whose budget
  // forbids it.
  std::stable_sort(potential.begin(), potential.end(), moreImportant);
  const auto violates = overdrawn(potential, budgets);
  PreemptionCandidate candidate;
  candidate.node = node.object->name();
  for (const bool protectedOnes : {true, false}) {
    for (std::size_t i = 0; i < potential.size(); ++i) {
      if (violates[i] != protectedOnes) continue;
      node.add(potential[i]);
      if (!refusal()) continue;
      node.remove(potential[i]->object->uid());
      candidate.victims.push_back(potential[i]);
      if (protectedOnes) ++candidate.budgetViolations;
    }
  }
  std::stable_sort(candidate.victims.begin(), candidate.victims.end(), moreImportant);
  return {std::move(candidate), ""};
}

/// Smaller is better; the last element is the start of the oldest victim of the highest priority.
auto cost(const PreemptionCandidate& candidate) {
  const auto highest = candidate.victims.front()->priority;
  std::int64_t sum = 0;
  std::string_view earliest = "9999";
  for (const auto& victim : candidate.victims) {
    sum += victim->priority + std::int64_t{std::numeric_limits<std::int32_t>::max()} + 1;
    if (victim->priority == highest)
      earliest = std::min(earliest, str(victim->value(), {"status", "startTime"}, "9999"));
  }
  return std::tuple(candidate.budgetViolations, highest, sum, candidate.victims.size(), earliest);
}

bool better(const PreemptionCandidate& a, const PreemptionCandidate& b) {
  const auto [violationsA, highestA, sumA, countA, startA] = cost(a);
  const auto [violationsB, highestB, sumB, countB, startB] = cost(b);
  return std::tie(violationsA, highestA, sumA, countA, startB) <
         std::tie(violationsB, highestB, sumB, countB, startA);
}

}  // namespace

Preemption findVictims(const PodInfo& pod, const ClusterView& view,
                       const std::vector<std::size_t>& nodes,
                       const std::vector<ObjectPtr>& budgets) {
  Preemption result;
  for (const auto index : nodes) {
    auto attempt = victimsOn(pod, view, index, budgets);
    if (!attempt.candidate || attempt.candidate->victims.empty()) {
      result.refusals[std::string(view.nodes[index]->object->name())] = attempt.refusal;
    } else if (!result.best || better(*attempt.candidate, *result.best)) {
      result.best = std::move(attempt.candidate);
    }
  }
  return result;
}

}  // namespace sparklab::lab
