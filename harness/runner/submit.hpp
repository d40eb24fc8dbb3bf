// The spark-submit of a scenario as a process.
#pragma once

#include "process/child.hpp"
#include "runner/session.hpp"

namespace sparklab::runner {

/// The article's command line with what a run adds to it (namespace, image, service account, run
/// label, view of the workstation). Throws Error when there is no Spark on this machine.
process::Options submitProcess(Session& session, const scenario::Submit& step);

/// `argv` in a view of this machine in which each path is what `workstation` says ("absent": not
/// there); `argv` itself when there is nothing to change.
std::vector<std::string> inView(const std::map<std::string, std::string>& workstation,
                                std::vector<std::string> argv);

/// The environment of a scenario's commands: ours, with a KUBECONFIG of the run's cluster, context
/// and namespace, so that a plain `kubectl get pods` means the run's.
std::map<std::string, std::string> commandEnvironment(Session& session);

}  // namespace sparklab::runner
