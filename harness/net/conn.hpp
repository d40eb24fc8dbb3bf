// One small stream connection with TLS inside, so that nothing above it compiles Asio's TLS
// templates (they cost 30 s a translation unit), and the listener and connector that make it.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/async.hpp"

namespace sparklab::net {

/// Who the peer said it is, from its verified TLS client certificate (empty without one).
/// Kubernetes reads the common name as user name and each organization as a group.
struct PeerIdentity {
  std::string commonName;
  std::vector<std::string> organizations;
};

/// A byte stream. Not thread-safe: one executor, at most one read and one write at a time.
class Conn {
 public:
  virtual ~Conn() = default;

  /// Reads at least one byte; 0 means that the peer ended the stream (with or without TLS
  /// close_notify). Throws boost::system::system_error on failure or after close().
  virtual Task<std::size_t> readSome(std::span<char> into) = 0;

  /// Writes all of `data`, which must stay valid until it is done.
  virtual Task<void> write(std::string_view data) = 0;

  /// Ends our side politely (TLS close_notify, then FIN). Never throws.
  virtual Task<void> shutdown() = 0;

  /// Closes at once; reads and writes under way end with operation_aborted.
  virtual void close() noexcept = 0;

  virtual const PeerIdentity& peer() const noexcept = 0;
  virtual std::string remoteAddress() const = 0;  ///< "127.0.0.1:41234"
};

using ConnPtr = std::unique_ptr<Conn>;

/// PEM texts, not paths. A server that names `clientCa` asks for a client certificate and accepts
/// its absence; a certificate that does not verify fails the handshake.
struct ServerTls {
  std::string certificate;
  std::string privateKey;
  std::string clientCa;
};

struct ClientTls {
  std::string ca;  ///< empty: the system's store
  std::string certificate;
  std::string privateKey;
  std::string serverName;  ///< SNI and the name to verify; empty: the host connected to
  bool insecureSkipVerify = false;
};

/// A listening TCP socket (IPv4 or IPv6, close-on-exec) with optional TLS.
class Listener {
 public:
  /// Binds at once; throws Error that names the address when it is taken or not allowed.
  /// Port 0 takes a free one.
  static std::unique_ptr<Listener> bind(asio::any_io_executor executor, const std::string& address,
                                        std::uint16_t port, const ServerTls* tls);
  virtual ~Listener() = default;

  virtual std::uint16_t port() const = 0;

  /// The next TCP connection. The TLS handshake has NOT been made, so that a slow peer delays
  /// nobody: call handshake() on the result in a coroutine of its own.
  virtual Task<ConnPtr> accept() = 0;
  virtual void close() noexcept = 0;
};

/// Completes the server side TLS handshake of an accepted connection (no-op without TLS).
/// Throws system_error when the peer does not speak TLS or is not trusted.
Task<void> handshake(Conn& conn);

/// Connects to host:port, with TLS when `tls` is not null. Throws Error that says which of name
/// resolution, connection or handshake failed. Close-on-exec.
Task<ConnPtr> connect(asio::any_io_executor executor, const std::string& host, std::uint16_t port,
                      const ClientTls* tls);

}  // namespace sparklab::net
