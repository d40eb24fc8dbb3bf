// Request bodies: JSON, YAML and Kubernetes' protobuf become JSON values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "lab/registry/registry.hpp"
#include "net/http.hpp"

namespace sparklab::lab {

struct Body {
  json::value value;                    ///< null for an empty body
  std::vector<std::string> duplicates;  ///< paths of keys that came twice: `metadata.name`
};

/// The object in a request's body. `expected` is the kind's name, for error texts. Throws
/// StatusError 415 for a content type that the API does not take and 400 for what cannot be read.
Body readObject(const net::HttpRequest& request, std::string_view expected);

/// A patch and its type; 415 for a strategic one unless `strategic`: custom resources take none.
PatchType readPatch(const net::HttpRequest& request, Body& body, bool strategic);

/// The first YAML document as JSON, read as Kubernetes does (YAML 1.1 scalars). Throws StatusError
/// 400. Bounded in depth and in size, whatever aliases the text has.
Body parseYaml(std::string_view text);

/// JSON with the paths of its duplicate keys. Throws StatusError 400.
Body parseJsonBody(std::string_view text, std::string_view expected);

}  // namespace sparklab::lab
