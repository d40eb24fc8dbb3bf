#include "lab/apiextensions/rules.hpp"

#include <algorithm>

namespace sparklab::lab {

bool hasRules(const Structural& schema) {
  if (!schema.rules.empty()) return true;
  if (schema.items && hasRules(*schema.items)) return true;
  if (schema.additionalProperties && hasRules(*schema.additionalProperties)) return true;
  return std::ranges::any_of(schema.properties,
                             [](const auto& property) { return hasRules(property.second); });
}

void validateRules(const Structural&, const json::value&, const json::value*, SchemaErrors&) {}

}  // namespace sparklab::lab
