// The shapes of the Kubernetes types that the lab serves, in one generated table. It drives the
// decoding of protobuf bodies, strict field validation, strategic merge patches, server-side apply
// and OpenAPI, so that they cannot disagree.
//
// Source: the Go types of k8s.io/api and k8s.io/apimachinery v0.34 (protobuf numbers, json names,
// patch strategies and list types of their struct tags and comments).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace sparklab::lab {

enum class Shape : std::uint8_t {
  String,
  Bool,
  Int32,
  Int64,
  Double,
  Bytes,     ///< base64 in JSON
  Message,   ///< see Field::message
  Quantity,  ///< resource.Quantity: a string in JSON
  IntOrString,
  Time,  ///< metav1.Time: RFC 3339 with seconds
  MicroTime,
  Json,  ///< RawExtension, FieldsV1, JSON: any value
};

enum class ListType : std::uint8_t { Atomic, Set, Map };

struct TypeInfo;

struct Field {
  std::string_view json;  ///< name in JSON, e.g. "containerPort"
  std::uint32_t number;   ///< in protobuf
  Shape shape;
  bool repeated = false;  ///< a list of `shape`
  bool map = false;       ///< string -> `shape`
  const TypeInfo* message = nullptr;
  std::string_view mergeKey = {};        ///< strategic merge: key of list items
  bool mergeStrategy = false;            ///< strategic merge: lists are merged, not replaced
  bool replaceKeysStrategy = false;      ///< patchStrategy=retainKeys
  ListType listType = ListType::Atomic;  ///< server-side apply
  std::string_view listMapKeys = {};     ///< space-separated, for ListType::Map
  bool required = false;
  bool atomicMap = false;  ///< mapType/structType=atomic
};

struct TypeInfo {
  std::string_view name;  ///< OpenAPI name, "io.k8s.api.core.v1.Pod"
  std::span<const Field> fields;

  const Field* byJson(std::string_view name) const noexcept;
  const Field* byNumber(std::uint32_t number) const noexcept;
};

/// The type of a kind ("v1", "Pod"), or nullptr when the table has none.
const TypeInfo* typeOf(std::string_view apiVersion, std::string_view kind) noexcept;
/// By OpenAPI name.
const TypeInfo* typeNamed(std::string_view openApiName) noexcept;
/// Every type, ordered by name.
std::span<const TypeInfo* const> types() noexcept;

/// Decodes a `k8s\0` envelope (runtime.Unknown) into the JSON that the same object would have.
/// Throws Error (kBadInput) for anything malformed, truncated or of unknown type; never reads
/// outside `body`, and refuses nesting deeper than 100.
json::value decodeProtobuf(std::string_view body);

/// The problems that field validation finds in `body`: `unknown field "spec.containers[0].foo"`.
/// (Duplicate keys are found by the JSON reader.) Order: as they stand in the body.
std::vector<std::string> unknownFields(const TypeInfo& type, const json::value& body);

}  // namespace sparklab::lab
