// What a run makes on a cluster and removes again: one namespace with a service account in it that
// may run Spark. Nothing else is touched.
#pragma once

#include <string>

#include "base/async.hpp"
#include "base/time.hpp"
#include "kube/client.hpp"

namespace sparklab::runner {

/// The label on all that a run makes; its value is the run's id.
inline constexpr const char* kRunLabel = "sparklab-run";
inline constexpr const char* kServiceAccount = "spark";

/// "sparklab-<id>"
std::string runNamespace(const std::string& id);

/// Makes the namespace, the service account `spark` and its RoleBinding to the ClusterRole `edit`.
/// Throws Error that says what the user of the kubeconfig is not allowed to do.
Task<void> makeRunSpace(kube::Client& client, std::string id);

/// Deletes the namespace and waits until it is gone, at most `limit`. Pods get one second to end.
/// False: it still exists. Throws Error when the server cannot be reached.
Task<bool> removeRunSpace(kube::Client& client, asio::any_io_executor executor, std::string id,
                          Nanos limit);

/// Waits by watch until the object `name` of `collection` does not exist, at most `limit`.
Task<bool> waitUntilGone(kube::Client& client, asio::any_io_executor executor,
                         std::string collection, std::string name, Nanos limit);

}  // namespace sparklab::runner
