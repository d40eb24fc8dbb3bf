// The kinds that one API server serves: the built-in ones and those that CustomResourceDefinitions
// add, change and take away while it runs.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lab/registry/kinds.hpp"

namespace sparklab::lab {

/// Keeps a kind valid for whoever still uses it: requests and watches hold one while they last.
using KindPtr = std::shared_ptr<const Kind>;

class KindTable {
 public:
  KindTable();

  /// Every kind that is served, in discovery order.
  const std::vector<KindPtr>& served() const noexcept { return served_; }
  /// One kind of each stored resource, in the version in which it is stored: to look at everything.
  const std::vector<KindPtr>& stored() const noexcept { return stored_; }

  /// Null for what is not served.
  KindPtr find(std::string_view group, std::string_view version, std::string_view resource) const;
  KindPtr findByName(std::string_view apiVersion, std::string_view kind) const;
  /// The one of stored() with that storage key; null when there is none.
  KindPtr byKey(std::string_view resourceKey) const;

  /// Puts `versions` (served or storing) in place of those that `definition` had; none: removes it.
  void setCustom(const std::string& definition, std::vector<KindPtr> versions);

  /// Another number after every change.
  std::uint64_t generation() const noexcept { return generation_; }

 private:
  void rebuild();

  std::map<std::string, std::vector<KindPtr>> custom_;  ///< by the definition's name
  std::vector<KindPtr> served_, stored_;
  std::uint64_t generation_ = 1;
};

/// The kinds of a CustomResourceDefinition whose names were accepted: one for each version that is
/// served or stores objects.
std::vector<KindPtr> kindsOfDefinition(const json::value& definition);

}  // namespace sparklab::lab
