#include "lab/scheduling/resources.hpp"

#include <algorithm>
#include <limits>

#include "lab/registry/quantity.hpp"

namespace sparklab::lab {

namespace {

void raise(Resources& top, const Resources& other) {
  for (const auto& [name, amount] : other) {
    auto& value = top[name];
    value = std::max(value, amount);
  }
}

}  // namespace

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
  Resources sum;
  for (const auto& container : list(pod, {"spec", "containers"})) {
    addTo(sum, requestsOfContainer(container));
  }
  // An init container runs beside the restartable ones before it (KEP-753).
  Resources sidecars;
  Resources top;
  for (const auto& container : list(pod, {"spec", "initContainers"})) {
    const auto own = requestsOfContainer(container);
    if (str(container, {"restartPolicy"}) == "Always") {
      addTo(sum, own);
      addTo(sidecars, own);
      raise(top, sidecars);
    } else {
      auto together = sidecars;
      addTo(together, own);
      raise(top, together);
    }
  }
  raise(sum, top);
  // What the pod as a whole asks for stands for its containers (KEP-2837).
  for (const auto& [name, amount] : resourcesOf(map(pod, {"spec", "resources", "requests"})))
    sum[name] = amount;
  addTo(sum, resourcesOf(map(pod, {"spec", "overhead"})));
  return sum;
}

}  // namespace sparklab::lab
