// Deletion: grace periods, finalizers, preconditions (registry/rest/delete.go and
// registry/generic/registry/store.go of k8s.io/apiserver).
#include <fmt/format.h>

#include <algorithm>

#include "lab/registry/conform.hpp"
#include "lab/registry/definition.hpp"
#include "lab/registry/registry.hpp"
#include "lab/registry/strategy.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kOrphan = "orphan";
constexpr std::string_view kForeground = "foregroundDeletion";

bool isPod(const Kind& kind) {
  return kind.group.empty() && kind.resource == "pods";
}
bool isNamespace(const Kind& kind) {
  return kind.group.empty() && kind.resource == "namespaces";
}

/// NamespaceLifecycle: the namespaces that a cluster can't do without.
bool isImmortal(std::string_view name) {
  return name == "default" || name == "kube-system" || name == "kube-public";
}

void checkPreconditions(const Kind& kind, const Object& object, const DeleteOptions& options) {
  const auto refuse = [&](std::string why) {
    Kind named = kind;  // the original names the kind where others name the resource
    named.resource = kind.kind;
    throw conflict(named, object.name(), why);
  };
  if (options.uid && *options.uid != object.uid())
    refuse(
        fmt::format("the UID in the precondition ({}) does not match the UID in record ({}). "
                    "The object might have been deleted and then recreated",
                    *options.uid, object.uid()));
  const auto version = str(object.value(), {"metadata", "resourceVersion"});
  if (options.resourceVersion && *options.resourceVersion != version)
    refuse(
        fmt::format("the ResourceVersion in the precondition ({}) does not match the "
                    "ResourceVersion in record ({}). The object might have been modified",
                    *options.resourceVersion, version));
}

/// The finalizers that the propagation policy asks for; whether that changed anything.
bool applyPropagation(const Kind& kind, json::value& object, const std::string& policy) {
  const auto& before = list(object, {"metadata", "finalizers"});
  const auto has = [&](std::string_view name) {
    return std::any_of(before.begin(), before.end(),
                       [&](const json::value& item) { return item == json::string(name); });
  };
  bool orphan, foreground;
  if (!policy.empty()) {
    orphan = policy == "Orphan";
    foreground = policy == "Foreground";
  } else if (has(kOrphan) || has(kForeground)) {
    orphan = has(kOrphan);
    foreground = !orphan;
  } else {
    orphan = kind.key() == "jobs.batch" || kind.key() == "replicationcontrollers";
    foreground = false;
  }
  if (has(kOrphan) == orphan && has(kForeground) == foreground) return false;
  json::array after;
  for (const auto& item : before)
    if (item != json::string(kOrphan) && item != json::string(kForeground)) after.push_back(item);
  if (orphan) after.push_back(json::value(json::string(kOrphan)));
  if (foreground) after.push_back(json::value(json::string(kForeground)));
  if (after.empty())
    erase(object, {"metadata", "finalizers"});
  else
    at(object, {"metadata", "finalizers"}) = std::move(after);
  return true;
}

void bumpGeneration(json::value& object) {
  const auto generation = num(object, {"metadata", "generation"});
  if (generation > 0) at(object, {"metadata", "generation"}) = generation + 1;
}

/// Pods end after min(asked, spec) unless nothing runs any more.
std::int64_t graceOf(const json::value& pod, const DeleteOptions& options) {
  auto grace =
      options.gracePeriodSeconds.value_or(num(pod, {"spec", "terminationGracePeriodSeconds"}, 0));
  if (str(pod, {"spec", "nodeName"}).empty()) grace = 0;
  const auto phase = str(pod, {"status", "phase"});
  if (phase == "Failed" || phase == "Succeeded") grace = 0;
  return grace < 0 ? 1 : grace;
}

enum class Grace { None, Pending, Set };

/// rest.BeforeDelete: marks `object` as being deleted if it ends gracefully.
Grace beforeDelete(const Kind& kind, json::value& object, const DeleteOptions& options,
                   WallTime now) {
  if (!isPod(kind)) return Grace::None;
  const auto marked = str(object, {"metadata", "deletionTimestamp"});
  if (!marked.empty()) {
    const auto current = num(object, {"metadata", "deletionGracePeriodSeconds"});
    if (current == 0) return Grace::None;
    if (!options.gracePeriodSeconds) return Grace::Pending;
    auto period = *options.gracePeriodSeconds;
    if (period >= current) return Grace::Pending;
    auto end = parseRfc3339(marked).value_or(now) - std::chrono::seconds(current - period);
    if (end < now) {
      end = now;
      if (period != 0) period = 1;
    }
    at(object, {"metadata", "deletionTimestamp"}) = rfc3339(end);
    at(object, {"metadata", "deletionGracePeriodSeconds"}) = period;
    return Grace::Set;
  }
  const auto grace = graceOf(object, options);
  at(object, {"metadata", "deletionTimestamp"}) = rfc3339(now + std::chrono::seconds(grace));
  at(object, {"metadata", "deletionGracePeriodSeconds"}) = grace;
  bumpGeneration(object);
  return Grace::Set;
}

}  // namespace

DeleteOptions DeleteOptions::fromJson(const json::value& body) {
  DeleteOptions options;
  if (const auto* grace = find(body, {"gracePeriodSeconds"}); grace && !grace->is_null()) {
    if (!grace->is_int64() && !grace->is_uint64())
      throw badRequest(
          "json: cannot unmarshal value into Go struct field "
          "DeleteOptions.gracePeriodSeconds of type int64");
    options.gracePeriodSeconds = num(body, {"gracePeriodSeconds"});
  }
  options.propagationPolicy = str(body, {"propagationPolicy"});
  static const Kind kDeleteOptions = [] {
    Kind kind;
    kind.group = "meta.k8s.io";
    kind.kind = "DeleteOptions";
    return kind;
  }();
  const auto& policy = options.propagationPolicy;
  if (const auto* orphan = find(body, {"orphanDependents"}); orphan && orphan->is_bool()) {
    if (!policy.empty())
      throw invalid(kDeleteOptions, "",
                    {{"propagationPolicy",
                      "Invalid value: \"" + policy +
                          "\": orphanDependents and deletionPropagation cannot be both set"}});
    options.propagationPolicy = orphan->get_bool() ? "Orphan" : "Background";
  }
  if (!policy.empty() && policy != "Foreground" && policy != "Background" && policy != "Orphan")
    throw invalid(
        kDeleteOptions, "",
        {{"propagationPolicy",
          "Unsupported value: \"" + policy +
              "\": supported values: \"Foreground\", \"Background\", \"Orphan\", \"nil\""}});
  if (const auto uid = str(body, {"preconditions", "uid"}); !uid.empty()) options.uid = uid;
  if (const auto version = str(body, {"preconditions", "resourceVersion"}); !version.empty())
    options.resourceVersion = version;
  for (const auto& item : sparklab::list(body, {"dryRun"})) {
    if (item != json::string("All"))
      throw invalid(kDeleteOptions, "",
                    {{"dryRun", "Unsupported value: " + json::serialize(item) +
                                    ": supported values: \"All\""}});
    options.dryRun = true;
  }
  return options;
}

Registry::Deleted Registry::remove(const Kind& kind, std::string_view ns, std::string_view name,
                                   const DeleteOptions& options) {
  if (isNamespace(kind) && isImmortal(name))
    throw forbidden(
        fmt::format("namespaces \"{}\" is forbidden: this namespace may not be deleted", name),
        &kind, name);
  const auto stored =
      store_.get(kind.storageKey(), kind.namespaced ? ns : std::string_view(), name);
  if (!stored) throw notFound(kind, name);
  auto deleted = removeObject(kind, stored, options);
  deleted.object = view(kind, std::move(deleted.object));
  return deleted;
}

Registry::Deleted Registry::removeObject(const Kind& kind, const ObjectPtr& stored,
                                         DeleteOptions options) {
  if (options.gracePeriodSeconds && *options.gracePeriodSeconds < 0) options.gracePeriodSeconds = 1;
  checkPreconditions(kind, *stored, options);

  auto object = stored->value();
  const auto now = clock_.now();
  bool changed = false;

  if (isNamespace(kind)) {
    if (!find(object, {"metadata", "deletionTimestamp"})) {
      at(object, {"metadata", "deletionTimestamp"}) = rfc3339(now);
      at(object, {"status", "phase"}) = "Terminating";
      applyPropagation(kind, object, options.propagationPolicy);
      return {keep(kind, conform(kind, std::move(object)), options.dryRun), false};
    }
    if (!sparklab::list(object, {"spec", "finalizers"}).empty()) return {stored, false};
  }

  if (kind.key() == kDefinitions && !find(object, {"metadata", "deletionTimestamp"})) {
    markDefinitionForDeletion(object, now);
    return {keep(kind, conform(kind, std::move(object)), options.dryRun), false};
  }

  const auto grace = beforeDelete(kind, object, options, now);
  if (grace == Grace::Pending) return {stored, false};
  changed = grace == Grace::Set;
  changed = applyPropagation(kind, object, options.propagationPolicy) || changed;

  const bool finalizers = !sparklab::list(object, {"metadata", "finalizers"}).empty();
  if (finalizers && grace == Grace::None) {
    if (!find(object, {"metadata", "deletionTimestamp"})) {
      bumpGeneration(object);
      at(object, {"metadata", "deletionTimestamp"}) = rfc3339(now);
      changed = true;
    }
    if (!find(object, {"metadata", "deletionGracePeriodSeconds"}) ||
        num(object, {"metadata", "deletionGracePeriodSeconds"}) != 0) {
      at(object, {"metadata", "deletionGracePeriodSeconds"}) = 0;
      changed = true;
    }
  }

  auto current = stored;
  if (changed && (finalizers || grace == Grace::Set))
    current = keep(kind, conform(kind, std::move(object)), options.dryRun);
  const bool waits =
      finalizers || (grace == Grace::Set &&
                     num(current->value(), {"metadata", "deletionGracePeriodSeconds"}) > 0);
  if (waits) return {current, false};
  if (options.dryRun) return {current, true};
  return {store_.remove(kind.storageKey(), stored->ns(), stored->name()), true};
}

std::vector<ObjectPtr> Registry::removeCollection(const Kind& kind, std::string_view ns,
                                                  const Selectors& selectors,
                                                  const DeleteOptions& options) {
  std::vector<ObjectPtr> out;
  for (const auto& object : store_.list(kind.storageKey(), kind.namespaced ? ns : "")) {
    if (!selectors.matches(object->value())) continue;
    out.push_back(view(kind, object));
    removeObject(kind, object, options);
  }
  return out;
}

}  // namespace sparklab::lab
