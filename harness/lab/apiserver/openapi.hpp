// OpenAPI documents, generated from the kinds and their schema.
//
// kubectl apply needs of them only which kinds take the fieldValidation parameter; kubectl explain
// reads the schemas.
#pragma once

#include <string>
#include <string_view>

#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// /openapi/v3: where each group's document is.
json::value openApiIndex(const Registry& registry);

/// /openapi/v3/api/v1, /openapi/v3/apis/apps/v1; `path` is what stands behind "/openapi/v3/". Null
/// for a group that there is not.
json::value openApiDocument(const Registry& registry, std::string_view path);

/// The schemas of the custom resources of a group version, with those that they refer to.
json::object customSchemas(const Registry& registry, std::string_view group,
                           std::string_view version);
/// Changes when customSchemas() of a version of the group may have changed.
std::string customFingerprint(const Registry& registry, std::string_view group);

/// /openapi/v2: as little as clients before 1.29 need to go on, in JSON or in gnostic's protobuf.
json::value openApiV2();
std::string openApiV2Protobuf();

}  // namespace sparklab::lab
