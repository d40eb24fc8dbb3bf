#include "lab/controllers/pod_gc.hpp"

#include <algorithm>
#include <set>

#include "lab/controllers/conditions.hpp"
#include "lab/controllers/node_taints.hpp"
#include "lab/controllers/ownership.hpp"
#include "lab/registry/pod_conditions.hpp"
#include "lab/scheduling/node_info.hpp"
#include "lab/scheduling/taints.hpp"

namespace sparklab::lab {

namespace {

using namespace std::chrono_literals;

constexpr Nanos kPeriod = 20s;
constexpr Nanos kQuarantine = 40s;
constexpr std::size_t kKeptTerminated = 12500;

bool isOutOfService(const json::value& node) {
  return !isNodeReady(node) && taintOf(node, "node.kubernetes.io/out-of-service");
}

}  // namespace

PodGc::PodGc(Registry& registry, asio::any_io_executor executor, Clock& clock)
    : registry_(registry), clock_(clock), ticks_(std::move(executor), "pod gc", [this](int) {
        ticks_.addAfter(clock_, kPeriod, 0);
        sweep();
      }) {
  ticks_.add(0);
}

void PodGc::sweep() {
  const auto pods = registry_.store().list(kindOf("pods").storageKey());
  removeOldest(pods);
  std::set<std::string, std::less<>> wanted;
  for (const auto& pod : pods) {
    const auto node = str(pod->value(), {"spec", "nodeName"});
    const bool terminating = find(pod->value(), {"metadata", "deletionTimestamp"});
    if (node.empty()) {
      if (terminating) remove(*pod, false);
      continue;
    }
    const auto found = registry_.store().get(kindOf("nodes").storageKey(), "", node);
    if (found) {
      if (terminating && isOutOfService(found->value())) remove(*pod, false);
      continue;
    }
    wanted.emplace(node);
    if (isOrphan(node)) remove(*pod, true);
  }
  std::erase_if(missing_, [&](const auto& entry) { return !wanted.contains(entry.first); });
}

bool PodGc::isOrphan(std::string_view node) {
  const auto now = clock_.now();
  const auto [since, isNew] = missing_.try_emplace(std::string(node), now);
  return !isNew && now - since->second >= kQuarantine;
}

void PodGc::removeOldest(const std::vector<ObjectPtr>& pods) {
  std::vector<ObjectPtr> ended;
  for (const auto& pod : pods)
    if (isFinished(pod->value())) ended.push_back(pod);
  if (ended.size() <= kKeptTerminated) return;
  std::sort(ended.begin(), ended.end(), [](const ObjectPtr& a, const ObjectPtr& b) {
    const auto rank = [](const Object& pod) {
      const bool evicted = str(pod.value(), {"status", "reason"}) == "Evicted";
      return std::tuple(!evicted, str(pod.value(), {"metadata", "creationTimestamp"}), pod.name());
    };
    return rank(*a) < rank(*b);
  });
  ended.resize(ended.size() - kKeptTerminated);
  for (const auto& pod : ended) remove(*pod, false);
}

void PodGc::remove(const Object& pod, bool orphan) {
  registry_.modify(
      kindOf("pods"), pod.ns(), pod.name(), "status",
      [&](json::value& object) {
        if (isFinished(object)) return;
        at(object, {"status", "phase"}) = "Failed";
        if (!orphan) return;
        Condition condition{"DisruptionTarget", "True", "DeletionByPodGC",
                            "PodGC: node no longer exists",
                            num(object, {"metadata", "generation"})};
        setPodCondition(object, condition, clock_.now());
      },
      kControllerManager, pod.uid());
  DeleteOptions options;
  options.gracePeriodSeconds = 0;
  options.uid = std::string(pod.uid());
  try {
    registry_.remove(kindOf("pods"), pod.ns(), pod.name(), options);
  } catch (const StatusError&) {
    // Somebody else was faster.
  }
}

}  // namespace sparklab::lab
