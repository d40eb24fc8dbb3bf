#include "kube/core.hpp"

#include <fmt/format.h>

#include <boost/asio/cancellation_state.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/system/system_error.hpp>
#include <exception>

#include "base/error.hpp"

namespace sparklab::kube {

namespace {

using boost::system::system_error;

constexpr std::size_t kMaxIdle = 8;
constexpr auto kMaxIdleTime = std::chrono::seconds(30);

/// The result of connecting as a value: operator|| takes a failure for "not yet" and waits on.
struct Attempt {
  net::ConnPtr conn;
  std::exception_ptr failure;
};

Task<Attempt> tryConnect(asio::any_io_executor executor, std::string host, std::uint16_t port,
                         const net::ClientTls* tls) {
  Attempt attempt;
  try {
    attempt.conn = co_await net::connect(executor, host, port, tls);
  } catch (...) {
    attempt.failure = std::current_exception();
  }
  co_return attempt;
}

bool isGet(const net::ClientRequest& request) {
  return request.method == "GET";
}

std::string describe(const net::ClientRequest& request) {
  return request.method + " " + request.target.substr(0, request.target.find('?'));
}

/// The Status of a refusal; one made from the text when a proxy answered in the server's place.
json::value statusOf(int code, const std::string& body) {
  json::error_code error;
  auto value = json::parse(body, error, {}, parseOptions());
  if (!error && str(value, {"kind"}) == "Status") return value;
  json::object status;
  status["kind"] = "Status";
  status["apiVersion"] = "v1";
  status["status"] = "Failure";
  status["code"] = code;
  status["message"] = body.empty() ? fmt::format("HTTP status {}", code) : body.substr(0, 500);
  return status;
}

}  // namespace

json::parse_options parseOptions() {
  json::parse_options options;
  options.max_depth = 256;  // a schema in a CRD is deeper than the default of 32
  return options;
}

json::value parseAnswer(std::string_view text) {
  json::error_code error;
  auto value = json::parse(json::string_view(text.data(), text.size()), error, {}, parseOptions());
  if (error)
    throw Error(fmt::format("the server's answer is not JSON: {}", error.message()),
                "Is the address in the kubeconfig that of a Kubernetes API?");
  return value;
}

Task<void> throwIfCancelled() {
  const auto state = co_await asio::this_coro::cancellation_state;
  if (state.cancelled() != asio::cancellation_type::none)
    throw system_error(asio::error::operation_aborted);
}

Core::Core(asio::any_io_executor ex, const Cluster& c, const Timing& t)
    : executor(ex), cluster(c), timing(t), url_(parseServerUrl(c.server)) {
  headers_ =
      fmt::format("Host: {}\r\nUser-Agent: sparklab/{}\r\n", url_.authority(), SPARKLAB_VERSION);
  if (!cluster.bearerToken.empty())
    headers_ += fmt::format("Authorization: Bearer {}\r\n", cluster.bearerToken);
}

Task<std::unique_ptr<net::HttpConn>> Core::open() {
  using namespace asio::experimental::awaitable_operators;
  asio::steady_timer timer(executor, timing.connect);
  const auto* tls = url_.https ? &cluster.tls : nullptr;
  auto first = co_await (tryConnect(executor, url_.host, url_.port, tls) ||
                         timer.async_wait(asio::use_awaitable));
  if (first.index() == 1)
    throw unreachable(fmt::format("no connection within {}", formatDuration(timing.connect)));
  auto& attempt = std::get<0>(first);
  if (attempt.failure) {
    co_await throwIfCancelled();
    try {
      std::rethrow_exception(attempt.failure);
    } catch (const Error& error) {
      throw unreachable(error.what(), error.hint());
    } catch (const system_error& error) {
      throw unreachable(error.what());
    }
  }
  co_return std::make_unique<net::HttpConn>(std::move(attempt.conn), headers_);
}

std::unique_ptr<net::HttpConn> Core::takeIdle() {
  const auto now = std::chrono::steady_clock::now();
  std::erase_if(idle_, [&](const Idle& idle) { return now - idle.since > kMaxIdleTime; });
  if (idle_.empty()) return nullptr;
  auto conn = std::move(idle_.back().conn);
  idle_.pop_back();
  return conn;
}

void Core::giveBack(std::unique_ptr<net::HttpConn> conn) {
  if (!conn->reusable()) return;
  if (idle_.size() >= kMaxIdle) idle_.pop_front();
  idle_.push_back({std::move(conn), std::chrono::steady_clock::now()});
}

net::ClientRequest Core::request(std::string method, const std::string& path,
                                 const Query& query) const {
  net::ClientRequest request;
  request.method = std::move(method);
  request.target = withQuery(url_.prefix + path, query);
  request.accept = "application/json";
  return request;
}

Error Core::unreachable(const std::string& why, const std::string& hint) const {
  const auto context = cluster.context.empty() ? "" : fmt::format(" (context {})", cluster.context);
  return Error(
      fmt::format("the Kubernetes API at {}{} cannot be reached: {}", cluster.server, context, why),
      !hint.empty() ? hint : fmt::format("Is the cluster running? Try: kubectl version"));
}

Task<std::string> exchange(CorePtr core, net::ClientRequest request) {
  bool mayReuse = isGet(request);  // what changes something must not be sent twice
  for (;;) {
    auto conn = mayReuse ? core->takeIdle() : nullptr;
    const bool reused = conn != nullptr;
    if (!conn) conn = co_await core->open();
    net::Watchdog watchdog(core->executor, *conn);
    watchdog.arm(core->timing.answer);
    int status = 0;
    std::string body, failure;
    try {
      status = co_await conn->request(request);
      for (;;) {
        const auto piece = co_await conn->readBody();
        if (piece.empty()) break;
        body += piece;
        watchdog.arm(core->timing.answer);
      }
    } catch (const system_error& error) {
      failure = error.what();
    }
    if (failure.empty()) {
      core->giveBack(std::move(conn));
      if (status / 100 == 2) co_return body;
      throw ApiError(status, statusOf(status, body), describe(request));
    }
    co_await throwIfCancelled();
    if (watchdog.fired())
      failure = fmt::format("no answer within {}", formatDuration(core->timing.answer));
    else if (reused && !conn->answered())
      continue;  // the server had closed an idle connection; there are at most kMaxIdle of them
    throw core->unreachable(failure);
  }
}

Task<void> streamBody(CorePtr core, net::ClientRequest request, Nanos silence,
                      std::function<void(std::string_view)> sink) {
  auto conn = co_await core->open();
  net::Watchdog watchdog(core->executor, *conn);
  watchdog.arm(core->timing.answer);
  std::string failure, refusal;
  int status = 0;
  try {
    status = co_await conn->request(request);
    const bool accepted = status / 100 == 2;
    for (;;) {
      if (accepted) watchdog.arm(silence);
      const auto piece = co_await conn->readBody();
      if (piece.empty()) break;
      if (accepted)
        sink(piece);
      else
        refusal += piece;
    }
  } catch (const system_error& error) {
    failure = error.what();
  }
  if (!failure.empty()) {
    co_await throwIfCancelled();
    throw core->unreachable(watchdog.fired() ? "it went silent" : failure);
  }
  core->giveBack(std::move(conn));
  if (status / 100 != 2) throw ApiError(status, statusOf(status, refusal), describe(request));
}

}  // namespace sparklab::kube
