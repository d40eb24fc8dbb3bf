#include "lab/kubelet/kubelet.hpp"

#include <fmt/format.h>
#include <sys/sysinfo.h>
#include <unistd.h>

#include <boost/asio/post.hpp>

#include <algorithm>
#include <fstream>
#include <set>

#include "base/ids.hpp"
#include "base/remove_tree.hpp"
#include "lab/kubelet/admission.hpp"
#include "lab/kubelet/node.hpp"
#include "lab/kubelet/node_context.hpp"
#include "lab/kubelet/orders.hpp"
#include "lab/kubelet/pod_worker.hpp"
#include "lab/kubelet/sandbox_trial.hpp"
#include "lab/registry/pod_conditions.hpp"

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;

/// 127.100.0.2, 127.100.0.3 ...
std::function<std::string()> countingAddresses() {
  return [next = 1]() mutable {
    const int number = next++;
    return fmt::format("127.100.{}.{}", number / 254 % 256, number % 254 + 1);
  };
}

/// This machine's, but for a node that was switched off meanwhile.
std::string bootId(bool rebooted) {
  std::string id;
  std::ifstream file("/proc/sys/kernel/random/boot_id");
  return rebooted || !std::getline(file, id) ? uuid() : id;
}

KubeletOptions completed(KubeletOptions options) {
  if (!options.allocatePodIP) options.allocatePodIP = countingAddresses();
  if (options.cpus <= 0) options.cpus = static_cast<int>(::sysconf(_SC_NPROCESSORS_ONLN));
  if (options.memoryBytes == 0) {
    struct sysinfo info = {};
    ::sysinfo(&info);
    options.memoryBytes = static_cast<std::uint64_t>(info.totalram) * info.mem_unit;
  }
  return options;
}

}  // namespace

struct Kubelet::Impl : std::enable_shared_from_this<Kubelet::Impl> {
  std::shared_ptr<NodeContext> context;
  std::unique_ptr<Node> node;
  std::map<std::string, std::shared_ptr<PodWorker>, std::less<>> workers;  ///< by UID
  std::vector<Store::Subscription> subscriptions;
  bool hostsStale = false;

  /// Store listeners must not write: everything happens a turn later.
  template <class Function>
  void later(Function function) {
    asio::post(context->executor, [weak = weak_from_this(), function = std::move(function)] {
      if (const auto self = weak.lock(); self && !self->context->stopped) function(*self);
    });
  }

  void watch() {
    auto& store = context->registry.store();
    subscriptions.push_back(store.subscribe("pods", [this](const ResourceKey&, const Event& event) {
      const bool gone = event.type == Event::Type::Deleted;
      later([object = event.object, gone](Impl& self) { self.podChanged(object, gone); });
      hostsMayChange();
    }));
    for (const char* resource : {"configmaps", "secrets"})
      subscriptions.push_back(
          store.subscribe(resource, [this](const ResourceKey&, const Event& event) {
            if (event.type == Event::Type::Deleted) return;
            later([ns = std::string(event.object->ns())](Impl& self) {
              for (const auto& [uid, worker] : self.workers)
                if (worker->ns() == ns) worker->objectChanged();
            });
          }));
    subscriptions.push_back(store.subscribe("nodes", [this](const ResourceKey&,
                                                            const Event& event) {
      if (event.type != Event::Type::Modified || event.object->name() != context->options.nodeName)
        return;
      const bool cordoned = flag(event.object->value(), {"spec", "unschedulable"});
      if (cordoned != flag(event.previous->value(), {"spec", "unschedulable"}))
        later([cordoned](Impl& self) { self.node->schedulableChanged(!cordoned); });
      if (hasDiskPressure(event.object->value()) != hasDiskPressure(event.previous->value()))
        later([](Impl& self) { self.node->report(); });
    }));
    subscriptions.push_back(store.subscribe(
        "services", [this](const ResourceKey&, const Event&) { hostsMayChange(); }));
  }

  void podChanged(const ObjectPtr& pod, bool gone) {
    if (!context->connected) return;
    if (str(pod->value(), {"spec", "nodeName"}) != context->options.nodeName) return;
    const std::string uid(pod->uid());
    if (const auto found = workers.find(uid); found != workers.end())
      return found->second->update(pod, gone);
    if (gone) return;
    auto worker = std::make_shared<PodWorker>(context, pod, [weak = weak_from_this(), uid] {
      if (const auto self = weak.lock()) self->workers.erase(uid);
    });
    workers.emplace(uid, worker);
    if (const auto rejection = rejectionOf(pod)) return worker->reject(*rejection);
    if (context->options.rebooted && find(pod->value(), {"status", "startTime"})) worker->recover();
    worker->start();
  }

  /// Nothing when the node takes the pod; it has taken all other workers' pods that have not ended.
  std::optional<Rejection> rejectionOf(const ObjectPtr& pod) {
    // What has started was taken once.
    if (isFinished(pod->value()) || find(pod->value(), {"status", "startTime"})) return {};
    NodeInfo node;
    node.setNode(context->registry.store().get("nodes", {}, context->options.nodeName));
    if (!node.object) return {};
    for (const auto& [uid, worker] : workers)
      if (uid != pod->uid() && !isFinished(worker->object()->value()))
        node.add(std::make_shared<const PodInfo>(worker->object()));
    return rejects(node, PodInfo(pod));
  }

  void takeUpPods() {
    auto pods = context->registry.store().list("pods");
    // Whoever was there first has the first claim.
    std::stable_sort(pods.begin(), pods.end(), [](const ObjectPtr& a, const ObjectPtr& b) {
      return str(a->value(), {"metadata", "creationTimestamp"}) <
             str(b->value(), {"metadata", "creationTimestamp"});
    });
    for (const auto& pod : pods) podChanged(pod, false);
  }

  void catchUp() {
    std::set<std::string, std::less<>> there;
    for (const auto& pod : context->registry.store().list("pods")) there.emplace(pod->uid());
    const auto known = workers;  // those that find nothing left of their pod leave
    for (const auto& [uid, worker] : known) {
      if (!there.contains(uid)) {
        worker->update(worker->object(), true);
        continue;
      }
      worker->update(context->registry.store().get("pods", worker->ns(), worker->object()->name()),
                     false);
      worker->reconnected();
    }
    takeUpPods();
    hostsMayChange();
  }

  PodWorker& streaming(const std::string& uid) const;

  void hostsMayChange() {
    if (std::exchange(hostsStale, true)) return;
    later([](Impl& self) {
      self.hostsStale = false;
      if (self.workers.empty()) return;
      const auto services = self.context->services();
      for (const auto& [uid, worker] : self.workers) worker->refreshHosts(services);
    });
  }
};

Kubelet::Kubelet(Registry& registry, const ImageStore& images, Clock& clock,
                 asio::any_io_executor executor, KubeletOptions options)
    : impl_(std::make_shared<Impl>()) {
  options = completed(std::move(options));
  const auto cpus = options.cpus;
  const auto memory = options.memoryBytes;
  const bool rebooted = options.rebooted;
  impl_->context = std::make_shared<NodeContext>(NodeContext{registry,
                                                             images,
                                                             clock,
                                                             std::move(executor),
                                                             std::move(options),
                                                             sandboxesNeedUserNamespace(),
                                                             false,
                                                             true,
                                                             BackOff(),
                                                             {},
                                                             bootId(rebooted),
                                                             std::int64_t{1000} * cpus,
                                                             static_cast<std::int64_t>(memory)});
}

Kubelet::~Kubelet() {
  impl_->subscriptions.clear();
  impl_->node.reset();
  impl_->context->stopped = true;
  for (const auto& [uid, worker] : impl_->workers) worker->abandon();
  impl_->workers.clear();
  removeTree(impl_->context->options.stateDir / "pods");
}

void Kubelet::start() {
  auto& context = *impl_->context;
  fs::create_directories(context.options.stateDir / "pods");
  impl_->node = std::make_unique<Node>(impl_->context);
  impl_->node->start();
  impl_->watch();
  impl_->takeUpPods();
}

void Kubelet::setConnected(bool connected) {
  if (std::exchange(impl_->context->connected, connected) == connected || !connected) return;
  impl_->node->report();
  impl_->catchUp();
}

std::vector<pid_t> Kubelet::processesOf(const std::string& uid) const {
  const auto worker = impl_->workers.find(uid);
  return worker == impl_->workers.end() ? std::vector<pid_t>() : worker->second->allProcesses();
}

Task<void> Kubelet::logs(std::string uid, LogOptions options,
                         std::function<Task<void>(std::string_view)> sink) {
  const auto found = impl_->workers.find(uid);
  if (found == impl_->workers.end())
    throw badRequest(
        fmt::format("pod with UID {} is not on node {}", uid, impl_->context->options.nodeName));
  const auto log = found->second->log(options.container, options.previous);
  co_await readLog(log, std::move(options), std::move(sink));
}

PodWorker& Kubelet::Impl::streaming(const std::string& uid) const {
  const auto found = workers.find(uid);
  if (found == workers.end()) throw StreamRefused(404, "pod does not exist");
  return *found->second;
}

void Kubelet::requireExec(const std::string& uid, const std::string& container) const {
  impl_->streaming(uid).requireExec(container);
}

bool Kubelet::requireAttach(const std::string& uid, const std::string& container) const {
  return impl_->streaming(uid).requireAttach(container);
}

void Kubelet::requirePortForward(const std::string& uid) const {
  impl_->streaming(uid).requirePortForward();
}

Task<ExecResult> Kubelet::exec(std::string uid, std::string container,
                               std::vector<std::string> command,
                               std::shared_ptr<RemoteStreams> streams) {
  return impl_->streaming(uid).exec(std::move(container), std::move(command), std::move(streams));
}

Task<std::string> Kubelet::attach(std::string uid, std::string container,
                                  std::shared_ptr<RemoteStreams> streams) {
  return impl_->streaming(uid).attach(std::move(container), std::move(streams));
}

Task<std::string> Kubelet::portForward(std::string uid, std::uint16_t port, ByteSource input,
                                       ByteSink output) {
  return impl_->streaming(uid).portForward(port, std::move(input), std::move(output));
}

}  // namespace sparklab::lab
