#include "tls_client.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>
#include <utility>

#include "server_process.hpp"

namespace sparklab::bench {

namespace {

SSL_CTX* context() {
  static const std::unique_ptr<SSL_CTX, FreeSsl> kContext(SSL_CTX_new(TLS_client_method()));
  return kContext.get();
}

}  // namespace

TlsClient::TlsClient(std::uint16_t port) : fd_(connectTo(port)), session_(SSL_new(context())) {
  const int on = 1;
  ::setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  SSL_set_fd(session_.get(), fd_);
  if (SSL_connect(session_.get()) != 1) throw std::runtime_error("no TLS handshake");
}

TlsClient::~TlsClient() {
  session_.reset();
  if (fd_ >= 0) ::close(fd_);
}

TlsClient::TlsClient(TlsClient&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)), session_(std::move(other.session_)) {}

void TlsClient::send(std::string_view data) {
  if (SSL_write(session_.get(), data.data(), static_cast<int>(data.size())) <= 0)
    throw std::runtime_error("the server hung up");
}

std::size_t TlsClient::receive(char* into, std::size_t size) {
  const int got = SSL_read(session_.get(), into, static_cast<int>(size));
  return got > 0 ? static_cast<std::size_t>(got) : 0;
}

void TlsClient::setNonBlocking() {
  ::fcntl(fd_, F_SETFL, ::fcntl(fd_, F_GETFL) | O_NONBLOCK);
}

int TlsClient::receiveSome(char* into, std::size_t size) {
  const int got = SSL_read(session_.get(), into, static_cast<int>(size));
  if (got > 0) return got;
  return SSL_get_error(session_.get(), got) == SSL_ERROR_WANT_READ ? -1 : 0;
}

void ApiClient::ask(std::string_view method, std::string_view path, std::string_view body) {
  tls_.send(
      fmt::format("{} {} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {}\r\n"
                  "Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{}",
                  method, path, token_, body.size(), body));
}

std::string ApiClient::answer() {
  constexpr std::string_view kLength = "Content-Length: ";
  std::size_t whole = 0;  // bytes of head and body, once known
  std::size_t head = 0;
  while (whole == 0 || inbox_.size() < whole) {
    if (const auto end = inbox_.find("\r\n\r\n"); whole == 0 && end != std::string::npos) {
      head = end + 4;
      const auto length = inbox_.find(kLength);
      whole = head + std::stoul(inbox_.substr(length + kLength.size(), 20));
      continue;
    }
    const auto before = inbox_.size();
    inbox_.resize(before + 64 * 1024);
    const auto got = tls_.receive(inbox_.data() + before, 64 * 1024);
    inbox_.resize(before + got);
    if (got == 0) throw std::runtime_error("the server hung up");
  }
  if (inbox_[9] >= '4') throw std::runtime_error(inbox_.substr(0, whole));
  auto body = inbox_.substr(head, whole - head);
  inbox_.erase(0, whole);
  return body;
}

}  // namespace sparklab::bench
