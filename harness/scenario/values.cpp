#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "scenario/references.hpp"

namespace sparklab::scenario {

namespace {

constexpr int kMostCounted = 1000000;

std::optional<int> wholeNumber(std::string_view text) {
  int value = 0;
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (text.empty() || error != std::errc() || stop != end || text.front() == '-') return {};
  return value;
}

}  // namespace

Parsed<Count> parseCount(std::string_view text) {
  const auto fail = [&](std::string hint) {
    return Parsed<Count>{{}, fmt::format("'{}' is not a count", text), std::move(hint)};
  };
  const auto number = [](std::string_view part) {
    auto value = wholeNumber(trimmed(part));
    if (value && *value > kMostCounted) value.reset();
    return value;
  };
  constexpr auto kForms = "write 2, \">=1\", \"<=3\" or 1..3";
  if (const auto exact = number(text)) return {Count{*exact, *exact}, "", ""};
  if (text.substr(0, 2) == ">=") {
    if (const auto min = number(text.substr(2))) return {Count{*min, {}}, "", ""};
  } else if (text.substr(0, 2) == "<=") {
    if (const auto max = number(text.substr(2))) return {Count{0, *max}, "", ""};
  } else if (text.substr(0, 1) == ">") {
    if (const auto below = number(text.substr(1)))
      return fail(fmt::format("write \">={}\"", *below + 1));
  } else if (text.substr(0, 1) == "<") {
    if (const auto above = number(text.substr(1)); above && *above > 0)
      return fail(fmt::format("write \"<={}\"", *above - 1));
  } else if (const auto dots = text.find(".."); dots != text.npos) {
    const auto min = number(text.substr(0, dots));
    const auto max = number(text.substr(dots + 2));
    if (min && max && *min > *max) return fail(fmt::format("write {}..{}", *max, *min));
    if (min && max) return {Count{*min, *max}, "", ""};
  }
  return fail(kForms);
}

Parsed<Nanos> parseWindow(std::string_view text) {
  if (const auto bare = wholeNumber(text)) {
    return {{},
            fmt::format("'{}' is a duration without a unit", text),
            fmt::format("write {0}s for seconds, {0}ms or {0}m", *bare)};
  }
  constexpr std::size_t kLongest = 32;  // no one writes more, and their sum cannot overflow
  const auto duration = text.size() <= kLongest ? parseDuration(text) : std::nullopt;
  if (!duration) {
    return {{}, fmt::format("'{}' is not a duration", text), "write 250ms, 30s or 1m30s"};
  }
  if (*duration <= Nanos{0}) return {{}, "the duration must be longer than nothing", ""};
  if (*duration > std::chrono::hours(24)) return {{}, "the duration is longer than a day", ""};
  return {*duration, "", ""};
}

Parsed<int> parseInteger(std::string_view text, int min, int max) {
  const auto value = text.empty() ? std::nullopt : wholeNumber(text);
  if (!value) return {{}, fmt::format("'{}' is not a whole number", text), ""};
  if (*value < min || *value > max)
    return {{}, fmt::format("{} is not from {} to {}", *value, min, max), ""};
  return {*value, "", ""};
}

std::string masked(std::string_view text) {
  std::string result(text);
  for (const auto& reference : findReferences(text).all)
    std::fill_n(result.begin() + static_cast<std::ptrdiff_t>(reference.offset), reference.length,
                'x');
  return result;
}

bool isName(std::string_view text) {
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  if (text.empty() || text.size() > 63 || !letter(text.front())) return false;
  return std::all_of(text.begin(), text.end(),
                     [&](char c) { return letter(c) || c == '-' || c == '_'; });
}

}  // namespace sparklab::scenario
