#include "lab/registry/disruption.hpp"

#include "lab/registry/edit.hpp"

namespace sparklab::lab {

void setDisruptionAllowed(json::value& budget, WallTime now, std::string_view failure) {
  constexpr std::string_view kType = "DisruptionAllowed";
  const bool allowed = failure.empty() && num(budget, {"status", "disruptionsAllowed"}) > 0;
  const auto status = allowed ? "True" : "False";
  auto since = rfc3339(now);
  auto& conditions = arrayAt(budget, {"status", "conditions"});
  json::value* known = nullptr;
  for (auto& condition : conditions) {
    if (str(condition, {"type"}) != kType) continue;
    known = &condition;
    if (str(condition, {"status"}) == status) since = str(condition, {"lastTransitionTime"}, since);
  }
  if (!known) known = &conditions.emplace_back(nullptr);
  json::object condition;
  condition["type"] = kType;
  condition["status"] = status;
  condition["observedGeneration"] = num(budget, {"status", "observedGeneration"});
  condition["lastTransitionTime"] = since;
  condition["reason"] = !failure.empty() ? "SyncFailed"
                        : allowed        ? "SufficientPods"
                                         : "InsufficientPods";
  condition["message"] = failure;
  *known = std::move(condition);
}

}  // namespace sparklab::lab
