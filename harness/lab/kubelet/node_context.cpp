#include "lab/kubelet/node_context.hpp"

#include <fmt/format.h>

#include "lab/registry/events.hpp"

namespace sparklab::lab {

const json::value* NodeContext::lookup(const char* resource, std::string_view ns,
                                       std::string_view name) const {
  const auto object = registry.store().get(resource, ns, name);
  return object ? &object->value() : nullptr;
}

std::vector<const json::value*> NodeContext::all(const char* resource, std::string_view ns) const {
  std::vector<const json::value*> values;
  for (const auto& object : registry.store().list(resource, ns)) values.push_back(&object->value());
  return values;
}

std::vector<ServiceHost> NodeContext::services() const {
  auto services = all("services");
  std::erase_if(services,
                [](const auto* service) { return map(*service, {"spec", "selector"}).empty(); });
  // Most labs have none, and thousands of pods need not be looked at each time that one changes.
  if (services.empty()) return {};
  return serviceHosts(services, all("pods"));
}

void NodeContext::event(const json::value& pod, std::string_view type, std::string_view reason,
                        std::string_view message, std::string_view fieldPath) const {
  if (!connected) return;
  try {
    recordEvent(registry, pod, type, reason, message, "kubelet", options.nodeName, fieldPath);
  } catch (const std::exception& error) {
    // As with a real node: the namespace may be going away.
    fmt::print(stderr, "sparklab: event {}: {}\n", reason, error.what());
  }
}

}  // namespace sparklab::lab
