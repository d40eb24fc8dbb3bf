// The PodTopologySpread plugin: pods of a kind evenly over nodes, zones ...
#pragma once

#include <map>
#include <optional>

#include "lab/scheduling/cluster_view.hpp"

namespace sparklab::lab {

struct SpreadConstraint {
  std::int64_t maxSkew = 1;
  std::string topologyKey;
  std::vector<LabelSelector> selectors;  ///< all must match; none: nothing does
  std::int64_t minDomains = 1;
  bool honorAffinity = true;
  bool honorTaints = false;

  bool matches(const json::value& pod) const;
};

/// spec.topologySpreadConstraints with that `whenUnsatisfiable`.
std::vector<SpreadConstraint> spreadConstraints(const json::value& pod, std::string_view when);

class TopologySpreadFilter {
 public:
  TopologySpreadFilter(const PodInfo& pod, const ClusterView& view);
  std::optional<Refusal> check(const NodeInfo& node) const;

 private:
  const PodInfo& pod_;
  std::vector<SpreadConstraint> constraints_;
  std::vector<std::map<std::string, std::int64_t>> counts_;  ///< of each constraint, by domain
};

/// Scores from 0 to 100 for each node of `candidates`; empty when nothing is to be spread.
/// `otherwise` holds if the pod has no constraints of its own.
std::vector<std::int64_t> topologySpreadScores(const PodInfo& pod, const ClusterView& view,
                                               const std::vector<const NodeInfo*>& candidates,
                                               const std::vector<SpreadConstraint>& otherwise);

}  // namespace sparklab::lab
