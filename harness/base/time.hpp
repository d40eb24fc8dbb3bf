// Times as Kubernetes writes them, and durations as people write them.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace sparklab {

using WallTime = std::chrono::system_clock::time_point;
using MonoTime = std::chrono::steady_clock::time_point;
using Nanos = std::chrono::nanoseconds;

/// "2026-11-23T01:37:09Z": metav1.Time has whole seconds, cut, not rounded.
std::string rfc3339(WallTime time);

/// "2026-11-23T01:37:09.123456Z": metav1.MicroTime, used by Events and Leases.
std::string rfc3339Micro(WallTime time);

/// Any RFC 3339 instant with `Z` or an offset; nothing when `text` is not one.
std::optional<WallTime> parseRfc3339(std::string_view text);

/// "250ms", "30s", "1m30s", "2h": Go's duration syntax without sign or fraction of a unit except
/// in the last ("1.5s"). A number without a unit is refused.
std::optional<Nanos> parseDuration(std::string_view text);

/// "250ms", "30s", "1m30s", "2h": the shortest form that parseDuration reads back.
std::string formatDuration(Nanos duration);

/// An age as `kubectl get` prints it (duration.HumanDuration of apimachinery): "12s", "2m48s",
/// "15m", "3h12m", "5d4h".
std::string humanAge(Nanos age);

}  // namespace sparklab
