// The Node object and its lease.
#pragma once

#include <memory>

#include "lab/kubelet/alarm.hpp"
#include "lab/kubelet/node_context.hpp"

namespace sparklab::lab {

/// Keeps the node registered while it lives: its status once, its lease every 10 s.
class Node {
 public:
  explicit Node(std::shared_ptr<NodeContext> context);
  void start();

 private:
  json::value status() const;
  void renewLease();

  std::shared_ptr<NodeContext> context_;
  Alarm lease_;
};

}  // namespace sparklab::lab
