// How kubectl's READY and STATUS cells follow from a pod's status: printPod of
// kubernetes/pkg/printers/internalversion (1.34).
#include <fmt/format.h>

#include <algorithm>

#include "journal/state.hpp"

namespace sparklab::journal {

namespace {

bool conditionIs(const json::value& pod, std::string_view type, std::string_view status) {
  const auto& conditions = list(pod, {"status", "conditions"});
  return std::any_of(conditions.begin(), conditions.end(), [&](const json::value& condition) {
    return str(condition, {"type"}) == type && str(condition, {"status"}) == status;
  });
}

/// A "sidecar": an init container that stays (restartPolicy: Always).
bool isSidecar(const json::value& pod, std::string_view name) {
  for (const auto& container : list(pod, {"spec", "initContainers"}))
    if (str(container, {"name"}) == name) return str(container, {"restartPolicy"}) == "Always";
  return false;
}

/// The word for a terminated state: its reason, or the signal or exit code when there is none.
std::string endText(const json::value& terminated) {
  if (const auto reason = str(terminated, {"reason"}); !reason.empty()) return std::string(reason);
  if (const auto signal = num(terminated, {"signal"})) return fmt::format("Signal:{}", signal);
  return fmt::format("ExitCode:{}", num(terminated, {"exitCode"}));
}

/// What the first unfinished init container says, e.g. "Init:0/1"; empty when all are done.
std::string initText(const json::value& pod) {
  std::size_t index = 0;
  for (const auto& status : list(pod, {"status", "initContainerStatuses"})) {
    const auto* terminated = find(status, {"state", "terminated"});
    if (terminated && num(*terminated, {"exitCode"}) == 0) {
      ++index;
      continue;
    }
    if (isSidecar(pod, str(status, {"name"})) && flag(status, {"started"})) {
      ++index;
      continue;
    }
    if (terminated) return "Init:" + endText(*terminated);
    const auto waiting = str(status, {"state", "waiting", "reason"});
    if (!waiting.empty() && waiting != "PodInitializing") return fmt::format("Init:{}", waiting);
    return fmt::format("Init:{}/{}", index, list(pod, {"spec", "initContainers"}).size());
  }
  return {};
}

/// What the regular containers make of `text`, last to first, so that the first one wins.
std::string containerText(const json::value& pod, std::string text) {
  const auto& statuses = list(pod, {"status", "containerStatuses"});
  bool running = false;
  for (auto status = statuses.rbegin(); status != statuses.rend(); ++status) {
    const auto waiting = str(*status, {"state", "waiting", "reason"});
    const auto* terminated = find(*status, {"state", "terminated"});
    if (!waiting.empty())
      text = waiting;
    else if (terminated)
      text = endText(*terminated);
    else if (flag(*status, {"ready"}) && find(*status, {"state", "running"}))
      running = true;
  }
  if (text == "Completed" && running)
    return conditionIs(pod, "Ready", "True") ? "Running" : "NotReady";
  return text;
}

}  // namespace

std::string podStatusText(const json::value& pod) {
  const auto phase = str(pod, {"status", "phase"});
  const auto podReason = str(pod, {"status", "reason"});
  std::string text(podReason.empty() ? phase : podReason);
  for (const auto& condition : list(pod, {"status", "conditions"}))
    if (str(condition, {"type"}) == "PodScheduled" &&
        str(condition, {"reason"}) == "SchedulingGated")
      text = "SchedulingGated";

  auto initializing = initText(pod);
  const bool initialized = initializing.empty() || conditionIs(pod, "Initialized", "True");
  if (!initializing.empty()) text = std::move(initializing);
  if (initialized) text = containerText(pod, std::move(text));

  if (!find(pod, {"metadata", "deletionTimestamp"})) return text;
  if (podReason == "NodeLost") return "Unknown";
  return phase == "Succeeded" || phase == "Failed" ? text : "Terminating";
}

std::string podReadyText(const json::value& pod) {
  auto total = list(pod, {"spec", "containers"}).size();
  std::size_t ready = 0;
  for (const auto& container : list(pod, {"spec", "initContainers"}))
    if (str(container, {"restartPolicy"}) == "Always") ++total;
  for (const auto& status : list(pod, {"status", "initContainerStatuses"})) {
    const bool sidecar = isSidecar(pod, str(status, {"name"}));
    if (sidecar && flag(status, {"started"}) && flag(status, {"ready"}) &&
        !find(status, {"state", "terminated"}))
      ++ready;
  }
  if (initText(pod).empty() || conditionIs(pod, "Initialized", "True"))
    for (const auto& status : list(pod, {"status", "containerStatuses"}))
      if (flag(status, {"ready"}) && find(status, {"state", "running"})) ++ready;
  return fmt::format("{}/{}", ready, total);
}

}  // namespace sparklab::journal
