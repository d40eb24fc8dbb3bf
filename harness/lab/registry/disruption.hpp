// What the eviction API and the disruption controller share.
#pragma once

#include "base/json.hpp"
#include "base/time.hpp"

namespace sparklab::lab {

/// Sets the condition DisruptionAllowed of a PodDisruptionBudget by its status.disruptionsAllowed.
/// A `failure` says why that number is not known (SyncFailed): nothing is allowed then.
void setDisruptionAllowed(json::value& budget, WallTime now, std::string_view failure = {});

}  // namespace sparklab::lab
