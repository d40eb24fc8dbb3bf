// The InterPodAffinity plugin: pods that want to be near others, or not.
#pragma once

#include <map>
#include <optional>

#include "lab/scheduling/cluster_view.hpp"

namespace sparklab::lab {

class PodAffinityFilter {
 public:
  PodAffinityFilter(const PodInfo& pod, const ClusterView& view);
  std::optional<Refusal> check(const NodeInfo& node) const;

 private:
  using Pair = std::pair<std::string, std::string>;  ///< topology key and value
  bool nearEnough(const NodeInfo& node) const;

  const PodInfo& pod_;
  std::map<Pair, int> wanted_;    ///< pods that all of its affinity terms mean
  std::map<Pair, int> unwanted_;  ///< pods that one of its anti-affinity terms means
  std::map<Pair, int> closed_;    ///< pods with an anti-affinity term that means it
  bool meansItself_ = false;
};

/// One raw score for each node of `candidates`; empty when nobody prefers anything.
std::vector<std::int64_t> podAffinityScores(const PodInfo& pod, const ClusterView& view,
                                            const std::vector<const NodeInfo*>& candidates);

}  // namespace sparklab::lab
