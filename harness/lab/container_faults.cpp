#include "lab/container_faults.hpp"

#include <fmt/format.h>

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <set>

#include "lab/faults/fault_definition.hpp"
#include "lab/kubelet/orders.hpp"

namespace sparklab::lab {

namespace {

bool named(const Fault& fault, std::string_view field, std::string_view name) {
  return likeAny(strings(fault.spec, {"container", field}), name);
}

/// One run of a container of a pod.
struct Case {
  std::string fault, ns, pod, podUid, container, run;
};

}  // namespace

struct ContainerFaults::State : std::enable_shared_from_this<State> {
  State(asio::any_io_executor ex, Registry& reg, Faults& all)
      : executor(std::move(ex)), registry(reg), faults(all) {}

  void look(const Object& pod, const Fault& fault) {
    if (pod.ns() != fault.ns || !named(fault, "pods", pod.name())) return;
    for (const auto& status : list(pod.value(), {"status", "containerStatuses"})) {
      const auto name = str(status, {"name"});
      const std::string run(str(status, {"containerID"}));
      if (!find(status, {"state", "running"}) || !named(fault, "containers", name)) continue;
      if (!met.emplace(fault.uid, run).second) continue;
      Case found{fault.uid,         fault.ns, std::string(pod.name()), std::string(pod.uid()),
                 std::string(name), run};
      const auto after = parseDuration(str(fault.spec, {"container", "after"}));
      spawn(executor, later(weak_from_this(), executor, std::move(found), after.value_or(Nanos(0))),
            "container fault");
    }
  }

  static Task<void> later(std::weak_ptr<State> weak, asio::any_io_executor executor, Case found,
                          Nanos after) {
    asio::steady_timer timer(executor, after);
    co_await timer.async_wait(asio::use_awaitable);
    if (const auto self = weak.lock()) self->end(found);
  }

  void end(const Case& found) {
    const auto pod = registry.store().get("pods", found.ns, found.pod);
    if (!pod || pod->uid() != found.podUid || !runs(*pod, found.run)) return;
    std::string how;
    for (const auto& fault : faults.active("container"))
      if (fault.uid == found.fault) how = str(fault.spec, {"container", "end"});
    json::object about;
    about["namespace"] = found.ns;
    about["name"] = fmt::format("{}/{}", found.pod, found.container);
    if (how.empty() || !faults.hit(found.fault, std::move(about))) return;
    registry.modify(
        kindOf("pods"), found.ns, found.pod, "",
        [&](json::value& object) {
          at(object, {"metadata", "annotations", kKillAnnotation}) =
              fmt::format("{} {}", found.run, how);
        },
        kFaultManager, found.podUid);
  }

  static bool runs(const Object& pod, std::string_view run) {
    for (const auto& status : list(pod.value(), {"status", "containerStatuses"}))
      if (str(status, {"containerID"}) == run && find(status, {"state", "running"})) return true;
    return false;
  }

  asio::any_io_executor executor;
  Registry& registry;
  Faults& faults;
  std::set<std::pair<std::string, std::string>> met;  ///< fault and run
  Store::Subscription subscription;
};

ContainerFaults::ContainerFaults(asio::any_io_executor executor, Registry& registry, Faults& faults)
    : state_(std::make_shared<State>(std::move(executor), registry, faults)) {
  state_->subscription = registry.store().subscribe(
      "pods", [state = state_.get()](const ResourceKey&, const Event& event) {
        if (event.type == Event::Type::Deleted) return;
        for (const auto& fault : state->faults.active("container"))
          state->look(*event.object, fault);
      });
  Faults::Effect effect;
  effect.begin = [weak = std::weak_ptr<State>(state_)](const Fault& fault) {
    const auto state = weak.lock();
    if (!state) return;
    for (const auto& pod : state->registry.store().list("pods", fault.ns)) state->look(*pod, fault);
  };
  faults.on("container", std::move(effect));
}

ContainerFaults::~ContainerFaults() {
  state_->subscription.reset();
}

}  // namespace sparklab::lab
