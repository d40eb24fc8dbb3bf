#include "lab/controllers/quantity.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace sparklab::lab {

namespace {

__extension__ using Wide = __int128;

constexpr Wide kMax = std::numeric_limits<std::int64_t>::max();

// A decimal suffix is a power of ten, a binary one a power of two.
struct Suffix {
  std::string_view text;
  int ten;
  int two;
};
constexpr std::array kSuffixes{
    Suffix{"", 0, 0},    Suffix{"n", -9, 0},  Suffix{"u", -6, 0},  Suffix{"m", -3, 0},
    Suffix{"k", 3, 0},   Suffix{"M", 6, 0},   Suffix{"G", 9, 0},   Suffix{"T", 12, 0},
    Suffix{"P", 15, 0},  Suffix{"E", 18, 0},  Suffix{"Ki", 0, 10}, Suffix{"Mi", 0, 20},
    Suffix{"Gi", 0, 30}, Suffix{"Ti", 0, 40}, Suffix{"Pi", 0, 50}, Suffix{"Ei", 0, 60},
};

Wide saturate(Wide value) {
  return std::min(value, kMax);
}

std::optional<Suffix> parseSuffix(std::string_view text) {
  for (const auto& suffix : kSuffixes) {
    if (suffix.text == text) return suffix;
  }
  if (text.front() != 'e' && text.front() != 'E') return std::nullopt;
  text.remove_prefix(1);
  const bool negative = !text.empty() && text.front() == '-';
  if (negative || (!text.empty() && text.front() == '+')) text.remove_prefix(1);
  if (text.empty() || text.size() > 2) return std::nullopt;
  int exponent = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    exponent = exponent * 10 + (c - '0');
  }
  return Suffix{"", negative ? -exponent : exponent, 0};
}

void add(Resources& sum, const Resources& more) {
  for (const auto& [name, amount] : more) {
    auto& total = sum[name];
    total = static_cast<std::int64_t>(saturate(Wide{total} + amount));
  }
}

void raise(Resources& top, const Resources& other) {
  for (const auto& [name, amount] : other) {
    auto& value = top[name];
    value = std::max(value, amount);
  }
}

}  // namespace

std::optional<std::int64_t> parseQuantity(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative || (!text.empty() && text.front() == '+')) text.remove_prefix(1);
  Wide digits = 0;
  int decimals = 0;
  bool point = false;
  bool any = false;
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') break;
    any = true;
    if (digits > kMax) continue;  // further digits cannot matter: the result saturates
    digits = digits * 10 + (c - '0');
    if (point) ++decimals;
  }
  if (!any) return std::nullopt;
  const auto suffix = parseSuffix(text.substr(at));
  if (!suffix) return std::nullopt;

  Wide value = digits;
  for (int i = 0; i < suffix->two && value <= kMax; i += 10) value *= 1024;
  int exponent = 3 + suffix->ten - decimals;
  for (; exponent > 0 && value <= kMax; --exponent) value *= 10;
  for (; exponent < 0 && value != 0; ++exponent) value = (value + 9) / 10;
  const auto result = static_cast<std::int64_t>(saturate(value));
  return negative ? -result : result;
}

Resources resourcesOf(const json::object& list) {
  Resources result;
  for (const auto& [name, value] : list) {
    if (const auto* text = value.if_string()) {
      result[name] = parseQuantity(*text).value_or(0);
    } else if (value.is_int64() || value.is_uint64()) {
      result[name] = value.to_number<std::int64_t>() * 1000;
    }
  }
  return result;
}

Resources requestsOf(const json::value& pod) {
  Resources sum;
  for (const auto& container : list(pod, {"spec", "containers"})) {
    add(sum, resourcesOf(map(container, {"resources", "requests"})));
  }
  // An init container runs beside the restartable ones before it (KEP-753).
  Resources sidecars;
  Resources top;
  for (const auto& container : list(pod, {"spec", "initContainers"})) {
    const auto own = resourcesOf(map(container, {"resources", "requests"}));
    if (str(container, {"restartPolicy"}) == "Always") {
      add(sum, own);
      add(sidecars, own);
      raise(top, sidecars);
    } else {
      auto together = sidecars;
      add(together, own);
      raise(top, together);
    }
  }
  raise(sum, top);
  add(sum, resourcesOf(map(pod, {"spec", "overhead"})));
  return sum;
}

}  // namespace sparklab::lab
