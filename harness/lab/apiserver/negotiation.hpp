// Content negotiation: what a client wants to read, and what it sent.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lab/registry/status.hpp"

namespace sparklab::lab {

/// "application/json;as=Table;v=v1;g=meta.k8s.io" taken apart; names in lower case.
struct MediaType {
  std::string type;
  std::map<std::string, std::string> parameters;

  std::string_view parameter(const std::string& name) const;
};

MediaType parseMediaType(std::string_view text);

/// The entries of an Accept header, in its order (which is what Kubernetes goes by, not by q).
std::vector<MediaType> parseAccept(std::string_view text);

/// How an object, a list or an event of a watch is to be written.
struct Rendering {
  enum class As { Itself, Table, PartialMetadata } as = As::Itself;
  std::string version = "v1";  ///< of meta.k8s.io, for a Table or metadata
  bool yaml = false;
};

/// Throws StatusError 406 when the client takes none of what the API offers. A client that only
/// asks for protobuf gets JSON: every client of the API reads that.
Rendering negotiate(std::string_view accept);

/// True when the client takes an APIGroupDiscoveryList (apidiscovery.k8s.io/v2).
bool wantsAggregatedDiscovery(std::string_view accept);

StatusError notAcceptable();

}  // namespace sparklab::lab
