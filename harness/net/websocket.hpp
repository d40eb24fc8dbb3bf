// The server's side of a WebSocket (RFC 6455), without extensions.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "net/conn.hpp"
#include "net/turn.hpp"

namespace sparklab::net {

enum class Opcode : std::uint8_t {
  Continuation = 0,
  Text = 1,
  Binary = 2,
  Close = 8,
  Ping = 9,
  Pong = 10,
};

struct Frame {
  Opcode opcode = Opcode::Text;
  bool final = true;
  std::string payload;
};

inline constexpr std::uint16_t kProtocolError = 1002;  ///< close codes (RFC 6455, 7.4.1)
inline constexpr std::uint16_t kTooBig = 1009;

/// A violation of the protocol; `code` is the close code that tells the peer.
class WebSocketError : public std::runtime_error {
 public:
  WebSocketError(std::uint16_t code, const std::string& why) : runtime_error(why), code_(code) {}
  std::uint16_t code() const noexcept { return code_; }

 private:
  std::uint16_t code_;
};

/// The value of Sec-WebSocket-Accept for a Sec-WebSocket-Key.
std::string webSocketAccept(std::string_view key);

/// A frame as a server sends it: unmasked.
std::string encodeFrame(Opcode opcode, std::string_view payload, bool final = true);

/// Takes the first frame, as a client sends it (masked), out of `inbox`; nothing while it is
/// incomplete. Throws WebSocketError for a malformed one or a payload of more than `limit` bytes.
std::optional<Frame> takeFrame(std::string& inbox, std::size_t limit);

/// An open WebSocket. Answers pings and the closing handshake by itself. Single-threaded.
class WebSocket : public std::enable_shared_from_this<WebSocket> {
 public:
  using Write = std::function<Task<void>(std::string_view)>;
  using OnMessage = std::function<Task<void>(Opcode, std::string)>;

  /// `inbox` are bytes that were received behind the handshake.
  WebSocket(std::shared_ptr<Conn> conn, Write write, std::string inbox,
            asio::any_io_executor executor, std::size_t messageLimit = 1 << 20);

  /// Begins to read. `onMessage` gets Text and Binary messages, one at a time; `onGone` is called
  /// once when the peer has closed or vanished.
  void start(OnMessage onMessage, std::function<void()> onGone);

  /// Throws when the peer is gone.
  Task<void> send(Opcode opcode, std::string_view payload);

  /// Sends a close frame, once, and waits until the peer has answered or left. Never throws.
  Task<void> close(std::uint16_t code, std::string_view reason = {});

 private:
  Task<void> read(OnMessage onMessage, std::function<void()> onGone);
  Task<void> readUntilClosed(const OnMessage& onMessage);
  Task<void> sendClose(std::uint16_t code, std::string reason);

  std::shared_ptr<Conn> conn_;
  Write write_;
  std::string inbox_;
  std::size_t limit_;
  Turn writing_;
  asio::steady_timer ended_;
  bool reading_ = false;
  bool closeSent_ = false;
};

using WebSocketPtr = std::shared_ptr<WebSocket>;

}  // namespace sparklab::net
