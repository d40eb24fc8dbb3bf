// Which process is which.
#pragma once

#include <sys/types.h>

#include <string>

namespace sparklab::commands {

/// When the process started, in ticks since boot (/proc/<pid>/stat): with the pid it names one
/// process for as long as the machine is up. Empty when there is none.
std::string startTimeOf(pid_t pid);

/// The file of this program.
std::string ownProgram();

}  // namespace sparklab::commands
