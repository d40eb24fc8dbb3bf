// Linux namespaces: entering them, and saying why they are forbidden.
#pragma once

#include <optional>
#include <string>

namespace sparklab::process {

/// Moves this process (single-threaded) into a mount namespace of its own, with nothing propagated
/// in or out; inside a user namespace that maps our user to itself when we may not do it otherwise.
/// Throws Error naming the setting that forbids it.
void enterMountNamespace();

/// True when this process may make mount namespaces without a user namespace (CAP_SYS_ADMIN).
bool mayMount();

/// A kernel setting that keeps a plain user from making user namespaces.
struct ForbiddingSetting {
  std::string name;   ///< "user.max_user_namespaces"
  std::string value;  ///< what it is
  std::string allow;  ///< what it must be
};
std::optional<ForbiddingSetting> forbiddingSetting();

/// Which setting of this machine keeps a plain user from making user namespaces, and how to change
/// it; empty when none is known to.
std::string userNamespaceHint();

}  // namespace sparklab::process
