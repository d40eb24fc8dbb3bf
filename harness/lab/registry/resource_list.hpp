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

/// What `pod`'s containers come to when `own` tells the amounts of one and `add` sums them up: the
/// containers and sidecars together, or the largest ordinary init container if that is more. An
/// init container runs beside the restartable ones before it (KEP-753).
template <typename Amounts, typename Own, typename Add>
Amounts sumOfContainers(const json::value& pod, Own own, Add add) {
  const auto raise = [](Amounts& top, const Amounts& other) {
    for (const auto& [name, amount] : other) {
      const auto [known, isNew] = top.emplace(name, amount);
      if (!isNew && known->second < amount) known->second = amount;
    }
  };
  Amounts sum, sidecars, top;
  for (const auto& container : list(pod, {"spec", "containers"})) add(sum, own(container));
  for (const auto& container : list(pod, {"spec", "initContainers"})) {
    auto amounts = own(container);
    if (str(container, {"restartPolicy"}) == "Always") {
      add(sum, amounts);
      add(sidecars, amounts);
      raise(top, sidecars);
    } else {
      add(amounts, sidecars);
      raise(top, amounts);
    }
  }
  raise(sum, top);
  return sum;
}

/// "cpu=1,memory=2Gi", ordered by name.
std::string textOf(const ResourceList& amounts);

/// What a pod as a whole requests or limits ("requests", "limits"): sumOfContainers(), but what the
/// pod asks for itself stands for its containers (k8s.io/component-helpers/resource). Its overhead
/// is left out.
ResourceList podResources(const json::value& pod, std::string_view which);

/// Whether the name is an extended resource's ("nvidia.com/gpu").
bool isExtendedResource(std::string_view name) noexcept;

/// Whether a container may ask for it: "cpu", "memory", "ephemeral-storage", "hugepages-2Mi" ...
bool isContainerResource(std::string_view name);

}  // namespace sparklab::lab
