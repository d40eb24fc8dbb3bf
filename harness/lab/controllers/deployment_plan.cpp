#include "lab/controllers/deployment_plan.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "lab/controllers/workload_pods.hpp"
#include "lab/registry/edit.hpp"

namespace sparklab::lab {

namespace {

constexpr std::int64_t kNoLimit = std::numeric_limits<std::int32_t>::max();
constexpr std::size_t kMostHistory = 2000;  // characters of the revision history
constexpr std::string_view kLastApplied = "kubectl.kubernetes.io/last-applied-configuration";

bool isOwnAnnotation(std::string_view key) {
  return key == kLastApplied || key == kRevision || key == kRevisionHistory ||
         key == kDesiredReplicas || key == kMaxReplicas ||
         key == "deprecated.deployment.rollback.to";
}

std::int64_t surgeOf(const json::value& deployment, std::int64_t replicas) {
  return scaledValue(find(deployment, {"spec", "strategy", "rollingUpdate", "maxSurge"}), replicas,
                     true);
}

json::value withoutHash(const json::value& podTemplate) {
  auto copy = podTemplate;
  erase(copy, {"metadata", "labels", kTemplateHash});
  if (map(copy, {"metadata", "labels"}).empty()) erase(copy, {"metadata", "labels"});
  return copy;
}

}  // namespace

std::vector<ObjectPtr> Rollout::all() const {
  auto sets = old;
  if (current) sets.push_back(current);
  return sets;
}

std::int64_t Rollout::replicas() const {
  return num(deployment->value(), {"spec", "replicas"});
}

bool Rollout::rolls() const {
  return str(deployment->value(), {"spec", "strategy", "type"}) == "RollingUpdate";
}

std::int64_t Rollout::maxSurge() const {
  return rolls() ? surgeOf(deployment->value(), replicas()) : 0;
}

std::int64_t Rollout::maxUnavailable() const {
  if (!rolls() || replicas() == 0) return 0;
  const auto unavailable = scaledValue(
      find(deployment->value(), {"spec", "strategy", "rollingUpdate", "maxUnavailable"}),
      replicas(), false);
  // Percentages may both come to 0, and then nothing could ever move.
  if (unavailable == 0 && maxSurge() == 0) return 1;
  return std::min(unavailable, replicas());
}

std::int64_t specReplicas(const ObjectPtr& set) {
  return set ? num(set->value(), {"spec", "replicas"}) : 0;
}

std::int64_t specReplicas(const std::vector<ObjectPtr>& sets) {
  std::int64_t sum = 0;
  for (const auto& set : sets) sum += specReplicas(set);
  return sum;
}

std::int64_t statusSum(const std::vector<ObjectPtr>& sets, std::string_view field) {
  std::int64_t sum = 0;
  for (const auto& set : sets) sum += num(set->value(), {"status", field});
  return sum;
}

std::string_view annotation(const json::value& object, std::string_view key) noexcept {
  return str(object, {"metadata", "annotations", key});
}

std::optional<std::int64_t> annotatedNumber(const json::value& object, std::string_view key) {
  const auto text = annotation(object, key);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return {};
  return number;
}

std::int64_t maxRevision(const std::vector<ObjectPtr>& sets) {
  std::int64_t most = 0;
  for (const auto& set : sets) {
    most = std::max(most, annotatedNumber(set->value(), kRevision).value_or(0));
  }
  return most;
}

std::int64_t newReplicas(const Rollout& rollout, std::int64_t own) {
  if (!rollout.rolls()) return rollout.replicas();
  const auto room = rollout.replicas() + rollout.maxSurge() - specReplicas(rollout.all());
  if (room <= 0) return own;
  return own + std::min(room, rollout.replicas() - own);
}

bool sameTemplate(const json::value& a, const json::value& b) {
  return withoutHash(a) == withoutHash(b);
}

void annotate(json::value& set, const json::value& deployment, std::int64_t revision) {
  auto& annotations = at(set, {"metadata", "annotations"});
  for (const auto& [key, value] : map(deployment, {"metadata", "annotations"})) {
    if (!isOwnAnnotation(key)) at(annotations, {key}) = value;
  }
  const std::string before(str(annotations, {kRevision}));
  const auto known = annotatedNumber(set, kRevision);
  if (!before.empty() && !known) return;  // not ours to understand
  if (known.value_or(0) >= revision) return;
  at(annotations, {kRevision}) = std::to_string(revision);
  if (before.empty()) return;
  // Rolled back to: what it was before is kept.
  std::string history(str(annotations, {kRevisionHistory}));
  while (!history.empty() && history.size() + before.size() + 1 > kMostHistory) {
    const auto comma = history.find(',');
    history = comma == std::string::npos ? "" : history.substr(comma + 1);
  }
  at(annotations, {kRevisionHistory}) = history.empty() ? before : history + "," + before;
}

void annotateSizes(json::value& set, const Rollout& rollout) {
  auto& annotations = at(set, {"metadata", "annotations"});
  at(annotations, {kDesiredReplicas}) = std::to_string(rollout.replicas());
  at(annotations, {kMaxReplicas}) = std::to_string(rollout.replicas() + rollout.maxSurge());
}

bool isComplete(const json::value& deployment, const json::value& status) {
  const auto wanted = num(deployment, {"spec", "replicas"});
  return num(status, {"updatedReplicas"}) == wanted && num(status, {"replicas"}) == wanted &&
         num(status, {"availableReplicas"}) == wanted &&
         num(status, {"observedGeneration"}) >= num(deployment, {"metadata", "generation"});
}

const json::value* deploymentCondition(const json::value& status, std::string_view type) noexcept {
  for (const auto& condition : list(status, {"conditions"})) {
    if (str(condition, {"type"}) == type) return &condition;
  }
  return nullptr;
}

void removeDeploymentCondition(json::value& status, std::string_view type) {
  auto& conditions = arrayAt(status, {"conditions"});
  eraseIf(conditions, [&](const json::value& item) { return str(item, {"type"}) == type; });
}

void setDeploymentCondition(json::value& status, const ProgressCondition& condition, WallTime now) {
  std::string since = rfc3339(now);
  if (const auto* known = deploymentCondition(status, condition.type)) {
    if (str(*known, {"status"}) == condition.status) {
      if (str(*known, {"reason"}) == condition.reason) return;
      since = str(*known, {"lastTransitionTime"});
    }
  }
  removeDeploymentCondition(status, condition.type);
  json::object item;
  item["type"] = condition.type;
  item["status"] = condition.status;
  item["lastUpdateTime"] = rfc3339(now);
  item["lastTransitionTime"] = since;
  item["reason"] = condition.reason;
  item["message"] = condition.message;
  arrayAt(status, {"conditions"}).push_back(std::move(item));
}

std::optional<std::int64_t> progressDeadline(const json::value& deployment) {
  if (!find(deployment, {"spec", "progressDeadlineSeconds"})) return std::nullopt;
  const auto seconds = num(deployment, {"spec", "progressDeadlineSeconds"});
  return seconds == kNoLimit ? std::nullopt : std::optional(seconds);
}

}  // namespace sparklab::lab
