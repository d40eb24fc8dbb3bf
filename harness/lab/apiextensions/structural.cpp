#include "lab/apiextensions/structural.hpp"

#include <re2/re2.h>

namespace sparklab::lab {

namespace {

std::optional<double> number(const json::value& schema, std::string_view field) {
  const auto* value = find(schema, {field});
  if (!value || !value->is_number()) return std::nullopt;
  return value->to_number<double>();
}

std::optional<std::int64_t> count(const json::value& schema, std::string_view field) {
  const auto* value = find(schema, {field});
  if (!value || !value->is_number()) return std::nullopt;
  return num(schema, {field});
}

std::vector<Structural> alternatives(const json::value& schema, std::string_view field) {
  std::vector<Structural> out;
  for (const auto& item : list(schema, {field})) out.push_back(Structural::parse(item));
  return out;
}

std::unique_ptr<Structural> nested(const json::value& schema, std::string_view field) {
  const auto* value = find(schema, {field});
  if (!value || !value->is_object()) return nullptr;
  return std::make_unique<Structural>(Structural::parse(*value));
}

std::shared_ptr<const re2::RE2> compiled(const std::string& pattern) {
  if (pattern.empty()) return nullptr;
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(1 << 20);
  return std::make_shared<const re2::RE2>(pattern, options);
}

void parseValidation(const json::value& schema, Structural& out) {
  out.format = str(schema, {"format"});
  if (!isKnownFormat(out.format)) out.format.clear();
  out.pattern = str(schema, {"pattern"});
  out.expression = compiled(out.pattern);
  out.enumeration = list(schema, {"enum"});
  out.minimum = number(schema, "minimum");
  out.maximum = number(schema, "maximum");
  out.multipleOf = number(schema, "multipleOf");
  out.exclusiveMinimum = flag(schema, {"exclusiveMinimum"});
  out.exclusiveMaximum = flag(schema, {"exclusiveMaximum"});
  out.minLength = count(schema, "minLength");
  out.maxLength = count(schema, "maxLength");
  out.minItems = count(schema, "minItems");
  out.maxItems = count(schema, "maxItems");
  out.minProperties = count(schema, "minProperties");
  out.maxProperties = count(schema, "maxProperties");
  out.uniqueItems = flag(schema, {"uniqueItems"});
  out.required = strings(schema, {"required"});
  out.allOf = alternatives(schema, "allOf");
  out.anyOf = alternatives(schema, "anyOf");
  out.oneOf = alternatives(schema, "oneOf");
  out.negated = nested(schema, "not");
  out.rules = list(schema, {"x-kubernetes-validations"});
}

}  // namespace

Structural Structural::parse(const json::value& schema) {
  Structural out;
  out.type = str(schema, {"type"});
  out.nullable = flag(schema, {"nullable"});
  out.intOrString = flag(schema, {"x-kubernetes-int-or-string"});
  out.preserveUnknownFields = flag(schema, {"x-kubernetes-preserve-unknown-fields"});
  out.embeddedResource = flag(schema, {"x-kubernetes-embedded-resource"});
  out.listType = str(schema, {"x-kubernetes-list-type"});
  out.mapType = str(schema, {"x-kubernetes-map-type"});
  out.listMapKeys = strings(schema, {"x-kubernetes-list-map-keys"});
  if (const auto* value = find(schema, {"default"}); value && !value->is_null())
    out.defaultValue = *value;
  for (const auto& [name, property] : map(schema, {"properties"}))
    out.properties.emplace(name, parse(property));
  out.items = nested(schema, "items");
  out.additionalProperties = nested(schema, "additionalProperties");
  out.additionalAllowed = out.additionalProperties || flag(schema, {"additionalProperties"});
  parseValidation(schema, out);
  return out;
}

const Structural* Structural::member(std::string_view key) const noexcept {
  if (const auto found = properties.find(key); found != properties.end()) return &found->second;
  return additionalProperties.get();
}

}  // namespace sparklab::lab
