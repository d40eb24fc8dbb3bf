// pods/portforward (k8s.io/kubelet/pkg/cri/streaming/portforward): many connections over one SPDY
// session, itself perhaps inside a WebSocket; or one connection a port over a WebSocket's channels.
#pragma once

#include "lab/apiserver/request_info.hpp"
#include "lab/pod_runtime.hpp"
#include "net/http_server.hpp"

namespace sparklab::lab {

Task<void> servePortForward(net::HttpExchange& exchange, PodRuntime& runtime, std::string uid,
                            const RequestInfo& info);

}  // namespace sparklab::lab
