// Tokens that a fault has ended before their time.
#pragma once

#include "base/json.hpp"
#include "lab/faults/faults.hpp"
#include "lab/store/store.hpp"

namespace sparklab::lab {

/// Whether the token with these claims was issued before a fault that concerns it; counts as a hit
/// of that fault, whose object is in `store`.
bool expiredByFault(Faults& faults, const Store& store, const json::object& claims);

}  // namespace sparklab::lab
