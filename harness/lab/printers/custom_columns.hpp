// The columns of a custom resource: additionalPrinterColumns of its definition
// (k8s.io/apiextensions-apiserver, registry/customresource/tableconvertor).
#pragma once

#include <vector>

#include "lab/printers/json_path.hpp"
#include "lab/printers/printers.hpp"

namespace sparklab::lab {

class CustomColumns {
 public:
  /// With no definitions there is the age. A definition whose path cannot be understood is left
  /// out, with all behind it.
  explicit CustomColumns(const json::array& definitions);

  /// The name comes first.
  const std::vector<Column>& columns() const noexcept { return columns_; }
  json::array cells(const json::value& object, WallTime now) const;

 private:
  std::vector<Column> columns_;
  std::vector<JsonPath> paths_;  ///< of all but the name
};

/// Like the other makeTable(), for custom resources.
json::value makeTable(const CustomColumns& printer, const std::vector<const json::value*>& objects,
                      json::value metadata, WallTime now, IncludeObject include,
                      bool columns = true);

}  // namespace sparklab::lab
