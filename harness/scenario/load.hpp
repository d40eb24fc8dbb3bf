// YAML files -> checked scenarios, or every mistake in them at once.
#pragma once

#include <string>
#include <vector>

#include "scenario/model.hpp"

namespace sparklab::scenario {

struct Diagnostic {
  enum class Severity { Error, Warning } severity = Severity::Error;
  Position at;
  int length = 1;       ///< of the marked text, in columns
  std::string message;  ///< "unknown key 'witin'"
  std::string hint;     ///< "did you mean 'within'?"; may be empty
};

struct Loaded {
  std::vector<Scenario> scenarios;      ///< empty when there is any error
  std::vector<Diagnostic> diagnostics;  ///< sorted by file, line and column
  bool ok() const;
};

/// Loads files and folders (all *.yaml below a folder that are `kind: Scenario`, by name). Never
/// throws for what the files contain; throws Error (kBadInput) when a path does not exist.
Loaded load(const std::vector<std::string>& paths);

/// The text a person reads: `file:line:col: error: text`, the source line, a caret line, a hint.
std::string render(const std::vector<Diagnostic>& diagnostics, bool colour);

}  // namespace sparklab::scenario
