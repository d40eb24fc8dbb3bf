// One run of a container: a sandboxed process, its log and its end.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/async.hpp"
#include "lab/kubelet/container_io.hpp"
#include "lab/kubelet/log_file.hpp"
#include "lab/kubelet/sandbox.hpp"
#include "process/child.hpp"
#include "process/writable_layer.hpp"

namespace sparklab::lab {

/// How a run ended, as a container runtime tells it.
struct RunEnd {
  int exitCode = 0;     ///< 128 + n for a signal, as the sandbox reports it
  std::string problem;  ///< set: the command was never run, for this reason
};

/// What a container wants as its standard streams besides its log.
struct Standard {
  bool input = false;     ///< a pipe instead of /dev/null
  bool terminal = false;  ///< a terminal for all three
};

using OnConnect = std::function<void(const process::ConnectAttempt&)>;

/// What a container is started with.
struct ContainerStart {
  std::string bubblewrap;
  std::vector<std::string> options;  ///< sandboxOptions()
  std::vector<std::string> command;
  std::shared_ptr<LogFile> log;
  Standard standard;
  std::optional<process::WritableLayer> layer;  ///< of an image's root filesystem
  int controlGroup = -1;                        ///< process::Options
  OnConnect onConnect;                          ///< sees its calls of connect(), if set
  /// Process 1 of another container, whose processes it is to be among; 0: none.
  pid_t processesOf = 0;
};

/// A started sandbox. Its destructor kills everything in it and returns when it is dead.
class ContainerProcess {
 public:
  /// Returns when the sandbox is complete and its process 1 about to run the command. `onEnd` is
  /// called once, on the executor, unless the object is destroyed before. Throws Error when the
  /// sandbox can't be made.
  static Task<std::unique_ptr<ContainerProcess>> start(asio::any_io_executor executor,
                                                       ContainerStart how,
                                                       std::function<void(RunEnd)> onEnd);
  virtual ~ContainerProcess() = default;

  /// Process 1 of the container, as this machine numbers it.
  virtual pid_t pid() const noexcept = 0;

  virtual const std::shared_ptr<ContainerIo>& io() const noexcept = 0;

  /// False once process 1 is gone, and its number may be another process's.
  virtual bool alive() const noexcept = 0;

  /// Sends `signal` to process 1: without a handler for it only SIGKILL has an effect, as in every
  /// container.
  virtual void kill(int signal) noexcept = 0;
};

}  // namespace sparklab::lab
