// What a CustomResourceDefinition says about one version of its kind.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lab/apiextensions/structural.hpp"
#include "lab/apiextensions/type_tree.hpp"
#include "lab/printers/custom_columns.hpp"

namespace sparklab::lab {

struct CustomKind {
  /// Of one of spec.versions; `definition` is the whole CustomResourceDefinition.
  CustomKind(const json::value& definition, const json::value& version);

  struct Scale {
    std::vector<std::string> specReplicas, statusReplicas, labelSelector;  ///< paths of keys
    std::string specText, statusText, selectorText;                        ///< as they were written
  };

  std::string definition;  ///< its name: "sparkapplications.spark.apache.org"
  std::string version;
  std::string listKind;
  bool storage = false;
  std::string storageVersion;
  bool terminating = false;
  std::string deprecationWarning;  ///< "" unless the version is deprecated
  /// Why objects cannot be converted between versions; "" with the strategy None.
  std::string conversionFailure;
  std::optional<Scale> scale;
  std::vector<std::string> selectableFields;  ///< "spec.color"
  Structural schema;
  TypeTree types;
  CustomColumns columns;
};

/// The order of versions in discovery: whether `a` ("v2") comes before `b` ("v1beta1").
bool versionComesFirst(std::string_view a, std::string_view b);

/// The value at a path of keys, or null.
const json::value* findKeys(const json::value& root, const std::vector<std::string>& keys) noexcept;

}  // namespace sparklab::lab
