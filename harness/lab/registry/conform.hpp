// Objects as Go's types would hold them: what kube-apiserver stores of a body is what its structs
// could decode and encode again.
#pragma once

#include "lab/registry/kinds.hpp"

namespace sparklab::lab {

/// `body` without fields that the type lacks, without nulls and empty optional fields, with zero
/// values for required ones, quantities in canonical form, and everything in the types' order.
/// Throws StatusError 400 with kube-apiserver's text when a value has the wrong type. Kinds without
/// a type are returned as they are.
json::value conform(const Kind& kind, json::value body);

/// Objects within `value` in the order of their keys.
void sortKeys(json::value& value);

/// Like conform(), for any JSON of type `apiVersion`/`kind` that need not be served.
struct TypeInfo;
json::value conformTo(const TypeInfo& type, const json::value& body);

/// Thrown by conformTo().
struct WrongType {
  std::string message;  ///< "json: cannot unmarshal string into Go struct field ..."
  /// The same mistake in the words of a strategic merge patch, whose result is converted from Go's
  /// maps and never was JSON: "cannot convert int64 to string".
  std::string conversion = message;
};

}  // namespace sparklab::lab
