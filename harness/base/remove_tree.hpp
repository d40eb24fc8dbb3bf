// Removal of a folder that others may still be writing to.
#pragma once

#include <filesystem>

namespace sparklab {

/// Removes `path` with everything below it: read-only folders too, links without following them.
/// What appears meanwhile is removed as well, for some seconds. False when something could not be
/// removed.
bool removeTree(const std::filesystem::path& path) noexcept;

/// Removes the entry `name` of an open folder, once. False, with errno, when something could not be
/// removed.
bool removeTreeAt(int folder, const char* name) noexcept;

}  // namespace sparklab
