// Sees every connect() of a program and of its descendants before the kernel carries it out, by the
// user notification of seccomp (seccomp_unotify(2), Linux 5.5). No privilege is needed.
#pragma once

#include <sys/types.h>

#include <functional>
#include <memory>

#include "base/async.hpp"
#include "base/unique_fd.hpp"
#include "process/sockets.hpp"

namespace sparklab::process {

/// One call of connect(), which waits until whoever is told of it returns.
struct ConnectAttempt {
  pid_t pid;      ///< of the thread that calls, as this machine numbers it
  int socket;     ///< its descriptor there
  Endpoint peer;  ///< whom it wants
};

/// For a child before it runs its program: hands the calls to come to whoever reads `channel`, a
/// Unix socket. Only system calls. False when the kernel does not let us; nothing has changed then
/// but for no_new_privs.
bool offerConnects(int channel) noexcept;

/// The other side, in the parent. Single-threaded; the program waits in connect() for as long as
/// this thread is busy.
class ConnectWatch {
 public:
  using Look = std::function<void(const ConnectAttempt&)>;

  /// Takes what offerConnects() of a child that runs its program by now has sent; null when there
  /// is nothing. `look` is called on the executor for each call until the watch is destroyed, after
  /// which such calls fail with ENOSYS: keep it as long as the program.
  static std::unique_ptr<ConnectWatch> take(asio::any_io_executor executor, const UniqueFd& channel,
                                            Look look);
  ~ConnectWatch();
  ConnectWatch(const ConnectWatch&) = delete;
  ConnectWatch& operator=(const ConnectWatch&) = delete;

 private:
  struct State;
  explicit ConnectWatch(std::shared_ptr<State> state) : state_(std::move(state)) {}
  std::shared_ptr<State> state_;
};

}  // namespace sparklab::process
