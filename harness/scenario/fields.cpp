#include "scenario/fields.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "scenario/pattern.hpp"
#include "scenario/references.hpp"
#include "scenario/suggest.hpp"
#include "scenario/values.hpp"

namespace sparklab::scenario {

namespace {

std::vector<std::string> keywordNames(const Shape& shape) {
  std::vector<std::string> names;
  for (const auto& keyword : shape.keywords) names.emplace_back(keyword.name);
  return names;
}

/// "contains or matches", "pods, objects, process or logs"
std::string either(const std::vector<std::string_view>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += fmt::format("'{}'", names[i]);
  }
  return text;
}

std::string notOurs(const Node& node) {
  return fmt::format("YAML's {} is not part of the language of scenarios", node.foreign);
}

std::string explain(const Keyword& keyword) {
  return fmt::format("{}, e.g. {}: {}", keyword.meaning, keyword.name, keyword.example);
}

}  // namespace

Fields::Fields(Reading& reading, const Node& node, const Shape& shape, const Node& label)
    : reading_(reading), shape_(shape) {
  const Node* object = &node;
  if (!node.isMap() && !shape.shorthand.empty()) {
    Node key = node;
    key.kind = Node::Kind::Scalar;
    key.value = shape.shorthand;
    expanded_.kind = Node::Kind::Map;
    expanded_.at = node.at;
    expanded_.length = node.length;
    expanded_.entries.push_back({std::move(key), node});
    object = &expanded_;
  }
  if (!object->isMap()) {
    reading.problems.error(node.kind == Node::Kind::Null ? label : node,
                           fmt::format("{}'{}' must be a map of keywords, not {}", reading.step,
                                       shape.name, node.describe()),
                           fmt::format("keywords: {}", fmt::join(keywordNames(shape), ", ")));
    return;
  }
  readEntries(*object);
  if (!reading.fragment && !object->incomplete) checkPresence(label);
}

void Fields::readEntries(const Node& node) {
  auto& problems = reading_.problems;
  for (const auto& [key, value] : node.entries) {
    if (!key.isScalar()) {
      problems.error(
          key, fmt::format("a keyword of '{}' must be text, not {}", shape_.name, key.describe()));
      continue;
    }
    if (!key.foreign.empty()) problems.error(key, notOurs(key));
    if (key.value == "<<") {
      problems.error(key, "merge keys (<<) are not part of the language",
                     "put what steps share into a fragment file and name it with use:");
      continue;
    }
    const auto* keyword = shape_.find(key.value);
    if (!keyword) {
      problems.error(
          key, fmt::format("{}unknown key '{}' in '{}'", reading_.step, key.value, shape_.name),
          suggestion(key.value, keywordNames(shape_)));
      guessed_.insert(nearest(key.value, keywordNames(shape_)));
      continue;
    }
    const auto [first, fresh] = given_.try_emplace(keyword->name, &key);
    if (!fresh) {
      problems.error(key, fmt::format("{}'{}' is given twice", reading_.step, key.value),
                     fmt::format("the first is in line {}", first->second->at.line));
      continue;
    }
    if (valid(value, key, *keyword)) values_[keyword->name] = &value;
  }
}

void Fields::checkPresence(const Node& label) {
  auto& problems = reading_.problems;
  for (const auto& keyword : shape_.keywords) {
    if (keyword.required && !meant(keyword.name))
      problems.error(label,
                     fmt::format("{}'{}' needs '{}'", reading_.step, shape_.name, keyword.name),
                     explain(keyword));
  }
  const auto present = [&](const std::vector<std::string_view>& names) {
    std::vector<std::string_view> result;
    std::copy_if(names.begin(), names.end(), std::back_inserter(result),
                 [&](std::string_view name) { return meant(name); });
    return result;
  };
  if (!shape_.exactlyOne.empty()) {
    const auto found = present(shape_.exactlyOne);
    if (found.empty()) {
      problems.error(label, fmt::format("{}'{}' needs {}", reading_.step, shape_.name,
                                        either(shape_.exactlyOne)));
    } else if (found.size() > 1) {
      const bool spelt = given(found[1]);
      problems.error(spelt ? *given_[found[1]] : label,
                     fmt::format("{}{} in one '{}'", reading_.step,
                                 fmt::format("'{}'", fmt::join(found, "' and '")), shape_.name),
                     shape_.name == "step" ? "make two steps of it" : "only one of them");
    }
  }
  if (!shape_.atLeastOne.empty() && present(shape_.atLeastOne).empty())
    problems.error(label, fmt::format("{}'{}' says nothing: it needs {}", reading_.step,
                                      shape_.name, either(shape_.atLeastOne)));
}

bool Fields::meant(std::string_view keyword) const {
  return given(keyword) || guessed_.count(std::string(keyword)) != 0;
}

bool Fields::valid(const Node& value, const Node& key, const Keyword& keyword) {
  auto& problems = reading_.problems;
  if (!value.foreign.empty()) {
    problems.error(value, notOurs(value),
                   "repeat the value, or put what steps share into a fragment file (use:)");
    return false;
  }
  if (value.kind == Node::Kind::Null && keyword.type != Type::Json) {
    problems.error(key, fmt::format("{}'{}' has no value", reading_.step, keyword.name),
                   explain(keyword));
    return false;
  }
  const auto wrong = [&] {
    problems.error(value,
                   fmt::format("{}'{}' must be {}, not {}", reading_.step, keyword.name,
                               typeName(keyword.type), value.describe()),
                   fmt::format("e.g. {}: {}", keyword.name, keyword.example));
    return false;
  };
  switch (keyword.type) {
    case Type::One:
      return value.isMap() || !keyword.shape->shorthand.empty() || wrong();
    case Type::OneOrMany:
      return value.isMap() || (value.isSequence() ? validList(value, keyword) : wrong());
    case Type::Many:
      return value.isSequence() ? validList(value, keyword) : wrong();
    case Type::Texts:
      return value.isSequence() ? validList(value, keyword) : wrong();
    case Type::TextMap:
    case Type::ProseMap:
      return value.isMap() ? validMap(value, keyword) : wrong();
    case Type::Json:
      return checkTexts(value);
    default:
      return value.isScalar() ? validScalar(value, keyword) : wrong();
  }
}

bool Fields::validScalar(const Node& value, const Keyword& keyword) {
  auto& problems = reading_.problems;
  const auto fail = [&](const std::string& problem, std::string hint = {}) {
    problems.error(value, fmt::format("{}'{}': {}", reading_.step, keyword.name, problem),
                   std::move(hint));
    return false;
  };
  const auto check = [&](const auto& parsed) {
    return parsed.value ? true : fail(parsed.problem, parsed.hint);
  };
  if (reading_.fragment && !findReferences(value.value).all.empty()) return true;
  if (value.value.empty()) return fail("is empty", explain(keyword));
  switch (keyword.type) {
    case Type::Bool:
      if (!value.quoted && (value.value == "true" || value.value == "false")) return true;
      return fail(fmt::format("'{}' is not true or false", value.value));
    case Type::Integer:
      return check(parseInteger(value.value, 0, 1000000));
    case Type::Port:
      return check(parseInteger(value.value, 0, 65535));
    case Type::ExitCode:
      return check(parseInteger(value.value, 0, 255));
    case Type::Duration:
      return check(parseWindow(value.value));
    case Type::Count:
      return check(parseCount(value.value));
    case Type::Name:
      if (isName(value.value)) return true;
      return fail(fmt::format("'{}' is not a name", value.value),
                  "letters, digits, - and _, at most 63 of them");
    case Type::Pattern:
      try {
        NamePattern{masked(value.value)};
      } catch (const PatternError& error) {
        problems.errorWithin(value, error.offset, error.length,
                             fmt::format("{}'{}': {}", reading_.step, keyword.name, error.what()),
                             error.hint);
        return false;
      }
      break;
    case Type::Regex: {
      const re2::RE2 regex(masked(value.value), re2::RE2::Quiet);
      if (!regex.ok()) return fail(fmt::format("not a regular expression: {}", regex.error()));
      if (re2::RE2::PartialMatch("", regex))
        return fail("this regular expression matches an empty line, so it matches every line",
                    "leave out what is optional at both ends, or use + in place of *");
      break;
    }
    default:
      break;
  }
  if (!keyword.allowed.empty()) {
    const auto allowed = words(keyword.allowed);
    if (std::find(allowed.begin(), allowed.end(), value.value) == allowed.end())
      return fail(fmt::format("unknown value '{}'", value.value),
                  suggestion(value.value, {allowed.begin(), allowed.end()}));
  }
  return keyword.type == Type::Prose || checkTexts(value);
}

bool Fields::validList(const Node& value, const Keyword& keyword) {
  auto& problems = reading_.problems;
  if (value.items.empty()) {
    problems.error(value, fmt::format("{}'{}' is an empty list", reading_.step, keyword.name),
                   explain(keyword));
    return false;
  }
  bool good = true;
  for (const auto& item : value.items) {
    if (!item.foreign.empty()) {
      problems.error(item, notOurs(item));
      good = false;
    } else if (keyword.type == Type::Texts && !item.isScalar()) {
      problems.error(item,
                     fmt::format("{}'{}': every item must be text, not {}", reading_.step,
                                 keyword.name, item.describe()),
                     item.kind == Node::Kind::Null ? "write \"\" for an empty text" : "");
      good = false;
    } else if (keyword.type == Type::Texts) {
      good = checkTexts(item) && good;
    }
  }
  return good;
}

bool Fields::validMap(const Node& value, const Keyword& keyword) {
  auto& problems = reading_.problems;
  std::map<std::string, int> seen;
  bool good = true;
  for (const auto& [key, item] : value.entries) {
    if (!key.isScalar() || key.value == "<<" || !key.foreign.empty()) {
      problems.error(
          key, fmt::format("{}'{}': every key must be plain text", reading_.step, keyword.name));
      good = false;
      continue;
    }
    const auto [first, fresh] = seen.try_emplace(key.value, key.at.line);
    if (!fresh) {
      problems.error(key, fmt::format("{}'{}' is given twice", reading_.step, key.value),
                     fmt::format("the first is in line {}", first->second));
      good = false;
    } else if (!item.foreign.empty()) {
      problems.error(item, notOurs(item));
      good = false;
    } else if (!item.isScalar()) {
      problems.error(item,
                     fmt::format("{}'{}' of '{}' must be text, not {}", reading_.step, key.value,
                                 keyword.name, item.describe()),
                     item.kind == Node::Kind::Null ? "write \"\" for an empty text" : "");
      good = false;
    } else {
      good = (keyword.type == Type::ProseMap || checkTexts(item)) && good;
    }
  }
  return good;
}

bool Fields::checkTexts(const Node& value) {
  if (reading_.fragment) return true;
  const auto before = reading_.problems.errors();
  if (!value.foreign.empty()) reading_.problems.error(value, notOurs(value));
  if (value.isScalar())
    reading_.scope.checkReferences(reading_.problems, value, reading_.runFactsOnly);
  for (const auto& item : value.items) checkTexts(item);
  std::map<std::string, int> seen;
  for (const auto& [key, item] : value.entries) {
    const auto [first, fresh] = seen.try_emplace(key.value, key.at.line);
    if (!fresh || !key.isScalar())
      reading_.problems.error(
          key,
          key.isScalar() ? fmt::format("'{}' is given twice", key.value) : "a key must be text",
          key.isScalar() ? fmt::format("the first is in line {}", first->second) : "");
    checkTexts(item);
  }
  return reading_.problems.errors() == before;
}

const Node* Fields::node(std::string_view key) const {
  const auto found = values_.find(key);
  return found == values_.end() ? nullptr : found->second;
}

const Node* Fields::key(std::string_view key) const {
  const auto found = given_.find(key);
  return found == given_.end() ? nullptr : found->second;
}

std::string Fields::text(std::string_view key, std::string otherwise) const {
  const auto* found = node(key);
  return found ? found->value : std::move(otherwise);
}

std::optional<std::string> Fields::maybeText(std::string_view key) const {
  const auto* found = node(key);
  if (!found) return {};
  return found->value;
}

std::optional<bool> Fields::flag(std::string_view key) const {
  const auto* found = node(key);
  if (!found) return {};
  return found->value == "true";
}

std::optional<int> Fields::integer(std::string_view key) const {
  const auto* found = node(key);
  if (!found) return {};
  return parseInteger(found->value, 0, 1000000).value;
}

std::optional<Nanos> Fields::duration(std::string_view key) const {
  const auto* found = node(key);
  if (!found) return {};
  return parseWindow(found->value).value;
}

std::optional<Count> Fields::count(std::string_view key) const {
  const auto* found = node(key);
  if (!found) return {};
  return parseCount(found->value).value;
}

std::vector<std::string> Fields::texts(std::string_view key) const {
  std::vector<std::string> result;
  if (const auto* found = node(key))
    for (const auto& item : found->items) result.push_back(item.value);
  return result;
}

std::map<std::string, std::string> Fields::textMap(std::string_view key) const {
  std::map<std::string, std::string> result;
  if (const auto* found = node(key))
    for (const auto& [name, value] : found->entries) result[name.value] = value.value;
  return result;
}

json::value Fields::any(std::string_view key) const {
  const auto* found = node(key);
  return found ? toJson(*found) : json::value();
}

std::vector<const Node*> Fields::objects(std::string_view key) const {
  std::vector<const Node*> result;
  const auto* found = node(key);
  if (!found) return result;
  if (!found->isSequence() || shape_.find(key)->type == Type::One) {
    result.push_back(found);
  } else {
    for (const auto& item : found->items) result.push_back(&item);
  }
  return result;
}

}  // namespace sparklab::scenario
