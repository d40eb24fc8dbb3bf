#include "lab/cluster.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <cerrno>
#include <cstring>
#include <optional>
#include <thread>

#include "base/error.hpp"
#include "base/ids.hpp"
#include "base/unique_fd.hpp"
#include "lab/address_plan.hpp"
#include "lab/apiserver/server.hpp"
#include "lab/container_faults.hpp"
#include "lab/control.hpp"
#include "lab/controllers/definitions.hpp"
#include "lab/controllers/disruption.hpp"
#include "lab/controllers/endpoints.hpp"
#include "lab/controllers/ephemeral_volumes.hpp"
#include "lab/controllers/event_ttl.hpp"
#include "lab/controllers/garbage_collector.hpp"
#include "lab/controllers/namespaces.hpp"
#include "lab/controllers/node_lifecycle.hpp"
#include "lab/controllers/pod_gc.hpp"
#include "lab/controllers/resource_quotas.hpp"
#include "lab/controllers/role_aggregation.hpp"
#include "lab/controllers/scheduler.hpp"
#include "lab/controllers/service_accounts.hpp"
#include "lab/controllers/storage_protection.hpp"
#include "lab/controllers/taint_eviction.hpp"
#include "lab/controllers/volume_binding.hpp"
#include "lab/controllers/workloads.hpp"
#include "lab/disk_faults.hpp"
#include "lab/fault_effects.hpp"
#include "lab/faults/fault_definition.hpp"
#include "lab/faults/faults.hpp"
#include "lab/identity.hpp"
#include "lab/images/user_images.hpp"
#include "lab/kubeconfig_file.hpp"
#include "lab/kubelet/sandbox_trial.hpp"
#include "lab/lab_clock.hpp"
#include "lab/lab_controls.hpp"
#include "lab/network_faults.hpp"
#include "lab/nodes.hpp"
#include "lab/pod_addresses.hpp"
#include "lab/real_clock.hpp"
#include "lab/store/sqlite_persistence.hpp"
#include "lab/system_objects.hpp"
#include "lab/volume_provisioner.hpp"
#include "net/pki.hpp"

namespace sparklab::lab {

namespace {

constexpr std::uint16_t kApiPort = 8443;  // minikube's, and so the article's
constexpr std::uint16_t kHttps = 443;
constexpr std::string_view kAdmin = "sparklab-admin";

constexpr int kCpus = 8;
constexpr std::uint64_t kMemory = std::uint64_t{16} << 30;

// The article's three pods ask for 3 CPUs and 6.3 GB, of which they use little: the node promises
// more than a small machine has, as overcommitted nodes do.
int cpusOf(const ClusterOptions& options) {
  if (options.cpus > 0) return options.cpus;
  return std::max<int>(kCpus, static_cast<int>(std::thread::hardware_concurrency()));
}

std::uint64_t memoryOf(const ClusterOptions& options) {
  if (options.memoryBytes > 0) return options.memoryBytes;
  const auto pages = static_cast<std::uint64_t>(std::max(0L, ::sysconf(_SC_PHYS_PAGES)));
  const auto size = static_cast<std::uint64_t>(std::max(0L, ::sysconf(_SC_PAGESIZE)));
  return std::max(kMemory, pages * size);
}

// For its owner alone, and never half written.
void writePrivately(const std::filesystem::path& path, std::string_view text) {
  const auto temporary = path.string() + ".new";
  UniqueFd fd(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  if (!fd || ::write(fd.get(), text.data(), text.size()) != static_cast<ssize_t>(text.size()) ||
      ::rename(temporary.c_str(), path.c_str()) != 0) {
    throw Error(fmt::format("cannot write {}: {}", path.string(), std::strerror(errno)));
  }
}

/// With the state of an earlier life, if there is one.
Store storeOn(Persistence* data) {
  Store store;
  if (data) store.persistTo(*data);
  return store;
}

/// Not behind the time at which the lab was last alive by its own clock, which may have been ahead
/// of ours: what its nodes' leases say.
LabClock clockFor(const Store& store, double speed) {
  LabClock clock(speed);
  for (const auto& lease : store.list(kindOf("leases.coordination.k8s.io").storageKey()))
    if (const auto time = parseRfc3339(str(lease->value(), {"spec", "renewTime"})))
      clock.notBefore(*time);
  return clock;
}

class RealCluster final : public Cluster {
 public:
  RealCluster(asio::any_io_executor executor, ClusterOptions options)
      : executor_(std::move(executor)),
        trial_(std::in_place, options.stateDir),
        data_(options.dataDir.empty() ? nullptr : openData(executor_, options.dataDir)),
        identity_(data_.get()),
        plan_(AddressPlan::take(identity_.range())),
        podAddresses_(plan_.prefix()),
        ca_(identity_.authority()),
        clock_(clockFor(store_, options.speed)) {
    identity_.keepRange(plan_.range());
    kubeconfig_.caCertificate = ca_.certificate();
    kubeconfig_.token = identity_.token();
    info_.nodeAddress = plan_.node();
    info_.serviceAddress = plan_.service();
    info_.kubeconfig = options.stateDir / "kubeconfig";

    makeServer(options);
    listen(options);
    if (info_.servicePort != kHttps) {
      options.images.driverMaster =
          fmt::format("https://kubernetes.default.svc:{}", info_.servicePort);
    }
    auto images = localImages(options.images);
    if (!options.userImages.empty())
      images = imagesTogether(std::make_unique<UserImages>(options.userImages), std::move(images));
    images_ = withImageFaults(std::move(images), faults_);
    bootstrapRoles(registry_);
    makeSystemObjects(registry_,
                      {info_.serviceAddress, info_.servicePort, info_.nodeAddress, info_.nodePort});
    makeStandardClass(registry_);
    makeFaultDefinition(registry_);
    startControllers(options);
    startNodes(options);
    writePrivately(info_.kubeconfig, kubeconfigText(kubeconfig_));
    addClientCertificate();
  }

  // What ends with us is not a change of the cluster: the nodes go without telling.
  ~RealCluster() override { server_->stop(); }

  const ClusterInfo& info() const noexcept override { return info_; }

  Task<void> stop() override {
    server_->stop();
    nodes_.release();
    faults_.release();
    certificates_.reset();
    // The handlers under way end in the next turns.
    for (int turn = 0; turn < 3; ++turn) co_await asio::post(executor_, asio::use_awaitable);
  }

 private:
  void makeServer(const ClusterOptions& options) {
    const std::vector<std::string> names{"kubernetes",
                                         "kubernetes.default",
                                         "kubernetes.default.svc",
                                         "kubernetes.default.svc.cluster.local",
                                         "localhost",
                                         "127.0.0.1",
                                         "::1",
                                         options.address,
                                         info_.nodeAddress,
                                         info_.serviceAddress};
    const auto credential = ca_.issueServer("kube-apiserver", names);
    ApiServerOptions server;
    server.certificate = credential.certificate;
    server.privateKey = credential.privateKey;
    server.clientCa = ca_.certificate();
    server.signer = identity_.signer();
    server.tokens.push_back({kubeconfig_.token, std::string(kAdmin), {std::string(kMasters)}});
    server.advertised = fmt::format("{}:{}", info_.nodeAddress, kApiPort);
    server.faults = &faults_;
    server.link = [this](std::string node) { return nodes_.link(std::move(node)); };
    server.control = [this](std::string method, std::string path, json::value body) {
      return control_.handle(std::move(method), std::move(path), std::move(body));
    };
    server_ = std::make_unique<ApiServer>(executor_, registry_, nodes_, std::move(server));
  }

  // The first of `ports` that can be had.
  std::uint16_t listenOnFirst(const std::string& address,
                              std::initializer_list<std::uint16_t> ports) {
    for (const auto* port = ports.begin();; ++port) {
      try {
        return server_->listen(address, *port);
      } catch (const Error&) {
        if (port + 1 == ports.end()) throw;
      }
    }
  }

  void listen(const ClusterOptions& options) {
    // Whoever listens on all addresses has the node's address among them.
    const bool everywhere = options.address == "0.0.0.0" || options.address == "::";
    // A kubeconfig of the lab's earlier life goes on to work if the port can be had again.
    const auto before = identity_.port() ? identity_.port() : options.port;
    const auto port = options.otherPortIfTaken
                          ? listenOnFirst(options.address, {before, options.port, 0})
                      : options.port == 0 ? listenOnFirst(options.address, {before, 0})
                                          : server_->listen(options.address, options.port);
    identity_.keepPort(port);
    const bool v6 = options.address.find(':') != std::string::npos;
    info_.server = everywhere ? fmt::format("https://127.0.0.1:{}", port)
                   : v6       ? fmt::format("https://[{}]:{}", options.address, port)
                              : fmt::format("https://{}:{}", options.address, port);
    kubeconfig_.server = info_.server;
    info_.nodePort =
        everywhere && port == kApiPort ? port : listenOnFirst(info_.nodeAddress, {kApiPort, 0});
    if (everywhere && port == kApiPort) {
      info_.servicePort = listenOnFirst(info_.serviceAddress, {kHttps, 0});
    } else {
      info_.servicePort = listenOnFirst(info_.serviceAddress, {kHttps, kApiPort, 0});
    }
  }

  void startControllers(const ClusterOptions& options) {
    accounts_.emplace(registry_, executor_, ca_.certificate());
    namespaces_.emplace(registry_, executor_);
    definitions_.emplace(registry_, executor_);  // first of those that look at every kind
    collector_.emplace(registry_, executor_);
    roleAggregation_.emplace(registry_, executor_);
    scheduler_.emplace(registry_, executor_);
    endpoints_.emplace(registry_, executor_);
    lifecycle_.emplace(registry_, executor_, clock_);
    eviction_.emplace(registry_, executor_, clock_);
    podGc_.emplace(registry_, executor_, clock_);
    eventTtl_.emplace(registry_, executor_, clock_);
    workloads_.emplace(registry_, executor_, clock_);
    quotas_.emplace(registry_, executor_, clock_);
    budgets_.emplace(registry_, executor_, clock_);
    volumeBinding_.emplace(registry_, executor_, clock_);
    storageProtection_.emplace(registry_, executor_, clock_);
    ephemeralVolumes_.emplace(registry_, executor_, clock_);
    provisioner_.emplace(
        registry_, executor_, clock_,
        (options.dataDir.empty() ? options.stateDir : options.dataDir) / "volumes");
  }

  void startNodes(const ClusterOptions& options) {
    trial_->require();
    trial_.reset();
    kubelet_.serviceHost = info_.serviceAddress;
    kubelet_.servicePort = info_.servicePort;
    kubelet_.serviceAddress = info_.serviceAddress;
    kubelet_.allocatePodIP = [this] { return podAddresses_.take(); };
    kubelet_.releasePodIP = [this](const std::string& address) { podAddresses_.giveBack(address); };
    kubelet_.tokenFor = [this](const json::value& pod, const std::string& account,
                               const std::string& audience, std::int64_t seconds) {
      std::vector<std::string> audiences;
      if (!audience.empty()) audiences.push_back(audience);
      return server_->issueToken(str(pod, {"metadata", "namespace"}), account, pod,
                                 std::move(audiences), seconds);
    };
    kubelet_.processClock = &realClock_;
    kubelet_.cpus = cpusOf(options);
    kubelet_.memoryBytes = memoryOf(options);
    nodesDir_ = options.stateDir / "nodes";
    addNodeControls(control_, nodes_);
    addNodeFaults(faults_, nodes_);
    containerFaults_.emplace(executor_, registry_, faults_);
    diskFaults_.emplace(executor_, registry_, faults_, clock_);
    networkFaults_.emplace(registry_, faults_, nodes_);
    kubelet_.onConnect = [this](const std::string& pod, const process::ConnectAttempt& attempt) {
      networkFaults_->connects(pod, attempt);
    };
    addClockControls(control_, clock_);
    for (int i = 0; i < options.nodes; ++i)
      nodes_.add({i == 0 ? options.nodeName : fmt::format("{}-{}", options.nodeName, i + 1),
                  plan_.node(i)});
  }

  std::unique_ptr<Kubelet> makeKubelet(const Nodes::Settings& node, bool rebooted) {
    auto options = kubelet_;
    options.nodeName = node.name;
    options.nodeAddress = node.address;
    options.stateDir = nodesDir_ / node.name;
    options.rebooted = rebooted;
    // The first node is what runs the control plane, in so far as there is one.
    if (node.address == info_.nodeAddress)
      options.labels["node-role.kubernetes.io/control-plane"] = "";
    return std::make_unique<Kubelet>(registry_, *images_, clock_, executor_, std::move(options));
  }

  // A second context whose user has a client certificate. Its RSA key takes a tenth of a second of
  // computing, which nobody should wait for.
  void addClientCertificate() {
    if (auto known = identity_.client()) {
      kubeconfig_.client = std::move(*known);
      writePrivately(info_.kubeconfig, kubeconfigText(kubeconfig_));
      return;
    }
    certificates_.emplace(1);
    asio::post(*certificates_, [this] {
      auto client = ca_.issueClient(std::string(kAdmin), {std::string(kMasters)});
      asio::post(executor_,
                 [this, alive = std::weak_ptr<int>(alive_), client = std::move(client)]() mutable {
                   if (alive.expired()) return;
                   identity_.keepClient(client);
                   kubeconfig_.client = std::move(client);
                   writePrivately(info_.kubeconfig, kubeconfigText(kubeconfig_));
                 });
    });
  }

  asio::any_io_executor executor_;
  std::optional<SandboxTrial> trial_;  ///< until the first node
  std::unique_ptr<Persistence> data_;  // outlives the store
  Identity identity_;
  AddressPlan plan_;
  PodAddresses podAddresses_;
  net::CertificateAuthority ca_;
  KubeconfigContent kubeconfig_;
  ClusterInfo info_;
  Store store_ = storeOn(data_.get());
  LabClock clock_;
  RealClock realClock_;
  Registry registry_{store_, clock_};
  Faults faults_{executor_, registry_, clock_};
  std::unique_ptr<ImageStore> images_;
  KubeletOptions kubelet_;  ///< what all of them share
  std::filesystem::path nodesDir_;
  Control control_;
  Nodes nodes_{store_, [this](const Nodes::Settings& node, bool rebooted) {
                 return makeKubelet(node, rebooted);
               }};
  std::unique_ptr<ApiServer> server_;
  std::optional<ServiceAccounts> accounts_;
  std::optional<Namespaces> namespaces_;
  std::optional<Definitions> definitions_;
  std::optional<GarbageCollector> collector_;
  std::optional<RoleAggregation> roleAggregation_;
  std::optional<Scheduler> scheduler_;
  std::optional<EndpointsController> endpoints_;
  std::optional<NodeLifecycle> lifecycle_;
  std::optional<TaintEviction> eviction_;
  std::optional<PodGc> podGc_;
  std::optional<EventTtl> eventTtl_;
  std::optional<Workloads> workloads_;
  std::optional<ResourceQuotas> quotas_;
  std::optional<DisruptionBudgets> budgets_;
  std::optional<VolumeBinding> volumeBinding_;
  std::optional<StorageProtection> storageProtection_;
  std::optional<EphemeralVolumes> ephemeralVolumes_;
  std::optional<VolumeProvisioner> provisioner_;
  std::optional<ContainerFaults> containerFaults_;
  std::optional<DiskFaults> diskFaults_;
  std::optional<NetworkFaults> networkFaults_;
  std::shared_ptr<int> alive_ = std::make_shared<int>();
  std::optional<asio::thread_pool> certificates_;  // joins its thread first of all
};

}  // namespace

std::unique_ptr<Cluster> Cluster::start(asio::any_io_executor executor, ClusterOptions options) {
  return std::make_unique<RealCluster>(std::move(executor), std::move(options));
}

}  // namespace sparklab::lab
