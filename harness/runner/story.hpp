// Collects what a person needs to see of a step that failed.
#pragma once

#include <string>

#include "runner/judge.hpp"
#include "runner/result.hpp"

namespace sparklab::runner {

/// Fills `told.pods` and `told.processes`: the pods and processes that the step was about, or, when
/// it was about none, all of them.
void tellStory(const Judge& judge, StepResult& told);

/// Changes whenever `kubectl get pods` would show something else than ages.
std::string podsFingerprint(const World& world);
/// The same of what it shows: a Table's cells but for the column Age.
std::string tableFingerprint(const json::value& table);

/// Whether `tool` is a program on our PATH.
bool onPath(const std::string& tool);

}  // namespace sparklab::runner
