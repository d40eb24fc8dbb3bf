// Scalars with a syntax of their own.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "scenario/model.hpp"

namespace sparklab::scenario {

/// A value, or what is wrong with the text and how to mend it.
template <typename T>
struct Parsed {
  std::optional<T> value;
  std::string problem;
  std::string hint;
};

Parsed<Count> parseCount(std::string_view text);   ///< 2, >=1, <=3, 1..3
Parsed<Nanos> parseWindow(std::string_view text);  ///< a duration above zero, at most a day
Parsed<int> parseInteger(std::string_view text, int min, int max);

/// `text` with everything that is a reference replaced by as many x: what can be known about a
/// pattern before the run fills it in.
std::string masked(std::string_view text);

/// Letters, digits, `-` and `_`, beginning with a letter or digit, at most 63 of them.
bool isName(std::string_view text);

}  // namespace sparklab::scenario
