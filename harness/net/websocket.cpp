#include "net/websocket.hpp"

#include <array>
#include <chrono>

namespace sparklab::net {

namespace {

constexpr std::uint16_t kNormal = 1000;
constexpr std::chrono::seconds kAfterClose(2);  ///< for the peer's half of the closing handshake

/// What a close frame is to be answered with: its own code, unless that is none.
std::uint16_t answerTo(std::string_view payload) {
  if (payload.empty()) return kNormal;
  if (payload.size() < 2) return kProtocolError;
  const int code =
      static_cast<unsigned char>(payload[0]) << 8 | static_cast<unsigned char>(payload[1]);
  const bool sendable =
      (code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006) ||
      (code >= 3000 && code <= 4999);
  return sendable ? static_cast<std::uint16_t>(code) : kProtocolError;
}

}  // namespace

WebSocket::WebSocket(std::shared_ptr<Conn> conn, Write write, std::string inbox,
                     asio::any_io_executor executor, std::size_t messageLimit)
    : conn_(std::move(conn)),
      write_(std::move(write)),
      inbox_(std::move(inbox)),
      limit_(messageLimit),
      writing_(executor),
      ended_(executor, asio::steady_timer::time_point::max()) {}

void WebSocket::start(OnMessage onMessage, std::function<void()> onGone) {
  reading_ = true;
  spawn(ended_.get_executor(), read(std::move(onMessage), std::move(onGone)), "WebSocket");
}

Task<void> WebSocket::read(OnMessage onMessage, std::function<void()> onGone) {
  const auto self = shared_from_this();
  std::uint16_t code = 0;
  std::string why;
  try {
    co_await readUntilClosed(onMessage);
  } catch (const WebSocketError& violation) {
    code = violation.code();
    why = violation.what();
  } catch (const std::exception&) {
    // The peer vanished: nobody is left to tell.
  }
  if (code) co_await sendClose(code, why);
  reading_ = false;
  ended_.cancel();
  if (onGone) onGone();
}

Task<void> WebSocket::readUntilClosed(const OnMessage& onMessage) {
  std::array<char, 16 * 1024> piece;
  std::optional<Opcode> open;  // the kind of the message of which fragments came
  std::string message;
  for (;;) {
    auto frame = takeFrame(inbox_, limit_ - message.size());
    if (!frame) {
      const auto size = co_await conn_->readSome(piece);
      if (size == 0) co_return;
      inbox_.append(piece.data(), size);
      continue;
    }
    switch (frame->opcode) {
      case Opcode::Close: {
        const auto code = answerTo(frame->payload);
        co_await sendClose(code, std::string());
        co_return;
      }
      case Opcode::Ping:
        co_await send(Opcode::Pong, frame->payload);
        continue;
      case Opcode::Pong:
        continue;
      case Opcode::Continuation:
        if (!open) throw WebSocketError(kProtocolError, "a continuation of nothing");
        break;
      default:
        if (open) throw WebSocketError(kProtocolError, "a message inside another");
        open = frame->opcode;
    }
    message += frame->payload;
    if (message.size() > limit_) throw WebSocketError(kTooBig, "the message is too big");
    if (!frame->final) continue;
    const auto kind = *open;
    open.reset();
    auto whole = std::move(message);
    message.clear();
    if (onMessage) co_await onMessage(kind, std::move(whole));
  }
}

Task<void> WebSocket::send(Opcode opcode, std::string_view payload) {
  const auto frame = encodeFrame(opcode, payload);
  const auto turn = co_await writing_.take();
  co_await write_(frame);
}

Task<void> WebSocket::sendClose(std::uint16_t code, std::string reason) {
  if (closeSent_) co_return;
  closeSent_ = true;
  std::string payload{static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)};
  payload.append(reason, 0, 123);
  try {
    co_await send(Opcode::Close, payload);
  } catch (const std::exception&) {
    // Gone already.
  }
}

Task<void> WebSocket::close(std::uint16_t code, std::string_view reason) {
  co_await sendClose(code, std::string(reason));
  ended_.expires_after(kAfterClose);
  while (reading_) {
    const auto [notYet] = co_await ended_.async_wait(asio::as_tuple(asio::use_awaitable));
    if (notYet || !reading_) continue;
    conn_->close();
    ended_.expires_at(asio::steady_timer::time_point::max());
  }
}

}  // namespace sparklab::net
