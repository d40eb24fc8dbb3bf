// Lists of type set and map (pkg/apiserver/schema/listtype), and embedded resources
// (pkg/apiserver/schema/objectmeta).
#include <fmt/format.h>

#include <map>

#include "lab/apiextensions/structural.hpp"

namespace sparklab::lab {

namespace {

/// The second appearance of each value that is repeated.
template <class Report>
void findRepeated(const std::vector<json::value>& values, Report&& report) {
  std::map<std::string, int> seen;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (++seen[json::serialize(values[i])] == 2) report(i);
}

void checkList(const Structural& schema, const json::array& array, const std::string& path,
               SchemaErrors& errors) {
  std::vector<json::value> keys;
  if (schema.listType == "set") {
    keys.assign(array.begin(), array.end());
  } else if (schema.listType == "map") {
    for (std::size_t i = 0; i < array.size(); ++i) {
      if (!array[i].is_object() && !array[i].is_null()) {
        errors.emplace_back(fmt::format("{}[{}]", path, i),
                            fmt::format("Invalid value: {}: must be an object for an array of "
                                        "list-type map",
                                        fieldValue(array[i])));
        return;
      }
      json::object key;
      for (const auto& name : schema.listMapKeys)
        if (const auto* part = find(array[i], {name})) key[name] = *part;
      keys.emplace_back(std::move(key));
    }
  }
  findRepeated(keys, [&](std::size_t i) {
    errors.emplace_back(fmt::format("{}[{}]", path, i), "Duplicate value: " + fieldValue(keys[i]));
  });
}

void checkEmbedded(const json::object& object, const std::string& path, SchemaErrors& errors) {
  for (const std::string_view field : {"apiVersion", "kind"}) {
    const auto* value = object.if_contains(field);
    if (!value)
      errors.emplace_back(below(path, field), "Required value");
    else if (!value->is_string())
      errors.emplace_back(below(path, field),
                          fmt::format("Invalid value: {}: must be a string", fieldValue(*value)));
    else if (value->get_string().empty())
      errors.emplace_back(below(path, field), "Invalid value: \"\": must not be empty");
  }
}

}  // namespace

void validateListTypes(const Structural& schema, const json::value& value, const std::string& path,
                       SchemaErrors& errors) {
  if (const auto* array = value.if_array()) {
    checkList(schema, *array, path, errors);
    if (!schema.items) return;
    for (std::size_t i = 0; i < array->size(); ++i)
      validateListTypes(*schema.items, (*array)[i], fmt::format("{}[{}]", path, i), errors);
  } else if (const auto* object = value.if_object()) {
    for (const auto& [key, member] : *object) {
      const bool declared = schema.properties.contains(std::string_view(key));
      if (const auto* inner = schema.member(key))
        validateListTypes(
            *inner, member,
            declared ? below(path, key) : fmt::format("{}[{}]", path, std::string_view(key)),
            errors);
    }
  }
}

void validateEmbedded(const Structural& schema, const json::value& value, const std::string& path,
                      SchemaErrors& errors) {
  if (const auto* array = value.if_array(); array && schema.items) {
    for (std::size_t i = 0; i < array->size(); ++i)
      validateEmbedded(*schema.items, (*array)[i], fmt::format("{}[{}]", path, i), errors);
  } else if (const auto* object = value.if_object()) {
    if (schema.embeddedResource) checkEmbedded(*object, path, errors);
    for (const auto& [key, member] : *object) {
      const bool declared = schema.properties.contains(std::string_view(key));
      if (const auto* inner = schema.member(key))
        validateEmbedded(
            *inner, member,
            declared ? below(path, key) : fmt::format("{}[{}]", path, std::string_view(key)),
            errors);
    }
  }
}

}  // namespace sparklab::lab
