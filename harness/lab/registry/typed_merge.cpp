// mergeTyped: an applied configuration laid over the live object.
#include <algorithm>

#include "lab/registry/typed_atoms.hpp"

namespace sparklab::lab {

namespace {

json::value mergeItems(const Field& list, const json::value* live, const json::value* config) {
  const auto left = itemsOf(list, live);
  const auto right = itemsOf(list, config);
  const TypeRef ref{nullptr, &list, true};
  std::vector<std::string_view> shared;  // in the order of the configuration
  for (const auto& [element, value] : right)
    if (lookup(left, element)) shared.push_back(element);
  std::size_t next = 0;
  const auto advance = [&](std::string_view element) {
    if (next < shared.size() && shared[next] == element) ++next;
  };

  json::array out;
  std::vector<std::string_view> done;
  const auto isDone = [&](std::string_view element) {
    return std::find(done.begin(), done.end(), element) != done.end();
  };
  std::size_t l = 0, r = 0;
  while (l < left.size() || r < right.size()) {
    if (l < left.size() && r < right.size()) {
      const auto& element = left[l].first;
      if (element == right[r].first) {
        done.push_back(element);
        out.push_back(mergeTyped(ref, left[l].second, right[r].second));
        advance(element);
        ++l, ++r;
        continue;
      }
      if (lookup(right, element) && next < shared.size() && shared[next] != element) {
        ++l;
        continue;
      }
    }
    if (l < left.size()) {
      const auto& element = left[l].first;
      if (!lookup(right, element)) {
        out.push_back(*left[l++].second);
        continue;
      }
      if (isDone(element)) ++l;
    }
    if (r < right.size()) {
      const auto& element = right[r].first;
      done.push_back(element);
      out.push_back(mergeTyped(ref, lookup(left, element), right[r].second));
      advance(element);
      ++r;
    }
  }
  return out;
}

}  // namespace

json::value mergeTyped(const TypeRef& type, const json::value* live, const json::value* config) {
  if (!config) return live ? *live : json::value(nullptr);
  if (!live) return *config;
  const auto atom = atomOf(type, config);
  if (atom.form == Form::Items && live->is_array() && config->is_array())
    return mergeItems(*atom.field, live, config);
  const bool fields = atom.form == Form::Fields || atom.form == Form::Entries;
  if (!fields || !live->is_object() || !config->is_object()) return *config;
  json::object out = live->get_object();
  for (const auto& [key, value] : config->get_object())
    out[key] = mergeTyped(childOf(atom, key), live->get_object().if_contains(key), &value);
  return out;
}

}  // namespace sparklab::lab
