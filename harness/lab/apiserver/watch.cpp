#include "lab/apiserver/watch.hpp"

#include <fmt/format.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <charconv>
#include <optional>
#include <random>

#include "lab/alarm.hpp"
#include "lab/apiserver/fault_answers.hpp"
#include "lab/apiserver/request_options.hpp"
#include "lab/store/persistence.hpp"

namespace sparklab::lab {

namespace {

using SteadyTime = asio::steady_timer::time_point;

constexpr std::chrono::seconds kBookmarkPeriod(60);
constexpr int kMinTimeout = 1800;          ///< seconds, doubled at random, as --min-request-timeout
constexpr std::size_t kBatch = 64 * 1024;  ///< bytes of events in one chunk

/// Where the events go.
class Sink {
 public:
  virtual ~Sink() = default;
  virtual Task<void> send(std::string events) = 0;
  virtual Task<void> end() = 0;
  virtual bool oneByOne() const noexcept = 0;  ///< events must not be joined
};

class ChunkSink final : public Sink {
 public:
  explicit ChunkSink(net::HttpExchange& exchange) : exchange_(exchange) {}
  Task<void> send(std::string events) override { co_await exchange_.write(events); }
  Task<void> end() override { return exchange_.finish(); }
  bool oneByOne() const noexcept override { return false; }

 private:
  net::HttpExchange& exchange_;
};

class SocketSink final : public Sink {
 public:
  explicit SocketSink(net::WebSocketPtr socket) : socket_(std::move(socket)) {}
  Task<void> send(std::string events) override {
    co_await socket_->send(net::Opcode::Text, events);
  }
  Task<void> end() override { return socket_->close(1000); }
  bool oneByOne() const noexcept override { return true; }

 private:
  net::WebSocketPtr socket_;
};

struct Plan {
  Selectors selectors;
  std::string ns;
  bool initialEvents = false;
  bool endBookmark = false;  ///< a bookmark tells the end of the initial events
  bool bookmarks = false;
  std::uint64_t from = 0;
  SteadyTime deadline;  ///< of the connection, and so in real time
};

std::uint64_t parseRevision(std::string_view text) {
  std::uint64_t revision = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), revision);
  if (error != std::errc() || end != text.data() + text.size())
    throw badRequest(fmt::format(
        "resourceVersion: Invalid value: \"{}\": strconv.ParseUint: parsing \"{}\": invalid syntax",
        text, text));
  return revision;
}

Plan makePlan(const Store& store, const Kind& kind, const RequestInfo& info) {
  const auto& query = info.query;
  Plan plan;
  plan.ns = info.ns;
  plan.selectors = selectorsOf(kind, query);
  plan.bookmarks = query.flag("allowWatchBookmarks");

  const auto version = query.get("resourceVersion");
  const auto match = query.get("resourceVersionMatch");
  const bool fromStart = version.empty() || version == "0";
  if (query.has("sendInitialEvents")) {
    if (match != "NotOlderThan")
      throw invalidListOption(
          "resourceVersionMatch",
          "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan");
    plan.initialEvents = query.flag("sendInitialEvents");
  } else {
    if (!match.empty())
      throw invalidListOption(
          "resourceVersionMatch",
          "resourceVersionMatch is forbidden for watch unless sendInitialEvents is "
          "provided");
    plan.initialEvents = fromStart;
  }
  plan.endBookmark = plan.initialEvents && plan.bookmarks;
  plan.from = fromStart ? store.revision() : parseRevision(version);
  if (plan.from > store.revision()) throw tooLargeResourceVersion(plan.from, store.revision());

  auto seconds = query.number("timeoutSeconds").value_or(0);
  if (seconds <= 0) {
    static std::minstd_rand random(std::random_device{}());
    seconds = kMinTimeout + static_cast<int>(random() % kMinTimeout);
  }
  plan.deadline = asio::steady_timer::clock_type::now() +
                  std::chrono::seconds(std::min<std::int64_t>(seconds, 365 * 86400));
  return plan;
}

class Watch {
 public:
  Watch(asio::any_io_executor executor, Registry& registry, const Kind& kind, Plan plan,
        Renderer renderer)
      : store_(registry.store()),
        kind_(kind),
        plan_(std::move(plan)),
        renderer_(std::move(renderer)),
        cursor_(plan_.from),
        state_(std::make_shared<State>(executor)),
        nextBookmark_(executor, registry.clock(), [state = state_] {
          state->bookmarkDue = true;
          state->wake.cancel();
        }) {
    subscription_ = store_.subscribe(kind.storageKey(),
                                     [state = state_](const ResourceKey&, const Event& event) {
                                       if (!state->dirty) state->firstNew = event.revision;
                                       state->dirty = true;
                                       state->wake.cancel();
                                     });
  }

  /// For the peer's leaving, which may be told after this watch is gone.
  std::function<void()> onGone() {
    return [state = state_] {
      state->gone = true;
      state->wake.cancel();
    };
  }

  /// Lets faults end this watch.
  void meet(Faults& faults, ApiRequest request) {
    faults_ = faults.watchOpened(std::move(request), [state = state_](WatchEnd how) {
      state->cut = how;
      state->wake.cancel();
    });
  }

  /// How a fault has ended it, if one has.
  std::optional<WatchEnd> cut() const { return state_->cut; }

  Task<void> run(Sink& sink) {
    if (plan_.initialEvents) {
      co_await sendInitial(sink);
      if (plan_.endBookmark && !state_->cut) co_await sink.send(bookmark(true));
    } else {
      state_->dirty = true;  // what happened between the given revision and now
      state_->firstNew = cursor_ + 1;
    }
    if (plan_.bookmarks) nextBookmark_.set(kBookmarkPeriod);
    state_->wake.expires_at(plan_.deadline);
    while (!state_->gone && !state_->cut) {
      if (state_->dirty) {
        const bool whole = co_await sendNew(sink);
        if (!whole) break;
        continue;
      }
      if (asio::steady_timer::clock_type::now() >= plan_.deadline) break;
      if (std::exchange(state_->bookmarkDue, false)) {
        nextBookmark_.set(kBookmarkPeriod);
        co_await sink.send(bookmark(false));
        continue;
      }
      co_await state_->wake.async_wait(asio::as_tuple(asio::use_awaitable));
    }
    if (state_->gone || state_->cut == WatchEnd::Disconnect) co_return;
    if (state_->cut == WatchEnd::Expired) co_await sendExpired(sink, cursor_);
    co_await sink.end();
  }

 private:
  struct State {
    explicit State(asio::any_io_executor executor) : wake(executor) {}
    asio::steady_timer wake;
    bool dirty = false;
    bool gone = false;
    bool bookmarkDue = false;
    std::uint64_t firstNew = 0;  ///< the oldest event that was not looked at
    std::optional<WatchEnd> cut;
  };

  bool wanted(const json::value& object) const {
    return (plan_.ns.empty() || str(object, {"metadata", "namespace"}) == plan_.ns) &&
           plan_.selectors.matches(object);
  }

  std::string line(std::string_view type, const ObjectPtr& stored) {
    const auto text = renderer_.eventObject(kind_, Registry::view(kind_, stored), first_);
    first_ = false;
    return fmt::format("{{\"type\":\"{}\",\"object\":{}}}\n", type, text);
  }

  /// What the change means to somebody who sees only what the selectors let through.
  std::string translate(const Event& event) {
    const bool deleted = event.type == Event::Type::Deleted;
    const bool is = !deleted && wanted(event.object->value());
    const auto& before = event.previous ? event.previous : event.object;
    const bool was = event.type != Event::Type::Added && wanted(before->value());
    if (is) return line(was ? "MODIFIED" : "ADDED", event.object);
    if (!was) return {};
    if (deleted) return line("DELETED", event.object);
    json::value last = before->value();  // the state in which it was last seen, at this revision
    at(last, {"metadata", "resourceVersion"}) = std::to_string(event.revision);
    return line("DELETED", std::make_shared<const Object>(std::move(last), event.revision));
  }

  /// Nobody hears of what a crash could undo.
  Task<void> settle() {
    if (auto* persistence = store_.persistence()) co_await persistence->durable();
  }

  Task<void> sendInitial(Sink& sink) {
    co_await settle();
    const auto objects = store_.list(kind_.storageKey(), plan_.ns);
    cursor_ = store_.revision();
    state_->dirty = false;
    std::string batch;
    for (const auto& object : objects) {
      if (!wanted(object->value())) continue;
      batch += line("ADDED", object);
      if (faults_ && faults_->sent()) break;
      if (!sink.oneByOne() && batch.size() < kBatch) continue;
      co_await sink.send(std::move(batch));
      batch.clear();
    }
    if (!batch.empty()) co_await sink.send(std::move(batch));
  }

  /// False when the history does not reach back far enough; the client has been told.
  Task<bool> sendNew(Sink& sink) {
    co_await settle();
    // Nothing happened to this resource before firstNew, so a compaction up to there is no loss.
    const auto from = std::max(cursor_, state_->firstNew - 1);
    const auto events = store_.since(kind_.storageKey(), from);
    if (!events) {
      co_await sendExpired(sink, from);
      co_return false;
    }
    cursor_ = store_.revision();
    state_->dirty = false;
    std::string batch;
    for (const auto& event : *events) {
      auto text = translate(event);
      const bool last = !text.empty() && faults_ && faults_->sent();
      batch += text;
      if (last) cursor_ = event.revision;
      if (last) break;
      if (batch.empty() || (!sink.oneByOne() && batch.size() < kBatch)) continue;
      co_await sink.send(std::move(batch));
      batch.clear();
    }
    if (!batch.empty()) co_await sink.send(std::move(batch));
    co_return true;
  }

  Task<void> sendExpired(Sink& sink, std::uint64_t from) {
    const auto failure =
        expired(fmt::format("too old resource version: {} ({})", from, store_.revision()));
    auto status = failure.status();
    co_await sink.send(
        fmt::format("{{\"type\":\"ERROR\",\"object\":{}}}\n", json::serialize(status)));
  }

  std::string bookmark(bool endOfInitialEvents) {
    json::value object;
    at(object, {"kind"}) = kind_.kind;
    at(object, {"apiVersion"}) = kind_.apiVersion();
    at(object, {"metadata", "resourceVersion"}) = std::to_string(cursor_);
    at(object, {"metadata", "creationTimestamp"}) = nullptr;
    if (endOfInitialEvents)
      at(object, {"metadata", "annotations", "k8s.io/initial-events-end"}) = "true";
    // Straight to line(): a bookmark is of the view's kind already.
    const auto made = std::make_shared<const Object>(std::move(object), cursor_);
    const auto text = renderer_.eventObject(kind_, made, first_);
    return fmt::format("{{\"type\":\"BOOKMARK\",\"object\":{}}}\n", text);
  }

  Store& store_;
  const Kind& kind_;
  Plan plan_;
  Renderer renderer_;
  bool first_ = true;
  std::uint64_t cursor_;  ///< everything up to here was sent or is not wanted
  std::shared_ptr<State> state_;
  Alarm nextBookmark_;
  Store::Subscription subscription_;
  std::unique_ptr<WatchedFaults> faults_;
};

}  // namespace

bool isUpgrade(const net::HttpRequest& request) {
  return request.headers.lists("Connection", "upgrade") &&
         request.headers.lists("Upgrade", "websocket");
}

Task<void> serveWatch(net::HttpExchange& exchange, ApiContext& context, const Kind& kind,
                      const RequestInfo& info, const User& user) {
  const auto executor = co_await asio::this_coro::executor;
  auto& registry = context.registry;
  Watch watch(executor, registry, kind, makePlan(registry.store(), kind, info),
              Renderer(exchange.request(), info, registry.clock()));
  if (context.faults) watch.meet(*context.faults, apiRequest(exchange.request(), info, user));

  if (!isUpgrade(exchange.request())) {
    net::Headers headers;
    headers.add("Content-Type", "application/json");
    auto onGone = watch.onGone();
    co_await exchange.start(200, headers, onGone);
    ChunkSink sink(exchange);
    co_await watch.run(sink);
    co_return;
  }
  if (!exchange.request().headers.has("Origin")) {
    net::HttpResponse refused;  // golang.org/x/net/websocket wants to know the origin
    refused.status = 403;
    co_await exchange.respond(std::move(refused));
    co_return;
  }
  const std::string noProtocol;
  const auto socket = co_await exchange.upgrade(noProtocol);
  if (!socket) co_return;
  auto onGone = watch.onGone();
  socket->start(nullptr, onGone);
  SocketSink sink(socket);
  std::exception_ptr failure;
  try {
    co_await watch.run(sink);
  } catch (...) {
    failure = std::current_exception();
  }
  if (watch.cut() == WatchEnd::Disconnect) exchange.abandon();
  co_await socket->close(1000);  // the reader must have ended before the connection does
  if (failure) std::rethrow_exception(failure);
}

}  // namespace sparklab::lab
