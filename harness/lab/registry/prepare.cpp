// The strategies' PrepareForCreate and PrepareForUpdate (pkg/registry/*/*/strategy.go of
// Kubernetes 1.34).
#include <algorithm>
#include <array>
#include <charconv>

#include "lab/registry/custom.hpp"
#include "lab/registry/defaults.hpp"
#include "lab/registry/definition.hpp"
#include "lab/registry/edit.hpp"
#include "lab/registry/strategy.hpp"

namespace sparklab::lab {

namespace {

/// A Job selects the pods that carry its own UID. One without labels gets those of its template,
/// and the generated ones are among them: the original fills them in whenever it reads the Job.
void generateJobSelector(json::value& job) {
  if (flag(job, {"spec", "manualSelector"})) return;
  const auto name = std::string(str(job, {"metadata", "name"}));
  const auto uid = std::string(str(job, {"metadata", "uid"}));
  const std::array<std::pair<std::string_view, const std::string*>, 4> labels{{
      {"job-name", &name},
      {"batch.kubernetes.io/job-name", &name},
      {"controller-uid", &uid},
      {"batch.kubernetes.io/controller-uid", &uid},
  }};
  auto& template_ = at(job, {"spec", "template", "metadata", "labels"});
  for (const auto& [key, value] : labels) fill(template_, key, *value);
  fill(at(job, {"spec", "selector", "matchLabels"}), "batch.kubernetes.io/controller-uid", uid);
  labelsFromTemplate(job);
}

void prepareNamespace(json::value& object) {
  at(object, {"status"}) = json::object{{"phase", "Active"}};
  at(object, {"metadata", "labels", "kubernetes.io/metadata.name"}) =
      std::string(str(object, {"metadata", "name"}));
  auto& finalizers = arrayAt(object, {"spec", "finalizers"});
  if (std::find(finalizers.begin(), finalizers.end(), json::string("kubernetes")) ==
      finalizers.end())
    finalizers.push_back("kubernetes");
}

void preparePod(json::value& pod) {
  json::object status;
  status["phase"] = "Pending";
  if (!list(pod, {"spec", "schedulingGates"}).empty()) {
    json::object gated;
    gated["type"] = "PodScheduled";
    gated["status"] = "False";
    gated["reason"] = "SchedulingGated";
    gated["message"] = "Scheduling is blocked due to non-empty scheduling gates";
    json::array conditions;
    conditions.push_back(std::move(gated));
    status["conditions"] = std::move(conditions);
  }
  status["qosClass"] = qosClassOf(pod);
  at(pod, {"status"}) = std::move(status);
}

/// Status writers may not clear observedGeneration: what they leave out stays.
void keepObservedGenerations(json::value& next, const json::value& old) {
  if (num(next, {"status", "observedGeneration"}) == 0)
    if (const auto* kept = find(old, {"status", "observedGeneration"}))
      at(next, {"status", "observedGeneration"}) = *kept;
  each(next, {"status", "conditions"}, [&](json::value& condition) {
    if (num(condition, {"observedGeneration"})) return;
    for (const auto& before : list(old, {"status", "conditions"}))
      if (sameField(before, condition, {"type"}))
        if (const auto generation = num(before, {"observedGeneration"}))
          at(condition, {"observedGeneration"}) = generation;
  });
}

void prepareEphemeral(json::value& next, const json::value& old) {
  json::value containers;
  if (const auto* wanted = find(next, {"spec", "ephemeralContainers"})) containers = *wanted;
  copyField(next, old, "spec");
  if (containers.is_array()) at(next, {"spec", "ephemeralContainers"}) = std::move(containers);
}

}  // namespace

void prepareCreate(const Store& store, const Kind& kind, json::value& object) {
  if (kind.custom) {
    if (kind.hasStatus) erase(object, {"status"});
    return;
  }
  const auto key = kind.key();
  if (key == "customresourcedefinitions.apiextensions.k8s.io")
    return prepareDefinition(object, nullptr);
  if (key == "pods") return preparePod(object);
  if (key == "namespaces") return prepareNamespace(object);
  if (key == "nodes") return;  // kubelets register with their status
  if (kind.hasStatus) at(object, {"status"}) = json::object();
  if (key == "persistentvolumes" || key == "persistentvolumeclaims")
    at(object, {"status"}) = json::object{{"phase", "Pending"}};
  if (key == "services") {
    at(object, {"status"}) = json::object{{"loadBalancer", json::object()}};
    allocateService(store, object, nullptr);
  }
  if (key == "poddisruptionbudgets.policy")
    at(object, {"status"}) = json::object{{"disruptionsAllowed", 0},
                                          {"currentHealthy", 0},
                                          {"desiredHealthy", 0},
                                          {"expectedPods", 0}};
  if (key == "jobs.batch") generateJobSelector(object);
  if (key == "daemonsets.apps")
    at(object, {"metadata", "annotations", "deprecated.daemonset.template.generation"}) = "1";
}

void prepareUpdate(const Store& store, const Kind& kind, std::string_view subresource,
                   json::value& next, const json::value& old) {
  if (kind.custom) return prepareCustom(kind, subresource, next, old);
  const auto key = kind.key();
  if (subresource == "status") {
    for (const auto& [field, value] : old.get_object())
      if (field != "metadata" && field != "status") copyField(next, old, field);
  } else if (kind.hasStatus) {
    copyField(next, old, "status");
  }

  if (key == "pods") {
    if (subresource == "status") {
      if (const auto* owners = find(old, {"metadata", "ownerReferences"}))
        at(next, {"metadata", "ownerReferences"}) = *owners;
      else
        erase(next, {"metadata", "ownerReferences"});
      if (const auto* qos = find(old, {"status", "qosClass"}); qos && next.is_object())
        fill(at(next, {"status"}), "qosClass", *qos);
      keepObservedGenerations(next, old);
    }
    if (subresource == "ephemeralcontainers") prepareEphemeral(next, old);
    // Admission sets these on creation; an update that leaves them out keeps them.
    if (subresource.empty())
      for (const auto field : {"priority", "preemptionPolicy"})
        if (const auto* kept = find(old, {"spec", field})) fill(at(next, {"spec"}), field, *kept);
  } else if (key == "namespaces") {
    if (subresource != "finalize") copyField(next, old, "spec");
    at(next, {"metadata", "labels", "kubernetes.io/metadata.name"}) =
        std::string(str(old, {"metadata", "name"}));
  } else if (key == "services" && subresource.empty()) {
    allocateService(store, next, &old);
  } else if (key == "deployments.apps" && subresource == "status") {
    if (const auto* labels = find(old, {"metadata", "labels"}))
      at(next, {"metadata", "labels"}) = *labels;
    else
      erase(next, {"metadata", "labels"});
  }

  if (key == "daemonsets.apps") {
    constexpr std::string_view kCount = "deprecated.daemonset.template.generation";
    std::int64_t templates = 0;
    const auto before = str(old, {"metadata", "annotations", kCount});
    std::from_chars(before.data(), before.data() + before.size(), templates);
    if (!sameField(next, old, {"spec", "template"})) ++templates;
    at(next, {"metadata", "annotations", kCount}) = std::to_string(templates);
  }

  if (key == "customresourcedefinitions.apiextensions.k8s.io" && subresource.empty())
    prepareDefinition(next, &old);

  if (!kind.hasGeneration) return;
  const auto generation = num(old, {"metadata", "generation"});
  bool changed = false;
  if (subresource != "status") {
    for (const auto& [field, value] : next.get_object())
      if (field != "metadata" && field != "status" && !sameField(next, old, {field}))
        changed = true;
    if (key == "deployments.apps" && !sameField(next, old, {"metadata", "annotations"}))
      changed = true;
  }
  at(next, {"metadata", "generation"}) = generation + (changed ? 1 : 0);
}

}  // namespace sparklab::lab
