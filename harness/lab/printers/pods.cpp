// READY, STATUS and RESTARTS of a pod, with every turn that kube-apiserver's printer takes.
#include "lab/printers/pods.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sparklab::lab::printers {

namespace {

const json::value* condition(const json::value& pod, std::string_view type) {
  for (const auto& item : list(pod, {"status", "conditions"}))
    if (str(item, {"type"}) == type) return &item;
  return nullptr;
}

bool isTrue(const json::value* condition) {
  return condition && str(*condition, {"status"}) == "True";
}

/// Init containers that go on running beside the others ("sidecars").
bool isSidecar(const json::value& pod, std::string_view name) {
  return std::ranges::any_of(list(pod, {"spec", "initContainers"}), [&](const auto& container) {
    return str(container, {"name"}) == name && str(container, {"restartPolicy"}) == "Always";
  });
}

struct Restarts {
  std::int64_t count = 0;
  std::string_view last;  // RFC 3339 with `Z`: its order is that of the text

  void add(const json::value& status) {
    count += num(status, {"restartCount"});
    last = std::max(last, str(status, {"lastState", "terminated", "finishedAt"}));
  }
};

const json::value* terminatedOf(const json::value& status) {
  const auto* found = find(status, {"state", "terminated"});
  return found && found->is_object() ? found : nullptr;
}

std::string terminatedWord(const json::value& terminated) {
  if (const auto reason = str(terminated, {"reason"}); !reason.empty()) return std::string(reason);
  if (const auto signal = num(terminated, {"signal"})) return fmt::format("Signal:{}", signal);
  return fmt::format("ExitCode:{}", num(terminated, {"exitCode"}));
}

class PodWords {
 public:
  explicit PodWords(const json::value& pod) : pod_(pod) {
    status_ = str(pod, {"status", "reason"}, str(pod, {"status", "phase"}));
    if (status_.empty()) status_ = str(pod, {"status", "phase"});
    for (const auto& item : list(pod, {"status", "conditions"}))
      if (str(item, {"type"}) == "PodScheduled" && str(item, {"reason"}) == "SchedulingGated")
        status_ = "SchedulingGated";
    total_ = list(pod, {"spec", "containers"}).size();
    for (const auto& container : list(pod, {"spec", "initContainers"}))
      total_ += isSidecar(pod, str(container, {"name"}));

    const bool initializing = readInitContainers();
    if (!initializing || isTrue(condition(pod, "Initialized"))) readContainers();
    readDeletion();
  }

  std::string ready() const { return fmt::format("{}/{}", ready_, total_); }
  const std::string& status() const { return status_; }
  const Restarts& restarts() const { return restarts_; }

 private:
  bool readInitContainers() {
    std::size_t index = 0;
    for (const auto& status : list(pod_, {"status", "initContainerStatuses"})) {
      const bool sidecar = isSidecar(pod_, str(status, {"name"}));
      restarts_.add(status);
      if (sidecar) sidecarRestarts_.add(status);
      const auto* terminated = terminatedOf(status);
      if (!terminated || num(*terminated, {"exitCode"}) != 0) {
        if (!(sidecar && flag(status, {"started"}))) {
          status_ = initWord(status, terminated, index);
          return true;
        }
        if (flag(status, {"ready"})) ++ready_;
      }
      ++index;
    }
    return false;
  }

  std::string initWord(const json::value& status, const json::value* terminated,
                       std::size_t index) const {
    if (terminated) return "Init:" + terminatedWord(*terminated);
    const auto waiting = str(status, {"state", "waiting", "reason"});
    if (!waiting.empty() && waiting != "PodInitializing") return fmt::format("Init:{}", waiting);
    return fmt::format("Init:{}/{}", index, list(pod_, {"spec", "initContainers"}).size());
  }

  void readContainers() {
    restarts_ = sidecarRestarts_;
    bool hasRunning = false;
    // From the last to the first, so that the first container has the last word.
    const auto& statuses = list(pod_, {"status", "containerStatuses"});
    for (std::size_t i = statuses.size(); i-- > 0;) {
      const auto& status = statuses[i];
      restarts_.add(status);
      const auto waiting = str(status, {"state", "waiting", "reason"});
      if (!waiting.empty()) {
        status_ = waiting;
      } else if (const auto* terminated = terminatedOf(status)) {
        status_ = terminatedWord(*terminated);
      } else if (flag(status, {"ready"}) && has(status, {"state", "running"})) {
        hasRunning = true;
        ++ready_;
      }
    }
    if (status_ == "Completed" && hasRunning)
      status_ = isTrue(condition(pod_, "Ready")) ? "Running" : "NotReady";
  }

  void readDeletion() {
    if (!has(pod_, {"metadata", "deletionTimestamp"})) return;
    const auto phase = str(pod_, {"status", "phase"});
    if (str(pod_, {"status", "reason"}) == "NodeLost")
      status_ = "Unknown";
    else if (phase != "Succeeded" && phase != "Failed")
      status_ = "Terminating";
  }

  const json::value& pod_;
  std::string status_;
  std::size_t ready_ = 0, total_ = 0;
  Restarts restarts_, sidecarRestarts_;
};

std::string readinessGates(const json::value& pod) {
  const auto& gates = list(pod, {"spec", "readinessGates"});
  if (gates.empty()) return "<none>";
  const auto open = std::ranges::count_if(gates, [&](const auto& gate) {
    return isTrue(condition(pod, str(gate, {"conditionType"})));
  });
  return fmt::format("{}/{}", open, gates.size());
}

}  // namespace

void printPod(Row& row) {
  const auto& pod = row.object();
  const PodWords words(pod);
  const auto& [count, last] = words.restarts();
  row.name();
  row.add(std::string_view(words.ready()));
  row.add(std::string_view(words.status()));
  row.add(std::string_view(count != 0 && !last.empty()
                               ? fmt::format("{} ({} ago)", count, row.since(last))
                               : fmt::format("{}", count)));
  row.age();
  const auto& ips = list(pod, {"status", "podIPs"});
  row.add(orNone(ips.empty() ? "" : str(ips[0], {"ip"})));
  row.text({"spec", "nodeName"}, "<none>");
  row.text({"status", "nominatedNodeName"}, "<none>");
  row.add(std::string_view(readinessGates(pod)));
}

}  // namespace sparklab::lab::printers
