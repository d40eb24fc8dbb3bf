// A process that sees given paths differently from everybody else on this machine: /opt/spark as if
// the distribution were installed there, or as if nothing were. Nothing on disk is touched.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace sparklab::process {

/// Wraps a command so that it sees each key of `view` (an absolute path) as the folder or file that
/// is its value, or not at all when the value is empty. Parents that do not exist are made in the
/// view. The wrapped command becomes the program itself (no fork), so its pid, signals and exit
/// code are the program's. It calls this very program with "__view" as first argument, which must
/// hand over to enterView().
std::vector<std::string> withView(const std::map<std::string, std::string>& view,
                                  std::vector<std::string> argv);

/// The first argument of the hidden command.
inline constexpr const char* kViewCommand = "__view";

/// The other side of withView(): `arguments` are those after "__view". Becomes the command. Returns
/// only on failure, after saying why on standard error: 127 when there is no such program, 126 when
/// it can't be executed, 3 when the view can't be made.
int enterView(const std::vector<std::string>& arguments);

}  // namespace sparklab::process
