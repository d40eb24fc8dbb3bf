// The admission plugin ResourceQuota: refuses what would exceed a quota of the namespace, and
// charges what it lets through (apiserver/pkg/admission/plugin/resourcequota of Kubernetes 1.34).
#pragma once

#include <string>
#include <vector>

#include "lab/registry/registry.hpp"
#include "lab/registry/resource_list.hpp"

namespace sparklab::lab {

/// What a quota's status.used becomes when the object is stored.
struct QuotaCharge {
  ObjectPtr quota;
  ResourceList used;
};

/// Throws StatusError 403 when a quota forbids that `next` is created (`old` is null) or takes the
/// place of `old`. Changes nothing.
std::vector<QuotaCharge> checkQuotas(const Registry& registry, const Kind& kind,
                                     std::string_view subresource, const json::value& next,
                                     const json::value* old);

/// Writes the charges into the quotas, as kube-apiserver does before it stores the object.
void charge(Registry& registry, const std::vector<QuotaCharge>& charges);

}  // namespace sparklab::lab
