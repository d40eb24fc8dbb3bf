// An event loop, and plain blocking sockets as the clients of a word server under test.
#pragma once

#include <arpa/inet.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <functional>
#include <string>

#include "base/async.hpp"
#include "base/unique_fd.hpp"

namespace sparklab::tests {

/// Runs the loop until `condition` holds; fails the test when that takes implausibly long.
inline bool runUntil(boost::asio::io_context& io, const std::function<bool()>& condition) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  io.restart();
  while (!condition()) {
    if (std::chrono::steady_clock::now() > deadline) {
      ADD_FAILURE() << "it does not come to pass";
      return false;
    }
    io.run_one_for(std::chrono::milliseconds(1));
  }
  return true;
}

/// A client that reads only when it is told to.
class Peer {
 public:
  explicit Peer(std::uint16_t port, bool v6 = false, int receiveBuffer = 0)
      : fd_(::socket(v6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    if (receiveBuffer)
      ::setsockopt(fd_.get(), SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    v4.sin_port = htons(port);
    v4.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr_in6 v6Address{};
    v6Address.sin6_family = AF_INET6;
    v6Address.sin6_port = htons(port);
    v6Address.sin6_addr = in6addr_loopback;
    const auto* address =
        v6 ? reinterpret_cast<sockaddr*>(&v6Address) : reinterpret_cast<sockaddr*>(&v4);
    connected_ = ::connect(fd_.get(), address, v6 ? sizeof v6Address : sizeof v4) == 0;
    ::fcntl(fd_.get(), F_SETFL, O_NONBLOCK);
  }

  bool connected() const { return connected_; }

  /// Takes what is there; true while the server has not closed the connection.
  bool read() {
    char buffer[65536];
    for (;;) {
      const auto got = ::recv(fd_.get(), buffer, sizeof buffer, 0);
      if (got < 0) return errno == EAGAIN;
      if (got == 0) return false;
      text.append(buffer, static_cast<std::size_t>(got));
    }
  }
  void endOurSide() { ::shutdown(fd_.get(), SHUT_WR); }
  void close() { fd_.reset(); }
  void reset() {
    const linger now{1, 0};
    ::setsockopt(fd_.get(), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    fd_.reset();
  }
  void write(const std::string& data) {
    ASSERT_EQ(::send(fd_.get(), data.data(), data.size(), MSG_NOSIGNAL),
              static_cast<ssize_t>(data.size()));
  }

  std::string text;

 private:
  UniqueFd fd_;
  bool connected_ = false;
};

}  // namespace sparklab::tests
