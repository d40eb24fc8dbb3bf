// What the API server asks of the kubelet: the streams of a pod.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/async.hpp"
#include "base/json.hpp"
#include "base/time.hpp"

namespace sparklab::lab {

struct LogOptions {
  std::string container;  ///< never empty here: the API server has chosen the default
  bool follow = false;
  bool previous = false;
  bool timestamps = false;
  std::optional<std::int64_t> tailLines;
  std::optional<std::int64_t> limitBytes;
  std::optional<WallTime> since;
};

/// Bytes that come: those of one read, "" at the end and for ever after.
using ByteSource = std::function<Task<std::string>()>;
/// Bytes that go. May suspend (back-pressure); throws system_error when the reader has left.
using ByteSink = std::function<Task<void>(std::string_view)>;

struct TerminalSize {
  std::uint16_t columns = 0;
  std::uint16_t rows = 0;
};

/// What a client and a process say to each other. A function that is empty is a stream that the
/// client did not ask for. They may be called until they are destroyed, however long ago the client
/// has left.
struct RemoteStreams {
  ByteSource input;
  ByteSink output, errors;
  std::function<Task<std::optional<TerminalSize>>()> resized;  ///< nothing: the end
  bool tty = false;                                            ///< `errors` is empty then
};

/// How a command in a container ended.
struct ExecResult {
  int exitCode = 0;     ///< 128 + n for a signal
  std::string problem;  ///< set: it could not be run, in a container runtime's words
};

/// The kubelet's refusal of a stream before it begins: its HTTP answer, whose body is what().
class StreamRefused : public std::runtime_error {
 public:
  StreamRefused(int code, const std::string& text) : std::runtime_error(text), code_(code) {}
  int code() const noexcept { return code_; }

 private:
  int code_;
};

class PodRuntime {
 public:
  virtual ~PodRuntime() = default;

  /// Writes the log of one container of the pod with `uid` to `sink`, and with `follow` goes on
  /// until the container ends. `sink` may suspend (back-pressure) and throws when the reader left.
  /// Throws StatusError (400 with kubelet's own text) when there is no log yet.
  virtual Task<void> logs(std::string uid, LogOptions options,
                          std::function<Task<void>(std::string_view)> sink) = 0;

  /// Looks before a stream begins whether it can. Each throws StreamRefused.
  virtual void requireExec(const std::string& uid, const std::string& container) const = 0;
  /// Also tells whether the container has a terminal, which decides instead of the client's wish.
  virtual bool requireAttach(const std::string& uid, const std::string& container) const = 0;
  virtual void requirePortForward(const std::string& uid) const = 0;

  /// Runs `command` in the container and returns when it has ended and all of its output is
  /// delivered. A client that leaves does not end the command: as with containerd, it sees the end
  /// of its input, and its output is no longer read.
  virtual Task<ExecResult> exec(std::string uid, std::string container,
                                std::vector<std::string> command,
                                std::shared_ptr<RemoteStreams> streams) = 0;

  /// Gives the output of the container's own process, from now on, and takes its input, until it
  /// has ended or the client has left. Returns what went wrong, or "".
  virtual Task<std::string> attach(std::string uid, std::string container,
                                   std::shared_ptr<RemoteStreams> streams) = 0;

  /// Copies between a client and what listens on `port` in the pod, until both sides have ended.
  /// Returns what went wrong, or "".
  virtual Task<std::string> portForward(std::string uid, std::uint16_t port, ByteSource input,
                                        ByteSink output) = 0;
};

}  // namespace sparklab::lab
