// Server-side printing: the rows that `kubectl get` shows (meta.k8s.io/v1 Table), with the columns
// and words of kubernetes/pkg/printers/internalversion.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/time.hpp"

namespace sparklab::lab {

struct Column {
  std::string name, type, format, description;
  int priority = 0;  ///< 1: only with -o wide
};

/// The columns for a kind ("v1", "Pod"); Name and Age ("Created At" for unknown kinds) otherwise.
const std::vector<Column>& columnsOf(std::string_view apiVersion, std::string_view kind);

/// The cells of one object; ages are counted from `now`.
json::array cellsOf(const json::value& object, WallTime now);

enum class IncludeObject { None, Metadata, Object };

/// A whole Table of `objects`; `metadata` is its ListMeta (resourceVersion, continue ...).
/// `columns` false leaves columnDefinitions null, as in all but the first event of a watch.
json::value makeTable(std::string_view apiVersion, std::string_view kind,
                      const std::vector<const json::value*>& objects, json::value metadata,
                      WallTime now, IncludeObject include, bool columns = true);

}  // namespace sparklab::lab
