// Bodies of requests as objects: field validation, types, name and namespace.
#pragma once

#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// A body of a create or an update.
json::value decodeBody(const Kind& kind, std::string_view ns, json::value body,
                       const WriteOptions& options);

/// The result of a patch; its mistakes get another Status than those of a body. Of a strategic
/// merge patch that Status quotes `strategic`, of the others the result
/// (endpoints/handlers/patch.go of k8s.io/apiserver).
json::value decodePatched(const Kind& kind, std::string_view ns, json::value object,
                          const WriteOptions& options, const json::value* strategic = nullptr);

/// An object that a webhook has patched, decoded again as a body is: with defaults, but without
/// field validation.
json::value decodeAdmitted(const Kind& kind, json::value object);

/// The name in the object and the one in the URL have to be the same.
void checkName(const json::value& object, std::string_view name);

/// The same for the namespace; an object that names none gets `ns`.
void setNamespace(const Kind& kind, std::string_view ns, json::value& object);

}  // namespace sparklab::lab
