#include "lab/apiserver/pod_log.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/steady_timer.hpp>

#include "net/turn.hpp"

namespace sparklab::lab {

namespace {

/// How long a log may stay silent before its answer begins: until then the runtime may still
/// refuse.
constexpr std::chrono::milliseconds kBeforeHeader(100);

std::vector<std::string> names(const json::value& pod, std::string_view list) {
  std::vector<std::string> all;
  for (const auto& container : sparklab::list(pod, {"spec", list}))
    all.emplace_back(str(container, {"name"}));
  return all;
}

std::string chooseLogContainer(const json::value& pod, std::string_view wanted) {
  const auto name = str(pod, {"metadata", "name"});
  const auto containers = names(pod, "containers");
  const auto init = names(pod, "initContainers");
  const auto ephemeral = names(pod, "ephemeralContainers");
  if (wanted.empty()) {
    if (containers.size() == 1) return containers.front();
    const auto standard =
        str(pod, {"metadata", "annotations", "kubectl.kubernetes.io/default-container"});
    if (std::ranges::find(containers, standard) != containers.end()) return std::string(standard);
    auto message = fmt::format("a container name must be specified for pod {}, choose one of: [{}]",
                               name, fmt::join(containers, " "));
    if (!init.empty())
      message += fmt::format(" or one of the init containers: [{}]", fmt::join(init, " "));
    throw badRequest(std::move(message));
  }
  for (const auto* all : {&containers, &init, &ephemeral})
    if (std::ranges::find(*all, wanted) != all->end()) return std::string(wanted);
  throw badRequest(fmt::format("container {} is not valid for pod {}", wanted, name));
}

LogOptions readOptions(const json::value& pod, const Query& query, WallTime now) {
  LogOptions options;
  options.container = chooseLogContainer(pod, query.get("container"));
  options.follow = query.flag("follow");
  options.previous = query.flag("previous");
  options.timestamps = query.flag("timestamps");
  options.tailLines = query.number("tailLines");
  options.limitBytes = query.number("limitBytes");
  static const Kind kOptions = [] {
    Kind kind;
    kind.version = "v1";
    kind.kind = "PodLogOptions";
    return kind;
  }();
  if (options.tailLines.value_or(0) < 0)
    throw invalid(
        kOptions, "",
        {{"tailLines", fmt::format("Invalid value: {}: must be greater than or equal to 0",
                                   *options.tailLines)}});
  if (options.limitBytes.value_or(1) < 1)
    throw invalid(kOptions, "",
                  {{"limitBytes", fmt::format("Invalid value: {}: must be greater "
                                              "than 0",
                                              *options.limitBytes)}});
  if (const auto seconds = query.number("sinceSeconds")) {
    if (*seconds < 1)
      throw invalid(kOptions, "",
                    {{"sinceSeconds", fmt::format("Invalid value: {}: must be "
                                                  "greater than 0",
                                                  *seconds)}});
    options.since = now - std::chrono::seconds(*seconds);
  } else if (!query.get("sinceTime").empty()) {
    options.since = parseRfc3339(query.get("sinceTime"));
    if (!options.since)
      throw badRequest(fmt::format("parsing time \"{}\": not RFC 3339", query.get("sinceTime")));
  }
  return options;
}

/// The log's way to the client. Lives until the log's coroutine and the timer have ended.
struct LogStream {
  explicit LogStream(net::HttpExchange& to, asio::any_io_executor executor)
      : exchange(&to),
        turn(executor),
        header(executor, kBeforeHeader),
        ended(executor, asio::steady_timer::time_point::max()) {}

  net::HttpExchange* exchange;  ///< null once the handler has ended
  net::Turn turn;
  asio::steady_timer header;
  asio::steady_timer ended;
  asio::cancellation_signal stop;
  bool begun = false;
  bool done = false;
  std::exception_ptr failure;
};
using LogStreamPtr = std::shared_ptr<LogStream>;

Task<void> begin(LogStreamPtr stream) {
  const auto turn = co_await stream->turn.take();
  if (stream->begun || !stream->exchange) co_return;
  stream->begun = true;
  net::Headers headers;
  headers.add("Content-Type", "text/plain");
  std::function<void()> onGone = [stream] { stream->stop.emit(asio::cancellation_type::all); };
  co_await stream->exchange->start(200, headers, onGone);
}

Task<void> put(LogStreamPtr stream, std::string_view text) {
  if (!stream->begun) co_await begin(stream);
  if (!stream->exchange) throw boost::system::system_error(asio::error::operation_aborted);
  co_await stream->exchange->write(text);
}

Task<void> beginSoon(LogStreamPtr stream) {
  const auto [cancelled] = co_await stream->header.async_wait(asio::as_tuple(asio::use_awaitable));
  if (!cancelled && !stream->done) co_await begin(stream);
}

}  // namespace

Task<void> servePodLog(net::HttpExchange& exchange, Registry& registry, PodRuntime& runtime,
                       const RequestInfo& info) {
  const auto pod = registry.get(kindOf("pods"), info.ns, info.name);
  const auto options = readOptions(pod->value(), info.query, registry.clock().now());
  if (str(pod->value(), {"spec", "nodeName"}).empty()) {
    net::HttpResponse nothing;
    nothing.status = 204;
    co_await exchange.respond(std::move(nothing));
    co_return;
  }
  const auto executor = co_await asio::this_coro::executor;
  const auto stream = std::make_shared<LogStream>(exchange, executor);
  std::function<Task<void>(std::string_view)> sink = [stream](std::string_view text) {
    return put(stream, text);
  };
  asio::co_spawn(
      executor, runtime.logs(std::string(pod->uid()), options, std::move(sink)),
      asio::bind_cancellation_slot(stream->stop.slot(), [stream](std::exception_ptr failure) {
        stream->failure = failure;
        stream->done = true;
        stream->header.cancel();
        stream->ended.cancel();
      }));
  spawn(executor, beginSoon(stream), "pod log");
  while (!stream->done) co_await stream->ended.async_wait(asio::as_tuple(asio::use_awaitable));
  if (!stream->failure && !stream->begun) co_await begin(stream);
  {
    const auto turn = co_await stream->turn.take();  // a begin() under way has ended
    stream->exchange = nullptr;
  }
  if (stream->failure) std::rethrow_exception(stream->failure);
  co_await exchange.finish();
}

}  // namespace sparklab::lab
