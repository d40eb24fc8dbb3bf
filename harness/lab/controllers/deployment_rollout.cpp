// How the replicas of a Deployment move between its ReplicaSets.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "lab/controllers/deployments.hpp"

namespace sparklab::lab {

namespace {

std::int64_t availableOf(const ObjectPtr& set) {
  return num(set->value(), {"status", "availableReplicas"});
}

}  // namespace

bool Deployments::resize(const Rollout& rollout, ObjectPtr& set, std::int64_t replicas) {
  const auto before = specReplicas(set);
  auto written = registry_.modify(
      kindOf("replicasets.apps"), set->ns(), set->name(), "",
      [&](json::value& next) {
        at(next, {"spec", "replicas"}) = replicas;
        annotateSizes(next, rollout);
      },
      kControllerManager, set->uid());
  if (!written) return false;
  set = std::move(written);
  if (before == replicas) return false;
  events_.tell(rollout.deployment->value(), "Normal", "ScalingReplicaSet",
               fmt::format("Scaled {} replica set {} from {} to {}",
                           before < replicas ? "up" : "down", set->name(), before, replicas));
  return true;
}

// After the deployment itself was scaled, or while it is paused.
void Deployments::scaleAll(Rollout& rollout) {
  std::vector<ObjectPtr*> active;
  for (auto& set : rollout.old) {
    if (specReplicas(set) > 0) active.push_back(&set);
  }
  if (rollout.current && specReplicas(rollout.current) > 0) active.push_back(&rollout.current);
  if (active.size() <= 1) {
    auto* only = !active.empty()        ? active.front()
                 : rollout.current      ? &rollout.current
                 : !rollout.old.empty() ? &rollout.old.back()
                                        : nullptr;
    if (only && specReplicas(*only) != rollout.replicas()) {
      resize(rollout, *only, rollout.replicas());
    }
    return;
  }
  const bool saturated =
      rollout.current && specReplicas(rollout.current) == rollout.replicas() &&
      annotatedNumber(rollout.current->value(), kDesiredReplicas) == rollout.replicas() &&
      availableOf(rollout.current) == rollout.replicas();
  if (saturated) {
    for (auto& set : rollout.old) {
      if (specReplicas(set) > 0) resize(rollout, set, 0);
    }
  } else if (rollout.rolls()) {
    scaleInProportion(rollout);
  }
}

void Deployments::scaleInProportion(Rollout& rollout) {
  std::vector<ObjectPtr*> active;
  for (auto& set : rollout.old) {
    if (specReplicas(set) > 0) active.push_back(&set);
  }
  if (rollout.current && specReplicas(rollout.current) > 0) active.push_back(&rollout.current);
  const auto wanted = rollout.replicas();
  const auto allowed = wanted > 0 ? wanted + rollout.maxSurge() : 0;
  std::int64_t have = 0;
  for (const auto* set : active) have += specReplicas(*set);
  const auto toAdd = allowed - have;
  // The largest first; among equals the newest when growing, the oldest when shrinking. The list is
  // in order of age.
  if (toAdd > 0) std::reverse(active.begin(), active.end());
  std::stable_sort(active.begin(), active.end(), [](const ObjectPtr* a, const ObjectPtr* b) {
    return specReplicas(*a) > specReplicas(*b);
  });
  std::vector<std::int64_t> sizes;
  std::int64_t added = 0;
  for (const auto* set : active) {
    const auto size = specReplicas(*set);
    std::int64_t share = 0;
    if (toAdd != 0 && toAdd != added) {
      if (wanted == 0) {
        share = -size;
      } else {
        auto before = annotatedNumber((*set)->value(), kMaxReplicas).value_or(0);
        if (!before) before = num(rollout.deployment->value(), {"status", "replicas"});
        if (before) {
          share = std::llround(static_cast<double>(size * (wanted + rollout.maxSurge())) /
                               static_cast<double>(before)) -
                  size;
        }
      }
      share = toAdd > 0 ? std::min(share, toAdd - added) : std::max(share, toAdd - added);
    }
    sizes.push_back(size + share);
    added += share;
  }
  sizes.front() = std::max<std::int64_t>(0, sizes.front() + toAdd - added);
  for (std::size_t i = 0; i < active.size(); ++i) resize(rollout, *active[i], sizes[i]);
}

void Deployments::roll(Rollout& rollout) {
  createCurrent(rollout);
  if (growCurrent(rollout) || shrinkOld(rollout)) {
    writeStatus(rollout, true);
    return;
  }
  const auto& value = rollout.deployment->value();
  if (const auto* status = find(value, {"status"}); status && isComplete(value, *status)) {
    forgetOld(rollout);
  }
  writeStatus(rollout, true);
}

bool Deployments::growCurrent(Rollout& rollout) {
  const auto own = specReplicas(rollout.current);
  if (own == rollout.replicas()) return false;
  const auto size = own > rollout.replicas() ? rollout.replicas() : newReplicas(rollout, own);
  return size != own && resize(rollout, rollout.current, size);
}

bool Deployments::shrinkOld(Rollout& rollout) {
  if (specReplicas(rollout.old) == 0) return false;
  const auto minAvailable = rollout.replicas() - rollout.maxUnavailable();
  const auto newUnavailable = specReplicas(rollout.current) - availableOf(rollout.current);
  const auto most = specReplicas(rollout.all()) - minAvailable - newUnavailable;
  if (most <= 0) return false;

  // Replicas that do not work go first: they would only hold up the rollout.
  std::int64_t unhealthy = 0;
  for (auto& set : rollout.old) {
    const auto size = specReplicas(set);
    const auto broken = size - availableOf(set);
    if (unhealthy >= most) break;
    if (size == 0 || broken <= 0) continue;
    const auto count = std::min(most - unhealthy, broken);
    resize(rollout, set, size - count);
    unhealthy += count;
  }

  std::int64_t healthy = 0;
  std::vector<ObjectPtr> counted = rollout.all();
  const auto spare = statusSum(counted, "availableReplicas") - minAvailable;
  for (auto& set : rollout.old) {
    if (healthy >= spare) break;
    const auto size = specReplicas(set);
    if (size == 0) continue;
    const auto count = std::min(size, spare - healthy);
    resize(rollout, set, size - count);
    healthy += count;
  }
  return unhealthy + healthy > 0;
}

void Deployments::recreate(Rollout& rollout) {
  bool scaled = false;
  for (auto& set : rollout.old) {
    if (specReplicas(set) > 0) scaled = resize(rollout, set, 0) || scaled;
  }
  if (scaled || oldPodsRun(rollout)) {
    writeStatus(rollout, true);
    return;
  }
  createCurrent(rollout);
  if (specReplicas(rollout.current) != rollout.replicas()) {
    resize(rollout, rollout.current, rollout.replicas());
  }
  const auto& value = rollout.deployment->value();
  if (const auto* status = find(value, {"status"}); status && isComplete(value, *status)) {
    forgetOld(rollout);
  }
  writeStatus(rollout, true);
}

bool Deployments::oldPodsRun(const Rollout& rollout) const {
  if (statusSum(rollout.old, "replicas") > 0) return true;
  for (const auto& pod :
       registry_.store().list(kindOf("pods").storageKey(), rollout.deployment->ns())) {
    const auto* owner = controllerOf(pod->value());
    if (!owner || isFinished(pod->value())) continue;
    const auto uid = str(*owner, {"uid"});
    if (std::any_of(rollout.old.begin(), rollout.old.end(),
                    [&](const ObjectPtr& set) { return set->uid() == uid; })) {
      return true;
    }
  }
  return false;
}

// Old ReplicaSets beyond the history limit, the lowest revisions first.
void Deployments::forgetOld(const Rollout& rollout) {
  const auto& value = rollout.deployment->value();
  if (!find(value, {"spec", "revisionHistoryLimit"})) return;
  const auto limit = num(value, {"spec", "revisionHistoryLimit"});
  std::vector<ObjectPtr> sets;
  for (const auto& set : rollout.old) {
    if (!isBeingDeleted(set->value())) sets.push_back(set);
  }
  std::stable_sort(sets.begin(), sets.end(), [](const ObjectPtr& a, const ObjectPtr& b) {
    return annotatedNumber(a->value(), kRevision).value_or(0) <
           annotatedNumber(b->value(), kRevision).value_or(0);
  });
  const auto surplus = static_cast<std::int64_t>(sets.size()) - limit;
  for (std::int64_t i = 0; i < surplus; ++i) {
    const auto& set = sets[static_cast<std::size_t>(i)];
    const auto& object = set->value();
    if (num(object, {"status", "replicas"}) || specReplicas(set) ||
        num(object, {"metadata", "generation"}) > num(object, {"status", "observedGeneration"})) {
      continue;
    }
    DeleteOptions options;
    options.propagationPolicy = "Background";
    options.uid = std::string(set->uid());
    registry_.remove(kindOf("replicasets.apps"), set->ns(), set->name(), options);
  }
}

}  // namespace sparklab::lab
