// pods/exec, pods/attach and pods/portforward: kube-apiserver's checks, then kubelet's, then the
// stream.
#pragma once

#include "lab/apiserver/request_info.hpp"
#include "lab/pod_runtime.hpp"
#include "lab/registry/registry.hpp"
#include "net/http_server.hpp"

namespace sparklab::lab {

/// Serves the subresource that `info` names until its stream has ended. Throws StatusError for what
/// the API server refuses; what kubelet refuses is answered as it would come through.
Task<void> servePodStream(net::HttpExchange& exchange, Registry& registry, PodRuntime& runtime,
                          const RequestInfo& info);

}  // namespace sparklab::lab
