// Which node a pod may go to, and why it may not: the filters of kube-scheduler 1.34 as functions
// of the objects, with its words.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "lab/controllers/resources.hpp"

namespace sparklab::lab {

/// A node and what its pods have taken of it.
struct NodeState {
  const json::value* node;
  Resources used{};
  std::int64_t pods = 0;
  std::set<std::string> hostPorts{};  ///< "TCP/8080"

  void take(const json::value& pod);
};

/// Why one node refuses a pod. `final` when even the removal of other pods would not help
/// (UnschedulableAndUnresolvable).
struct Refusal {
  std::vector<std::string> reasons;
  bool final = true;
};

std::optional<Refusal> whyNot(const json::value& pod, const NodeState& state);

/// Exactly one of the two is set.
struct Choice {
  std::string node;
  std::string refusal;  ///< the FailedScheduling message
};

/// The node with the largest share free after placing the pod; the first by name among equals.
Choice chooseNode(const json::value& pod, const std::vector<NodeState>& nodes);

/// Whether one of the pod's tolerations covers `taint`.
bool tolerates(const json::value& pod, const json::value& taint);

}  // namespace sparklab::lab
