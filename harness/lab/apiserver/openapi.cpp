#include "lab/apiserver/openapi.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lab/apiserver/discovery.hpp"
#include "lab/schema/openapi.hpp"

namespace sparklab::lab {

namespace {

std::string documentPath(const Kind& kind) {
  return kind.group.empty() ? "api/" + kind.version
                            : fmt::format("apis/{}/{}", kind.group, kind.version);
}

json::object kindTag(const Kind& kind) {
  json::object tag;
  tag["group"] = kind.group;
  tag["version"] = kind.version;
  tag["kind"] = kind.kind;
  return tag;
}

json::object typed(const char* type) {
  json::object out;
  out["type"] = type;
  return out;
}

json::object operation(const Kind& kind, const char* action, bool validates) {
  json::object out;
  out["x-kubernetes-action"] = action;
  out["x-kubernetes-group-version-kind"] = kindTag(kind);
  json::array parameters;
  if (validates) {
    for (const auto* name : {"dryRun", "fieldManager", "fieldValidation"}) {
      json::object parameter;
      parameter["name"] = name;
      parameter["in"] = "query";
      parameter["schema"] = typed("string");
      parameters.push_back(std::move(parameter));
    }
  }
  if (!parameters.empty()) out["parameters"] = std::move(parameters);
  json::object ok;
  ok["description"] = "OK";
  out["responses"].emplace_object()["200"] = std::move(ok);
  return out;
}

void addPaths(json::object& paths, const Kind& kind) {
  const auto verbs = verbsOf(kind);
  const auto offers = [&](std::string_view verb) {
    return std::ranges::find(verbs, verb) != verbs.end();
  };
  const auto base = fmt::format("/{}/{}{}", documentPath(kind),
                                kind.namespaced ? "namespaces/{namespace}/" : "", kind.resource);
  json::object collection, item;
  if (offers("list")) collection["get"] = operation(kind, "list", false);
  if (offers("create")) collection["post"] = operation(kind, "post", true);
  if (offers("get")) item["get"] = operation(kind, "get", false);
  if (offers("update")) item["put"] = operation(kind, "put", true);
  if (offers("patch")) item["patch"] = operation(kind, "patch", true);
  if (offers("delete")) item["delete"] = operation(kind, "delete", false);
  paths[base] = std::move(collection);
  if (!item.empty()) paths[base + "/{name}"] = std::move(item);
}

json::object info() {
  json::object out;
  out["title"] = "Kubernetes";
  out["version"] = str(versionInfo(), {"gitVersion"});
  return out;
}

}  // namespace

json::value openApiIndex(const Registry& registry) {
  json::object paths;
  for (const auto& served : registry.kinds().served()) {
    const auto& kind = *served;
    const auto path = documentPath(kind);
    if (paths.contains(path)) continue;
    json::object entry;
    // Documents of built-in kinds change only with the program.
    std::string hash = SPARKLAB_VERSION;
    if (kind.custom) {
      hash = entityTag(customFingerprint(registry, kind.group));
      hash = hash.substr(1, hash.size() - 2);
    }
    entry["serverRelativeURL"] = fmt::format("/openapi/v3/{}?hash={}", path, hash);
    paths[path] = std::move(entry);
  }
  json::object out;
  out["paths"] = std::move(paths);
  return out;
}

json::value openApiDocument(const Registry& registry, std::string_view path) {
  json::object paths;
  KindPtr any;
  for (const auto& kind : registry.kinds().served()) {
    if (documentPath(*kind) != path) continue;
    addPaths(paths, *kind);
    any = kind;
  }
  if (!any) return nullptr;
  json::object out;
  out["openapi"] = "3.0.0";
  out["info"] = info();
  out["paths"] = std::move(paths);
  out["components"].emplace_object()["schemas"] =
      any->custom ? customSchemas(registry, any->group, any->version)
                  : openApiV3(any->group, any->version);
  return out;
}

json::value openApiV2() {
  json::object out;
  out["swagger"] = "2.0";
  out["info"] = info();
  out["paths"] = json::object();
  out["definitions"] = json::object();
  return out;
}

std::string openApiV2Protobuf() {
  // Document{1: swagger, 2: Info{1: title, 2: version}}
  const auto field = [](int number, std::string_view bytes) {
    std::string out(1, static_cast<char>(number << 3 | 2));
    out += static_cast<char>(bytes.size());
    return out.append(bytes);
  };
  const auto version = info()["version"].get_string();
  return field(1, "2.0") + field(2, field(1, "Kubernetes") + field(2, std::string_view(version)));
}

}  // namespace sparklab::lab
