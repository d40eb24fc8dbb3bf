#include "lab/controllers/scheduler.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "lab/controllers/conditions.hpp"
#include "lab/controllers/scheduling.hpp"
#include "lab/registry/events.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kName = "default-scheduler";
constexpr std::string_view kManager = "kube-scheduler";

bool ended(const json::value& pod) {
  const auto phase = str(pod, {"status", "phase"});
  return phase == "Succeeded" || phase == "Failed";
}

bool waits(const json::value& pod) {
  return str(pod, {"spec", "nodeName"}).empty() && !ended(pod) &&
         !find(pod, {"metadata", "deletionTimestamp"}) &&
         list(pod, {"spec", "schedulingGates"}).empty() &&
         str(pod, {"spec", "schedulerName"}, kName) == kName;
}

}  // namespace

Scheduler::Scheduler(Registry& registry, asio::any_io_executor executor)
    : registry_(registry),
      queue_(std::move(executor), "scheduler",
             [this](const NamespacedName& pod) { schedule(pod); }) {
  pods_ =
      registry_.store().subscribe(kindOf("pods").storageKey(),
                                  [this](const ResourceKey&, const Event& event) { onPod(event); });
  nodes_ = registry_.store().subscribe(kindOf("nodes").storageKey(),
                                       [this](const ResourceKey&, const Event&) { retryAll(); });
  retryAll();
}

void Scheduler::onPod(const Event& event) {
  const auto& pod = event.object->value();
  if (event.type != Event::Type::Deleted && waits(pod)) {
    // Its own FailedScheduling condition is no reason to try again; a changed spec is.
    const auto* before = event.previous ? find(event.previous->value(), {"spec"}) : nullptr;
    if (!before || *before != *find(pod, {"spec"})) queue_.add(NamespacedName::of(*event.object));
    return;
  }
  const bool wasRunning = event.previous && !ended(event.previous->value());
  const bool bound = !str(pod, {"spec", "nodeName"}).empty();
  if (bound && wasRunning && (event.type == Event::Type::Deleted || ended(pod))) retryAll();
}

void Scheduler::retryAll() {
  auto pods = registry_.store().list(kindOf("pods").storageKey());
  std::erase_if(pods, [](const ObjectPtr& pod) { return !waits(pod->value()); });
  std::stable_sort(pods.begin(), pods.end(), [](const ObjectPtr& a, const ObjectPtr& b) {
    return str(a->value(), {"metadata", "creationTimestamp"}) <
           str(b->value(), {"metadata", "creationTimestamp"});
  });
  for (const auto& pod : pods) queue_.add(NamespacedName::of(*pod));
}

void Scheduler::schedule(const NamespacedName& name) {
  const auto pod = registry_.store().get(kindOf("pods").storageKey(), name.ns, name.name);
  if (!pod || !waits(pod->value())) return;

  const auto nodeObjects = registry_.store().list(kindOf("nodes").storageKey());
  std::vector<NodeState> nodes;
  std::map<std::string_view, std::size_t> index;
  for (const auto& node : nodeObjects) {
    index[node->name()] = nodes.size();
    nodes.push_back(NodeState{&node->value()});
  }
  for (const auto& other : registry_.store().list(kindOf("pods").storageKey())) {
    const auto it = index.find(str(other->value(), {"spec", "nodeName"}));
    if (it != index.end() && !ended(other->value())) nodes[it->second].take(other->value());
  }

  const auto choice = chooseNode(pod->value(), nodes);
  if (choice.node.empty()) {
    refuse(*pod, choice.refusal);
  } else {
    bind(*pod, choice.node);
  }
}

void Scheduler::refuse(const Object& pod, const std::string& why) {
  const auto before = pod.revision();
  const auto now = registry_.modify(
      kindOf("pods"), pod.ns(), pod.name(), "status",
      [&](json::value& object) {
        Condition condition{"PodScheduled", "False", "Unschedulable", why,
                            num(object, {"metadata", "generation"})};
        setPodCondition(object, condition, registry_.clock().now());
      },
      kManager, pod.uid());
  if (!now || now->revision() == before) return;  // said before
  recordEvent(registry_, now->value(), "Warning", "FailedScheduling", why, kName);
}

void Scheduler::bind(const Object& pod, const std::string& node) {
  const json::value binding = {{"apiVersion", "v1"},
                               {"kind", "Binding"},
                               {"metadata", {{"name", pod.name()}, {"uid", pod.uid()}}},
                               {"target", {{"kind", "Node"}, {"name", node}}}};
  registry_.bind(pod.ns(), pod.name(), binding);
  recordEvent(registry_, pod.value(), "Normal", "Scheduled",
              fmt::format("Successfully assigned {}/{} to {}", pod.ns(), pod.name(), node), kName);
}

}  // namespace sparklab::lab
