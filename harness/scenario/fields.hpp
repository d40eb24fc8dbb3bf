// An object of the language, checked against its keywords: what is read from it is known to be of
// the right type, everything else has been reported.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/keywords.hpp"
#include "scenario/model.hpp"
#include "scenario/problems.hpp"
#include "scenario/scope.hpp"
#include "scenario/yaml.hpp"

namespace sparklab::scenario {

/// What reading needs everywhere.
struct Reading {
  explicit Reading(std::vector<Diagnostic>& diagnostics) : problems(diagnostics) {}

  Problems problems;
  Scope scope;
  std::string step;           ///< "step 'x': ", the beginning of messages; may be empty
  bool runFactsOnly = false;  ///< references may not name what steps define
  bool fragment = false;      ///< nothing is required, references are not looked at
  bool sawPods = false;       ///< an earlier expectation demanded that some pod exists
  std::vector<Never> never;   ///< what expectations must not contradict

  /// What the step being read does, known to the steps after it: processes whose end it awaits,
  /// sets of pods that it remembers.
  std::vector<std::string> awaited;
  std::vector<std::pair<Node, Thing>> sets;
};

class Fields {
 public:
  /// Checks `node` against `shape` and says what is wrong. `label` is what a missing keyword is
  /// reported at: the key that `node` belongs to, or its first line. Both must outlive this.
  Fields(Reading& reading, const Node& node, const Shape& shape, const Node& label);
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;

  /// The valid value of a key, or nullptr.
  const Node* node(std::string_view key) const;
  const Node* key(std::string_view key) const;  ///< where the key itself stands
  /// It is written there, valid or not.
  bool given(std::string_view key) const { return given_.find(key) != given_.end(); }

  std::string text(std::string_view key, std::string otherwise = {}) const;
  std::optional<std::string> maybeText(std::string_view key) const;
  std::optional<bool> flag(std::string_view key) const;
  std::optional<int> integer(std::string_view key) const;
  std::optional<Nanos> duration(std::string_view key) const;
  std::optional<Count> count(std::string_view key) const;
  std::vector<std::string> texts(std::string_view key) const;
  std::map<std::string, std::string> textMap(std::string_view key) const;
  json::value any(std::string_view key) const;
  /// The objects under a key of type One, OneOrMany or Many.
  std::vector<const Node*> objects(std::string_view key) const;
  /// The shape of those objects.
  const Shape& shapeOf(std::string_view key) const { return *shape_.find(key)->shape; }

 private:
  void readEntries(const Node& node);
  void checkPresence(const Node& label);
  bool valid(const Node& value, const Node& key, const Keyword& keyword);
  bool validScalar(const Node& value, const Keyword& keyword);
  bool validList(const Node& value, const Keyword& keyword);
  bool validMap(const Node& value, const Keyword& keyword);
  bool checkTexts(const Node& value);
  /// Given, or meant by a key that is misspelt.
  bool meant(std::string_view keyword) const;

  Reading& reading_;
  const Shape& shape_;
  Node expanded_;  ///< of a shorthand
  std::map<std::string_view, const Node*> values_;
  std::map<std::string_view, const Node*> given_;
  std::set<std::string> guessed_;  ///< keywords that unknown keys were probably meant to be
};

}  // namespace sparklab::scenario
