// Which log a request means, and kubelet's words when there is none (validateContainerLogStatus).
#include <fmt/format.h>

#include "lab/kubelet/pod_worker.hpp"
#include "lab/registry/status.hpp"

namespace sparklab::lab {
namespace {

std::string waitsBecause(std::string_view reason) {
  if (reason == "ErrImagePull") return "image can't be pulled";
  if (reason == "ImagePullBackOff") return "trying and failing to pull image";
  return std::string(reason);
}

/// The published status of a container: what it says decides which run is meant.
const json::value* statusOf(const json::value& pod, const std::string& container) {
  for (const char* kind :
       {"initContainerStatuses", "containerStatuses", "ephemeralContainerStatuses"})
    for (const auto& status : list(pod, {"status", kind}))
      if (str(status, {"name"}) == container) return &status;
  return nullptr;
}

}  // namespace

std::shared_ptr<LogFile> PodWorker::log(const std::string& container, bool previous) const {
  const auto* status = statusOf(pod(), container);
  auto refuse = [&](const char* before, const std::string& after) {
    return badRequest(
        fmt::format("{}ontainer \"{}\" in pod \"{}\" {}", before, container, pod_->name(), after));
  };
  if (!status) throw refuse("c", "is not available");

  const auto last = str(*status, {"lastState", "terminated", "containerID"});
  auto run = last;
  if (previous) {
    if (last.empty()) throw refuse("previous terminated c", "not found");
  } else if (find(*status, {"state", "running"})) {
    run = str(*status, {"containerID"});
  } else if (find(*status, {"state", "terminated"})) {
    run = str(*status, {"state", "terminated", "containerID"}, last);
    if (run.empty()) throw refuse("c", "is terminated");
  } else if (last.empty()) {
    throw refuse(
        "c", "is waiting to start: " + waitsBecause(str(*status, {"state", "waiting", "reason"})));
  }
  const auto found = logs_.find(std::string(run));
  if (found != logs_.end()) return found->second;
  // A run that never began (StartError), or one whose log is no longer kept.
  throw badRequest(fmt::format("unable to retrieve container logs for {}", run));
}

}  // namespace sparklab::lab
