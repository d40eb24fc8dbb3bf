#include "lab/scheduling/topology_spread.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "lab/scheduling/node_affinity.hpp"
#include "lab/scheduling/taints.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kHostName = "kubernetes.io/hostname";
constexpr std::string_view kRefusal = "node(s) didn't match pod topology spread constraints";

bool hasAllKeys(const NodeInfo& node, const std::vector<SpreadConstraint>& constraints) {
  return std::all_of(constraints.begin(), constraints.end(),
                     [&](const auto& constraint) { return node.has(constraint.topologyKey); });
}

/// Nodes where the pod could not go anyway do not count as places to spread over.
bool counts(const SpreadConstraint& constraint, const PodInfo& pod, const NodeInfo& node) {
  return (!constraint.honorAffinity || matchesNodeAffinity(pod.value(), node.value())) &&
         (!constraint.honorTaints ||
          !untoleratedTaint(pod.value(), node.value(), Effects::Scheduling));
}

std::int64_t matchingPods(const NodeInfo& node, const SpreadConstraint& constraint,
                          const PodInfo& pod) {
  return std::count_if(node.pods.begin(), node.pods.end(), [&](const PodInfoPtr& other) {
    return other->object->ns() == pod.object->ns() &&
           !find(other->value(), {"metadata", "deletionTimestamp"}) &&
           constraint.matches(other->value());
  });
}

std::string domainOf(const NodeInfo& node, const SpreadConstraint& constraint) {
  return std::string(node.label(constraint.topologyKey));
}

}  // namespace

bool SpreadConstraint::matches(const json::value& pod) const {
  return !selectors.empty() &&
         std::all_of(selectors.begin(), selectors.end(),
                     [&](const LabelSelector& selector) { return selector.matches(pod); });
}

std::vector<SpreadConstraint> spreadConstraints(const json::value& pod, std::string_view when) {
  std::vector<SpreadConstraint> constraints;
  for (const auto& item : list(pod, {"spec", "topologySpreadConstraints"})) {
    if (str(item, {"whenUnsatisfiable"}) != when) continue;
    SpreadConstraint constraint;
    constraint.maxSkew = num(item, {"maxSkew"}, 1);
    constraint.topologyKey = str(item, {"topologyKey"});
    constraint.minDomains = num(item, {"minDomains"}, 1);
    constraint.honorAffinity = str(item, {"nodeAffinityPolicy"}, "Honor") == "Honor";
    constraint.honorTaints = str(item, {"nodeTaintsPolicy"}, "Ignore") == "Honor";
    if (const auto* selector = find(item, {"labelSelector"}); selector && selector->is_object()) {
      constraint.selectors.push_back(LabelSelector::fromObject(*selector));
      json::value labels = json::object();
      for (const auto& key : list(item, {"matchLabelKeys"}))
        if (const auto* value = find(pod, {"metadata", "labels", key.as_string()}))
          at(labels, {"matchLabels", key.as_string()}) = *value;
      constraint.selectors.push_back(LabelSelector::fromObject(labels));
    }
    constraints.push_back(std::move(constraint));
  }
  return constraints;
}

TopologySpreadFilter::TopologySpreadFilter(const PodInfo& pod, const ClusterView& view)
    : pod_(pod),
      constraints_(spreadConstraints(pod.value(), "DoNotSchedule")),
      counts_(constraints_.size()) {
  for (const auto* node : view.nodes) {
    if (constraints_.empty() || !hasAllKeys(*node, constraints_)) continue;
    for (std::size_t i = 0; i < constraints_.size(); ++i)
      if (counts(constraints_[i], pod, *node))
        counts_[i][domainOf(*node, constraints_[i])] += matchingPods(*node, constraints_[i], pod);
  }
}

std::optional<Refusal> TopologySpreadFilter::check(const NodeInfo& node) const {
  for (std::size_t i = 0; i < constraints_.size(); ++i) {
    const auto& constraint = constraints_[i];
    if (!node.has(constraint.topologyKey))
      return Refusal{{std::string(kRefusal) + " (missing required label)"}, true};
    const auto& domains = counts_[i];
    // Too few domains count as if one more were there, and empty.
    auto least = std::numeric_limits<std::int32_t>::max() + std::int64_t{0};
    for (const auto& [domain, pods] : domains) least = std::min(least, pods);
    if (static_cast<std::int64_t>(domains.size()) < constraint.minDomains) least = 0;
    const auto here = domains.find(domainOf(node, constraint));
    const auto skew = (here == domains.end() ? 0 : here->second) +
                      (constraint.matches(pod_.value()) ? 1 : 0) - least;
    if (skew > constraint.maxSkew) return Refusal{{std::string(kRefusal)}, false};
  }
  return std::nullopt;
}

std::vector<std::int64_t> topologySpreadScores(const PodInfo& pod, const ClusterView& view,
                                               const std::vector<const NodeInfo*>& candidates,
                                               const std::vector<SpreadConstraint>& otherwise) {
  const bool own = !list(pod.value(), {"spec", "topologySpreadConstraints"}).empty();
  const auto constraints = own ? spreadConstraints(pod.value(), "ScheduleAnyway") : otherwise;
  if (constraints.empty()) return {};
  const auto ignored = [&](const NodeInfo& node) { return own && !hasAllKeys(node, constraints); };

  std::vector<std::map<std::string, std::int64_t>> pods(constraints.size());
  std::int64_t places = 0;
  for (const auto* node : candidates) {
    if (ignored(*node)) continue;
    ++places;
    for (std::size_t i = 0; i < constraints.size(); ++i) pods[i][domainOf(*node, constraints[i])];
  }
  for (const auto* node : view.nodes) {
    if (ignored(*node)) continue;
    for (std::size_t i = 0; i < constraints.size(); ++i) {
      const auto domain = pods[i].find(domainOf(*node, constraints[i]));
      if (domain != pods[i].end() && counts(constraints[i], pod, *node))
        domain->second += matchingPods(*node, constraints[i], pod);
    }
  }

  std::vector<std::int64_t> scores;
  std::int64_t least = std::numeric_limits<std::int64_t>::max(), most = 0;
  for (const auto* node : candidates) {
    if (ignored(*node)) {
      scores.push_back(-1);
      continue;
    }
    double score = 0;
    for (std::size_t i = 0; i < constraints.size(); ++i) {
      const auto& constraint = constraints[i];
      if (!node->has(constraint.topologyKey)) continue;
      const bool perNode = constraint.topologyKey == kHostName;
      const auto size = perNode ? places : static_cast<std::int64_t>(pods[i].size());
      const auto count =
          perNode ? matchingPods(*node, constraint, pod) : pods[i][domainOf(*node, constraint)];
      score += static_cast<double>(count) * std::log(static_cast<double>(size + 2)) +
               static_cast<double>(constraint.maxSkew - 1);
    }
    scores.push_back(std::llround(score));
    least = std::min(least, scores.back());
    most = std::max(most, scores.back());
  }
  for (auto& score : scores)
    score = score < 0 ? 0 : most == 0 ? 100 : 100 * (most + least - score) / most;
  return scores;
}

}  // namespace sparklab::lab
