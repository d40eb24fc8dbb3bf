#include "lab/scheduling/choose.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <deque>

#include "lab/scheduling/filters.hpp"
#include "lab/scheduling/node_affinity.hpp"
#include "lab/scheduling/scores.hpp"

namespace sparklab::lab {

namespace {

constexpr const char* kNotHelpful = "Preemption is not helpful for scheduling";

/// "1 Insufficient cpu, 2 Too many pods", ordered as text.
std::string histogram(const std::map<std::string, int>& counts) {
  std::vector<std::string> parts;
  for (const auto& [reason, count] : counts) parts.push_back(fmt::format("{} {}", count, reason));
  std::sort(parts.begin(), parts.end());
  return fmt::format("{}", fmt::join(parts, ", "));
}

/// The DisruptionTarget condition of a victim that has not ended yet.
bool isBeingPreempted(const json::value& pod) {
  if (!find(pod, {"metadata", "deletionTimestamp"})) return false;
  for (const auto& condition : list(pod, {"status", "conditions"}))
    if (str(condition, {"type"}) == "DisruptionTarget")
      return str(condition, {"status"}) == "True" &&
             str(condition, {"reason"}) == "PreemptionByScheduler";
  return false;
}

struct Diagnosis {
  std::vector<std::optional<Refusal>> refusals;  ///< of each node of the view
  std::string problem;                           ///< set: no node was looked at
};

/// Why the pod may not preempt others; "" when it may.
std::string notEligible(const AttemptInput& input, const Diagnosis& diagnosis) {
  const auto& pod = input.pod.value();
  if (str(pod, {"spec", "preemptionPolicy"}) == "Never")
    return "not eligible due to preemptionPolicy=Never.";
  const auto nominated = str(pod, {"status", "nominatedNodeName"});
  for (std::size_t i = 0; !nominated.empty() && i < input.view.nodes.size(); ++i) {
    const auto& node = *input.view.nodes[i];
    if (node.object->name() != nominated) continue;
    if (diagnosis.refusals[i] && diagnosis.refusals[i]->final) return "";
    for (const auto& other : node.pods)
      if (other->priority < input.pod.priority && isBeingPreempted(other->value()))
        return "not eligible due to a terminating pod on the nominated node.";
  }
  return "";
}

std::string preemptionMessage(const Preemption& preemption, std::size_t nodes) {
  std::map<std::string, int> counts;
  for (const auto& [node, reasons] : preemption.refusals) {
    for (std::size_t begin = 0; begin <= reasons.size();) {
      const auto end = std::min(reasons.find('\n', begin), reasons.size());
      ++counts[reasons.substr(begin, end - begin)];
      begin = end + 1;
    }
  }
  if (const auto others = nodes - preemption.refusals.size(); others > 0)
    counts[kNotHelpful] += static_cast<int>(others);
  return fmt::format("0/{} nodes are available: {}.", nodes, histogram(counts));
}

Attempt refuse(const AttemptInput& input, const Diagnosis& diagnosis) {
  const auto nodes = input.view.nodes.size();
  Attempt attempt;
  attempt.refusal = fmt::format("0/{} nodes are available:", nodes);
  if (!diagnosis.problem.empty()) {
    attempt.refusal += fmt::format(" {}.", diagnosis.problem);
  } else {
    std::map<std::string, int> counts;
    for (const auto& refusal : diagnosis.refusals)
      for (const auto& reason : refusal->reasons) ++counts[reason];
    attempt.refusal += fmt::format(" {}.", histogram(counts));
  }

  auto tail = notEligible(input, diagnosis);
  if (tail.empty()) {
    std::vector<std::size_t> hopeful;
    for (std::size_t i = 0; i < nodes; ++i)
      if (diagnosis.refusals[i] && !diagnosis.refusals[i]->final) hopeful.push_back(i);
    auto preemption = findVictims(input.pod, input.view, hopeful, input.budgets);
    attempt.preemption = std::move(preemption.best);
    if (attempt.preemption) return attempt;
    tail = preemptionMessage(preemption, nodes);
  }
  attempt.refusal += fmt::format(" no new claims to deallocate, preemption: {}", tail);
  return attempt;
}

}  // namespace

Attempt schedulePod(const AttemptInput& input) {
  const auto& view = input.view;
  if (view.nodes.empty()) return {"", "no nodes available to schedule pods", {}};
  Diagnosis diagnosis;
  diagnosis.refusals.resize(view.nodes.size());
  const auto named = nodesNamedByAffinity(input.pod.value());
  if (!input.pod.volumes.problem.empty()) {
    diagnosis.problem = input.pod.volumes.problem;
  } else if (named && named->empty()) {
    diagnosis.problem = "pod affinity terms conflict";
  }
  if (!diagnosis.problem.empty()) {
    for (auto& refusal : diagnosis.refusals) refusal = Refusal{{diagnosis.problem}, true};
    return refuse(input, diagnosis);
  }

  const Filters filters(input.pod, view);
  std::vector<const NodeInfo*> candidates;
  std::deque<NodeInfo> withNominated;
  for (std::size_t i = 0; i < view.nodes.size(); ++i) {
    const auto* node = view.nodes[i];
    const auto name = node->object->name();
    if (named && !named->contains(std::string(name))) {
      diagnosis.refusals[i] = Refusal{{"node(s) didn't satisfy plugin(s) [NodeAffinity]"}, true};
      continue;
    }
    // Room that others were promised by a preemption is taken, for whoever is not more important.
    const NodeInfo* crowded = node;
    if (input.nominated) {
      for (const auto& other : *input.nominated) {
        if (str(other->value(), {"status", "nominatedNodeName"}) != name ||
            other->priority < input.pod.priority)
          continue;
        if (crowded == node) crowded = &withNominated.emplace_back(*node);
        withNominated.back().add(other);
      }
    }
    diagnosis.refusals[i] = filters.check(*crowded);
    if (!diagnosis.refusals[i]) candidates.push_back(node);
  }
  if (candidates.empty()) return refuse(input, diagnosis);

  // A promised node is taken without looking at the others.
  const auto nominated = str(input.pod.value(), {"status", "nominatedNodeName"});
  for (const auto* node : candidates)
    if (node->object->name() == nominated) return {std::string(nominated), "", {}};
  const NodeInfo* best = candidates.front();
  if (candidates.size() > 1) {
    const auto scores = scoreNodes(input.pod, view, candidates, input.spread);
    const auto top = std::max_element(scores.begin(), scores.end()) - scores.begin();
    best = candidates[static_cast<std::size_t>(top)];
  }
  return {std::string(best->object->name()), "", {}};
}

}  // namespace sparklab::lab
