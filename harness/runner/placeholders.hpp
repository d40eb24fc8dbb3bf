// Fills the ${...} that only the run can fill.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "runner/world.hpp"
#include "scenario/model.hpp"

namespace sparklab::runner {

/// What `${name}` stands for now: a recorded value ("words.port", "namespace"), a field of a
/// remembered set ("driver.name", "execs.hash"), or a process's pid ("submit.pid").
std::optional<std::string> lookUp(const World& world, std::string_view name);

/// `action` with every placeholder in its strings filled in. Throws Error (kBadInput) for one that
/// has no value, e.g. `${execs.name}` of a set of two pods.
scenario::Action filled(const scenario::Action& action, const World& world);

/// `text` with its placeholders filled in; same errors.
std::string filled(const std::string& text, const World& world);

}  // namespace sparklab::runner
