#include "net/websocket_stream.hpp"

#include <algorithm>

#include "net/byte_pipe.hpp"

namespace sparklab::net {

namespace {

class WebSocketStream final : public ByteStream {
 public:
  WebSocketStream(WebSocketPtr socket, asio::any_io_executor executor)
      : socket_(std::move(socket)), pipe_(std::make_shared<BytePipe>(executor)) {
    WebSocket::OnMessage onMessage = [pipe = pipe_](Opcode, std::string message) -> Task<void> {
      if (!message.empty()) co_await BytePipe::write(pipe, std::move(message));
    };
    socket_->start(std::move(onMessage), [pipe = pipe_] { pipe->end(); });
  }

  Task<std::size_t> readSome(std::span<char> into) override {
    if (unread_.empty()) unread_ = co_await BytePipe::read(pipe_);
    const auto size = std::min(unread_.size(), into.size());
    unread_.copy(into.data(), size);
    unread_.erase(0, size);
    co_return size;
  }

  Task<void> write(std::string_view data) override { return socket_->send(Opcode::Binary, data); }

  /// The closing handshake ends the reading as well.
  Task<void> shutdown() override {
    pipe_->end();
    co_await socket_->close(1000);
  }

  void close() noexcept override { pipe_->end(); }

 private:
  WebSocketPtr socket_;
  BytePipePtr pipe_;
  std::string unread_;
};

}  // namespace

ByteStreamPtr streamOver(WebSocketPtr socket, asio::any_io_executor executor) {
  return std::make_shared<WebSocketStream>(std::move(socket), executor);
}

}  // namespace sparklab::net
