// Role-based access control over the stored roles and bindings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "lab/apiserver/user.hpp"
#include "lab/registry/status.hpp"
#include "lab/store/store.hpp"

namespace sparklab::lab {

/// What somebody wants to do: to a resource, or, without a `resource`, to a path.
struct Action {
  std::string verb;
  std::string group;
  std::string resource;
  std::string subresource;
  std::string ns;  ///< "": at the cluster scope
  std::string name;
  std::string path;
};

struct Decision {
  bool allowed = false;
  std::string reason;  ///< `RBAC: allowed by ...`, or which role of a binding is missing
};

class Authorizer {
 public:
  explicit Authorizer(const Store& store) : store_(store) {}

  Decision decide(const User& user, const Action& action) const;

  /// Throws the API's 403 unless the action is allowed.
  void require(const User& user, const Action& action) const;

  /// The rules that apply to `user` in namespace `ns` ("": at the cluster scope), valid until
  /// something is stored. `missing` gets the names of roles that bindings name and nobody has.
  std::vector<const json::value*> rulesFor(const User& user, std::string_view ns,
                                           std::vector<std::string>& missing) const;

  /// What `user` may do in namespace `ns`: the status of a SelfSubjectRulesReview.
  json::object rulesOf(const User& user, std::string_view ns) const;

 private:
  const Store& store_;
};

/// The refusal of `action`, word for word.
StatusError forbiddenAction(const User& user, const Action& action, const std::string& reason);

}  // namespace sparklab::lab
