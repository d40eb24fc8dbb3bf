// Where the images are that the user has added.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace sparklab::commands {

/// $XDG_CACHE_HOME/sparklab/images: all labs of the user share it, and it outlives them.
std::filesystem::path imagesFolder(const std::map<std::string, std::string>& env);

}  // namespace sparklab::commands
