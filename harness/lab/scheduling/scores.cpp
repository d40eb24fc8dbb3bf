#include "lab/scheduling/scores.hpp"

#include <algorithm>
#include <cmath>

#include "lab/scheduling/node_affinity.hpp"
#include "lab/scheduling/pod_affinity.hpp"
#include "lab/scheduling/taints.hpp"

namespace sparklab::lab {

namespace {

using Scores = std::vector<std::int64_t>;
constexpr std::int64_t kBest = 100;

std::int64_t amountOf(const Resources& all, std::string_view name) {
  const auto it = all.find(name);
  return it == all.end() ? 0 : it->second;
}

/// helper.DefaultNormalizeScore
void normalize(Scores& scores, bool reverse) {
  const auto most = scores.empty() ? 0 : *std::max_element(scores.begin(), scores.end());
  for (auto& score : scores) {
    const auto share = most == 0 ? 0 : kBest * score / most;
    score = reverse ? kBest - share : share;
  }
}

/// Between the least and the most; 0 for everybody when they are the same.
void stretch(Scores& scores) {
  const auto [least, most] = std::minmax_element(scores.begin(), scores.end());
  const auto low = *least, span = *most - *least;
  for (auto& score : scores)
    score = span == 0 ? 0
                      : static_cast<std::int64_t>(static_cast<double>(kBest) *
                                                  static_cast<double>(score - low) /
                                                  static_cast<double>(span));
}

std::int64_t leastAllocated(const PodInfo& pod, const NodeInfo& node) {
  std::int64_t sum = 0, count = 0;
  const auto look = [&](std::int64_t taken, std::int64_t limit) {
    if (limit <= 0) return;
    sum += taken > limit ? 0
                         : static_cast<std::int64_t>(static_cast<double>(limit - taken) * kBest /
                                                     static_cast<double>(limit));
    ++count;
  };
  look(node.cpuForScore + pod.cpuForScore, amountOf(node.allocatable, "cpu"));
  look(node.memoryForScore + pod.memoryForScore, amountOf(node.allocatable, "memory"));
  return count == 0 ? 0 : sum / count;
}

std::int64_t balancedAllocation(const PodInfo& pod, const NodeInfo& node) {
  std::vector<double> shares;
  for (const std::string_view name : {"cpu", "memory"}) {
    const auto limit = amountOf(node.allocatable, name);
    if (limit <= 0) continue;
    const auto taken = amountOf(node.requested, name) + amountOf(pod.requests, name);
    shares.push_back(std::min(1.0, static_cast<double>(taken) / static_cast<double>(limit)));
  }
  const double deviation = shares.size() == 2 ? std::abs(shares[0] - shares[1]) / 2 : 0;
  return static_cast<std::int64_t>((1 - deviation) * static_cast<double>(kBest));
}

void add(Scores& total, const Scores& more, std::int64_t weight) {
  for (std::size_t i = 0; i < more.size(); ++i) total[i] += weight * more[i];
}

}  // namespace

Scores scoreNodes(const PodInfo& pod, const ClusterView& view,
                  const std::vector<const NodeInfo*>& candidates,
                  const std::vector<SpreadConstraint>& spread) {
  Scores total(candidates.size());
  const auto each = [&](auto&& score) {
    Scores scores;
    for (const auto* node : candidates) scores.push_back(score(*node));
    return scores;
  };

  auto taints = each([&](const NodeInfo& node) {
    return std::int64_t{untoleratedPreferences(pod.value(), node.value())};
  });
  normalize(taints, true);
  add(total, taints, 3);

  if (hasPreferredNodeAffinity(pod.value())) {
    auto preferred =
        each([&](const NodeInfo& node) { return nodeAffinityScore(pod.value(), node.value()); });
    normalize(preferred, false);
    add(total, preferred, 2);
  }

  add(total, each([&](const NodeInfo& node) { return leastAllocated(pod, node); }), 1);
  // A pod that asks for nothing balances nothing.
  if (amountOf(pod.requests, "cpu") || amountOf(pod.requests, "memory"))
    add(total, each([&](const NodeInfo& node) { return balancedAllocation(pod, node); }), 1);

  add(total, topologySpreadScores(pod, view, candidates, spread), 2);
  auto near = podAffinityScores(pod, view, candidates);
  if (!near.empty()) {
    stretch(near);
    add(total, near, 2);
  }
  return total;
}

}  // namespace sparklab::lab
