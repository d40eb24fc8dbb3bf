// Requests that only answer: access reviews, token reviews, token requests.
#pragma once

#include "base/json.hpp"
#include "lab/apiserver/authn.hpp"
#include "lab/apiserver/rbac.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// A UserInfo of authentication.k8s.io.
json::object userInfo(const User& user);

/// Answers a review: its body with `status` filled in. `ns` is that of a LocalSubjectAccessReview.
/// Throws StatusError for a body that asks nothing.
json::value answerReview(const Kind& kind, std::string_view ns, json::value body, const User& user,
                         const Authenticator& authenticator, const Authorizer& authorizer,
                         WallTime now);

/// The token subresource of a service account: a TokenRequest with its token.
json::value answerTokenRequest(const Registry& registry, const Authenticator& authenticator,
                               std::string_view ns, std::string_view serviceAccount,
                               json::value body);

}  // namespace sparklab::lab
