#include "lab/controllers/disruption.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>

#include "lab/controllers/conditions.hpp"
#include "lab/controllers/ownership.hpp"
#include "lab/controllers/workload_pods.hpp"
#include "lab/registry/disruption.hpp"
#include "lab/registry/events.hpp"

namespace sparklab::lab {

namespace {

/// How long an evicted pod may take to be marked as ending, and how long it stays a
/// DisruptionTarget when it is not.
constexpr Nanos kDeletionTimeout = std::chrono::minutes(2);

/// What a budget that cannot be kept tells.
class Unknown : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

const Kind& budgetKind() {
  static const Kind& kind = kindOf("poddisruptionbudgets.policy");
  return kind;
}

LabelSelector selectorOfBudget(const json::value& budget) {
  const auto* selector = find(budget, {"spec", "selector"});
  return selector ? LabelSelector::fromObject(*selector) : LabelSelector();
}

/// A budget without a selector selects nothing, one with an empty selector everything.
bool selects(const Object& budget, const Object& pod) {
  return budget.ns() == pod.ns() && find(budget.value(), {"spec", "selector"}) &&
         selectorOfBudget(budget.value()).matches(pod.value());
}

/// "&LabelSelector{MatchLabels:map[string]string{a: b,},MatchExpressions:[]...{},}".
std::string goText(const json::value& selector) {
  std::map<std::string, std::string> labels;
  for (const auto& [key, value] : map(selector, {"matchLabels"}))
    labels.emplace(key, value.is_string() ? std::string(value.get_string()) : "");
  std::string text = "&LabelSelector{MatchLabels:map[string]string{";
  for (const auto& [key, value] : labels) text += fmt::format("{}: {},", key, value);
  text += "},MatchExpressions:[]LabelSelectorRequirement{";
  for (const auto& item : list(selector, {"matchExpressions"})) {
    std::string values;
    for (const auto& value : list(item, {"values"}))
      values += (values.empty() ? "" : " ") + std::string(value.get_string());
    text += fmt::format("LabelSelectorRequirement{{Key:{},Operator:{},Values:[{}],}},",
                        str(item, {"key"}), str(item, {"operator"}), values);
  }
  return text + "},}";
}

/// When a pod that was to be disrupted, and is not, stops being a DisruptionTarget.
std::optional<WallTime> staleAt(const json::value& pod) {
  if (isBeingDeleted(pod) || isFinished(pod)) return std::nullopt;
  for (const auto& condition : list(pod, {"status", "conditions"})) {
    if (str(condition, {"type"}) != "DisruptionTarget" || str(condition, {"status"}) != "True" ||
        str(condition, {"reason"}) == "TerminationByKubelet") {
      continue;
    }
    const auto since = parseRfc3339(str(condition, {"lastTransitionTime"}));
    if (since) return *since + kDeletionTimeout;
  }
  return std::nullopt;
}

}  // namespace

DisruptionBudgets::DisruptionBudgets(Registry& registry, asio::any_io_executor executor,
                                     Clock& clock)
    : registry_(registry),
      queue_(executor, "disruption budgets", clock,
             [this](const NamespacedName& name) { sync(name); }),
      stale_(executor, "stale disruptions", clock,
             [this](const NamespacedName& pod) { freshen(pod); }) {
  auto& store = registry_.store();
  budgets_ =
      store.subscribe(budgetKind().storageKey(), [this](const ResourceKey&, const Event& event) {
        queue_.add(NamespacedName::of(*event.object));
      });
  pods_ = store.subscribe(kindOf("pods").storageKey(),
                          [this](const ResourceKey&, const Event& event) { onPod(event); });
  for (const auto& budget : store.list(budgetKind().storageKey())) {
    queue_.add(NamespacedName::of(*budget));
  }
}

void DisruptionBudgets::onPod(const Event& event) {
  for (const auto& budget : registry_.store().list(budgetKind().storageKey(), event.object->ns())) {
    if (selects(*budget, *event.object)) queue_.add(NamespacedName::of(*budget));
  }
  if (event.type != Event::Type::Deleted && staleAt(event.object->value())) {
    stale_.add(NamespacedName::of(*event.object));
  }
}

void DisruptionBudgets::tell(const json::value& object, std::string_view type,
                             std::string_view reason, std::string_view message) {
  tryRecordEvent(registry_, object, type, reason, message, "controllermanager");
}

void DisruptionBudgets::sync(const NamespacedName& name) {
  Look look;
  look.budget = registry_.store().get(budgetKind().storageKey(), name.ns, name.name);
  if (!look.budget) return;
  for (auto& pod : registry_.store().list(kindOf("pods").storageKey(), name.ns)) {
    if (selects(*look.budget, *pod)) look.pods.push_back(std::move(pod));
  }
  if (look.pods.empty()) tell(look.value(), "Normal", "NoPods", "No matching pods found");
  try {
    expect(look);
  } catch (const Unknown& problem) {
    tell(look.value(), "Warning", "CalculateExpectedPodCountFailed",
         fmt::format("Failed to calculate the number of expected pods: {}", problem.what()));
    fail(look, problem.what());
    return;
  }
  countHealthy(look);
  write(look);
}

// How many pods there should be, and how many of them healthy.
void DisruptionBudgets::expect(Look& look) {
  if (const auto* most = find(look.value(), {"spec", "maxUnavailable"})) {
    look.expected = replicasWanted(look);
    look.desired =
        std::max<std::int64_t>(0, look.expected - scaledValue(most, look.expected, true));
  } else if (const auto* least = find(look.value(), {"spec", "minAvailable"})) {
    look.expected = least->is_string() ? replicasWanted(look) : std::ssize(look.pods);
    look.desired = scaledValue(least, look.expected, true);
  }
}

// The workload that a pod's controller reference means; a Deployment instead of its ReplicaSet.
// Null when it is gone.
ObjectPtr DisruptionBudgets::workloadOf(const json::value& reference, std::string_view ns) const {
  const auto version = str(reference, {"apiVersion"});
  const auto kindName = str(reference, {"kind"});
  const auto kind = registry_.kinds().findByName(version, kindName);
  if (!kind) {
    throw Unknown(fmt::format("no matches for kind \"{}\" in version \"{}\"", kindName, version));
  }
  const auto& offered = kind->subresources;
  if (std::find(offered.begin(), offered.end(), "scale") == offered.end()) {
    throw Unknown(fmt::format("{} does not implement the scale subresource", kind->key()));
  }
  auto owner = registry_.store().get(kind->storageKey(), ns, str(reference, {"name"}));
  if (!owner || owner->uid() != str(reference, {"uid"})) return nullptr;
  const auto* above = controllerOf(owner->value());
  return above && str(*above, {"kind"}) == "Deployment" ? workloadOf(*above, ns) : owner;
}

// The replicas that the workloads of the pods want, all together.
std::int64_t DisruptionBudgets::replicasWanted(const Look& look) {
  std::map<std::string, std::int64_t, std::less<>> replicas;  // by UID
  bool unmanaged = false;
  for (const auto& pod : look.pods) {
    const auto* controller = controllerOf(pod->value());
    if (!controller) {
      unmanaged = true;
      continue;
    }
    const auto workload = workloadOf(*controller, pod->ns());
    if (!workload) throw Unknown(fmt::format("found no controllers for pod \"{}\"", pod->name()));
    const auto kind = registry_.kinds().findByName(str(workload->value(), {"apiVersion"}),
                                                   str(workload->value(), {"kind"}));
    const auto scale = registry_.getSubresource(*kind, workload->ns(), workload->name(), "scale");
    replicas[std::string(workload->uid())] = num(scale->value(), {"spec", "replicas"});
  }
  if (unmanaged) {
    const auto* selector = find(look.value(), {"spec", "selector"});
    tell(look.value(), "Warning", "UnmanagedPods",
         fmt::format("Pods selected by this PodDisruptionBudget (selector: {}) were found to be "
                     "unmanaged. As a result, the status of the PDB cannot be calculated "
                     "correctly, which may result in undefined behavior. To account for these pods "
                     "please set \".spec.minAvailable\" field of the PDB to an integer value.",
                     selector ? goText(*selector) : "nil"));
  }
  std::int64_t sum = 0;
  for (const auto& [uid, wanted] : replicas) sum += wanted;
  return sum;
}

void DisruptionBudgets::countHealthy(Look& look) {
  const auto now = registry_.clock().now();
  for (const auto& pod : look.pods) {
    if (isBeingDeleted(pod->value())) continue;
    const auto evicted = parseRfc3339(str(look.value(), {"status", "disruptedPods", pod->name()}));
    if (evicted) {
      const Nanos left = *evicted + kDeletionTimeout - now;
      if (left >= Nanos(0)) {
        look.disrupted[pod->name()] = rfc3339(*evicted);
        queue_.addAfter(left + std::chrono::milliseconds(1), NamespacedName::of(*look.budget));
        if (left > Nanos(0)) continue;
      } else {
        tell(pod->value(), "Warning", "NotDeleted",
             fmt::format("Pod was expected by PDB {0}/{0} to be deleted but it wasn't",
                         look.budget->ns()));
      }
    }
    if (isReady(pod->value())) ++look.healthy;
  }
}

void DisruptionBudgets::write(const Look& look) {
  const auto spare = look.healthy - look.desired;
  registry_.modify(
      budgetKind(), look.budget->ns(), look.budget->name(), "status",
      [&](json::value& next) {
        auto& status = at(next, {"status"});
        at(status, {"currentHealthy"}) = look.healthy;
        at(status, {"desiredHealthy"}) = look.desired;
        at(status, {"expectedPods"}) = look.expected;
        at(status, {"disruptionsAllowed"}) =
            look.expected <= 0 ? 0 : std::max<std::int64_t>(0, spare);
        if (look.disrupted.empty()) {
          erase(status, {"disruptedPods"});
        } else {
          at(status, {"disruptedPods"}) = look.disrupted;
        }
        at(status, {"observedGeneration"}) = num(next, {"metadata", "generation"});
        setDisruptionAllowed(next, registry_.clock().now());
      },
      kControllerManager, look.budget->uid());
}

// Lets nobody evict anything while it is not known what that would do.
void DisruptionBudgets::fail(const Look& look, const std::string& why) {
  registry_.modify(
      budgetKind(), look.budget->ns(), look.budget->name(), "status",
      [&](json::value& next) {
        at(next, {"status", "disruptionsAllowed"}) = 0;
        setDisruptionAllowed(next, registry_.clock().now(), why);
      },
      kControllerManager, look.budget->uid());
}

void DisruptionBudgets::freshen(const NamespacedName& name) {
  const auto pod = registry_.store().get(kindOf("pods").storageKey(), name.ns, name.name);
  const auto stale = pod ? staleAt(pod->value()) : std::nullopt;
  if (!stale) return;
  if (const Nanos left = *stale - registry_.clock().now(); left > Nanos(0)) {
    stale_.addAfter(left, name);
    return;
  }
  registry_.modify(
      kindOf("pods"), name.ns, name.name, "status",
      [&](json::value& next) {
        const Condition over{"DisruptionTarget", "False", "", ""};
        setPodCondition(next, over, registry_.clock().now());
      },
      kControllerManager, pod->uid());
}

}  // namespace sparklab::lab
