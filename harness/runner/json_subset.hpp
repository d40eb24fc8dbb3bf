// `match:` does an object contain what a scenario states?
#pragma once

#include <optional>
#include <string>

#include "base/json.hpp"

namespace sparklab::runner {

/// Objects: every key stated must be there and match; a key stated as null must not be there (or be
/// null). Arrays: every element stated must match some
/// element of the other, in any order. Other values: equal (1 and 1.0 are). Returns the first
/// difference ("spec.nodeName is \"a\", not \"b\""), nothing when all matches.
std::optional<std::string> difference(const json::value& stated, const json::value& actual);

}  // namespace sparklab::runner
