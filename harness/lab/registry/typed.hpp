// Objects seen through their types: comparing, merging and cutting them field by field, as
// server-side apply does (sigs.k8s.io/structured-merge-diff/v6, typed).
#pragma once

#include <optional>
#include <string>

#include "base/json.hpp"
#include "lab/registry/field_set.hpp"
#include "lab/schema/schema.hpp"

namespace sparklab::lab {

/// The type of a value: of an object (`type`), of a field, or of the elements of a field that is a
/// list or map. With neither it is deduced: objects are maps, lists atomic.
struct TypeRef {
  const TypeInfo* type = nullptr;
  const Field* field = nullptr;
  bool element = false;
};

struct Changes {
  FieldSet added, modified, removed;
};

/// What is different in `after`; null stands for an object that is not there.
Changes compareTyped(const TypeRef& type, const json::value* before, const json::value* after);

/// Every field that `value` names.
FieldSet fieldsOf(const TypeRef& type, const json::value& value);

/// `config` laid over `live`: scalars and atomic values replaced, the others merged.
json::value mergeTyped(const TypeRef& type, const json::value* live, const json::value* config);

/// `value` without the fields of `set`; null when nothing is left of it.
std::optional<json::value> withoutFields(const TypeRef& type, const json::value& value,
                                         const FieldSet& set);

/// With the named fields on the way to each path as members too (but not keys of maps).
FieldSet withNamedFields(const TypeRef& type, const FieldSet& set);

/// What makes a value unfit for its type; empty when it fits. For applied configurations:
/// ".spec.foo: field not declared in schema".
std::vector<std::string> mistakesIn(const TypeRef& type, const json::value& value);

}  // namespace sparklab::lab
