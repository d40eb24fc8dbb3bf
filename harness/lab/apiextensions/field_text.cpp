// Values in the words of Go.
#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "lab/apiextensions/structural.hpp"

namespace sparklab::lab {

std::string goQuoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
          out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        else
          out += c;
    }
  }
  return out + '"';
}

std::string below(const std::string& path, std::string_view field) {
  return path.empty() ? std::string(field) : fmt::format("{}.{}", path, field);
}

std::string goNumber(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number > 0 ? "+Inf" : "-Inf";
  char buffer[64];
  const auto end =
      std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific).ptr;
  const std::string_view scientific(buffer, static_cast<std::size_t>(end - buffer));
  const auto mark = scientific.find('e');
  int exponent = 0;
  const auto* digits = scientific.data() + mark + 1;
  if (*digits == '+') ++digits;
  std::from_chars(digits, end, exponent);
  if (number == 0 || (exponent >= -4 && exponent < 21)) {
    const auto plain =
        std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed).ptr;
    return std::string(buffer, plain);
  }
  return std::string(scientific);
}

std::string fieldValue(const json::value& value) {
  if (const auto* text = value.if_string()) return goQuoted(*text);
  if (value.is_double()) return goNumber(value.get_double());
  return json::serialize(value);
}

}  // namespace sparklab::lab
