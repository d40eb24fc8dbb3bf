// How the fate of a process is told.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "journal/state.hpp"

namespace sparklab::runner {

/// "SIGINT" for 2; "signal 77" for one without a name.
std::string signalName(int signal);

/// 2 for "SIGINT" or "INT".
std::optional<int> signalNumber(std::string_view name);

/// "exited with code 101", "was ended by SIGKILL".
std::string ending(std::optional<int> exitCode, std::optional<int> exitSignal);

/// ending() of a process that is over; "still runs" of one that is not.
std::string fate(const journal::Process& process);

/// What a shell would show in `$?` of a process that is over: the code, or 128 + signal.
int shellCode(const journal::Process& process);

}  // namespace sparklab::runner
