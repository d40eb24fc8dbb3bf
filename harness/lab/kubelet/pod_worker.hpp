// Brings one pod from its binding to its end, as kubelet's pod worker does: look at what is, tell
// it, do what follows, and be woken by the next change.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "lab/alarm.hpp"
#include "lab/kubelet/admission.hpp"
#include "lab/kubelet/memory_limit.hpp"
#include "lab/kubelet/node_context.hpp"
#include "lab/kubelet/pod_files.hpp"
#include "lab/kubelet/prober.hpp"
#include "lab/kubelet/records.hpp"
#include "lab/kubelet/runner.hpp"
#include "lab/pod_runtime.hpp"

namespace sparklab::lab {

class PodWorker : public std::enable_shared_from_this<PodWorker> {
 public:
  /// `onGone` is called when nothing is left of the pod, here and in the API.
  PodWorker(std::shared_ptr<NodeContext> context, ObjectPtr pod, std::function<void()> onGone);
  PodWorker(const PodWorker&) = delete;
  PodWorker& operator=(const PodWorker&) = delete;

  void start();

  /// Instead of start(): the node does not take the pod.
  void reject(const Rejection& rejection);

  /// Before start(): the containers have died with the node, which is on again.
  void recover();

  /// The node reaches the API server again, and has told the pod's present object by update().
  void reconnected();

  /// The pod was changed, or (`gone`) is no longer in the API.
  void update(ObjectPtr pod, bool gone);

  /// A ConfigMap or Secret of the pod's namespace was made or changed.
  void objectChanged();

  /// Rewrites /etc/hosts if it is no longer right.
  void refreshHosts(const std::vector<ServiceHost>& services);

  /// Kills everything at once and does nothing any more.
  void abandon();

  /// The log of a container's latest or previous run. Throws StatusError as kubelet does.
  std::shared_ptr<LogFile> log(const std::string& container, bool previous) const;

  /// Streams (pod_streams.cpp), as PodRuntime describes them.
  void requireExec(const std::string& container) const;
  Task<ExecResult> exec(std::string container, std::vector<std::string> command,
                        std::shared_ptr<RemoteStreams> streams);

  bool requireAttach(const std::string& container) const;
  Task<std::string> attach(std::string container, std::shared_ptr<RemoteStreams> streams);
  void requirePortForward() const;
  Task<std::string> portForward(std::uint16_t port, ByteSource input, ByteSink output);

  /// Of all containers that run, whoever started them.
  std::vector<pid_t> allProcesses() const;

  std::string_view ns() const noexcept { return pod_->ns(); }
  const ObjectPtr& object() const noexcept { return pod_; }

 private:
  enum class Stage { Active, Terminating, Ended, Gone };
  enum class Started { Yes, No, Failed };

  static Task<void> run(std::shared_ptr<PodWorker> self);
  void wake();
  Task<void> sync();

  // While it lives (pod_worker.cpp)
  Task<void> syncActive();
  void publish();
  bool checkDeadline();
  bool setUpVolumes();
  std::string token(const json::value& source);
  void makeSandbox();
  void scheduleRetry();

  // Containers (pod_containers.cpp)
  Task<void> startContainers();
  Task<Started> startContainer(const json::value& container);
  OnConnect onConnect() const;
  std::optional<Image> pullImage(const json::value& container, const std::string& field);
  bool inBackOff(const json::value& container, const std::string& field);
  void failStart(const std::string& name, const std::string& field, const std::string& problem);
  void forgetLog(const std::optional<Run>& run);
  void containerEnded(const std::string& name, const RunEnd& end);
  std::string terminationMessage(const std::string& name, const Run& run) const;
  EnvironmentSources environmentSources(const Image& image) const;

  // Probes and hooks (pod_handlers.cpp)
  void watchHealth(const json::value& container, const SandboxSpec& sandbox);
  void probeChanged(const std::string& name, Probe probe, bool healthy);
  void killContainer(const std::string& name, const std::string& why);
  static Task<void> runPostStart(std::shared_ptr<PodWorker> self, std::string name,
                                 std::string run);
  static Task<void> runPreStop(std::shared_ptr<PodWorker> self, std::string name, std::string run);
  static Task<HandlerResult> runHook(std::shared_ptr<PodWorker> self, std::string name,
                                     json::value hook, Nanos timeout);
  bool isRun(const std::string& name, const std::string& run) const;

  // Limits (pod_limits.cpp)
  std::shared_ptr<MemoryLimit> memoryLimit(const json::value& container);
  void watchMemory(const std::string& name);
  std::int64_t writtenBy(const std::string& name) const;
  void watchStorage();
  void checkStorage();
  void evict(std::string why);

  // Its end (pod_termination.cpp)
  void beginTermination();
  void syncTerminating();
  void stopContainer(const std::string& name);
  Nanos grace() const;
  void finish();
  void removeFromApi();

  const json::value& pod() const noexcept { return pod_->value(); }
  const json::value* spec(const std::string& container) const;
  std::string fieldPath(const std::string& container) const;  ///< for events
  ContainerRecord& record(const json::value& container);

  std::shared_ptr<NodeContext> context_;
  ObjectPtr pod_;
  std::function<void()> onGone_;
  PodRecord record_;
  PodFiles files_;
  BackOff restarts_;
  Stage stage_ = Stage::Active;
  bool gone_ = false;
  bool pending_ = false;  ///< woken while busy
  bool waitsForObjects_ = false;

  std::map<std::string, std::unique_ptr<ContainerProcess>> processes_;
  std::map<std::string, HandlerTarget> targets_;
  struct ImageInUse {
    Image image;
    std::shared_ptr<void> held;
  };
  std::map<std::string, ImageInUse> imagesInUse_;  ///< by container
  std::map<std::string, std::shared_ptr<MemoryLimit>>
      memoryLimits_;  ///< of containers that have one
  std::map<std::string, std::unique_ptr<Prober>> probers_;
  std::map<std::string, std::unique_ptr<Alarm>> kills_;   ///< of single containers
  std::map<std::string, std::shared_ptr<LogFile>> logs_;  ///< by the run's id

  bool volumesReady_ = false;
  Nanos mountDelay_{0};
  std::map<std::string, std::filesystem::path> volumes_;
  struct Token {
    std::string text;
    WallTime refreshAt;
  };
  std::map<std::string, Token> tokens_;

  WallTime killAt_{};
  asio::steady_timer idle_;  ///< never expires; cancelled to wake run()
  Alarm retry_, deadline_, kill_, refresh_, storage_;
};

}  // namespace sparklab::lab
