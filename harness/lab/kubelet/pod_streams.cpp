// Whether a pod can be spoken to, in kubelet's words, and how.
#include <fmt/format.h>

#include "lab/kubelet/exec.hpp"
#include "lab/kubelet/pod_worker.hpp"
#include "lab/kubelet/port_forward.hpp"

namespace sparklab::lab {

void PodWorker::requireExec(const std::string& container) const {
  if (!targets_.contains(container))
    throw StreamRefused(500, fmt::format("container not found (\"{}\")", container));
}

Task<ExecResult> PodWorker::exec(std::string container, std::vector<std::string> command,
                                 std::shared_ptr<RemoteStreams> streams) {
  ExecResult result;
  const auto target = targets_.find(container);
  if (target == targets_.end()) {  // it has ended since the stream began
    result.problem = "failed to exec in container: container is in CONTAINER_EXITED state";
    return [](ExecResult ended) -> Task<ExecResult> { co_return ended; }(std::move(result));
  }
  ExecPlan plan;
  plan.container = target->second.pid;
  plan.alive = [weak = weak_from_this(), container] {
    const auto self = weak.lock();
    const auto process = self ? self->processes_.find(container) : decltype(processes_)::iterator();
    return self && process != self->processes_.end() && process->second->alive();
  };
  plan.command = std::move(command);
  plan.environment = target->second.environment;
  plan.workingDirectory = target->second.workingDirectory;
  return runInContainer(std::move(plan), std::move(streams));
}

bool PodWorker::requireAttach(const std::string& container) const {
  const auto* wanted = spec(container);
  if (!wanted || !processes_.contains(container))
    throw StreamRefused(500, fmt::format("container {} not found in pod {}_{}", container,
                                         pod_->name(), pod_->ns()));
  return flag(*wanted, {"tty"});
}

Task<std::string> PodWorker::attach(std::string container, std::shared_ptr<RemoteStreams> streams) {
  const auto process = processes_.find(container);
  const auto* wanted = spec(container);
  if (!wanted || process == processes_.end())
    return [](std::string ended) -> Task<std::string> {
      co_return ended;
    }("failed to attach container: container is in CONTAINER_EXITED state");
  return ContainerIo::attach(process->second->io(), std::move(streams),
                             flag(*wanted, {"stdinOnce"}));
}

void PodWorker::requirePortForward() const {
  if (!record_.sandboxReady || stage_ == Stage::Ended || stage_ == Stage::Gone)
    throw StreamRefused(500, fmt::format("pod not found (\"{}_{}\")", pod_->name(), pod_->ns()));
}

Task<std::string> PodWorker::portForward(std::uint16_t port, ByteSource input, ByteSink output) {
  ForwardTarget target;
  for (const auto& [name, container] : targets_) target.containers.push_back(container.pid);
  target.podIP = record_.podIP;
  // A sandbox has no name of its own here: its pod's will do.
  for (const char c : pod_->uid())
    if (c != '-') target.sandboxId += c;
  target.sandboxId += target.sandboxId;
  return forwardPort(std::move(target), port, std::move(input), std::move(output));
}

}  // namespace sparklab::lab
