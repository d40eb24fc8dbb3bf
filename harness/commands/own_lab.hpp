// The lab cluster of one `sparklab run`: started with it, ended with it, whatever ends it.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "base/async.hpp"
#include "base/unique_fd.hpp"
#include "process/child.hpp"

namespace sparklab::commands {

/// A child process `sparklab up` that ends when the pipe to it closes, so also when this process is
/// killed. Not thread-safe.
class OwnLab {
 public:
  struct Settings {
    bool fastJvm = true;
    bool verbose = false;
    /// Called when the lab ends although nobody stopped it, with what it said.
    std::function<void(std::string)> onEnd;
  };
  /// Returns when the API answers. Throws Error with what the lab said when it cannot start.
  static Task<std::shared_ptr<OwnLab>> start(asio::any_io_executor executor, Settings settings);

  const std::string& kubeconfig() const noexcept { return kubeconfig_; }
  const std::string& server() const noexcept { return server_; }

  /// Ends it and waits until nothing of it is left.
  Task<void> stop();

 private:
  OwnLab() = default;
  static Task<void> readReady(asio::any_io_executor executor, UniqueFd fd, std::string& line);
  static Task<void> watch(std::shared_ptr<OwnLab> self);

  std::unique_ptr<process::Child> child_;
  UniqueFd supervisor_;
  std::string kubeconfig_, server_, said_;
  std::function<void(std::string)> onEnd_;
  bool stopping_ = false;
};

}  // namespace sparklab::commands
