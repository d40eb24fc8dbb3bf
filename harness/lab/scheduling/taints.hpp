// Taints of nodes and the tolerations of pods (k8s.io/component-helpers/scheduling/corev1).
#pragma once

#include <string_view>

#include "base/json.hpp"

namespace sparklab::lab {

/// Whether `toleration` covers `taint`.
bool tolerates(const json::value& toleration, const json::value& taint);

/// Whether one of the pod's tolerations covers `taint`.
bool podTolerates(const json::value& pod, const json::value& taint);

/// The first taint of the node with one of the wanted effects that the pod does not tolerate;
/// nullptr when there is none.
enum class Effects { Scheduling, Execution };  ///< NoSchedule and NoExecute; NoExecute alone
const json::value* untoleratedTaint(const json::value& pod, const json::value& node, Effects which);

/// How many PreferNoSchedule taints of the node the pod does not tolerate.
int untoleratedPreferences(const json::value& pod, const json::value& node);

/// The taint of the node with that key, and effect unless it is empty; nullptr when there is none.
const json::value* taintOf(const json::value& node, std::string_view key,
                           std::string_view effect = {});

}  // namespace sparklab::lab
