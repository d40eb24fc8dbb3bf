#include "base/base64.hpp"

#include <array>
#include <cstdint>

namespace sparklab {

namespace {

constexpr std::string_view kStandard =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kUrl =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

using Values = std::array<signed char, 256>;

constexpr Values valuesOf(std::string_view alphabet) {
  Values values{};
  values.fill(-1);
  for (std::size_t i = 0; i < alphabet.size(); ++i)
    values[static_cast<unsigned char>(alphabet[i])] = static_cast<signed char>(i);
  return values;
}

std::string encode(std::string_view bytes, std::string_view alphabet, bool pad) {
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t have = std::min<std::size_t>(3, bytes.size() - i);
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8 | (k < have ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k) {
      if (k <= have)
        out += alphabet[group >> (18 - 6 * k) & 63];
      else if (pad)
        out += '=';
    }
  }
  return out;
}

// `text` without its padding.
std::optional<std::string> decode(std::string_view text, const Values& values) {
  if (text.size() % 4 == 1) return std::nullopt;
  std::string out;
  out.reserve(text.size() / 4 * 3 + 2);
  std::uint32_t group = 0;
  int bits = 0;
  for (const char c : text) {
    const int value = values[static_cast<unsigned char>(c)];
    if (value < 0) return std::nullopt;
    group = (group << 6 | static_cast<std::uint32_t>(value)) & 0xFFFFFF;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out += static_cast<char>(group >> bits & 0xFF);
    }
  }
  return out;
}

std::string_view withoutPadding(std::string_view text) {
  for (int k = 0; k < 2 && text.ends_with('='); ++k) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string base64(std::string_view bytes) {
  return encode(bytes, kStandard, true);
}

std::string base64Url(std::string_view bytes) {
  return encode(bytes, kUrl, false);
}

std::optional<std::string> unbase64(std::string_view text) {
  static constexpr Values kValues = valuesOf(kStandard);
  std::string joined;
  if (text.find_first_of("\r\n") != std::string_view::npos) {
    for (const char c : text)
      if (c != '\n' && c != '\r') joined += c;
    text = joined;
  }
  if (text.size() % 4 != 0) return std::nullopt;
  return decode(withoutPadding(text), kValues);
}

std::optional<std::string> unbase64Url(std::string_view text) {
  static constexpr Values kValues = valuesOf(kUrl);
  return decode(withoutPadding(text), kValues);
}

}  // namespace sparklab
