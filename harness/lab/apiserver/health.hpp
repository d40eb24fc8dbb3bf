// /healthz, /livez and /readyz with their single checks, and what ?verbose and ?exclude make of
// them (k8s.io/apiserver v0.34, server/healthz).
#pragma once

#include <optional>

#include "lab/apiserver/request_info.hpp"
#include "net/http.hpp"

namespace sparklab::lab {

/// The answer to a request for the server's health; nothing when the path is none of its. A lab
/// that answers at all is healthy: the names are those that kube-apiserver 1.34 lists, for who
/// reads them.
std::optional<net::HttpResponse> healthAt(const RequestInfo& info);

}  // namespace sparklab::lab
