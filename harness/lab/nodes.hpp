// The nodes of a lab: several kubelets in one process, which can be lost and come back.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "lab/kubelet/kubelet.hpp"
#include "lab/pod_runtime.hpp"

namespace sparklab::lab {

/// Single-threaded. As the pods' runtime it hands over to the node that has the pod.
class Nodes final : public PodRuntime {
 public:
  struct Settings {
    std::string name;
    std::string address;
  };
  /// Makes a kubelet that has not been started.
  using Make = std::function<std::unique_ptr<Kubelet>(const Settings& node, bool rebooted)>;

  enum class State { Running, Disconnected, Off };
  enum class Loss { Network, Power };

  Nodes(const Store& store, Make make) : store_(store), make_(std::move(make)) {}
  ~Nodes() override { release(); }

  /// A node that the API knows already comes back from being switched off, all its containers dead.
  void add(Settings settings);

  /// Network: the node and the API server do not reach each other any more; its pods run on. Power:
  /// everything on the node is dead at once. Throws StatusError when there is no such node, or it
  /// is lost already.
  void stop(std::string_view name, Loss loss);

  /// Brings a lost node back. Throws StatusError.
  void start(std::string_view name);

  /// Ends when the node's pods reach the API server; at once unless it is disconnected.
  Task<void> link(std::string name) const;

  /// Lets everybody go who waits in link(), now and later.
  void release() noexcept;

  /// [{"name", "address", "state": "running", "disconnected" or "off"}]
  json::array describe() const;

  /// All processes of a pod's containers, whichever node they are on.
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
  struct Node {
    Settings settings;
    State state = State::Running;
    std::unique_ptr<Kubelet> kubelet;
  };
  Node& find(std::string_view name);
  /// The kubelet that has the pod. Throws StatusError as the API server does when it is not
  /// reached; `path` is what was wanted of it: "containerLogs/default/p/c".
  Kubelet& kubeletOf(std::string_view uid, std::string_view what,
                     std::string_view container = {}) const;

  bool isDisconnected(std::string_view name) const noexcept;

  /// Those who wait in link(); kept by them, who may end after this.
  struct Waiters;
  std::shared_ptr<Waiters> waiters_ = makeWaiters();
  static std::shared_ptr<Waiters> makeWaiters();

  const Store& store_;
  Make make_;
  std::vector<Node> nodes_;
};

}  // namespace sparklab::lab
