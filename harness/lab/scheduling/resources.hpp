// Sums of resource quantities by resource name.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/json.hpp"

namespace sparklab::lab {

/// Resource name ("cpu", "memory") to thousandths of its unit.
using Resources = std::map<std::string, std::int64_t, std::less<>>;

/// Adds up; stays at the largest number instead of overflowing.
void addTo(Resources& sum, const Resources& more);

/// A ResourceList object; values that are no quantities count as 0.
Resources resourcesOf(const json::object& list);

/// What the scheduler reserves for a pod: the sum of its containers and restartable init
/// containers, or the largest ordinary init container if that is more, plus the overhead.
/// `missing` is what containers count for that ask for none of it.
Resources requestsOf(const json::value& pod, const Resources& missing = Resources());

}  // namespace sparklab::lab
