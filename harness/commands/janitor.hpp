// A tiny process that tidies up after a lab that was killed: it outlives the lab, sees the end of a
// pipe, removes the lab's folder and ends. Should it be killed as well, the next lab to start, or
// `sparklab clean`, does the same.
#pragma once

#include <string>

#include "base/unique_fd.hpp"

namespace sparklab::commands {

/// Starts it, in a session of its own with nothing but the pipe open. Call it before anything that
/// needs tidying is made. It acts when the last copy of the returned end closes.
UniqueFd startJanitor(const std::string& lab, const std::string& ticket);

/// The hidden subcommand.
inline constexpr const char* kJanitorCommand = "__janitor";

/// Its other side: waits for the pipe `fd` to end, then removes what the lab left.
int runJanitor(int fd, const std::string& lab, const std::string& ticket);

}  // namespace sparklab::commands
