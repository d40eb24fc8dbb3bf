#include "lab/registry/resource_list.hpp"

#include <fmt/format.h>

namespace sparklab::lab {

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
  auto sum = sumOfContainers<ResourceList>(
      pod,
      [&](const json::value& container) {
        return resourceList(map(container, {"resources", which}));
      },
      [](ResourceList& total, const ResourceList& more) { addTo(total, more); });
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
