// Which log a request means, and kubelet's words when there is none (validateContainerLogStatus).
#include <fmt/format.h>

#include "lab/kubelet/pod_status.hpp"
#include "lab/kubelet/pod_worker.hpp"
#include "lab/registry/status.hpp"

namespace sparklab::lab {
namespace {

std::string waitsBecause(std::string_view reason) {
  if (reason == "ErrImagePull") return "image can't be pulled";
  if (reason == "ImagePullBackOff") return "trying and failing to pull image";
  return std::string(reason);
}

}  // namespace

std::shared_ptr<LogFile> PodWorker::log(const std::string& container, bool previous) const {
  const auto* wanted = spec(container);
  if (!wanted)
    throw badRequest(fmt::format("container {} is not valid for pod {}", container, pod_->name()));
  const auto found = logs_.find(container);
  const auto known = record_.containers.find(container);
  const bool waiting = known != record_.containers.end() && known->second.waiting &&
                       !record_.terminated && shouldStart(pod(), *wanted, known->second);
  if (previous) {
    // The state that a waiting container shows as its last is that of its latest run.
    auto log = found == logs_.end() ? nullptr
               : waiting            ? found->second.latest
                                    : found->second.previous;
    if (log) return log;
    throw badRequest(fmt::format("previous terminated container \"{}\" in pod \"{}\" not found",
                                 container, pod_->name()));
  }
  if (found != logs_.end() && found->second.latest) return found->second.latest;

  std::string reason = waiting ? known->second.waiting->reason
                       : list(pod(), {"spec", "initContainers"}).empty() ? "ContainerCreating"
                                                                         : "PodInitializing";
  if (record_.terminated)
    throw badRequest(
        fmt::format("container \"{}\" in pod \"{}\" is terminated", container, pod_->name()));
  throw badRequest(fmt::format("container \"{}\" in pod \"{}\" is waiting to start: {}", container,
                               pod_->name(), waitsBecause(reason)));
}

}  // namespace sparklab::lab
