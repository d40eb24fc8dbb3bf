#include "lab/kubelet/pod_status.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sparklab::lab {
namespace {

/// Go's %v of a list of strings.
std::string bracketed(const std::vector<std::string>& names) {
  return fmt::format("[{}]", fmt::join(names, " "));
}

// ---------------------------------------------------------------- container statuses

/// All messages of a pod share 12 KiB (MaxPodTerminationMessageLogLength).
std::size_t messageLimit(const json::value& pod) {
  std::size_t containers = 0;
  for (const char* kind : {"containers", "initContainers", "ephemeralContainers"})
    containers += list(pod, {"spec", kind}).size();
  return 12 * 1024 / std::max<std::size_t>(containers, 1);
}

json::object terminatedState(const json::value& pod, const Run& run) {
  json::object state{{"exitCode", run.exitCode}, {"reason", run.reason}};
  if (!run.message.empty()) state["message"] = run.message.substr(0, messageLimit(pod));
  state["startedAt"] = rfc3339(run.startedAt);
  state["finishedAt"] = rfc3339(*run.finishedAt);
  state["containerID"] = run.id;
  return json::object{{"terminated", std::move(state)}};
}

json::object waitingState(const Waiting& waiting) {
  json::object state{{"reason", waiting.reason}};
  if (!waiting.message.empty()) state["message"] = waiting.message;
  return json::object{{"waiting", std::move(state)}};
}

/// Of a container that was never seen when its pod ended.
json::object lostState() {
  return json::object{
      {"terminated",
       json::object{{"exitCode", 137},
                    {"reason", "ContainerStatusUnknown"},
                    {"message", "The container could not be located when the pod was terminated"},
                    {"startedAt", nullptr},
                    {"finishedAt", nullptr}}}};
}

struct States {
  json::object state, last;
};

States statesOf(const json::value& pod, const json::value& container, const PodRecord& podRecord,
                const ContainerRecord& record) {
  const bool hasInit = !list(pod, {"spec", "initContainers"}).empty();
  States result;
  if (record.last) result.last = terminatedState(pod, *record.last);
  if (record.running()) {
    result.state["running"] = json::object{{"startedAt", rfc3339(record.current->startedAt)}};
    return result;
  }
  const bool waits = !podRecord.terminated && shouldStart(pod, container, record);
  if (record.current) result.state = terminatedState(pod, *record.current);
  if (waits && record.waiting) {
    if (record.current) result.last = std::move(result.state);
    result.state = waitingState(*record.waiting);
  } else if (!record.current) {
    result.state = podRecord.terminated
                       ? lostState()
                       : waitingState({hasInit ? "PodInitializing" : "ContainerCreating", ""});
  }
  return result;
}

json::array volumeMountStatuses(const json::value& container) {
  json::array mounts;
  for (const auto& mount : list(container, {"volumeMounts"})) {
    json::object status{{"name", str(mount, {"name"})}, {"mountPath", str(mount, {"mountPath"})}};
    if (flag(mount, {"readOnly"})) {
      status["readOnly"] = true;
      status["recursiveReadOnly"] = "Disabled";
    }
    mounts.push_back(std::move(status));
  }
  return mounts;
}

json::object containerStatus(const json::value& pod, const json::value& container, bool init,
                             const PodRecord& podRecord) {
  static const ContainerRecord kNone;
  const std::string name(str(container, {"name"}));
  const auto found = podRecord.containers.find(name);
  const auto& record = found == podRecord.containers.end() ? kNone : found->second;
  auto [state, last] = statesOf(pod, container, podRecord, record);

  const bool running = record.running();
  const bool completed =
      record.current && record.current->finishedAt && record.current->exitCode == 0;
  json::object status{{"name", name}, {"state", std::move(state)}, {"lastState", std::move(last)}};
  status["ready"] = init && !isSidecar(container) ? completed : running && record.ready;
  status["restartCount"] = record.restarts;
  status["image"] = record.image.empty() ? str(container, {"image"}) : record.image;
  status["imageID"] = record.imageId;
  if (record.current) status["containerID"] = record.current->id;
  status["started"] = running && record.started;
  if (record.current) {
    const auto& resources = map(container, {"resources"});
    if (const auto* requests = resources.if_contains("requests"))
      status["allocatedResources"] = *requests;
    status["resources"] = resources;
  }
  if (auto mounts = volumeMountStatuses(container); !mounts.empty())
    status["volumeMounts"] = std::move(mounts);
  return status;
}

// ---------------------------------------------------------------- conditions

struct Condition {
  std::string type;
  bool status = false;
  std::string reason, message;
};

Condition initialized(const json::value& pod, const PodRecord& record, std::string_view phase) {
  if (isInitialized(pod, record))
    return {"Initialized", true, phase == "Succeeded" ? "PodCompleted" : "", ""};
  std::vector<std::string> incomplete;
  for (const auto& container : list(pod, {"spec", "initContainers"})) {
    const auto found = record.containers.find(std::string(str(container, {"name"})));
    const auto* known = found == record.containers.end() ? nullptr : &found->second;
    const bool done =
        known && (isSidecar(container) ? known->running() && known->started
                                       : known->current && known->current->finishedAt &&
                                             known->current->exitCode == 0);
    if (!done) incomplete.emplace_back(str(container, {"name"}));
  }
  return {"Initialized", false, "ContainersNotInitialized",
          "containers with incomplete status: " + bracketed(incomplete)};
}

Condition containersReady(const json::value& pod, const json::array& statuses,
                          const json::array& initStatuses, std::string_view phase) {
  if (phase == "Succeeded") return {"ContainersReady", false, "PodCompleted", ""};
  if (phase == "Failed") return {"ContainersReady", false, "PodFailed", ""};
  std::vector<std::string> unready;
  auto collect = [&](const json::array& from, const json::value* init) {
    for (std::size_t i = 0; i < from.size(); ++i)
      if ((!init || isSidecar(init->as_array()[i])) && !flag(from[i], {"ready"}))
        unready.emplace_back(str(from[i], {"name"}));
  };
  collect(initStatuses, find(pod, {"spec", "initContainers"}));
  collect(statuses, nullptr);
  if (unready.empty()) return {"ContainersReady", true, "", ""};
  return {"ContainersReady", false, "ContainersNotReady",
          "containers with unready status: " + bracketed(unready)};
}

Condition podReady(const json::value& pod, const Condition& containers) {
  Condition condition = containers;
  condition.type = "Ready";
  if (!containers.status) return condition;
  std::vector<std::string> missing;
  for (const auto& gate : list(pod, {"spec", "readinessGates"})) {
    const auto type = str(gate, {"conditionType"});
    const auto& present = list(pod, {"status", "conditions"});
    const auto found = std::find_if(present.begin(), present.end(), [&](const json::value& item) {
      return str(item, {"type"}) == type;
    });
    if (found == present.end())
      missing.push_back(
          fmt::format("corresponding condition of pod readiness gate \"{}\" does not "
                      "exist.",
                      std::string(type)));
    else if (str(*found, {"status"}) != "True")
      missing.push_back(
          fmt::format("the status of pod readiness gate \"{}\" is not \"True\", but "
                      "{}",
                      std::string(type), std::string(str(*found, {"status"}))));
  }
  if (missing.empty()) return condition;
  return {"Ready", false, "ReadinessGatesNotReady", fmt::format("{}", fmt::join(missing, ", "))};
}

const json::value* conditionOf(const json::value& pod, std::string_view type) {
  for (const auto& condition : list(pod, {"status", "conditions"}))
    if (str(condition, {"type"}) == type) return &condition;
  return nullptr;
}

json::object conditionValue(const json::value& pod, const Condition& condition, WallTime now) {
  const auto* before = conditionOf(pod, condition.type);
  const std::string status = condition.status ? "True" : "False";
  const bool same = before && str(*before, {"status"}) == status;
  json::object value{{"type", condition.type}};
  value["observedGeneration"] = num(pod, {"metadata", "generation"}, 1);
  value["status"] = status;
  value["lastProbeTime"] = nullptr;
  value["lastTransitionTime"] = same ? str(*before, {"lastTransitionTime"}) : rfc3339(now);
  if (!condition.reason.empty()) value["reason"] = condition.reason;
  if (!condition.message.empty()) value["message"] = condition.message;
  return value;
}

/// The conditions of others (the scheduler's, readiness gates) stay as they are.
void addForeignConditions(const json::value& pod, json::array& conditions) {
  for (const auto& condition : list(pod, {"status", "conditions"})) {
    const auto type = str(condition, {"type"});
    const bool ours =
        std::any_of(conditions.begin(), conditions.end(),
                    [&](const json::value& own) { return str(own, {"type"}) == type; });
    if (ours) continue;
    if (type != "PodScheduled") {
      conditions.push_back(condition);
      continue;
    }
    const Condition scheduled{"PodScheduled", true, "", ""};
    conditions.push_back(conditionValue(pod, scheduled, WallTime()));
  }
}

}  // namespace

json::value computeStatus(const json::value& pod, const PodRecord& record, WallTime now) {
  json::array initStatuses, statuses, ephemeralStatuses;
  for (const auto& container : list(pod, {"spec", "initContainers"}))
    initStatuses.push_back(containerStatus(pod, container, true, record));
  for (const auto& container : list(pod, {"spec", "containers"}))
    statuses.push_back(containerStatus(pod, container, false, record));
  for (const auto& container : list(pod, {"spec", "ephemeralContainers"})) {
    auto status = containerStatus(pod, container, false, record);
    // Nobody asks whether they are ready, and nothing waits for it.
    status["ready"] = false;
    status.erase("started");
    ephemeralStatuses.push_back(std::move(status));
  }

  // The conditions tell the end of the pod as soon as it is certain; the phase waits until nothing
  // of it can run any more.
  const auto computed = computePhase(pod, record);
  const auto before = str(pod, {"status", "phase"}, "Pending");
  const bool early = isTerminal(computed) && !isTerminal(before) && !record.terminated;
  const std::string phase = early ? std::string(before) : computed;

  json::array conditions;
  auto add = [&](const Condition& condition) {
    conditions.push_back(conditionValue(pod, condition, now));
  };
  add({"PodReadyToStartContainers", record.sandboxReady, "", ""});
  add(initialized(pod, record, computed));
  const auto containers = containersReady(pod, statuses, initStatuses, computed);
  add(podReady(pod, containers));
  add(containers);
  addForeignConditions(pod, conditions);

  json::object status{{"observedGeneration", num(pod, {"metadata", "generation"}, 1)},
                      {"phase", phase},
                      {"conditions", std::move(conditions)}};
  if (record.failure && isTerminal(phase)) {
    if (!record.failure->message.empty()) status["message"] = record.failure->message;
    status["reason"] = record.failure->reason;
  }
  status["hostIP"] = record.hostIP;
  status["hostIPs"] = json::array{json::object{{"ip", record.hostIP}}};
  if (!record.podIP.empty()) {
    status["podIP"] = record.podIP;
    status["podIPs"] = json::array{json::object{{"ip", record.podIP}}};
  }
  status["startTime"] = rfc3339(record.startTime);
  if (!initStatuses.empty()) status["initContainerStatuses"] = std::move(initStatuses);
  status["containerStatuses"] = std::move(statuses);
  if (!ephemeralStatuses.empty())
    status["ephemeralContainerStatuses"] = std::move(ephemeralStatuses);
  if (const auto* qos = find(pod, {"status", "qosClass"})) status["qosClass"] = *qos;
  return json::value(std::move(status));
}

}  // namespace sparklab::lab
