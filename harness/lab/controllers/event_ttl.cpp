#include "lab/controllers/event_ttl.hpp"

namespace sparklab::lab {

namespace {

constexpr Nanos kTtl = std::chrono::hours(1);

}  // namespace

EventTtl::EventTtl(Registry& registry, asio::any_io_executor executor, Clock& clock)
    : registry_(registry), queue_(std::move(executor), "event ttl", [this](const Version& version) {
        expire(version);
      }) {
  events_ = registry_.store().subscribe(
      kindOf("events").storageKey(), [this, &clock](const ResourceKey&, const Event& event) {
        if (event.type == Event::Type::Deleted) return;
        const auto& object = *event.object;
        Version version{std::string(object.ns()), std::string(object.name()), object.revision()};
        queue_.addAfter(clock, kTtl, std::move(version));
      });
}

void EventTtl::expire(const Version& version) {
  const auto event = registry_.store().get(kindOf("events").storageKey(), version.ns, version.name);
  if (!event || event->revision() != version.revision) return;  // a later change counts anew
  registry_.remove(kindOf("events"), version.ns, version.name, DeleteOptions());
}

}  // namespace sparklab::lab
