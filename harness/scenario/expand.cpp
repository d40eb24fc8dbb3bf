#include "scenario/expand.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "scenario/references.hpp"
#include "scenario/values.hpp"

namespace sparklab::scenario {

namespace {

/// A fragment's defaults for one action, or nothing when it cannot be used.
std::optional<Node> readFragment(Reading& reading, const Node& use, const Entry& action,
                                 const std::string& folder) {
  std::optional<Node> defaults;
  auto& problems = reading.problems;
  const auto file = (std::filesystem::path(folder) / use.value).lexically_normal().string();
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) {
    problems.error(use, fmt::format("there is no file '{}' to use", use.value),
                   fmt::format("looked for {}", file));
    return defaults;
  }
  std::vector<Diagnostic> diagnostics;
  const auto parsed = parseYaml(file, diagnostics);
  Reading fragment(diagnostics);
  fragment.fragment = true;
  if (!parsed.damaged && parsed.documents.size() != 1) {
    Node start;
    start.at = {file, 1, 1};
    fragment.problems.error(start, "a fragment file holds exactly one document");
  } else if (!parsed.damaged) {
    const auto& root = parsed.documents.front();
    const Fields fields(fragment, root, fragmentShape(), root);
    for (const std::string_view key : {"wordServer", "submit"}) {
      if (const auto* node = fields.node(key)) {
        const Fields checked(fragment, *node, fields.shapeOf(key), *fields.key(key));
        if (checked.given("use"))
          fragment.problems.error(*checked.key("use"), "a fragment cannot use another one");
      }
    }
    for (const std::string_view key : {"apiVersion", "kind"})
      if (root.isMap() && !fields.given(key))
        fragment.problems.error(root, fmt::format("'fragment' needs '{}'", key),
                                "apiVersion: sparklab/v1 and kind: Fragment");
    if (const auto* found = fields.node(action.key.value)) {
      defaults = *found;
    } else if (root.isMap() && !fields.given(action.key.value)) {
      problems.error(use,
                     fmt::format("'{}' has no defaults for '{}'", use.value, action.key.value));
    }
  }
  if (parsed.damaged || fragment.problems.errors() != 0) defaults.reset();
  for (auto& diagnostic : diagnostics) problems.take(std::move(diagnostic));
  return defaults;
}

/// `own` with what only `defaults` says; maps below are merged the same way.
void merge(Node& own, const Node& defaults) {
  for (const auto& entry : defaults.entries) {
    if (!entry.key.isScalar() || entry.key.value == "use") continue;
    auto* existing = own.find(entry.key.value);
    if (!existing) {
      own.entries.push_back(entry);
    } else if (existing->isMap() && entry.value.isMap()) {
      merge(*existing, entry.value);
    }
  }
}

void expandStep(Reading& reading, Node& step, const std::string& folder) {
  for (auto& action : step.entries) {
    if (!action.key.isScalar() || !action.value.isMap()) continue;
    if (action.key.value != "submit" && action.key.value != "wordServer") continue;
    const auto* use = action.value.find("use");
    if (!use || !use->isScalar() || use->value.empty()) continue;  // reported when it is read
    if (const auto defaults = readFragment(reading, *use, action, folder))
      merge(action.value, *defaults);
    else
      action.value.incomplete = true;
  }
}

class Vars {
 public:
  Vars(Reading& reading, Node& vars) : reading_(reading), vars_(vars) {}

  void read() {
    for (auto& [key, value] : vars_.entries) {
      if (!key.isScalar() || !value.isScalar()) continue;  // reported when it is read
      if (!isName(key.value))
        reading_.problems.error(key, fmt::format("'{}' is not a name", key.value),
                                "letters, digits, - and _");
      for (const auto& fact : runFacts())
        if (fact.name == key.value)
          reading_.problems.error(
              key, fmt::format("'{}' is a fact of every run already: {}", key.value, fact.meaning));
      fill(value);
      values_.try_emplace(key.value, value);
    }
  }

  void fill(Node& node) {
    if (node.isScalar()) fillScalar(node);
    for (auto& item : node.items) fill(item);
    for (auto& entry : node.entries)
      if (&entry.value != &vars_) fill(entry.value);
  }

  void sayUnused() const {
    for (const auto& [key, value] : vars_.entries)
      if (key.isScalar() && used_.count(key.value) == 0)
        reading_.problems.warning(key, fmt::format("nothing uses the var '{}'", key.value));
  }

 private:
  void fillScalar(Node& node) {
    const auto references = findReferences(node.value).all;
    const bool known = std::any_of(references.begin(), references.end(),
                                   [&](const auto& r) { return values_.count(r.name) != 0; });
    if (!known) return;
    if (references.size() == 1 && references.front().length == node.value.size())
      node.quoted = values_.at(references.front().name).quoted;
    node.verbatim = false;
    node.value = substituteSome(node.value, [&](std::string_view name) {
      const auto found = values_.find(std::string(name));
      if (found == values_.end()) return std::optional<std::string>();
      used_.insert(found->first);
      return std::optional(found->second.value);
    });
  }

  Reading& reading_;
  Node& vars_;
  std::map<std::string, Node> values_;
  std::set<std::string> used_;
};

}  // namespace

void expandUses(Reading& reading, Node& root, const std::string& folder) {
  for (const std::string_view key : {"steps", "finally"})
    if (auto* steps = root.find(key))
      for (auto& step : steps->items) expandStep(reading, step, folder);
}

void expandVars(Reading& reading, Node& root) {
  auto* values = root.find("vars");
  if (!values || !values->isMap()) return;
  Vars vars(reading, *values);
  vars.read();
  vars.fill(root);
  if (reading.problems.errors() == 0) vars.sayUnused();
}

}  // namespace sparklab::scenario
