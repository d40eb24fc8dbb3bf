// Structural schemas: the OpenAPI v3 schemas of CustomResourceDefinitions in a form that values can
// be pruned, defaulted and validated with. What they mean: k8s.io/apiextensions-apiserver v0.34,
// pkg/apiserver/schema.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.hpp"

namespace re2 {
class RE2;
}

namespace sparklab::lab {

/// (path, body) of each mistake, as k8s.io/apimachinery's field.Error words them.
using SchemaErrors = std::vector<std::pair<std::string, std::string>>;

/// One level of a schema. Immutable once it was parsed.
struct Structural {
  std::string type;  ///< "object", "array", "string" ...; "" for any
  bool nullable = false;
  bool intOrString = false;
  bool preserveUnknownFields = false;
  bool embeddedResource = false;
  std::string listType;  ///< "", "atomic", "set" or "map"
  std::string mapType;   ///< "", "granular" or "atomic"
  std::vector<std::string> listMapKeys;
  std::optional<json::value> defaultValue;

  std::map<std::string, Structural, std::less<>> properties;
  std::unique_ptr<Structural> items;
  std::unique_ptr<Structural> additionalProperties;  ///< null: none, or the bare `true`
  bool additionalAllowed = false;                    ///< additionalProperties is there

  // Value validation.
  std::string format;  ///< "" also for the formats that the API server ignores (int32 ...)
  std::string pattern;
  std::shared_ptr<const re2::RE2> expression;  ///< of `pattern`
  json::array enumeration;
  std::optional<double> minimum, maximum, multipleOf;
  bool exclusiveMinimum = false, exclusiveMaximum = false;
  std::optional<std::int64_t> minLength, maxLength, minItems, maxItems, minProperties,
      maxProperties;
  bool uniqueItems = false;
  std::vector<std::string> required;
  std::vector<Structural> allOf, anyOf, oneOf;
  std::unique_ptr<Structural> negated;  ///< `not`
  json::array rules;                    ///< x-kubernetes-validations

  /// Of an openAPIV3Schema that passed validation; what makes no sense in it is left out.
  static Structural parse(const json::value& schema);

  /// The schema of the member `key`: a property's, else that of additional ones; null: none.
  const Structural* member(std::string_view key) const noexcept;
};

/// Removes fields that `schema` does not know, but never apiVersion, kind and metadata of the
/// root or of embedded resources. Returns their paths ("spec.foo", "spec.list[0].bar"), ordered.
std::vector<std::string> prune(json::value& object, const Structural& schema);

/// Fills in defaults, for nulls of fields that may not be null too; drops the other such nulls.
void applyDefaults(json::value& object, const Structural& schema);

/// What kube-apiserver says about a value that breaks its schema (k8s.io/kube-openapi,
/// pkg/validation). With `old`, parts that did not change are not looked at (ratcheting). `path` is
/// "" for a whole object, or "status".
void validateValue(const Structural& schema, const json::value& value, const json::value* old,
                   const std::string& path, SchemaErrors& errors);

/// Lists of type set and map must not repeat an element or key.
void validateListTypes(const Structural& schema, const json::value& value, const std::string& path,
                       SchemaErrors& errors);

/// apiVersion, kind and metadata of embedded resources.
void validateEmbedded(const Structural& schema, const json::value& value, const std::string& path,
                      SchemaErrors& errors);

/// Whether `text` is of one of the string formats of OpenAPI; true for unknown ones.
bool hasFormat(std::string_view format, std::string_view text);
/// Whether the API server checks strings of this format.
bool isKnownFormat(std::string_view format);

/// A value as field.Error prints it: strings in quotes, numbers as Go does, the rest as JSON.
std::string fieldValue(const json::value& value);
std::string goQuoted(std::string_view text);  ///< Go's %q
/// The path of a field of what is at `path`, which may be empty: "spec.names".
std::string below(const std::string& path, std::string_view field);
std::string goNumber(double number);  ///< Go's %v of a float64

}  // namespace sparklab::lab
