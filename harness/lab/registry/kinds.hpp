// The built-in kinds, in one table: discovery, routing, RBAC and printing read it.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lab/store/store.hpp"

namespace sparklab::lab {

struct CustomKind;
struct TypeInfo;

struct Kind {
  std::string group;     ///< "" for core
  std::string version;   ///< "v1"
  std::string resource;  ///< "pods"
  std::string singular;  ///< "pod"
  std::string kind;      ///< "Pod"
  std::vector<std::string> shortNames;
  std::vector<std::string> categories;
  bool namespaced = true;
  bool hasStatus = false;                 ///< the /status subresource is served
  std::vector<std::string> subresources;  ///< others: "log", "exec", "token", "scale" ...
  std::vector<std::string> verbs;         ///< empty: the usual eight
  bool stored = true;           ///< false: a review (SelfSubjectAccessReview) that only answers
  bool hasGeneration = false;   ///< metadata.generation counts changes of the spec
  bool returnsDeleted = false;  ///< DELETE answers with the object instead of a Status
  bool served = true;           ///< false: a version of a custom resource that only stores objects
  std::shared_ptr<const CustomKind> custom;  ///< null for built-in kinds

  std::string apiVersion() const { return group.empty() ? version : group + "/" + version; }
  ResourceKey key() const { return group.empty() ? resource : resource + "." + group; }
  /// Under which key the store keeps the objects: key(), but that of core events for both views of
  /// events. Watches subscribe to this one and convert with Registry::view().
  const ResourceKey& storageKey() const noexcept { return storedUnder; }

  ResourceKey storedUnder;  ///< see storageKey()
};

/// The type of a kind's objects; null for kinds without one.
const TypeInfo* typeOf(const Kind& kind) noexcept;

/// Every built-in kind, in discovery order. Lives for ever. What a server serves besides them is in
/// its KindTable.
std::span<const Kind> kinds();
const Kind* findKind(std::string_view group, std::string_view version, std::string_view resource);
const Kind* findKindByName(std::string_view apiVersion, std::string_view kind);

/// Shorthand for kinds that the lab itself uses; never null.
const Kind& kindOf(std::string_view resourceKey);

}  // namespace sparklab::lab
