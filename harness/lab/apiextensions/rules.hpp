// x-kubernetes-validations: rules in CEL (pkg/apiserver/schema/cel of
// k8s.io/apiextensions-apiserver v0.34).
#pragma once

#include "lab/apiextensions/structural.hpp"

namespace sparklab::lab {

/// Whether any level of the schema has rules.
bool hasRules(const Structural& schema);

/// Evaluates the rules on `value`; `old` null: it is created. A rule that uses what the evaluator
/// does not know is taken as fulfilled.
void validateRules(const Structural& schema, const json::value& value, const json::value* old,
                   SchemaErrors& errors);

}  // namespace sparklab::lab
