// kube-scheduler: gives every pending pod a node, or says why it cannot.
#pragma once

#include <string>

#include "lab/controllers/object_ref.hpp"
#include "lab/controllers/work_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Works for as long as it lives, driven by the store: a new pod is bound at once; one that fits
/// nowhere is tried again whenever a node changes or a pod ends or goes. Nodes are chosen by
/// requests against allocatable, node selector and affinity, taints, host ports and cordons. There
/// is no preemption.
class Scheduler {
 public:
  Scheduler(Registry& registry, asio::any_io_executor executor);

 private:
  void onPod(const Event& event);
  void retryAll();
  void schedule(const NamespacedName& pod);
  void refuse(const Object& pod, const std::string& why);
  void bind(const Object& pod, const std::string& node);

  Registry& registry_;
  WorkQueue<NamespacedName> queue_;
  Store::Subscription pods_, nodes_;
};

}  // namespace sparklab::lab
