#include "lab/controllers/resource_quotas.hpp"

#include "lab/controllers/ownership.hpp"
#include "lab/registry/edit.hpp"
#include "lab/registry/quota_usage.hpp"

namespace sparklab::lab {

namespace {

constexpr Nanos kResync = std::chrono::minutes(5);

const Kind& quotaKind() {
  static const Kind& kind = kindOf("resourcequotas");
  return kind;
}

/// Whether a change of an object may have made room.
bool givesBack(const Kind& kind, const Event& event, WallTime now) {
  if (event.type != Event::Type::Modified || !event.previous) {
    return event.type == Event::Type::Deleted;
  }
  const auto key = kind.key();
  if (key == "services") {
    return !sameField(event.object->value(), event.previous->value(), {"spec", "type"});
  }
  if (key == "persistentvolumeclaims") {
    return !sameField(event.object->value(), event.previous->value(), {"status"});
  }
  return key == "pods" && quotaUsage(kind, event.previous->value(), now).contains("pods") &&
         !quotaUsage(kind, event.object->value(), now).contains("pods");
}

}  // namespace

ResourceQuotas::ResourceQuotas(Registry& registry, asio::any_io_executor executor, Clock& clock)
    : registry_(registry),
      queue_(std::move(executor), "resource quotas", clock,
             [this](const NamespacedName& name) { sync(name); }) {
  objects_ = registry_.store().subscribe("", [this](const ResourceKey& key, const Event& event) {
    if (key == quotaKind().storageKey()) onQuota(event);
    onObject(key, event);
  });
  for (const auto& quota : registry_.store().list(quotaKind().storageKey())) {
    queue_.add(NamespacedName::of(*quota));
  }
}

void ResourceQuotas::onQuota(const Event& event) {
  // Of changes only those of the limits; the status is our own doing and admission's.
  if (event.type == Event::Type::Deleted ||
      (event.previous &&
       sameField(event.object->value(), event.previous->value(), {"spec", "hard"}))) {
    return;
  }
  queue_.add(NamespacedName::of(*event.object));
}

void ResourceQuotas::onObject(const ResourceKey& key, const Event& event) {
  if (event.type == Event::Type::Added) return;
  const auto ns = event.object->ns();
  if (ns.empty()) return;
  const auto quotas = registry_.store().list(quotaKind().storageKey(), ns);
  if (quotas.empty()) return;
  const auto kind = registry_.kinds().byKey(key);
  if (!kind || !isQuotable(*kind) || !givesBack(*kind, event, registry_.clock().now())) return;
  for (const auto& quota : quotas) {
    for (const auto& [name, limit] : map(quota->value(), {"status", "hard"})) {
      if (!isCountedOn(*kind, name)) continue;
      queue_.add(NamespacedName::of(*quota));
      break;
    }
  }
}

void ResourceQuotas::sync(const NamespacedName& name) {
  const auto quota = registry_.store().get(quotaKind().storageKey(), name.ns, name.name);
  if (!quota) return;
  const auto now = registry_.clock().now();
  const auto& hard = map(quota->value(), {"spec", "hard"});
  // What no kind is counted by keeps what was there.
  auto used = resourceList(map(quota->value(), {"status", "used"}));
  std::erase_if(used, [&](const auto& entry) { return !hard.contains(entry.first); });
  for (const auto& kind : registry_.kinds().stored()) {
    if (!isQuotable(*kind)) continue;
    ResourceList counted;
    for (const auto& [resource, limit] : hard) {
      if (isCountedOn(*kind, resource)) counted[resource] = Quantity();
    }
    if (counted.empty()) continue;
    for (const auto& object : registry_.store().list(kind->storageKey(), name.ns)) {
      if (!isInScope(*kind, quota->value(), object->value())) continue;
      auto usage = quotaUsage(*kind, object->value(), now);
      std::erase_if(usage, [&](const auto& entry) { return !counted.contains(entry.first); });
      addTo(counted, usage);
    }
    for (auto& [resource, amount] : counted) used[resource] = amount;
  }
  registry_.modify(
      quotaKind(), name.ns, name.name, "status",
      [&](json::value& next) {
        at(next, {"status", "hard"}) = hard;
        at(next, {"status", "used"}) = toJson(used);
      },
      kControllerManager, quota->uid());
  queue_.addAfter(kResync, name);
}

}  // namespace sparklab::lab
