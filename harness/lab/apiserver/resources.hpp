// The verbs on resources: from a request to the registry and back.
#pragma once

#include "lab/apiserver/authn.hpp"
#include "lab/apiserver/rbac.hpp"
#include "lab/apiserver/request_info.hpp"
#include "lab/faults/faults.hpp"
#include "lab/pod_runtime.hpp"
#include "lab/registry/registry.hpp"
#include "lab/webhooks/webhooks.hpp"
#include "net/http_server.hpp"

namespace sparklab::lab {

/// What the handlers of one server share.
struct ApiContext {
  Registry& registry;
  PodRuntime& runtime;
  const Authenticator& authenticator;
  const Authorizer& authorizer;
  Faults* faults = nullptr;            ///< null: none
  const Webhooks* webhooks = nullptr;  ///< null: none
};

/// Answers a request for a resource that was authorized already. Throws StatusError for refusals.
Task<void> serveResource(net::HttpExchange& exchange, ApiContext& context, const RequestInfo& info,
                         const User& user);

}  // namespace sparklab::lab
