// Asks a cluster who it is: the first request of a run, so that a cluster that cannot be reached or
// does not know the user is told once, before anything is started.
#pragma once

#include <string>

#include "kube/client.hpp"

namespace sparklab::kube {

/// The gitVersion of GET /version ("v1.34.4"); empty when the server does not tell this user (403)
/// or answers something else. Throws Error (kEnvironment) when the server cannot be reached and
/// when it does not accept the credentials (401).
Task<std::string> serverVersion(Client& client);

}  // namespace sparklab::kube
