#include "lab/registry/kind_table.hpp"

#include <algorithm>

#include "lab/apiextensions/custom_kind.hpp"

namespace sparklab::lab {

namespace {

/// Groups by name, the newer version first, then by resource: the order of aggregated discovery.
bool comesFirst(const KindPtr& a, const KindPtr& b) {
  if (a->group != b->group) return a->group < b->group;
  if (a->version != b->version) return versionComesFirst(a->version, b->version);
  return a->resource < b->resource;
}

}  // namespace

KindTable::KindTable() {
  rebuild();
}

void KindTable::rebuild() {
  ++generation_;
  served_.clear();
  stored_.clear();
  for (const auto& kind : kinds()) {
    const KindPtr forever(std::shared_ptr<const Kind>(), &kind);
    served_.push_back(forever);
    if (kind.stored && kind.storageKey() == kind.key()) stored_.push_back(forever);
  }
  std::vector<KindPtr> custom;
  for (const auto& [name, versions] : custom_)
    for (const auto& kind : versions) {
      if (kind->served) custom.push_back(kind);
      if (kind->custom->storage) stored_.push_back(kind);
    }
  std::sort(custom.begin(), custom.end(), comesFirst);
  served_.insert(served_.end(), custom.begin(), custom.end());
}

KindPtr KindTable::find(std::string_view group, std::string_view version,
                        std::string_view resource) const {
  for (const auto& kind : served_)
    if (kind->resource == resource && kind->group == group && kind->version == version) return kind;
  return nullptr;
}

KindPtr KindTable::findByName(std::string_view apiVersion, std::string_view name) const {
  for (const auto& kind : served_)
    if (kind->kind == name && kind->apiVersion() == apiVersion) return kind;
  return nullptr;
}

KindPtr KindTable::byKey(std::string_view resourceKey) const {
  for (const auto& kind : stored_)
    if (kind->storageKey() == resourceKey) return kind;
  return nullptr;
}

void KindTable::setCustom(const std::string& definition, std::vector<KindPtr> versions) {
  if (versions.empty())
    custom_.erase(definition);
  else
    custom_.insert_or_assign(definition, std::move(versions));
  rebuild();
}

std::vector<KindPtr> kindsOfDefinition(const json::value& definition) {
  const auto names = [&](std::string_view field) {
    return std::string(str(definition, {"status", "acceptedNames", field}));
  };
  std::vector<KindPtr> out;
  for (const auto& version : list(definition, {"spec", "versions"})) {
    const bool served = flag(version, {"served"});
    if (!served && !flag(version, {"storage"})) continue;
    auto custom = std::make_shared<const CustomKind>(definition, version);
    Kind kind;
    kind.group = str(definition, {"spec", "group"});
    kind.version = custom->version;
    kind.resource = names("plural");
    kind.singular = names("singular");
    kind.kind = names("kind");
    kind.shortNames = strings(definition, {"status", "acceptedNames", "shortNames"});
    kind.categories = strings(definition, {"status", "acceptedNames", "categories"});
    kind.namespaced = str(definition, {"spec", "scope"}) == "Namespaced";
    kind.hasStatus = find(version, {"subresources", "status"}) != nullptr;
    if (custom->scale) kind.subresources.push_back("scale");
    kind.verbs = {"delete", "deletecollection", "get",    "list",
                  "patch",  "create",           "update", "watch"};
    if (custom->terminating) kind.verbs = {"delete", "deletecollection", "get", "list", "watch"};
    kind.hasGeneration = true;
    kind.served = served;
    kind.storedUnder = kind.key();
    kind.custom = std::move(custom);
    out.push_back(std::make_shared<const Kind>(std::move(kind)));
  }
  return out;
}

}  // namespace sparklab::lab
