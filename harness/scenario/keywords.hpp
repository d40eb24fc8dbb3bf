// The language of scenarios as data. This table alone decides which keys exist, what they hold and
// how they are explained: the parser, the JSON Schema and docs/scenario-language.md all read it.
#pragma once

#include <string_view>
#include <vector>

namespace sparklab::scenario {

enum class Type {
  Prose,      ///< text for people; only `vars` are filled in
  Value,      ///< text for the run; may hold ${...} that the run fills in
  Name,       ///< an id: letters, digits, - and _
  Bool,       ///< true or false
  Integer,    ///< 0 or more
  Port,       ///< 0 (any free one) to 65535
  ExitCode,   ///< 0 to 255
  Duration,   ///< 250ms, 30s, 1m30s
  Count,      ///< 2, ">=1", "<=3", 1..3
  Pattern,    ///< a name with {hash}, {n}, {*}
  Regex,      ///< RE2
  Texts,      ///< list of Value
  TextMap,    ///< map of text to Value, numbers as they are written
  ProseMap,   ///< the same with Prose
  One,        ///< an object of `shape`
  OneOrMany,  ///< an object of `shape` or a list of them
  Many,       ///< a list of objects of `shape`
  Json,       ///< any value
};

struct Shape;

struct Keyword {
  std::string_view name;
  Type type;
  std::string_view meaning;
  std::string_view example;  ///< the value, as one writes it in YAML
  bool required = false;
  std::string_view allowed = {};  ///< the only values, separated by spaces; empty: any
  const Shape* shape = nullptr;
};

/// An object of the language, such as `eventually`.
struct Shape {
  std::string_view name;
  std::string_view meaning;
  std::vector<Keyword> keywords;
  /// Of these keys exactly one must be given (empty: no such rule).
  std::vector<std::string_view> exactlyOne = {};
  std::vector<std::string_view> atLeastOne = {};
  /// The keyword that a bare value stands for: `run: [ls, -l]` is `run: {command: [ls, -l]}`.
  std::string_view shorthand = {};

  const Keyword* find(std::string_view key) const noexcept;
};

inline constexpr std::string_view kApiVersion = "sparklab/v1";

/// The whole file; all others hang below it.
const Shape& scenarioShape();
/// A file that `use:` names.
const Shape& fragmentShape();
/// Every shape once, in the order of the documentation.
std::vector<const Shape*> allShapes();

/// The values of `allowed`, split.
std::vector<std::string_view> words(std::string_view allowed);

/// "text", "a duration such as 30s": what a value of this type is called in messages.
std::string_view typeName(Type type) noexcept;

}  // namespace sparklab::scenario
