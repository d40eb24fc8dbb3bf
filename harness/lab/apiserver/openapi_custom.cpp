// The published schemas of custom resources (k8s.io/apiextensions-apiserver v0.34,
// pkg/controller/openapi/builder).
#include <fmt/format.h>

#include <algorithm>

#include "lab/apiextensions/custom_kind.hpp"
#include "lab/apiserver/openapi.hpp"
#include "lab/registry/definition.hpp"
#include "lab/schema/openapi.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kMeta = "io.k8s.apimachinery.pkg.apis.meta.v1.";
constexpr std::string_view kConventions =
    "https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md";

/// "org.apache.spark.v1.SparkApplication".
std::string schemaName(const Kind& kind, std::string_view name) {
  std::string out;
  for (std::string_view rest = kind.group; !rest.empty();) {
    const auto dot = rest.rfind('.');
    out += rest.substr(dot == rest.npos ? 0 : dot + 1);
    out += '.';
    rest = dot == rest.npos ? std::string_view() : rest.substr(0, dot);
  }
  return fmt::format("{}{}.{}", out, kind.version, name);
}

json::object reference(std::string_view name, std::string_view description) {
  json::object target;
  target["$ref"] = fmt::format("#/components/schemas/{}", name);
  json::object out;
  out["description"] = description;
  out["allOf"] = json::array{std::move(target)};
  return out;
}

json::array tagOf(const Kind& kind, std::string_view name) {
  json::object tag;
  tag["group"] = kind.group;
  tag["version"] = kind.version;
  tag["kind"] = name;
  return {std::move(tag)};
}

/// Adds what every object has, and what embedded ones have.
class Publisher {
 public:
  explicit Publisher(const json::object& meta)
      : typeMeta_(meta.at(fmt::format("{}Status", kMeta)).at("properties").as_object()) {}

  void addMeta(json::object& schema, std::string_view metadata) const {
    auto& properties = schema["properties"];
    if (!properties.is_object()) properties.emplace_object();
    for (const auto* field : {"apiVersion", "kind"})
      properties.get_object()[field] = typeMeta_.at(field);
    properties.get_object()["metadata"] =
        reference(fmt::format("{}{}", kMeta, metadata),
                  fmt::format("Standard {} metadata. More info: {}{}",
                              metadata == "ListMeta" ? "list" : "object's", kConventions,
                              metadata == "ListMeta" ? "#types-kinds" : "#metadata"));
  }

  void addEmbedded(json::value& schema) const {
    auto* level = schema.if_object();
    if (!level) return;
    if (auto* properties = level->if_contains("properties"); properties && properties->is_object())
      for (auto& property : properties->get_object()) addEmbedded(property.value());
    for (const auto* field : {"items", "additionalProperties"})
      if (auto* inner = level->if_contains(field)) addEmbedded(*inner);
    if (!flag(schema, {"x-kubernetes-embedded-resource"})) return;
    addMeta(*level, "ObjectMeta");
    auto& required = (*level)["required"];
    if (!required.is_array()) required.emplace_array();
    for (const auto* field : {"kind", "apiVersion"})
      if (std::ranges::find(required.get_array(), json::value(field)) == required.get_array().end())
        required.get_array().emplace_back(field);
  }

 private:
  const json::object typeMeta_;
};

const json::value* writtenSchema(const json::value& definition, std::string_view version) {
  for (const auto& item : list(definition, {"spec", "versions"}))
    if (str(item, {"name"}) == version) return find(item, {"schema", "openAPIV3Schema"});
  return nullptr;
}

void publish(const Kind& kind, const json::value& definition, const Publisher& publisher,
             json::object& out) {
  json::object schema;
  if (const auto* written = writtenSchema(definition, kind.version)) {
    json::value copy = *written;
    publisher.addEmbedded(copy);
    schema = std::move(copy.as_object());
    publisher.addMeta(schema, "ObjectMeta");
  } else {
    schema["type"] = "object";
  }
  schema["x-kubernetes-group-version-kind"] = tagOf(kind, kind.kind);
  if (!kind.custom->selectableFields.empty()) {
    auto& fields = schema["x-kubernetes-selectable-fields"].emplace_array();
    for (const auto& path : kind.custom->selectableFields)
      fields.emplace_back(json::object{{"fieldPath", path}});
  }
  const auto name = schemaName(kind, kind.kind);
  out[name] = std::move(schema);

  json::object items;
  items["type"] = "array";
  items["description"] = fmt::format("List of {}. More info: {}", kind.resource, kConventions);
  items["items"].emplace_object()["$ref"] = fmt::format("#/components/schemas/{}", name);
  json::object listing;
  listing["type"] = "object";
  listing["description"] = fmt::format("{} is a list of {}", kind.custom->listKind, kind.kind);
  listing["required"] = json::array{"items"};
  listing["properties"].emplace_object()["items"] = std::move(items);
  publisher.addMeta(listing, "ListMeta");
  listing["x-kubernetes-group-version-kind"] = tagOf(kind, kind.custom->listKind);
  out[schemaName(kind, kind.custom->listKind)] = std::move(listing);
}

}  // namespace

json::object customSchemas(const Registry& registry, std::string_view group,
                           std::string_view version) {
  auto out = openApiMeta();
  const Publisher publisher(out);
  for (const auto& kind : registry.kinds().served()) {
    if (!kind->custom || kind->group != group || kind->version != version) continue;
    const auto definition =
        registry.store().get(std::string(kDefinitions), {}, kind->custom->definition);
    if (definition) publish(*kind, definition->value(), publisher, out);
  }
  return out;
}

std::string customFingerprint(const Registry& registry, std::string_view group) {
  std::string out;
  for (const auto& definition : registry.store().list(std::string(kDefinitions)))
    if (str(definition->value(), {"spec", "group"}) == group)
      out += fmt::format("{}/{}/{} ", definition->uid(),
                         num(definition->value(), {"metadata", "generation"}),
                         json::serialize(map(definition->value(), {"status", "acceptedNames"})));
  return out;
}

}  // namespace sparklab::lab
