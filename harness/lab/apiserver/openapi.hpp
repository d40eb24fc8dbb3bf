// OpenAPI documents, generated from the kinds and their schema.
//
// kubectl apply needs of them only which kinds take the fieldValidation parameter; kubectl explain
// reads the schemas.
#pragma once

#include <string>
#include <string_view>

#include "base/json.hpp"

namespace sparklab::lab {

/// /openapi/v3: where each group's document is.
json::value openApiIndex();

/// /openapi/v3/api/v1, /openapi/v3/apis/apps/v1; `path` is what stands behind "/openapi/v3/". Null
/// for a group that there is not.
json::value openApiDocument(std::string_view path);

/// /openapi/v2: as little as clients before 1.29 need to go on, in JSON or in gnostic's protobuf.
json::value openApiV2();
std::string openApiV2Protobuf();

}  // namespace sparklab::lab
