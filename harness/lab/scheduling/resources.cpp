#include "lab/scheduling/resources.hpp"

#include <limits>

#include "lab/registry/quantity.hpp"
#include "lab/registry/resource_list.hpp"

namespace sparklab::lab {

void addTo(Resources& sum, const Resources& more) {
  for (const auto& [name, amount] : more) {
    auto& total = sum[name];
    if (__builtin_add_overflow(total, amount, &total)) {
      total = std::numeric_limits<std::int64_t>::max();
    }
  }
}

Resources resourcesOf(const json::object& list) {
  Resources result;
  for (const auto& [name, value] : list) {
    const auto quantity = Quantity::parse(value.is_string() ? std::string(value.get_string())
                                                            : json::serialize(value));
    result[name] = quantity ? quantity->milliValue() : 0;
  }
  return result;
}

Resources requestsOf(const json::value& pod, const Resources& missing) {
  const auto requestsOfContainer = [&](const json::value& container) {
    auto own = resourcesOf(map(container, {"resources", "requests"}));
    own.insert(missing.begin(), missing.end());
    return own;
  };
  auto sum = sumOfContainers<Resources>(
      pod, requestsOfContainer,
      [](Resources& total, const Resources& more) { addTo(total, more); });
  // What the pod as a whole asks for stands for its containers (KEP-2837).
  for (const auto& [name, amount] : resourcesOf(map(pod, {"spec", "resources", "requests"})))
    sum[name] = amount;
  addTo(sum, resourcesOf(map(pod, {"spec", "overhead"})));
  return sum;
}

}  // namespace sparklab::lab
