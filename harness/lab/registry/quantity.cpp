#include "lab/registry/quantity.hpp"

#include <fmt/format.h>

#include <array>

namespace sparklab::lab {

namespace {

__extension__ using Wide = __int128;
constexpr Wide kNano = 1'000'000'000;
constexpr Wide kLimit = Wide(9'223'372'036'854'775'807) * kNano;

constexpr std::array<std::string_view, 7> kBinary{"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
constexpr std::array<std::string_view, 10> kDecimal{"n", "u", "m", "",  "k",
                                                    "M", "G", "T", "P", "E"};

std::optional<Wide> powerOfTen(int exponent) {
  if (exponent > 28) return std::nullopt;  // beyond the limit for any digit but zero
  Wide power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

std::int64_t ceilDivide(Wide value, Wide by) {
  auto quotient = value / by;
  if (value > 0 && value % by != 0) ++quotient;
  return static_cast<std::int64_t>(quotient);
}

std::string decimal(Wide value) {
  return fmt::format("{}", static_cast<std::int64_t>(value));
}

/// `exponent` of a suffix "e3", "E-6"; nothing when it is not one.
std::optional<int> exponentOf(std::string_view suffix) {
  if (suffix.size() < 2 || (suffix[0] != 'e' && suffix[0] != 'E')) return std::nullopt;
  suffix.remove_prefix(1);
  int sign = 1;
  if (suffix[0] == '-' || suffix[0] == '+') {
    sign = suffix[0] == '-' ? -1 : 1;
    suffix.remove_prefix(1);
  }
  if (suffix.empty() || suffix.size() > 3) return std::nullopt;
  int value = 0;
  for (const char c : suffix) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return sign * value;
}

}  // namespace

std::optional<Quantity> Quantity::parse(std::string_view text) {
  Quantity out;
  bool negative = false;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  std::string digits;
  int fraction = -1;  // digits after the point, or -1 before it
  std::size_t i = 0;
  for (; i < text.size(); ++i) {
    if (text[i] == '.' && fraction < 0) {
      fraction = 0;
    } else if (text[i] >= '0' && text[i] <= '9') {
      digits += text[i];
      if (fraction >= 0) ++fraction;
    } else {
      break;
    }
  }
  if (digits.empty()) return std::nullopt;
  const auto suffix = text.substr(i);
  fraction = std::max(fraction, 0);

  int exponent = 9;  // everything is kept in nanos
  int shift = 0;     // powers of 1024
  if (suffix.size() == 2 && suffix[1] == 'i') {
    for (std::size_t k = 1; k < kBinary.size(); ++k)
      if (kBinary[k] == suffix) shift = static_cast<int>(k);
    if (!shift) return std::nullopt;
    out.format_ = Format::BinarySi;
  } else if (const auto power = exponentOf(suffix)) {
    exponent += *power;
    out.format_ = Format::DecimalExponent;
  } else {
    bool known = false;
    for (std::size_t k = 0; k < kDecimal.size(); ++k) {
      if (kDecimal[k] != suffix) continue;
      exponent += (static_cast<int>(k) - 3) * 3;
      known = true;
    }
    if (!known) return std::nullopt;
  }

  Wide value = 0;
  for (const char c : digits) {
    value = value * 10 + (c - '0');
    if (value > kLimit) value = kLimit;
  }
  exponent -= fraction;
  for (int k = 0; k < shift; ++k) value = value > kLimit / 1024 ? kLimit : value * 1024;
  if (exponent >= 0) {
    const auto power = powerOfTen(exponent);
    value = value == 0 ? Wide(0) : !power || value > kLimit / *power ? kLimit : value * *power;
  } else {
    const auto power = powerOfTen(-exponent);  // below a nano: rounded up
    if (!power)
      value = value ? 1 : 0;
    else
      value = value / *power + (value % *power ? 1 : 0);
  }
  out.nanos_ = negative ? -value : value;
  return out;
}

std::string Quantity::text() const {
  if (nanos_ == 0) return "0";
  const bool small = nanos_ < 1024 * kNano && nanos_ > -1024 * kNano;
  if (format_ == Format::BinarySi && nanos_ % kNano == 0 && !small) {
    Wide value = nanos_ / kNano;
    std::size_t power = 0;
    while (value % 1024 == 0 && power + 1 < kBinary.size()) {
      value /= 1024;
      ++power;
    }
    return decimal(value) + std::string(kBinary[power]);
  }
  Wide value = nanos_;
  int power = -3;  // thousands above one
  while (value % 1000 == 0 && power < 6) {
    value /= 1000;
    ++power;
  }
  if (format_ == Format::DecimalExponent)
    return power == 0 ? decimal(value) : fmt::format("{}e{}", decimal(value), power * 3);
  return decimal(value) + std::string(kDecimal[static_cast<std::size_t>(power + 3)]);
}

std::int64_t Quantity::value() const noexcept {
  return ceilDivide(nanos_, kNano);
}

std::int64_t Quantity::milliValue() const noexcept {
  const auto limit = Wide(9'223'372'036'854'775'807) * (kNano / 1000);
  if (nanos_ > limit) return 9'223'372'036'854'775'807;
  return ceilDivide(nanos_, kNano / 1000);
}

}  // namespace sparklab::lab
