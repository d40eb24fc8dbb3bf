#include "lab/nodes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <list>

#include "lab/registry/status.hpp"

namespace sparklab::lab {

namespace {

StatusError refuse(const std::string& why) {
  return StatusError(409, makeStatus(409, "Conflict", why));
}

const char* word(Nodes::State state) {
  return state == Nodes::State::Running        ? "running"
         : state == Nodes::State::Disconnected ? "disconnected"
                                               : "off";
}

}  // namespace

struct Nodes::Waiters {
  /// One who waits, for as long as it does.
  struct Entry {
    Entry(Waiters& all, asio::steady_timer& timer)
        : waiters(all), at(all.timers.insert(all.timers.end(), &timer)) {}
    ~Entry() { waiters.timers.erase(at); }
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;
    Waiters& waiters;
    std::list<asio::steady_timer*>::iterator at;
  };

  void wake() {
    for (auto* timer : timers) timer->cancel();
  }

  std::list<asio::steady_timer*> timers;
  bool released = false;
};

void Nodes::add(Settings settings) {
  Node node;
  node.kubelet = make_(settings, store_.get("nodes", {}, settings.name) != nullptr);
  node.settings = std::move(settings);
  node.kubelet->start();
  nodes_.push_back(std::move(node));
}

Nodes::Node& Nodes::find(std::string_view name) {
  for (auto& node : nodes_)
    if (node.settings.name == name) return node;
  std::string names;
  for (const auto& node : nodes_) names += (names.empty() ? "" : ", ") + node.settings.name;
  throw StatusError(
      404,
      makeStatus(404, "NotFound", fmt::format("the lab has no node \"{}\", only {}", name, names)));
}

void Nodes::stop(std::string_view name, Loss loss) {
  auto& node = find(name);
  if (node.state == State::Off || (node.state == State::Disconnected && loss == Loss::Network))
    throw refuse(fmt::format("the node \"{}\" is {} already", name, word(node.state)));
  if (loss == Loss::Network) {
    node.kubelet->setConnected(false);
    node.state = State::Disconnected;
  } else {
    node.kubelet.reset();
    node.state = State::Off;
  }
}

void Nodes::start(std::string_view name) {
  auto& node = find(name);
  if (node.state == State::Running)
    throw refuse(fmt::format("the node \"{}\" is running already", name));
  if (node.state == State::Disconnected) {
    node.kubelet->setConnected(true);
    node.state = State::Running;
    waiters_->wake();
  } else {
    node.kubelet = make_(node.settings, true);
    node.kubelet->start();
  }
  node.state = State::Running;
}

bool Nodes::isDisconnected(std::string_view name) const noexcept {
  return std::any_of(nodes_.begin(), nodes_.end(), [&](const Node& node) {
    return node.settings.name == name && node.state == State::Disconnected;
  });
}

Task<void> Nodes::link(std::string name) const {
  const auto waiters = waiters_;
  while (!waiters->released && isDisconnected(name)) {
    const auto executor = co_await asio::this_coro::executor;
    asio::steady_timer timer(executor, asio::steady_timer::time_point::max());
    const Waiters::Entry entry(*waiters, timer);
    boost::system::error_code woken;
    co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, woken));
  }
}

void Nodes::release() noexcept {
  waiters_->released = true;
  waiters_->wake();
}

std::shared_ptr<Nodes::Waiters> Nodes::makeWaiters() {
  return std::make_shared<Waiters>();
}

json::array Nodes::describe() const {
  json::array all;
  for (const auto& node : nodes_)
    all.push_back(json::object{{"name", node.settings.name},
                               {"address", node.settings.address},
                               {"state", word(node.state)}});
  return all;
}

std::vector<pid_t> Nodes::processesOf(const std::string& uid) const {
  for (const auto& node : nodes_) {
    if (!node.kubelet) continue;
    if (auto processes = node.kubelet->processesOf(uid); !processes.empty()) return processes;
  }
  return {};
}

Kubelet& Nodes::kubeletOf(std::string_view uid, std::string_view what,
                          std::string_view container) const {
  ObjectPtr pod;
  for (auto& candidate : store_.list("pods"))
    if (candidate->uid() == uid) pod = std::move(candidate);
  const auto name = pod ? str(pod->value(), {"spec", "nodeName"}) : std::string_view();
  for (const auto& node : nodes_) {
    if (node.settings.name != name) continue;
    if (node.state == State::Running) return *node.kubelet;
    const auto address = node.settings.address + ":10250";
    throw StatusError(
        500,
        makeStatus(500, "",
                   fmt::format("Get \"https://{0}/{1}/{2}/{3}/{4}\": dial tcp {0}: connect: no "
                               "route to host",
                               address, what, pod->ns(), pod->name(), container)));
  }
  throw badRequest(fmt::format("pod with UID {} is on no node of the lab", uid));
}

Task<void> Nodes::logs(std::string uid, LogOptions options,
                       std::function<Task<void>(std::string_view)> sink) {
  auto& kubelet = kubeletOf(uid, "containerLogs", options.container);
  return kubelet.logs(std::move(uid), std::move(options), std::move(sink));
}

void Nodes::requireExec(const std::string& uid, const std::string& container) const {
  kubeletOf(uid, "exec", container).requireExec(uid, container);
}

bool Nodes::requireAttach(const std::string& uid, const std::string& container) const {
  return kubeletOf(uid, "attach", container).requireAttach(uid, container);
}

void Nodes::requirePortForward(const std::string& uid) const {
  kubeletOf(uid, "portForward").requirePortForward(uid);
}

Task<ExecResult> Nodes::exec(std::string uid, std::string container,
                             std::vector<std::string> command,
                             std::shared_ptr<RemoteStreams> streams) {
  auto& kubelet = kubeletOf(uid, "exec", container);
  return kubelet.exec(std::move(uid), std::move(container), std::move(command), std::move(streams));
}

Task<std::string> Nodes::attach(std::string uid, std::string container,
                                std::shared_ptr<RemoteStreams> streams) {
  auto& kubelet = kubeletOf(uid, "attach", container);
  return kubelet.attach(std::move(uid), std::move(container), std::move(streams));
}

Task<std::string> Nodes::portForward(std::string uid, std::uint16_t port, ByteSource input,
                                     ByteSink output) {
  auto& kubelet = kubeletOf(uid, "portForward");
  return kubelet.portForward(std::move(uid), port, std::move(input), std::move(output));
}

}  // namespace sparklab::lab
