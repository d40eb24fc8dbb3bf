// What the workload controllers do with their pods: making, deleting, counting, and choosing which
// to delete first. Rules and words: controller_utils.go and pkg/api/v1/pod of Kubernetes 1.34.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lab/controllers/ownership.hpp"
#include "lab/registry/pod_conditions.hpp"

namespace sparklab::lab {

/// Ready for `minReadySeconds` at least.
bool isAvailable(const json::value& pod, std::int64_t minReadySeconds, WallTime now);
/// Neither finished nor being deleted.
bool isActive(const json::value& pod) noexcept;
/// When the first of the ready pods that are not available yet becomes so; nothing if none does.
std::optional<Nanos> untilNextAvailable(const std::vector<ObjectPtr>& pods,
                                        std::int64_t minReadySeconds, WallTime now);

/// Since when a condition has its status; nothing without such a condition.
std::optional<WallTime> conditionSince(const json::value& object, std::string_view type);

/// Makes pods of one workload and deletes them, with the events of its controller.
class WorkloadPods {
 public:
  WorkloadPods(Registry& registry, const Kind& kind, std::string_view component)
      : registry_(registry), kind_(kind), component_(component) {}

  /// A pod of `podTemplate` that `owner` controls, named after it unless it gets a name.
  json::value fromTemplate(const json::value& owner, const json::value& podTemplate) const;

  /// Creates `pod`; tells SuccessfulCreate or FailedCreate, and throws what the API refused with.
  ObjectPtr create(const json::value& owner, json::value pod);

  /// Tells SuccessfulDelete; false when the pod is gone already.
  bool remove(const json::value& owner, const Object& pod);

  void tell(const json::value& owner, std::string_view type, std::string_view reason,
            std::string_view message);

 private:
  Registry& registry_;
  const Kind& kind_;
  std::string_view component_;
};

/// Calls `make` up to `count` times, in batches of 1, 2, 4 ... that end when one of a batch failed,
/// so that a quota is not run into hundreds of times. Throws the first failure; the refusals of a
/// namespace that is being deleted are none.
void slowStart(std::int64_t count, const std::function<void()>& make);

/// Puts those first that are to be deleted first. `related` are the pods that a node's crowding is
/// counted by.
void sortForDeletion(std::vector<ObjectPtr>& pods, const std::vector<ObjectPtr>& related,
                     WallTime now);

/// The hash of a pod template in names and labels ("7d4b8c6f9d"): FNV-1a in the alphabet of
/// generated names. Not the very number that Go's memory dump of the type gives.
std::string templateHash(const json::value& podTemplate, std::int64_t collisions);

/// The number that an IntOrString ("25%", 3) means of `total`.
std::int64_t scaledValue(const json::value* intOrPercent, std::int64_t total, bool roundUp);

}  // namespace sparklab::lab
