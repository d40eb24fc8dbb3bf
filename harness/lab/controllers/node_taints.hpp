// How the node controllers put taints on nodes and take them off.
#pragma once

#include <string>
#include <vector>

#include "lab/registry/registry.hpp"

namespace sparklab::lab {

struct NodeTaint {
  std::string key, effect;
  bool operator==(const NodeTaint&) const = default;
};

/// Adds and removes taints in one write; those that are there already keep their time. False when
/// the node is gone.
bool swapTaints(Registry& registry, std::string_view node, const std::vector<NodeTaint>& add,
                const std::vector<NodeTaint>& remove);

/// The Ready condition of a node; nullptr before its kubelet has told any.
const json::value* readyCondition(const json::value& node);
bool isNodeReady(const json::value& node);

}  // namespace sparklab::lab
