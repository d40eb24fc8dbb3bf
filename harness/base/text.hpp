// Small helpers on text.
#pragma once

#include <string_view>

namespace sparklab {

/// `text` without ASCII white space at its ends; a view into the same characters.
constexpr std::string_view trimmed(std::string_view text) noexcept {
  constexpr std::string_view kSpace = " \t\r\n\v\f";
  const auto first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

}  // namespace sparklab
