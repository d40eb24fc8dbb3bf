#include "lab/controllers/job_pods.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace sparklab::lab {

namespace {

constexpr Nanos kFirstBackOff = std::chrono::seconds(10);
constexpr Nanos kLongestBackOff = std::chrono::minutes(10);

std::int64_t annotationNumber(const json::value& pod, std::string_view key,
                              std::int64_t otherwise) {
  const auto text = str(pod, {"metadata", "annotations", key});
  std::int64_t number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// The first container that failed with an exit code that the rule asks for.
const json::value* matchingContainer(const json::value& pod, const json::value& rule) {
  const auto name = str(rule, {"containerName"});
  const auto& values = list(rule, {"values"});
  for (const auto field : {"containerStatuses", "initContainerStatuses"}) {
    for (const auto& status : list(pod, {"status", field})) {
      if (!find(status, {"state", "terminated"})) continue;
      const auto code = num(status, {"state", "terminated", "exitCode"});
      if (code == 0 || (!name.empty() && name != str(status, {"name"}))) continue;
      const bool listed = std::any_of(values.begin(), values.end(), [&](const json::value& value) {
        return value.is_number() && value.to_number<std::int64_t>() == code;
      });
      if (listed == (str(rule, {"operator"}) == "In")) return &status;
    }
  }
  return nullptr;
}

const json::value* matchingCondition(const json::value& pod, const json::array& patterns) {
  for (const auto& condition : list(pod, {"status", "conditions"})) {
    for (const auto& pattern : patterns) {
      if (str(condition, {"type"}) == str(pattern, {"type"}) &&
          str(condition, {"status"}) == str(pattern, {"status"}, "True")) {
        return &condition;
      }
    }
  }
  return nullptr;
}

std::optional<WallTime> endOfContainers(const json::value& pod) {
  std::optional<WallTime> latest;
  for (const auto& status : list(pod, {"status", "containerStatuses"})) {
    const auto end = parseRfc3339(str(status, {"state", "terminated", "finishedAt"}));
    if (!end) return std::nullopt;
    latest = std::max(latest, end);
  }
  return latest;
}

}  // namespace

bool isIndexed(const json::value& job) noexcept {
  return str(job, {"spec", "completionMode"}) == "Indexed";
}

bool limitsPerIndex(const json::value& job) noexcept {
  return isIndexed(job) && find(job, {"spec", "backoffLimitPerIndex"});
}

bool isSuspended(const json::value& job) noexcept {
  return flag(job, {"spec", "suspend"});
}

bool replacesEndedOnly(const json::value& job) noexcept {
  return str(job, {"spec", "podReplacementPolicy"}) == "Failed" ||
         find(job, {"spec", "podFailurePolicy"});
}

const json::value* finishedCondition(const json::value& job) noexcept {
  for (const auto& condition : list(job, {"status", "conditions"})) {
    const auto type = str(condition, {"type"});
    if ((type == "Complete" || type == "Failed") && str(condition, {"status"}) == "True") {
      return &condition;
    }
  }
  return nullptr;
}

std::int64_t completionIndex(const json::value& pod) {
  return annotationNumber(pod, kCompletionIndex, -1);
}

bool countsAsFailed(const json::value& pod, const json::value& job) {
  const auto phase = str(pod, {"status", "phase"});
  if (phase == "Failed") return true;
  // One that is deleted may never get to Failed.
  return !replacesEndedOnly(job) && isBeingDeleted(pod) && phase != "Succeeded";
}

WallTime finishedAt(const json::value& pod) {
  if (const auto end = endOfContainers(pod)) return *end;
  if (!isReady(pod)) {
    if (const auto since = conditionSince(pod, "Ready")) return *since;
  }
  if (const auto deleted = parseRfc3339(str(pod, {"metadata", "deletionTimestamp"}))) {
    return *deleted - std::chrono::seconds(num(pod, {"metadata", "deletionGracePeriodSeconds"}));
  }
  return parseRfc3339(str(pod, {"metadata", "creationTimestamp"})).value_or(WallTime());
}

FailureVerdict judge(const json::value& job, const json::value& pod) {
  FailureVerdict verdict;
  const auto& rules = list(job, {"spec", "podFailurePolicy", "rules"});
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const auto& rule = rules[i];
    const auto where =
        fmt::format("{}/{}", str(pod, {"metadata", "namespace"}), str(pod, {"metadata", "name"}));
    const std::string action(str(rule, {"action"}));
    std::string message;
    if (const auto* codes = find(rule, {"onExitCodes"})) {
      const auto* status = matchingContainer(pod, *codes);
      if (!status) continue;
      message = fmt::format(
          "Container {} for pod {} failed with exit code {} matching {} rule at index {}",
          str(*status, {"name"}), where, num(*status, {"state", "terminated", "exitCode"}), action,
          i);
    } else {
      const auto* condition = matchingCondition(pod, list(rule, {"onPodConditions"}));
      if (!condition) continue;
      message = fmt::format("Pod {} has condition {} matching {} rule at index {}", where,
                            str(*condition, {"type"}), action, i);
    }
    verdict.action = action;
    verdict.counted = action != "Ignore";
    if (action == "FailJob") verdict.failMessage = message;
    break;
  }
  return verdict;
}

std::int64_t indexFailures(const json::value& pod) {
  return annotationNumber(pod, kIndexFailures, 0);
}

std::int64_t indexFailuresInAll(const json::value& pod) {
  return indexFailures(pod) + annotationNumber(pod, kIndexIgnored, 0);
}

bool failsItsIndex(const json::value& job, const json::value& pod) {
  if (!countsAsFailed(pod, job)) return false;
  const auto verdict = judge(job, pod);
  if (verdict.action == "FailIndex") return true;
  return verdict.counted && indexFailures(pod) >= num(job, {"spec", "backoffLimitPerIndex"});
}

void JobBackOff::count(std::vector<ObjectPtr> succeeded, std::vector<ObjectPtr> failed) {
  const auto earlier = [](const ObjectPtr& a, const ObjectPtr& b) {
    return finishedAt(a->value()) < finishedAt(b->value());
  };
  std::sort(failed.begin(), failed.end(), earlier);
  std::optional<WallTime> success;
  for (const auto& pod : succeeded) success = std::max(success, {finishedAt(pod->value())});
  if (success) {
    failures = 0;
    last.reset();
  }
  for (const auto& pod : failed) {
    const auto when = finishedAt(pod->value());
    if (success && when <= *success) continue;
    ++failures;
    last = when;
  }
}

Nanos JobBackOff::remaining(WallTime now) const {
  if (failures == 0 || !last) return Nanos(0);
  Nanos whole = kFirstBackOff;
  for (std::int64_t i = 1; i < failures && whole < kLongestBackOff; ++i) whole *= 2;
  whole = std::min(whole, kLongestBackOff);
  return std::max(Nanos(0), Nanos(whole - (now - *last)));
}

}  // namespace sparklab::lab
