#include "lab/printers/json_path.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"

namespace sparklab::lab {

namespace {

std::optional<std::int64_t> integer(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

bool isQuoted(std::string_view text) {
  return text.size() >= 2 && (text.front() == '\'' || text.front() == '"') &&
         text.back() == text.front();
}

/// Up to the bracket that closes the one at the beginning; npos when none does.
std::size_t closing(std::string_view text) {
  int depth = 0;
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quote) {
      if (c == quote && text[i - 1] != '\\') quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '[') {
      ++depth;
    } else if (c == ']' && --depth == 0) {
      return i;
    }
  }
  return std::string_view::npos;
}

/// A member's name up to the next dot or bracket; `\.` is a dot of the name.
std::string takeName(std::string_view& text) {
  std::string name;
  while (!text.empty() && text.front() != '.' && text.front() != '[') {
    if (text.front() == '\\' && text.size() > 1) text.remove_prefix(1);
    name += text.front();
    text.remove_prefix(1);
  }
  return name;
}

}  // namespace

std::optional<JsonPath> JsonPath::parse(std::string_view text) {
  JsonPath path;
  if (!parseSteps(trimmed(text), path.steps_)) return std::nullopt;
  return path;
}

bool JsonPath::parseSteps(std::string_view text, std::vector<Step>& steps) {
  if (text.starts_with('$') || text.starts_with('@')) text.remove_prefix(1);
  while (!text.empty()) {
    Step step;
    if (text.starts_with("..")) {
      text.remove_prefix(1);
      step.kind = Step::Kind::Descend;
      steps.push_back(step);
      continue;
    }
    if (text.front() == '[') {
      const auto end = closing(text);
      if (end == text.npos || !parseBracket(trimmed(text.substr(1, end - 1)), step)) return false;
      text.remove_prefix(end + 1);
      steps.push_back(std::move(step));
      continue;
    }
    if (text.front() == '.') text.remove_prefix(1);
    if (text.empty() || text.front() == '[') continue;  // "." is the whole object
    step.name = takeName(text);
    if (step.name.empty()) return false;
    if (step.name == "*") step.kind = Step::Kind::All;
    steps.push_back(std::move(step));
  }
  return true;
}

bool JsonPath::parseBracket(std::string_view inside, Step& step) {
  if (inside == "*") {
    step.kind = Step::Kind::All;
    return true;
  }
  if (isQuoted(inside)) {
    auto name = inside.substr(1, inside.size() - 2);
    while (!name.empty()) {
      if (name.front() == '\\' && name.size() > 1) name.remove_prefix(1);
      step.name += name.front();
      name.remove_prefix(1);
    }
    return true;
  }
  if (inside.starts_with("?(") && inside.ends_with(')')) {
    step.kind = Step::Kind::Filter;
    return parseFilter(trimmed(inside.substr(2, inside.size() - 3)), step);
  }
  const auto colon = inside.find(':');
  if (colon == inside.npos) {
    const auto index = integer(inside);
    if (!index) return false;
    step.kind = Step::Kind::Index;
    step.first = *index;
    return true;
  }
  step.kind = Step::Kind::Slice;
  const auto first = trimmed(inside.substr(0, colon));
  const auto end = trimmed(inside.substr(colon + 1));
  if (!first.empty()) {
    const auto number = integer(first);
    if (!number) return false;
    step.first = *number;
  }
  if (!end.empty()) {
    step.end = integer(end);
    if (!step.end) return false;
  }
  return true;
}

bool JsonPath::parseFilter(std::string_view text, Step& step) {
  constexpr std::pair<std::string_view, Op> kOps[] = {
      {"==", Op::Equal},          {"!=", Op::NotEqual}, {"<=", Op::LessOrEqual},
      {">=", Op::GreaterOrEqual}, {"<", Op::Less},      {">", Op::Greater}};
  auto left = text;
  for (const auto& [sign, op] : kOps) {
    const auto at = text.find(sign);
    if (at == text.npos) continue;
    left = trimmed(text.substr(0, at));
    const auto right = trimmed(text.substr(at + sign.size()));
    step.op = op;
    if (isQuoted(right)) {
      step.right = right.substr(1, right.size() - 2);
    } else {
      json::error_code error;
      step.right = json::parse(right, error);
      if (error) return false;
    }
    break;
  }
  return left.starts_with('@') && parseSteps(left, step.path);
}

bool JsonPath::accepts(const Step& step, const json::value& item) {
  const auto left = walk(step.path, {&item});
  if (step.op == Op::Exists) return !left.empty();
  if (left.empty()) return false;
  const auto& value = *left.front();
  const auto& right = step.right;
  const auto compared = [&](auto a, auto b) {
    switch (step.op) {
      case Op::Equal:
        return a == b;
      case Op::NotEqual:
        return a != b;
      case Op::Less:
        return a < b;
      case Op::LessOrEqual:
        return a <= b;
      case Op::Greater:
        return a > b;
      default:
        return a >= b;
    }
  };
  if (value.is_string() && right.is_string())
    return compared(std::string_view(value.get_string()), std::string_view(right.get_string()));
  if (value.is_number() && right.is_number())
    return compared(value.to_number<double>(), right.to_number<double>());
  if (value.is_bool() && right.is_bool()) return compared(value.get_bool(), right.get_bool());
  return false;
}

void JsonPath::apply(const Step& step, const json::value& value,
                     std::vector<const json::value*>& out) {
  const auto* object = value.if_object();
  const auto* array = value.if_array();
  const auto size = array ? static_cast<std::int64_t>(array->size()) : 0;
  switch (step.kind) {
    case Step::Kind::Member:
      if (object)
        if (const auto* member = object->if_contains(step.name)) out.push_back(member);
      break;
    case Step::Kind::Index: {
      const auto index = step.first < 0 ? step.first + size : step.first;
      if (index >= 0 && index < size) out.push_back(&(*array)[static_cast<std::size_t>(index)]);
      break;
    }
    case Step::Kind::Slice: {
      const auto from = std::max<std::int64_t>(0, step.first < 0 ? step.first + size : step.first);
      auto to = step.end.value_or(size);
      if (to < 0) to += size;
      for (auto i = from; i < std::min(to, size); ++i)
        out.push_back(&(*array)[static_cast<std::size_t>(i)]);
      break;
    }
    case Step::Kind::All:
      if (array)
        for (const auto& item : *array) out.push_back(&item);
      if (object)
        for (const auto& member : *object) out.push_back(&member.value());
      break;
    case Step::Kind::Descend:
      out.push_back(&value);
      if (array)
        for (const auto& item : *array) apply(step, item, out);
      if (object)
        for (const auto& member : *object) apply(step, member.value(), out);
      break;
    case Step::Kind::Filter:
      if (array)
        for (const auto& item : *array)
          if (accepts(step, item)) out.push_back(&item);
      break;
  }
}

std::vector<const json::value*> JsonPath::walk(const std::vector<Step>& steps,
                                               std::vector<const json::value*> from) {
  // A column shows little of what is found, and every ".." multiplies it.
  constexpr std::size_t kMost = 10'000;
  for (const auto& step : steps) {
    std::vector<const json::value*> next;
    for (const auto* value : from) {
      apply(step, *value, next);
      if (next.size() >= kMost) break;
    }
    from = std::move(next);
  }
  return from;
}

std::vector<const json::value*> JsonPath::find(const json::value& root) const {
  return walk(steps_, {&root});
}

}  // namespace sparklab::lab
