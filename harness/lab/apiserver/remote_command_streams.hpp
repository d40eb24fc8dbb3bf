// Terminal sizes as clients send them.
#pragma once

#include <functional>
#include <optional>

#include "lab/pod_runtime.hpp"

namespace sparklab::lab {

/// Reads one JSON object after the other, {"Width":80,"Height":24}, however they are cut into
/// pieces. Ends at what is no such object.
std::function<Task<std::optional<TerminalSize>>()> terminalSizes(ByteSource source);

}  // namespace sparklab::lab
