// The generated descriptions of the types, apart from their shapes: only OpenAPI reads them.
#pragma once

#include <span>
#include <string_view>

namespace sparklab::lab::table {

struct Docs {
  std::string_view type;  ///< OpenAPI name
  /// A line for the type and one for each of its fields. Byte 1 stands for a line end within it;
  /// byte 3 stands before each value of an enum, byte 2 before the default (JSON), both at the end.
  std::string_view lines;
};

/// Ordered by type: core/v1, and all others.
std::span<const Docs> coreDocs() noexcept;
std::span<const Docs> otherDocs() noexcept;

}  // namespace sparklab::lab::table
