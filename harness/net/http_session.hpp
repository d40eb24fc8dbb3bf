// One connection of the HTTP server. Private to net.
#pragma once

#include <array>
#include <boost/asio/steady_timer.hpp>
#include <optional>

#include "net/http_server.hpp"

namespace sparklab::net {

class HttpSession final : public HttpExchange, public std::enable_shared_from_this<HttpSession> {
 public:
  HttpSession(asio::any_io_executor executor, ConnPtr conn, const HttpServer::Handler& handler,
              const HttpLimits& limits, const HttpServer::Refusal& refusal);

  /// Serves requests until the connection ends. Throws nothing but what a handler's bug throws.
  Task<void> run();

  void close() noexcept;

  const HttpRequest& request() const noexcept override { return request_; }
  Headers& common() noexcept override { return common_; }
  bool answered() const noexcept override { return answered_; }
  Task<void> respond(HttpResponse response) override;
  Task<void> start(int status, Headers headers, std::function<void()> onGone) override;
  Task<void> write(std::string_view data) override;
  Task<void> finish() override;
  Task<WebSocketPtr> upgrade(std::string protocol, std::size_t messageLimit) override;
  Task<ByteStreamPtr> upgradeTo(std::string protocol, Headers headers) override;
  void onGone(std::function<void()> tell) override;
  void abandon() noexcept override;
  void setWriteLimit(std::chrono::milliseconds limit) override { limits_.write = limit; }

 private:
  class Upgraded;

  Task<void> serve();
  Task<bool> readRequest();
  Task<void> handleRequest();
  Task<void> refuse(int status);
  Task<void> endPolitely();

  /// Appends received bytes to inbox_; false at the end of the stream.
  Task<bool> fill();
  Task<void> send(std::string_view data);

  /// Reads ahead once while an answer is being made, to notice that the peer has left.
  void readAhead();
  static Task<void> watchPeer(std::shared_ptr<HttpSession> self);

  /// The connection is closed unless disarm() or another arm() comes within `limit`.
  void arm(std::chrono::milliseconds limit);
  void disarm();

  std::shared_ptr<Conn> conn_;
  HttpServer::Handler handler_;
  HttpLimits limits_;
  HttpServer::Refusal refusal_;
  asio::steady_timer deadline_;
  asio::steady_timer readable_;
  std::array<char, 16 * 1024> received_;
  std::string inbox_;

  HttpRequest request_;
  Headers common_;
  bool answered_ = false;
  bool streaming_ = false;
  bool upgraded_ = false;
  bool chunked_ = true;
  bool keepAlive_ = true;
  bool readingAhead_ = false;
  bool gone_ = false;
  std::function<void()> onGone_;
};

}  // namespace sparklab::net
