// The TypeInfo of a custom resource, made from its schema, so that server-side apply sees it as it
// sees built-in types.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "lab/apiextensions/structural.hpp"
#include "lab/schema/type_info.hpp"

namespace sparklab::lab {

class TypeTree {
 public:
  /// Of a whole object. `schema` has to outlive the tree, which refers to its names.
  explicit TypeTree(const Structural& schema);
  TypeTree(const TypeTree&) = delete;
  TypeTree& operator=(const TypeTree&) = delete;

  const TypeInfo& root() const noexcept { return *root_; }

 private:
  const TypeInfo* typeOf(const Structural& schema, bool resource);
  Field fieldOf(std::string_view name, const Structural& schema);
  void setElement(Field& field, const Structural& schema);
  static void addMeta(std::vector<Field>& fields);

  std::deque<std::vector<Field>> fields_;
  std::deque<TypeInfo> types_;
  std::deque<std::string> keys_;
  const TypeInfo* root_;
};

}  // namespace sparklab::lab
