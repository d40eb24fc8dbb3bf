// Bytes from one coroutine to another, with a limit to how many wait between them.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <string>
#include <string_view>

#include "base/async.hpp"

namespace sparklab::net {

/// One writer, one reader, one executor. Not thread-safe.
class BytePipe {
 public:
  explicit BytePipe(asio::any_io_executor executor, std::size_t limit = 256 * 1024);

  /// Waits while `limit` bytes or more are unread. Once the reader has closed, bytes are dropped.
  static Task<void> write(std::shared_ptr<BytePipe> pipe, std::string bytes);

  /// All that is there, or what comes next; "" after end().
  static Task<std::string> read(std::shared_ptr<BytePipe> pipe);

  /// The writer's side: what was written can still be read.
  void end();

  /// The reader's side: nothing is wanted any more.
  void close();

  bool ended() const noexcept { return ended_; }

 private:
  std::size_t limit_;
  std::string bytes_;
  bool ended_ = false;
  bool closed_ = false;
  asio::steady_timer readable_, writable_;  ///< never expire; cancelled to wake who waits
};
using BytePipePtr = std::shared_ptr<BytePipe>;

}  // namespace sparklab::net
