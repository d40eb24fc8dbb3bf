// Sets of completion indexes as Jobs write them: "0,2-4,7,8".
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace sparklab::lab {

using Indexes = std::set<std::int64_t>;

/// Stops at the first index that is not below `completions`, and at what is no index.
Indexes parseIndexes(std::string_view text, std::int64_t completions);
std::string formatIndexes(const Indexes& indexes);

}  // namespace sparklab::lab
