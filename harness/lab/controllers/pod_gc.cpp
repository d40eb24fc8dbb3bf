#include "lab/controllers/pod_gc.hpp"

#include "lab/controllers/conditions.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kManager = "kube-controller-manager";
constexpr Nanos kQuarantine = std::chrono::seconds(40);

}  // namespace

PodGc::PodGc(Registry& registry, asio::any_io_executor executor, Clock& clock)
    : registry_(registry),
      queue_(std::move(executor), "pod gc", [this](const std::string& node) { sweep(node); }) {
  nodes_ = registry_.store().subscribe(
      kindOf("nodes").storageKey(), [this, &clock](const ResourceKey&, const Event& event) {
        if (event.type == Event::Type::Deleted) {
          queue_.addAfter(clock, kQuarantine, std::string(event.object->name()));
        }
      });
}

void PodGc::sweep(const std::string& node) {
  if (registry_.store().get(kindOf("nodes").storageKey(), "", node)) return;
  for (const auto& pod : registry_.store().list(kindOf("pods").storageKey())) {
    if (str(pod->value(), {"spec", "nodeName"}) != node) continue;
    registry_.modify(
        kindOf("pods"), pod->ns(), pod->name(), "status",
        [&](json::value& object) {
          const auto phase = str(object, {"status", "phase"});
          if (phase == "Succeeded" || phase == "Failed") return;
          at(object, {"status", "phase"}) = "Failed";
          Condition condition{"DisruptionTarget", "True", "DeletionByPodGC",
                              "PodGC: node no longer exists",
                              num(object, {"metadata", "generation"})};
          setPodCondition(object, condition, registry_.clock().now());
        },
        kManager, pod->uid());
    DeleteOptions options;
    options.gracePeriodSeconds = 0;
    options.uid = std::string(pod->uid());
    registry_.remove(kindOf("pods"), pod->ns(), pod->name(), options);
  }
}

}  // namespace sparklab::lab
