// What is derived from the table of keywords.
#pragma once

#include <string>

#include "base/json.hpp"

namespace sparklab::scenario {

/// JSON Schema (draft 2020-12) of a scenario file, for editors (`sparklab check --schema`).
json::value jsonSchema();

/// The keyword tables of docs/scenario-language.md, in Markdown.
std::string languageTables();

}  // namespace sparklab::scenario
