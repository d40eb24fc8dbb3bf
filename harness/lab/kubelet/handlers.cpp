#include "lab/kubelet/handlers.hpp"

#include <fmt/format.h>
#include <signal.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include "base/error.hpp"
#include "process/child.hpp"
#include "process/container_namespaces.hpp"

namespace sparklab::lab {
namespace {

using asio::ip::tcp;
using boost::system::error_code;

constexpr std::size_t kOutputLimit = 10 * 1024;

std::uint16_t portOf(const json::value& container, const json::value* port) {
  if (!port) return 0;
  if (port->is_int64()) return static_cast<std::uint16_t>(port->as_int64());
  for (const auto& named : list(container, {"ports"}))
    if (port->is_string() && str(named, {"name"}) == std::string_view(port->as_string()))
      return static_cast<std::uint16_t>(num(named, {"containerPort"}));
  return 0;
}

Task<HandlerResult> runCommand(HandlerTarget target, json::value exec, Nanos timeout) {
  process::Options options;
  options.argv = sparklab::strings(exec, {"command"});
  options.env = target.environment;
  options.workingDirectory = target.workingDirectory.empty() ? "/" : target.workingDirectory;
  auto output = std::make_shared<std::string>();
  options.onStdout = options.onStderr = [output](std::string_view text) {
    if (output->size() < kOutputLimit) *output += text.substr(0, kOutputLimit - output->size());
  };

  HandlerResult result;
  std::shared_ptr<process::Child> child;
  try {
    const process::ContainerNamespaces container(target.pid);
    options.container = &container;
    child = process::Child::start(target.executor, std::move(options));
  } catch (const Error& error) {
    result.output = error.what();
  }
  if (!child) co_return result;
  auto late = std::make_shared<bool>(false);
  asio::steady_timer timer(target.executor, timeout);
  timer.async_wait([late, child](error_code cancelled) {
    if (cancelled) return;
    *late = true;
    child->signalGroup(SIGKILL);
  });
  const auto end = co_await child->wait();
  timer.cancel();
  result.success = end.shellCode() == 0 && !*late;
  result.output =
      *late ? fmt::format("command timed out: {} timed out after {}",
                          json::serialize(list(exec, {"command"})), formatDuration(timeout))
            : *output;
  co_return result;
}

/// Connects and, for HTTP, asks; the socket is closed by a timer when it takes too long.
Task<HandlerResult> ask(HandlerTarget target, json::value request, bool http, Nanos timeout) {
  const auto port = portOf(target.container, find(request, {"port"}));
  const std::string host(str(request, {"host"}, target.podIP));
  const std::string path(str(request, {"path"}, "/"));
  const auto what =
      http ? fmt::format("Get \"http://{}:{}{}\": ", host, port, path) : std::string();
  const auto cancelled = asio::as_tuple(asio::use_awaitable);
  HandlerResult result;

  error_code failure;
  const auto address = asio::ip::make_address(host, failure);
  const auto socket = std::make_shared<tcp::socket>(target.executor);
  asio::steady_timer timer(target.executor, timeout);
  auto late = std::make_shared<bool>(false);
  timer.async_wait([late, socket](error_code stopped) {
    if (stopped) return;
    *late = true;
    error_code ignored;
    socket->close(ignored);
  });
  if (!failure) {
    const tcp::endpoint endpoint(address, port);
    std::tie(failure) = co_await socket->async_connect(endpoint, cancelled);
  }
  if (failure) {
    timer.cancel();
    result.output = fmt::format("{}dial tcp {}:{}: {}", what, host, port,
                                *late ? "i/o timeout" : "connect: connection refused");
    co_return result;
  }
  result.success = true;
  if (!http || str(request, {"scheme"}) == "HTTPS") {
    timer.cancel();
    co_return result;
  }

  std::string text = fmt::format(
      "GET {} HTTP/1.1\r\nHost: {}:{}\r\nUser-Agent: kube-probe/1.34\r\n"
      "Accept: */*\r\nConnection: close\r\n",
      path, host, port);
  for (const auto& header : list(request, {"httpHeaders"}))
    text += fmt::format("{}: {}\r\n", std::string(str(header, {"name"})),
                        std::string(str(header, {"value"})));
  text += "\r\n";
  const auto request_buffer = asio::buffer(text);
  co_await asio::async_write(*socket, request_buffer, cancelled);
  std::string answer(12, '\0');  // "HTTP/1.1 200"
  const auto answer_buffer = asio::buffer(answer);
  const auto [broken, count] = co_await asio::async_read(*socket, answer_buffer, cancelled);
  timer.cancel();
  const int code = !broken && count == answer.size() ? std::atoi(answer.c_str() + 9) : 0;
  result.success = code >= 200 && code < 400;
  if (code == 0)
    result.output = what + (*late ? "context deadline exceeded (Client.Timeout exceeded while "
                                    "awaiting headers)"
                                  : "EOF");
  else if (!result.success)
    result.output = fmt::format("HTTP probe failed with statuscode: {}", code);
  co_return result;
}

}  // namespace

Task<HandlerResult> runHandler(HandlerTarget target, json::value handler, Nanos timeout) {
  if (const auto* exec = find(handler, {"exec"}))
    return runCommand(std::move(target), *exec, timeout);
  if (const auto* get = find(handler, {"httpGet"}))
    return ask(std::move(target), *get, true, timeout);
  const auto* connect = find(handler, {"tcpSocket"});
  if (!connect) connect = find(handler, {"grpc"});
  return ask(std::move(target), connect ? *connect : json::value(), false, timeout);
}

}  // namespace sparklab::lab
