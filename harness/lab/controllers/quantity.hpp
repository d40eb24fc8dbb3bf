// resource.Quantity values ("250m", "2Gi", "1e3") as numbers, and sums of them by resource name.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/json.hpp"

namespace sparklab::lab {

/// Thousandths of the unit, rounded up as Kubernetes does; saturates at the limits of 64 bits.
/// Nothing when `text` is not a quantity. Source: the suffixes of apimachinery's resource.Quantity.
std::optional<std::int64_t> parseQuantity(std::string_view text);

/// Resource name ("cpu", "memory") to thousandths of its unit.
using Resources = std::map<std::string, std::int64_t, std::less<>>;

/// A ResourceList object; values that are no quantities count as 0.
Resources resourcesOf(const json::object& list);

/// What the scheduler reserves for a pod: the sum of its containers and restartable init
/// containers, or the largest ordinary init container if that is more, plus the overhead.
Resources requestsOf(const json::value& pod);

}  // namespace sparklab::lab
