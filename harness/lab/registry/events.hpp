// Kubernetes Events as components of a cluster record them (core/v1 and events.k8s.io/v1 are two
// views of the same objects).
#pragma once

#include <string>

#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Records an event about `object` (any kind). Repeats of the same (object, reason, message,
/// component) raise `count` and `lastTimestamp`, as client-go's recorder does. The scheduler's
/// events have no count and no timestamps but eventTime, as it uses events.k8s.io/v1.
void recordEvent(Registry& registry, const json::value& object, std::string_view type,
                 std::string_view reason, std::string_view message, std::string_view component,
                 std::string_view host = {}, std::string_view fieldPath = {});

/// The same for controllers: an event that cannot be kept (its namespace ends) is no reason to
/// fail.
void tryRecordEvent(Registry& registry, const json::value& object, std::string_view type,
                    std::string_view reason, std::string_view message, std::string_view component);

}  // namespace sparklab::lab
