// The kubeconfig that a lab hands out.
#pragma once

#include <string>

#include "net/pki.hpp"

namespace sparklab::lab {

struct KubeconfigContent {
  std::string name = "sparklab";  ///< of cluster, user and context
  std::string server;             ///< "https://127.0.0.1:8443"
  std::string caCertificate;      ///< PEM
  std::string token;              ///< of the current context's user
  /// When set, a second user and context `<name>-certificate` that uses it.
  net::Credential client;
};

/// The text, in YAML, with the certificates embedded.
std::string kubeconfigText(const KubeconfigContent& content);

}  // namespace sparklab::lab
