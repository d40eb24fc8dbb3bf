#include "lab/scheduling/filters.hpp"

#include "lab/scheduling/node_affinity.hpp"
#include "lab/scheduling/taints.hpp"

namespace sparklab::lab {

namespace {

bool refusesUnschedulable(const json::value& pod, const json::value& node) {
  if (!flag(node, {"spec", "unschedulable"})) return false;
  const json::value taint = {{"key", "node.kubernetes.io/unschedulable"}, {"effect", "NoSchedule"}};
  return !podTolerates(pod, taint);
}

std::optional<Refusal> whyNoRoom(const PodInfo& pod, const NodeInfo& node) {
  const auto missing = insufficientResources(pod, node);
  if (missing.empty()) return std::nullopt;
  Refusal refusal{{}, false};
  for (const auto& resource : missing) {
    refusal.reasons.push_back(resource.reason);
    refusal.final = refusal.final || resource.evenWhenEmpty;
  }
  return refusal;
}

Refusal finally(const char* reason) {
  return Refusal{{reason}, true};
}

}  // namespace

Filters::Filters(const PodInfo& pod, const ClusterView& view)
    : pod_(pod), spread_(pod, view), affinity_(pod, view) {}

std::optional<Refusal> Filters::check(const NodeInfo& node) const {
  const auto& pod = pod_.value();
  if (refusesUnschedulable(pod, node.value())) return finally("node(s) were unschedulable");
  if (untoleratedTaint(pod, node.value(), Effects::Scheduling))
    return finally("node(s) had untolerated taint(s)");
  if (!matchesNodeAffinity(pod, node.value()))
    return finally("node(s) didn't match Pod's node affinity/selector");
  if (hostPortsTaken(pod_, node))
    return Refusal{{"node(s) didn't have free ports for the requested pod ports"}, false};
  if (auto refusal = whyNoRoom(pod_, node)) return refusal;
  if (auto conflict = volumeConflict(pod_.volumes, node.value()); !conflict.empty())
    return Refusal{{std::move(conflict)}, true};
  if (auto refusal = spread_.check(node)) return refusal;
  return affinity_.check(node);
}

}  // namespace sparklab::lab
