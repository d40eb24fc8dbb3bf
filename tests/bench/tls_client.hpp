// HTTPS to 127.0.0.1 with as little of its own as can be, so that what is measured is the server.
#pragma once

#include <openssl/ssl.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace sparklab::bench {

struct FreeSsl {
  void operator()(SSL* session) const noexcept { SSL_free(session); }
  void operator()(SSL_CTX* context) const noexcept { SSL_CTX_free(context); }
};

/// One TLS connection, blocking. Its certificate is not checked: both ends are ours.
class TlsClient {
 public:
  /// Throws std::runtime_error when nobody speaks TLS there.
  explicit TlsClient(std::uint16_t port);
  ~TlsClient();
  TlsClient(TlsClient&& other) noexcept;
  TlsClient& operator=(TlsClient&&) = delete;

  void send(std::string_view data);
  std::size_t receive(char* into, std::size_t size);  ///< 0: the end
  int fd() const noexcept { return fd_; }
  void setNonBlocking();
  /// As receive(), but -1 when nothing is there yet.
  int receiveSome(char* into, std::size_t size);

 private:
  int fd_ = -1;
  std::unique_ptr<SSL, FreeSsl> session_;
};

/// Requests over one keep-alive connection.
class ApiClient {
 public:
  ApiClient(std::uint16_t port, std::string token) : tls_(port), token_(std::move(token)) {}

  void ask(std::string_view method, std::string_view path, std::string_view body = {});
  /// The answer to the oldest request that was not answered. Throws for a status of 400 or more.
  std::string answer();
  std::string call(std::string_view method, std::string_view path, std::string_view body = {}) {
    ask(method, path, body);
    return answer();
  }
  TlsClient release() && { return std::move(tls_); }

 private:
  TlsClient tls_;
  std::string token_, inbox_;
};

}  // namespace sparklab::bench
