// Strategic merge patches (k8s.io/apimachinery v0.34, util/strategicpatch/patch.go).
#include <fmt/format.h>

#include <algorithm>

#include "lab/registry/edit.hpp"
#include "lab/registry/go_text.hpp"
#include "lab/registry/patches.hpp"
#include "lab/registry/status.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kDirective = "$patch";
constexpr std::string_view kRetainKeys = "$retainKeys";
constexpr std::string_view kOrder = "$setElementOrder/";
constexpr std::string_view kDeleteFrom = "$deleteFromPrimitiveList/";
constexpr int kMaxDepth = 500;

const Field* fieldOf(const TypeInfo* type, std::string_view name) {
  return type ? type->byJson(name) : nullptr;
}

/// The type of the values of a field, if they are objects.
const TypeInfo* valueType(const Field* field) {
  return field && field->shape == Shape::Message ? field->message : nullptr;
}

/// Nulls and directives mean nothing in a value that is new.
void dropDirectives(json::value& value, int depth = 0) {
  if (depth > kMaxDepth) throw badRequest("the patch is nested too deeply");
  if (auto* object = value.if_object()) {
    std::vector<std::string> gone;
    for (auto& [key, item] : *object) {
      if (item.is_null() || key == kDirective || key == kRetainKeys || key.starts_with(kOrder) ||
          key.starts_with(kDeleteFrom))
        gone.emplace_back(key);
      else
        dropDirectives(item, depth + 1);
    }
    for (const auto& key : gone) object->stable_erase(object->find(key));
  } else if (auto* array = value.if_array()) {
    eraseIf(*array, [](const json::value& item) {
      return str(item, {kDirective}) == "delete" || str(item, {kDirective}) == "replace";
    });
    for (auto& item : *array) dropDirectives(item, depth + 1);
  }
}

const json::value* keyOf(const json::value& item, std::string_view mergeKey) {
  return mergeKey.empty() ? &item : find(item, {mergeKey});
}

bool sameItem(const json::value& a, const json::value& b, std::string_view mergeKey) {
  const auto* left = keyOf(a, mergeKey);
  const auto* right = keyOf(b, mergeKey);
  return left && right && *left == *right;
}

std::ptrdiff_t positionIn(const json::array& list, const json::value& item,
                          std::string_view mergeKey) {
  for (std::size_t i = 0; i < list.size(); ++i)
    if (sameItem(list[i], item, mergeKey)) return static_cast<std::ptrdiff_t>(i);
  return -1;
}

/// Items named in `order` come in that order; the others keep theirs, interleaved as on the server.
json::array ordered(const json::array& merged, const json::array& order, const json::array& server,
                    std::string_view mergeKey) {
  std::vector<const json::value*> named, others;
  for (const auto& item : merged)
    (positionIn(order, item, mergeKey) >= 0 ? named : others).push_back(&item);
  const auto sortBy = [&](std::vector<const json::value*>& items, const json::array& by) {
    std::stable_sort(items.begin(), items.end(), [&](const auto* a, const auto* b) {
      const auto i = positionIn(by, *a, mergeKey), k = positionIn(by, *b, mergeKey);
      return i >= 0 && k >= 0 && i < k;
    });
  };
  sortBy(named, order);
  sortBy(others, server);
  json::array out;
  std::size_t i = 0, k = 0;
  while (i < others.size() || k < named.size()) {
    bool takeOther = k >= named.size();
    if (!takeOther && i < others.size()) {
      const auto l = positionIn(server, *others[i], mergeKey);
      const auto r = positionIn(server, *named[k], mergeKey);
      takeOther = l >= 0 && r >= 0 && l < r;
    }
    out.push_back(takeOther ? *others[i++] : *named[k++]);
  }
  return out;
}

class Merger {
 public:
  void mergeMap(json::value& original, json::value patch, const TypeInfo* type, int depth) {
    if (depth > kMaxDepth) throw badRequest("the patch is nested too deeply");
    auto& fields = patch.get_object();
    if (const auto* directive = fields.if_contains(kDirective)) {
      const auto what = directive->is_string() ? std::string(directive->get_string()) : "";
      if (what == "replace") {
        erase(patch, {kDirective});
        original = std::move(patch);
      } else if (what == "delete") {
        original = json::object();
      } else {
        throw StatusError(500, makeStatus(500, "",
                                          fmt::format("unknown patch type: {} in map: {}", what,
                                                      json::serialize(patch))));
      }
      return;
    }
    retainKeys(original, patch);
    applyOrders(original, patch, type, depth);
    for (auto& [key, value] : fields) mergeField(original, key, value, type, depth);
  }

 private:
  void mergeField(json::value& original, std::string_view key, json::value& value,
                  const TypeInfo* type, int depth) {
    if (key == kRetainKeys || key.starts_with(kOrder)) return;
    const bool deletes = key.starts_with(kDeleteFrom);
    if (deletes) key.remove_prefix(kDeleteFrom.size());
    auto& object = original.get_object();
    if (value.is_null()) {
      erase(original, {key});
      return;
    }
    auto* current = object.if_contains(key);
    const bool sameShape = current && ((current->is_object() && value.is_object()) ||
                                       (current->is_array() && value.is_array()));
    if (!sameShape) {
      if (deletes) return;
      dropDirectives(value);
      object[key] = std::move(value);
      return;
    }
    const auto* field = fieldOf(type, key);
    if (current->is_object())
      mergeMap(*current, std::move(value), field && !field->map ? valueType(field) : nullptr,
               depth + 1);
    else
      mergeList(*current, value, field, deletes, depth + 1);
  }

  void mergeList(json::value& original, const json::value& patch, const Field* field, bool deletes,
                 int depth) {
    auto& items = original.get_array();
    const auto& changes = patch.get_array();
    if (!field || !field->mergeStrategy) {
      if (deletes) {
        removeValues(items, changes);
        return;
      }
      json::value replacement = patch;
      dropDirectives(replacement);
      original = std::move(replacement);
      return;
    }
    const auto mergeKey = field->mergeKey;
    const json::array server = items;
    if (mergeKey.empty()) {
      if (deletes) {
        removeValues(items, changes);
        return;
      }
      for (const auto& change : changes)
        if (positionIn(items, change, {}) < 0) items.push_back(change);
      original = ordered(items, changes, server, {});
      return;
    }
    json::array rest;
    bool replaces = false;
    for (const auto& change : changes) {
      const auto directive = str(change, {kDirective});
      if (directive == "delete") {
        if (!find(change, {mergeKey})) refuseWithoutKey(change, mergeKey);
        eraseIf(items, [&](const json::value& item) { return sameItem(item, change, mergeKey); });
      } else if (directive == "replace") {
        replaces = true;
      } else if (!directive.empty()) {
        throw StatusError(500, makeStatus(500, "",
                                          directive == "merge"
                                              ? "merging lists cannot yet be specified in the patch"
                                              : fmt::format("unknown patch type: {} in map: {}",
                                                            directive, json::serialize(change))));
      } else {
        rest.push_back(change);
      }
    }
    if (replaces) {
      json::value replacement(std::move(rest));
      dropDirectives(replacement);
      original = std::move(replacement);
      return;
    }
    for (const auto& change : rest) {
      if (!find(change, {mergeKey})) refuseWithoutKey(change, mergeKey);
      const auto position = positionIn(items, change, mergeKey);
      if (position >= 0) {
        mergeMap(items[static_cast<std::size_t>(position)], change, valueType(field), depth);
      } else {
        json::value added = change;
        dropDirectives(added);
        items.push_back(std::move(added));
      }
    }
    original = ordered(items, rest, server, mergeKey);
  }

  [[noreturn]] static void refuseWithoutKey(const json::value& item, std::string_view mergeKey) {
    throw StatusError(500, makeStatus(500, "",
                                      fmt::format("map: {} does not contain declared merge key: {}",
                                                  json::serialize(item), mergeKey)));
  }

  static void removeValues(json::array& items, const json::array& unwanted) {
    eraseIf(items, [&](const json::value& item) { return positionIn(unwanted, item, {}) >= 0; });
  }

  static void retainKeys(json::value& original, json::value& patch) {
    const auto* wanted = find(patch, {kRetainKeys});
    if (!wanted) return;
    if (!wanted->is_array()) throw badRequest("invalid patch format of retainKeys");
    const auto& keys = wanted->get_array();
    for (const auto& [key, value] : patch.get_object()) {
      if (key == kRetainKeys || key.starts_with(kOrder) || key.starts_with(kDeleteFrom)) continue;
      if (!value.is_null() && std::find(keys.begin(), keys.end(), json::string(key)) == keys.end())
        throw StatusError(
            422, makeStatus(422, "Invalid",
                            "the server rejected our request due to an error in our request",
                            json::object()));
    }
    std::vector<std::string> gone;
    for (const auto& [key, value] : original.get_object())
      if (std::find(keys.begin(), keys.end(), json::string(key)) == keys.end())
        gone.emplace_back(key);
    for (const auto& key : gone) erase(original, {key});
  }

  void applyOrders(json::value& original, json::value& patch, const TypeInfo* type, int depth) {
    std::vector<std::string> directives;
    for (const auto& [key, value] : patch.get_object())
      if (key.starts_with(kOrder)) directives.emplace_back(key);
    for (const auto& directive : directives) {
      const json::value wanted = *find(patch, {directive});
      erase(patch, {directive});
      if (!wanted.is_array()) throw badRequest("invalid patch format of setElementOrder list");
      const auto key = std::string_view(directive).substr(kOrder.size());
      const auto* field = fieldOf(type, key);
      const auto mergeKey = field ? field->mergeKey : std::string_view();
      auto* current = find(original, {key});
      auto* change = find(patch, {key});
      if (change && !change->is_array()) continue;
      if (current && !current->is_array()) continue;
      if (!current && !change) continue;
      json::array server;
      if (current) server = current->get_array();
      if (!current) {
        at(original, {key}) = *change;
        current = find(original, {key});
        dropDirectives(*current);
      } else if (change) {
        mergeList(*current, *change, field, false, depth + 1);
      }
      if (current->is_array())
        *current = ordered(current->get_array(), wanted.get_array(), server, mergeKey);
      if (change) erase(patch, {key});
    }
  }
};

}  // namespace

json::value strategicMergePatch(const TypeInfo* type, json::value document,
                                const json::value& patch) {
  if (patch.is_null()) return document;  // to Go an empty map
  if (!patch.is_object())
    throw badRequest(
        fmt::format("json: cannot unmarshal {} into Go value of type map[string]interface {{}}",
                    jsonKind(patch)));
  Merger().mergeMap(document, patch, type, 0);
  return document;
}

}  // namespace sparklab::lab
