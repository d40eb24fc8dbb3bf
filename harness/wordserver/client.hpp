// One connection of a word server.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "wordserver/blocks.hpp"
#include "wordserver/server.hpp"

namespace sparklab::words {

/// Sends what it is given as fast as its peer reads, throws away what the peer sends. Held by
/// shared_ptr; its handlers keep it alive until the socket is closed.
class Client : public std::enable_shared_from_this<Client> {
 public:
  using Clock = std::chrono::steady_clock;

  /// What the server wants to hear. `onGone` is called at most once, never from inside give().
  struct Listener {
    std::function<void(Client&, const std::string& reason)> onGone;
    std::function<void(Client&)> onDropped;         ///< lines begin to be lost, or cease to be
    std::function<void(std::size_t bytes)> onSent;  ///< the backlog became smaller
  };

  Client(boost::asio::ip::tcp::socket socket, const Options& options, const Listener& listener);

  void start();
  void give(const std::vector<Piece>& pieces);

  /// Looks at the clock: ends a client that is stalled, or silent after it ended its side.
  void check(Clock::time_point now);

  /// Closes at once, without onGone.
  void close() noexcept;

  const std::string& name() const noexcept { return name_; }
  std::size_t backlog() const noexcept { return backlog_.size(); }
  std::uint64_t bytesSent() const noexcept { return bytesSent_; }
  std::uint64_t linesDropped() const noexcept { return linesDropped_; }
  Clock::time_point lastProgress() const noexcept { return lastProgress_; }
  bool needsCheck() const noexcept { return backlog_.size() > 0 || halfClosed_; }

 private:
  void flush();
  std::size_t send(boost::system::error_code& error);
  void waitWritable();
  void waitReadable();
  void waitForReset();
  void read();
  void gone(const std::string& reason);

  boost::asio::ip::tcp::socket socket_;
  const Options& options_;
  const Listener& listener_;
  std::string name_;
  Backlog backlog_;
  std::uint64_t bytesSent_ = 0;
  std::uint64_t linesDropped_ = 0;
  Clock::time_point lastProgress_ = Clock::now();
  bool dropping_ = false;
  bool waiting_ = false;  ///< for the socket to take more
  bool halfClosed_ = false;
  bool closed_ = false;
};

}  // namespace sparklab::words
