// spec.nodeSelector and spec.affinity.nodeAffinity (k8s.io/component-helpers nodeaffinity).
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "base/json.hpp"

namespace sparklab::lab {

/// Whether the node satisfies the pod's node selector and required node affinity.
bool matchesNodeAffinity(const json::value& pod, const json::value& node);

/// Whether the node satisfies any term of the NodeSelector.
bool matchesNodeSelector(const json::value& selector, const json::value& node);

/// The sum of the weights of the preferred terms that the node satisfies.
std::int64_t nodeAffinityScore(const json::value& pod, const json::value& node);
bool hasPreferredNodeAffinity(const json::value& pod);

/// The only nodes that the pod may go to, if every required term names some by matchFields: the
/// scheduler looks at no others. An empty set: the terms contradict each other.
std::optional<std::set<std::string>> nodesNamedByAffinity(const json::value& pod);

}  // namespace sparklab::lab
