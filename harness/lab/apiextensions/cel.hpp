// A part of CEL, the language of validation rules (github.com/google/cel-spec, with the string and
// list functions that Kubernetes adds): operators, macros, and functions on strings, lists and
// maps. Without: optionals beyond oldSelf, durations and times, quantities, URLs, IP addresses,
// bytes, formats, and the static type check.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace sparklab::lab {

/// An error of evaluation, in CEL's words: "no such key: x", "divide by zero".
struct CelError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The expression needs what this evaluator lacks.
struct CelUnsupported : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class CelExpression {
 public:
  /// Throws CelUnsupported for what cannot be parsed.
  static CelExpression parse(std::string_view text);

  bool usesOldSelf() const noexcept { return usesOldSelf_; }

  /// `oldSelf` null: there is none. With `optional`, oldSelf is an optional value. Throws CelError
  /// and CelUnsupported. Bounded in steps.
  json::value evaluate(const json::value& self, const json::value* oldSelf, bool optional) const;

  /// What the names in an expression stand for, instead of self and oldSelf.
  using Names = std::map<std::string, const json::value*>;
  json::value evaluate(const Names& names) const;

  struct Node {
    enum class Kind { Literal, Name, Member, Index, Call, List, Map } kind = Kind::Literal;
    std::string name;                          ///< of Name, Member and Call
    json::value literal;                       ///< of Member: its name as it was written
    std::vector<std::unique_ptr<Node>> parts;  ///< of a method call, the target is the first
    bool method = false;
  };

 private:
  std::shared_ptr<const Node> root_;
  bool usesOldSelf_ = false;
};

}  // namespace sparklab::lab
