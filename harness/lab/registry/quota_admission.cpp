#include "lab/registry/quota_admission.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "lab/registry/admission.hpp"
#include "lab/registry/edit.hpp"
#include "lab/registry/quota_usage.hpp"

namespace sparklab::lab {

namespace {

const Kind& quotaKind() {
  static const Kind& kind = kindOf("resourcequotas");
  return kind;
}

bool isHandled(const Kind& kind, std::string_view subresource, const json::value& next,
               const json::value* old) {
  const auto key = kind.key();
  if (key == "pods") {
    if (subresource == "resize") return old;
    if (!subresource.empty()) return false;
    // Updates matter when they move the pod between Terminating and NotTerminating.
    return !old || !sameField(next, *old, {"spec", "activeDeadlineSeconds"});
  }
  if (key == "persistentvolumeclaims")
    return subresource.empty() ||
           (old && subresource == "status" && !sameField(next, *old, {"status"}));
  if (!subresource.empty()) return false;
  return !old || key == "services";
}

ResourceList only(const ResourceList& amounts, const ResourceList& names) {
  ResourceList result;
  for (const auto& [name, amount] : amounts)
    if (names.contains(name)) result.emplace(name, amount);
  return result;
}

ResourceList withoutZeros(ResourceList amounts) {
  std::erase_if(amounts, [](const auto& entry) { return entry.second.isZero(); });
  return amounts;
}

/// What `next` costs more than `old`; what costs less counts as nothing.
ResourceList increase(const ResourceList& next, const ResourceList& old) {
  ResourceList result;
  for (const auto& [name, amount] : next) {
    const auto before = old.find(name);
    if (before == old.end()) {
      result.emplace(name, amount);
    } else if (before->second < amount) {
      auto more = amount;
      more -= before->second;
      result.emplace(name, more);
    }
  }
  return result;
}

}  // namespace

std::vector<QuotaCharge> checkQuotas(const Registry& registry, const Kind& kind,
                                     std::string_view subresource, const json::value& next,
                                     const json::value* old) {
  std::vector<QuotaCharge> charges;
  if (!isQuotable(kind) || !isHandled(kind, subresource, next, old)) return charges;
  const auto quotas =
      registry.store().list(quotaKind().storageKey(), str(next, {"metadata", "namespace"}));
  if (quotas.empty()) return charges;

  struct Concerned {
    ObjectPtr quota;
    ResourceList hard, used;
  };
  std::vector<Concerned> concerned;
  for (const auto& quota : quotas) {
    const auto& value = quota->value();
    const auto hard = resourceList(map(value, {"status", "hard"}));
    const auto used = resourceList(map(value, {"status", "used"}));
    std::vector<std::string> restricted;
    for (const auto& [name, amount] : hard)
      if (isCountedOn(kind, name)) restricted.push_back(name);
    if (restricted.empty() || !isInScope(kind, value, next)) continue;
    if (kind.key() == "pods")
      if (const auto missing = missingResources(next, restricted); !missing.empty())
        refuseAdmission(kind, next, fmt::format("failed quota: {}: {}", quota->name(), missing));
    for (const auto& name : restricted)
      if (!used.contains(name))
        refuseAdmission(kind, next,
                        fmt::format("status unknown for quota: {}, resources: {}", quota->name(),
                                    fmt::join(restricted, ",")));
    concerned.push_back({quota, hard, used});
  }

  const auto now = registry.clock().now();
  const auto usage = quotaUsage(kind, next, now);
  for (const auto& [quota, hard, used] : concerned) {
    auto delta = usage;
    if (old && isInScope(kind, quota->value(), *old))
      delta = increase(usage, quotaUsage(kind, *old, now));
    const auto requested = only(withoutZeros(std::move(delta)), hard);
    auto total = used;
    addTo(total, requested);
    ResourceList exceeded;
    for (const auto& [name, amount] : requested)
      if (const auto limit = hard.find(name); limit->second < total[name])
        exceeded.emplace(name, amount);
    if (!exceeded.empty())
      refuseAdmission(kind, next,
                      fmt::format("exceeded quota: {}, requested: {}, used: {}, limited: {}",
                                  quota->name(), textOf(exceeded), textOf(only(used, exceeded)),
                                  textOf(only(hard, exceeded))));
    if (!requested.empty()) charges.push_back({quota, std::move(total)});
  }
  return charges;
}

void charge(Registry& registry, const std::vector<QuotaCharge>& charges) {
  for (const auto& [quota, used] : charges)
    registry.modify(
        quotaKind(), quota->ns(), quota->name(), "status",
        [&](json::value& next) { at(next, {"status", "used"}) = toJson(used); }, "kube-apiserver");
}

}  // namespace sparklab::lab
