#include "lab/controllers/controller_revisions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lab/controllers/workload_pods.hpp"

namespace sparklab::lab {

namespace {

const Kind& revisionKind() {
  static const Kind& kind = kindOf("controllerrevisions.apps");
  return kind;
}

std::int64_t numberOf(const ObjectPtr& revision) {
  return num(revision->value(), {"revision"});
}

json::value dataOf(const json::value& workload) {
  json::value data(json::object{});
  at(data, {"spec", "template"}) = map(workload, {"spec", "template"});
  at(data, {"spec", "template", "$patch"}) = "replace";
  return data;
}

ObjectPtr create(Registry& registry, const Kind& kind, const Object& workload,
                 const json::value& data, std::int64_t number, std::int64_t& collisions,
                 std::string_view hashLabel) {
  for (;;) {
    const auto hash = templateHash(data, collisions);
    json::value revision{{"apiVersion", "apps/v1"}, {"kind", "ControllerRevision"}};
    at(revision, {"metadata", "name"}) = fmt::format("{}-{}", workload.name().substr(0, 223), hash);
    at(revision, {"metadata", "namespace"}) = workload.ns();
    at(revision, {"metadata", "labels"}) =
        map(workload.value(), {"spec", "template", "metadata", "labels"});
    at(revision, {"metadata", "labels", hashLabel}) = hash;
    if (const auto* annotations = find(workload.value(), {"metadata", "annotations"})) {
      at(revision, {"metadata", "annotations"}) = *annotations;
    }
    at(revision, {"metadata", "ownerReferences"}) =
        json::array{controllerReference(kind, workload.value())};
    at(revision, {"data"}) = data;
    at(revision, {"revision"}) = number;
    WriteOptions options;
    options.fieldManager = kControllerManager;
    try {
      return registry.create(revisionKind(), workload.ns(), std::move(revision), options);
    } catch (const StatusError& error) {
      if (error.code() != 409) throw;
      ++collisions;  // another template has the same hash
    }
  }
}

}  // namespace

ObjectPtr RevisionHistory::named(std::string_view name) const {
  for (const auto& revision : all) {
    if (revision->name() == name) return revision;
  }
  return nullptr;
}

RevisionHistory recordRevision(Registry& registry, const Kind& kind, const Object& workload,
                               std::string_view hashLabel) {
  RevisionHistory history;
  history.all = claim(registry, kind, workload, selectorOf(kind, workload.value()), revisionKind());
  history.collisions = num(workload.value(), {"status", "collisionCount"});
  std::stable_sort(
      history.all.begin(), history.all.end(),
      [](const ObjectPtr& a, const ObjectPtr& b) { return numberOf(a) < numberOf(b); });
  const auto data = dataOf(workload.value());
  const auto next = history.all.empty() ? 1 : numberOf(history.all.back()) + 1;
  const auto equal = std::find_if(history.all.rbegin(), history.all.rend(), [&](const auto& known) {
    const auto* its = find(known->value(), {"data"});
    return its && *its == data;
  });
  if (equal == history.all.rbegin() && equal != history.all.rend()) {
    history.update = *equal;
  } else if (equal != history.all.rend()) {
    auto renumbered = registry.modify(
        revisionKind(), workload.ns(), (*equal)->name(), "",
        [&](json::value& revision) { at(revision, {"revision"}) = next; }, kControllerManager,
        (*equal)->uid());
    history.all.erase(std::next(equal).base());
    history.all.push_back(renumbered);
    history.update = std::move(renumbered);
  } else {
    history.update = create(registry, kind, workload, data, next, history.collisions, hashLabel);
    history.all.push_back(history.update);
  }
  return history;
}

void forgetRevisions(Registry& registry, const Object& workload, const RevisionHistory& history,
                     const std::vector<std::string>& live) {
  std::vector<ObjectPtr> unused;
  for (const auto& revision : history.all) {
    if (std::find(live.begin(), live.end(), revision->name()) == live.end()) {
      unused.push_back(revision);
    }
  }
  const auto surplus =
      std::ssize(unused) - num(workload.value(), {"spec", "revisionHistoryLimit"}, 10);
  for (std::ptrdiff_t i = 0; i < surplus; ++i) {
    DeleteOptions options;
    options.propagationPolicy = "Background";
    const auto& revision = unused[static_cast<std::size_t>(i)];
    options.uid = std::string(revision->uid());
    registry.remove(revisionKind(), revision->ns(), revision->name(), options);
  }
}

json::value templateOfRevision(const Object& revision) {
  json::value podTemplate(map(revision.value(), {"data", "spec", "template"}));
  erase(podTemplate, {"$patch"});
  return podTemplate;
}

}  // namespace sparklab::lab
