// What kube-controller-manager puts into every namespace: the ServiceAccount `default` and the
// ConfigMap `kube-root-ca.crt`, which pods mount beside their token.
#pragma once

#include <string>

#include "lab/controllers/work_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, driven by the store: makes both in new namespaces, makes them
/// again when they are deleted, and mends a changed certificate.
class ServiceAccounts {
 public:
  /// `caCertificate`: the cluster's root in PEM.
  ServiceAccounts(Registry& registry, asio::any_io_executor executor, std::string caCertificate);

 private:
  void furnish(const std::string& ns);

  Registry& registry_;
  std::string ca_;
  WorkQueue<std::string> queue_;
  Store::Subscription namespaces_, accounts_, configMaps_;
};

}  // namespace sparklab::lab
