// ClusterRoles with an aggregationRule have the rules of the roles that it selects
// (pkg/controller/clusterroleaggregation of kube-controller-manager): so operators add to `admin`,
// `edit` and `view` what their custom resources need.
#pragma once

#include <string>

#include "lab/controllers/work_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

class RoleAggregation {
 public:
  /// `registry` must outlive it.
  RoleAggregation(Registry& registry, asio::any_io_executor executor);

 private:
  void addAll();
  void aggregate(const std::string& name);

  Registry& registry_;
  WorkQueue<std::string> queue_;
  Store::Subscription roles_;
};

}  // namespace sparklab::lab
