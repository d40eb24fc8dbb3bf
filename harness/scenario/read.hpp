// Checked trees -> the model. Each function reports what is wrong and returns what it could read;
// the result counts only when nothing was reported.
#pragma once

#include "scenario/fields.hpp"

namespace sparklab::scenario {

/// Where a condition stands: only `eventually` may remember pods with `as`.
enum class Place { Eventually, Consistently, Way };

/// The `where` of `fields`.
PodSelector readSelector(Reading& reading, const Fields& fields);
Condition readCondition(Reading& reading, const Fields& fields, Place place);
std::vector<TextMatch> readTextMatches(Reading& reading, const Fields& fields,
                                       std::string_view key);

/// The action of a step, or nothing when it has none that can be read. `folder`: of the file.
std::optional<Action> readAction(Reading& reading, const Fields& step, const std::string& folder);

/// The objects of a manifest; problems are reported at its own lines.
std::vector<json::value> readManifest(Reading& reading, const std::string& file);

/// A whole document. `folder`: what `use` and `apply` are relative to.
Scenario readScenario(Reading& reading, Node root, const std::string& folder);

}  // namespace sparklab::scenario
