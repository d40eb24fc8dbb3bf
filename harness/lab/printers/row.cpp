#include "lab/printers/row.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace sparklab::lab::printers {

void Row::text(Path path, std::string_view otherwise) {
  const auto found = str(object_, path);
  add(found.empty() ? otherwise : found);
}

void Row::boolText(Path path) {
  const auto* value = find(object_, path);
  const auto* truth = value ? value->if_bool() : nullptr;
  add(std::string_view(!truth ? "<unset>" : *truth ? "True" : "False"));
}

void Row::count(Path path) {
  const auto size = list(object_, path).size() + map(object_, path).size();
  add(static_cast<std::int64_t>(size));
}

void Row::containers(Path path) {
  std::string names, images;
  for (const auto& container : list(object_, path)) {
    if (&container != list(object_, path).begin()) {
      names += ',';
      images += ',';
    }
    names += str(container, {"name"});
    images += str(container, {"image"});
  }
  add(std::string_view(names));
  add(std::string_view(images));
}

std::string Row::since(std::string_view time) const {
  const auto then = parseRfc3339(time);
  return then ? humanAge(now_ - *then) : "<unknown>";
}

std::string formatLabels(const json::object& labels) {
  std::vector<std::string> parts;
  for (const auto& [key, value] : labels)
    parts.push_back(fmt::format("{}={}", std::string_view(key),
                                value.is_string() ? std::string_view(value.get_string()) : ""));
  std::ranges::sort(parts);
  return parts.empty() ? "<none>" : fmt::format("{}", fmt::join(parts, ","));
}

std::string formatSelector(const json::value* selector) {
  if (!selector) return {};
  std::vector<std::pair<std::string, std::string>> terms;
  for (const auto& [key, value] : map(*selector, {"matchLabels"}))
    if (value.is_string())
      terms.emplace_back(
          key, fmt::format("{}={}", std::string_view(key), std::string_view(value.get_string())));
  for (const auto& expression : list(*selector, {"matchExpressions"})) {
    const std::string key(str(expression, {"key"}));
    const auto op = str(expression, {"operator"});
    if (op == "Exists") {
      terms.emplace_back(key, key);
    } else if (op == "DoesNotExist") {
      terms.emplace_back(key, "!" + key);
    } else {
      std::vector<std::string> values;
      for (const auto& value : list(expression, {"values"}))
        if (value.is_string()) values.emplace_back(value.get_string());
      std::ranges::sort(values);
      terms.emplace_back(key, fmt::format("{} {} ({})", key, op == "NotIn" ? "notin" : "in",
                                          fmt::join(values, ",")));
    }
  }
  std::ranges::stable_sort(terms, {}, [](const auto& term) { return term.first; });
  std::string out;
  for (const auto& [key, term] : terms) out += (out.empty() ? "" : ",") + term;
  return out;
}

std::string_view orNone(std::string_view text) {
  return text.empty() ? "<none>" : text;
}

bool has(const json::value& value, Path path) noexcept {
  const auto* found = find(value, path);
  return found && !found->is_null();
}

std::string scalar(const json::value& value, Path path) {
  const auto* found = find(value, path);
  if (!found) return {};
  if (const auto* text = found->if_string()) return std::string(*text);
  return found->is_number() ? json::serialize(*found) : std::string();
}

}  // namespace sparklab::lab::printers
