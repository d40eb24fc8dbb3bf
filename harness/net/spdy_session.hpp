// The server's side of a SPDY/3.1 connection, as github.com/moby/spdystream behaves, which is what
// both ends of every Kubernetes stream are.
//
// That library neither sends nor heeds WINDOW_UPDATE: a server that waited for its peer's would
// stop after 64 KiB for ever. So here too a slow reader holds the whole connection up, and nothing
// but TCP tells the peer.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "net/byte_pipe.hpp"
#include "net/byte_stream.hpp"
#include "net/spdy_frame.hpp"
#include "net/turn.hpp"

namespace sparklab::net {

class SpdySession;

/// One stream that the client has opened. Ends with its session.
class SpdyStream : public std::enable_shared_from_this<SpdyStream> {
 public:
  SpdyStream(std::weak_ptr<SpdySession> session, std::uint32_t id, SpdyHeaders headers,
             asio::any_io_executor executor);

  std::uint32_t id() const noexcept { return id_; }
  std::string_view header(std::string_view name) const noexcept {
    return spdyHeader(headers_, name);
  }

  /// What the client sent; "" at the end of its side.
  static Task<std::string> read(std::shared_ptr<SpdyStream> stream);

  /// Throws system_error when the stream or its connection has ended.
  static Task<void> write(std::shared_ptr<SpdyStream> stream, std::string_view bytes);

  /// Ends our side; once. Never throws.
  static Task<void> end(std::shared_ptr<SpdyStream> stream);

  /// Ends both sides, with RST_STREAM unless ours has ended already. Never throws.
  static Task<void> reset(std::shared_ptr<SpdyStream> stream);

 private:
  friend class SpdySession;
  std::weak_ptr<SpdySession> session_;
  std::uint32_t id_;
  SpdyHeaders headers_;
  /// Nothing may be sent before SYN_REPLY.
  static Task<void> answered(std::shared_ptr<SpdyStream> stream);

  BytePipePtr received_;
  bool replied_ = false;
  asio::steady_timer answered_;  ///< never expires; cancelled with SYN_REPLY
  bool ended_ = false;           ///< our side
};
using SpdyStreamPtr = std::shared_ptr<SpdyStream>;

/// Single-threaded.
class SpdySession : public std::enable_shared_from_this<SpdySession> {
 public:
  static constexpr std::size_t kMostStreams = 4096;

  SpdySession(ByteStreamPtr carrier, asio::any_io_executor executor,
              std::chrono::milliseconds idle);

  /// Begins to read. `onStream` decides whether a new stream is taken: it is answered with
  /// SYN_REPLY or RST_STREAM. `onGone` is called once when the connection has ended.
  void start(std::function<bool(SpdyStreamPtr)> onStream, std::function<void()> onGone);

  /// Resets every stream, says GOAWAY, and waits until the client has gone or two seconds have
  /// passed. Never throws.
  static Task<void> close(std::shared_ptr<SpdySession> session);

 private:
  friend class SpdyStream;
  static Task<void> run(std::shared_ptr<SpdySession> session);
  static Task<void> take(std::shared_ptr<SpdySession> session, SpdyFrame frame);
  static Task<void> open(std::shared_ptr<SpdySession> session, SpdyFrame frame);
  static Task<void> send(std::shared_ptr<SpdySession> session, std::string frame);
  void touch();
  void endStreams();

  ByteStreamPtr carrier_;
  asio::any_io_executor executor_;
  std::chrono::milliseconds idleLimit_;
  std::function<bool(SpdyStreamPtr)> onStream_;
  std::function<void()> onGone_;
  SpdyDecoder decoder_;
  SpdyEncoder encoder_;
  Turn writing_;
  std::map<std::uint32_t, SpdyStreamPtr> streams_;  ///< those whose client's side is open
  std::uint32_t nextStream_ = 1;                    ///< the lowest that may still come
  asio::steady_timer idle_, ended_;
  bool running_ = false;
  bool closing_ = false;
};
using SpdySessionPtr = std::shared_ptr<SpdySession>;

}  // namespace sparklab::net
