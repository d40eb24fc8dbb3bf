#include "lab/apiserver/pod_streams.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>

#include "lab/apiserver/channel_socket.hpp"
#include "lab/apiserver/pod_port_forward.hpp"
#include "lab/apiserver/remote_command.hpp"
#include "lab/apiserver/respond.hpp"
#include "lab/apiserver/watch.hpp"

namespace sparklab::lab {

namespace {

const std::string kTranslated = "v5.channel.k8s.io";

/// What kubelet's own WebSocket server speaks.
const std::vector<std::string> kKubelets{"", "channel.k8s.io", "base64.channel.k8s.io",
                                         "v4.channel.k8s.io", "v4.base64.channel.k8s.io"};

std::vector<std::string> containerNames(const json::value& pod) {
  std::vector<std::string> names;
  for (const auto* kind : {"initContainers", "containers", "ephemeralContainers"})
    for (const auto& container : list(pod, {"spec", kind}))
      names.emplace_back(str(container, {"name"}));
  return names;
}

std::string chooseStreamContainer(const json::value& pod, std::string_view wanted) {
  const auto name = str(pod, {"metadata", "name"});
  const auto names = containerNames(pod);
  if (!wanted.empty()) {
    if (std::ranges::find(names, wanted) == names.end())
      throw badRequest(fmt::format("container {} is not valid for pod {}", wanted, name));
    return std::string(wanted);
  }
  const auto& containers = list(pod, {"spec", "containers"});
  if (containers.size() == 1) return std::string(str(containers[0], {"name"}));
  throw badRequest(fmt::format("a container name must be specified for pod {}, choose one of: [{}]",
                               name, fmt::join(names, " ")));
}

CommandOptions commandOptions(const json::value& pod, const RequestInfo& info) {
  CommandOptions options;
  options.container = chooseStreamContainer(pod, info.query.get("container"));
  options.attach = info.subresource == "attach";
  if (!options.attach)
    for (const auto word : info.query.all("command")) options.command.emplace_back(word);
  options.input = info.query.flag("stdin");
  options.output = info.query.flag("stdout");
  options.errors = info.query.flag("stderr");
  options.tty = info.query.flag("tty");
  return options;
}

/// Throws kubelet's refusal; the terminal is the container's to decide when it is attached to.
void requireStream(PodRuntime& runtime, const std::string& uid, CommandOptions& options) {
  if (!options.input && !options.output && (!options.errors || options.tty))
    throw StreamRefused(400, "you must specify at least 1 of stdin, stdout, stderr");
  if (options.attach)
    options.tty = runtime.requireAttach(uid, options.container);
  else
    runtime.requireExec(uid, options.container);
}

/// What the handler waits for: the end of the command, or of the connection.
struct Wait {
  explicit Wait(asio::any_io_executor executor)
      : changed(executor, asio::steady_timer::time_point::max()) {}
  asio::steady_timer changed;
  bool done = false;
  bool gone = false;
  ExecResult result;
};

Task<void> runCommand(std::shared_ptr<Wait> wait, PodRuntime& runtime, std::string uid,
                      CommandOptions options, std::shared_ptr<RemoteStreams> streams) {
  try {
    if (options.attach)
      wait->result.problem =
          co_await runtime.attach(std::move(uid), std::move(options.container), streams);
    else
      wait->result = co_await runtime.exec(std::move(uid), std::move(options.container),
                                           std::move(options.command), streams);
  } catch (const std::exception& failure) {
    wait->result.problem = failure.what();
  }
  wait->done = true;
  wait->changed.cancel();
}

Task<void> serveCommand(CommandClientPtr client, PodRuntime& runtime, std::string uid,
                        CommandOptions options) {
  const auto executor = co_await asio::this_coro::executor;
  const auto wait = std::make_shared<Wait>(executor);
  client->onGone = [wait] {
    wait->gone = true;
    wait->changed.cancel();
  };
  spawn(executor, runCommand(wait, runtime, std::move(uid), options, client->streams()),
        "pod stream");
  while (!wait->done && !wait->gone)
    co_await wait->changed.async_wait(asio::as_tuple(asio::use_awaitable));
  if (!wait->gone) {
    try {
      const auto text = commandStatus(client->style(), options, wait->result);
      if (!text.empty()) co_await client->writeError(text);
    } catch (const boost::system::system_error&) {
      // The client has left meanwhile.
    }
  }
  co_await client->close();
}

Task<void> refuse(net::HttpExchange& exchange, int code, std::string text) {
  net::HttpResponse response(code, "text/plain; charset=utf-8", std::move(text));
  co_await exchange.respond(std::move(response));
}

/// The stream through the API server's own WebSocket, which is open before kubelet is asked.
Task<void> serveTranslated(net::HttpExchange& exchange, PodRuntime& runtime, std::string uid,
                           CommandOptions options) {
  const auto client = co_await openWebSocketCommand(exchange, kTranslated, options);
  if (!client) co_return;
  std::string refused;
  try {
    requireStream(runtime, uid, options);
    client->streams()->tty = options.tty;
    if (options.tty) client->streams()->errors = nullptr;
  } catch (const StreamRefused& refusal) {
    refused = refusal.what();
  }
  if (!refused.empty()) {
    auto text = refusedStatus(refused);
    co_await client->writeError(std::move(text));
    co_await client->close();
    co_return;
  }
  co_await serveCommand(client, runtime, std::move(uid), std::move(options));
}

Task<void> serveKubelets(net::HttpExchange& exchange, PodRuntime& runtime, std::string uid,
                         CommandOptions options) {
  std::optional<StreamRefused> refused;
  try {
    requireStream(runtime, uid, options);
  } catch (const StreamRefused& refusal) {
    refused = refusal;
  }
  if (refused) {
    co_await refuse(exchange, refused->code(), refused->what());
    co_return;
  }
  CommandClientPtr client;
  if (isUpgrade(exchange.request())) {
    auto protocol = chooseProtocol(exchange.request(), kKubelets);
    if (!protocol) {
      net::HttpResponse forbidden;
      forbidden.status = 403;
      co_await exchange.respond(std::move(forbidden));
      co_return;
    }
    client = co_await openWebSocketCommand(exchange, std::move(*protocol), options);
  } else {
    client = co_await openSpdyCommand(exchange, options);
  }
  if (client) co_await serveCommand(client, runtime, std::move(uid), std::move(options));
}

}  // namespace

Task<void> servePodStream(net::HttpExchange& exchange, Registry& registry, PodRuntime& runtime,
                          const RequestInfo& info) {
  const auto pod = registry.get(kindOf("pods"), info.ns, info.name);
  const bool forward = info.subresource == "portforward";
  CommandOptions options;
  if (!forward) options = commandOptions(pod->value(), info);
  if (str(pod->value(), {"spec", "nodeName"}).empty())
    throw badRequest(fmt::format("pod {} does not have a host assigned", info.name));
  const auto& headers = exchange.request().headers;
  if (!headers.lists("Connection", "upgrade")) throw badRequest("Upgrade request required");

  std::string uid(pod->uid());
  const auto offered = offeredProtocols(exchange.request());
  if (forward)
    co_await servePortForward(exchange, runtime, std::move(uid), info);
  else if (isUpgrade(exchange.request()) &&
           std::ranges::find(offered, kTranslated) != offered.end())
    co_await serveTranslated(exchange, runtime, std::move(uid), std::move(options));
  else
    co_await serveKubelets(exchange, runtime, std::move(uid), std::move(options));
}

}  // namespace sparklab::lab
