#include "lab/apiextensions/cel.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "lab/apiextensions/structural.hpp"

namespace sparklab::lab {

namespace {

using Node = CelExpression::Node;

constexpr int kMaxSteps = 2'000'000;

/// A value that somebody else owns, or one that was made.
struct Value {
  const json::value* seen;
  std::shared_ptr<const json::value> made;

  static Value of(const json::value& other) { return {&other, nullptr}; }
  static Value make(json::value value) {
    auto made = std::make_shared<const json::value>(std::move(value));
    return {made.get(), made};
  }
  const json::value& operator*() const noexcept { return *seen; }
  const json::value* operator->() const noexcept { return seen; }
  /// A part of this value.
  Value part(const json::value& inner) const { return {&inner, made}; }
};

[[noreturn]] void noOverload() {
  throw CelError("no such overload");
}

std::string keyText(const json::value& key) {
  return key.is_string() ? std::string(key.get_string()) : json::serialize(key);
}

bool equal(const json::value& a, const json::value& b) {
  if (a.is_number() && b.is_number()) {
    if (a.is_int64() && b.is_int64()) return a.get_int64() == b.get_int64();
    return a.to_number<double>() == b.to_number<double>();
  }
  if (a.is_array() && b.is_array()) return std::ranges::equal(a.get_array(), b.get_array(), equal);
  return a == b;
}

std::size_t sizeOf(const json::value& value) {
  if (const auto* text = value.if_string())
    return static_cast<std::size_t>(std::count_if(text->begin(), text->end(), [](char c) {
      return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
  if (const auto* array = value.if_array()) return array->size();
  if (const auto* object = value.if_object()) return object->size();
  noOverload();
}

class Evaluator {
 public:
  std::map<std::string, Value, std::less<>> names;
  bool optionalOldSelf = false;

  Value evaluate(const Node& node) {
    if (++steps_ > kMaxSteps) throw CelError("operation cancelled: actual cost limit exceeded");
    switch (node.kind) {
      case Node::Kind::Literal:
        return Value::of(node.literal);
      case Node::Kind::Name: {
        const auto found = names.find(node.name);
        if (found == names.end()) throw CelUnsupported("unknown name " + node.name);
        return found->second;
      }
      case Node::Kind::Member:
        return member(evaluate(*node.parts[0]), node.name, node.literal.get_string());
      case Node::Kind::Index:
        return index(evaluate(*node.parts[0]), *evaluate(*node.parts[1]));
      case Node::Kind::List: {
        json::array out;
        for (const auto& part : node.parts) out.push_back(*evaluate(*part));
        return Value::make(std::move(out));
      }
      case Node::Kind::Map: {
        json::object out;
        for (std::size_t i = 0; i + 1 < node.parts.size(); i += 2)
          out[keyText(*evaluate(*node.parts[i]))] = *evaluate(*node.parts[i + 1]);
        return Value::make(std::move(out));
      }
      case Node::Kind::Call:
        return node.method ? method(node) : function(node);
    }
    noOverload();
  }

  bool truth(const Node& node) {
    const auto value = evaluate(node);
    if (!value->is_bool()) noOverload();
    return value->get_bool();
  }

 private:
  /// `written`: what the expression calls it.
  static Value member(const Value& value, const std::string& name, std::string_view written) {
    const auto* object = value->if_object();
    if (!object) noOverload();
    const auto* found = object->if_contains(name);
    if (!found) throw CelError("no such key: " + std::string(written));
    return value.part(*found);
  }

  static Value index(const Value& value, const json::value& key) {
    if (value->is_object()) return member(value, keyText(key), keyText(key));
    const auto* array = value->if_array();
    if (!array || !key.is_int64()) noOverload();
    const auto at = key.get_int64();
    if (at < 0 || at >= static_cast<std::int64_t>(array->size()))
      throw CelError(fmt::format("index out of bounds: {}", at));
    return value.part((*array)[static_cast<std::size_t>(at)]);
  }

  Value function(const Node& node) {
    const auto& name = node.name;
    const auto& parts = node.parts;
    if (name == "has" && parts.size() == 1 && parts[0]->kind == Node::Kind::Member) {
      const auto target = evaluate(*parts[0]->parts[0]);
      const auto* object = target->if_object();
      if (!object) noOverload();
      return Value::make(object->contains(parts[0]->name));
    }
    if (name == "?:") return evaluate(truth(*parts[0]) ? *parts[1] : *parts[2]);
    if (name == "&&" || name == "||") return either(node, name == "||");
    if (name == "!") return Value::make(!truth(*parts[0]));
    std::vector<Value> values;
    for (const auto& part : parts) values.push_back(evaluate(*part));
    if (values.size() == 1) return one(name, *values[0]);
    if (values.size() == 2) return two(name, *values[0], *values[1]);
    throw CelUnsupported("function " + name);
  }

  /// An error on one side does not count when the other decides.
  Value either(const Node& node, bool decisive) {
    std::optional<CelError> failure;
    for (const auto& part : node.parts) {
      try {
        if (truth(*part) == decisive) return Value::make(decisive);
      } catch (const CelError& error) {
        failure = error;
      }
    }
    if (failure) throw CelError(*failure);
    return Value::make(!decisive);
  }

  static Value one(const std::string& name, const json::value& value) {
    if (name == "size") return Value::make(static_cast<std::int64_t>(sizeOf(value)));
    if (name == "negate") {
      if (value.is_int64()) return Value::make(-value.get_int64());
      if (value.is_double()) return Value::make(-value.get_double());
      noOverload();
    }
    if (name == "string") {
      if (value.is_double()) return Value::make(json::value(goNumber(value.get_double())));
      return value.is_string() ? Value::make(value) : Value::make(json::value(keyText(value)));
    }
    if (name == "dyn") return Value::make(value);
    if (name == "int" || name == "uint") {
      if (value.is_int64()) return Value::make(value);
      if (value.is_double())
        return Value::make(static_cast<std::int64_t>(std::trunc(value.get_double())));
      if (!value.is_string()) noOverload();
      const std::string_view text = value.get_string();
      std::int64_t number = 0;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
      if (text.empty() || error != std::errc() || end != text.data() + text.size())
        throw CelError(fmt::format("type conversion error from 'string' to '{}'", name));
      return Value::make(number);
    }
    if (name == "double" && value.is_number()) return Value::make(value.to_number<double>());
    throw CelUnsupported("function " + name);
  }

  static Value two(const std::string& name, const json::value& a, const json::value& b) {
    if (name == "==") return Value::make(equal(a, b));
    if (name == "!=") return Value::make(!equal(a, b));
    if (name == "in") {
      if (const auto* object = b.if_object()) return Value::make(object->contains(keyText(a)));
      const auto* array = b.if_array();
      if (!array) noOverload();
      return Value::make(
          std::ranges::any_of(*array, [&](const json::value& item) { return equal(a, item); }));
    }
    if (name == "<" || name == "<=" || name == ">" || name == ">=") return ordered(name, a, b);
    if (name == "+" && a.is_string() && b.is_string())
      return Value::make(json::value(std::string(a.get_string()) + std::string(b.get_string())));
    if (name == "+" && a.is_array() && b.is_array()) {
      auto out = a.get_array();
      out.insert(out.end(), b.get_array().begin(), b.get_array().end());
      return Value::make(std::move(out));
    }
    if (name == "+" || name == "-" || name == "*" || name == "/" || name == "%")
      return arithmetic(name.front(), a, b);
    throw CelUnsupported("function " + name);
  }

  static Value ordered(const std::string& name, const json::value& a, const json::value& b) {
    const auto compared = [&](const auto& x, const auto& y) {
      return Value::make(name == "<"    ? x < y
                         : name == "<=" ? x <= y
                         : name == ">"  ? x > y
                                        : x >= y);
    };
    if (a.is_int64() && b.is_int64()) return compared(a.get_int64(), b.get_int64());
    if (a.is_number() && b.is_number())
      return compared(a.to_number<double>(), b.to_number<double>());
    if (a.is_string() && b.is_string())
      return compared(std::string_view(a.get_string()), std::string_view(b.get_string()));
    if (a.is_bool() && b.is_bool()) return compared(a.get_bool(), b.get_bool());
    noOverload();
  }

  static Value arithmetic(char sign, const json::value& a, const json::value& b) {
    if (a.is_int64() && b.is_int64()) {
      const auto x = a.get_int64(), y = b.get_int64();
      std::int64_t out = 0;
      bool overflow = false;
      if ((sign == '/' || sign == '%') && y == 0)
        throw CelError(sign == '/' ? "division by zero" : "modulus by zero");
      if (sign == '+') overflow = __builtin_add_overflow(x, y, &out);
      if (sign == '-') overflow = __builtin_sub_overflow(x, y, &out);
      if (sign == '*') overflow = __builtin_mul_overflow(x, y, &out);
      if (sign == '/' || sign == '%') {
        overflow = y == -1 && x == std::numeric_limits<std::int64_t>::min();
        if (!overflow) out = sign == '/' ? x / y : x % y;
      }
      if (overflow) throw CelError("integer overflow");
      return Value::make(out);
    }
    if (!a.is_double() || !b.is_double() || sign == '%') noOverload();
    const auto x = a.get_double(), y = b.get_double();
    return Value::make(sign == '+' ? x + y : sign == '-' ? x - y : sign == '*' ? x * y : x / y);
  }

  Value method(const Node& node) {
    const auto& name = node.name;
    const bool old = node.parts[0]->kind == Node::Kind::Name && node.parts[0]->name == "oldSelf";
    if (old && optionalOldSelf) return optional(node);
    if (name == "all" || name == "exists" || name == "exists_one" || name == "map" ||
        name == "filter")
      return macro(node);
    std::vector<Value> values;
    for (const auto& part : node.parts) values.push_back(evaluate(*part));
    if (values[0]->is_string()) return onText(name, values);
    if (name == "size" && values.size() == 1) return one(name, *values[0]);
    if (values[0]->is_array()) return onList(name, values);
    throw CelUnsupported("method " + name);
  }

  Value optional(const Node& node) {
    const auto there = names.find("oldSelf");
    const bool has = there != names.end();
    if (node.name == "hasValue") return Value::make(has);
    if (node.name == "value") {
      if (!has) throw CelError("optional.none() dereference");
      return there->second;
    }
    if (node.name == "orValue" && node.parts.size() == 2)
      return has ? there->second : evaluate(*node.parts[1]);
    throw CelUnsupported("method " + node.name);
  }

  Value macro(const Node& node) {
    if (node.parts.size() < 3 || node.parts[1]->kind != Node::Kind::Name)
      throw CelUnsupported("macro " + node.name);
    const auto target = evaluate(*node.parts[0]);
    const auto& variable = node.parts[1]->name;
    const auto& body = *node.parts.back();
    std::vector<Value> items;
    if (const auto* array = target->if_array()) {
      for (const auto& item : *array) items.push_back(target.part(item));
    } else if (const auto* object = target->if_object()) {
      for (const auto& entry : *object) items.push_back(Value::make(json::value(entry.key())));
    } else {
      noOverload();
    }
    const auto outer = names.find(variable);
    const auto hidden = outer == names.end() ? std::nullopt : std::optional(outer->second);
    json::array made;
    std::optional<CelError> failure;
    int holds = 0;
    bool decided = false;
    for (const auto& item : items) {
      names.insert_or_assign(variable, item);
      try {
        if (node.name == "map") {
          if (node.parts.size() == 3 || truth(*node.parts[2])) made.push_back(*evaluate(body));
          continue;
        }
        const bool yes = truth(body);
        holds += yes;
        if (node.name == "filter" && yes) made.push_back(*item);
        decided = (node.name == "all" && !yes) || (node.name == "exists" && yes);
      } catch (const CelError& error) {
        failure = error;
      }
      if (decided) break;
    }
    names.erase(variable);
    if (hidden) names.insert_or_assign(variable, *hidden);
    if (failure && !decided) throw CelError(*failure);
    if (node.name == "map" || node.name == "filter") return Value::make(std::move(made));
    if (node.name == "all") return Value::make(!decided);
    return Value::make(node.name == "exists" ? decided : holds == 1);
  }

  static Value onText(const std::string& name, const std::vector<Value>& values) {
    const std::string text(values[0]->get_string());
    if (values.size() == 1) {
      if (name == "size") return one(name, *values[0]);
      auto changed = text;
      if (name == "lowerAscii" || name == "upperAscii") {
        for (auto& c : changed)
          if (name == "lowerAscii" ? c >= 'A' && c <= 'Z' : c >= 'a' && c <= 'z')
            c = static_cast<char>(c ^ 0x20);
        return Value::make(json::value(changed));
      }
      if (name == "trim") {
        const auto from = text.find_first_not_of(" \t\r\n\v\f");
        if (from == text.npos) return Value::make("");
        const auto to = text.find_last_not_of(" \t\r\n\v\f");
        return Value::make(json::value(text.substr(from, to - from + 1)));
      }
    }
    if (values.size() == 2 && values[1]->is_string()) {
      const std::string other(values[1]->get_string());
      if (name == "startsWith") return Value::make(text.starts_with(other));
      if (name == "endsWith") return Value::make(text.ends_with(other));
      if (name == "contains") return Value::make(text.find(other) != text.npos);
      if (name == "indexOf" || name == "lastIndexOf") {
        const auto at = name == "indexOf" ? text.find(other) : text.rfind(other);
        return Value::make(at == text.npos ? std::int64_t(-1) : static_cast<std::int64_t>(at));
      }
      if (name == "matches") {
        re2::RE2::Options options;
        options.set_log_errors(false);
        const re2::RE2 expression(other, options);
        if (!expression.ok()) throw CelError("invalid regular expression");
        return Value::make(re2::RE2::PartialMatch(text, expression));
      }
      if (name == "split") {
        json::array out;
        if (other.empty()) throw CelUnsupported("split into characters");
        for (std::size_t from = 0;;) {
          const auto at = text.find(other, from);
          out.emplace_back(text.substr(from, at == text.npos ? at : at - from));
          if (at == text.npos) return Value::make(std::move(out));
          from = at + other.size();
        }
      }
    }
    if (name == "substring" && values.size() >= 2 && values[1]->is_int64()) {
      const auto size = static_cast<std::int64_t>(text.size());
      const auto from = values[1]->get_int64();
      const auto to = values.size() == 3 && values[2]->is_int64() ? values[2]->get_int64() : size;
      if (from < 0 || to > size || from > to)
        throw CelError(fmt::format("index out of range: {}", from < 0 || from > size ? from : to));
      return Value::make(json::value(
          text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from))));
    }
    if (name == "replace" && values.size() == 3 && values[1]->is_string() &&
        values[2]->is_string()) {
      const std::string from(values[1]->get_string()), to(values[2]->get_string());
      if (from.empty()) throw CelUnsupported("replace of nothing");
      auto changed = text;
      for (auto at = changed.find(from); at != changed.npos;
           at = changed.find(from, at + to.size()))
        changed.replace(at, from.size(), to);
      return Value::make(json::value(changed));
    }
    throw CelUnsupported("method " + name);
  }

  static Value onList(const std::string& name, const std::vector<Value>& values) {
    const auto& array = values[0]->get_array();
    const auto less = [](const json::value& a, const json::value& b) {
      return ordered("<", a, b)->get_bool();
    };
    if (name == "isSorted") return Value::make(std::is_sorted(array.begin(), array.end(), less));
    if (name == "min" || name == "max") {
      if (array.empty()) throw CelError(name + " called on empty list");
      const auto found = name == "min" ? std::min_element(array.begin(), array.end(), less)
                                       : std::max_element(array.begin(), array.end(), less);
      return values[0].part(*found);
    }
    if (name == "sum") {
      auto total = Value::make(std::int64_t{0});
      for (const auto& item : array)
        total = item.is_double() && total->is_int64() ? Value::make(item)
                                                      : arithmetic('+', *total, item);
      return total;
    }
    if (name == "join") {
      std::string out;
      const auto between = values.size() == 2 && values[1]->is_string()
                               ? std::string(values[1]->get_string())
                               : std::string();
      for (const auto& item : array) {
        if (!item.is_string()) noOverload();
        if (&item != array.data()) out += between;
        out += item.get_string();
      }
      return Value::make(json::value(out));
    }
    if (name == "indexOf" && values.size() == 2) {
      const auto found = std::ranges::find_if(
          array, [&](const json::value& item) { return equal(item, *values[1]); });
      return Value::make(found == array.end() ? std::int64_t(-1)
                                              : static_cast<std::int64_t>(found - array.begin()));
    }
    throw CelUnsupported("method " + name);
  }

  int steps_ = 0;
};

}  // namespace

json::value CelExpression::evaluate(const json::value& self, const json::value* oldSelf,
                                    bool optional) const {
  Evaluator evaluator;
  evaluator.optionalOldSelf = optional;
  evaluator.names.emplace("self", Value::of(self));
  if (oldSelf) evaluator.names.emplace("oldSelf", Value::of(*oldSelf));
  return *evaluator.evaluate(*root_);
}

json::value CelExpression::evaluate(const Names& names) const {
  Evaluator evaluator;
  for (const auto& [name, value] : names) evaluator.names.emplace(name, Value::of(*value));
  return *evaluator.evaluate(*root_);
}

}  // namespace sparklab::lab
