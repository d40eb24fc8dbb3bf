// What happens to a scenario's tree before it is read: fragments are merged in, `vars` filled in.
#pragma once

#include <string>

#include "scenario/fields.hpp"

namespace sparklab::scenario {

/// Replaces every `use: file` of a step's action by what the fragment says; the step's own words
/// count. The file is relative to `folder`. Problems of a fragment are reported at its own lines.
void expandUses(Reading& reading, Node& root, const std::string& folder);

/// Fills in the scenario's `vars` everywhere but in `vars`; reports those that nobody uses.
void expandVars(Reading& reading, Node& root);

}  // namespace sparklab::scenario
