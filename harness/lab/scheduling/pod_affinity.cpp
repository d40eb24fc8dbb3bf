#include "lab/scheduling/pod_affinity.hpp"

#include <algorithm>

namespace sparklab::lab {

namespace {

/// Pods already there that must have the incoming one near count as if they preferred it.
constexpr std::int64_t kHardPodAffinityWeight = 1;

bool meantByAll(const std::vector<PodAffinityTerm>& terms, const json::value& pod,
                const NamespaceLookup& namespaces) {
  return !terms.empty() && std::all_of(terms.begin(), terms.end(), [&](const auto& term) {
    return term.means(pod, namespaces);
  });
}

}  // namespace

PodAffinityFilter::PodAffinityFilter(const PodInfo& pod, const ClusterView& view) : pod_(pod) {
  const auto count = [](std::map<Pair, int>& counts, const NodeInfo& node,
                        const PodAffinityTerm& term) {
    if (node.has(term.topologyKey))
      ++counts[{term.topologyKey, std::string(node.label(term.topologyKey))}];
  };
  const auto& own = pod.affinity;
  for (const auto* node : view.nodes) {
    for (const auto& other : node->pods) {
      for (const auto& term : other->affinity.requiredAnti)
        if (term.means(pod.value(), view.namespaces)) count(closed_, *node, term);
      if (meantByAll(own.required, other->value(), view.namespaces))
        for (const auto& term : own.required) count(wanted_, *node, term);
      for (const auto& term : own.requiredAnti)
        if (term.means(other->value(), view.namespaces)) count(unwanted_, *node, term);
    }
  }
  meansItself_ = meantByAll(own.required, pod.value(), view.namespaces);
}

bool PodAffinityFilter::nearEnough(const NodeInfo& node) const {
  bool found = true;
  for (const auto& term : pod_.affinity.required) {
    if (!node.has(term.topologyKey)) return false;
    found =
        found && wanted_.contains({term.topologyKey, std::string(node.label(term.topologyKey))});
  }
  // The first pod of a group whose members want to be together may go anywhere.
  return found || (wanted_.empty() && meansItself_);
}

std::optional<Refusal> PodAffinityFilter::check(const NodeInfo& node) const {
  if (!nearEnough(node)) return Refusal{{"node(s) didn't match pod affinity rules"}, true};
  for (const auto& term : pod_.affinity.requiredAnti)
    if (node.has(term.topologyKey) &&
        unwanted_.contains({term.topologyKey, std::string(node.label(term.topologyKey))}))
      return Refusal{{"node(s) didn't match pod anti-affinity rules"}, false};
  for (const auto& [pair, pods] : closed_)
    if (node.has(pair.first) && node.label(pair.first) == pair.second)
      return Refusal{{"node(s) didn't satisfy existing pods anti-affinity rules"}, false};
  return std::nullopt;
}

std::vector<std::int64_t> podAffinityScores(const PodInfo& pod, const ClusterView& view,
                                            const std::vector<const NodeInfo*>& candidates) {
  std::map<std::string, std::map<std::string, std::int64_t>> byTopology;
  const auto count = [&](const NodeInfo& node, const PodAffinityTerm& term, const json::value& who,
                         std::int64_t weight) {
    if (node.has(term.topologyKey) && term.means(who, view.namespaces))
      byTopology[term.topologyKey][std::string(node.label(term.topologyKey))] += weight;
  };
  const auto& own = pod.affinity;
  for (const auto* node : view.nodes) {
    for (const auto& other : node->pods) {
      for (const auto& term : own.preferred) count(*node, term, other->value(), term.weight);
      for (const auto& term : own.preferredAnti) count(*node, term, other->value(), -term.weight);
      const auto& theirs = other->affinity;
      for (const auto& term : theirs.required)
        count(*node, term, pod.value(), kHardPodAffinityWeight);
      for (const auto& term : theirs.preferred) count(*node, term, pod.value(), term.weight);
      for (const auto& term : theirs.preferredAnti) count(*node, term, pod.value(), -term.weight);
    }
  }
  if (byTopology.empty()) return {};
  std::vector<std::int64_t> scores;
  for (const auto* node : candidates) {
    std::int64_t score = 0;
    for (const auto& [key, values] : byTopology) {
      const auto found = values.find(std::string(node->label(key)));
      if (node->has(key) && found != values.end()) score += found->second;
    }
    scores.push_back(score);
  }
  return scores;
}

}  // namespace sparklab::lab
