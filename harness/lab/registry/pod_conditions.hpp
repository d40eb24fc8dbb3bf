// What a pod's conditions and phase tell.
#pragma once

#include "base/json.hpp"

namespace sparklab::lab {

/// Whether the condition Ready is True (IsPodReady of pkg/api/v1/pod).
bool isReady(const json::value& pod) noexcept;

/// Whether its phase is Succeeded or Failed, which it never leaves.
bool isFinished(const json::value& pod) noexcept;

}  // namespace sparklab::lab
