// A part of a volume as a mount (pkg/kubelet/kubelet_pods.go, pkg/volume/util/subpath).
#pragma once

#include <filesystem>
#include <string>

#include "lab/kubelet/environment.hpp"

namespace sparklab::lab {

/// The subPath that a subPathExpr means. Throws ConfigError in kubelet's words when a variable is
/// missing, or the result is absolute or climbs.
std::string expandedSubPath(const std::string& expression, const Environment& environment);

/// Where `sub` lies in the volume. A folder is made, with the volume's mode, when nothing is there.
/// Links are followed, but not out of the volume: its content may be a container's work. Throws
/// ConfigError in kubelet's words.
std::filesystem::path subPathIn(const std::filesystem::path& volume, const std::string& sub,
                                const std::string& volumeName, const std::string& container);

}  // namespace sparklab::lab
