// Sandboxes of a lab that was killed. The kernel ends almost all of them with the lab; but
// bubblewrap asks for that only just before it runs the command (bubblewrap.c,
// handle_die_with_parent), so one that was being made at that moment stays, and would for ever.
#pragma once

#include <filesystem>

namespace sparklab::commands {

/// Ends the sandboxes of this user that belong to the lab in `folder`, and returns when they are
/// gone: how many there were. Whose they are is told by the variable kSandboxOf of those that
/// bubblewrap is still making, and by the mounts of those that run. The lab must be dead: it would
/// lose its pods.
int endSandboxesOf(const std::filesystem::path& folder);

}  // namespace sparklab::commands
