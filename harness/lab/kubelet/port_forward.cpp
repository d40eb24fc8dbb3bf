#include "lab/kubelet/port_forward.hpp"

#include <fmt/format.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include "lab/kubelet/listeners.hpp"

namespace sparklab::lab {
namespace {

using asio::ip::tcp;
using boost::system::error_code;

constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::seconds kGrace(1);

struct Forward {
  explicit Forward(asio::any_io_executor executor)
      : socket(executor), changed(executor, asio::steady_timer::time_point::max()) {}
  tcp::socket socket;
  ByteSource input;
  ByteSink output;
  int ended = 0;  ///< of the two directions
  asio::steady_timer changed;
};
using ForwardPtr = std::shared_ptr<Forward>;

void oneEnded(Forward& forward) {
  ++forward.ended;
  forward.changed.cancel();
}

Task<void> copyOut(ForwardPtr forward) {
  std::vector<char> buffer(32 * 1024);
  try {
    for (;;) {
      const auto into = asio::buffer(buffer);
      const auto [failure, count] = co_await forward->socket.async_read_some(into, kTuple);
      if (count > 0) co_await forward->output(std::string_view(buffer.data(), count));
      if (failure) break;
    }
  } catch (const boost::system::system_error&) {
    // The client has left.
  }
  oneEnded(*forward);
}

Task<void> copyIn(ForwardPtr forward) {
  for (;;) {
    const auto bytes = co_await forward->input();
    if (bytes.empty()) break;
    const auto from = asio::buffer(bytes);
    const auto [failure, count] = co_await asio::async_write(forward->socket, from, kTuple);
    if (failure) break;
  }
  oneEnded(*forward);
}

tcp::socket closeOnExec(asio::any_io_executor executor, const tcp::endpoint& endpoint) {
  tcp::socket socket(executor);
  const int fd =
      ::socket(endpoint.protocol().family(), SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  error_code ignored;
  if (fd >= 0) socket.assign(endpoint.protocol(), fd, ignored);
  return socket;
}

}  // namespace

Task<std::string> forwardPort(ForwardTarget target, std::uint16_t port, ByteSource input,
                              ByteSink output) {
  const auto executor = co_await asio::this_coro::executor;
  const auto forward = std::make_shared<Forward>(executor);
  forward->input = std::move(input);
  forward->output = std::move(output);
  bool connected = false;
  for (const auto& endpoint : listenersOf(target.containers, port, target.podIP)) {
    forward->socket = closeOnExec(executor, endpoint);
    const auto [failure] = co_await forward->socket.async_connect(endpoint, kTuple);
    connected = !failure;
    if (connected) break;
  }
  if (!connected)
    co_return fmt::format(
        "error forwarding port {0} to pod {1}, uid : failed to execute portforward in network "
        "namespace \"/var/run/netns/cni-{2}\": failed to connect to localhost:{0} inside namespace "
        "\"{1}\", IPv4: dial tcp4 127.0.0.1:{0}: connect: connection refused IPv6 dial tcp6 "
        "[::1]:{0}: connect: connection refused ",
        port, target.sandboxId, target.sandboxId.substr(0, 32));

  spawn(executor, copyOut(forward), "forwarded output");
  spawn(executor, copyIn(forward), "forwarded input");
  while (forward->ended == 0) co_await forward->changed.async_wait(kTuple);
  forward->changed.expires_after(kGrace);
  while (forward->ended == 1) {
    const auto [cancelled] = co_await forward->changed.async_wait(kTuple);
    if (!cancelled) break;
  }
  error_code ignored;
  forward->socket.close(ignored);
  co_return std::string();
}

}  // namespace sparklab::lab
