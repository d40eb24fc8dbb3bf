#include "lab/registry/managed_fields.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "lab/registry/conform.hpp"

namespace sparklab::lab {

namespace {

constexpr std::size_t kMaxUpdateManagers = 10;

/// The original merges the oldest updaters when there are more than ten.
void capUpdaters(Managers& managers, std::string_view current) {
  const auto updaters = [&] {
    return static_cast<std::size_t>(std::count_if(managers.begin(), managers.end(),
                                                  [](const Manager& m) { return !m.applied; }));
  };
  if (updaters() <= kMaxUpdateManagers) return;
  Manager ancient;
  ancient.name = "ancient-changes";
  while (updaters() >= kMaxUpdateManagers) {
    auto oldest = managers.end();
    for (auto it = managers.begin(); it != managers.end(); ++it)
      if (!it->applied && it->name != current &&
          (oldest == managers.end() || it->time < oldest->time))
        oldest = it;
    if (oldest == managers.end()) break;
    ancient.fields.unite(oldest->fields);
    ancient.apiVersion = oldest->apiVersion;
    ancient.time = std::max(ancient.time, oldest->time);
    managers.erase(oldest);
  }
  managers.push_back(std::move(ancient));
}

Manager* findManager(Managers& managers, const Manager& wanted) {
  for (auto& manager : managers)
    if (manager.is(wanted)) return &manager;
  return nullptr;
}

json::value withoutManagedFields(json::value object) {
  erase(object, {"metadata", "managedFields"});
  return object;
}

/// What Go's zero value of a type looks like: a created object is compared with that, so that
/// structs such as spec are nobody's.
json::value emptyObject(const Kind& kind, const TypeInfo* type) {
  if (!type || kind.custom) return json::object();
  static std::unordered_map<const TypeInfo*, json::value> made;
  const auto known = made.find(type);
  if (known != made.end()) return known->second;
  return made.emplace(type, conformTo(*type, json::object())).first->second;
}

/// metadata.managedFields set to nothing, or to one empty entry, resets the ownership.
bool asksForReset(const json::value& object) {
  const auto& entries = list(object, {"metadata", "managedFields"});
  return entries.size() == 1 && str(entries.front(), {"manager"}).empty() &&
         str(entries.front(), {"operation"}).empty();
}

}  // namespace

Managers managersOf(const json::value& object) {
  Managers out;
  for (const auto& entry : list(object, {"metadata", "managedFields"})) {
    Manager manager;
    const auto operation = str(entry, {"operation"});
    if (operation != "Apply" && operation != "Update") return {};
    if (str(entry, {"apiVersion"}).empty() || str(entry, {"fieldsType"}) != "FieldsV1") return {};
    manager.name = str(entry, {"manager"});
    manager.applied = operation == "Apply";
    manager.apiVersion = str(entry, {"apiVersion"});
    manager.subresource = str(entry, {"subresource"});
    manager.time = str(entry, {"time"});
    if (const auto* fields = find(entry, {"fieldsV1"}))
      manager.fields = FieldSet::fromJson(*fields);
    manager.fields.member = false;
    out.push_back(std::move(manager));
  }
  return out;
}

void setManagers(json::value& object, Managers managers) {
  std::erase_if(managers, [](const Manager& manager) { return manager.fields.empty(); });
  if (managers.empty()) {
    erase(object, {"metadata", "managedFields"});
    return;
  }
  std::sort(managers.begin(), managers.end(), [](const Manager& a, const Manager& b) {
    return std::tuple(!a.applied, a.time, a.name, a.apiVersion, a.subresource) <
           std::tuple(!b.applied, b.time, b.name, b.apiVersion, b.subresource);
  });
  json::array entries;
  entries.reserve(managers.size());
  for (const auto& manager : managers) {
    json::object entry;
    if (!manager.name.empty()) entry["manager"] = manager.name;
    entry["operation"] = manager.applied ? "Apply" : "Update";
    entry["apiVersion"] = manager.apiVersion;
    if (!manager.time.empty()) entry["time"] = manager.time;
    entry["fieldsType"] = "FieldsV1";
    entry["fieldsV1"] = manager.fields.toJson();
    if (!manager.subresource.empty()) entry["subresource"] = manager.subresource;
    entries.push_back(std::move(entry));
  }
  at(object, {"metadata", "managedFields"}) = std::move(entries);
}

FieldSet unownable(const Kind& kind, std::string_view subresource) {
  FieldSet out;
  const auto hide = [&](std::string_view field) {
    out.children["f:" + std::string(field)].member = true;
  };
  if (subresource == "status") {
    hide("spec");
    auto& metadata = out.children["f:metadata"];
    if (kind.key() == "pods") {
      metadata.children["f:ownerReferences"].member = true;
      metadata.children["f:deletionTimestamp"].member = true;
    }
    if (kind.key() == "deployments.apps") metadata.children["f:labels"].member = true;
  } else if (kind.hasStatus) {
    hide("status");
  }
  return out;
}

const FieldSet& serverWritten() {
  static const FieldSet set = [] {
    FieldSet out;
    out.children["f:apiVersion"].member = true;
    out.children["f:kind"].member = true;
    auto& metadata = out.children["f:metadata"];
    metadata.member = true;
    for (const auto field : {"name", "namespace", "creationTimestamp", "selfLink", "uid",
                             "clusterName", "generation", "managedFields", "resourceVersion"})
      metadata.children["f:" + std::string(field)].member = true;
    return out;
  }();
  return set;
}

void ownByUpdate(const Kind& kind, std::string_view subresource, const json::value* old,
                 json::value& next, std::string_view manager, WallTime now) {
  const TypeRef type{typeOf(kind), nullptr, false};
  Managers managers;
  if (subresource.empty() && !asksForReset(next)) managers = managersOf(next);
  if (managers.empty() && old && !asksForReset(next)) managers = managersOf(*old);
  erase(next, {"metadata", "managedFields"});
  // An object that nobody's changes were tracked on stays so until it is applied.
  if (old && managers.empty() && !str(*old, {"metadata", "uid"}).empty()) return;

  const auto before = old ? withoutManagedFields(*old) : emptyObject(kind, type.type);
  auto changes = compareTyped(type, &before, &next);
  const auto hidden = unownable(kind, subresource);
  for (auto* set : {&changes.added, &changes.modified, &changes.removed})
    set->subtractRecursively(hidden);

  FieldSet taken = changes.modified;
  taken.unite(changes.added);
  for (auto& other : managers) {
    other.fields.subtract(taken);
    other.fields.subtract(changes.removed);
  }
  taken.subtract(serverWritten());
  if (!taken.empty()) {
    Manager self;
    self.name = manager;
    self.apiVersion = kind.apiVersion();
    self.subresource = subresource;
    auto* mine = findManager(managers, self);
    if (!mine) mine = &managers.emplace_back(std::move(self));
    mine->fields.unite(taken);
    // What came through a custom resource's scale has no time.
    if (!kind.custom || subresource != "scale") mine->time = rfc3339(now);
  }
  std::erase_if(managers, [](const Manager& entry) { return entry.fields.empty(); });
  capUpdaters(managers, manager);
  setManagers(next, std::move(managers));
}

bool equalButForTimestamps(const json::value& next, const json::value& old) {
  if (next == old) return true;
  const auto& left = next.get_object();
  const auto& right = old.get_object();
  if (left.size() != right.size()) return false;
  for (const auto& [field, value] : left) {
    const auto* other = right.if_contains(field);
    if (!other || (field != "metadata" && value != *other)) return false;
  }
  auto mine = map(next, {"metadata"});
  auto theirs = map(old, {"metadata"});
  for (auto* metadata : {&mine, &theirs}) {
    metadata->erase("resourceVersion");
    if (auto* entries = metadata->if_contains("managedFields"); entries && entries->is_array())
      for (auto& entry : entries->get_array()) erase(entry, {"time"});
  }
  return mine == theirs;
}

}  // namespace sparklab::lab
