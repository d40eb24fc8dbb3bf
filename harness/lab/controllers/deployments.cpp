#include "lab/controllers/deployments.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sparklab::lab {

namespace {

const Kind& deploymentKind() {
  static const Kind& kind = kindOf("deployments.apps");
  return kind;
}

const Kind& setKind() {
  static const Kind& kind = kindOf("replicasets.apps");
  return kind;
}

const json::value& templateOf(const json::value& workload) {
  static const json::value kNone(json::object{});
  const auto* found = find(workload, {"spec", "template"});
  return found ? *found : kNone;
}

bool older(const ObjectPtr& a, const ObjectPtr& b) {
  const auto left = str(a->value(), {"metadata", "creationTimestamp"});
  const auto right = str(b->value(), {"metadata", "creationTimestamp"});
  return left != right ? left < right : a->name() < b->name();
}

}  // namespace

Deployments::Deployments(Registry& registry, asio::any_io_executor executor, Clock& clock)
    : registry_(registry),
      events_(registry, deploymentKind(), "deployment-controller"),
      queue_(std::move(executor), "deployments", clock,
             [this](const NamespacedName& name) { sync(name); }) {
  auto& store = registry_.store();
  deployments_ = store.subscribe(deploymentKind().storageKey(),
                                 [this](const ResourceKey&, const Event& event) {
                                   queue_.add(NamespacedName::of(*event.object));
                                 });
  sets_ = store.subscribe(setKind().storageKey(), [this](const ResourceKey&, const Event& event) {
    concerned(registry_, deploymentKind(), event,
              [this](NamespacedName name) { queue_.add(name); });
  });
  pods_ = store.subscribe(kindOf("pods").storageKey(),
                          [this](const ResourceKey&, const Event& event) { onPod(event); });
  for (const auto& deployment : store.list(deploymentKind().storageKey())) {
    queue_.add(NamespacedName::of(*deployment));
  }
}

// A Recreate deployment waits for the last of its old pods.
void Deployments::onPod(const Event& event) {
  const bool ended =
      event.type == Event::Type::Deleted ||
      (event.previous && isFinished(event.object->value()) && !isFinished(event.previous->value()));
  if (!ended) return;
  const auto* owner = controllerOf(event.object->value());
  if (!owner || str(*owner, {"kind"}) != "ReplicaSet") return;
  const auto set =
      registry_.store().get(setKind().storageKey(), event.object->ns(), str(*owner, {"name"}));
  const auto* top = set ? controllerOf(set->value()) : nullptr;
  if (!top || str(*top, {"kind"}) != "Deployment") return;
  queue_.add(NamespacedName{std::string(set->ns()), std::string(str(*top, {"name"}))});
}

void Deployments::sync(const NamespacedName& name) {
  const auto read = [&] {
    return registry_.store().get(deploymentKind().storageKey(), name.ns, name.name);
  };
  auto deployment = read();
  if (!deployment) return;
  if (!isBeingDeleted(deployment->value())) {
    notePause(deployment);
    deployment = read();
  }
  auto rollout = survey(deployment);
  if (isBeingDeleted(deployment->value())) {
    writeStatus(rollout, false);
    return;
  }
  updateCurrent(rollout);
  const auto sets = rollout.all();
  const bool scaled = std::any_of(sets.begin(), sets.end(), [&](const ObjectPtr& set) {
    if (specReplicas(set) == 0) return false;
    const auto desired = annotatedNumber(set->value(), kDesiredReplicas);
    return desired && *desired != rollout.replicas();
  });
  const bool paused = flag(deployment->value(), {"spec", "paused"});
  if (paused || scaled) {
    scaleAll(rollout);
    if (paused) forgetOld(rollout);
    writeStatus(rollout, false);
    return;
  }
  if (rollout.rolls()) {
    roll(rollout);
  } else {
    recreate(rollout);
  }
}

Rollout Deployments::survey(const ObjectPtr& deployment) {
  auto sets = claim(registry_, deploymentKind(), *deployment,
                    selectorOf(deploymentKind(), deployment->value()), setKind());
  std::sort(sets.begin(), sets.end(), older);
  Rollout rollout;
  rollout.deployment = deployment;
  for (auto& set : sets) {
    if (!rollout.current &&
        sameTemplate(templateOf(set->value()), templateOf(deployment->value()))) {
      rollout.current = std::move(set);
    } else {
      rollout.old.push_back(std::move(set));
    }
  }
  return rollout;
}

// The current ReplicaSet carries the deployment's annotations and the highest revision, and the
// deployment that revision.
void Deployments::updateCurrent(Rollout& rollout) {
  if (!rollout.current) return;
  const auto& deployment = rollout.deployment->value();
  const auto revision = maxRevision(rollout.old) + 1;
  auto written = registry_.modify(
      setKind(), rollout.current->ns(), rollout.current->name(), "",
      [&](json::value& set) {
        annotate(set, deployment, revision);
        if (const auto seconds = num(deployment, {"spec", "minReadySeconds"});
            seconds != num(set, {"spec", "minReadySeconds"})) {
          at(set, {"spec", "minReadySeconds"}) = seconds;
        }
      },
      kControllerManager, rollout.current->uid());
  if (written) rollout.current = std::move(written);
  const std::string its(annotation(rollout.current->value(), kRevision));
  const auto now = registry_.clock().now();
  auto updated = registry_.modify(
      deploymentKind(), rollout.deployment->ns(), rollout.deployment->name(), "status",
      [&](json::value& next) {
        if (annotation(next, kRevision) != its) {
          at(next, {"metadata", "annotations", kRevision}) = its;
        }
        if (!progressDeadline(next)) return;
        auto& status = at(next, {"status"});
        if (deploymentCondition(status, "Progressing")) return;
        const ProgressCondition found{
            "Progressing", "True", "FoundNewReplicaSet",
            fmt::format("Found new replica set \"{}\"", rollout.current->name())};
        setDeploymentCondition(status, found, now);
      },
      kControllerManager, rollout.deployment->uid());
  if (updated) rollout.deployment = std::move(updated);
}

void Deployments::progress(const Object& deployment, std::string_view status,
                           std::string_view reason, const std::string& message) {
  if (!progressDeadline(deployment.value())) return;
  const auto now = registry_.clock().now();
  registry_.modify(
      deploymentKind(), deployment.ns(), deployment.name(), "status",
      [&](json::value& next) {
        const ProgressCondition condition{"Progressing", std::string(status), std::string(reason),
                                          message};
        setDeploymentCondition(at(next, {"status"}), condition, now);
      },
      kControllerManager, deployment.uid());
}

void Deployments::createCurrent(Rollout& rollout) {
  if (rollout.current) return;
  const auto deployment = rollout.deployment;
  const auto& value = deployment->value();
  const auto collisions = num(value, {"status", "collisionCount"});
  const auto hash = templateHash(templateOf(value), collisions);
  auto podTemplate = templateOf(value);
  at(podTemplate, {"metadata", "labels", kTemplateHash}) = hash;
  const auto revision = maxRevision(rollout.old) + 1;
  const auto replicas = newReplicas(rollout, 0);

  const auto name = fmt::format("{}-{}", deployment->name().substr(0, 252 - hash.size()), hash);
  json::value set{{"apiVersion", "apps/v1"}, {"kind", "ReplicaSet"}};
  at(set, {"metadata", "name"}) = name;
  at(set, {"metadata", "namespace"}) = deployment->ns();
  at(set, {"metadata", "labels"}) = map(podTemplate, {"metadata", "labels"});
  at(set, {"metadata", "ownerReferences"}) =
      json::array{controllerReference(deploymentKind(), value)};
  at(set, {"spec", "replicas"}) = replicas;
  if (const auto seconds = num(value, {"spec", "minReadySeconds"})) {
    at(set, {"spec", "minReadySeconds"}) = seconds;
  }
  at(set, {"spec", "selector"}) = map(value, {"spec", "selector"});
  at(set, {"spec", "selector", "matchLabels", kTemplateHash}) = hash;
  at(set, {"spec", "template"}) = podTemplate;
  annotateSizes(set, rollout);
  annotate(set, value, revision);

  WriteOptions options;
  options.fieldManager = kControllerManager;
  try {
    rollout.current = registry_.create(setKind(), deployment->ns(), std::move(set), options);
  } catch (const StatusError& error) {
    if (error.code() == 409) {  // another template has the same hash
      registry_.modify(
          deploymentKind(), deployment->ns(), deployment->name(), "status",
          [&](json::value& next) { at(next, {"status", "collisionCount"}) = collisions + 1; },
          kControllerManager, deployment->uid());
    } else if (!hasCause(error, "NamespaceTerminating")) {
      const auto message =
          fmt::format("Failed to create new replica set \"{}\": {}", name, error.what());
      progress(*deployment, "False", "ReplicaSetCreateError", message);
      events_.tell(value, "Warning", "ReplicaSetCreateError", message);
    }
    throw;
  }
  if (replicas > 0) {
    events_.tell(value, "Normal", "ScalingReplicaSet",
                 fmt::format("Scaled up replica set {} from 0 to {}", name, replicas));
  }
  const auto now = registry_.clock().now();
  auto updated = registry_.modify(
      deploymentKind(), deployment->ns(), deployment->name(), "status",
      [&](json::value& next) {
        at(next, {"metadata", "annotations", kRevision}) = std::to_string(revision);
        if (!progressDeadline(next)) return;
        const ProgressCondition created{"Progressing", "True", "NewReplicaSetCreated",
                                        fmt::format("Created new replica set \"{}\"", name)};
        setDeploymentCondition(at(next, {"status"}), created, now);
      },
      kControllerManager, deployment->uid());
  if (updated) rollout.deployment = std::move(updated);
}

// So that a deployment that was paused for long does not time out when it goes on.
void Deployments::notePause(const ObjectPtr& deployment) {
  const auto* status = find(deployment->value(), {"status"});
  const auto* known = status ? deploymentCondition(*status, "Progressing") : nullptr;
  const auto reason = known ? str(*known, {"reason"}) : std::string_view();
  if (reason == "ProgressDeadlineExceeded") return;
  const bool paused = flag(deployment->value(), {"spec", "paused"});
  const bool noted = reason == "DeploymentPaused";
  if (paused && !noted) {
    progress(*deployment, "Unknown", "DeploymentPaused", "Deployment is paused");
  } else if (!paused && noted) {
    progress(*deployment, "Unknown", "DeploymentResumed", "Deployment is resumed");
  }
}

}  // namespace sparklab::lab
