#include "lab/controllers/resources.hpp"

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

Resources requestsOf(const json::value& pod) {
  Resources sum;
  for (const auto& container : list(pod, {"spec", "containers"})) {
    addTo(sum, resourcesOf(map(container, {"resources", "requests"})));
  }
  // An init container runs beside the restartable ones before it (KEP-753).
  Resources sidecars;
  Resources top;
  for (const auto& container : list(pod, {"spec", "initContainers"})) {
    const auto own = resourcesOf(map(container, {"resources", "requests"}));
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
  addTo(sum, resourcesOf(map(pod, {"spec", "overhead"})));
  return sum;
}

}  // namespace sparklab::lab
