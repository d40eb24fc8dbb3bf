// The arithmetic of the ids in Spark's names: `bb4ee39c678f2075` in
// spark-pi-bb4ee39c678f2075-driver (KubernetesUtils.uniqueID of Spark 4.0.1: 3 random bytes, then
// the lowest 40 bits of the epoch milliseconds, both in hex).
#pragma once

#include <optional>
#include <string_view>

#include "base/time.hpp"

namespace sparklab::scenario {

/// When Spark made this id. The 40 bits wrap every 34.9 years, so the answer is the instant nearest
/// to `near`. Nothing unless `id` is 6 hex digits followed by at least one and at most 10 more.
std::optional<WallTime> timeOfSparkId(std::string_view id, WallTime near);

}  // namespace sparklab::scenario
