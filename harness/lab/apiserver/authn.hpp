// Authentication: client certificates, static tokens, service account tokens, impersonation.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "lab/apiserver/rbac.hpp"
#include "lab/apiserver/server.hpp"
#include "lab/apiserver/user.hpp"
#include "net/http.hpp"
#include "net/pki.hpp"

namespace sparklab::lab {

class Authenticator {
 public:
  Authenticator(const Registry& registry, const ApiServerOptions& options);

  /// Who sends `request`; system:anonymous without credentials. Throws StatusError 401 for
  /// credentials that are not valid (any more).
  User authenticate(const net::HttpRequest& request) const;

  /// Whose `token` it is, if it is valid for one of `audiences` (empty: the API server itself).
  /// `matched` gets the audiences that both sides have.
  std::optional<User> userOf(std::string_view token, const std::vector<std::string>& audiences,
                             std::vector<std::string>* matched = nullptr) const;

  /// Signs a token. `pod` may be null. `seconds` is taken as it is.
  std::string issue(const Object& serviceAccount, const json::value* pod,
                    const std::vector<std::string>& audiences, std::int64_t seconds) const;

  const std::string& issuer() const noexcept { return issuer_; }
  const net::TokenSigner& signer() const noexcept { return *signer_; }

 private:
  const Registry& registry_;
  std::vector<StaticToken> tokens_;
  std::shared_ptr<const net::TokenSigner> signer_;
  std::string issuer_;
};

/// Headers that name groups and more, but no user: answered with 500 in plain text.
class ImpersonationError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// `user`, or whom the request's Impersonate- headers name. Throws StatusError 403 when `user` may
/// not do that, and ImpersonationError.
User impersonated(const net::HttpRequest& request, User user, const Authorizer& authorizer);

StatusError unauthorized();

}  // namespace sparklab::lab
