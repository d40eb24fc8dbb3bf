#include "lab/controllers/taint_eviction.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "lab/controllers/conditions.hpp"
#include "lab/controllers/ownership.hpp"
#include "lab/registry/events.hpp"
#include "lab/scheduling/taints.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kComponent = "taint-eviction-controller";

json::array noExecuteTaints(const json::value& node) {
  json::array taints;
  for (const auto& taint : list(node, {"spec", "taints"}))
    if (str(taint, {"effect"}) == "NoExecute") taints.push_back(taint);
  return taints;
}

enum class Verdict { Now, Never, Later };

struct Toleration {
  Verdict verdict;
  std::int64_t seconds = 0;
};

/// How long the pod may stay: the shortest of the tolerations that cover the taints.
Toleration tolerationOf(const json::value& pod, const json::array& taints) {
  std::optional<std::int64_t> shortest;
  for (const auto& taint : taints) {
    const auto& tolerations = list(pod, {"spec", "tolerations"});
    const auto used = std::find_if(tolerations.begin(), tolerations.end(),
                                   [&](const auto& item) { return tolerates(item, taint); });
    if (used == tolerations.end()) return {Verdict::Now};
    const auto* seconds = find(*used, {"tolerationSeconds"});
    if (!seconds || seconds->is_null()) continue;
    const auto value = num(*used, {"tolerationSeconds"});
    if (value <= 0) return {Verdict::Later, 0};
    shortest = std::min(shortest.value_or(value), value);
  }
  if (!shortest) return {Verdict::Never};
  return {Verdict::Later, *shortest};
}

}  // namespace

TaintEviction::TaintEviction(Registry& registry, asio::any_io_executor executor, Clock& clock)
    : registry_(registry),
      clock_(clock),
      nodeQueue_(executor, "taint eviction",
                 [this](const std::string& node) { nodeChanged(node); }),
      podQueue_(executor, "taint eviction", [this](const NamespacedName& pod) { podChanged(pod); }),
      timers_(std::move(executor), "taint eviction", [this](const Timer& timer) { fire(timer); }) {
  nodes_ = registry_.store().subscribe(
      kindOf("nodes").storageKey(), [this](const ResourceKey&, const Event& event) {
        if (event.type == Event::Type::Modified &&
            noExecuteTaints(event.previous->value()) == noExecuteTaints(event.object->value()))
          return;
        nodeQueue_.add(std::string(event.object->name()));
      });
  pods_ = registry_.store().subscribe(
      kindOf("pods").storageKey(), [this](const ResourceKey&, const Event& event) {
        const auto& pod = event.object->value();
        if (event.type == Event::Type::Modified) {
          const auto& before = event.previous->value();
          if (str(before, {"spec", "nodeName"}) == str(pod, {"spec", "nodeName"}) &&
              list(before, {"spec", "tolerations"}) == list(pod, {"spec", "tolerations"}))
            return;
        }
        podQueue_.add(NamespacedName::of(*event.object));
      });
  for (const auto& node : registry_.store().list(kindOf("nodes").storageKey()))
    nodeQueue_.add(std::string(node->name()));
}

void TaintEviction::nodeChanged(const std::string& name) {
  const auto node = registry_.store().get(kindOf("nodes").storageKey(), "", name);
  auto taints = node ? noExecuteTaints(node->value()) : json::array();
  const bool none = taints.empty();
  if (none)
    tainted_.erase(name);
  else
    tainted_[name] = taints;
  if (!node || (none && planned_.empty())) return;
  for (const auto& pod : registry_.store().list(kindOf("pods").storageKey())) {
    if (str(pod->value(), {"spec", "nodeName"}) != name) continue;
    if (none)
      cancel(NamespacedName::of(*pod));
    else
      consider(*pod, taints);
  }
}

void TaintEviction::podChanged(const NamespacedName& name) {
  const auto pod = registry_.store().get(kindOf("pods").storageKey(), name.ns, name.name);
  if (!pod) return cancel(name);
  const auto taints = tainted_.find(str(pod->value(), {"spec", "nodeName"}));
  if (taints != tainted_.end()) consider(*pod, taints->second);
}

void TaintEviction::consider(const Object& pod, const json::array& taints) {
  const auto name = NamespacedName::of(pod);
  const auto now = clock_.now();
  const auto toleration = tolerationOf(pod.value(), taints);
  if (toleration.verdict == Verdict::Now) {
    cancel(name);
    return plan(name, now, now);
  }
  if (toleration.verdict == Verdict::Never) return cancel(name);
  const auto seconds = std::chrono::seconds(toleration.seconds);
  auto since = now;
  if (const auto known = planned_.find(name); known != planned_.end()) {
    // The time counts from the first taint; it can only become shorter.
    since = known->second.since;
    if (since + seconds < now + seconds) return;
    cancel(name);
  }
  plan(name, since, now + seconds);
}

void TaintEviction::plan(const NamespacedName& pod, WallTime since, WallTime due) {
  const Timer timer{pod, ++tickets_};
  planned_[pod] = {since, due, timer.ticket};
  if (const auto now = clock_.now(); due > now)
    timers_.addAfter(clock_, due - now, timer);
  else
    timers_.add(timer);
}

void TaintEviction::cancel(const NamespacedName& pod) {
  if (planned_.erase(pod))
    podEvent(pod, fmt::format("Cancelling deletion of Pod {}/{}", pod.ns, pod.name));
}

void TaintEviction::fire(const Timer& timer) {
  const auto planned = planned_.find(timer.pod);
  if (planned == planned_.end() || planned->second.ticket != timer.ticket) return;
  planned_.erase(planned);
  const auto& [ns, name] = timer.pod;
  podEvent(timer.pod, fmt::format("Marking for deletion Pod {}/{}", ns, name));
  const auto marked = registry_.modify(
      kindOf("pods"), ns, name, "status",
      [&](json::value& pod) {
        Condition condition{"DisruptionTarget", "True", "DeletionByTaintManager",
                            "Taint manager: deleting due to NoExecute taint",
                            num(pod, {"metadata", "generation"})};
        setPodCondition(pod, condition, clock_.now());
      },
      kControllerManager);
  if (marked) registry_.remove(kindOf("pods"), ns, name, DeleteOptions());
}

void TaintEviction::podEvent(const NamespacedName& pod, std::string_view message) {
  // The controller knows the pod by its name only.
  const json::value reference = {{"apiVersion", "v1"},
                                 {"kind", "Pod"},
                                 {"metadata", {{"name", pod.name}, {"namespace", pod.ns}}}};
  recordEvent(registry_, reference, "Normal", "TaintManagerEviction", message, kComponent);
}

}  // namespace sparklab::lab
