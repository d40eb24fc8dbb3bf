// Files and paths as text.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace sparklab {

/// Everything in the file; "" when it can't be read.
std::string contentOf(const std::filesystem::path& path);

/// Whether `path` is `folder` or lies in it, by their names alone.
bool isBelow(std::string_view path, std::string_view folder) noexcept;

}  // namespace sparklab
