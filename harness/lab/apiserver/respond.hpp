// How answers are written: objects, lists, tables, failures.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lab/apiserver/negotiation.hpp"
#include "lab/apiserver/request_info.hpp"
#include "lab/registry/registry.hpp"
#include "net/http_server.hpp"

namespace sparklab::lab {

net::HttpResponse jsonResponse(int code, const json::value& value);
net::HttpResponse textResponse(int code, std::string text);

/// A failure, with Retry-After where the Status says so.
net::HttpResponse statusResponse(const StatusError& failure);

/// Go's answer for a path that nobody serves.
/// 404 for a path that is not served: a Status below a built-in group, Go's own text elsewhere.
net::HttpResponse nothingAt(std::string_view path);

/// Writes objects of one request in the form that its client asked for.
class Renderer {
 public:
  Renderer(const net::HttpRequest& request, const RequestInfo& info, const Clock& clock);

  net::HttpResponse object(int code, const Kind& kind, const ObjectPtr& object) const;
  net::HttpResponse value(int code, const json::value& value) const;
  net::HttpResponse list(const Kind& kind, const ListResult& result) const;

  /// The `object` of a watch event, as JSON text. `first` decides whether a Table has columns.
  std::string eventObject(const Kind& kind, const ObjectPtr& object, bool first) const;

 private:
  json::value table(const Kind& kind, const std::vector<const json::value*>& objects,
                    json::object metadata, bool columns) const;
  net::HttpResponse text(int code, std::string json) const;

  Rendering rendering_;
  bool pretty_;
  std::string_view includeObject_;
  const Clock& clock_;  ///< a watch's ages are those of its events, not of its beginning
};

}  // namespace sparklab::lab
