#include "scenario/model.hpp"

#include <fmt/format.h>

namespace sparklab::scenario {

std::string Count::text() const {
  if (!max) return fmt::format("at least {}", min);
  if (*max == min) return min == 0 ? "no" : std::to_string(min);
  if (min == 0) return fmt::format("at most {}", *max);
  return fmt::format("{} to {}", min, *max);
}

std::string PodSelector::text() const {
  std::string text = phase ? *phase + " " : "";
  text += role ? *role + " pods" : "pods";
  if (name) text += " named " + *name;
  if (!labels.empty()) {
    text += labels.size() == 1 ? " with label" : " with labels";
    const char* separator = " ";
    for (const auto& [key, value] : labels) {
      text += fmt::format("{}{}={}", separator, key, value);
      separator = ", ";
    }
  }
  if (includeDeleted) text += " (deleted ones too)";
  return text;
}

bool PodFields::empty() const {
  return !phase && !ready && !restarts && !node && !status && !exitCode && match.is_null();
}

}  // namespace sparklab::scenario
