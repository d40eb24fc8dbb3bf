#include "runner/object_presence.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <memory>

#include "runner/wake.hpp"

namespace sparklab::runner {

namespace {

struct Presence {
  explicit Presence(asio::any_io_executor executor) : wake(std::move(executor)) {}
  bool asWanted = false;
  Wake wake;
  asio::cancellation_signal stop;
};

Task<bool> exists(kube::Client& client, std::string path) {
  bool missing = false;
  try {
    co_await client.get(std::move(path));
  } catch (const kube::ApiError& error) {
    if (error.code() != 404) throw;
    missing = true;
  }
  co_return !missing;
}

Task<bool> waitUntil(bool wanted, kube::Client& client, asio::any_io_executor executor,
                     std::string collection, std::string name, Nanos limit) {
  const auto path = collection + "/" + name;
  auto presence = std::make_shared<Presence>(executor);
  kube::Query query;
  query["fieldSelector"] = "metadata.name=" + name;
  // The watch begins before the question, so that no change falls between the two.
  auto sink = [presence, wanted, name](const kube::WatchEvent& event) {
    if (event.type == kube::WatchEvent::Type::Bookmark) return;
    if (str(event.object, {"metadata", "name"}) != name) return;
    presence->asWanted = (event.type != kube::WatchEvent::Type::Deleted) == wanted;
    if (presence->asWanted) presence->wake.notify();
  };
  auto watching = client.watch(collection, query, sink,
                               [presence](kube::WatchGap) { presence->wake.notify(); });
  asio::co_spawn(
      executor, std::move(watching),
      asio::bind_cancellation_slot(presence->stop.slot(),
                                   [presence](std::exception_ptr) { presence->wake.notify(); }));
  const auto end = std::chrono::steady_clock::now() + limit;
  std::exception_ptr failure;
  try {
    while (!presence->asWanted) {
      const bool there = co_await exists(client, path);
      if (there == wanted) presence->asWanted = true;
      const Nanos left = end - std::chrono::steady_clock::now();
      if (presence->asWanted || left <= Nanos{0}) break;
      co_await presence->wake.wait(left);
    }
  } catch (...) {
    failure = std::current_exception();
  }
  presence->stop.emit(asio::cancellation_type::terminal);
  if (failure) std::rethrow_exception(failure);
  co_return presence->asWanted;
}

}  // namespace

Task<bool> waitUntilGone(kube::Client& client, asio::any_io_executor executor,
                         std::string collection, std::string name, Nanos limit) {
  return waitUntil(false, client, executor, std::move(collection), std::move(name), limit);
}

Task<bool> waitUntilThere(kube::Client& client, asio::any_io_executor executor,
                          std::string collection, std::string name, Nanos limit) {
  return waitUntil(true, client, executor, std::move(collection), std::move(name), limit);
}

}  // namespace sparklab::runner
