// A word server of whatever make as a child process, for comparison.
#pragma once

#include <sys/resource.h>
#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace sparklab::bench {

/// A TCP port of 127.0.0.1 that was free a moment ago.
std::uint16_t freePort();

/// A listening socket on a free port, which is returned.
std::uint16_t listenOnLoopback(int& listener);

/// Connects to 127.0.0.1:port, waiting for the server to listen. -1 when it does not.
int connectTo(std::uint16_t port);

/// A non-blocking socket that is connecting to 127.0.0.1:port.
int beginToConnectTo(std::uint16_t port);

bool isInstalled(const std::string& program);

class ServerProcess {
 public:
  /// Starts `argv` with `input` (a path) as its standard input; its output goes to /dev/null.
  ServerProcess(std::vector<std::string> argv, const std::string& input);
  ~ServerProcess() { stop(); }
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  /// Ends it, and returns the processor time that it used, in seconds.
  double stop();

  /// The most memory that it had resident so far, in MiB.
  double peakMemory() const;

 private:
  pid_t pid_ = -1;
  double seconds_ = 0;
};

}  // namespace sparklab::bench
