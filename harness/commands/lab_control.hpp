// A command's way to a running lab: the lab's own controls below /sparklab/v1/.
#pragma once

#include <string>

#include "base/json.hpp"

namespace sparklab::commands {

/// Asks the running lab `name` for `path` ("nodes", "clock/advance"); posts `body` unless it is
/// null. Throws Error with the lab's own words when it refuses.
json::value askLab(const std::string& name, std::string path, json::value body = nullptr);

}  // namespace sparklab::commands
