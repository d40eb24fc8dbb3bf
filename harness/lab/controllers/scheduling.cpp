#include "lab/controllers/scheduling.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace sparklab::lab {

namespace {

std::vector<std::string> hostPortsOf(const json::value& pod) {
  std::vector<std::string> ports;
  for (const auto& container : list(pod, {"spec", "containers"})) {
    for (const auto& port : list(container, {"ports"})) {
      if (const auto number = num(port, {"hostPort"})) {
        ports.push_back(fmt::format("{}/{}", str(port, {"protocol"}, "TCP"), number));
      }
    }
  }
  return ports;
}

std::optional<std::int64_t> integer(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool requirementHolds(const json::value& requirement, const json::object& labels) {
  const auto op = str(requirement, {"operator"});
  const auto* found = labels.if_contains(str(requirement, {"key"}));
  const auto& values = list(requirement, {"values"});
  if (op == "Exists") return found;
  if (op == "DoesNotExist") return !found;
  const auto same = [&](const json::value& value) { return found && value == *found; };
  if (op == "In") return std::any_of(values.begin(), values.end(), same);
  if (op == "NotIn") return std::none_of(values.begin(), values.end(), same);
  if (!found || !found->is_string() || values.size() != 1 || !values[0].is_string()) return false;
  const auto has = integer(found->get_string());
  const auto wants = integer(values[0].get_string());
  if (!has || !wants) return false;
  return op == "Gt" ? *has > *wants : op == "Lt" && *has < *wants;
}

bool termHolds(const json::value& term, const json::value& node) {
  const auto& expressions = list(term, {"matchExpressions"});
  const auto& fields = list(term, {"matchFields"});
  if (expressions.empty() && fields.empty()) return false;
  const auto& labels = map(node, {"metadata", "labels"});
  json::object names;
  names["metadata.name"] = str(node, {"metadata", "name"});
  return std::all_of(expressions.begin(), expressions.end(),
                     [&](const auto& e) { return requirementHolds(e, labels); }) &&
         std::all_of(fields.begin(), fields.end(),
                     [&](const auto& e) { return requirementHolds(e, names); });
}

bool affinityHolds(const json::value& pod, const json::value& node) {
  const auto& labels = map(node, {"metadata", "labels"});
  for (const auto& [key, value] : map(pod, {"spec", "nodeSelector"})) {
    const auto* label = labels.if_contains(key);
    if (!label || *label != value) return false;
  }
  const auto* required = find(
      pod, {"spec", "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution"});
  if (!required || required->is_null()) return true;
  const auto& terms = list(*required, {"nodeSelectorTerms"});
  return std::any_of(terms.begin(), terms.end(),
                     [&](const auto& term) { return termHolds(term, node); });
}

bool repels(const json::value& pod, const json::value& node) {
  for (const auto& taint : list(node, {"spec", "taints"})) {
    const auto effect = str(taint, {"effect"});
    if ((effect == "NoSchedule" || effect == "NoExecute") && !tolerates(pod, taint)) return true;
  }
  return false;
}

bool refusesUnschedulable(const json::value& pod, const json::value& node) {
  if (!flag(node, {"spec", "unschedulable"})) return false;
  json::value taint = {{"key", "node.kubernetes.io/unschedulable"}, {"effect", "NoSchedule"}};
  return !tolerates(pod, taint);
}

Refusal finalRefusal(std::string reason) {
  return Refusal{{std::move(reason)}, true};
}

std::optional<Refusal> whyNoRoom(const json::value& pod, const NodeState& state) {
  const auto allocatable = resourcesOf(map(*state.node, {"status", "allocatable"}));
  const auto amount = [](const Resources& all, std::string_view name) {
    const auto it = all.find(name);
    return it == all.end() ? std::int64_t{0} : it->second;
  };
  Refusal refusal{{}, false};
  if (const auto limit = amount(allocatable, "pods"); (state.pods + 1) * 1000 > limit) {
    refusal.reasons.emplace_back("Too many pods");
  }
  for (const auto& [name, wanted] : requestsOf(pod)) {
    const auto limit = amount(allocatable, name);
    if (wanted <= 0 || wanted <= limit - amount(state.used, name)) continue;
    refusal.reasons.push_back("Insufficient " + name);
    if (wanted > limit) refusal.final = true;
  }
  if (refusal.reasons.empty()) return std::nullopt;
  return refusal;
}

double freeShare(const json::value& pod, const NodeState& state) {
  const auto allocatable = resourcesOf(map(*state.node, {"status", "allocatable"}));
  const auto wanted = requestsOf(pod);
  double share = 0;
  for (const std::string_view name : {"cpu", "memory"}) {
    const auto limit = allocatable.find(name);
    if (limit == allocatable.end() || limit->second <= 0) continue;
    double taken = 0;
    if (const auto it = state.used.find(name); it != state.used.end()) taken += it->second;
    if (const auto it = wanted.find(name); it != wanted.end()) taken += it->second;
    share += 1 - taken / static_cast<double>(limit->second);
  }
  return share;
}

// "1 Insufficient cpu, 2 Too many pods", ordered as text.
std::string histogram(const std::map<std::string, int>& counts) {
  std::vector<std::string> parts;
  for (const auto& [reason, count] : counts) parts.push_back(fmt::format("{} {}", count, reason));
  std::sort(parts.begin(), parts.end());
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string preemption(const json::value& pod, const std::vector<Refusal>& refusals) {
  if (str(pod, {"spec", "preemptionPolicy"}) == "Never") {
    return "not eligible due to preemptionPolicy=Never.";
  }
  // Every pod of the lab has the same priority, so that there is never a victim.
  std::map<std::string, int> counts;
  for (const auto& refusal : refusals) {
    ++counts[refusal.final ? "Preemption is not helpful for scheduling"
                           : "No preemption victims found for incoming pod"];
  }
  return fmt::format("0/{} nodes are available: {}.", refusals.size(), histogram(counts));
}

}  // namespace

void NodeState::take(const json::value& pod) {
  addTo(used, requestsOf(pod));
  for (auto& port : hostPortsOf(pod)) hostPorts.insert(std::move(port));
  ++pods;
}

bool tolerates(const json::value& pod, const json::value& taint) {
  for (const auto& toleration : list(pod, {"spec", "tolerations"})) {
    const auto effect = str(toleration, {"effect"});
    if (!effect.empty() && effect != str(taint, {"effect"})) continue;
    const auto key = str(toleration, {"key"});
    if (!key.empty() && key != str(taint, {"key"})) continue;
    if (str(toleration, {"operator"}) == "Exists") return true;
    if (!key.empty() && str(toleration, {"value"}) == str(taint, {"value"})) return true;
  }
  return false;
}

std::optional<Refusal> whyNot(const json::value& pod, const NodeState& state) {
  // The order of kube-scheduler's filter plugins: the first one that refuses gives the reason.
  if (refusesUnschedulable(pod, *state.node)) {
    return finalRefusal("node(s) were unschedulable");
  }
  if (repels(pod, *state.node)) return finalRefusal("node(s) had untolerated taint(s)");
  if (!affinityHolds(pod, *state.node)) {
    return finalRefusal("node(s) didn't match Pod's node affinity/selector");
  }
  for (const auto& port : hostPortsOf(pod)) {
    if (state.hostPorts.contains(port)) {
      return Refusal{{"node(s) didn't have free ports for the requested pod ports"}, false};
    }
  }
  return whyNoRoom(pod, state);
}

Choice chooseNode(const json::value& pod, const std::vector<NodeState>& nodes) {
  if (nodes.empty()) return {"", "no nodes available to schedule pods"};
  const NodeState* best = nullptr;
  double bestShare = 0;
  std::vector<Refusal> refusals;
  for (const auto& state : nodes) {
    if (auto refusal = whyNot(pod, state)) {
      refusals.push_back(std::move(*refusal));
      continue;
    }
    const double share = freeShare(pod, state);
    if (!best || share > bestShare) {
      best = &state;
      bestShare = share;
    }
  }
  if (best) return {std::string(str(*best->node, {"metadata", "name"})), ""};
  std::map<std::string, int> counts;
  for (const auto& refusal : refusals) {
    for (const auto& reason : refusal.reasons) ++counts[reason];
  }
  return {"", fmt::format("0/{} nodes are available: {}. no new claims to deallocate, "
                          "preemption: {}",
                          nodes.size(), histogram(counts), preemption(pod, refusals))};
}

}  // namespace sparklab::lab
