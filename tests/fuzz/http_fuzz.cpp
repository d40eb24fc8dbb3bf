// The HTTP server on one connection that sends the bytes, in pieces of any size, and leaves.
#include <algorithm>
#include <boost/asio/io_context.hpp>

#include "fuzz.hpp"
#include "net/http_server.hpp"

namespace {

using namespace sparklab;

class Sender final : public net::Conn {
 public:
  Sender(std::string_view bytes, std::size_t piece) : bytes_(bytes), piece_(piece) {}

  Task<std::size_t> readSome(std::span<char> into) override {
    const auto count = std::min({piece_, into.size(), bytes_.size()});
    std::copy_n(bytes_.begin(), count, into.begin());
    bytes_.erase(0, count);
    co_return count;
  }
  Task<void> write(std::string_view) override { co_return; }
  Task<void> shutdown() override { co_return; }
  void close() noexcept override { bytes_.clear(); }
  const net::PeerIdentity& peer() const noexcept override { return peer_; }
  std::string remoteAddress() const override { return "127.0.0.1:1"; }

 private:
  std::string bytes_;
  std::size_t piece_;
  net::PeerIdentity peer_;
};

class OneSender final : public net::Listener {
 public:
  OneSender(net::ConnPtr conn, asio::any_io_executor executor)
      : conn_(std::move(conn)), never_(executor, asio::steady_timer::time_point::max()) {}

  std::uint16_t port() const override { return 1; }
  Task<net::ConnPtr> accept() override {
    if (!conn_) co_await never_.async_wait(asio::use_awaitable);
    co_return std::move(conn_);
  }
  void close() noexcept override { never_.cancel(); }

 private:
  net::ConnPtr conn_;
  asio::steady_timer never_;
};

Task<void> answer(net::HttpExchange& exchange) {
  const auto& request = exchange.request();
  if (request.headers.has("Upgrade")) {
    if (const auto socket = co_await exchange.upgrade(""))
      co_await socket->send(net::Opcode::Text, request.target);
    co_return;
  }
  net::HttpResponse response(200, "application/json", request.body);
  co_await exchange.respond(std::move(response));
}

}  // namespace

FUZZ(bytes) {
  const std::size_t piece = 1 + takeChoice(bytes);
  asio::io_context context(1);
  net::HttpLimits limits;
  limits.headerBytes = 4096;
  limits.bodyBytes = 4096;
  net::HttpServer server(context.get_executor(), answer, limits);
  server.serve(
      std::make_unique<OneSender>(std::make_unique<Sender>(bytes, piece), context.get_executor()));
  context.poll();
  server.stop();
  context.restart();
  context.poll();
}
