// What a run makes on a cluster and removes again: one namespace with a service account in it that
// may run Spark. Nothing else is touched.
#pragma once

#include <string>

#include "base/async.hpp"
#include "base/error.hpp"
#include "base/time.hpp"
#include "kube/client.hpp"

namespace sparklab::runner {

/// The label on all that a run makes; its value is the run's id.
inline constexpr const char* kRunLabel = "sparklab-run";
/// The annotation on a run's namespace that names the process whose run it is, see RunOptions.
inline constexpr const char* kRunnerAnnotation = "sparklab-runner";
inline constexpr const char* kServiceAccount = "spark";

/// "sparklab-<id>"
std::string runNamespace(const std::string& id);

/// The server has refused to make something, so it does not exist.
class NotMade : public Error {
 public:
  using Error::Error;
};

/// Makes the namespace; `runner` is its annotation, if there is one to give. Throws Error that says
/// what the user of the kubeconfig is not allowed to do, NotMade when the server has refused: there
/// is nothing to remove then.
Task<void> makeRunNamespace(kube::Client& client, std::string id, std::string runner);

/// Makes the service account `spark` and its RoleBinding to the ClusterRole `edit`, and waits for
/// the account `default`: the cluster's controllers make it a little later than the namespace, and
/// refuse pods until then. Throws Error as above.
Task<void> fillRunNamespace(kube::Client& client, asio::any_io_executor executor, std::string id);

/// Deletes the namespace and waits until it is gone, at most `limit`. Pods get one second to end.
/// False: it still exists. Throws Error when the server cannot be reached.
Task<bool> removeRunSpace(kube::Client& client, asio::any_io_executor executor, std::string id,
                          Nanos limit);

}  // namespace sparklab::runner
