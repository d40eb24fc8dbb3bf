// The command line: `sparklab <subcommand>`. One file per subcommand in this folder, each of which
// adds itself to the CLI11 app in commands.cpp.
#pragma once

namespace sparklab::commands {

/// Parses the arguments, runs the subcommand and returns the process's exit code (see ExitCode).
/// Prints every Error as `sparklab: <what>` with its hint on the next line.
int run(int argc, char** argv);

}  // namespace sparklab::commands
