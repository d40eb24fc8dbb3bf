// What a person needs to see when a step has failed.
#pragma once

#include <string>

#include "report/style.hpp"
#include "runner/result.hpp"

namespace sparklab::report {

/// The step, what was expected and found, every candidate pod as a row of `kubectl get pods` with
/// the offending cell in brackets, their last changes and logs, processes, the nearest miss. Lines
/// with newlines, empty when nothing failed.
std::string failureReport(const Style& style, const runner::ScenarioResult& result);

}  // namespace sparklab::report
