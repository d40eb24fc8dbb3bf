// The shape of one Kubernetes type. Apart from schema.hpp, so that the generated tables compile
// without the JSON library.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

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
  /// Any value: RawExtension, FieldsV1, JSON. With `message`: ExtraValue (a list of strings) or one
  /// of the JSONSchemaPropsOr... types, whose JSON is one field of that message without its name.
  Json,
};

enum class ListType : std::uint8_t { Atomic, Set, Map };

struct TypeInfo;

struct Field {
  std::string_view json;  ///< name in JSON, e.g. "containerPort"
  std::uint32_t number;   ///< in protobuf; 0 when it is not there (kind, apiVersion)
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
  /// Fields of embedded structs (VolumeSource, ProbeHandler ...) stand among those of their parent,
  /// as in JSON; this is the protobuf number of the struct that holds them there, or 0.
  std::uint32_t via = 0;
  bool pointer = false;    ///< a Go pointer: set to zero differs from not set
  bool omitEmpty = false;  ///< Go's omitempty: left out of JSON when empty (structs never are)
  bool omitZero = false;   ///< Go's omitzero: left out when zero, structs as well
  bool listTypeDeclared = false;  ///< false: listType is Atomic for want of another word
};

struct TypeInfo {
  std::string_view name;          ///< OpenAPI name, "io.k8s.api.core.v1.Pod"
  std::span<const Field> fields;  ///< in the order of the Go type, which is that of its JSON
  bool atomic = false;            ///< structType=atomic
  bool open = false;              ///< may have other members, of types that are deduced

  const Field* byJson(std::string_view name) const noexcept;
  const Field* byNumber(std::uint32_t number) const noexcept;
};

}  // namespace sparklab::lab
