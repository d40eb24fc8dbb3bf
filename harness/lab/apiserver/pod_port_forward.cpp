#include "lab/apiserver/pod_port_forward.hpp"

#include <fmt/format.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <charconv>
#include <map>

#include "lab/apiserver/channel_socket.hpp"
#include "lab/apiserver/stream_handshake.hpp"
#include "lab/apiserver/watch.hpp"
#include "lab/registry/status.hpp"
#include "net/spdy_session.hpp"
#include "net/websocket_stream.hpp"

namespace sparklab::lab {

namespace {

const std::string kProtocol = "portforward.k8s.io";
const std::string kTunnel = "SPDY/3.1+";

constexpr std::chrono::seconds kSecondStream(30);  ///< between the two streams of a connection

std::uint16_t portOf(std::string_view text) {
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  return error == std::errc() && end == text.data() + text.size() ? port : 0;
}

/// One forwarded connection: the client opens a stream for its bytes and one for our errors.
struct Pair {
  net::SpdyStreamPtr data, errors;
};

/// The connections of one session.
struct Forwarding : std::enable_shared_from_this<Forwarding> {
  Forwarding(PodRuntime& to, std::string pod, asio::any_io_executor ex)
      : runtime(to),
        uid(std::move(pod)),
        executor(ex),
        ended(ex, asio::steady_timer::time_point::max()) {}

  bool take(const net::SpdyStreamPtr& stream) {
    const auto type = stream->header("streamtype");
    if (portOf(stream->header("port")) == 0 || (type != "data" && type != "error")) return false;
    std::string request(stream->header("requestid"));
    // Clients without request ids open the error stream first, then the data stream.
    if (request.empty())
      request = fmt::format("stream {}", type == "error" ? stream->id() : stream->id() - 2);
    const bool known = pairs.contains(request);
    auto& pair = pairs[request];
    auto& place = type == "data" ? pair.data : pair.errors;
    if (place) {
      spawn(executor,
            complain(pair.errors, fmt::format("error processing stream for request {}: {} stream "
                                              "already assigned",
                                              request, type)),
            "port forward");
      return true;
    }
    place = stream;
    if (pair.data && pair.errors) {
      spawn(executor, forward(shared_from_this(), pair), "port forward");
      pairs.erase(request);
    } else if (!known) {
      spawn(executor, expire(weak_from_this(), executor, request), "port forward");
    }
    return true;
  }

  static Task<void> complain(net::SpdyStreamPtr errors, std::string text) {
    if (errors) co_await net::SpdyStream::write(errors, text);
  }

  static Task<void> expire(std::weak_ptr<Forwarding> weak, asio::any_io_executor executor,
                           std::string request) {
    asio::steady_timer timer(executor, kSecondStream);
    co_await timer.async_wait(asio::use_awaitable);
    const auto self = weak.lock();
    if (!self || !self->pairs.contains(request)) co_return;
    const auto errors = self->pairs[request].errors;
    self->pairs.erase(request);
    co_await complain(errors, fmt::format("(request={}) timed out waiting for streams", request));
  }

  static Task<void> forward(std::shared_ptr<Forwarding> self, Pair pair) {
    ByteSource input = [data = pair.data] { return net::SpdyStream::read(data); };
    ByteSink output = [data = pair.data](std::string_view bytes) {
      return net::SpdyStream::write(data, bytes);
    };
    const auto port = portOf(pair.data->header("port"));
    std::string problem;
    try {
      problem = co_await self->runtime.portForward(self->uid, port, input, output);
    } catch (const StreamRefused& gone) {
      problem = gone.what();
    }
    if (!problem.empty()) {
      try {
        co_await net::SpdyStream::write(pair.errors, problem);
      } catch (const boost::system::system_error&) {
        // Nobody is left to tell.
      }
      co_await net::SpdyStream::reset(pair.data);
      co_await net::SpdyStream::reset(pair.errors);
    }
    co_await net::SpdyStream::end(pair.data);
    co_await net::SpdyStream::end(pair.errors);
  }

  PodRuntime& runtime;
  std::string uid;
  asio::any_io_executor executor;
  std::map<std::string, Pair> pairs;  ///< of which one stream is missing
  asio::steady_timer ended;
  bool gone = false;
};

Task<void> serveSession(net::ByteStreamPtr carrier, PodRuntime& runtime, std::string uid) {
  const auto executor = co_await asio::this_coro::executor;
  const auto forwarding = std::make_shared<Forwarding>(runtime, std::move(uid), executor);
  const auto session = std::make_shared<net::SpdySession>(carrier, executor, kStreamIdle);
  session->start([forwarding](const net::SpdyStreamPtr& s) { return forwarding->take(s); },
                 [forwarding] {
                   forwarding->gone = true;
                   forwarding->ended.cancel();
                 });
  while (!forwarding->gone)
    co_await forwarding->ended.async_wait(asio::as_tuple(asio::use_awaitable));
  co_await net::SpdySession::close(session);
  co_await carrier->shutdown();  // of a WebSocket: its reader must have ended
}

/// One port of a client that speaks the WebSocket's own channels.
struct ChannelForward {
  std::size_t left = 0;
  asio::steady_timer changed;
};

Task<void> forwardChannel(std::shared_ptr<ChannelForward> all, PodRuntime& runtime, std::string uid,
                          std::uint16_t port, ChannelSocketPtr socket, std::size_t channel) {
  try {
    auto input = socket->reader(channel);
    auto output = socket->writer(channel);
    std::string problem;
    try {
      problem = co_await runtime.portForward(std::move(uid), port, input, output);
    } catch (const StreamRefused& gone) {
      problem = gone.what();
    }
    if (!problem.empty()) co_await ChannelSocket::write(socket, channel + 1, problem);
  } catch (const boost::system::system_error&) {
    // The client has left.
  }
  --all->left;
  all->changed.cancel();
}

std::vector<std::uint16_t> portsOf(const Query& query) {
  std::vector<std::uint16_t> ports;
  for (auto text : query.all("ports")) {
    while (!text.empty()) {
      const auto end = std::min(text.find(','), text.size());
      const auto port = portOf(text.substr(0, end));
      if (port == 0)
        throw StreamRefused(400, fmt::format("unable to parse \"{}\" as a port", text));
      ports.push_back(port);
      text.remove_prefix(std::min(text.size(), end + 1));
    }
  }
  if (ports.empty()) throw StreamRefused(400, "query parameter \"port\" is required");
  if (ports.size() > 64) throw StreamRefused(400, "too many ports");
  return ports;
}

Task<void> serveChannels(net::HttpExchange& exchange, PodRuntime& runtime, std::string uid,
                         std::vector<std::uint16_t> ports) {
  const auto executor = co_await asio::this_coro::executor;
  const std::vector<std::string> supported{"", "v4.channel.k8s.io", "v4.base64.channel.k8s.io"};
  auto protocol = chooseProtocol(exchange.request(), supported);
  if (!protocol) {
    net::HttpResponse forbidden;
    forbidden.status = 403;
    co_await exchange.respond(std::move(forbidden));
    co_return;
  }
  ChannelSocket::Protocol features;
  features.base64 = protocol->find("base64") != std::string::npos;
  const auto chosen = *protocol;
  const auto socket = co_await exchange.upgrade(chosen, 32 << 20);
  if (!socket) co_return;
  exchange.setWriteLimit(kStreamIdle);
  std::vector<ChannelSocket::Mode> modes;
  for (std::size_t i = 0; i < ports.size(); ++i) {
    modes.push_back(ChannelSocket::Mode::ReadWrite);
    modes.push_back(ChannelSocket::Mode::Write);
  }
  const auto channels = std::make_shared<ChannelSocket>(socket, executor, modes, features);
  const auto all = std::make_shared<ChannelForward>(ChannelForward{
      ports.size(), asio::steady_timer(executor, asio::steady_timer::time_point::max())});
  channels->start([all] { all->changed.cancel(); });
  for (std::size_t i = 0; i < ports.size(); ++i) {
    // Each channel begins with its port, little end first.
    const std::string begin{static_cast<char>(ports[i] & 0xFF), static_cast<char>(ports[i] >> 8)};
    co_await ChannelSocket::write(channels, 2 * i, begin);
    co_await ChannelSocket::write(channels, 2 * i + 1, begin);
  }
  for (std::size_t i = 0; i < ports.size(); ++i)
    spawn(executor, forwardChannel(all, runtime, uid, ports[i], channels, 2 * i), "port forward");
  while (all->left > 0) co_await all->changed.async_wait(asio::as_tuple(asio::use_awaitable));
  co_await ChannelSocket::close(channels);
}

}  // namespace

Task<void> servePortForward(net::HttpExchange& exchange, PodRuntime& runtime, std::string uid,
                            const RequestInfo& info) {
  const bool socket = isUpgrade(exchange.request());
  std::vector<std::string> tunneled;
  if (socket)
    for (const auto& name : offeredProtocols(exchange.request()))
      if (name.starts_with(kTunnel) && name.ends_with(".k8s.io"))
        tunneled.push_back(name.substr(kTunnel.size()));
  const bool channels = socket && tunneled.empty();

  std::vector<std::uint16_t> ports;
  std::optional<StreamRefused> refused;
  try {
    if (channels) ports = portsOf(info.query);
    runtime.requirePortForward(uid);
  } catch (const StreamRefused& refusal) {
    refused = refusal;
  }
  if (refused) {
    net::HttpResponse response(refused->code(), "text/plain; charset=utf-8", refused->what());
    co_await exchange.respond(std::move(response));
    co_return;
  }
  if (channels) {
    co_await serveChannels(exchange, runtime, std::move(uid), std::move(ports));
    co_return;
  }
  auto offered = socket ? tunneled : offeredStreamProtocols(exchange.request());
  const std::vector<std::string> supported{kProtocol};
  const auto protocol = co_await chooseStreamProtocol(exchange, std::move(offered), supported);
  if (protocol.empty()) co_return;
  net::ByteStreamPtr carrier;
  if (socket) {
    const auto executor = co_await asio::this_coro::executor;
    const auto inner = co_await exchange.upgrade(kTunnel + protocol, 32 << 20);
    if (inner) carrier = net::streamOver(inner, executor);
    exchange.setWriteLimit(kStreamIdle);
  } else {
    carrier = co_await upgradeToSpdy(exchange, protocol);
  }
  if (carrier) co_await serveSession(carrier, runtime, std::move(uid));
}

}  // namespace sparklab::lab
