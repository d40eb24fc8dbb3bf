// Changes what this process's mount namespace shows at a path. Only for a process that is alone in
// its mount namespace.
#pragma once

#include <filesystem>

#include "base/unique_fd.hpp"

namespace sparklab::process {

/// A folder or file with what is mounted below it, to be shown somewhere; open it before anything
/// is changed. Throws Error when there is none.
UniqueFd openTree(const std::filesystem::path& source);

/// Shows `tree`, which is used up, at `target`. Missing parents are made.
void showAt(const UniqueFd& tree, const std::filesystem::path& target);

/// Makes `target` and what lies below it absent.
void hide(const std::filesystem::path& target);

}  // namespace sparklab::process
