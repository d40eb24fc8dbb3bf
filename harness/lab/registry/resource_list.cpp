#include "lab/registry/resource_list.hpp"

#include <fmt/format.h>

namespace sparklab::lab {

namespace {

void raise(ResourceList& top, const ResourceList& other) {
  for (const auto& [name, amount] : other) {
    const auto [known, isNew] = top.emplace(name, amount);
    if (!isNew && known->second < amount) known->second = amount;
  }
}

}  // namespace

ResourceList resourceList(const json::object& amounts) {
  ResourceList result;
  for (const auto& [name, value] : amounts) {
    const auto amount = Quantity::parse(value.is_string() ? std::string(value.get_string())
                                                          : json::serialize(value));
    if (amount) result.emplace(name, *amount);
  }
  return result;
}

json::object toJson(const ResourceList& amounts) {
  json::object result;
  for (const auto& [name, amount] : amounts) result[name] = amount.text();
  return result;
}

void addTo(ResourceList& sum, const ResourceList& more) {
  for (const auto& [name, amount] : more) {
    auto& total = sum[name];
    if (total.isZero())
      total = amount;
    else
      total += amount;
  }
}

std::string textOf(const ResourceList& amounts) {
  std::string text;
  for (const auto& [name, amount] : amounts)
    text += fmt::format("{}{}={}", text.empty() ? "" : ",", name, amount.text());
  return text;
}

ResourceList podResources(const json::value& pod, std::string_view which) {
  ResourceList sum;
  for (const auto& container : list(pod, {"spec", "containers"}))
    addTo(sum, resourceList(map(container, {"resources", which})));
  // An init container runs beside the restartable ones before it (KEP-753).
  ResourceList sidecars, top;
  for (const auto& container : list(pod, {"spec", "initContainers"})) {
    auto own = resourceList(map(container, {"resources", which}));
    if (str(container, {"restartPolicy"}) == "Always") {
      addTo(sum, own);
      addTo(sidecars, own);
      raise(top, sidecars);
    } else {
      addTo(own, sidecars);
      raise(top, own);
    }
  }
  raise(sum, top);
  for (const auto& [name, amount] : resourceList(map(pod, {"spec", "resources", which})))
    if (name == "cpu" || name == "memory" || name.starts_with("hugepages-")) sum[name] = amount;
  return sum;
}

bool isExtendedResource(std::string_view name) noexcept {
  return name.find('/') != name.npos && name.find("kubernetes.io/") == name.npos &&
         !name.starts_with("requests.");
}

bool isContainerResource(std::string_view name) {
  return name == "cpu" || name == "memory" || name == "ephemeral-storage" ||
         name.starts_with("hugepages-");
}

}  // namespace sparklab::lab
