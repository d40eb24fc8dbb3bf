// Diagnostics for programs.
#pragma once

#include "base/json.hpp"
#include "scenario/load.hpp"

namespace sparklab::scenario {

/// [{file, line, column, length, severity, message, hint}]
json::value toJson(const std::vector<Diagnostic>& diagnostics);

/// SARIF 2.1.0, as code hosts and editors read it.
json::value toSarif(const std::vector<Diagnostic>& diagnostics);

}  // namespace sparklab::scenario
