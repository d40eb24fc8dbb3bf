#include "lab/registry/go_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <vector>

namespace sparklab::lab {

namespace {

/// %v of a float64: the shortest digits, with an exponent below 1e-4 and from 1e21 on.
std::string goFloat(double number) {
  const auto size = std::fabs(number);
  const bool exponent = size != 0 && (size < 1e-4 || size >= 1e21);
  std::array<char, 400> buffer;
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                    exponent ? std::chars_format::scientific : std::chars_format::fixed);
  return error == std::errc() ? std::string(buffer.data(), end) : std::string();
}

}  // namespace

std::string goText(const json::value& value) {
  switch (value.kind()) {
    case json::kind::object: {
      std::map<std::string, std::string> sorted;
      for (const auto& [key, child] : value.get_object()) sorted.emplace(key, goText(child));
      std::vector<std::string> parts;
      for (const auto& [key, text] : sorted) parts.push_back(key + ":" + text);
      return fmt::format("map[{}]", fmt::join(parts, " "));
    }
    case json::kind::array: {
      std::vector<std::string> parts;
      for (const auto& item : value.get_array()) parts.push_back(goText(item));
      return fmt::format("[{}]", fmt::join(parts, " "));
    }
    case json::kind::string:
      return std::string(value.get_string());
    case json::kind::null:
      return "<nil>";
    case json::kind::double_:
      return goFloat(value.get_double());
    default:
      return json::serialize(value);
  }
}

}  // namespace sparklab::lab
