#include "wordserver/client.hpp"

#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <array>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/socket_base.hpp>

namespace sparklab::words {

namespace {

using boost::asio::ip::tcp;
using boost::system::error_code;

constexpr std::size_t kMaxPieces = 16;  ///< in one system call: 1 MiB
constexpr int kUnsentInKernel = 256 * 1024;

void setOption(int fd, int level, int option, int value) {
  ::setsockopt(fd, level, option, &value, sizeof value);  // at worst it works without
}

std::string nameOf(const tcp::socket& socket) {
  error_code error;
  const auto peer = socket.remote_endpoint(error);
  if (error) return "unknown";
  const auto address = peer.address().to_string();
  if (peer.address().is_v6()) return fmt::format("[{}]:{}", address, peer.port());
  return fmt::format("{}:{}", address, peer.port());
}

bool wouldBlock(const error_code& error) {
  return error == boost::asio::error::would_block || error == boost::asio::error::try_again;
}

std::string reasonOf(const error_code& error) {
  if (error == boost::asio::error::broken_pipe || error == boost::asio::error::connection_reset)
    return "closed by the client";
  return error.message();
}

}  // namespace

Client::Client(tcp::socket socket, const Options& options, const Listener& listener)
    : socket_(std::move(socket)), options_(options), listener_(listener), name_(nameOf(socket_)) {
  const int fd = socket_.native_handle();
  setOption(fd, IPPROTO_TCP, TCP_NODELAY, 1);
  // The kernel would let its buffer for a client that does not read grow to megabytes.
  setOption(fd, IPPROTO_TCP, TCP_NOTSENT_LOWAT, kUnsentInKernel);
  // A machine that vanished sends no FIN.
  setOption(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
  setOption(fd, IPPROTO_TCP, TCP_KEEPIDLE, 15);
  setOption(fd, IPPROTO_TCP, TCP_KEEPINTVL, 5);
  setOption(fd, IPPROTO_TCP, TCP_KEEPCNT, 3);
}

void Client::start() {
  waitReadable();
}

void Client::give(const std::vector<Piece>& pieces) {
  if (closed_) return;
  if (dropping_ && backlog_.size() <= options_.backlogLimit / 2) {
    dropping_ = false;
    listener_.onDropped(*this);
  }
  if (dropping_ || backlog_.size() >= options_.backlogLimit) {
    for (const auto& piece : pieces) linesDropped_ += piece.lines();
    if (!std::exchange(dropping_, true)) listener_.onDropped(*this);
    return;
  }
  if (backlog_.size() == 0) lastProgress_ = Clock::now();
  for (const auto& piece : pieces) backlog_.push(piece);
  if (!waiting_) flush();
}

void Client::flush() {
  while (!closed_ && backlog_.size() > 0) {
    error_code error;
    const auto sent = send(error);
    if (wouldBlock(error)) return waitWritable();
    if (error) {
      // Not from inside give(), which goes through the list that the server then changes.
      boost::asio::post(socket_.get_executor(),
                        [self = shared_from_this(), error] { self->gone(reasonOf(error)); });
      return;
    }
    backlog_.pop(sent);
    bytesSent_ += sent;
    lastProgress_ = Clock::now();
    listener_.onSent(sent);
  }
}

std::size_t Client::send(error_code& error) {
  std::array<iovec, kMaxPieces> parts;
  std::size_t count = 0;
  for (const auto& piece : backlog_.pieces()) {
    parts[count++] = {const_cast<char*>(piece.data()), piece.size()};
    if (count == kMaxPieces) break;
  }
  msghdr message{};
  message.msg_iov = parts.data();
  message.msg_iovlen = count;
  for (;;) {
    const auto sent = ::sendmsg(socket_.native_handle(), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent >= 0) return static_cast<std::size_t>(sent);
    if (errno == EINTR) continue;
    error.assign(errno, boost::system::system_category());
    return 0;
  }
}

void Client::waitWritable() {
  waiting_ = true;
  socket_.async_wait(tcp::socket::wait_write, [self = shared_from_this()](error_code error) {
    self->waiting_ = false;
    if (!error) self->flush();
  });
}

void Client::waitReadable() {
  socket_.async_wait(tcp::socket::wait_read, [self = shared_from_this()](error_code error) {
    if (!error && !self->closed_) self->read();
  });
}

void Client::read() {
  std::array<char, 16 * 1024> nowhere;
  const auto got = ::recv(socket_.native_handle(), nowhere.data(), nowhere.size(), MSG_DONTWAIT);
  if (got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR))) return waitReadable();
  if (got < 0) return gone(reasonOf(error_code(errno, boost::system::system_category())));
  halfClosed_ = true;
  lastProgress_ = Clock::now();
  listener_.onSent(0);  // the clock has to be watched from now on
  waitForReset();
}

void Client::waitForReset() {
  socket_.async_wait(tcp::socket::wait_error, [self = shared_from_this()](error_code error) {
    if (!error && !self->closed_) self->gone("closed by the client");
  });
}

void Client::check(Clock::time_point now) {
  const auto silent = now - lastProgress_;
  if (backlog_.size() > 0 && silent >= options_.stallLimit) {
    // Reset, not closed: the kernel would go on to offer the rest to nobody.
    error_code ignored;
    socket_.set_option(boost::asio::socket_base::linger(true, 0), ignored);
    gone("stalled");
  } else if (backlog_.size() == 0 && halfClosed_ && silent >= options_.halfClosedLimit) {
    gone("closed by the client");
  }
}

void Client::gone(const std::string& reason) {
  if (closed_) return;
  close();
  listener_.onGone(*this, reason);
}

void Client::close() noexcept {
  closed_ = true;
  error_code ignored;
  socket_.close(ignored);
  backlog_.clear();
}

}  // namespace sparklab::words
