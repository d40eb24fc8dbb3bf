#include "lab/registry/quota_usage.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "lab/registry/defaults.hpp"
#include "lab/registry/pod_conditions.hpp"
#include "lab/registry/storage_class.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kOfClass = ".storageclass.storage.k8s.io/";

Quantity number(std::int64_t value) {
  return *Quantity::parse(std::to_string(value));
}

bool isCore(const Kind& kind, std::string_view resource) {
  return kind.group.empty() && kind.resource == resource;
}

std::string countName(const Kind& kind) {
  return "count/" + kind.key();
}

/// Kinds that had a name in quotas before every kind had its "count/..." .
bool hasShortName(const Kind& kind) {
  return isCore(kind, "configmaps") || isCore(kind, "resourcequotas") ||
         isCore(kind, "replicationcontrollers") || isCore(kind, "secrets");
}

bool isPodResource(std::string_view name) {
  constexpr std::string_view kNames[] = {"count/pods",
                                         "pods",
                                         "cpu",
                                         "memory",
                                         "ephemeral-storage",
                                         "requests.cpu",
                                         "requests.memory",
                                         "requests.ephemeral-storage",
                                         "limits.cpu",
                                         "limits.memory",
                                         "limits.ephemeral-storage"};
  if (std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames)) return true;
  if (name.starts_with("hugepages-") || name.starts_with("requests.hugepages-")) return true;
  constexpr std::string_view kRequests = "requests.";
  return name.starts_with(kRequests) && isExtendedResource(name.substr(kRequests.size()));
}

/// "pods", and the sums of requests and limits under all their names.
ResourceList computeUsage(const ResourceList& requests, const ResourceList& limits) {
  ResourceList usage;
  usage["pods"] = number(1);
  for (const auto& [name, amount] : requests) {
    const bool plain = isContainerResource(name);
    if (plain) usage[name] = amount;
    if (plain || isExtendedResource(name)) usage["requests." + name] = amount;
  }
  for (const auto& [name, amount] : limits)
    if (name == "cpu" || name == "memory" || name == "ephemeral-storage")
      usage["limits." + name] = amount;
  return usage;
}

/// Ended, or still there although its grace period is over (its node may be lost).
bool isOver(const json::value& pod, WallTime now) {
  if (isFinished(pod)) return true;
  const auto deleted = parseRfc3339(str(pod, {"metadata", "deletionTimestamp"}));
  if (!deleted || !find(pod, {"metadata", "deletionGracePeriodSeconds"})) return false;
  return now >
         *deleted + std::chrono::seconds(num(pod, {"metadata", "deletionGracePeriodSeconds"}));
}

ResourceList podUsage(const json::value& pod, WallTime now) {
  ResourceList usage;
  if (!isOver(pod, now)) {
    auto requests = podResources(pod, "requests");
    auto limits = podResources(pod, "limits");
    const auto overhead = resourceList(map(pod, {"spec", "overhead"}));
    addTo(requests, overhead);
    for (const auto& [name, amount] : overhead)
      if (const auto known = limits.find(name); known != limits.end() && !known->second.isZero())
        known->second += amount;
    usage = computeUsage(requests, limits);
  }
  usage["count/pods"] = number(1);
  return usage;
}

ResourceList serviceUsage(const json::value& service) {
  const auto type = str(service, {"spec", "type"});
  const auto& ports = list(service, {"spec", "ports"});
  auto nodePorts = std::ssize(ports);
  if (type != "NodePort" && type != "LoadBalancer") {
    nodePorts = 0;
  } else if (type == "LoadBalancer" &&
             !flag(service, {"spec", "allocateLoadBalancerNodePorts"}, true)) {
    nodePorts = std::count_if(ports.begin(), ports.end(),
                              [](const json::value& port) { return num(port, {"nodePort"}) != 0; });
  }
  ResourceList usage;
  usage["count/services"] = usage["services"] = number(1);
  usage["services.loadbalancers"] = number(type == "LoadBalancer" ? 1 : 0);
  usage["services.nodeports"] = number(nodePorts);
  return usage;
}

ResourceList claimUsage(const json::value& claim) {
  ResourceList usage;
  usage["count/persistentvolumeclaims"] = usage["persistentvolumeclaims"] = number(1);
  const auto storageClass = storageClassOf(claim);
  if (!storageClass.empty())
    usage[fmt::format("{}{}persistentvolumeclaims", storageClass, kOfClass)] = number(1);
  auto storage = Quantity::parse(str(claim, {"spec", "resources", "requests", "storage"}));
  if (!storage) return usage;
  const auto allocated = Quantity::parse(str(claim, {"status", "allocatedResources", "storage"}));
  if (allocated && *storage < *allocated) storage = allocated;
  usage["requests.storage"] = *storage;
  if (!storageClass.empty())
    usage[fmt::format("{}{}requests.storage", storageClass, kOfClass)] = *storage;
  return usage;
}

bool isTerminating(const json::value& pod) {
  const auto* deadline = find(pod, {"spec", "activeDeadlineSeconds"});
  return deadline && !deadline->is_null() && num(pod, {"spec", "activeDeadlineSeconds"}) >= 0;
}

bool selects(const json::value& requirement, const std::vector<std::string>& values) {
  const auto op = str(requirement, {"operator"});
  if (op == "Exists") return !values.empty();
  if (op == "DoesNotExist") return values.empty();
  const auto& wanted = list(requirement, {"values"});
  const bool among = std::any_of(values.begin(), values.end(), [&](const std::string& value) {
    return std::find(wanted.begin(), wanted.end(), json::value(value)) != wanted.end();
  });
  return op == "In" ? among : op == "NotIn" && !among;
}

bool reachesOtherNamespaces(const json::value& pod) {
  const auto reaches = [](const json::value& term) {
    return !list(term, {"namespaces"}).empty() || find(term, {"namespaceSelector"});
  };
  for (const auto which : {"podAffinity", "podAntiAffinity"}) {
    for (const auto& term :
         list(pod, {"spec", "affinity", which, "requiredDuringSchedulingIgnoredDuringExecution"}))
      if (reaches(term)) return true;
    for (const auto& term :
         list(pod, {"spec", "affinity", which, "preferredDuringSchedulingIgnoredDuringExecution"}))
      if (const auto* inner = find(term, {"podAffinityTerm"}); inner && reaches(*inner))
        return true;
  }
  return false;
}

bool isPodInScope(const json::value& requirement, const json::value& pod) {
  const auto scope = str(requirement, {"scopeName"});
  if (scope == "Terminating") return isTerminating(pod);
  if (scope == "NotTerminating") return !isTerminating(pod);
  if (scope == "BestEffort") return qosClassOf(pod) == "BestEffort";
  if (scope == "NotBestEffort") return qosClassOf(pod) != "BestEffort";
  if (scope == "CrossNamespacePodAffinity") return reachesOtherNamespaces(pod);
  if (scope != "PriorityClass") return false;
  std::vector<std::string> names;
  if (const auto name = str(pod, {"spec", "priorityClassName"}); !name.empty())
    names.emplace_back(name);
  return selects(requirement, names);
}

bool isClaimInScope(const json::value& requirement, const json::value& claim) {
  if (str(requirement, {"scopeName"}) != "VolumeAttributesClass") return false;
  std::vector<std::string> names;
  for (const auto name :
       {str(claim, {"spec", "volumeAttributesClassName"}),
        str(claim, {"status", "currentVolumeAttributesClassName"}),
        str(claim, {"status", "modifyVolumeStatus", "targetVolumeAttributesClassName"})})
    if (!name.empty()) names.emplace_back(name);
  return selects(requirement, names);
}

}  // namespace

bool isQuotable(const Kind& kind) noexcept {
  return kind.namespaced && kind.stored && kind.resource != "events";
}

bool isCountedOn(const Kind& kind, std::string_view resource) {
  if (isCore(kind, "pods")) return isPodResource(resource);
  if (isCore(kind, "services"))
    return resource == "count/services" || resource == "services" ||
           resource == "services.nodeports" || resource == "services.loadbalancers";
  if (isCore(kind, "persistentvolumeclaims")) {
    constexpr std::string_view kStorage = "requests.storage";
    if (resource == "count/persistentvolumeclaims" || resource == kind.resource) return true;
    const auto split = resource.find(kOfClass);
    if (split != resource.npos) resource.remove_prefix(split + kOfClass.size());
    return resource == kStorage || (split != resource.npos && resource == kind.resource);
  }
  return resource == countName(kind) || (hasShortName(kind) && resource == kind.resource);
}

ResourceList quotaUsage(const Kind& kind, const json::value& object, WallTime now) {
  if (isCore(kind, "pods")) return podUsage(object, now);
  if (isCore(kind, "services")) return serviceUsage(object);
  if (isCore(kind, "persistentvolumeclaims")) return claimUsage(object);
  ResourceList usage;
  usage[countName(kind)] = number(1);
  if (hasShortName(kind)) usage[kind.resource] = number(1);
  return usage;
}

bool isInScope(const Kind& kind, const json::value& quota, const json::value& object) {
  const auto isIn = [&](const json::value& requirement) {
    if (isCore(kind, "pods")) return isPodInScope(requirement, object);
    if (isCore(kind, "persistentvolumeclaims")) return isClaimInScope(requirement, object);
    return false;
  };
  for (const auto& scope : list(quota, {"spec", "scopes"}))
    if (!isIn(json::value{{"scopeName", scope}, {"operator", "Exists"}})) return false;
  for (const auto& requirement : list(quota, {"spec", "scopeSelector", "matchExpressions"}))
    if (!isIn(requirement)) return false;
  return true;
}

std::string missingResources(const json::value& pod, const std::vector<std::string>& restricted) {
  // A pod that says what it needs as a whole need not say it container by container.
  for (const auto which : {"requests", "limits"})
    if (!map(pod, {"spec", "resources", which}).empty()) return {};
  constexpr std::string_view kDemanded[] = {"cpu",    "limits.cpu",   "limits.memory",
                                            "memory", "requests.cpu", "requests.memory"};
  std::string text;
  for (const auto name : kDemanded) {
    if (std::find(restricted.begin(), restricted.end(), name) == restricted.end()) continue;
    std::set<std::string> containers;
    for (const auto part : {"containers", "initContainers"})
      for (const auto& container : list(pod, {"spec", part})) {
        const auto usage = computeUsage(resourceList(map(container, {"resources", "requests"})),
                                        resourceList(map(container, {"resources", "limits"})));
        if (!usage.contains(name)) containers.emplace(str(container, {"name"}));
      }
    if (containers.empty()) continue;
    text += fmt::format("{}{} for: {}", text.empty() ? "must specify " : "; ", name,
                        fmt::join(containers, ","));
  }
  return text;
}

}  // namespace sparklab::lab
