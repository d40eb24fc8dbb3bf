// The shell scripts of the lab's Spark image.
#pragma once

#include <string_view>

namespace sparklab::lab {

/// /opt/entrypoint.sh: what `driver`, `executor` and any other first argument start.
extern const std::string_view kSparkEntrypoint;

/// /opt/decom.sh: the preStop hook of executors when decommissioning is on.
extern const std::string_view kSparkDecommission;

}  // namespace sparklab::lab
