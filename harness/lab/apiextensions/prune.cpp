// Pruning and defaulting (pkg/apiserver/schema/pruning and .../defaulting).
#include <fmt/format.h>

#include <algorithm>

#include "lab/apiextensions/structural.hpp"

namespace sparklab::lab {

namespace {

bool isMeta(std::string_view key) {
  return key == "metadata" || key == "kind" || key == "apiVersion";
}

class Pruner {
 public:
  std::vector<std::string> removed;

  /// `schema` null: nothing is known below. `resource`: the meta fields are not touched.
  void value(json::value& value, const Structural* schema, bool resource) {
    const bool open = schema && schema->preserveUnknownFields;
    if (auto* object = value.if_object())
      fields(*object, schema, open, resource || (schema && schema->embeddedResource));
    else if (auto* array = value.if_array())
      items(*array, schema, open);
  }

 private:
  void fields(json::object& object, const Structural* schema, bool open, bool resource) {
    std::vector<std::string> unknown;
    for (auto& [key, member] : object) {
      if (resource && isMeta(key)) continue;
      const auto found =
          schema ? schema->properties.find(key) : decltype(schema->properties.end())();
      const bool declared = schema && found != schema->properties.end();
      if (declared || (schema && schema->additionalAllowed)) {
        const auto length = descend(key);
        value(member, declared ? &found->second : schema->additionalProperties.get(), false);
        path_.resize(length);
      } else if (!open) {
        unknown.emplace_back(key);
      }
    }
    for (const auto& key : unknown) {
      if (!isMeta(key) || !path_.empty())
        removed.push_back(path_.empty() ? key : fmt::format("{}.{}", path_, key));
      object.erase(object.find(key));
    }
  }

  void items(json::array& array, const Structural* schema, bool open) {
    if (open && !(schema && schema->items)) return;
    for (std::size_t i = 0; i < array.size(); ++i) {
      const auto length = path_.size();
      path_ += fmt::format("[{}]", i);
      value(array[i], schema ? schema->items.get() : nullptr, false);
      path_.resize(length);
    }
  }

  std::size_t descend(std::string_view key) {
    const auto length = path_.size();
    if (!path_.empty()) path_ += '.';
    path_ += key;
    return length;
  }

  std::string path_;
};

bool unwantedNull(const json::value& value, const Structural* schema) {
  return value.is_null() && schema && !schema->nullable;
}

void dropNulls(json::value& value, const Structural* schema) {
  if (auto* object = value.if_object()) {
    for (auto it = object->begin(); it != object->end();) {
      const auto* member = schema ? schema->member(it->key()) : nullptr;
      if (unwantedNull(it->value(), member) && !member->defaultValue) {
        it = object->erase(it);
      } else {
        dropNulls(it->value(), member);
        ++it;
      }
    }
  } else if (auto* array = value.if_array()) {
    for (auto& item : *array) dropNulls(item, schema ? schema->items.get() : nullptr);
  }
}

void fillIn(json::value& value, const Structural& schema) {
  if (auto* object = value.if_object()) {
    for (const auto& [name, property] : schema.properties) {
      if (!property.defaultValue) continue;
      auto* member = object->if_contains(name);
      if (!member)
        object->emplace(name, *property.defaultValue);
      else if (unwantedNull(*member, &property))
        *member = *property.defaultValue;
    }
    for (auto& [key, member] : *object) {
      const auto* inner = schema.member(key);
      if (!inner) continue;
      if (unwantedNull(member, inner) && inner->defaultValue) member = *inner->defaultValue;
      fillIn(member, *inner);
    }
  } else if (auto* array = value.if_array(); array && schema.items) {
    for (auto& item : *array) {
      if (unwantedNull(item, schema.items.get()) && schema.items->defaultValue)
        item = *schema.items->defaultValue;
      fillIn(item, *schema.items);
    }
  }
}

}  // namespace

std::vector<std::string> prune(json::value& object, const Structural& schema) {
  Pruner pruner;
  pruner.value(object, &schema, true);
  std::sort(pruner.removed.begin(), pruner.removed.end());
  return std::move(pruner.removed);
}

void applyDefaults(json::value& object, const Structural& schema) {
  dropNulls(object, &schema);
  fillIn(object, schema);
}

}  // namespace sparklab::lab
