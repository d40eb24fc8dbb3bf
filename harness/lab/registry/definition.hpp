// CustomResourceDefinitions (k8s.io/apiextensions-apiserver v0.34, pkg/registry/
// customresourcedefinition and pkg/apis/apiextensions).
#pragma once

#include <string_view>

#include "base/time.hpp"
#include "lab/registry/strategy.hpp"

namespace sparklab::lab {

inline constexpr std::string_view kDefinitions = "customresourcedefinitions.apiextensions.k8s.io";
inline constexpr std::string_view kCleanupFinalizer = "customresourcecleanup.apiextensions.k8s.io";

void defaultDefinition(json::value& definition);

/// The status that a definition begins with, and the versions that objects may be stored in; `old`
/// null: it is created.
void prepareDefinition(json::value& next, const json::value* old);

void validateDefinition(const json::value& definition, const json::value* old, FieldErrors& errors);

/// One openAPIV3Schema: its keywords, and that it is structural. `status`: with that subresource.
void validateDefinitionSchema(const json::value& schema, const std::string& path, bool status,
                              FieldErrors& errors);

/// A DELETE leaves the definition there until its controller has removed the instances.
void markDefinitionForDeletion(json::value& definition, WallTime now);

}  // namespace sparklab::lab
