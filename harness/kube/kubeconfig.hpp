// Kubeconfig files, read the way kubectl reads them (KUBECONFIG list, --kubeconfig, --context).
#pragma once

#include <string>

#include "net/conn.hpp"

namespace sparklab::kube {

/// Everything that is needed to speak to one cluster as one user in one default namespace.
struct Cluster {
  /// The absolute path of the file it came from, for KUBECONFIG of child processes; several with
  /// colons when KUBECONFIG was a list.
  std::string kubeconfigPath;
  std::string context;
  std::string server;  ///< "https://127.0.0.1:8443", no trailing slash
  std::string ns = "default";
  net::ClientTls tls;
  bool https = true;
  std::string bearerToken;
};

/// Reads `path` (empty: $KUBECONFIG, then ~/.kube/config) and picks `context` (empty: the current
/// one). Throws Error (kBadInput) with file:line:col for a broken file, and one that lists the
/// contexts there are when `context` is not among them. `exec` users are run as kubectl runs them
/// (client.authentication.k8s.io/v1 ExecCredential), which may take a while; what kubectl refuses
/// today too (auth-provider, passwords) and proxies are refused with a hint.
Cluster loadKubeconfig(const std::string& path, const std::string& context);

}  // namespace sparklab::kube
