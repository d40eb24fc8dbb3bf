// ResourceLists: amounts by resource name, as containers ask for them and quotas count them.
#pragma once

#include <map>
#include <string>

#include "base/json.hpp"
#include "lab/registry/quantity.hpp"

namespace sparklab::lab {

using ResourceList = std::map<std::string, Quantity, std::less<>>;

/// The amounts of a ResourceList object; values that are no quantities are left out.
ResourceList resourceList(const json::object& amounts);
json::object toJson(const ResourceList& amounts);

/// Sums keep the notation of what they began with: "1Gi" and "1M" make a binary number.
void addTo(ResourceList& sum, const ResourceList& more);

/// "cpu=1,memory=2Gi", ordered by name.
std::string textOf(const ResourceList& amounts);

/// What a pod as a whole requests or limits ("requests", "limits"): its containers and sidecars
/// together, or the largest ordinary init container if that is more; what the pod asks for itself
/// stands for its containers (k8s.io/component-helpers/resource). Its overhead is left out.
ResourceList podResources(const json::value& pod, std::string_view which);

/// Whether the name is an extended resource's ("nvidia.com/gpu").
bool isExtendedResource(std::string_view name) noexcept;

/// Whether a container may ask for it: "cpu", "memory", "ephemeral-storage", "hugepages-2Mi" ...
bool isContainerResource(std::string_view name);

}  // namespace sparklab::lab
