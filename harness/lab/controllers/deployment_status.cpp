// The status of a Deployment: counts, Available, and Progressing with its deadline.
#include <fmt/format.h>

#include <algorithm>

#include "lab/controllers/deployments.hpp"
#include "lab/registry/edit.hpp"

namespace sparklab::lab {

namespace {

json::value countsOf(const Rollout& rollout) {
  const auto& deployment = rollout.deployment->value();
  const auto sets = rollout.all();
  const auto available = statusSum(sets, "availableReplicas");
  json::value status(json::object{});
  const auto put = [&](std::string_view field, std::int64_t count) {
    if (count) at(status, {field}) = count;
  };
  put("observedGeneration", num(deployment, {"metadata", "generation"}));
  put("replicas", statusSum(sets, "replicas"));
  if (rollout.current)
    put("updatedReplicas", num(rollout.current->value(), {"status", "replicas"}));
  put("readyReplicas", statusSum(sets, "readyReplicas"));
  put("availableReplicas", available);
  put("unavailableReplicas", std::max<std::int64_t>(0, specReplicas(sets) - available));
  if (const auto* conditions = find(deployment, {"status", "conditions"})) {
    at(status, {"conditions"}) = *conditions;
  }
  if (const auto* collisions = find(deployment, {"status", "collisionCount"})) {
    at(status, {"collisionCount"}) = *collisions;
  }
  return status;
}

bool madeProgress(const json::value& before, const json::value& after) {
  const auto old = [](const json::value& status) {
    return num(status, {"replicas"}) - num(status, {"updatedReplicas"});
  };
  return num(after, {"updatedReplicas"}) > num(before, {"updatedReplicas"}) ||
         old(after) < old(before) ||
         num(after, {"readyReplicas"}) > num(before, {"readyReplicas"}) ||
         num(after, {"availableReplicas"}) > num(before, {"availableReplicas"});
}

bool timedOut(const json::value& status, std::int64_t deadline, WallTime now) {
  const auto* known = deploymentCondition(status, "Progressing");
  if (!known || str(*known, {"reason"}) == "NewReplicaSetAvailable") return false;
  if (str(*known, {"reason"}) == "ProgressDeadlineExceeded") return true;
  const auto updated = parseRfc3339(str(*known, {"lastUpdateTime"}));
  return updated && *updated + std::chrono::seconds(deadline) < now;
}

// Sets or renews Progressing by what happened since `before`.
void estimate(const Rollout& rollout, const json::value& before, json::value& status,
              WallTime now) {
  const auto& deployment = rollout.deployment->value();
  const auto deadline = progressDeadline(deployment);
  if (!deadline) {
    removeDeploymentCondition(status, "Progressing");
    return;
  }
  const auto* known = deploymentCondition(before, "Progressing");
  if (known && num(status, {"replicas"}) == num(status, {"updatedReplicas"}) &&
      str(*known, {"reason"}) == "NewReplicaSetAvailable") {
    return;
  }
  const auto what = rollout.current ? fmt::format("ReplicaSet \"{}\"", rollout.current->name())
                                    : fmt::format("Deployment \"{}\"", rollout.deployment->name());
  if (isComplete(deployment, status)) {
    const ProgressCondition done{"Progressing", "True", "NewReplicaSetAvailable",
                                 what + " has successfully progressed."};
    setDeploymentCondition(status, done, now);
  } else if (madeProgress(before, status)) {
    const ProgressCondition moving{"Progressing", "True", "ReplicaSetUpdated",
                                   what + " is progressing."};
    // Unlike others, this condition is renewed although its reason is the same: the deadline counts
    // from the last progress.
    std::string since;
    if (known && str(*known, {"status"}) == "True") since = str(*known, {"lastTransitionTime"});
    removeDeploymentCondition(status, "Progressing");
    setDeploymentCondition(status, moving, now);
    if (!since.empty()) {
      at(arrayAt(status, {"conditions"}).back(), {"lastTransitionTime"}) = since;
    }
  } else if (timedOut(status, *deadline, now)) {
    const ProgressCondition late{"Progressing", "False", "ProgressDeadlineExceeded",
                                 what + " has timed out progressing."};
    setDeploymentCondition(status, late, now);
  }
}

// The first failure of a ReplicaSet, the current one's before others'.
const json::value* failureOf(const Rollout& rollout) {
  auto sets = rollout.all();
  if (rollout.current) std::rotate(sets.begin(), sets.end() - 1, sets.end());
  for (const auto& set : sets) {
    for (const auto& condition : list(set->value(), {"status", "conditions"})) {
      if (str(condition, {"type"}) == "ReplicaFailure") return &condition;
    }
  }
  return nullptr;
}

}  // namespace

void Deployments::writeStatus(const Rollout& rollout, bool estimateProgress) {
  const auto now = registry_.clock().now();
  const auto& deployment = rollout.deployment->value();
  auto status = countsOf(rollout);
  const bool enough =
      num(status, {"availableReplicas"}) >= rollout.replicas() - rollout.maxUnavailable();
  const auto available = enough
                             ? ProgressCondition{"Available", "True", "MinimumReplicasAvailable",
                                                 "Deployment has minimum availability."}
                             : ProgressCondition{"Available", "False", "MinimumReplicasUnavailable",
                                                 "Deployment does not have minimum availability."};
  setDeploymentCondition(status, available, now);
  const auto* known = find(deployment, {"status"});
  const auto before = known ? *known : json::value(json::object{});
  if (estimateProgress) {
    estimate(rollout, before, status, now);
    if (const auto* failure = failureOf(rollout)) {
      const ProgressCondition condition{"ReplicaFailure", std::string(str(*failure, {"status"})),
                                        std::string(str(*failure, {"reason"})),
                                        std::string(str(*failure, {"message"}))};
      setDeploymentCondition(status, condition, now);
    } else {
      removeDeploymentCondition(status, "ReplicaFailure");
    }
  }
  registry_.modify(
      kindOf("deployments.apps"), rollout.deployment->ns(), rollout.deployment->name(), "status",
      [&](json::value& next) { at(next, {"status"}) = status; }, kControllerManager,
      rollout.deployment->uid());

  const auto deadline = progressDeadline(deployment);
  const auto* progressing = deploymentCondition(status, "Progressing");
  if (!estimateProgress || !deadline || !progressing || isComplete(deployment, status)) return;
  if (str(*progressing, {"reason"}) == "ProgressDeadlineExceeded") return;
  const auto updated = parseRfc3339(str(*progressing, {"lastUpdateTime"}));
  if (!updated) return;
  // A second more, as times in conditions are cut to seconds.
  const Nanos left = *updated + std::chrono::seconds(*deadline + 1) - now;
  queue_.addAfter(std::max<Nanos>(left, std::chrono::seconds(1)),
                  NamespacedName::of(*rollout.deployment));
}

}  // namespace sparklab::lab
