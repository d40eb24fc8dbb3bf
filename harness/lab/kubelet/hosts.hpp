// /etc/hosts of a pod: what DNS answers in a cluster, as a file.
#pragma once

#include <string>
#include <vector>

#include "base/json.hpp"

namespace sparklab::lab {

/// One name that DNS would know, with its addresses: a service with its cluster IP or its pods.
struct ServiceHost {
  std::string ns, name;
  std::vector<std::string> addresses;
};

/// The services' addresses: those of the pods that are selected and ready (all of them with
/// publishNotReadyAddresses), for headless services as in a cluster; for the others too, as the lab
/// has no proxy behind cluster IPs. The API server's own service is left out.
std::vector<ServiceHost> serviceHosts(const std::vector<const json::value*>& services,
                                      const std::vector<const json::value*>& pods);

/// The file's text for `pod`. `kubernetesAddress` is where the API server can be reached from pods.
std::string hostsFile(const json::value& pod, const std::string& podIP,
                      const std::string& kubernetesAddress,
                      const std::vector<ServiceHost>& services);

/// The pod's host name: spec.hostname or its own, at most 63 characters.
std::string hostNameOf(const json::value& pod);

}  // namespace sparklab::lab
