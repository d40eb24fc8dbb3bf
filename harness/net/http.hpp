// HTTP/1.1 messages as values.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "net/conn.hpp"

namespace sparklab::net {

/// Header fields in the order in which they came; names are compared without regard to case.
class Headers {
 public:
  using Field = std::pair<std::string, std::string>;

  /// The first field of that name; "" when there is none.
  std::string_view get(std::string_view name) const noexcept;
  bool has(std::string_view name) const noexcept;
  std::vector<std::string_view> all(std::string_view name) const;
  void add(std::string name, std::string value);
  void set(std::string_view name, std::string value);

  /// True when the comma-separated list field `name` has `token` (any case).
  bool lists(std::string_view name, std::string_view token) const noexcept;

  auto begin() const noexcept { return fields_.begin(); }
  auto end() const noexcept { return fields_.end(); }

 private:
  std::vector<Field> fields_;
};

bool sameName(std::string_view a, std::string_view b) noexcept;  ///< ASCII, any case

struct HttpRequest {
  std::string method;  ///< "GET"
  std::string target;  ///< as sent: "/api/v1/pods?watch=true"
  int minorVersion = 1;
  Headers headers;
  std::string body;
  PeerIdentity peer;
  std::string remoteAddress;
};

struct HttpResponse {
  int status = 200;
  Headers headers;
  std::string body;

  HttpResponse() = default;
  HttpResponse(int code, std::string contentType, std::string text) : status(code) {
    headers.add("Content-Type", std::move(contentType));
    body = std::move(text);
  }
};

std::string_view reasonPhrase(int status) noexcept;

/// Status line and header fields up to the empty line. Control characters in values become spaces:
/// a value that came from a request cannot end its field.
std::string serializeHead(int status, const Headers& headers);

/// `text` compressed in the gzip format at the fastest level, as kube-apiserver does it.
std::string gzip(std::string_view text);

}  // namespace sparklab::net
