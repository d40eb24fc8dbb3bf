#include "lab/apiserver/respond.hpp"

#include <fmt/format.h>

#include "lab/apiextensions/custom_kind.hpp"
#include "lab/printers/printers.hpp"

namespace sparklab::lab {

namespace {

/// People who use curl, wget or a browser get indented JSON, as from kube-apiserver.
bool wantsPretty(const net::HttpRequest& request, const RequestInfo& info) {
  const auto asked = info.query.get("pretty");
  if (!asked.empty()) return info.query.flag("pretty");
  const auto agent = request.headers.get("User-Agent");
  return agent.starts_with("curl") || agent.starts_with("Wget") || agent.starts_with("Mozilla/5.0");
}

/// The text of a list's item: without kind and apiVersion, with which `head` is what texts begin.
void appendItem(std::string& out, std::string_view head, const Object& object) {
  const auto& text = object.text();
  if (text.starts_with(head)) {
    out += '{';
    out.append(text, head.size());
    return;
  }
  json::value copy = object.value();
  erase(copy, {"kind"});
  erase(copy, {"apiVersion"});
  out += json::serialize(copy);
}

json::object listMeta(const Kind& kind, const ListResult& result) {
  json::object metadata;
  if (kind.custom) metadata["continue"] = "";  // their lists have no types to leave it out
  metadata["resourceVersion"] = std::to_string(result.revision);
  if (!result.continueToken.empty()) metadata["continue"] = result.continueToken;
  if (result.remaining) metadata["remainingItemCount"] = *result.remaining;
  return metadata;
}

json::object partial(const json::value& object, const std::string& version) {
  json::object out;
  out["kind"] = "PartialObjectMetadata";
  out["apiVersion"] = "meta.k8s.io/" + version;
  if (const auto* metadata = find(object, {"metadata"})) out["metadata"] = *metadata;
  return out;
}

}  // namespace

net::HttpResponse jsonResponse(int code, const json::value& value) {
  return net::HttpResponse(code, "application/json", json::serialize(value) + "\n");
}

net::HttpResponse textResponse(int code, std::string text) {
  return net::HttpResponse(code, "text/plain; charset=utf-8", std::move(text));
}

net::HttpResponse statusResponse(const StatusError& failure) {
  auto response = jsonResponse(failure.code(), failure.status());
  const auto retry = num(failure.status(), {"details", "retryAfterSeconds"});
  if (retry > 0) response.headers.add("Retry-After", std::to_string(retry));
  if (failure.code() == 403) response.headers.add("X-Content-Type-Options", "nosniff");
  return response;
}

net::HttpResponse nothingAt(std::string_view path) {
  const auto below = [&](const std::string& group) {
    return path.starts_with(group) && path.size() > group.size() && path[group.size()] == '/';
  };
  if (below("/api") || std::ranges::any_of(kinds(), [&](const Kind& kind) {
        return !kind.group.empty() && below("/apis/" + kind.group);
      }))
    return statusResponse(StatusError(
        404, makeStatus(404, "NotFound", "the server could not find the requested resource",
                        json::object())));
  auto response = textResponse(404, "404 page not found\n");
  response.headers.add("X-Content-Type-Options", "nosniff");
  return response;
}

Renderer::Renderer(const net::HttpRequest& request, const RequestInfo& info, const Clock& clock)
    : rendering_(negotiate(request.headers.get("Accept"))),
      pretty_(wantsPretty(request, info)),
      includeObject_(info.query.get("includeObject")),
      clock_(clock) {
  if (!includeObject_.empty() && includeObject_ != "None" && includeObject_ != "Metadata" &&
      includeObject_ != "Object")
    throw badRequest(fmt::format("unrecognized includeObject value: \"{}\"", includeObject_));
}

net::HttpResponse Renderer::text(int code, std::string body) const {
  if (rendering_.yaml) {  // JSON is YAML
    const auto parsed = parseJson(body, "the answer");
    return net::HttpResponse(code, "application/yaml", pretty(parsed));
  }
  if (pretty_) {
    const auto parsed = parseJson(body, "the answer");
    return net::HttpResponse(code, "application/json", pretty(parsed));
  }
  body += '\n';
  return net::HttpResponse(code, "application/json", std::move(body));
}

net::HttpResponse Renderer::value(int code, const json::value& value) const {
  return text(code, json::serialize(value));
}

json::value Renderer::table(const Kind& kind, const std::vector<const json::value*>& objects,
                            json::object metadata, bool columns) const {
  const auto include = includeObject_ == "None"     ? IncludeObject::None
                       : includeObject_ == "Object" ? IncludeObject::Object
                                                    : IncludeObject::Metadata;
  auto table = kind.custom ? makeTable(kind.custom->columns, objects, std::move(metadata),
                                       clock_.now(), include, columns)
                           : makeTable(kind.apiVersion(), kind.kind, objects, std::move(metadata),
                                       clock_.now(), include, columns);
  at(table, {"apiVersion"}) = "meta.k8s.io/" + rendering_.version;
  return table;
}

net::HttpResponse Renderer::object(int code, const Kind& kind, const ObjectPtr& object) const {
  if (rendering_.as == Rendering::As::Table) {
    json::object metadata;
    metadata["resourceVersion"] = str(object->value(), {"metadata", "resourceVersion"});
    const std::vector<const json::value*> one{&object->value()};
    return value(code, table(kind, one, std::move(metadata), true));
  }
  if (rendering_.as == Rendering::As::PartialMetadata)
    return value(code, partial(object->value(), rendering_.version));
  return text(code, object->text());
}

net::HttpResponse Renderer::list(const Kind& kind, const ListResult& result) const {
  if (rendering_.as == Rendering::As::Table) {
    std::vector<const json::value*> objects;
    for (const auto& item : result.items) objects.push_back(&item->value());
    auto metadata = listMeta(kind, result);
    if (result.continueToken.empty()) metadata.erase("continue");
    return value(200, table(kind, objects, std::move(metadata), true));
  }
  if (rendering_.as == Rendering::As::PartialMetadata) {
    json::object out;
    out["kind"] = "PartialObjectMetadataList";
    out["apiVersion"] = "meta.k8s.io/" + rendering_.version;
    out["metadata"] = listMeta(kind, result);
    auto& items = out["items"].emplace_array();
    for (const auto& item : result.items)
      items.push_back(partial(item->value(), rendering_.version));
    return value(200, out);
  }
  auto out = fmt::format(R"({{"kind":"{}","apiVersion":"{}","metadata":{},"items":[)",
                         kind.custom ? kind.custom->listKind : kind.kind + "List",
                         kind.apiVersion(), json::serialize(listMeta(kind, result)));
  const auto head =
      fmt::format(R"({{"kind":"{}","apiVersion":"{}",)", kind.kind, kind.apiVersion());
  auto size = out.size() + 3;  // what follows the items
  for (const auto& item : result.items) size += item->text().size() + 1;
  out.reserve(size);
  bool first = true;
  for (const auto& item : result.items) {
    if (!first) out += ',';
    first = false;
    if (kind.custom)
      out += item->text();  // unlike typed ones, they keep their apiVersion and kind
    else
      appendItem(out, head, *item);
  }
  out += "]}";
  return text(200, std::move(out));
}

std::string Renderer::eventObject(const Kind& kind, const ObjectPtr& object, bool first) const {
  if (rendering_.as == Rendering::As::Table) {
    json::object metadata;
    metadata["resourceVersion"] = str(object->value(), {"metadata", "resourceVersion"});
    const std::vector<const json::value*> one{&object->value()};
    return json::serialize(table(kind, one, std::move(metadata), first));
  }
  if (rendering_.as == Rendering::As::PartialMetadata)
    return json::serialize(partial(object->value(), rendering_.version));
  return object->text();
}

}  // namespace sparklab::lab
