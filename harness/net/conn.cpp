// TLS runs over OpenSSL's memory buffers instead of asio::ssl::stream: that compiles in a tenth of
// the time, ends a stream without waiting for the peer's close_notify, and needs no buffers of its
// own per connection beyond one receive buffer.
#include "net/conn.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/err.h>
#include <sys/socket.h>

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/write.hpp>
#include <boost/system/system_error.hpp>

#include "base/error.hpp"
#include "net/tls.hpp"
#include "net/turn.hpp"

namespace sparklab::net {

namespace {

using tcp = asio::ip::tcp;
using boost::system::error_code;
using boost::system::system_error;

constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t kTlsPiece =
    64 * 1024;  ///< encrypted at a time, so that a write stays bounded

/// What Go's server, and so kube-apiserver, says to http:// where it speaks https://.
constexpr std::string_view kNotPlain =
    "HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n";

std::string textOf(const tcp::endpoint& endpoint) {
  const auto address = endpoint.address().to_string();
  return endpoint.address().is_v6() ? fmt::format("[{}]:{}", address, endpoint.port())
                                    : fmt::format("{}:{}", address, endpoint.port());
}

/// Asio itself makes sockets that child processes would inherit.
tcp::socket makeSocket(asio::any_io_executor executor, const tcp& protocol, error_code& error) {
  const int fd = ::socket(protocol.family(), SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  tcp::socket socket(executor);
  if (fd < 0)
    error.assign(errno, boost::system::system_category());
  else
    socket.assign(protocol, fd, error);
  return socket;
}

class TcpConn : public Conn {
 public:
  explicit TcpConn(tcp::socket socket) : socket_(std::move(socket)) {
    error_code ignored;
    socket_.set_option(tcp::no_delay(true), ignored);
    socket_.set_option(asio::socket_base::keep_alive(true), ignored);
    const auto peer = socket_.remote_endpoint(ignored);
    if (!ignored) address_ = textOf(peer);
  }

  Task<std::size_t> readSome(std::span<char> into) override { return receive(into); }

  Task<void> write(std::string_view data) override { return send(data); }

  Task<void> shutdown() override {
    error_code ignored;
    socket_.shutdown(tcp::socket::shutdown_send, ignored);
    co_return;
  }

  void close() noexcept override {
    error_code ignored;
    socket_.close(ignored);
  }

  const PeerIdentity& peer() const noexcept override { return peer_; }
  std::string remoteAddress() const override { return address_; }

  /// Empty when it succeeded, otherwise what went wrong.
  virtual Task<std::string> tryHandshake() { co_return std::string(); }

 protected:
  Task<std::size_t> receive(std::span<char> into) {
    const auto buffer = asio::buffer(into.data(), into.size());
    const auto [error, size] = co_await socket_.async_read_some(buffer, kTuple);
    if (error == asio::error::eof) co_return 0;
    if (error) throw system_error(error, "read from " + address_);
    co_return size;
  }

  Task<void> send(std::string_view data) {
    const auto buffer = asio::buffer(data.data(), data.size());
    const auto [error, size] = co_await asio::async_write(socket_, buffer, kTuple);
    if (error) throw system_error(error, "write to " + address_);
  }

  tcp::socket socket_;
  std::string address_;
  PeerIdentity peer_;
};

class TlsConn final : public TcpConn {
 public:
  TlsConn(tcp::socket socket, TlsContext context, TlsSession session)
      : TcpConn(std::move(socket)),
        context_(std::move(context)),
        session_(std::move(session)),
        flushing_(socket_.get_executor()) {
    in_ = BIO_new(BIO_s_mem());
    out_ = BIO_new(BIO_s_mem());
    SSL_set_bio(session_.get(), in_, out_);  // which owns them from here on
  }

  Task<std::string> tryHandshake() override {
    for (;;) {
      ERR_clear_error();
      const int result = SSL_do_handshake(session_.get());
      const int error = result == 1 ? SSL_ERROR_NONE : SSL_get_error(session_.get(), result);
      std::string failure;
      if (error == SSL_ERROR_SSL) failure = explain();
      if (failure == "http request") co_await send(kNotPlain);
      co_await flush();  // our certificate, or the alert that says what we did not like
      if (error == SSL_ERROR_NONE) break;
      if (!failure.empty()) co_return failure;
      if (error != SSL_ERROR_WANT_READ) co_return "unexpected state of the handshake";
      if (!co_await fill()) co_return "the peer closed the connection";
    }
    peer_ = identityOf(*session_);
    co_return std::string();
  }

  Task<std::size_t> readSome(std::span<char> into) override {
    for (;;) {
      ERR_clear_error();
      const int size = SSL_read(session_.get(), into.data(), static_cast<int>(into.size()));
      const int error = size > 0 ? SSL_ERROR_NONE : SSL_get_error(session_.get(), size);
      if (error == SSL_ERROR_SSL) fail("read from");
      if (BIO_pending(out_) > 0) co_await flush();  // an answer to a key update
      if (error == SSL_ERROR_NONE) co_return static_cast<std::size_t>(size);
      if (error != SSL_ERROR_WANT_READ) co_return 0;  // close_notify
      if (!co_await fill()) co_return 0;
    }
  }

  Task<void> write(std::string_view data) override {
    while (!data.empty()) {
      const auto piece = data.substr(0, kTlsPiece);
      ERR_clear_error();
      const int size = SSL_write(session_.get(), piece.data(), static_cast<int>(piece.size()));
      if (size <= 0) fail("write to");
      data.remove_prefix(static_cast<std::size_t>(size));
      co_await flush();
    }
  }

  Task<void> shutdown() override {
    ERR_clear_error();
    if (SSL_is_init_finished(session_.get())) SSL_shutdown(session_.get());
    try {
      co_await flush();
    } catch (const std::exception&) {
      // The peer is gone already, which is what shutdown is after.
    }
    co_await TcpConn::shutdown();
  }

 private:
  /// Sends what OpenSSL has for the peer. Reader and writer may both come here: the second one
  /// waits until the first has sent everything.
  Task<void> flush() {
    const auto turn = co_await flushing_.take();
    if (!socket_.is_open()) throw system_error(asio::error::operation_aborted);
    while (const auto pending = BIO_pending(out_)) {
      encrypted_.resize(static_cast<std::size_t>(pending));
      BIO_read(out_, encrypted_.data(), static_cast<int>(pending));
      co_await send(encrypted_);
    }
  }

  /// Hands received bytes to OpenSSL; false at the end of the stream.
  Task<bool> fill() {
    const auto size = co_await receive(received_);
    if (size == 0) co_return false;
    BIO_write(in_, received_.data(), static_cast<int>(size));
    co_return true;
  }

  std::string explain() {
    const auto verified = SSL_get_verify_result(session_.get());
    if (verified != X509_V_OK) {
      ERR_clear_error();
      return std::string("certificate not trusted: ") + X509_verify_cert_error_string(verified);
    }
    return takeTlsError();
  }

  [[noreturn]] void fail(std::string_view what) {
    throw system_error(make_error_code(boost::system::errc::protocol_error),
                       fmt::format("{} {}: TLS: {}", what, address_, explain()));
  }

  TlsContext context_;
  TlsSession session_;
  BIO* in_ = nullptr;
  BIO* out_ = nullptr;
  Turn flushing_;
  std::string encrypted_;
  std::array<char, 16 * 1024> received_;
};

class TcpListener final : public Listener {
 public:
  TcpListener(asio::any_io_executor executor, const tcp::endpoint& endpoint, TlsContext context)
      : acceptor_(executor), context_(std::move(context)) {
    const int fd =
        ::socket(endpoint.protocol().family(), SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0) throw system_error(errno, boost::system::system_category());
    acceptor_.assign(endpoint.protocol(), fd);
    acceptor_.set_option(tcp::acceptor::reuse_address(true));
    acceptor_.bind(endpoint);
    acceptor_.listen();
  }

  std::uint16_t port() const override { return acceptor_.local_endpoint().port(); }

  Task<ConnPtr> accept() override {
    for (;;) {
      const auto [error] = co_await acceptor_.async_wait(tcp::acceptor::wait_read, kTuple);
      if (error) throw system_error(error, "accept");
      const int fd =
          ::accept4(acceptor_.native_handle(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
      if (fd < 0) {
        if (errno == EAGAIN || errno == EINTR || errno == ECONNABORTED) continue;
        throw system_error(errno, boost::system::system_category(), "accept");
      }
      tcp::socket socket(acceptor_.get_executor());
      socket.assign(acceptor_.local_endpoint().protocol(), fd);
      if (!context_) co_return std::make_unique<TcpConn>(std::move(socket));
      co_return std::make_unique<TlsConn>(std::move(socket), context_, serverSession(*context_));
    }
  }

  void close() noexcept override {
    error_code ignored;
    acceptor_.close(ignored);
  }

 private:
  tcp::acceptor acceptor_;
  TlsContext context_;
};

std::string bindHint(const error_code& error, std::uint16_t port) {
  if (error == asio::error::address_in_use)
    return fmt::format("choose another port, or see who has it: ss -ltnp 'sport = :{}'", port);
  if (error == asio::error::access_denied)
    return "ports below the value of /proc/sys/net/ipv4/ip_unprivileged_port_start need root";
  return "";
}

Task<tcp::resolver::results_type> resolve(asio::any_io_executor executor, std::string host,
                                          std::uint16_t port) {
  error_code notAnAddress;
  const auto address = asio::ip::make_address(host, notAnAddress);
  if (!notAnAddress)
    co_return tcp::resolver::results_type::create(tcp::endpoint(address, port), host, "");
  tcp::resolver resolver(executor);
  const auto service = std::to_string(port);
  auto [error, results] = co_await resolver.async_resolve(host, service, kTuple);
  if (error == asio::error::operation_aborted) throw system_error(error);
  if (error)
    throw Error(fmt::format("cannot find the address of {}: {}", host, error.message()),
                "check the name, or your name server");
  co_return results;
}

Task<ConnPtr> connectTo(asio::any_io_executor executor, std::string name, std::uint16_t port,
                        TlsContext context, std::string expected, bool verify) {
  const auto candidates = co_await resolve(executor, name, port);
  error_code error = asio::error::host_not_found;
  tcp::socket socket(executor);
  for (const auto& candidate : candidates) {
    error.clear();
    socket = makeSocket(executor, candidate.endpoint().protocol(), error);
    if (error) continue;
    const auto endpoint = candidate.endpoint();
    const auto [failure] = co_await socket.async_connect(endpoint, kTuple);
    error = failure;
    if (!error) break;
    if (error == asio::error::operation_aborted) throw system_error(error);
  }
  if (error)
    throw Error(fmt::format("cannot connect to {}:{}: {}", name, port, error.message()),
                "Is the server running?");
  if (!context) co_return std::make_unique<TcpConn>(std::move(socket));

  auto session = clientSession(*context, expected, verify);
  auto conn = std::make_unique<TlsConn>(std::move(socket), context, std::move(session));
  std::string failure;
  try {
    failure = co_await conn->tryHandshake();
  } catch (const system_error& broken) {
    if (broken.code() == asio::error::operation_aborted) throw;
    failure = broken.code().message();
  }
  if (!failure.empty())
    throw Error(fmt::format("TLS handshake with {}:{} failed: {}", name, port, failure),
                failure.starts_with("certificate") ? "check certificate-authority-data"
                                                   : "does the server speak TLS on this port?");
  co_return conn;
}

}  // namespace

std::unique_ptr<Listener> Listener::bind(asio::any_io_executor executor, const std::string& address,
                                         std::uint16_t port, const ServerTls* tls) {
  error_code error;
  const auto ip = asio::ip::make_address(address, error);
  if (error)
    throw Error(fmt::format("{} is not an IP address to listen on", address),
                "for example 127.0.0.1 or ::1", kBadInput);
  const tcp::endpoint endpoint(ip, port);
  auto context = tls ? serverContext(*tls) : TlsContext();
  try {
    return std::make_unique<TcpListener>(executor, endpoint, std::move(context));
  } catch (const system_error& failure) {
    throw Error(fmt::format("cannot listen on {}: {}", textOf(endpoint), failure.code().message()),
                bindHint(failure.code(), port));
  }
}

Task<void> handshake(Conn& conn) {
  auto* ours = dynamic_cast<TcpConn*>(&conn);
  if (!ours) co_return;
  const auto failure = co_await ours->tryHandshake();
  if (!failure.empty())
    throw system_error(
        make_error_code(boost::system::errc::protocol_error),
        fmt::format("TLS handshake with {} failed: {}", conn.remoteAddress(), failure));
}

// A coroutine's body begins when it is awaited, so everything is copied out of the arguments here.
Task<ConnPtr> connect(asio::any_io_executor executor, const std::string& host, std::uint16_t port,
                      const ClientTls* tls) {
  return connectTo(executor, host, port, tls ? clientContext(*tls) : TlsContext(),
                   tls && !tls->serverName.empty() ? tls->serverName : host,
                   tls && !tls->insecureSkipVerify);
}

}  // namespace sparklab::net
