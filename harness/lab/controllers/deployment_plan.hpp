// A Deployment with its ReplicaSets, and the arithmetic of a rollout (deployment_util.go of
// kube-controller-manager).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "lab/store/store.hpp"

namespace sparklab::lab {

inline constexpr std::string_view kRevision = "deployment.kubernetes.io/revision";
inline constexpr std::string_view kRevisionHistory = "deployment.kubernetes.io/revision-history";
inline constexpr std::string_view kDesiredReplicas = "deployment.kubernetes.io/desired-replicas";
inline constexpr std::string_view kMaxReplicas = "deployment.kubernetes.io/max-replicas";
inline constexpr std::string_view kTemplateHash = "pod-template-hash";

/// The deployment as it was read, and its ReplicaSets as they are now.
struct Rollout {
  ObjectPtr deployment;
  ObjectPtr current;           ///< the one with the deployment's template; null: not made yet
  std::vector<ObjectPtr> old;  ///< the others, oldest first

  std::vector<ObjectPtr> all() const;
  std::int64_t replicas() const;        ///< what the deployment asks for
  std::int64_t maxSurge() const;        ///< 0 unless it rolls
  std::int64_t maxUnavailable() const;  ///< 0 unless it rolls
  bool rolls() const;
};

std::int64_t specReplicas(const ObjectPtr& set);
std::int64_t specReplicas(const std::vector<ObjectPtr>& sets);
/// The sum of a field of their status.
std::int64_t statusSum(const std::vector<ObjectPtr>& sets, std::string_view field);

std::string_view annotation(const json::value& object, std::string_view key) noexcept;
/// The number in an annotation; nothing when it is missing or not a number.
std::optional<std::int64_t> annotatedNumber(const json::value& object, std::string_view key);
/// The largest revision among `sets`; 0 if none has one.
std::int64_t maxRevision(const std::vector<ObjectPtr>& sets);

/// How many replicas the current ReplicaSet may have now. `own` are those that it has.
std::int64_t newReplicas(const Rollout& rollout, std::int64_t own);

/// Whether the templates are the same but for the hash label.
bool sameTemplate(const json::value& a, const json::value& b);

/// Gives a ReplicaSet the annotations of its deployment and a revision no smaller than `revision`.
void annotate(json::value& set, const json::value& deployment, std::int64_t revision);
void annotateSizes(json::value& set, const Rollout& rollout);

/// All desired replicas are updated and available and no old ones are left, by `deployment`'s own
/// status.
bool isComplete(const json::value& deployment, const json::value& status);

struct ProgressCondition {
  std::string type, status, reason, message;
};
/// Sets a condition in `status`; one with the same status and reason stays as it is.
void setDeploymentCondition(json::value& status, const ProgressCondition& condition, WallTime now);
void removeDeploymentCondition(json::value& status, std::string_view type);
const json::value* deploymentCondition(const json::value& status, std::string_view type) noexcept;

/// Nothing when the deployment has no deadline.
std::optional<std::int64_t> progressDeadline(const json::value& deployment);

}  // namespace sparklab::lab
