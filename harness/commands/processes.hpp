// Which process is which.
#pragma once

#include <sys/types.h>

#include <string>

namespace sparklab::commands {

/// When the process started, in ticks since boot (/proc/<pid>/stat): with the pid it names one
/// process for as long as the machine is up. Empty when there is none.
std::string startTimeOf(pid_t pid);

/// This process, named so that nobody else's can be taken for it: boot of the machine, PID
/// namespace, pid and start time.
std::string thisProcess();

enum class Whereabouts { Lives, Over, Elsewhere };

/// What became of a process that called itself thus. Elsewhere: it cannot be seen from here, for
/// example because it ran on another machine, in another container or before a reboot.
Whereabouts whereaboutsOf(const std::string& process);

/// The file of this program.
std::string ownProgram();

}  // namespace sparklab::commands
