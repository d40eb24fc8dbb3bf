// A child process that belongs to us: its own session, default signal dispositions, no inherited
// file descriptors, and killed by the kernel when sparklab dies.
//
// Why it exists: a process started with `&` by a script ignores SIGINT for ever (POSIX), so a
// "Ctrl-C" sent to it tests nothing; and Boost.Process v2 of 1.81 leaks every open socket into
// children (boostorg/process#360).
#pragma once

#include <sys/types.h>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/async.hpp"
#include "base/error.hpp"
#include "base/unique_fd.hpp"
#include "process/connect_watch.hpp"

namespace sparklab::process {

/// How a process ended. Exactly one of the two is set.
struct Exit {
  std::optional<int> code;
  std::optional<int> signal;

  /// What a shell would show in `$?`: the code, or 128 + signal.
  int shellCode() const { return code ? *code : 128 + *signal; }
};

class ContainerNamespaces;
class WritableLayer;

/// Why a program could not be started.
class StartError : public Error {
 public:
  enum class What { Program, Directory, Layer, Other };
  StartError(What what, int number, const std::string& text, std::string hint = {})
      : Error(text, std::move(hint)), what_(what), number_(number) {}

  What kind() const noexcept { return what_; }
  int number() const noexcept { return number_; }  ///< errno

 private:
  What what_;
  int number_;
};

struct Options {
  std::vector<std::string> argv;  ///< argv[0] is a path or a name looked up in `env`'s PATH
  std::map<std::string, std::string> env;  ///< the whole environment; nothing is inherited
  std::string workingDirectory;            ///< empty: ours

  /// Called on the executor for each piece of output as it comes (not split into lines).
  /// Without a callback, the stream is /dev/null.
  std::function<void(std::string_view)> onStdout;
  std::function<void(std::string_view)> onStderr;

  /// Extra descriptors for the child: child's number -> our descriptor (which we keep).
  std::map<int, int> inherit;

  /// Runs it in a container, where the program and the working directory are looked up: still our
  /// child, so that its end is seen and it dies with us. Must live until start() has returned.
  const ContainerNamespaces* container = nullptr;

  /// Mounted by the child for itself before anything else. Must live until start() has returned.
  const WritableLayer* layer = nullptr;

  /// A control group that the child joins first: its cgroup.procs, open for writing. -1: none.
  int controlGroup = -1;

  /// Called on the executor before each connect() of the program and its descendants, which wait
  /// for it; not at all where the kernel lets nobody look on. It holds the program up: be quick.
  std::function<void(const ConnectAttempt&)> onConnect;

  /// The child's descriptor 0 is a terminal: make it the controlling one.
  bool terminal = false;
};

/// Start it with start(), on a thread that lives as long as the child may (PR_SET_PDEATHSIG follows
/// the thread). Not thread-safe. The destructor kills the whole group with SIGKILL and reaps.
class Child {
 public:
  /// Starts the process in a session and process group of its own. Throws Error when the program
  /// does not exist or cannot be executed (StartError when the attempt told so).
  static std::unique_ptr<Child> start(asio::any_io_executor executor, Options options);
  virtual ~Child() = default;

  virtual pid_t pid() const noexcept = 0;

  /// Set once the process has been reaped *and* both output streams are drained or 1 s has passed
  /// since the reaping (a grandchild may hold them open).
  virtual const std::optional<Exit>& exited() const noexcept = 0;

  /// Waits for `exited()`. Many coroutines may wait at once. Cancellable.
  virtual Task<Exit> wait() = 0;

  /// Sends `signal` to the whole process group. False when the group is gone.
  virtual bool signalGroup(int signal) noexcept = 0;

  /// True when the process has `signal` ignored or blocked right now (/proc/<pid>/status), so that
  /// sending it would prove nothing. Empty when the process is gone.
  virtual std::optional<bool> ignores(int signal) const = 0;

  /// While paused, its output is not read: it waits as soon as its pipes are full.
  virtual void pause(bool paused) = 0;

  /// SIGTERM to the group, SIGKILL after `grace`, then reaped.
  virtual Task<Exit> stop(std::chrono::nanoseconds grace) = 0;
};

/// Our own environment as a map, to start an `Options::env` from.
std::map<std::string, std::string> currentEnvironment();

}  // namespace sparklab::process
