#include "lab/registry/base64.hpp"

#include <cstdint>

namespace sparklab::lab {

namespace {

constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

std::string base64(std::string_view bytes) {
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0u);
    for (std::size_t k = 0; k < 4; ++k)
      out += i + k <= bytes.size() ? kAlphabet[group >> (18 - 6 * k) & 63] : '=';
  }
  return out;
}

std::optional<std::string> unbase64(std::string_view text) {
  std::string out;
  std::uint32_t group = 0;
  int have = 0;
  int padding = 0;
  for (const char c : text) {
    if (c == '\n' || c == '\r') continue;
    if (c == '=') {
      ++padding;
      ++have;
      group <<= 6;
    } else {
      const auto value = kAlphabet.find(c);
      if (value == std::string_view::npos || padding) return std::nullopt;
      group = group << 6 | static_cast<std::uint32_t>(value);
      ++have;
    }
    if (have == 4) {
      if (padding > 2) return std::nullopt;
      for (int k = 2; k >= padding; --k) out += static_cast<char>(group >> (8 * k) & 255);
      have = 0;
      group = 0;
    }
  }
  if (have) return std::nullopt;
  return out;
}

}  // namespace sparklab::lab
