// Credential plugins of a kubeconfig (users[].user.exec, client.authentication.k8s.io).
#pragma once

#include <map>
#include <string>
#include <vector>

namespace sparklab::kube {

struct ExecPlugin {
  std::string apiVersion;  ///< client.authentication.k8s.io/v1 or v1beta1
  std::string command;     ///< a path, or a name looked up in PATH
  std::vector<std::string> args;
  std::map<std::string, std::string> env;  ///< on top of ours
  std::string installHint;
  std::string clusterInfo;  ///< spec.cluster as JSON for provideClusterInfo; may be empty
};

struct ExecCredential {
  std::string token;
  std::string clientCertificate;  ///< PEM
  std::string clientKey;          ///< PEM
};

/// Runs the plugin as kubectl does, without a terminal: its standard error is ours, its standard
/// output is an ExecCredential. Waits for at most a minute. Throws Error (kEnvironment).
ExecCredential runExecPlugin(const ExecPlugin& plugin);

}  // namespace sparklab::kube
