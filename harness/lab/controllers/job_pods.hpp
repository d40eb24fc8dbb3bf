// What a pod means for its Job: failed or not, counted or not, finished when. Rules: the job
// controller's backoff_utils.go, pod_failure_policy.go and indexed_job_utils.go.
#pragma once

#include <optional>
#include <string>

#include "lab/controllers/job_indexes.hpp"
#include "lab/controllers/workload_pods.hpp"

namespace sparklab::lab {

inline constexpr std::string_view kJobFinalizer = "batch.kubernetes.io/job-tracking";
inline constexpr std::string_view kCompletionIndex = "batch.kubernetes.io/job-completion-index";
inline constexpr std::string_view kIndexFailures = "batch.kubernetes.io/job-index-failure-count";
inline constexpr std::string_view kIndexIgnored =
    "batch.kubernetes.io/job-index-ignored-failure-count";

bool isIndexed(const json::value& job) noexcept;
bool limitsPerIndex(const json::value& job) noexcept;  ///< backoffLimitPerIndex
bool isSuspended(const json::value& job) noexcept;
/// Pods that are being deleted are replaced when they have ended, not before.
bool replacesEndedOnly(const json::value& job) noexcept;
/// The condition Complete or Failed, if one is true.
const json::value* finishedCondition(const json::value& job) noexcept;

/// -1 when it has none.
std::int64_t completionIndex(const json::value& pod);

bool countsAsFailed(const json::value& pod, const json::value& job);
WallTime finishedAt(const json::value& pod);

struct FailureVerdict {
  bool counted = true;                     ///< towards backoffLimit
  std::string action;                      ///< of the matching rule; "" without one
  std::optional<std::string> failMessage;  ///< the Job fails because of it
};
FailureVerdict judge(const json::value& job, const json::value& failedPod);

/// How often the index of a pod failed before it, with and without the ignored failures.
std::int64_t indexFailures(const json::value& pod);
std::int64_t indexFailuresInAll(const json::value& pod);
bool failsItsIndex(const json::value& job, const json::value& pod);

/// Failures since the last success, which new pods wait for.
struct JobBackOff {
  std::int64_t failures = 0;
  std::optional<WallTime> last;

  void count(std::vector<ObjectPtr> succeeded, std::vector<ObjectPtr> failed);
  /// 10 s after the first failure, twice as long after each further one, 10 min at most.
  Nanos remaining(WallTime now) const;
};

}  // namespace sparklab::lab
