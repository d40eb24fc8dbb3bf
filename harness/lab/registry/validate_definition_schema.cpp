// Whether an openAPIV3Schema may stand in a definition: its keywords
// (pkg/apis/apiextensions/validation) and that it is structural (pkg/apiserver/schema).
#include <re2/re2.h>

#include <algorithm>

#include "lab/apiextensions/structural.hpp"
#include "lab/registry/definition.hpp"
#include "lab/registry/edit.hpp"
#include "lab/registry/validation.hpp"

namespace sparklab::lab {

namespace {

enum class Level { Root, Item, Field };

bool isIntOrString(const json::value& anyOf) {
  static const json::value pattern = json::parse(R"([{"type":"integer"},{"type":"string"}])");
  return anyOf == pattern;
}

bool has(const json::value& schema, std::string_view field) {
  const auto* value = find(schema, {field});
  return value && !value->is_null();
}

/// RE2's errors in the words of Go's regexp.
std::string_view whatIsWrong(re2::RE2::ErrorCode code) {
  switch (code) {
    case re2::RE2::ErrorMissingBracket:
      return "missing closing ]";
    case re2::RE2::ErrorMissingParen:
      return "missing closing )";
    case re2::RE2::ErrorRepeatArgument:
      return "missing argument to repetition operator";
    case re2::RE2::ErrorRepeatSize:
      return "invalid repeat count";
    case re2::RE2::ErrorRepeatOp:
      return "invalid nested repetition operator";
    case re2::RE2::ErrorBadEscape:
      return "invalid escape sequence";
    case re2::RE2::ErrorBadCharRange:
      return "invalid character class range";
    case re2::RE2::ErrorBadCharClass:
      return "invalid character class";
    case re2::RE2::ErrorTrailingBackslash:
      return "trailing backslash at end of expression";
    case re2::RE2::ErrorBadPerlOp:
      return "invalid or unsupported Perl syntax";
    default:
      return "unexpected )";
  }
}

void validatePattern(const json::value& schema, Problems here) {
  const auto pattern = str(schema, {"pattern"});
  if (pattern.empty()) return;
  re2::RE2::Options options;
  options.set_log_errors(false);
  const re2::RE2 expression(re2::StringPiece(pattern.data(), pattern.size()), options);
  if (!expression.ok())
    here.sub("pattern").invalid(
        pattern, fmt::format("must be a valid regular expression, but isn't: error parsing regexp: "
                             "{}: `{}`",
                             whatIsWrong(expression.error_code()), expression.error_arg()));
}

/// Value validation below allOf, anyOf, oneOf and not may say nothing about structure.
void nestedValue(const json::value& schema, Problems here, bool skipAnyOf);

void junctors(const json::value& schema, Problems here, bool skipAnyOf, bool skipFirstAllOf) {
  for (const std::string_view field : {"anyOf", "allOf", "oneOf"}) {
    const auto& items = list(schema, {field});
    if (field == "anyOf" && skipAnyOf) continue;
    for (std::size_t i = 0; i < items.size(); ++i)
      nestedValue(items[i], here.sub(field).at(i), field == "allOf" && i == 0 && skipFirstAllOf);
  }
  if (const auto* negated = find(schema, {"not"})) nestedValue(*negated, here.sub("not"), false);
  validatePattern(schema, here);
}

void nestedValue(const json::value& schema, Problems here, bool skipAnyOf) {
  junctors(schema, here, skipAnyOf, false);
  if (const auto* items = find(schema, {"items"})) nestedValue(*items, here.sub("items"), false);
  for (const auto& [name, property] : map(schema, {"properties"})) {
    if (std::string_view(name) == "metadata")
      here.sub("properties").key(name).forbidden("must not be specified in a nested context");
    nestedValue(property, here.sub("properties").key(name), false);
  }
  for (const std::string_view field : {"type", "title", "description"})
    if (!str(schema, {field}).empty()) here.sub(field).forbidden("must be empty to be structural");
  if (has(schema, "additionalProperties"))
    here.sub("additionalProperties").forbidden("must be undefined to be structural");
  if (has(schema, "default")) here.sub("default").forbidden("must be undefined to be structural");
  for (const std::string_view field :
       {"nullable", "x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource",
        "x-kubernetes-int-or-string"})
    if (flag(schema, {field})) here.sub(field).forbidden("must be false to be structural");
  for (const std::string_view field : {"x-kubernetes-list-type", "x-kubernetes-map-type"})
    if (has(schema, field)) here.sub(field).forbidden("must be undefined to be structural");
  for (const std::string_view field : {"x-kubernetes-list-map-keys", "x-kubernetes-validations"})
    if (!list(schema, {field}).empty()) here.sub(field).forbidden("must be empty to be structural");
}

/// What is validated below the junctors of the root has to be part of the structure as well.
class Completeness {
 public:
  static void junctors(const json::value& schema, const json::value& structure, Problems path,
                       Problems here) {
    if (const auto* negated = find(schema, {"not"}))
      value(*negated, &structure, path, here.sub("not"));
    for (const std::string_view field : {"allOf", "anyOf", "oneOf"}) {
      const auto& items = list(schema, {field});
      for (std::size_t i = 0; i < items.size(); ++i)
        value(items[i], &structure, path, here.sub(field).at(i));
    }
  }

 private:
  static void value(const json::value& schema, const json::value* structure, Problems path,
                    Problems here) {
    if (!structure) return path.required(fmt::format("because it is defined in {}", here.path()));
    junctors(schema, *structure, path, here);
    if (const auto* items = find(schema, {"items"}))
      value(*items, find(*structure, {"items"}), path.sub("items"), here.sub("items"));
    for (const auto& [name, property] : map(schema, {"properties"}))
      value(property, find(*structure, {"properties", std::string_view(name)}),
            path.sub("properties").key(name), here.sub("properties").key(name));
  }
};

void structuralType(const json::value& schema, Level level, Problems here) {
  const auto type = str(schema, {"type"});
  const bool embedded = flag(schema, {"x-kubernetes-embedded-resource"});
  if (embedded && type != "object") {
    constexpr std::string_view kWhy = "must be object if x-kubernetes-embedded-resource is true";
    type.empty() ? here.sub("type").required(kWhy) : here.sub("type").invalid(type, kWhy);
  } else if (type.empty() && !flag(schema, {"x-kubernetes-int-or-string"}) &&
             !flag(schema, {"x-kubernetes-preserve-unknown-fields"})) {
    here.sub("type").required(level == Level::Root   ? "must not be empty at the root"
                              : level == Level::Item ? "must not be empty for specified array items"
                                                     : "must not be empty for specified object "
                                                       "fields");
  }
  if (level == Level::Root && !type.empty() && type != "object")
    here.sub("type").invalid(type, "must be object at the root");
  if (embedded && has(schema, "additionalProperties"))
    here.sub("additionalProperties")
        .forbidden("must not be used if x-kubernetes-embedded-resource is set");
  if (embedded && !flag(schema, {"x-kubernetes-preserve-unknown-fields"}) &&
      map(schema, {"properties"}).empty())
    here.sub("properties")
        .required(
            "must not be empty if x-kubernetes-embedded-resource is true without "
            "x-kubernetes-preserve-unknown-fields");
}

void structuralMeta(const json::value& schema, Level level, Problems here) {
  const bool resource = level == Level::Root || flag(schema, {"x-kubernetes-embedded-resource"});
  if (!resource) return;
  auto properties = here.sub("properties");
  for (const std::string_view field : {"kind", "apiVersion"})
    if (const auto* property = find(schema, {"properties", field});
        property && str(*property, {"type"}) != "string")
      properties.key(field).sub("type").invalid(str(*property, {"type"}), "must be string");
  const auto* metadata = find(schema, {"properties", "metadata"});
  if (!metadata) return;
  if (str(*metadata, {"type"}) != "object")
    properties.key("metadata").sub("type").invalid(str(*metadata, {"type"}), "must be object");
  if (level != Level::Root) return;
  bool other = false;
  for (const auto& [key, value] : metadata->get_object())
    other = other || (std::string_view(key) != "type" && std::string_view(key) != "properties" &&
                      std::string_view(key) != "description");
  for (const auto& [key, value] : map(*metadata, {"properties"}))
    other = other || (std::string_view(key) != "name" && std::string_view(key) != "generateName");
  if (other)
    properties.key("metadata")
        .forbidden(
            "must not specify anything other than name and generateName, but metadata is "
            "implicitly "
            "specified");
}

void structural(const json::value& schema, Level level, Problems here) {
  if (str(schema, {"type"}) == "array" && !has(schema, "items"))
    here.sub("items").required("must be specified");
  if (const auto* items = find(schema, {"items"}); items && items->is_object())
    structural(*items, Level::Item, here.sub("items"));
  for (const auto& [name, property] : map(schema, {"properties"}))
    structural(property, Level::Field, here.sub("properties").key(name));
  if (has(schema, "additionalProperties")) {
    if (level == Level::Root)
      here.sub("additionalProperties").forbidden("must not be used at the root");
    if (const auto* inner = find(schema, {"additionalProperties"}); inner->is_object())
      structural(*inner, Level::Field, here.sub("additionalProperties"));
  }
  if (flag(schema, {"x-kubernetes-int-or-string"}))
    for (const std::string_view field :
         {"x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource"})
      if (flag(schema, {field}))
        here.sub(field).invalidJson(json::value(true),
                                    "must be false if x-kubernetes-int-or-string is true");
  const auto* anyOf = find(schema, {"anyOf"});
  const auto& allOf = list(schema, {"allOf"});
  const auto* first = allOf.empty() ? nullptr : find(allOf.front(), {"anyOf"});
  junctors(schema, here, anyOf && isIntOrString(*anyOf), first && isIntOrString(*first));
  structuralType(schema, level, here);
  structuralMeta(schema, level, here);
}

void listType(const json::value& schema, Problems here) {
  const auto written = str(schema, {"x-kubernetes-list-type"});
  const auto type = str(schema, {"type"});
  const auto& keys = list(schema, {"x-kubernetes-list-map-keys"});
  if (!written.empty() && type != "array") {
    constexpr std::string_view kWhy = "must be array if x-kubernetes-list-type is specified";
    type.empty() ? here.sub("type").required(kWhy) : here.sub("type").invalid(type, kWhy);
  }
  if (!written.empty() && written != "atomic" && written != "set" && written != "map")
    here.sub("x-kubernetes-list-type").unsupported(written, {"atomic", "set", "map"});
  const auto* items = find(schema, {"items"});
  if (written == "set" && type == "array" && items && str(*items, {"type"}) == "object" &&
      str(*items, {"x-kubernetes-map-type"}) != "atomic")
    here.sub("items")
        .sub("x-kubernetes-map-type")
        .invalidJson(json::value(nullptr),
                     "must be atomic as item of a list with x-kubernetes-list-type=set");
  if (!keys.empty() && written != "map") {
    constexpr std::string_view kWhy = "must be map if x-kubernetes-list-map-keys is non-empty";
    written.empty() ? here.sub("x-kubernetes-list-type").required(kWhy)
                    : here.sub("x-kubernetes-list-type").invalid(written, kWhy);
  }
  if (written != "map") return;
  if (keys.empty())
    here.sub("x-kubernetes-list-map-keys")
        .required("must not be empty if x-kubernetes-list-type is map");
  if (!items)
    return here.sub("items").required("must have a schema if x-kubernetes-list-type is map");
  auto inner = here.sub("items");
  if (str(*items, {"type"}) != "object")
    return inner.sub("type").invalid(
        str(*items, {"type"}), "must be object if parent array's x-kubernetes-list-type is map");
  if (flag(*items, {"nullable"}))
    inner.sub("nullable").forbidden("cannot be nullable when x-kubernetes-list-type is map");
  const auto& required = list(*items, {"required"});
  for (const auto& key : keys) {
    if (!key.is_string()) continue;
    const std::string_view name = key.get_string();
    const auto* property = find(*items, {"properties", name});
    if (!property) {
      here.sub("x-kubernetes-list-map-keys")
          .invalidJson(keys, "entries must all be names of item properties");
      continue;
    }
    auto where = inner.sub("properties").key(name);
    if (std::find(required.begin(), required.end(), key) == required.end() &&
        !has(*property, "default"))
      where.sub("default").required(
          "this property is in x-kubernetes-list-map-keys, so it must have a default or be a "
          "required property");
    if (flag(*property, {"nullable"}))
      where.sub("nullable")
          .forbidden("this property is in x-kubernetes-list-map-keys, so it cannot be nullable");
  }
}

void keywords(const json::value& schema, Problems here) {
  constexpr std::string_view kTypes[] = {"array",  "boolean", "integer",
                                         "number", "object",  "string"};
  const auto type = str(schema, {"type"});
  if (!type.empty() && std::find(std::begin(kTypes), std::end(kTypes), type) == std::end(kTypes))
    here.sub("type").unsupported(type, kTypes);
  for (const std::string_view field :
       {"id", "additionalItems", "patternProperties", "definitions", "dependencies", "$ref"})
    if (has(schema, field)) here.sub(field).forbidden(fmt::format("{} is not supported", field));
  if (flag(schema, {"uniqueItems"}))
    here.sub("uniqueItems")
        .forbidden(
            "uniqueItems cannot be set to true since the runtime complexity becomes "
            "quadratic");
  if (const auto* items = find(schema, {"items"}); items && items->is_array())
    here.sub("items").forbidden("items must be a schema object and not an array");
  if (const auto* additional = find(schema, {"additionalProperties"});
      additional && !map(schema, {"properties"}).empty() &&
      (additional->is_object() || !flag(schema, {"additionalProperties"})))
    here.sub("additionalProperties")
        .forbidden("additionalProperties and properties are mutual exclusive");
  if (const auto* open = find(schema, {"x-kubernetes-preserve-unknown-fields"});
      open && open->is_bool() && !open->get_bool())
    here.sub("x-kubernetes-preserve-unknown-fields")
        .invalidJson(*open, "must be true or undefined");
  if (const auto mapType = str(schema, {"x-kubernetes-map-type"}); !mapType.empty()) {
    constexpr std::string_view kWhy = "must be object if x-kubernetes-map-type is specified";
    if (type != "object")
      type.empty() ? here.sub("type").required(kWhy) : here.sub("type").invalid(type, kWhy);
    if (mapType != "atomic" && mapType != "granular")
      here.sub("x-kubernetes-map-type").unsupported(mapType, {"atomic", "granular"});
  }
  listType(schema, here);
  const auto& rules = list(schema, {"x-kubernetes-validations"});
  for (std::size_t i = 0; i < rules.size(); ++i)
    if (str(rules[i], {"rule"}).find_first_not_of(" \t\r\n") == std::string_view::npos)
      here.sub("x-kubernetes-validations").at(i).sub("rule").required("rule is not specified");
}

/// A default has to be a valid value, without anything that would be pruned.
void validateDefault(const json::value& schema, Problems here) {
  const auto parsed = Structural::parse(schema);
  auto value = *find(schema, {"default"});
  json::value within(json::object{});
  at(within, {"default"}) = value;
  Structural outer;
  outer.type = "object";
  outer.properties.emplace("default", Structural::parse(schema));
  if (!prune(within, outer).empty())
    here.sub("default").invalidJson(value, "must not have unknown fields");
  SchemaErrors found;
  validateValue(parsed, value, nullptr, here.sub("default").path(), found);
  validateListTypes(parsed, value, here.sub("default").path(), found);
  for (auto& mistake : found) here.append(std::move(mistake));
}

/// `noDefaults`: why defaults are forbidden here; "" when they are not.
void everyLevel(const json::value& schema, Problems here, std::string_view noDefaults, bool root) {
  keywords(schema, here);
  if (has(schema, "default")) {
    if (!noDefaults.empty())
      here.sub("default").forbidden(fmt::format("must not be set {}", noDefaults));
    else
      validateDefault(schema, here);
  }
  const auto* additional = find(schema, {"additionalProperties"});
  if (additional && additional->is_object())
    everyLevel(*additional, here.sub("additionalProperties"), noDefaults, false);
  for (const auto& [name, property] : map(schema, {"properties"})) {
    const std::string_view key = name;
    const bool meta = root && (key == "metadata" || key == "kind" || key == "apiVersion");
    everyLevel(property, here.sub("properties").key(name),
               meta ? fmt::format("in top-level {}", key) : std::string(noDefaults), false);
  }
  for (const std::string_view field : {"allOf", "oneOf", "anyOf"}) {
    const auto& parts = list(schema, {field});
    for (std::size_t i = 0; i < parts.size(); ++i) keywords(parts[i], here.sub(field).at(i));
  }
  if (const auto* items = find(schema, {"items"}); items && items->is_object())
    everyLevel(*items, here.sub("items"), noDefaults, false);
}

}  // namespace

void validateDefinitionSchema(const json::value& schema, const std::string& path, bool status,
                              FieldErrors& errors) {
  Problems here(errors, path);
  if (status && str(schema, {"type"}) != "object")
    here.sub("type").invalid(str(schema, {"type"}),
                             "only \"object\" is allowed as the type at the root of the schema if "
                             "the status subresource is enabled");
  if (flag(schema, {"nullable"}))
    here.sub("nullable").forbidden("nullable cannot be true at the root");
  FieldErrors structure;
  structural(schema, Level::Root, Problems(structure, path));
  Completeness::junctors(schema, schema, here, here);
  std::sort(structure.begin(), structure.end());
  for (auto& error : structure) errors.push_back(std::move(error));
  everyLevel(schema, here, {}, true);
}

}  // namespace sparklab::lab
