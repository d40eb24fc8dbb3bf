#include "lab/kubelet/admission.hpp"

#include <fmt/format.h>

#include "lab/scheduling/node_affinity.hpp"
#include "lab/scheduling/taints.hpp"

namespace sparklab::lab {

namespace {

Rejection failed(const char* predicate, const char* why) {
  return {predicate, fmt::format("Predicate {} failed: {}", predicate, why)};
}

/// Extended resources that the node does not know are somebody else's business.
bool counts(const Insufficient& missing, const NodeInfo& node) {
  return missing.resource.find('/') == std::string::npos ||
         node.allocatable.contains(missing.resource);
}

}  // namespace

std::optional<Rejection> rejects(const NodeInfo& node, const PodInfo& pod) {
  if (const auto os = str(pod.value(), {"spec", "os", "name"}); !os.empty() && os != "linux")
    return Rejection{"PodOSNotSupported",
                     "Failed to admit pod as the OS field doesn't match node OS"};
  for (const auto& missing : insufficientResources(pod, node)) {
    if (!counts(missing, node)) continue;
    return Rejection{
        "OutOf" + missing.resource,
        fmt::format("Node didn't have enough resource: {}, requested: {}, used: {}, capacity: {}",
                    missing.resource, missing.requested, missing.used, missing.capacity)};
  }
  if (!matchesNodeAffinity(pod.value(), node.value()))
    return failed("NodeAffinity", "node(s) didn't match Pod's node affinity/selector");
  if (hostPortsTaken(pod, node))
    return failed("NodePorts", "node(s) didn't have free ports for the requested pod ports");
  if (untoleratedTaint(pod.value(), node.value(), Effects::Execution))
    return failed("TaintToleration", "node(s) had taints that the pod didn't tolerate");
  return std::nullopt;
}

}  // namespace sparklab::lab
