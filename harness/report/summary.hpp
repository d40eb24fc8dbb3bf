// What stands at the end of everything: one line per scenario, then the claims.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "report/style.hpp"
#include "runner/result.hpp"

namespace sparklab::report {

std::string summary(const Style& style, const std::vector<runner::ScenarioResult>& results);

/// The exit code of the whole: interrupted before broken before failed before passed.
ExitCode overall(const std::vector<runner::ScenarioResult>& results);

/// JUnit XML: a suite per run of a scenario, a case per step.
std::string junit(const std::vector<runner::ScenarioResult>& results);

/// The same for programs; version 1: scenarios with their steps and times, and the claims.
json::value toJson(const std::vector<runner::ScenarioResult>& results);

}  // namespace sparklab::report
