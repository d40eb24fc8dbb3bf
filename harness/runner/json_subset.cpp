#include "runner/json_subset.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sparklab::runner {

namespace {

std::optional<std::string> differ(const json::value& stated, const json::value& actual,
                                  const std::string& path) {
  const auto named = [&] { return path.empty() ? std::string("the object") : path; };
  if (stated.is_object()) {
    if (!actual.is_object()) return fmt::format("{} is no object", named());
    for (const auto& [key, value] : stated.get_object()) {
      const auto inner = path.empty() ? std::string(key) : path + "." + std::string(key);
      const auto* there = actual.get_object().if_contains(key);
      if (!there && value.is_null()) continue;
      if (!there) return fmt::format("{} is not set", inner);
      if (auto found = differ(value, *there, inner)) return found;
    }
    return {};
  }
  if (stated.is_array()) {
    if (!actual.is_array()) return fmt::format("{} is no list", named());
    const auto& elements = actual.get_array();
    for (const auto& wanted : stated.get_array())
      if (std::none_of(elements.begin(), elements.end(),
                       [&](const auto& element) { return !differ(wanted, element, path); }))
        return fmt::format("{} has no element {}", named(), json::serialize(wanted));
    return {};
  }
  if (stated.is_number() && actual.is_number()
          ? stated.to_number<double>() == actual.to_number<double>()
          : stated == actual)
    return {};
  return fmt::format("{} is {}, not {}", named(), json::serialize(actual), json::serialize(stated));
}

}  // namespace

std::optional<std::string> difference(const json::value& stated, const json::value& actual) {
  return differ(stated, actual, {});
}

}  // namespace sparklab::runner
