// The generated table of columns.
#pragma once

#include <span>
#include <string_view>

namespace sparklab::lab::printers {

struct Definition {
  std::string_view name, type, format;
  int priority;
  std::string_view description;
};

struct KindColumns {
  std::string_view kind, apiVersion;
  std::span<const Definition> columns;
};

/// Ordered by kind, then API version. Kinds that are not in it have a name and a creation time.
std::span<const KindColumns> definitions() noexcept;

}  // namespace sparklab::lab::printers
