// OpenAPI v3 schemas of the types in the table: what `kubectl explain` and client-side validation
// read from /openapi/v3.
#pragma once

#include <string_view>

#include "base/json.hpp"

namespace sparklab::lab {

/// `components.schemas` of one group version ("" and "v1" for core): its kinds with everything that
/// they refer to, and the options and answers that every group version has. Ordered by name. Empty
/// when the table has no such group version. Takes milliseconds: keep what it returns.
json::object openApiV3(std::string_view group, std::string_view version);

/// The schemas that those of custom resources refer to: metadata, options, Status, Scale.
json::object openApiMeta();

}  // namespace sparklab::lab
