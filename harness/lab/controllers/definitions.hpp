// The controllers of CustomResourceDefinitions (k8s.io/apiextensions-apiserver v0.34,
// pkg/controller: status, establish, apiapproval, finalizer): names are accepted, kinds served, and
// instances removed before their definition goes.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "lab/controllers/work_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

class Definitions {
 public:
  /// Looks at the definitions that are there, so that what was established is served at once.
  /// `registry` must outlive it.
  Definitions(Registry& registry, asio::any_io_executor executor);

 private:
  void onEvent(const ResourceKey& resource, const Event& event);
  void process(const std::string& name);
  void acceptNames(const std::string& name, const json::value& definition);
  void serve(const std::string& name, const json::value& definition);
  void removeInstances(const std::string& name);
  void modify(const std::string& name, const std::function<void(json::value&)>& change);

  Registry& registry_;
  WorkQueue<std::string> queue_;
  Store::Subscription all_;
  std::map<std::string, std::string> serving_;  ///< what a definition's kinds were made of
};

}  // namespace sparklab::lab
