// Defaults of everything but pods and services (pkg/apis/*/v1/defaults.go of Kubernetes 1.34).
#include "lab/registry/defaults.hpp"
#include "base/base64.hpp"

#include "lab/registry/custom.hpp"
#include "lab/registry/definition.hpp"

#include <limits>

#include "lab/registry/edit.hpp"
#include "lab/registry/strategy.hpp"

namespace sparklab::lab {

namespace {

void defaultDeployment(json::value& spec) {
  fill(spec, "replicas", 1);
  auto& strategy = at(spec, {"strategy"});
  fill(strategy, "type", "RollingUpdate");
  if (str(strategy, {"type"}) == "RollingUpdate") {
    auto& rolling = at(strategy, {"rollingUpdate"});
    fill(rolling, "maxUnavailable", "25%");
    fill(rolling, "maxSurge", "25%");
  }
  fill(spec, "revisionHistoryLimit", 10);
  fill(spec, "progressDeadlineSeconds", 600);
}

void defaultStatefulSet(json::value& spec) {
  fill(spec, "podManagementPolicy", "OrderedReady");
  auto& update = at(spec, {"updateStrategy"});
  const bool untyped = unset(update, "type");
  fill(update, "type", "RollingUpdate");
  if (untyped && !find(update, {"rollingUpdate"})) at(update, {"rollingUpdate"}) = json::object();
  if (auto* rolling = find(update, {"rollingUpdate"});
      rolling && str(update, {"type"}) == "RollingUpdate")
    fill(*rolling, "partition", 0);
  auto& retention = at(spec, {"persistentVolumeClaimRetentionPolicy"});
  fill(retention, "whenDeleted", "Retain");
  fill(retention, "whenScaled", "Retain");
  fill(spec, "replicas", 1);
  fill(spec, "revisionHistoryLimit", 10);
  each(spec, {"volumeClaimTemplates"}, [](json::value& claim) {
    at(claim, {"apiVersion"}) = "v1";
    at(claim, {"kind"}) = "PersistentVolumeClaim";
    fill(at(claim, {"spec"}), "volumeMode", "Filesystem");
    fill(at(claim, {"status"}), "phase", "Pending");
  });
}

void defaultDaemonSet(json::value& spec) {
  auto& update = at(spec, {"updateStrategy"});
  fill(update, "type", "RollingUpdate");
  if (str(update, {"type"}) == "RollingUpdate") {
    auto& rolling = at(update, {"rollingUpdate"});
    fill(rolling, "maxUnavailable", 1);
    fill(rolling, "maxSurge", 0);
  }
  fill(spec, "revisionHistoryLimit", 10);
}

void defaultJobSpec(json::value& spec) {
  if (unset(spec, "completions") && unset(spec, "parallelism")) {
    at(spec, {"completions"}) = 1;
    at(spec, {"parallelism"}) = 1;
  }
  fill(spec, "parallelism", 1);
  fill(spec, "backoffLimit",
       unset(spec, "backoffLimitPerIndex") ? 6 : std::numeric_limits<std::int32_t>::max());
  fill(spec, "completionMode", "NonIndexed");
  fill(spec, "suspend", false);
  fill(spec, "podReplacementPolicy",
       unset(spec, "podFailurePolicy") ? "TerminatingOrFailed" : "Failed");
  fill(spec, "manualSelector", false);
  each(spec, {"podFailurePolicy", "rules"}, [](json::value& rule) {
    each(rule, {"onPodConditions"}, [](json::value& pattern) { fill(pattern, "status", "True"); });
  });
}

void defaultCronJob(json::value& spec) {
  fill(spec, "concurrencyPolicy", "Allow");
  fill(spec, "suspend", false);
  fill(spec, "successfulJobsHistoryLimit", 3);
  fill(spec, "failedJobsHistoryLimit", 1);
}

void defaultNamespace(json::value& object) {
  const auto name = std::string(str(object, {"metadata", "name"}));
  if (!name.empty()) at(object, {"metadata", "labels", "kubernetes.io/metadata.name"}) = name;
  fill(at(object, {"status"}), "phase", "Active");
}

/// stringData is write-only: it goes into data, over what is there.
void defaultSecret(json::value& object) {
  fill(object, "type", "Opaque");
  if (const auto* plain = find(object, {"stringData"})) {
    const json::value copy = *plain;
    erase(object, {"stringData"});
    if (copy.is_object())
      for (const auto& [key, value] : copy.get_object())
        at(object, {"data", key}) =
            base64(value.is_string() ? std::string_view(value.get_string()) : std::string_view());
  }
}

/// What a container limit leaves out comes from its other fields.
void defaultLimit(json::value& item) {
  if (str(item, {"type"}) != "Container") return;
  const auto copyMissing = [&](std::string_view from, std::string_view to) {
    const json::value source(map(item, {from}));
    for (const auto& [name, amount] : source.get_object())
      if (!find(item, {to, name})) at(item, {to, name}) = amount;
  };
  copyMissing("max", "default");
  copyMissing("default", "defaultRequest");
  copyMissing("min", "defaultRequest");
}

void defaultRole(json::value& binding) {
  auto& role = at(binding, {"roleRef"});
  fill(role, "apiGroup", "rbac.authorization.k8s.io");
  each(binding, {"subjects"}, [](json::value& subject) {
    const auto kind = str(subject, {"kind"});
    if (kind == "User" || kind == "Group") fill(subject, "apiGroup", "rbac.authorization.k8s.io");
  });
}

void defaultEndpointSlice(json::value& object) {
  each(object, {"ports"}, [](json::value& port) {
    if (!find(port, {"name"})) at(port, {"name"}) = "";
    fill(port, "protocol", "TCP");
  });
}

}  // namespace

void labelsFromTemplate(json::value& object) {
  const auto* labels = find(object, {"spec", "template", "metadata", "labels"});
  if (!labels || !map(object, {"metadata", "labels"}).empty()) return;
  const json::value copy = *labels;
  at(object, {"metadata", "labels"}) = copy;
}

void defaultWorkload(const Kind& kind, json::value& object) {
  auto& spec = at(object, {"spec"});
  if (kind.resource == "deployments") defaultDeployment(spec);
  if (kind.resource == "replicasets" || kind.resource == "replicationcontrollers")
    fill(spec, "replicas", 1);
  if (kind.resource == "statefulsets") defaultStatefulSet(spec);
  if (kind.resource == "daemonsets") defaultDaemonSet(spec);
  if (kind.resource == "cronjobs") {
    defaultCronJob(spec);
    auto& job = at(spec, {"jobTemplate", "spec"});
    defaultPodSpec(at(job, {"template", "spec"}));
    return;
  }
  if (kind.resource == "jobs") {
    defaultJobSpec(spec);
    labelsFromTemplate(object);
  }
  if (kind.resource == "replicationcontrollers") {
    labelsFromTemplate(object);
    if (map(object, {"spec", "selector"}).empty())
      if (const auto* labels = find(object, {"spec", "template", "metadata", "labels"})) {
        const json::value copy = *labels;
        at(object, {"spec", "selector"}) = copy;
      }
    if (!find(object, {"spec", "template"})) return;
  }
  defaultPodSpec(at(object, {"spec", "template", "spec"}));
}

void setDefaults(const Kind& kind, json::value& object) {
  if (kind.custom) return defaultCustom(kind, object);
  if (kind.group == "apiextensions.k8s.io") return defaultDefinition(object);
  if (kind.group == "admissionregistration.k8s.io") return defaultWebhooks(kind, object);
  if (kind.group == "apps" || kind.group == "batch" || kind.resource == "replicationcontrollers") {
    if (kind.resource != "controllerrevisions") defaultWorkload(kind, object);
  } else if (kind.group == "rbac.authorization.k8s.io") {
    if (kind.kind.ends_with("Binding")) defaultRole(object);
  } else if (kind.group == "autoscaling") {
    defaultAutoscaler(at(object, {"spec"}));
  } else if (kind.group == "discovery.k8s.io") {
    defaultEndpointSlice(object);
  } else if (kind.group == "storage.k8s.io" && kind.resource == "storageclasses") {
    fill(object, "reclaimPolicy", "Delete");
    fill(object, "volumeBindingMode", "Immediate");
  } else if (kind.group == "scheduling.k8s.io") {
    fill(object, "preemptionPolicy", "PreemptLowerPriority");
  } else if (kind.group.empty()) {
    const auto& resource = kind.resource;
    if (resource == "pods") defaultPod(object);
    if (resource == "services") defaultService(object);
    if (resource == "namespaces") defaultNamespace(object);
    if (resource == "secrets") defaultSecret(object);
    if (resource == "limitranges") each(object, {"spec", "limits"}, defaultLimit);
    if (resource == "podtemplates") defaultPodSpec(at(object, {"template", "spec"}));
    if (resource == "persistentvolumeclaims") {
      fill(at(object, {"spec"}), "volumeMode", "Filesystem");
      fill(at(object, {"status"}), "phase", "Pending");
    }
    if (resource == "persistentvolumes") {
      auto& spec = at(object, {"spec"});
      fill(spec, "persistentVolumeReclaimPolicy", "Retain");
      fill(spec, "volumeMode", "Filesystem");
      fill(at(object, {"status"}), "phase", "Pending");
    }
    if (resource == "endpoints")
      each(object, {"subsets"}, [](json::value& subset) {
        each(subset, {"ports"}, [](json::value& port) { fill(port, "protocol", "TCP"); });
      });
    if (resource == "nodes" && !find(object, {"status", "allocatable"}))
      if (const auto* capacity = find(object, {"status", "capacity"})) {
        const json::value copy = *capacity;
        at(object, {"status", "allocatable"}) = copy;
      }
  }
}

}  // namespace sparklab::lab
