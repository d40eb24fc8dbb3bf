// The shapes of the Kubernetes types that the lab serves, in one generated table. It drives the
// decoding of protobuf bodies, strict field validation, strategic merge patches, server-side apply
// and OpenAPI, so that they cannot disagree.
//
// Source: the Go types of k8s.io/api and k8s.io/apimachinery v0.34 (protobuf numbers, json names,
// patch strategies and list types of their struct tags and comments).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "lab/schema/type_info.hpp"

namespace sparklab::lab {

/// The type of a kind ("v1", "Pod"), or nullptr when the table has none.
const TypeInfo* typeOf(std::string_view apiVersion, std::string_view kind) noexcept;
/// By OpenAPI name.
const TypeInfo* typeNamed(std::string_view openApiName) noexcept;
/// Every type, ordered by name.
std::span<const TypeInfo* const> types() noexcept;

/// Decodes a `k8s\0` envelope (runtime.Unknown) into the JSON that the same object would have.
/// Throws Error (kBadInput) for anything malformed, truncated or of unknown type; never reads
/// outside `body`, and refuses nesting deeper than 100. `apiVersion` and `kind` stand in for those
/// that an envelope leaves empty.
json::value decodeProtobuf(std::string_view body, std::string_view apiVersion = {},
                           std::string_view kind = {});

/// The problems that field validation finds in `body`: `unknown field "spec.containers[0].foo"`.
/// (Duplicate keys are found by the JSON reader.) Order: as they stand in the body.
std::vector<std::string> unknownFields(const TypeInfo& type, const json::value& body);

}  // namespace sparklab::lab
