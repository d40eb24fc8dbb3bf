#include "lab/schema/openapi.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "lab/schema/docs.hpp"
#include "lab/schema/schema.hpp"
#include "lab/schema/table.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kMeta = "io.k8s.apimachinery.pkg.apis.meta.v1.";

/// Types that are no message in the table, with what OpenAPI says about them.
struct Leaf {
  std::string_view name, schema;
};

constexpr Leaf kQuantity{
    "io.k8s.apimachinery.pkg.api.resource.Quantity",
    R"({"description": "Quantity is a fixed-point number, e.g. 500m, 1.5 or 1408Mi.",
        "oneOf": [{"type": "string"}, {"type": "number"}]})"};
constexpr Leaf kIntOrString{
    "io.k8s.apimachinery.pkg.util.intstr.IntOrString",
    R"({"description": "IntOrString is a type that can hold an int32 or a string.",
        "format": "int-or-string", "oneOf": [{"type": "integer"}, {"type": "string"}]})"};
constexpr Leaf kTime{"io.k8s.apimachinery.pkg.apis.meta.v1.Time",
                     R"({"description": "Time is an RFC 3339 time with seconds.",
                         "type": "string", "format": "date-time"})"};
constexpr Leaf kMicroTime{"io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime",
                          R"({"description": "MicroTime is an RFC 3339 time with microseconds.",
                              "type": "string", "format": "date-time"})"};
constexpr Leaf kRawExtension{"io.k8s.apimachinery.pkg.runtime.RawExtension",
                             R"({"description": "RawExtension is any object.", "type": "object"})"};
constexpr Leaf kFieldsV1{"io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1",
                         R"({"description": "FieldsV1 is a set of fields, as a trie in JSON.",
                             "type": "object"})"};
constexpr Leaf kJson{"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON",
                     R"({"description": "JSON is any JSON value."})"};
constexpr Leaf kPatch{"io.k8s.apimachinery.pkg.apis.meta.v1.Patch",
                      R"({"description": "Patch is the body of a PATCH request.",
                          "type": "object"})"};

json::object withType(std::string_view type, std::string_view format = {}) {
  json::object out;
  out["type"] = type;
  if (!format.empty()) out["format"] = format;
  return out;
}

/// What OpenAPI says about a type or a field in words.
struct Words {
  std::string description;
  json::array values;  ///< of an enum
  std::string_view defaultValue;
};

Words wordsOf(std::string_view line) {
  Words out;
  const auto cut = [&](char mark) {
    const auto at = line.rfind(mark);
    const auto after = at == std::string_view::npos ? std::string_view() : line.substr(at + 1);
    line = line.substr(0, at);
    return after;
  };
  if (line.find('\2') != std::string_view::npos) out.defaultValue = cut('\2');
  while (line.find('\3') != std::string_view::npos)
    out.values.emplace(out.values.begin(), cut('\3'));
  out.description = line;
  std::ranges::replace(out.description, '\1', '\n');
  return out;
}

/// The words about a type and its fields, its own first.
std::vector<Words> describe(const TypeInfo& type) {
  const auto lookUp = [&](std::span<const table::Docs> docs) -> const table::Docs* {
    const auto found = std::ranges::lower_bound(docs, type.name, {}, &table::Docs::type);
    return found != docs.end() && found->type == type.name ? &*found : nullptr;
  };
  const auto* docs = lookUp(table::coreDocs());
  if (!docs) docs = lookUp(table::otherDocs());
  std::vector<Words> out;
  for (auto rest = docs ? docs->lines : std::string_view(); !rest.empty();) {
    const auto end = rest.find('\n');
    out.push_back(wordsOf(rest.substr(0, end)));
    rest.remove_prefix(end + 1);
  }
  out.resize(type.fields.size() + 1);
  return out;
}

class Builder {
 public:
  void add(const TypeInfo& type) {
    if (!schemas_.try_emplace(std::string(type.name)).second) return;
    auto made = schemaOf(type);
    schemas_[std::string(type.name)] = std::move(made);
  }

  void add(const Leaf& leaf) {
    const auto [at, fresh] = schemas_.try_emplace(std::string(leaf.name));
    if (fresh) at->second = json::parse(leaf.schema);
  }

  json::object take() {
    json::object out;
    for (auto& [name, schema] : schemas_) out.emplace(name, std::move(schema));
    return out;
  }

 private:
  json::object schemaOf(const TypeInfo& type) {
    const auto docs = describe(type);
    json::object out;
    if (!docs[0].description.empty()) out["description"] = docs[0].description;
    if (isUnion(type)) return out;
    out["type"] = "object";
    json::object properties;
    json::array required;
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
      const auto& field = type.fields[i];
      properties.emplace(field.json, property(type, field, docs[i + 1]));
      if (field.required) required.emplace_back(field.json);
    }
    if (!properties.empty()) out["properties"] = std::move(properties);
    if (!required.empty()) out["required"] = std::move(required);
    addKinds(type, out);
    if (type.atomic) out["x-kubernetes-map-type"] = "atomic";
    return out;
  }

  static bool isUnion(const TypeInfo& type) {
    return type.name.find(".JSONSchemaPropsOr") != std::string_view::npos;
  }

  static void addKinds(const TypeInfo& type, json::object& out) {
    json::array kinds;
    for (const auto& [kind, apiVersion, of] : table::kinds()) {
      if (of != &type) continue;
      const auto slash = apiVersion.find('/');
      const bool core = slash == std::string_view::npos;
      const bool meta = apiVersion.starts_with("meta.");  // they belong to every group version
      json::object entry;
      entry["group"] = core || meta ? std::string_view() : apiVersion.substr(0, slash);
      entry["kind"] = kind;
      entry["version"] = core ? apiVersion : apiVersion.substr(slash + 1);
      kinds.emplace_back(std::move(entry));
    }
    if (!kinds.empty()) out["x-kubernetes-group-version-kind"] = std::move(kinds);
  }

  json::object property(const TypeInfo& type, const Field& field, const Words& words) {
    json::object out;
    if (!words.description.empty()) out["description"] = words.description;
    if (field.repeated || field.map) {
      out["type"] = field.repeated ? "array" : "object";
      auto item = single(type, field, true);
      if (!words.values.empty()) item["enum"] = words.values;
      out[field.repeated ? "items" : "additionalProperties"] = std::move(item);
    } else {
      const bool always = !field.pointer && !field.omitEmpty;
      for (auto& [key, value] : single(type, field, always)) out.emplace(key, std::move(value));
      if (!words.values.empty()) out["enum"] = words.values;
    }
    if (!words.defaultValue.empty()) out["default"] = json::parse(words.defaultValue);
    addExtensions(field, out);
    return out;
  }

  static void addExtensions(const Field& field, json::object& out) {
    if (field.listType == ListType::Map) {
      json::array keys;
      for (auto rest = field.listMapKeys; !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        keys.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
      out["x-kubernetes-list-map-keys"] = std::move(keys);
      out["x-kubernetes-list-type"] = "map";
    } else if (field.listTypeDeclared) {
      out["x-kubernetes-list-type"] = field.listType == ListType::Set ? "set" : "atomic";
    }
    if (field.atomicMap && !field.message) out["x-kubernetes-map-type"] = "atomic";
    if (!field.mergeKey.empty()) out["x-kubernetes-patch-merge-key"] = field.mergeKey;
    if (field.mergeStrategy || field.replaceKeysStrategy)
      out["x-kubernetes-patch-strategy"] = !field.replaceKeysStrategy ? "merge"
                                           : field.mergeStrategy      ? "merge,retainKeys"
                                                                      : "retainKeys";
  }

  static json::object withDefault(json::object schema, json::value value) {
    schema["default"] = std::move(value);
    return schema;
  }

  json::object reference(std::string_view name) {
    json::object target;
    target["$ref"] = fmt::format("#/components/schemas/{}", name);
    json::object out;
    out["allOf"] = json::array{std::move(target)};
    return out;
  }

  json::object reference(const Leaf& leaf) {
    add(leaf);
    return reference(leaf.name);
  }

  /// One value of the field; `always`: Go writes its zero value when it is not set.
  json::object single(const TypeInfo& type, const Field& field, bool always) {
    const auto scalar = [&](json::object schema, json::value zero) {
      return always ? withDefault(std::move(schema), std::move(zero)) : schema;
    };
    switch (field.shape) {
      case Shape::String:
        return scalar(withType("string"), "");
      case Shape::Bool:
        return scalar(withType("boolean"), false);
      case Shape::Int32:
        return scalar(withType("integer", "int32"), 0);
      case Shape::Int64:
        return scalar(withType("integer", "int64"), 0);
      case Shape::Double:
        return scalar(withType("number", "double"), 0);
      case Shape::Bytes:
        return withType("string", "byte");
      case Shape::Quantity:
        return reference(kQuantity);
      case Shape::IntOrString:
        return reference(kIntOrString);
      case Shape::Time:
        return reference(kTime);
      case Shape::MicroTime:
        return reference(kMicroTime);
      case Shape::Message:
        add(*field.message);
        return field.pointer && !field.repeated && !field.map
                   ? reference(field.message->name)
                   : withDefault(reference(field.message->name), json::object());
      case Shape::Json:
        break;
    }
    if (field.message && isUnion(*field.message)) {
      add(*field.message);
      return reference(field.message->name);
    }
    if (field.message) {  // ExtraValue
      auto strings = withType("array");
      strings["items"] = withDefault(withType("string"), "");
      return strings;
    }
    if (field.json == "fieldsV1") return reference(kFieldsV1);
    return reference(type.name.ends_with(".JSONSchemaProps") ? kJson : kRawExtension);
  }

  std::map<std::string, json::value> schemas_;
};

void addCommon(Builder& builder) {
  for (const std::string_view kind : {"APIResourceList", "DeleteOptions", "Status", "WatchEvent"})
    builder.add(*typeNamed(fmt::format("{}{}", kMeta, kind)));
  builder.add(kPatch);
}

}  // namespace

json::object openApiMeta() {
  Builder builder;
  addCommon(builder);
  for (const std::string_view kind : {"ObjectMeta", "ListMeta"})
    builder.add(*typeNamed(fmt::format("{}{}", kMeta, kind)));
  builder.add(*typeOf("autoscaling/v1", "Scale"));
  return builder.take();
}

json::object openApiV3(std::string_view group, std::string_view version) {
  const auto wanted = group.empty() ? std::string(version) : fmt::format("{}/{}", group, version);
  Builder builder;
  bool any = false;
  for (const auto& [kind, apiVersion, type] : table::kinds()) {
    if (apiVersion != wanted) continue;
    builder.add(*type);
    any = true;
  }
  if (!any) return {};
  addCommon(builder);
  return builder.take();
}

}  // namespace sparklab::lab
