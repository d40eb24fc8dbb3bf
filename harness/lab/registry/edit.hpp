// Small helpers for editing objects; not for use outside the registry.
#pragma once

#include <algorithm>
#include <string>
#include <utility>

#include "base/json.hpp"

namespace sparklab::lab {

/// Whether the field is missing, null, or the empty string: Go's zero value for defaulting.
inline bool unset(const json::value& object, std::string_view field) {
  const auto* value = find(object, {field});
  if (!value || value->is_null()) return true;
  const auto* text = value->if_string();
  return text && text->empty();
}

/// Sets `field` if it is unset().
template <class T>
void fill(json::value& object, std::string_view field, T&& value) {
  if (unset(object, field)) at(object, {field}) = std::forward<T>(value);
}

/// Calls `edit` with each element of the list at `path`, if it is one.
template <class F>
void each(json::value& object, Path path, F&& edit) {
  auto* value = find(object, path);
  auto* items = value ? value->if_array() : nullptr;
  if (!items) return;
  for (auto& item : *items) edit(item);
}

/// The array at `path`, created if it is missing.
inline json::array& arrayAt(json::value& object, Path path) {
  auto& value = at(object, path);
  if (!value.is_array()) value = json::array();
  return value.get_array();
}

/// A scalar as the text that selectors compare; `buffer` keeps it when it has to be made.
inline std::string_view textOf(const json::value& value, std::string& buffer) {
  if (const auto* text = value.if_string()) return {text->data(), text->size()};
  if (value.is_null() || value.is_structured()) return {};
  buffer = json::serialize(value);
  return buffer;
}

/// std::erase_if for arrays, which Boost.JSON lacks.
template <class F>
void eraseIf(json::array& items, F&& unwanted) {
  items.erase(std::remove_if(items.begin(), items.end(), std::forward<F>(unwanted)), items.end());
}

/// Copies a field of `from`, or removes it from `to` when `from` lacks it.
inline void copyField(json::value& to, const json::value& from, std::string_view field) {
  if (const auto* kept = find(from, {field}))
    at(to, {field}) = *kept;
  else
    erase(to, {field});
}

inline bool sameField(const json::value& a, const json::value& b, Path path) {
  const auto* left = find(a, path);
  const auto* right = find(b, path);
  return left && right ? *left == *right : left == right;
}

}  // namespace sparklab::lab
