// "did you mean ...?"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sparklab::scenario {

/// Optimal string alignment distance (insert, delete, replace, swap neighbours), case ignored.
int editDistance(std::string_view a, std::string_view b);

/// The word of `known` that `word` was probably meant to be; empty when none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

/// "did you mean 'within'?" or, when none is near, "allowed: a, b, c" (`what` replaces "allowed").
std::string suggestion(std::string_view word, const std::vector<std::string>& known,
                       std::string_view what = "allowed");

}  // namespace sparklab::scenario
