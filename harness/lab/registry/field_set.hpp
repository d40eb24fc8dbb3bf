// Sets of field paths, and their JSON form fieldsV1 (sigs.k8s.io/structured-merge-diff/v6,
// fieldpath).
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/json.hpp"

namespace sparklab::lab {

/// A tree of path elements in fieldsV1's spelling: `f:name`, `k:{"name":"c"}`, `v:"x"`, `i:0`. The
/// path to a node belongs to the set when the node is a member.
class FieldSet {
 public:
  using Children = std::map<std::string, FieldSet, std::less<>>;

  bool member = false;
  Children children;

  bool empty() const noexcept;

  /// Every path of `other` as well.
  void unite(const FieldSet& other);
  /// Without the paths of `other`; paths below those stay.
  void subtract(const FieldSet& other);
  /// Without the paths of `other` and everything below them.
  void subtractRecursively(const FieldSet& other);
  FieldSet intersection(const FieldSet& other) const;

  /// Calls `visit` with each path, written as in conflicts: `.spec.containers[name="c"].image`.
  void forEach(const std::function<void(const std::string&)>& visit) const;

  json::object toJson() const;
  static FieldSet fromJson(const json::value& fields);

 private:
  void forEach(std::string path, const std::function<void(const std::string&)>& visit) const;
  void prune();
};

}  // namespace sparklab::lab
