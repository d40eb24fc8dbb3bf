#include "wordserver/server.hpp"

#include <fmt/format.h>
#include <sys/socket.h>

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstring>
#include <optional>
#include <set>
#include <unordered_map>

#include "base/error.hpp"
#include "wordserver/client.hpp"

namespace sparklab::words {

namespace {

using boost::asio::ip::tcp;
using boost::system::error_code;
using Clock = Client::Clock;

constexpr int kPortTries = 20;

tcp::endpoint endpointOf(const std::string& address, std::uint16_t port) {
  error_code error;
  const auto ip = asio::ip::make_address(address, error);
  if (error)
    throw Error(fmt::format("\"{}\" is not an IP address to listen on", address),
                "for example 0.0.0.0, 127.0.0.1 or ::1", kBadInput);
  return {ip, port};
}

std::string textOf(const tcp::endpoint& endpoint) {
  const auto address = endpoint.address().to_string();
  return endpoint.address().is_v6() ? fmt::format("[{}]:{}", address, endpoint.port())
                                    : fmt::format("{}:{}", address, endpoint.port());
}

tcp::acceptor tryListen(asio::any_io_executor executor, const tcp::endpoint& endpoint,
                        error_code& error) {
  tcp::acceptor acceptor(executor);
  const int fd =
      ::socket(endpoint.protocol().family(), SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (fd < 0) {
    error.assign(errno, boost::system::system_category());
    return acceptor;
  }
  acceptor.assign(endpoint.protocol(), fd);
  acceptor.set_option(tcp::acceptor::reuse_address(true));
  if (endpoint.address().is_v6()) acceptor.set_option(asio::ip::v6_only(true));
  acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(tcp::acceptor::max_listen_connections, error);
  return acceptor;
}

[[noreturn]] void refuse(const tcp::endpoint& endpoint, const error_code& error) {
  std::string hint;
  if (error == asio::error::address_in_use)
    hint = fmt::format("Choose another port, or see who has it: ss -ltnp 'sport = :{}'",
                       endpoint.port());
  if (error == asio::error::access_denied) hint = "Ports below 1024 need root; choose another.";
  throw Error(fmt::format("cannot listen on {}: {}", textOf(endpoint), error.message()), hint);
}

/// Listeners on all addresses with one port.
std::vector<tcp::acceptor> listenOnAll(asio::any_io_executor executor, const Options& options) {
  for (int attempt = 1;; ++attempt) {
    auto port = options.port;
    std::vector<tcp::acceptor> out;
    for (const auto& address : options.addresses) {
      const auto endpoint = endpointOf(address, port);
      error_code error;
      auto acceptor = tryListen(executor, endpoint, error);
      if (error) {
        // A free port of the first address may be taken on the second one: find another.
        const bool again = options.port == 0 && port != 0 && attempt < kPortTries &&
                           error == asio::error::address_in_use;
        if (!again) refuse(endpoint, error);
        out.clear();
        break;
      }
      port = acceptor.local_endpoint().port();
      out.push_back(std::move(acceptor));
    }
    if (!out.empty()) return out;
    if (options.addresses.empty())
      throw Error("a word server needs an address to listen on", "", kBadInput);
  }
}

/// Everything that handlers and coroutines use; they hold it by shared_ptr, so that the server may
/// be destroyed while they are under way.
class Hub : public std::enable_shared_from_this<Hub> {
 public:
  Hub(asio::any_io_executor executor, Options options)
      : executor_(executor),
        options_(std::move(options)),
        acceptors_(listenOnAll(executor, options_)),
        port_(acceptors_.front().local_endpoint().port()),
        sweeper_(executor) {}

  void start() {
    listener_.onGone = [this](Client& client, const std::string& reason) {
      remove(client, reason);
    };
    listener_.onDropped = [this](Client& client) { tell(Options::Event::Kind::Dropped, client); };
    listener_.onSent = [this](std::size_t bytes) {
      bytesSent_ += bytes;
      if (bytes) changed();
      if (!bytes) sweepLater();
    };
    for (auto& acceptor : acceptors_) waitForClient(acceptor);
    if (options_.say.empty()) return;
    if (options_.every <= std::chrono::nanoseconds(0))
      throw Error("the time between two lines must be more than nothing", "", kBadInput);
    spawn(executor_, say(shared_from_this()), "word server");
  }

  std::uint16_t port() const noexcept { return port_; }
  std::size_t clients() const noexcept { return clients_.size(); }
  std::uint64_t bytesSent() const noexcept { return bytesSent_; }
  bool stopped() const noexcept { return stopped_; }

  void send(std::string_view data) {
    if (!clients_.empty() && !data.empty()) send(writer_.write(data));
  }

  void send(const std::vector<Piece>& pieces) {
    bool left = false;
    for (const auto& [key, client] : clients_) {
      client->give(pieces);
      left = left || client->backlog() > 0;
    }
    if (left) sweepLater();
  }

  std::size_t backlog() const noexcept {
    const auto now = Clock::now();
    std::size_t most = 0;
    for (const auto& [key, client] : clients_)
      if (now - client->lastProgress() < options_.patience)
        most = std::max(most, client->backlog());
    return most;
  }

  /// Waits for a change that backlog(), clients() or stopped() may show.
  static Task<void> change(std::shared_ptr<Hub> self) {
    // At the latest when a client may have become stalled.
    Waiter waiter(*self);
    const auto result = co_await waiter.timer.async_wait(asio::as_tuple(asio::use_awaitable));
    static_cast<void>(result);
  }

  void stop(bool telling) noexcept {
    if (std::exchange(stopped_, true)) return;
    for (auto& acceptor : acceptors_) closeAcceptor(acceptor);
    sweeper_.cancel();
    changed();
    if (sayTimer_) sayTimer_->cancel();
    auto clients = std::exchange(clients_, {});
    for (const auto& [key, client] : clients) {
      client->close();
      if (telling) tell(Options::Event::Kind::Disconnected, *client, "stopped");
    }
    options_.onEvent = nullptr;
  }

 private:
  struct Waiter {
    Hub& hub;
    asio::steady_timer timer;
    explicit Waiter(Hub& h) : hub(h), timer(h.executor_, h.options_.patience) {
      hub.waiters_.insert(&timer);
    }
    ~Waiter() { hub.waiters_.erase(&timer); }
  };

  void changed() noexcept {
    for (auto* timer : waiters_) timer->cancel();
  }

  static void closeAcceptor(tcp::acceptor& acceptor) noexcept {
    error_code ignored;
    acceptor.close(ignored);
  }

  void waitForClient(tcp::acceptor& acceptor) {
    acceptor.async_wait(tcp::acceptor::wait_read,
                        [self = shared_from_this(), &acceptor](error_code error) {
                          if (!error && !self->stopped_) self->accept(acceptor);
                        });
  }

  void accept(tcp::acceptor& acceptor) {
    while (!stopped_) {
      const int fd =
          ::accept4(acceptor.native_handle(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
      if (fd < 0 && (errno == EINTR || errno == ECONNABORTED)) continue;
      if (fd < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return waitForClient(acceptor);
      if (fd < 0) return retryLater(acceptor);
      tcp::socket socket(executor_);
      socket.assign(acceptor.local_endpoint().protocol(), fd);
      add(std::move(socket));
      if (options_.keepListening) continue;
      for (auto& other : acceptors_) closeAcceptor(other);
      return;
    }
  }

  /// Too many open files, most likely: clients that are there are served, others wait.
  void retryLater(tcp::acceptor& acceptor) {
    auto timer = std::make_shared<asio::steady_timer>(executor_, std::chrono::milliseconds(100));
    timer->async_wait([self = shared_from_this(), timer, &acceptor](error_code error) {
      if (!error && !self->stopped_) self->waitForClient(acceptor);
    });
  }

  void add(tcp::socket socket) {
    auto client = std::make_shared<Client>(std::move(socket), options_, listener_);
    clients_.emplace(client.get(), client);
    client->start();
    changed();
    tell(Options::Event::Kind::Connected, *client);
  }

  void remove(Client& client, const std::string& reason) {
    const auto found = clients_.find(&client);
    if (found == clients_.end()) return;
    const auto keep = found->second;
    clients_.erase(found);
    changed();
    tell(Options::Event::Kind::Disconnected, client, reason);
  }

  void tell(Options::Event::Kind kind, const Client& client, const std::string& reason = {}) {
    if (!options_.onEvent) return;
    Options::Event event{kind, client.name(), client.bytesSent(), client.linesDropped(), reason};
    options_.onEvent(event);
  }

  /// Looks after stalled and half-closed clients for as long as there are any.
  void sweepLater() {
    if (std::exchange(sweeping_, true)) return;
    sweeper_.expires_after(std::min(options_.stallLimit, options_.halfClosedLimit) / 4);
    sweeper_.async_wait([self = shared_from_this()](error_code error) {
      self->sweeping_ = false;
      if (!error && !self->stopped_) self->sweep();
    });
  }

  void sweep() {
    const auto now = Clock::now();
    std::vector<std::shared_ptr<Client>> suspects;  // by copy: clients leave on the way
    for (const auto& [key, client] : clients_)
      if (client->needsCheck()) suspects.push_back(client);
    for (const auto& client : suspects) client->check(now);
    if (!suspects.empty()) sweepLater();
  }

  static Task<void> say(std::shared_ptr<Hub> self) {
    self->sayTimer_.emplace(self->executor_);
    auto next = Clock::now();
    for (std::size_t turn = 0; !self->stopped_;) {
      next += std::chrono::duration_cast<Clock::duration>(self->options_.every);
      next = std::max(next, Clock::now());  // a machine that slept owes nobody a burst
      self->sayTimer_->expires_at(next);
      const auto result = co_await self->sayTimer_->async_wait(asio::as_tuple(asio::use_awaitable));
      static_cast<void>(result);
      if (self->stopped_ || self->clients_.empty()) continue;
      self->send(self->options_.say[turn] + "\n");
      turn = (turn + 1) % self->options_.say.size();
    }
  }

  asio::any_io_executor executor_;
  Options options_;
  Client::Listener listener_;
  std::vector<tcp::acceptor> acceptors_;
  std::uint16_t port_;
  std::unordered_map<Client*, std::shared_ptr<Client>> clients_;
  BlockWriter writer_;
  std::uint64_t bytesSent_ = 0;
  std::set<asio::steady_timer*> waiters_;  ///< of change()
  asio::steady_timer sweeper_;
  bool sweeping_ = false;
  std::optional<asio::steady_timer> sayTimer_;
  bool stopped_ = false;
};

Task<void> waitDrained(std::shared_ptr<Hub> hub, std::size_t below) {
  while (!hub->stopped() && hub->backlog() >= below) co_await Hub::change(hub);
}

Task<void> waitConnected(std::shared_ptr<Hub> hub) {
  while (!hub->stopped() && hub->clients() == 0) co_await Hub::change(hub);
}

class ServerImpl final : public Server {
 public:
  explicit ServerImpl(std::shared_ptr<Hub> hub) : hub_(std::move(hub)) {}
  ~ServerImpl() override { hub_->stop(false); }

  std::uint16_t port() const noexcept override { return hub_->port(); }
  std::size_t clients() const noexcept override { return hub_->clients(); }
  std::uint64_t bytesSent() const noexcept override { return hub_->bytesSent(); }
  void send(std::string_view data) override { hub_->send(data); }
  void sendShared(std::shared_ptr<const std::string> buffer, std::size_t begin,
                  std::size_t size) override {
    if (size > 0) hub_->send({Piece{std::move(buffer), begin, begin + size}});
  }
  std::size_t backlog() const noexcept override { return hub_->backlog(); }
  Task<void> drained(std::size_t below) override { return waitDrained(hub_, below); }
  Task<void> connected() override { return waitConnected(hub_); }
  void stop() noexcept override { hub_->stop(true); }

 private:
  std::shared_ptr<Hub> hub_;
};

}  // namespace

std::unique_ptr<Server> Server::start(asio::any_io_executor executor, Options options) {
  auto hub = std::make_shared<Hub>(executor, std::move(options));
  auto server = std::make_unique<ServerImpl>(hub);
  hub->start();
  return server;
}

}  // namespace sparklab::words
