// What objects cost, and which quotas they count against. Rules: pkg/quota/v1/evaluator/core and
// apiserver/pkg/quota/v1/generic of Kubernetes 1.34.
#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "lab/registry/kinds.hpp"
#include "lab/registry/resource_list.hpp"

namespace sparklab::lab {

/// Whether quotas look at objects of `kind` at all: not at events, for one.
bool isQuotable(const Kind& kind) noexcept;

/// Whether `resource` ("pods", "requests.cpu", "count/jobs.batch") is counted on objects of `kind`.
bool isCountedOn(const Kind& kind, std::string_view resource);

/// What one object costs. Pods that are over cost "count/pods" alone.
ResourceList quotaUsage(const Kind& kind, const json::value& object, WallTime now);

/// Whether the scopes and the scopeSelector of a ResourceQuota let `object` in.
bool isInScope(const Kind& kind, const json::value& quota, const json::value& object);

/// What a pod's containers leave open of `restricted`: "must specify limits.cpu for: a,b"; empty
/// when there is nothing to say.
std::string missingResources(const json::value& pod, const std::vector<std::string>& restricted);

}  // namespace sparklab::lab
