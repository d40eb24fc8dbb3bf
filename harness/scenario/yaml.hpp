// YAML text -> a tree in which everything knows where it stands. yaml-cpp parses; this layer keeps
// what its own nodes lose: duplicate keys, quotes, several documents, and ends of values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "scenario/load.hpp"

namespace sparklab::scenario {

struct Entry;

/// A value, as written. Plain data; copies are deep.
struct Node {
  enum class Kind { Null, Scalar, Sequence, Map };
  Kind kind = Kind::Null;
  bool quoted = false;      ///< a scalar in quotes or a block scalar: text, whatever it looks like
  bool incomplete = false;  ///< a map of which a part could not be read (use:)
  bool verbatim = false;    ///< the value stands in the file at `at` byte by byte
  std::string value;        ///< of a scalar
  std::vector<Node> items;
  std::vector<Entry> entries;  ///< in order, duplicates included
  Position at;
  int length = 1;       ///< of what to underline, in columns, within the first line
  std::string foreign;  ///< "alias (*)", "tag (!!str)": what a scenario may not use; or empty

  bool isScalar() const noexcept { return kind == Kind::Scalar; }
  bool isMap() const noexcept { return kind == Kind::Map; }
  bool isSequence() const noexcept { return kind == Kind::Sequence; }
  /// The value of the first entry with this key, or nullptr.
  const Node* find(std::string_view key) const noexcept;
  Node* find(std::string_view key) noexcept;
  /// "a list", "a map", "nothing", "text": for messages.
  std::string_view describe() const noexcept;
};

struct Entry {
  Node key;
  Node value;
};

struct ParsedFile {
  std::vector<Node> documents;  ///< all before the first syntax error
  bool damaged = false;         ///< not readable to its end; a diagnostic says why
};

/// Reads and parses a file. Problems of encoding and syntax go to `diagnostics`; never throws for
/// the file's contents.
ParsedFile parseYaml(const std::string& file, std::vector<Diagnostic>& diagnostics);

/// The same for a text that is said to be in `file`.
ParsedFile parseYamlText(const std::string& file, std::string text,
                         std::vector<Diagnostic>& diagnostics);

/// As YAML 1.2's core schema reads it: unquoted true, null, 12, 1.5 get their type, all else is a
/// string. Of duplicate keys the first counts.
json::value toJson(const Node& node);

/// The position of byte `offset` of a scalar's value; the scalar's own when it is not written
/// plainly in the file (escapes, folded lines).
Position within(const Node& node, std::size_t offset);

/// How many columns `text` takes: its code points.
int columns(std::string_view text) noexcept;

}  // namespace sparklab::scenario
