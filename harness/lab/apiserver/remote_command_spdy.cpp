#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>

#include "lab/apiserver/channel_socket.hpp"
#include "lab/apiserver/remote_command.hpp"
#include "lab/apiserver/remote_command_streams.hpp"
#include "lab/apiserver/stream_handshake.hpp"
#include "net/spdy_session.hpp"

namespace sparklab::lab {

namespace {

constexpr std::chrono::seconds kStreams(30);  ///< for the client to open its streams

class SpdyCommand final : public CommandClient {
 public:
  SpdyCommand(net::SpdySessionPtr session, StatusStyle style, asio::any_io_executor executor)
      : session_(std::move(session)),
        style_(style),
        streams_(std::make_shared<RemoteStreams>()),
        changed_(executor) {}

  /// A stream that the client opened; other types than these are taken and ignored, as kubelet
  /// does it.
  void take(const net::SpdyStreamPtr& stream) {
    const auto type = stream->header("streamtype");
    for (auto& [name, place] : byType_)
      if (name == type) {
        place = stream;
        changed_.cancel();
      }
  }

  void leave() {
    gone_ = true;
    changed_.cancel();
    if (onGone) onGone();
  }

  /// True when the client has opened all that it asked for.
  Task<bool> opened(CommandOptions options, bool resizable) {
    changed_.expires_after(kStreams);
    for (;;) {
      const bool complete = byType_["error"] && (!options.input || byType_["stdin"]) &&
                            (!options.output || byType_["stdout"]) &&
                            (!options.errors || byType_["stderr"]) &&
                            (!options.tty || !resizable || byType_["resize"]);
      if (complete) break;
      if (gone_) co_return false;
      const auto [woken] = co_await changed_.async_wait(asio::as_tuple(asio::use_awaitable));
      if (!woken) co_return false;
    }
    if (options.input) streams_->input = reader("stdin");
    if (options.output) streams_->output = writer("stdout");
    if (options.errors) streams_->errors = writer("stderr");
    streams_->tty = options.tty;
    if (options.tty && resizable) streams_->resized = terminalSizes(reader("resize"));
    co_return true;
  }

  const std::shared_ptr<RemoteStreams>& streams() const noexcept override { return streams_; }
  StatusStyle style() const noexcept override { return style_; }
  Task<void> writeError(std::string text) override {
    const auto stream = byType_["error"];
    co_await net::SpdyStream::write(stream, text);
  }
  Task<void> close() override {
    for (const auto* type : {"stdout", "stderr"}) {
      const auto stream = byType_[type];
      if (stream) co_await net::SpdyStream::end(stream);
    }
    co_await net::SpdySession::close(session_);
  }

 private:
  ByteSource reader(const std::string& type) {
    return [stream = byType_[type]] { return net::SpdyStream::read(stream); };
  }
  ByteSink writer(const std::string& type) {
    return [stream = byType_[type]](std::string_view bytes) {
      return net::SpdyStream::write(stream, bytes);
    };
  }

  net::SpdySessionPtr session_;
  StatusStyle style_;
  std::shared_ptr<RemoteStreams> streams_;
  std::map<std::string, net::SpdyStreamPtr> byType_{
      {"error", {}}, {"stdin", {}}, {"stdout", {}}, {"stderr", {}}, {"resize", {}}};
  asio::steady_timer changed_;
  bool gone_ = false;
};

}  // namespace

Task<CommandClientPtr> openSpdyCommand(net::HttpExchange& exchange, CommandOptions options) {
  const auto executor = co_await asio::this_coro::executor;
  auto offered = offeredStreamProtocols(exchange.request());
  const std::vector<std::string> supported{"v4.channel.k8s.io", "v3.channel.k8s.io",
                                           "v2.channel.k8s.io", "channel.k8s.io"};
  const auto protocol = co_await chooseStreamProtocol(exchange, std::move(offered), supported);
  if (protocol.empty()) co_return nullptr;
  const auto carrier = co_await upgradeToSpdy(exchange, protocol);
  if (!carrier) co_return nullptr;

  if (options.tty) options.errors = false;
  const bool json = protocol == supported[0];
  const bool resizable = json || protocol == supported[1];
  const auto session = std::make_shared<net::SpdySession>(carrier, executor, kStreamIdle);
  const auto client = std::make_shared<SpdyCommand>(
      session, json ? StatusStyle::Json : StatusStyle::Text, executor);
  const std::weak_ptr<SpdyCommand> weak = client;
  session->start(
      [weak](const net::SpdyStreamPtr& stream) {
        const auto self = weak.lock();
        if (self) self->take(stream);
        return self != nullptr;
      },
      [weak] {
        if (const auto self = weak.lock()) self->leave();
      });
  const bool opened = co_await client->opened(options, resizable);
  if (opened) co_return client;
  co_await client->close();
  co_return nullptr;
}

}  // namespace sparklab::lab
