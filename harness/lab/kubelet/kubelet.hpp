// A node of the lab: runs the pods that are bound to it as processes of this machine, and reports
// on them as kubelet 1.34 with containerd does (same phases, conditions, reasons, exit codes,
// events, in the same order; recorded in tests/fixtures/kubelet).
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "lab/clock.hpp"
#include "lab/images/images.hpp"
#include "lab/pod_runtime.hpp"
#include "lab/registry/registry.hpp"
#include "process/connect_watch.hpp"

namespace sparklab::lab {

struct KubeletOptions {
  std::string nodeName = "lab";
  std::string nodeAddress = "127.0.0.1";  ///< InternalIP of the node, hostIP of its pods
  std::string version = "v1.34.1";        ///< kubeletVersion of the node

  /// Volumes, logs and generated files of the pods. Made if missing, emptied by the destructor.
  std::filesystem::path stateDir;

  /// What pods see as KUBERNETES_SERVICE_HOST and _PORT, and the address that
  /// `kubernetes.default.svc` has in their /etc/hosts.
  std::string serviceHost = "127.0.0.1";
  std::uint16_t servicePort = 443;
  std::string serviceAddress = "127.0.0.1";

  /// Gives a pod a loopback address of its own and takes it back. By default 127.100.0.2 and up.
  std::function<std::string()> allocatePodIP;
  std::function<void(const std::string&)> releasePodIP;

  /// A token of `serviceAccount` for a pod, as the TokenRequest API would issue it; an empty
  /// audience means the API server's own. Without it, token files are empty.
  std::function<std::string(const json::value& pod, const std::string& serviceAccount,
                            const std::string& audience, std::int64_t expirationSeconds)>
      tokenFor;

  /// Told of each connect() of a pod's processes before it is carried out; they wait for it. Unset:
  /// nobody looks on.
  std::function<void(const std::string& podUid, const process::ConnectAttempt&)> onConnect;

  json::object labels{};  ///< of the node, besides those of its system

  /// What times grace periods, hooks and probes: they concern real processes, which no lab clock
  /// can hurry. Null: the kubelet's own clock.
  Clock* processClock = nullptr;

  /// The node was switched off: it takes up what the API server tells of its pods, whose containers
  /// have all died, and says that it was rebooted.
  bool rebooted = false;

  /// Capacity of the node; 0: this machine's.
  int cpus = 0;
  std::uint64_t memoryBytes = 0;

  /// False: images are copied for each container even if the kernel would let us mount overlays.
  bool overlays = true;

  /// False: memory limits are watched over even where the kernel would do it.
  bool controlGroups = true;

  /// The sandbox program.
  std::string bubblewrap = "bwrap";
};

/// Single-threaded, on `executor`. Nothing of a pod (process, mount, folder) outlives it; when the
/// process is killed, the kernel kills the pods.
class Kubelet final : public PodRuntime {
 public:
  Kubelet(Registry& registry, const ImageStore& images, Clock& clock,
          asio::any_io_executor executor, KubeletOptions options);
  ~Kubelet() override;
  Kubelet(const Kubelet&) = delete;
  Kubelet& operator=(const Kubelet&) = delete;

  /// Registers the node, keeps its lease, takes up every pod bound to it and watches for more.
  /// That this machine can run sandboxes has been tried before (SandboxTrial).
  void start();

  /// Cuts the node off: nothing of it reaches the API server any more, and it sees nothing of what
  /// happens there, while its pods run on. With `true` again it catches up and tells how its pods
  /// are.
  void setConnected(bool connected);

  /// All processes of the pod's containers; empty when it has none here.
  std::vector<pid_t> processesOf(const std::string& uid) const;

  Task<void> logs(std::string uid, LogOptions options,
                  std::function<Task<void>(std::string_view)> sink) override;

  void requireExec(const std::string& uid, const std::string& container) const override;
  bool requireAttach(const std::string& uid, const std::string& container) const override;
  void requirePortForward(const std::string& uid) const override;
  Task<ExecResult> exec(std::string uid, std::string container, std::vector<std::string> command,
                        std::shared_ptr<RemoteStreams> streams) override;
  Task<std::string> attach(std::string uid, std::string container,
                           std::shared_ptr<RemoteStreams> streams) override;
  Task<std::string> portForward(std::string uid, std::uint16_t port, ByteSource input,
                                ByteSink output) override;

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace sparklab::lab
