#include "lab/controllers/daemon_nodes.hpp"

#include <algorithm>

#include "lab/registry/edit.hpp"
#include "lab/scheduling/node_affinity.hpp"
#include "lab/scheduling/taints.hpp"

namespace sparklab::lab {

namespace {

void addToleration(json::value& pod, std::string_view key, std::string_view effect) {
  json::object toleration;
  toleration["key"] = key;
  toleration["operator"] = "Exists";
  toleration["effect"] = effect;
  const json::value wanted(std::move(toleration));
  auto& tolerations = arrayAt(pod, {"spec", "tolerations"});
  for (auto& known : tolerations) {
    if (str(known, {"key"}) != key || str(known, {"effect"}) != effect ||
        str(known, {"operator"}) != "Exists" || !str(known, {"value"}).empty()) {
      continue;
    }
    known = wanted;  // without an end
    return;
  }
  tolerations.push_back(wanted);
}

void addTolerations(json::value& pod) {
  addToleration(pod, "node.kubernetes.io/not-ready", "NoExecute");
  addToleration(pod, "node.kubernetes.io/unreachable", "NoExecute");
  addToleration(pod, "node.kubernetes.io/disk-pressure", "NoSchedule");
  addToleration(pod, "node.kubernetes.io/memory-pressure", "NoSchedule");
  addToleration(pod, "node.kubernetes.io/pid-pressure", "NoSchedule");
  addToleration(pod, "node.kubernetes.io/unschedulable", "NoSchedule");
  if (flag(pod, {"spec", "hostNetwork"})) {
    addToleration(pod, "node.kubernetes.io/network-unavailable", "NoSchedule");
  }
}

}  // namespace

DaemonFit daemonFit(const json::value& daemonSet, const json::value& node) {
  json::value pod(map(daemonSet, {"spec", "template"}));
  addTolerations(pod);
  const auto wanted = str(pod, {"spec", "nodeName"});
  if (!wanted.empty() && wanted != str(node, {"metadata", "name"})) return {};
  if (!matchesNodeAffinity(pod, node)) return {};
  if (!untoleratedTaint(pod, node, Effects::Scheduling)) return {true, true};
  return {false, !untoleratedTaint(pod, node, Effects::Execution)};
}

void bindDaemonPod(json::value& pod, std::string_view node) {
  addTolerations(pod);
  json::object field;
  field["key"] = "metadata.name";
  field["operator"] = "In";
  field["values"] = json::array{node};
  json::object term;
  term["matchFields"] = json::array{std::move(field)};
  at(pod, {"spec", "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution",
           "nodeSelectorTerms"}) = json::array{std::move(term)};
}

std::string daemonNodeOf(const json::value& pod) {
  if (const auto node = str(pod, {"spec", "nodeName"}); !node.empty()) return std::string(node);
  for (const auto& term :
       list(pod, {"spec", "affinity", "nodeAffinity",
                  "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms"})) {
    for (const auto& field : list(term, {"matchFields"})) {
      const auto& values = list(field, {"values"});
      if (str(field, {"key"}) == "metadata.name" && str(field, {"operator"}) == "In") {
        return values.size() == 1 && values[0].is_string() ? std::string(values[0].get_string())
                                                           : std::string();
      }
    }
  }
  return {};
}

}  // namespace sparklab::lab
