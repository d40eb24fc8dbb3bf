// pods/binding and pods/eviction (pkg/registry/core/pod/storage of Kubernetes 1.34).
#include <fmt/format.h>

#include "lab/registry/conform.hpp"
#include "lab/registry/disruption.hpp"
#include "lab/registry/pod_conditions.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

namespace {

StatusError tooManyRequests(std::string message, std::string cause, int retryAfterSeconds) {
  json::object reason;
  reason["reason"] = "DisruptionBudget";
  reason["message"] = std::move(cause);
  json::array causes;
  causes.push_back(std::move(reason));
  json::object details;
  details["causes"] = std::move(causes);
  if (retryAfterSeconds) details["retryAfterSeconds"] = retryAfterSeconds;
  return {429, makeStatus(429, "TooManyRequests", std::move(message), std::move(details))};
}

/// Evictions that the disruption controller has not seen yet.
constexpr std::size_t kMostDisrupted = 2000;

constexpr std::string_view kWouldViolate =
    "Cannot evict pod as it would violate the pod's disruption budget.";

void setCondition(json::value& pod, json::object condition) {
  auto& conditions = at(pod, {"status", "conditions"});
  if (!conditions.is_array()) conditions = json::array();
  for (auto& existing : conditions.get_array())
    if (existing.is_object() && existing.get_object().if_contains("type") &&
        *existing.get_object().if_contains("type") == *condition.if_contains("type")) {
      existing = std::move(condition);
      return;
    }
  conditions.get_array().push_back(std::move(condition));
}

bool needsNoBudget(const json::value& pod) {
  const auto phase = str(pod, {"status", "phase"});
  return phase == "Succeeded" || phase == "Failed" || phase == "Pending" ||
         find(pod, {"metadata", "deletionTimestamp"});
}

/// Takes one disruption from the budget, or refuses.
void disrupt(Registry& registry, const json::value& pod, const ObjectPtr& budget, bool dryRun) {
  const auto& value = budget->value();
  if (num(value, {"status", "observedGeneration"}) < num(value, {"metadata", "generation"}))
    throw tooManyRequests(std::string(kWouldViolate),
                          fmt::format("The disruption budget {} is still being processed by the "
                                      "server.",
                                      budget->name()),
                          10);
  const auto refuse = [&](std::string_view why) {
    auto named = kindOf("poddisruptionbudgets.policy");
    named.resource = "poddisruptionbudget";
    throw forbidden(fmt::format("{} \"{}\" is forbidden: {}", named.key(), budget->name(), why),
                    &named, budget->name());
  };
  if (num(value, {"status", "disruptionsAllowed"}) < 0)
    refuse("pdb disruptions allowed is negative");
  if (map(value, {"status", "disruptedPods"}).size() > kMostDisrupted)
    refuse("DisruptedPods map too big - too many evictions not confirmed by PDB controller");
  if (num(value, {"status", "disruptionsAllowed"}) == 0)
    throw tooManyRequests(
        std::string(kWouldViolate),
        fmt::format("The disruption budget {} needs {} healthy pods and has {} currently",
                    budget->name(), num(value, {"status", "desiredHealthy"}),
                    num(value, {"status", "currentHealthy"})),
        0);
  if (dryRun) return;
  registry.modify(
      kindOf("poddisruptionbudgets.policy"), budget->ns(), budget->name(), "status",
      [&](json::value& next) {
        const auto left = num(next, {"status", "disruptionsAllowed"}) - 1;
        at(next, {"status", "disruptionsAllowed"}) = left;
        if (left == 0) setDisruptionAllowed(next, registry.clock().now());
        at(next, {"status", "disruptedPods", str(pod, {"metadata", "name"})}) =
            rfc3339(registry.clock().now());
      },
      "kube-apiserver");
}

void checkBudgets(Registry& registry, const json::value& pod, std::string_view ns, bool dryRun) {
  static const ResourceKey kBudgets = "poddisruptionbudgets.policy";
  std::vector<ObjectPtr> budgets;
  for (auto& budget : registry.store().list(kBudgets, ns)) {
    const auto* selector = find(budget->value(), {"spec", "selector"});
    if (selector && LabelSelector::fromObject(*selector).matches(pod))
      budgets.push_back(std::move(budget));
  }
  if (budgets.size() > 1)
    throw StatusError(500, makeStatus(500, "",
                                      "This pod has more than one PodDisruptionBudget, which the "
                                      "eviction subresource does not support."));
  if (budgets.empty()) return;
  const auto& budget = budgets.front()->value();
  const auto desired = num(budget, {"status", "desiredHealthy"});
  const bool spare = desired > 0 && num(budget, {"status", "currentHealthy"}) >= desired;
  const bool always = str(budget, {"spec", "unhealthyPodEvictionPolicy"}) == "AlwaysAllow";
  if (!isReady(pod) && (always || spare)) return;
  disrupt(registry, pod, budgets.front(), dryRun);
}

}  // namespace

void Registry::bind(std::string_view ns, std::string_view name, const json::value& body) {
  const auto& kind = kindOf("pods");
  const auto refuse = [&](const std::string& why) {
    Kind named = kind;
    named.resource = "pods/binding";
    throw conflict(named, name, why);
  };
  if (const auto sent = str(body, {"metadata", "name"}); !sent.empty() && sent != name)
    throw badRequest("name in URL does not match name in Binding object");
  const auto target = str(body, {"target", "kind"});
  if (!target.empty() && target != "Node")
    throw StatusError(500,
                      makeStatus(500, "",
                                 fmt::format("target.kind: Unsupported value: \"{}\": supported "
                                             "values: \"Node\", \"<empty>\"",
                                             target)));
  const auto node = str(body, {"target", "name"});
  if (node.empty()) throw StatusError(500, makeStatus(500, "", "target.name: Required value"));

  const auto old = store_.get(kind.storageKey(), ns, name);
  if (!old) throw notFound(kind, name);
  const auto uid = str(body, {"metadata", "uid"});
  if (!uid.empty() && uid != old->uid())
    refuse(fmt::format("Precondition failed: UID in precondition: {}, UID in object meta: {}", uid,
                       old->uid()));
  auto pod = old->value();
  if (find(pod, {"metadata", "deletionTimestamp"}))
    refuse(fmt::format("pod {} is being deleted, cannot be assigned to a host", name));
  if (const auto host = str(pod, {"spec", "nodeName"}); !host.empty())
    refuse(fmt::format("pod {} is already assigned to node \"{}\"", name, host));
  if (!sparklab::list(pod, {"spec", "schedulingGates"}).empty())
    refuse(fmt::format("pod {} has non-empty .spec.schedulingGates", name));

  at(pod, {"spec", "nodeName"}) = node;
  erase(pod, {"status", "nominatedNodeName"});
  for (const auto bag : {"annotations", "labels"})
    for (const auto& [key, value] : map(body, {"metadata", bag}))
      at(pod, {"metadata", bag, key}) = value;
  json::object scheduled;
  scheduled["type"] = "PodScheduled";
  scheduled["status"] = "True";
  scheduled["lastProbeTime"] = nullptr;
  scheduled["lastTransitionTime"] = rfc3339(clock_.now());
  setCondition(pod, std::move(scheduled));
  keep(kind, conform(kind, std::move(pod)), false);
}

Registry::Deleted Registry::evict(std::string_view ns, std::string_view name,
                                  const json::value& body) {
  const auto& kind = kindOf("pods");
  if (const auto sent = str(body, {"metadata", "name"}); !sent.empty() && sent != name)
    throw badRequest("name in URL does not match name in Eviction object");
  const auto stored = store_.get(kind.storageKey(), ns, name);
  if (!stored) throw notFound(kind, name);
  const auto* sentOptions = find(body, {"deleteOptions"});
  const auto options = sentOptions ? DeleteOptions::fromJson(*sentOptions) : DeleteOptions{};
  if (!needsNoBudget(stored->value())) checkBudgets(*this, stored->value(), ns, options.dryRun);
  if (options.dryRun) return {stored, false};

  modify(
      kind, ns, name, "status",
      [&](json::value& pod) {
        json::object target;
        target["type"] = "DisruptionTarget";
        target["status"] = "True";
        target["lastProbeTime"] = nullptr;
        target["lastTransitionTime"] = rfc3339(clock_.now());
        target["reason"] = "EvictionByEvictionAPI";
        target["message"] = "Eviction API: evicting";
        setCondition(pod, std::move(target));
      },
      "kube-apiserver");
  return remove(kind, ns, name, options);
}

}  // namespace sparklab::lab
