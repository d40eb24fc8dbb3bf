#include <algorithm>

#include "lab/kubelet/pod_status.hpp"

namespace sparklab::lab {
namespace {

const ContainerRecord& recordOf(const PodRecord& pod, const json::value& container) {
  static const ContainerRecord kNone;
  const auto found = pod.containers.find(std::string(str(container, {"name"})));
  return found == pod.containers.end() ? kNone : found->second;
}

bool finished(const ContainerRecord& record) {
  return record.current && record.current->finishedAt;
}

bool succeeded(const ContainerRecord& record) {
  return finished(record) && record.current->exitCode == 0;
}

struct Counts {
  int running = 0, waiting = 0, stopped = 0, succeeded = 0;
};

Counts countRegular(const json::value& pod, const PodRecord& record) {
  Counts counts;
  for (const auto& container : list(pod, {"spec", "containers"})) {
    const auto& known = recordOf(record, container);
    if (known.running()) {
      ++counts.running;
    } else if (finished(known) || record.terminated) {
      ++counts.stopped;
      counts.succeeded += succeeded(known);
    } else {
      ++counts.waiting;
    }
  }
  return counts;
}

bool anyRegularStarted(const json::value& pod, const PodRecord& record) {
  const auto& containers = list(pod, {"spec", "containers"});
  return std::any_of(containers.begin(), containers.end(), [&](const json::value& container) {
    return recordOf(record, container).current.has_value();
  });
}

}  // namespace

bool isSidecar(const json::value& container) {
  return str(container, {"restartPolicy"}) == "Always";
}

bool isEphemeral(const json::value& pod, const json::value& container) {
  const auto& all = list(pod, {"spec", "ephemeralContainers"});
  return std::any_of(all.begin(), all.end(), [&](const json::value& ephemeral) {
    return str(ephemeral, {"name"}) == str(container, {"name"});
  });
}

bool isInitialized(const json::value& pod, const PodRecord& record) {
  if (anyRegularStarted(pod, record)) return true;
  for (const auto& container : list(pod, {"spec", "initContainers"})) {
    const auto& known = recordOf(record, container);
    const bool done = isSidecar(container) ? known.running() && known.started : succeeded(known);
    if (!done) return false;
  }
  return true;
}

std::string computePhase(const json::value& pod, const PodRecord& record) {
  const auto before = str(pod, {"status", "phase"}, "Pending");
  if (isTerminal(before)) return std::string(before);
  if (record.failure) return "Failed";

  const auto policy = str(pod, {"spec", "restartPolicy"}, "Always");
  for (const auto& container : list(pod, {"spec", "initContainers"}))
    if (!isSidecar(container) && policy == "Never" && finished(recordOf(record, container)) &&
        !succeeded(recordOf(record, container)))
      return "Failed";
  if (!isInitialized(pod, record) && !record.terminated) return "Pending";

  const auto counts = countRegular(pod, record);
  if (counts.waiting > 0) return "Pending";
  if (counts.running > 0) return "Running";
  const bool all = counts.stopped == counts.succeeded;
  if (record.terminated) return all ? "Succeeded" : "Failed";
  if (policy == "Always") return "Running";
  if (all) return "Succeeded";
  return policy == "Never" ? "Failed" : "Running";
}

bool shouldStart(const json::value& pod, const json::value& container,
                 const ContainerRecord& record) {
  if (find(pod, {"metadata", "deletionTimestamp"}) || record.running()) return false;
  if (!record.current) return true;
  if (isEphemeral(pod, container)) return false;
  const auto policy =
      isSidecar(container) ? "Always" : str(pod, {"spec", "restartPolicy"}, "Always");
  if (policy == "Never") return false;
  return policy == "Always" || record.current->exitCode != 0;
}

}  // namespace sparklab::lab
