// The Node object, its lease and its events.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "lab/alarm.hpp"
#include "lab/kubelet/node_context.hpp"

namespace sparklab::lab {

/// Keeps the node registered while it lives and is connected: its lease every 10 s, its status
/// every 5 minutes and whenever report() is called.
class Node {
 public:
  explicit Node(std::shared_ptr<NodeContext> context);
  void start();
  void report();

  /// Says that the node was cordoned, or is no longer.
  void schedulableChanged(bool schedulable);

 private:
  json::value status(const json::value& before) const;
  void event(std::string_view type, std::string_view reason, std::string_view message) const;
  void renewLease();

  std::shared_ptr<NodeContext> context_;
  Alarm lease_, status_;
  std::vector<std::string> imageNames_;  ///< as reported
};

}  // namespace sparklab::lab
