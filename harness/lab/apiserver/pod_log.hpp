// The log subresource of pods.
#pragma once

#include "lab/apiserver/request_info.hpp"
#include "lab/pod_runtime.hpp"
#include "lab/registry/registry.hpp"
#include "net/http_server.hpp"

namespace sparklab::lab {

/// Streams the log of one container. Throws StatusError for what is refused before the first byte.
Task<void> servePodLog(net::HttpExchange& exchange, Registry& registry, PodRuntime& runtime,
                       const RequestInfo& info);

}  // namespace sparklab::lab
