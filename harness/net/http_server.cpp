#include "net/http_server.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/steady_timer.hpp>

#include "net/http_session.hpp"

namespace sparklab::net {

struct HttpServer::Core {
  asio::any_io_executor executor;
  Handler handler;
  HttpLimits limits;
  Refusal refusal;
  bool stopped = false;
  std::vector<std::shared_ptr<Listener>> listeners;
  std::vector<std::weak_ptr<HttpSession>> sessions;

  static Task<void> accept(std::shared_ptr<Core> core, std::shared_ptr<Listener> listener) {
    while (!core->stopped) {
      std::string failure;
      try {
        auto conn = co_await listener->accept();
        if (core->stopped) break;
        auto session = std::make_shared<HttpSession>(core->executor, std::move(conn), core->handler,
                                                     core->limits, core->refusal);
        std::erase_if(core->sessions, [](const auto& old) { return old.expired(); });
        core->sessions.push_back(session);
        spawn(core->executor, serve(std::move(session)), "HTTP connection");
      } catch (const std::exception& error) {
        failure = error.what();
      }
      if (failure.empty() || core->stopped) continue;
      // Out of descriptors, most likely. The connection waits in the kernel's queue meanwhile.
      fmt::print(stderr, "sparklab: cannot accept a connection: {}\n", failure);
      asio::steady_timer pause(core->executor, std::chrono::milliseconds(200));
      co_await pause.async_wait(asio::as_tuple(asio::use_awaitable));
    }
  }

  static Task<void> serve(std::shared_ptr<HttpSession> session) { co_await session->run(); }
};

HttpServer::HttpServer(asio::any_io_executor executor, Handler handler, HttpLimits limits,
                       Refusal refusal)
    : core_(std::make_shared<Core>()) {
  core_->executor = executor;
  core_->handler = std::move(handler);
  core_->limits = limits;
  core_->refusal = std::move(refusal);
}

HttpServer::~HttpServer() {
  stop();
}

void HttpServer::serve(std::unique_ptr<Listener> listener) {
  std::shared_ptr<Listener> shared = std::move(listener);
  core_->listeners.push_back(shared);
  spawn(core_->executor, Core::accept(core_, shared), "listener");
}

void HttpServer::stop() noexcept {
  core_->stopped = true;
  for (const auto& listener : core_->listeners) listener->close();
  for (const auto& weak : core_->sessions)
    if (const auto session = weak.lock()) session->close();
}

std::size_t HttpServer::connections() const noexcept {
  return static_cast<std::size_t>(std::ranges::count_if(
      core_->sessions, [](const auto& session) { return !session.expired(); }));
}

}  // namespace sparklab::net
