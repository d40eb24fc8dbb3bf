#include "lab/apiserver/channel_socket.hpp"
#include "lab/apiserver/remote_command.hpp"
#include "lab/apiserver/remote_command_streams.hpp"

namespace sparklab::lab {

namespace {

enum Channel : std::size_t { kInput, kOutput, kErrors, kStatus, kResize };

constexpr std::size_t kLongestMessage = 32 << 20;  // golang.org/x/net/websocket's default

class WebSocketCommand final : public CommandClient {
 public:
  WebSocketCommand(ChannelSocketPtr socket, StatusStyle style, const CommandOptions& options)
      : socket_(std::move(socket)), style_(style), streams_(std::make_shared<RemoteStreams>()) {
    if (options.input) streams_->input = socket_->reader(kInput);
    if (options.output) streams_->output = socket_->writer(kOutput);
    if (options.errors && !options.tty) streams_->errors = socket_->writer(kErrors);
    streams_->tty = options.tty;
    streams_->resized = terminalSizes(socket_->reader(kResize));
  }

  const std::shared_ptr<RemoteStreams>& streams() const noexcept override { return streams_; }
  StatusStyle style() const noexcept override { return style_; }
  Task<void> writeError(std::string text) override {
    co_await ChannelSocket::write(socket_, kStatus, text);
  }
  Task<void> close() override { return ChannelSocket::close(socket_); }

 private:
  ChannelSocketPtr socket_;
  StatusStyle style_;
  std::shared_ptr<RemoteStreams> streams_;
};

}  // namespace

Task<CommandClientPtr> openWebSocketCommand(net::HttpExchange& exchange, std::string protocol,
                                            CommandOptions options) {
  using Mode = ChannelSocket::Mode;
  const auto executor = co_await asio::this_coro::executor;
  const auto socket = co_await exchange.upgrade(protocol, kLongestMessage);
  if (!socket) co_return nullptr;
  exchange.setWriteLimit(kStreamIdle);
  ChannelSocket::Protocol features;
  features.base64 = protocol.find("base64") != std::string::npos;
  features.closeSignal = protocol == "v5.channel.k8s.io";
  const std::vector<Mode> modes{
      options.input ? Mode::Read : Mode::Ignore, options.output ? Mode::Write : Mode::Ignore,
      options.errors ? Mode::Write : Mode::Ignore, Mode::Write, Mode::Read};
  const auto channels = std::make_shared<ChannelSocket>(socket, executor, modes, features);
  const auto style = features.closeSignal          ? StatusStyle::Translated
                     : protocol.starts_with("v4.") ? StatusStyle::Json
                                                   : StatusStyle::Text;
  const auto client = std::make_shared<WebSocketCommand>(channels, style, options);
  channels->start([weak = std::weak_ptr<WebSocketCommand>(client)] {
    const auto self = weak.lock();
    if (self && self->onGone) self->onGone();
  });
  const auto first = options.output ? kOutput : options.errors ? kErrors : kStatus;
  co_await ChannelSocket::write(channels, first, std::string_view());
  co_return client;
}

}  // namespace sparklab::lab
