// The bytes of a file as UTF-8 lines, or why they are not that.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/load.hpp"

namespace sparklab::scenario {

/// The file's text with `\n` line ends and without byte order mark. Says in `diagnostics` why a
/// file cannot be read as text (missing, a folder, larger than 1 MiB, binary, not UTF-8).
std::optional<std::string> readTextFile(const std::string& file,
                                        std::vector<Diagnostic>& diagnostics);

/// The same for bytes that are already here.
std::optional<std::string> asText(const std::string& file, std::string bytes,
                                  std::vector<Diagnostic>& diagnostics);

std::vector<std::string> splitLines(const std::string& text);

}  // namespace sparklab::scenario
