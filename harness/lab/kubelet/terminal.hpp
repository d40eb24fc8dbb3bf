// Pseudo terminals.
#pragma once

#include <sys/types.h>

#include "base/unique_fd.hpp"
#include "lab/pod_runtime.hpp"

namespace sparklab::lab {

struct Terminal {
  UniqueFd ours;    ///< what a terminal emulator holds
  UniqueFd theirs;  ///< what a process has as its terminal
};

/// A new terminal, of the container whose process 1 is `container` (so that it has a name there),
/// or of this machine when that is 0. Throws Error when there is none to be had.
Terminal openTerminal(pid_t container = 0);

void resizeTerminal(int ours, const TerminalSize& size) noexcept;

}  // namespace sparklab::lab
