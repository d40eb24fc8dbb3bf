// Server-side apply (sigs.k8s.io/structured-merge-diff/v6, merge/update.go; conflicts as
// k8s.io/apimachinery's util/managedfields writes them).
#include <fmt/format.h>

#include <algorithm>

#include "lab/registry/managed_fields.hpp"
#include "lab/registry/names.hpp"
#include "lab/registry/status.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kLastApplied = "kubectl.kubernetes.io/last-applied-configuration";

struct Conflict {
  const Manager* owner;
  FieldSet fields;
};

std::string describe(const Manager& manager) {
  auto out = inQuotes(manager.name);
  if (!manager.subresource.empty())
    out += fmt::format(" with subresource {}", inQuotes(manager.subresource));
  if (!manager.applied) out += fmt::format(" using {}", manager.apiVersion);
  return out;
}

StatusError applyConflict(const std::vector<Conflict>& conflicts) {
  json::array causes;
  std::vector<std::string> lines;
  std::string first;
  for (const auto& conflict : conflicts) {
    lines.push_back(fmt::format("conflicts with {}:", describe(*conflict.owner)));
    conflict.fields.forEach([&](const std::string& path) {
      json::object cause;
      cause["reason"] = "FieldManagerConflict";
      cause["message"] = fmt::format("conflict with {}", describe(*conflict.owner));
      cause["field"] = path;
      causes.push_back(std::move(cause));
      lines.push_back("- " + path);
      if (first.empty())
        first = fmt::format("conflict with {}: {}", describe(*conflict.owner), path);
    });
  }
  const auto message = causes.size() == 1 ? fmt::format("Apply failed with 1 conflict: {}", first)
                                          : fmt::format("Apply failed with {} conflicts: {}",
                                                        causes.size(), fmt::join(lines, "\n"));
  json::object details;
  details["causes"] = std::move(causes);
  return {409, makeStatus(409, "Conflict", message, std::move(details))};
}

/// Fields that kubectl's client-side apply put there and that nobody has touched since: kubectl's
/// server-side apply may take them over.
FieldSet takenOverFromClientSide(const TypeRef& type, const json::value& live) {
  const auto text = str(live, {"metadata", "annotations", kLastApplied});
  if (text.empty()) return {};
  boost::system::error_code error;
  const auto last = json::parse(text, error);
  if (error || !last.is_object()) return {};
  auto fields = fieldsOf(type, last);
  const auto changes = compareTyped(type, &last, &live);
  for (const auto* set : {&changes.modified, &changes.added, &changes.removed})
    fields.subtract(*set);
  return fields;
}

/// What the manager applied before, leaves out now, and nobody else wants.
json::value prune(const TypeRef& type, json::value merged, const Managers& managers,
                  const FieldSet& lastApplied) {
  if (lastApplied.empty()) return merged;
  const auto last = withNamedFields(type, lastApplied);
  auto pruned = withoutFields(type, merged, last);
  if (!pruned) pruned = json::value(json::object());

  FieldSet owned;
  for (const auto& manager : managers) owned.unite(manager.fields);
  const auto all = withNamedFields(type, fieldsOf(type, merged));
  auto keep = withNamedFields(type, fieldsOf(type, *pruned));
  keep.unite(withNamedFields(type, owned));
  auto remove = all;
  remove.subtract(keep);
  pruned = withoutFields(type, merged, remove);
  if (!pruned) pruned = json::value(json::object());

  // Only what it had applied itself goes.
  remove = all;
  remove.subtract(withNamedFields(type, fieldsOf(type, *pruned)));
  return withoutFields(type, merged, remove.intersection(last))
      .value_or(json::value(json::object()));
}

}  // namespace

json::value applyConfiguration(const Kind& kind, std::string_view subresource,
                               const json::value* live, const json::value& config,
                               std::string_view manager, bool force, WallTime now) {
  const TypeRef type{typeOf(kind), nullptr, false};
  if (find(config, {"metadata", "managedFields"}) &&
      !find(config, {"metadata", "managedFields"})->is_null())
    throw badRequest("metadata.managedFields must be nil");
  if (type.type) {
    const auto mistakes = mistakesIn(type, config);
    if (!mistakes.empty()) {
      const auto text = mistakes.size() == 1
                            ? mistakes.front()
                            : fmt::format("errors:\n  {}", fmt::join(mistakes, "\n  "));
      throw StatusError(
          500,
          makeStatus(
              500, "",
              fmt::format("failed to create typed patch object ({}/{}; {}, Kind={}): {}",
                          str(config, {"metadata", "namespace"}), str(config, {"metadata", "name"}),
                          kind.group.empty() ? "/" + kind.version : kind.apiVersion(), kind.kind,
                          text)));
    }
  }

  json::value base(json::object{});
  Managers managers;
  if (live) {
    base = *live;
    managers = managersOf(base);
    erase(base, {"metadata", "managedFields"});
    if (managers.empty()) {  // what was there before the first apply
      Manager before;
      before.name = "before-first-apply";
      before.apiVersion = kind.apiVersion();
      before.time = rfc3339(now);
      before.fields = compareTyped(type, nullptr, &base).added;
      before.fields.subtractRecursively(unownable(kind, subresource));
      before.fields.subtract(serverWritten());
      managers.push_back(std::move(before));
    }
  }

  Manager self;
  self.name = manager;
  self.applied = true;
  self.apiVersion = kind.apiVersion();
  self.subresource = subresource;
  FieldSet lastApplied;
  std::erase_if(managers, [&](Manager& entry) {
    if (!entry.is(self)) return false;
    lastApplied = std::move(entry.fields);
    self.time = entry.time;
    return true;
  });

  self.fields = fieldsOf(type, config);
  const auto hidden = unownable(kind, subresource);
  self.fields.subtractRecursively(hidden);

  auto next = mergeTyped(type, &base, &config);
  managers.push_back(self);
  next = prune(type, std::move(next), managers, lastApplied);
  managers.pop_back();

  auto changes = compareTyped(type, &base, &next);
  for (auto* set : {&changes.added, &changes.modified, &changes.removed})
    set->subtractRecursively(hidden);
  auto taken = changes.modified;
  taken.unite(changes.added);
  std::vector<Conflict> conflicts;
  for (const auto& other : managers) {
    auto common = other.fields.intersection(taken);
    if (!common.empty()) conflicts.push_back({&other, std::move(common)});
  }
  if (!conflicts.empty() && !force) {
    if (manager == "kubectl" && live) {
      const auto allowed = takenOverFromClientSide(type, base);
      for (auto& conflict : conflicts) conflict.fields.subtract(allowed);
      std::erase_if(conflicts, [](const Conflict& conflict) { return conflict.fields.empty(); });
    }
    if (!conflicts.empty()) {
      std::sort(conflicts.begin(), conflicts.end(),
                [](const Conflict& a, const Conflict& b) { return a.owner->name < b.owner->name; });
      throw applyConflict(conflicts);
    }
  }
  for (auto& other : managers) {
    other.fields.subtract(taken);
    other.fields.subtract(changes.removed);
  }

  self.fields.subtract(serverWritten());
  if (next != base) self.time = rfc3339(now);
  managers.push_back(std::move(self));

  // kubectl keeps the annotation of its client-side apply in step.
  if (manager == "kubectl" && live && subresource.empty() &&
      !str(*live, {"metadata", "annotations", kLastApplied}).empty()) {
    auto applied = config;
    erase(applied, {"metadata", "annotations", kLastApplied});
    at(next, {"metadata", "annotations", kLastApplied}) = json::serialize(applied) + "\n";
  }
  setManagers(next, std::move(managers));
  return next;
}

}  // namespace sparklab::lab
