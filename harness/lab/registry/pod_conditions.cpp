#include "lab/registry/pod_conditions.hpp"

namespace sparklab::lab {

bool isReady(const json::value& pod) noexcept {
  for (const auto& condition : list(pod, {"status", "conditions"}))
    if (str(condition, {"type"}) == "Ready") return str(condition, {"status"}) == "True";
  return false;
}

bool isFinished(const json::value& pod) noexcept {
  const auto phase = str(pod, {"status", "phase"});
  return phase == "Succeeded" || phase == "Failed";
}

}  // namespace sparklab::lab
