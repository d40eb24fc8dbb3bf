// What the registry does differently for custom resources: everything that built-in kinds have in
// code comes from their definition's schema (k8s.io/apiextensions-apiserver v0.34,
// pkg/registry/customresource). `kind.custom` is set for all of these, but for pruneCustom().
#pragma once

#include "lab/apiextensions/custom_kind.hpp"
#include "lab/registry/strategy.hpp"

namespace sparklab::lab {

/// Removes what the schema does not know; returns the problems for field validation, `unknown field
/// "spec.foo"`. Nothing for built-in kinds.
std::vector<std::string> pruneCustom(const Kind& kind, json::value& object);

void defaultCustom(const Kind& kind, json::value& object);

/// An object as the version `kind` shows it.
ObjectPtr viewCustom(const Kind& kind, ObjectPtr stored);
/// The other way.
void toStorageVersion(const Kind& kind, json::value& object);

void prepareCustom(const Kind& kind, std::string_view subresource, json::value& next,
                   const json::value& old);

/// Warns of new finalizers whose names have no domain.
void warnOfFinalizers(const json::value& next, const json::value* old, const WriteOptions& options);

/// `old` null: the object is created.
void validateCustom(const Kind& kind, const json::value& object, const json::value* old,
                    std::string_view subresource, FieldErrors& errors);

/// spec and status of the Scale of `object`. Throws StatusError 500 when there are no replicas.
void customScale(const Kind& kind, const json::value& object, json::object& spec,
                 json::object& status);
void setCustomReplicas(const Kind& kind, json::value& object, std::int64_t replicas);

}  // namespace sparklab::lab
