// The end of a namespace: everything inside is deleted, then the finalizer `kubernetes` is taken
// off. Rules and words: kube-controller-manager's namespaced_resources_deleter.
#pragma once

#include <string>
#include <vector>

#include "lab/controllers/work_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, driven by the store. Pods go first, within their grace period;
/// the rest follows when the last of them has gone.
class Namespaces {
 public:
  Namespaces(Registry& registry, asio::any_io_executor executor);

 private:
  /// What is still in a namespace.
  struct Content {
    std::vector<std::pair<KindPtr, ObjectPtr>> objects;
    bool pods = false;
  };

  void empty(const std::string& ns);
  Content contentOf(const std::string& ns) const;
  void describe(const std::string& ns, const Content& content);
  void finalize(const std::string& ns);

  Registry& registry_;
  WorkQueue<std::string> queue_;
  Store::Subscription all_;
};

}  // namespace sparklab::lab
