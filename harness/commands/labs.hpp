// Running labs, as the subcommands look them up.
#pragma once

#include <string>

#include "base/json.hpp"
#include "commands/state_folder.hpp"

namespace sparklab::commands {

/// lab.json of the running lab `name`. Throws Error that names those that are running.
json::value requireLab(const std::string& name);

}  // namespace sparklab::commands
