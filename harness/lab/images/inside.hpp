// Paths of a root filesystem that lies in a folder.
#pragma once

#include <filesystem>
#include <string>

namespace sparklab::lab {

/// What the absolute `path` means when `root` is "/": no link is left in it, none leads out of
/// `root`. What does not exist stays as it is written. Throws Error for links in a circle.
std::string resolvedInside(const std::filesystem::path& root, const std::string& path);

}  // namespace sparklab::lab
