// Status conditions, written as Kubernetes components write them.
#pragma once

#include <string>

#include "base/json.hpp"
#include "base/time.hpp"

namespace sparklab::lab {

struct Condition {
  std::string type, status, reason, message;
  std::int64_t observedGeneration = 0;  ///< 0: left out
};

/// Puts a pod condition into status.conditions of `pod` in place of the one of that type;
/// lastTransitionTime stays when the status does.
void setPodCondition(json::value& pod, const Condition& condition, WallTime now);

/// The same for kinds whose conditions have no probe time (Namespace, ...).
void setCondition(json::value& object, const Condition& condition, WallTime now);

}  // namespace sparklab::lab
