// Nobody gives away rights that they do not have: whoever writes a role needs what it permits, or
// the verb "escalate" on it; whoever writes a binding needs what its role permits, or "bind" on
// the role (pkg/registry/rbac of Kubernetes 1.34).
#pragma once

#include "lab/apiserver/rbac.hpp"
#include "lab/apiserver/request_info.hpp"
#include "lab/apiserver/user.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Throws StatusError 403 when the request makes `next` of `old` (null: it is a creation) and its
/// user lacks the rights for it. For kinds that are neither roles nor bindings nothing is checked.
void checkEscalation(const Store& store, const Authorizer& authorizer, const User& user,
                     const RequestInfo& info, const Kind& kind, const json::value& next,
                     const json::value* old);

}  // namespace sparklab::lab
