#include "lab/controllers/stateful_sets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "lab/registry/edit.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kRevisionLabel = "controller-revision-hash";
constexpr std::string_view kNameLabel = "statefulset.kubernetes.io/pod-name";
constexpr std::string_view kIndexLabel = "apps.kubernetes.io/pod-index";

const Kind& setKind() {
  static const Kind& kind = kindOf("statefulsets.apps");
  return kind;
}

std::string podName(const Object& set, std::int64_t ordinal) {
  return fmt::format("{}-{}", set.name(), ordinal);
}

/// -1 for a name that no pod of the set can have.
std::int64_t ordinalOf(const Object& set, std::string_view name) {
  const auto prefix = fmt::format("{}-", set.name());
  std::int64_t ordinal = -1;
  if (!name.starts_with(prefix)) return ordinal;
  const char* const end = name.data() + name.size();
  const auto [last, error] = std::from_chars(name.data() + prefix.size(), end, ordinal);
  return error == std::errc() && last == end ? ordinal : -1;
}

std::string claimName(const Object& set, const json::value& claim, std::int64_t ordinal) {
  return fmt::format("{}-{}", str(claim, {"metadata", "name"}), podName(set, ordinal));
}

bool isRunningAndReady(const json::value& pod) {
  return str(pod, {"status", "phase"}) == "Running" && isReady(pod);
}

std::string_view revisionOf(const json::value& pod) {
  return str(pod, {"metadata", "labels", kRevisionLabel});
}

}  // namespace

ObjectPtr StatefulSets::Look::pod(const Registry& registry, std::int64_t ordinal) const {
  auto found = registry.store().get("pods", set->ns(), podName(*set, ordinal));
  return found && isControlledBy(found->value(), *set) ? found : nullptr;
}

StatefulSets::StatefulSets(Registry& registry, asio::any_io_executor executor, Clock& clock)
    : registry_(registry),
      pods_(registry, setKind(), "statefulset-controller"),
      queue_(std::move(executor), "statefulsets", clock,
             [this](const NamespacedName& name) { sync(name); }) {
  auto& store = registry_.store();
  sets_ = store.subscribe(setKind().storageKey(), [this](const ResourceKey&, const Event& event) {
    queue_.add(NamespacedName::of(*event.object));
  });
  podEvents_ =
      store.subscribe(kindOf("pods").storageKey(), [this](const ResourceKey&, const Event& event) {
        concerned(registry_, setKind(), event, [this](NamespacedName name) { queue_.add(name); });
      });
  for (const auto& set : store.list(setKind().storageKey())) queue_.add(NamespacedName::of(*set));
}

void StatefulSets::sync(const NamespacedName& name) {
  Look look;
  look.set = registry_.store().get(setKind().storageKey(), name.ns, name.name);
  if (!look.set) return;
  const auto set = look.set;
  look.first = num(look.value(), {"spec", "ordinals", "start"});
  look.replicas = num(look.value(), {"spec", "replicas"});
  look.ordered = str(look.value(), {"spec", "podManagementPolicy"}) != "Parallel";
  look.history = recordRevision(registry_, setKind(), *set, kRevisionLabel);
  look.current = look.history.named(str(look.value(), {"status", "currentRevision"}));
  if (!look.current) look.current = look.history.update;
  const auto ours = [&](const json::value& pod) {
    return ordinalOf(*set, str(pod, {"metadata", "name"})) >= 0;
  };
  look.pods =
      claim(registry_, setKind(), *set, selectorOf(setKind(), set->value()), kindOf("pods"), ours);
  std::optional<StatusError> failure;
  if (!isBeingDeleted(look.value())) {
    try {
      work(look);
    } catch (const StatusError& error) {
      failure = error;
    }
  }
  writeStatus(look);
  std::vector<std::string> live{std::string(look.current->name()),
                                std::string(look.history.update->name())};
  for (const auto& pod : look.pods) live.emplace_back(revisionOf(pod->value()));
  forgetRevisions(registry_, *set, look.history, live);
  if (failure) throw *failure;
  const auto minReady = num(look.value(), {"spec", "minReadySeconds"});
  if (const auto next = untilNextAvailable(look.pods, minReady, registry_.clock().now())) {
    queue_.addAfter(*next, name);
  }
}

void StatefulSets::work(Look& look) {
  applyRetention(look);
  for (auto ordinal = look.first; ordinal < look.first + look.replicas; ++ordinal) {
    if (!keepReplica(look, ordinal) && look.ordered) return;
  }
  if (!deleteCondemned(look)) return;
  if (str(look.value(), {"spec", "updateStrategy", "type"}) != "OnDelete") updateOne(look);
}

// Whether the next ordinal may have its turn, in an ordered set.
bool StatefulSets::keepReplica(Look& look, std::int64_t ordinal) {
  auto pod = look.pod(registry_, ordinal);
  if (pod && isFinished(pod->value())) {
    if (!isBeingDeleted(pod->value())) remove(look, *pod);
    return false;
  }
  if (!pod) {
    create(look, ordinal);
    return false;
  }
  if (str(pod->value(), {"status", "phase"}) == "Pending") createClaims(look, ordinal);
  if (isBeingDeleted(pod->value()) || !isRunningAndReady(pod->value()) ||
      !isAvailable(pod->value(), num(look.value(), {"spec", "minReadySeconds"}),
                   registry_.clock().now())) {
    return false;
  }
  return true;
}

bool StatefulSets::isUnavailable(const Look& look, const ObjectPtr& pod) const {
  return !pod || isBeingDeleted(pod->value()) || !isRunningAndReady(pod->value()) ||
         !isAvailable(pod->value(), num(look.value(), {"spec", "minReadySeconds"}),
                      registry_.clock().now());
}

// Pods beyond the range, the highest ordinals first; in an ordered set one at a time. Whether the
// set may go on to updates.
bool StatefulSets::deleteCondemned(Look& look) {
  std::vector<ObjectPtr> condemned;
  ObjectPtr firstUnavailable;
  for (auto ordinal = look.first; ordinal < look.first + look.replicas; ++ordinal) {
    if (firstUnavailable) break;
    const auto pod = look.pod(registry_, ordinal);
    if (isUnavailable(look, pod)) firstUnavailable = pod;
  }
  for (const auto& pod : look.pods) {
    const auto ordinal = ordinalOf(*look.set, pod->name());
    const bool inRange = ordinal >= look.first && ordinal < look.first + look.replicas;
    if (ordinal >= 0 && !inRange) condemned.push_back(pod);
  }
  std::sort(condemned.begin(), condemned.end(), [&](const ObjectPtr& a, const ObjectPtr& b) {
    return ordinalOf(*look.set, a->name()) > ordinalOf(*look.set, b->name());
  });
  for (auto pod = condemned.rbegin(); pod != condemned.rend() && !firstUnavailable; ++pod) {
    if (isUnavailable(look, *pod)) firstUnavailable = *pod;
  }
  for (const auto& pod : condemned) {
    if (isBeingDeleted(pod->value())) {
      if (look.ordered) return false;
      continue;
    }
    if (look.ordered && isUnavailable(look, pod) && pod != firstUnavailable) return false;
    remove(look, *pod);
    if (look.ordered) return false;
  }
  return true;
}

// The pod with the highest ordinal that is not up to date is deleted, and made anew in the next
// turn.
void StatefulSets::updateOne(Look& look) {
  const auto partition =
      num(look.value(), {"spec", "updateStrategy", "rollingUpdate", "partition"});
  for (auto index = look.replicas - 1; index >= partition; --index) {
    const auto pod = look.pod(registry_, look.first + index);
    if (!pod) return;
    if (revisionOf(pod->value()) != look.history.update->name() && !isBeingDeleted(pod->value())) {
      remove(look, *pod);
      return;
    }
    if (isUnavailable(look, pod)) return;
  }
}

void StatefulSets::create(Look& look, std::int64_t ordinal) {
  createClaims(look, ordinal);
  const auto partition =
      num(look.value(), {"spec", "updateStrategy", "rollingUpdate", "partition"});
  const bool rolls = str(look.value(), {"spec", "updateStrategy", "type"}) == "RollingUpdate";
  const auto boundary = find(look.value(), {"spec", "updateStrategy", "rollingUpdate"})
                            ? partition
                            : num(look.value(), {"status", "currentReplicas"});
  const auto& revision =
      rolls && ordinal < look.first + boundary ? look.current : look.history.update;
  auto pod = pods_.fromTemplate(look.value(), templateOfRevision(*revision));
  const auto name = podName(*look.set, ordinal);
  erase(pod, {"metadata", "generateName"});
  at(pod, {"metadata", "name"}) = name;
  at(pod, {"metadata", "labels", kNameLabel}) = name;
  at(pod, {"metadata", "labels", kIndexLabel}) = std::to_string(ordinal);
  at(pod, {"metadata", "labels", kRevisionLabel}) = revision->name();
  at(pod, {"spec", "hostname"}) = name;
  if (const auto service = str(look.value(), {"spec", "serviceName"}); !service.empty()) {
    at(pod, {"spec", "subdomain"}) = service;
  }
  json::array volumes;
  const auto& claims = list(look.value(), {"spec", "volumeClaimTemplates"});
  for (const auto& claim : claims) {
    json::value volume{{"name", str(claim, {"metadata", "name"})}};
    at(volume, {"persistentVolumeClaim", "claimName"}) = claimName(*look.set, claim, ordinal);
    volumes.push_back(std::move(volume));
  }
  for (const auto& volume : list(pod, {"spec", "volumes"})) {
    const bool replaced = std::any_of(claims.begin(), claims.end(), [&](const json::value& claim) {
      return str(claim, {"metadata", "name"}) == str(volume, {"name"});
    });
    if (!replaced) volumes.push_back(volume);
  }
  if (!volumes.empty()) at(pod, {"spec", "volumes"}) = std::move(volumes);

  WriteOptions options;
  options.fieldManager = kControllerManager;
  try {
    auto made = registry_.create(kindOf("pods"), look.set->ns(), std::move(pod), options);
    pods_.tell(look.value(), "Normal", "SuccessfulCreate",
               fmt::format("create Pod {} in StatefulSet {} successful", name, look.set->name()));
    look.pods.push_back(std::move(made));
  } catch (const StatusError& error) {
    if (error.code() == 409) throw;  // an old pod of that name is still there
    pods_.tell(look.value(), "Warning", "FailedCreate",
               fmt::format("create Pod {} in StatefulSet {} failed error: {}", name,
                           look.set->name(), error.what()));
    throw;
  }
}

void StatefulSets::createClaims(const Look& look, std::int64_t ordinal) {
  const auto& kind = kindOf("persistentvolumeclaims");
  for (const auto& claimTemplate : list(look.value(), {"spec", "volumeClaimTemplates"})) {
    const auto name = claimName(*look.set, claimTemplate, ordinal);
    if (registry_.store().get(kind.storageKey(), look.set->ns(), name)) continue;
    json::value claim = claimTemplate;
    at(claim, {"metadata", "name"}) = name;
    at(claim, {"metadata", "namespace"}) = look.set->ns();
    for (const auto& [key, value] : map(look.value(), {"spec", "selector", "matchLabels"})) {
      at(claim, {"metadata", "labels", key}) = value;
    }
    WriteOptions options;
    options.fieldManager = kControllerManager;
    const auto pod = podName(*look.set, ordinal);
    try {
      registry_.create(kind, look.set->ns(), std::move(claim), options);
    } catch (const StatusError& error) {
      pods_.tell(look.value(), "Warning", "FailedCreate",
                 fmt::format("create Claim {} for Pod {} in StatefulSet {} failed error: {}", name,
                             pod, look.set->name(), error.what()));
      throw;
    }
    pods_.tell(look.value(), "Normal", "SuccessfulCreate",
               fmt::format("create Claim {} Pod {} in StatefulSet {} success", name, pod,
                           look.set->name()));
  }
}

void StatefulSets::remove(const Look& look, const Object& pod) {
  try {
    DeleteOptions options;
    registry_.remove(kindOf("pods"), pod.ns(), pod.name(), options);
  } catch (const StatusError& error) {
    if (error.code() == 404) return;
    pods_.tell(look.value(), "Warning", "FailedDelete",
               fmt::format("delete Pod {} in StatefulSet {} failed error: {}", pod.name(),
                           look.set->name(), error.what()));
    throw;
  }
  pods_.tell(
      look.value(), "Normal", "SuccessfulDelete",
      fmt::format("delete Pod {} in StatefulSet {} successful", pod.name(), look.set->name()));
}

// Claims that are to go with the set belong to it; claims of condemned pods belong to these.
void StatefulSets::applyRetention(Look& look) {
  const auto policy = [&](std::string_view when) {
    return str(look.value(), {"spec", "persistentVolumeClaimRetentionPolicy", when}) == "Delete";
  };
  const bool withSet = policy("whenDeleted");
  const bool withPod = policy("whenScaled");
  for (const auto& pod : look.pods) {
    const auto ordinal = ordinalOf(*look.set, pod->name());
    if (ordinal < 0) continue;
    const bool condemned = ordinal < look.first || ordinal >= look.first + look.replicas;
    for (const auto& claim : list(look.value(), {"spec", "volumeClaimTemplates"})) {
      registry_.modify(
          kindOf("persistentvolumeclaims"), look.set->ns(), claimName(*look.set, claim, ordinal),
          "",
          [&](json::value& next) {
            auto& owners = arrayAt(next, {"metadata", "ownerReferences"});
            eraseIf(owners, [&](const json::value& owner) {
              return str(owner, {"uid"}) == look.set->uid() || str(owner, {"uid"}) == pod->uid();
            });
            const auto own = [&](const Kind& kind, const json::value& owner) {
              auto reference = controllerReference(kind, owner);
              reference.erase("blockOwnerDeletion");
              owners.push_back(std::move(reference));
            };
            if (withPod && condemned) {
              own(kindOf("pods"), pod->value());
            } else if (withSet) {
              own(setKind(), look.value());
            }
            if (owners.empty()) erase(next, {"metadata", "ownerReferences"});
          },
          kControllerManager);
    }
  }
}

void StatefulSets::writeStatus(Look& look) {
  std::int64_t created = 0, ready = 0, available = 0, current = 0, updated = 0;
  const auto now = registry_.clock().now();
  for (const auto& known : look.pods) {
    const auto pod = registry_.store().get("pods", known->ns(), known->name());
    if (!pod || pod->uid() != known->uid()) continue;
    const auto& value = pod->value();
    ++created;
    if (isRunningAndReady(value)) {
      ++ready;
      if (isAvailable(value, num(look.value(), {"spec", "minReadySeconds"}), now)) ++available;
    }
    if (isBeingDeleted(value)) continue;
    if (revisionOf(value) == look.current->name()) ++current;
    if (revisionOf(value) == look.history.update->name()) ++updated;
  }
  auto currentName = look.current->name();
  const auto updateName = look.history.update->name();
  if (str(look.value(), {"spec", "updateStrategy", "type"}) == "RollingUpdate" &&
      updated == look.replicas && ready == look.replicas && created == look.replicas) {
    current = updated;
    currentName = updateName;
  }
  registry_.modify(
      setKind(), look.set->ns(), look.set->name(), "status",
      [&](json::value& next) {
        auto& status = at(next, {"status"});
        const auto put = [&](std::string_view field, std::int64_t count, bool always = false) {
          if (count || always) {
            at(status, {field}) = count;
          } else {
            erase(status, {field});
          }
        };
        if (!status.is_object()) status = json::object();
        put("observedGeneration", num(look.value(), {"metadata", "generation"}));
        put("replicas", created, true);
        put("readyReplicas", ready);
        put("currentReplicas", current);
        put("updatedReplicas", updated);
        put("availableReplicas", available, true);
        at(status, {"currentRevision"}) = currentName;
        at(status, {"updateRevision"}) = updateName;
        put("collisionCount", look.history.collisions, true);
      },
      kControllerManager, look.set->uid());
}

}  // namespace sparklab::lab
