#include "lab/controllers/workload_pods.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "lab/registry/events.hpp"

namespace sparklab::lab {

namespace {

const json::value* conditionOf(const json::value& object, std::string_view type) noexcept {
  for (const auto& condition : list(object, {"status", "conditions"})) {
    if (str(condition, {"type"}) == type) return &condition;
  }
  return nullptr;
}

int phaseOrder(const json::value& pod) {
  const auto phase = str(pod, {"status", "phase"});
  return phase == "Running" ? 2 : phase == "Unknown" ? 1 : 0;
}

std::int64_t deletionCost(const json::value& pod) {
  const auto text =
      str(pod, {"metadata", "annotations", "controller.kubernetes.io/pod-deletion-cost"});
  std::int64_t cost = 0;
  std::from_chars(text.data(), text.data() + text.size(), cost);
  return cost;
}

std::int64_t maxRestarts(const json::value& pod) {
  std::int64_t most = 0;
  for (const auto& status : list(pod, {"status", "containerStatuses"})) {
    most = std::max(most, num(status, {"restartCount"}));
  }
  return most;
}

/// Ages within the same power of two count as equal (LogarithmicScaleDown).
int ageRank(WallTime since, WallTime now) {
  const auto age = std::chrono::duration_cast<Nanos>(now - since).count();
  return age <= 0 ? 0 : static_cast<int>(std::log2(static_cast<double>(age)));
}

struct Candidate {
  ObjectPtr pod;
  std::int64_t crowd = 0;

  static std::optional<bool> younger(std::optional<WallTime> a, std::optional<WallTime> b,
                                     const Candidate& left, const Candidate& right, WallTime now) {
    if (a == b) return std::nullopt;
    if (!a || !b) return !a;
    const auto difference = ageRank(*a, now) - ageRank(*b, now);
    return difference == 0 ? left.pod->uid() < right.pod->uid() : difference < 0;
  }

  bool before(const Candidate& other, WallTime now) const {
    const auto& a = pod->value();
    const auto& b = other.pod->value();
    const auto nodeA = str(a, {"spec", "nodeName"});
    const auto nodeB = str(b, {"spec", "nodeName"});
    if (nodeA.empty() != nodeB.empty()) return nodeA.empty();
    if (phaseOrder(a) != phaseOrder(b)) return phaseOrder(a) < phaseOrder(b);
    if (isReady(a) != isReady(b)) return !isReady(a);
    if (deletionCost(a) != deletionCost(b)) return deletionCost(a) < deletionCost(b);
    if (crowd != other.crowd) return crowd > other.crowd;
    if (isReady(a) && isReady(b)) {
      if (const auto less =
              younger(conditionSince(a, "Ready"), conditionSince(b, "Ready"), *this, other, now)) {
        return *less;
      }
    }
    if (maxRestarts(a) != maxRestarts(b)) return maxRestarts(a) > maxRestarts(b);
    return younger(parseRfc3339(str(a, {"metadata", "creationTimestamp"})),
                   parseRfc3339(str(b, {"metadata", "creationTimestamp"})), *this, other, now)
        .value_or(false);
  }
};

}  // namespace

std::optional<WallTime> conditionSince(const json::value& object, std::string_view type) {
  const auto* condition = conditionOf(object, type);
  return condition ? parseRfc3339(str(*condition, {"lastTransitionTime"})) : std::nullopt;
}

bool isAvailable(const json::value& pod, std::int64_t minReadySeconds, WallTime now) {
  if (!isReady(pod)) return false;
  if (minReadySeconds == 0) return true;
  const auto since = conditionSince(pod, "Ready");
  return since && *since + std::chrono::seconds(minReadySeconds) <= now;
}

bool isActive(const json::value& pod) noexcept {
  return !isFinished(pod) && !isBeingDeleted(pod);
}

std::optional<Nanos> untilNextAvailable(const std::vector<ObjectPtr>& pods,
                                        std::int64_t minReadySeconds, WallTime now) {
  std::optional<Nanos> next;
  if (minReadySeconds == 0) return next;
  for (const auto& pod : pods) {
    if (!isReady(pod->value())) continue;
    const auto since = conditionSince(pod->value(), "Ready");
    if (!since) continue;
    const Nanos left = *since + std::chrono::seconds(minReadySeconds) - now;
    if (left > Nanos(0) && (!next || left < *next)) next = left;
  }
  return next;
}

json::value WorkloadPods::fromTemplate(const json::value& owner,
                                       const json::value& podTemplate) const {
  json::value pod{{"apiVersion", "v1"}, {"kind", "Pod"}};
  auto& metadata = at(pod, {"metadata"});
  at(metadata, {"generateName"}) = fmt::format("{}-", str(owner, {"metadata", "name"}));
  at(metadata, {"namespace"}) = str(owner, {"metadata", "namespace"});
  for (const auto key : {"labels", "annotations", "finalizers"}) {
    if (const auto* value = find(podTemplate, {"metadata", key})) at(metadata, {key}) = *value;
  }
  at(metadata, {"ownerReferences"}) = json::array{controllerReference(kind_, owner)};
  if (const auto* spec = find(podTemplate, {"spec"})) at(pod, {"spec"}) = *spec;
  return pod;
}

ObjectPtr WorkloadPods::create(const json::value& owner, json::value pod) {
  WriteOptions options;
  options.fieldManager = kControllerManager;
  const std::string ns(str(owner, {"metadata", "namespace"}));
  try {
    auto made = registry_.create(kindOf("pods"), ns, std::move(pod), options);
    tell(owner, "Normal", "SuccessfulCreate", fmt::format("Created pod: {}", made->name()));
    return made;
  } catch (const StatusError& error) {
    if (!hasCause(error, "NamespaceTerminating")) {
      tell(owner, "Warning", "FailedCreate", fmt::format("Error creating: {}", error.what()));
    }
    throw;
  }
}

bool WorkloadPods::remove(const json::value& owner, const Object& pod) {
  try {
    DeleteOptions options;
    registry_.remove(kindOf("pods"), pod.ns(), pod.name(), options);
  } catch (const StatusError& error) {
    if (error.code() == 404) return false;
    tell(owner, "Warning", "FailedDelete", fmt::format("Error deleting: {}", error.what()));
    throw;
  }
  tell(owner, "Normal", "SuccessfulDelete", fmt::format("Deleted pod: {}", pod.name()));
  return true;
}

void WorkloadPods::tell(const json::value& owner, std::string_view type, std::string_view reason,
                        std::string_view message) {
  tryRecordEvent(registry_, owner, type, reason, message, component_);
}

void slowStart(std::int64_t count, const std::function<void()>& make) {
  for (std::int64_t batch = std::min<std::int64_t>(1, count); batch > 0;
       batch = std::min(2 * batch, count)) {
    std::optional<StatusError> failure;
    for (std::int64_t i = 0; i < batch; ++i) {
      try {
        make();
      } catch (const StatusError& error) {
        if (!failure && !hasCause(error, "NamespaceTerminating")) failure = error;
      }
    }
    if (failure) throw *failure;
    count -= batch;
  }
}

void sortForDeletion(std::vector<ObjectPtr>& pods, const std::vector<ObjectPtr>& related,
                     WallTime now) {
  std::map<std::string, std::int64_t, std::less<>> crowds;
  for (const auto& pod : related) {
    if (isActive(pod->value())) ++crowds[std::string(str(pod->value(), {"spec", "nodeName"}))];
  }
  std::vector<Candidate> candidates;
  for (auto& pod : pods) {
    const auto crowd = crowds.find(str(pod->value(), {"spec", "nodeName"}));
    candidates.push_back({std::move(pod), crowd == crowds.end() ? 0 : crowd->second});
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [&](const Candidate& a, const Candidate& b) { return a.before(b, now); });
  std::transform(candidates.begin(), candidates.end(), pods.begin(),
                 [](Candidate& candidate) { return std::move(candidate.pod); });
}

std::string templateHash(const json::value& podTemplate, std::int64_t collisions) {
  std::uint32_t hash = 2166136261U;
  const auto feed = [&](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  };
  feed(json::serialize(podTemplate));
  if (collisions) feed(std::to_string(collisions));
  constexpr std::string_view kAlphabet = "bcdfghjklmnpqrstvwxz2456789";
  std::string name = std::to_string(hash);
  for (auto& c : name) c = kAlphabet[static_cast<unsigned char>(c) % kAlphabet.size()];
  return name;
}

std::int64_t scaledValue(const json::value* intOrPercent, std::int64_t total, bool roundUp) {
  if (!intOrPercent) return 0;
  if (const auto* text = intOrPercent->if_string()) {
    std::int64_t percent = 0;
    std::from_chars(text->data(), text->data() + text->size(), percent);
    return roundUp ? (percent * total + 99) / 100 : percent * total / 100;
  }
  return intOrPercent->is_int64()    ? intOrPercent->get_int64()
         : intOrPercent->is_uint64() ? static_cast<std::int64_t>(intOrPercent->get_uint64())
                                     : 0;
}

}  // namespace sparklab::lab
