// The scale subresource: an autoscaling/v1 Scale made of a workload and written back to it.
#pragma once

#include "lab/registry/kinds.hpp"

namespace sparklab::lab {

json::value scaleOf(const Kind& kind, const json::value& object);

/// `object` with the replicas of `scale`; throws StatusError 422 when they are negative.
json::value withScale(const Kind& kind, json::value object, const json::value& scale);

/// A selector as text: "app=web,tier in (a,b)".
std::string selectorText(const json::value& selector);

}  // namespace sparklab::lab
