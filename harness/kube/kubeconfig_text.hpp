// Writes a kubeconfig, for programs that shall speak to the same cluster as this one.
#pragma once

#include <string>

#include "kube/kubeconfig.hpp"

namespace sparklab::kube {

/// One context with all that is needed in it: the credentials that `cluster` was loaded with (those
/// of a credential plugin included) and the default namespace `ns`. JSON, which every reader of
/// kubeconfigs takes for YAML. It holds secrets.
std::string kubeconfigText(const Cluster& cluster, const std::string& ns);

}  // namespace sparklab::kube
