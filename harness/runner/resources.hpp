// Kind -> API path, by the server's own discovery.
#pragma once

#include <string>

#include "base/async.hpp"
#include "kube/client.hpp"

namespace sparklab::runner {

/// Of the kind Fault: what goes wrong in a cluster that can be told so. The lab cluster serves it.
inline constexpr const char* kFaultApiVersion = "lab.sparklab.dev/v1alpha1";

struct Resource {
  std::string collection;  ///< "/api/v1/namespaces/ns/configmaps"
  bool namespaced = true;
};

/// Throws Error (kBadInput) when the server knows no such kind.
Task<Resource> findResource(kube::Client& client, std::string apiVersion, std::string kind,
                            std::string ns);

/// The collection of a namespaced kind of any API group, core first: what a watch of it needs.
/// Throws Error (kBadInput) when the cluster knows no such kind or it is not namespaced.
Task<std::string> findCollection(kube::Client& client, std::string kind, std::string ns);

}  // namespace sparklab::runner
