#include "lab/apiserver/channel_socket.hpp"

#include <algorithm>

#include "base/base64.hpp"
#include "base/text.hpp"

namespace sparklab::lab {

namespace {

constexpr unsigned char kCloseSignal = 255;

}  // namespace

std::vector<std::string> offeredProtocols(const net::HttpRequest& request) {
  std::vector<std::string> offered;
  for (auto field : request.headers.all("Sec-WebSocket-Protocol")) {
    while (!field.empty()) {
      const auto end = std::min(field.find(','), field.size());
      const auto name = trimmed(field.substr(0, end));
      if (!name.empty()) offered.emplace_back(name);
      field.remove_prefix(std::min(field.size(), end + 1));
    }
  }
  return offered;
}

std::optional<std::string> chooseProtocol(const net::HttpRequest& request,
                                          const std::vector<std::string>& supported) {
  auto offered = offeredProtocols(request);
  if (offered.empty()) offered.emplace_back();
  for (auto& name : offered)
    if (std::ranges::find(supported, name) != supported.end()) return std::move(name);
  return std::nullopt;
}

ChannelSocket::ChannelSocket(net::WebSocketPtr socket, asio::any_io_executor executor,
                             std::vector<Mode> modes, Protocol protocol)
    : socket_(std::move(socket)),
      executor_(executor),
      modes_(std::move(modes)),
      protocol_(protocol),
      pipes_(modes_.size()),
      idle_(executor) {
  for (std::size_t i = 0; i < modes_.size(); ++i)
    if (modes_[i] == Mode::Read || modes_[i] == Mode::ReadWrite)
      pipes_[i] = std::make_shared<net::BytePipe>(executor);
}

void ChannelSocket::start(std::function<void()> onGone) {
  onGone_ = std::move(onGone);
  touch();
  std::function<Task<void>(net::Opcode, std::string)> onMessage =
      [weak = weak_from_this()](net::Opcode, std::string message) -> Task<void> {
    const auto self = weak.lock();
    if (self) co_await receive(self, std::move(message));
  };
  socket_->start(std::move(onMessage), [weak = weak_from_this()] {
    if (const auto self = weak.lock()) self->leave();
  });
}

void ChannelSocket::leave() {
  gone_ = true;
  idle_.cancel();
  for (const auto& pipe : pipes_)
    if (pipe) pipe->end();
  if (auto tell = std::exchange(onGone_, nullptr)) tell();
}

void ChannelSocket::touch() {
  idle_.expires_after(kStreamIdle);
  idle_.async_wait([weak = weak_from_this()](const boost::system::error_code& cancelled) {
    const auto self = weak.lock();
    if (!cancelled && self) spawn(self->executor_, close(self), "idle stream");
  });
}

Task<void> ChannelSocket::receive(std::shared_ptr<ChannelSocket> socket, std::string message) {
  socket->touch();
  if (message.empty()) co_return;
  auto channel = static_cast<unsigned char>(message[0]);
  auto& pipes = socket->pipes_;
  if (socket->protocol_.closeSignal && channel == kCloseSignal) {
    const auto ended = message.size() == 2 ? static_cast<unsigned char>(message[1]) : kCloseSignal;
    if (ended >= pipes.size())
      throw net::WebSocketError(1000, "");  // the real server just ends the connection
    if (pipes[ended]) pipes[ended]->end();
    co_return;
  }
  if (socket->protocol_.base64) channel = static_cast<unsigned char>(channel - '0');
  if (channel >= pipes.size() || !pipes[channel]) co_return;
  message.erase(0, 1);
  if (socket->protocol_.base64) {
    auto bytes = unbase64(message);
    if (!bytes) co_return;
    message = std::move(*bytes);
  }
  if (message.empty()) co_return;
  const auto pipe = pipes[channel];
  co_await net::BytePipe::write(pipe, std::move(message));
}

Task<void> ChannelSocket::write(std::shared_ptr<ChannelSocket> socket, std::size_t channel,
                                std::string_view bytes) {
  const auto mode = socket->modes_.at(channel);
  if (mode != Mode::Write && mode != Mode::ReadWrite) co_return;
  if (socket->gone_) throw boost::system::system_error(asio::error::operation_aborted);
  socket->touch();
  const bool text = socket->protocol_.base64;
  std::string message(1, static_cast<char>(text ? '0' + channel : channel));
  if (text)
    message += base64(bytes);
  else
    message += bytes;
  const auto opcode = text ? net::Opcode::Text : net::Opcode::Binary;
  co_await socket->socket_->send(opcode, message);
}

ByteSource ChannelSocket::reader(std::size_t channel) {
  const auto pipe = pipes_.at(channel);
  if (!pipe) return nullptr;
  return [pipe]() { return net::BytePipe::read(pipe); };
}

ByteSink ChannelSocket::writer(std::size_t channel) {
  const auto mode = modes_.at(channel);
  if (mode != Mode::Write && mode != Mode::ReadWrite) return nullptr;
  return [self = shared_from_this(), channel](std::string_view bytes) {
    return write(self, channel, bytes);
  };
}

Task<void> ChannelSocket::close(std::shared_ptr<ChannelSocket> socket) {
  socket->idle_.cancel();
  // Nobody reads them any more: a message under way must not hold the reader up.
  for (const auto& pipe : socket->pipes_)
    if (pipe) pipe->end();
  co_await socket->socket_->close(1000);
  socket->gone_ = true;
}

}  // namespace sparklab::lab
