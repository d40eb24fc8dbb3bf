// What a pod's conditions tell.
#pragma once

#include "base/json.hpp"

namespace sparklab::lab {

/// Whether the condition Ready is True (IsPodReady of pkg/api/v1/pod).
bool isReady(const json::value& pod) noexcept;

}  // namespace sparklab::lab
