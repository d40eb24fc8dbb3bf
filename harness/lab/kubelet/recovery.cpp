#include "lab/kubelet/recovery.hpp"

namespace sparklab::lab {

namespace {

constexpr int kUnknownExitCode = 255;

WallTime timeOf(const json::value& state, std::string_view field, WallTime otherwise) {
  return parseRfc3339(str(state, {field})).value_or(otherwise);
}

Run endedRun(const json::value& terminated, WallTime now) {
  Run run;
  run.id = str(terminated, {"containerID"});
  run.startedAt = timeOf(terminated, "startedAt", now);
  run.finishedAt = timeOf(terminated, "finishedAt", now);
  run.exitCode = static_cast<int>(num(terminated, {"exitCode"}));
  run.reason = str(terminated, {"reason"});
  run.message = str(terminated, {"message"});
  return run;
}

ContainerRecord recordOf(const json::value& status, WallTime now) {
  ContainerRecord record;
  record.image = str(status, {"image"});
  record.imageId = str(status, {"imageID"});
  record.restarts = static_cast<int>(num(status, {"restartCount"}));
  if (const auto* last = find(status, {"lastState", "terminated"}))
    record.last = endedRun(*last, now);
  if (const auto* ended = find(status, {"state", "terminated"})) {
    record.current = endedRun(*ended, now);
  } else if (const auto* running = find(status, {"state", "running"})) {
    Run run;
    run.id = str(status, {"containerID"});
    run.startedAt = timeOf(*running, "startedAt", now);
    run.finishedAt = now;
    run.exitCode = kUnknownExitCode;
    run.reason = "Unknown";
    record.current = std::move(run);
  } else if (record.last) {
    record.current = std::exchange(record.last, std::nullopt);  // it waited to be restarted
  }
  return record;
}

}  // namespace

PodRecord recordAfterPowerLoss(const json::value& pod, WallTime now) {
  PodRecord record;
  for (const auto* field :
       {"initContainerStatuses", "containerStatuses", "ephemeralContainerStatuses"})
    for (const auto& status : list(pod, {"status", field}))
      record.containers[std::string(str(status, {"name"}))] = recordOf(status, now);
  record.hostIP = str(pod, {"status", "hostIP"});
  record.startTime = timeOf(*find(pod, {"status"}), "startTime", now);
  return record;
}

}  // namespace sparklab::lab
