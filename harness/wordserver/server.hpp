// The netcat of the article, for many clients at once: a TCP server that sends the same lines to
// everybody who is connected. Used by `sparklab words` and, in-process, by scenarios.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/async.hpp"

namespace sparklab::words {

struct Options {
  std::vector<std::string> addresses{"0.0.0.0"};  ///< IPv4 or IPv6 literals; "::" is IPv6 only
  std::uint16_t port = 0;                         ///< 0: a free one, the same for all addresses
  bool keepListening = true;                      ///< nc's -k; false: stop after the first client

  /// Lines to send by turns, one every `every`, to whoever is connected (nothing is kept for those
  /// who are not). Empty: only what send() gives.
  std::vector<std::string> say;
  std::chrono::nanoseconds every = std::chrono::milliseconds(200);

  /// The policy for slow readers. A client that has `backlogLimit` bytes unsent when new data comes
  /// does not get it, nor what follows until half of its backlog is sent: it loses whole send()s,
  /// so whole lines. After `stallLimit` without progress it is disconnected. Others are never
  /// delayed by it, and what is unsent is kept once for all clients.
  std::size_t backlogLimit = 1 << 20;
  std::chrono::nanoseconds stallLimit = std::chrono::seconds(30);

  /// A client without progress for so long is no longer waited for by drained().
  std::chrono::nanoseconds patience = std::chrono::seconds(1);

  /// A client that ends its side may still read (ncat does so at the end of its standard input). It
  /// is taken for gone when sending to it fails, or when there was nothing to send for so long.
  std::chrono::nanoseconds halfClosedLimit = std::chrono::seconds(2);

  struct Event {
    /// Dropped: the client begins to lose lines; it is told again when it gets lines again.
    enum class Kind { Connected, Disconnected, Dropped } kind;
    std::string client;           ///< "127.7.0.3:41234"
    std::uint64_t bytesSent = 0;  ///< to this client, so far
    std::uint64_t linesDropped = 0;
    std::string reason;  ///< of a disconnection: "closed by the client", "stalled", "stopped" ...
  };
  std::function<void(const Event&)> onEvent;  ///< must not call or destroy the server
};

/// Not thread-safe; lives on one executor. The destructor closes everything at once.
class Server {
 public:
  /// Binds and listens before it returns. Throws Error that names the address and port taken.
  static std::unique_ptr<Server> start(asio::any_io_executor executor, Options options);
  virtual ~Server() = default;

  virtual std::uint16_t port() const noexcept = 0;
  virtual std::size_t clients() const noexcept = 0;
  virtual std::uint64_t bytesSent() const noexcept = 0;

  /// Sends `data` (lines with their newlines) to everybody connected now.
  virtual void send(std::string_view data) = 0;

  /// The same for a part of a large buffer, without copying it: these bytes must not change until
  /// nobody else holds the buffer.
  virtual void sendShared(std::shared_ptr<const std::string> buffer, std::size_t begin,
                          std::size_t size) = 0;

  /// Bytes queued for the slowest client that is not stalled (Options::patience); a pump waits for
  /// it to fall (back-pressure).
  virtual std::size_t backlog() const noexcept = 0;

  /// Returns when backlog() is less than `below`, or the server has stopped.
  virtual Task<void> drained(std::size_t below) = 0;

  /// Returns when somebody is connected, or the server has stopped.
  virtual Task<void> connected() = 0;

  /// Stops listening and closes every client, each with a Disconnected event.
  virtual void stop() noexcept = 0;
};

}  // namespace sparklab::words
