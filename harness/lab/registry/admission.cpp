// Mutating admission of pods, as a default cluster has it switched on (plugin/pkg/admission of
// Kubernetes 1.34: limitranger, serviceaccount, priority, defaulttolerationseconds).
#include <fmt/format.h>

#include <algorithm>

#include "base/ids.hpp"
#include "lab/registry/admission.hpp"
#include "lab/registry/edit.hpp"
#include "lab/registry/strategy.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kTokenPath = "/var/run/secrets/kubernetes.io/serviceaccount";

/// Expires somewhat after an hour, so that the kubelet renews it at 80 %; bound to the pod.
json::value tokenVolume(const std::string& name) {
  json::value volume = json::parse(R"({"name": "", "projected": {"sources": [
      {"serviceAccountToken": {"expirationSeconds": 3607, "path": "token"}},
      {"configMap": {"name": "kube-root-ca.crt", "items": [{"key": "ca.crt", "path": "ca.crt"}]}},
      {"downwardAPI": {"items": [{"path": "namespace",
        "fieldRef": {"apiVersion": "v1", "fieldPath": "metadata.namespace"}}]}}],
      "defaultMode": 420}})");
  at(volume, {"name"}) = name;
  return volume;
}

void mountToken(json::value& spec) {
  std::string name;
  bool present = false;
  for (const auto& volume : list(spec, {"volumes"})) {
    if (!str(volume, {"name"}).starts_with("kube-api-access-")) continue;
    name = str(volume, {"name"});
    present = true;
    break;
  }
  if (!present) name = "kube-api-access-" + nameSuffix();
  bool needed = false;
  for (const auto containers : {"initContainers", "containers"})
    each(spec, {containers}, [&](json::value& container) {
      for (const auto& mount : list(container, {"volumeMounts"}))
        if (str(mount, {"mountPath"}) == kTokenPath) return;
      json::object mount;
      mount["name"] = name;
      mount["readOnly"] = true;
      mount["mountPath"] = kTokenPath;
      arrayAt(container, {"volumeMounts"}).push_back(std::move(mount));
      needed = true;
    });
  if (needed && !present) arrayAt(spec, {"volumes"}).push_back(tokenVolume(name));
}

void admitServiceAccount(const Store& store, const Kind& pods, std::string_view ns,
                         json::value& pod) {
  if (find(pod, {"metadata", "annotations", "kubernetes.io/config.mirror"})) return;
  auto& spec = at(pod, {"spec"});
  fill(spec, "serviceAccountName", "default");
  const auto name = std::string(str(spec, {"serviceAccountName"}));
  at(spec, {"serviceAccount"}) = name;
  static const ResourceKey kServiceAccounts = "serviceaccounts";
  const auto account = store.get(kServiceAccounts, ns, name);
  if (!account)
    refuseAdmission(
        pods, pod,
        fmt::format("error looking up service account {}/{}: serviceaccount \"{}\" not found", ns,
                    name, name));
  const bool mount = flag(spec, {"automountServiceAccountToken"},
                          flag(account->value(), {"automountServiceAccountToken"}, true));
  if (mount) mountToken(spec);
  if (list(spec, {"imagePullSecrets"}).empty())
    if (const auto* secrets = find(account->value(), {"imagePullSecrets"}))
      at(spec, {"imagePullSecrets"}) = *secrets;
}

/// The class with the lowest value among those that are the global default.
ObjectPtr defaultPriorityClass(const Store& store) {
  static const ResourceKey kClasses = "priorityclasses.scheduling.k8s.io";
  ObjectPtr found;
  for (const auto& candidate : store.list(kClasses))
    if (flag(candidate->value(), {"globalDefault"}) &&
        (!found || num(candidate->value(), {"value"}) < num(found->value(), {"value"})))
      found = candidate;
  return found;
}

void admitPriority(const Store& store, const Kind& pods, json::value& pod) {
  auto& spec = at(pod, {"spec"});
  ObjectPtr priorityClass;
  const auto name = std::string(str(spec, {"priorityClassName"}));
  if (name.empty()) {
    priorityClass = defaultPriorityClass(store);
    if (priorityClass) at(spec, {"priorityClassName"}) = priorityClass->name();
  } else {
    priorityClass = store.get("priorityclasses.scheduling.k8s.io", {}, name);
    // Every cluster has these two; the lab does not store them.
    const bool builtIn = name == "system-cluster-critical" || name == "system-node-critical";
    if (!priorityClass && !builtIn)
      refuseAdmission(pods, pod, fmt::format("no PriorityClass with name {} was found", name));
  }
  std::int64_t priority = 0;
  std::string policy = "PreemptLowerPriority";
  if (priorityClass) {
    priority = num(priorityClass->value(), {"value"});
    policy = str(priorityClass->value(), {"preemptionPolicy"}, policy);
  } else if (name == "system-cluster-critical") {
    priority = 2000000000;
  } else if (name == "system-node-critical") {
    priority = 2000001000;
  }
  if (!unset(spec, "priority") && num(spec, {"priority"}) != priority)
    refuseAdmission(
        pods, pod,
        fmt::format("the integer value of priority ({}) must not be provided in pod spec; "
                    "priority admission controller computed {} from the given PriorityClass "
                    "name",
                    num(spec, {"priority"}), priority));
  at(spec, {"priority"}) = priority;
  if (!unset(spec, "preemptionPolicy") && str(spec, {"preemptionPolicy"}) != policy)
    refuseAdmission(
        pods, pod,
        fmt::format("the string value of PreemptionPolicy ({}) must not be provided in pod spec; "
                    "priority admission controller computed {} from the given PriorityClass "
                    "name",
                    str(spec, {"preemptionPolicy"}), policy));
  at(spec, {"preemptionPolicy"}) = policy;
}

void addTolerations(json::value& pod) {
  auto& tolerations = arrayAt(pod, {"spec", "tolerations"});
  for (const auto key : {"node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"}) {
    const bool tolerated =
        std::any_of(tolerations.begin(), tolerations.end(), [&](const json::value& toleration) {
          const auto itsKey = str(toleration, {"key"});
          const auto effect = str(toleration, {"effect"});
          return (itsKey.empty() || itsKey == key) && (effect.empty() || effect == "NoExecute");
        });
    if (tolerated) continue;
    json::object toleration;
    toleration["key"] = key;
    toleration["operator"] = "Exists";
    toleration["effect"] = "NoExecute";
    toleration["tolerationSeconds"] = 300;
    tolerations.push_back(std::move(toleration));
  }
}

}  // namespace

void refuseAdmission(const Kind& kind, const json::value& object, std::string_view why) {
  auto name = str(object, {"metadata", "name"});
  if (name.empty()) name = str(object, {"metadata", "generateName"}, "Unknown");
  throw forbidden(fmt::format("{} \"{}\" is forbidden: {}", kind.key(), name, why), &kind, name);
}

void admit(const Store& store, const Kind& kind, std::string_view ns, json::value& object) {
  if (kind.group.empty()) admitStorage(store, kind, object);
  if (kind.key() != "pods") return;
  applyLimitRanges(store, ns, object);
  admitServiceAccount(store, kind, ns, object);
  admitPriority(store, kind, object);
  addTolerations(object);
}

}  // namespace sparklab::lab
