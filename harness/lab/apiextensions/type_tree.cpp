#include "lab/apiextensions/type_tree.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lab/schema/schema.hpp"

namespace sparklab::lab {

namespace {

bool isMap(const Structural& schema) {
  return schema.additionalAllowed && schema.properties.empty();
}

/// Anything goes, and what comes is taken apart by what it looks like.
bool isOpen(const Structural& schema) {
  return schema.preserveUnknownFields && schema.properties.empty() && !schema.embeddedResource &&
         !schema.additionalAllowed && schema.type != "array";
}

Field named(std::string_view name, Shape shape) {
  Field field{};
  field.json = name;
  field.shape = shape;
  field.omitEmpty = true;
  return field;
}

}  // namespace

TypeTree::TypeTree(const Structural& schema) : root_(typeOf(schema, true)) {}

void TypeTree::addMeta(std::vector<Field>& fields) {
  const auto missing = [&](std::string_view name) {
    return std::ranges::find(fields, name, &Field::json) == fields.end();
  };
  for (const std::string_view name : {"apiVersion", "kind"})
    if (missing(name)) fields.push_back(named(name, Shape::String));
  std::erase_if(fields, [](const Field& field) { return field.json == "metadata"; });
  auto metadata = named("metadata", Shape::Message);
  metadata.message = typeNamed("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta");
  fields.push_back(metadata);
}

const TypeInfo* TypeTree::typeOf(const Structural& schema, bool resource) {
  auto& fields = fields_.emplace_back();
  for (const auto& [name, property] : schema.properties) fields.push_back(fieldOf(name, property));
  if (resource || schema.embeddedResource) addMeta(fields);
  auto& type = types_.emplace_back();
  type.fields = fields;
  type.atomic = schema.mapType == "atomic";
  type.open = schema.preserveUnknownFields || schema.additionalAllowed;
  return &type;
}

Field TypeTree::fieldOf(std::string_view name, const Structural& schema) {
  auto field = named(name, Shape::Json);
  if (schema.type == "array") {
    field.repeated = true;
    if (schema.listType == "set") field.listType = ListType::Set;
    if (schema.listType == "map") field.listType = ListType::Map;
    if (!schema.listMapKeys.empty())
      field.listMapKeys = keys_.emplace_back(fmt::format("{}", fmt::join(schema.listMapKeys, " ")));
    if (schema.items) setElement(field, *schema.items);
  } else if (schema.type == "object" && isMap(schema)) {
    field.map = true;
    field.atomicMap = schema.mapType == "atomic";
    if (schema.additionalProperties) setElement(field, *schema.additionalProperties);
  } else {
    setElement(field, schema);
  }
  return field;
}

void TypeTree::setElement(Field& field, const Structural& schema) {
  if (schema.intOrString)
    field.shape = Shape::IntOrString;
  else if (schema.type == "string")
    field.shape = Shape::String;
  else if (schema.type == "boolean")
    field.shape = Shape::Bool;
  else if (schema.type == "integer")
    field.shape = Shape::Int64;
  else if (schema.type == "number")
    field.shape = Shape::Double;
  else if (isOpen(schema))
    field.shape = Shape::Message;  // of no type: deduced
  else if (schema.type == "object") {
    field.shape = Shape::Message;
    field.message = typeOf(schema, false);
  }
}

}  // namespace sparklab::lab
