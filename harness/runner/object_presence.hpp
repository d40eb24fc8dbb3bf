// Waiting for one object of the cluster to come or to go.
#pragma once

#include <string>

#include "base/async.hpp"
#include "base/time.hpp"
#include "kube/client.hpp"

namespace sparklab::runner {

/// Waits by watch until the object `name` of `collection` does not exist, at most `limit`; false:
/// it still does. Throws what the client throws when it may not be asked for.
Task<bool> waitUntilGone(kube::Client& client, asio::any_io_executor executor,
                         std::string collection, std::string name, Nanos limit);

/// The same until it exists.
Task<bool> waitUntilThere(kube::Client& client, asio::any_io_executor executor,
                          std::string collection, std::string name, Nanos limit);

}  // namespace sparklab::runner
