// What a node knows of its pods after it was switched off: what they last told the API server.
#pragma once

#include "base/json.hpp"
#include "lab/kubelet/records.hpp"

namespace sparklab::lab {

/// The record of a pod whose containers all died with the node. Those that ran have ended with 255
/// and the reason Unknown, as containerd reports containers that it finds without a task; `now` is
/// when it found them. The pod has no sandbox any more, and gets another address.
PodRecord recordAfterPowerLoss(const json::value& pod, WallTime now);

}  // namespace sparklab::lab
