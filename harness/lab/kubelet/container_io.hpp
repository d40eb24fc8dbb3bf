// What a container's own process reads and writes: its log, and those who are attached to it.
#pragma once

#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <string>
#include <vector>

#include "lab/kubelet/log_file.hpp"
#include "lab/pod_runtime.hpp"

namespace sparklab::lab {

/// The output goes to the log, and to everybody attached at that time. One who reads too slowly
/// holds the container up, as with containerd. Single-threaded.
class ContainerIo : public std::enable_shared_from_this<ContainerIo> {
 public:
  ContainerIo(asio::any_io_executor executor, std::shared_ptr<LogFile> log);

  /// Called with whether the output may be read on.
  std::function<void(bool paused)> onPause;

  void write(LogStream stream, std::string_view text);

  /// No more output comes.
  void end();

  /// A pipe to the process's standard input. Without one, input is dropped.
  void setInput(int descriptor);

  /// Our side of the process's terminal: both input and output. Reads until it ends.
  void setTerminal(int descriptor);
  bool hasTerminal() const noexcept { return terminal_.is_open(); }
  Task<void> terminalEnded();

  /// Serves one client: see PodRuntime::attach. `stdinOnce`: the end of its input is the end of the
  /// process's, if that has no terminal.
  static Task<std::string> attach(std::shared_ptr<ContainerIo> io,
                                  std::shared_ptr<RemoteStreams> streams, bool stdinOnce);

 private:
  struct Client;
  using ClientPtr = std::shared_ptr<Client>;
  static Task<void> readTerminal(std::shared_ptr<ContainerIo> io);
  static Task<void> copyOut(std::shared_ptr<ContainerIo> io, ClientPtr client, LogStream stream);
  static Task<void> copyIn(std::shared_ptr<ContainerIo> io, ClientPtr client, bool stdinOnce);
  static Task<void> followSize(std::shared_ptr<ContainerIo> io, ClientPtr client);
  void checkPause();

  asio::any_io_executor executor_;
  std::shared_ptr<LogFile> log_;
  asio::posix::stream_descriptor input_, terminal_;
  std::vector<std::weak_ptr<Client>> clients_;
  bool paused_ = false;
  bool ended_ = false;
  bool terminalDone_ = true;
  asio::steady_timer changed_;  ///< never expires; cancelled when the terminal may be read or ended
};

}  // namespace sparklab::lab
