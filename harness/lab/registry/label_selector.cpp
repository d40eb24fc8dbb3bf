#include "lab/registry/selectors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "lab/registry/edit.hpp"
#include "lab/registry/names.hpp"
#include "lab/registry/status.hpp"

namespace sparklab::lab {

namespace {

/// The lexer and parser of apimachinery's labels package, so that mistakes get the same words.
class Lexer {
 public:
  enum Token {
    End,
    Word,
    In,
    NotIn,
    Equals,
    DoubleEquals,
    NotEquals,
    Less,
    Greater,
    Not,
    Comma,
    Open,
    Close,
    Bad
  };
  struct Item {
    Token token = End;
    std::string text;
  };

  explicit Lexer(std::string_view text) : text_(text) {
    do items_.push_back(lex());
    while (items_.back().token != End);
  }

  /// `asValue`: "in" and "notin" are ordinary words.
  Item peek(bool asValue = true) const { return view(items_[at_], asValue); }
  Item next(bool asValue = true) {
    const auto item = peek(asValue);
    if (at_ + 1 < items_.size()) ++at_;
    return item;
  }

 private:
  static bool special(char c) {
    return std::string_view("=!(),><").find(c) != std::string_view::npos;
  }
  static bool space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
  static Item view(Item item, bool asValue) {
    if (asValue && (item.token == In || item.token == NotIn)) item.token = Word;
    return item;
  }
  static Token symbol(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, Token>, 9> kSymbols{{{")", Close},
                                                                          {",", Comma},
                                                                          {"!", Not},
                                                                          {"==", DoubleEquals},
                                                                          {"=", Equals},
                                                                          {">", Greater},
                                                                          {"<", Less},
                                                                          {"!=", NotEquals},
                                                                          {"(", Open}}};
    for (const auto& [written, token] : kSymbols)
      if (written == text) return token;
    return Bad;
  }

  Item lex() {
    while (pos_ < text_.size() && space(text_[pos_])) ++pos_;
    if (pos_ == text_.size() || text_[pos_] == '\0') return {};
    if (special(text_[pos_])) {
      const auto two = text_.substr(pos_, 2);
      if (two == "==" || two == "!=") {
        pos_ += 2;
        return {symbol(two), std::string(two)};
      }
      const auto one = text_.substr(pos_++, 1);
      return {symbol(one), std::string(one)};
    }
    const auto start = pos_;
    while (pos_ < text_.size() && !special(text_[pos_]) && !space(text_[pos_])) ++pos_;
    const auto word = text_.substr(start, pos_ - start);
    return {word == "in" ? In : word == "notin" ? NotIn : Word, std::string(word)};
  }

  std::string_view text_;
  std::size_t pos_ = 0;
  std::vector<Item> items_;
  std::size_t at_ = 0;
};

[[noreturn]] void refuse(const std::string& why) {
  throw badRequest("unable to parse requirement: " + why);
}

[[noreturn]] void expected(std::string_view found, std::string_view wanted) {
  refuse(fmt::format("found '{}', expected: {}", found, wanted));
}

/// The values in "(a, b)"; an empty place between commas is the empty value.
std::vector<std::string> parseValues(Lexer& lexer) {
  const auto open = lexer.next();
  if (open.token != Lexer::Open) refuse(fmt::format("found '{}' expected: '('", open.text));
  const auto first = lexer.peek();
  if (first.token == Lexer::Close) {
    lexer.next();
    return {""};
  }
  if (first.token != Lexer::Word && first.token != Lexer::Comma)
    expected(first.text, "',', ')' or identifier");
  std::vector<std::string> values;
  bool wantValue = true;
  while (true) {
    const auto item = lexer.next();
    if (item.token == Lexer::Word && wantValue) {
      values.push_back(item.text);
      wantValue = false;
      const auto after = lexer.peek();
      if (after.token != Lexer::Comma && after.token != Lexer::Close)
        expected(after.text, "',' or ')'");
    } else if (item.token == Lexer::Comma) {
      if (wantValue) values.emplace_back();
      wantValue = true;
    } else if (item.token == Lexer::Close) {
      if (wantValue) values.emplace_back();
      break;
    } else {
      expected(item.text, "',', or identifier");
    }
  }
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

void checkKey(std::string_view key) {
  const auto errors = isQualifiedName(key);
  if (!errors.empty())
    refuse(fmt::format("<nil>: Invalid value: {}: {}", inQuotes(key), fmt::join(errors, "; ")));
}

void checkValues(std::string_view key, const std::vector<std::string>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto errors = isLabelValue(values[i]);
    if (!errors.empty())
      refuse(fmt::format("values[{}][{}]: Invalid value: {}: {}", i, key, inQuotes(values[i]),
                         fmt::join(errors, "; ")));
  }
}

bool contains(const std::vector<std::string>& values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

}  // namespace

LabelSelector LabelSelector::parse(std::string_view text) {
  LabelSelector out;
  Lexer lexer(text);
  if (lexer.peek().token == Lexer::End) return out;
  while (true) {
    auto item = lexer.peek();
    if (item.token != Lexer::Word && item.token != Lexer::Not)
      throw badRequest(
          fmt::format("found '{}', expected: !, identifier, or 'end of string'", item.text));
    Term term;
    lexer.next();
    const bool negated = item.token == Lexer::Not;
    if (negated) item = lexer.next();
    if (item.token != Lexer::Word) expected(item.text, "identifier");
    checkKey(item.text);
    term.key = item.text;
    const auto after = lexer.peek().token;
    if (negated || after == Lexer::End || after == Lexer::Comma) {
      term.op = negated ? Term::Op::NotExists : Term::Op::Exists;
    } else {
      const auto op = lexer.next(false);
      switch (op.token) {
        case Lexer::In:
        case Lexer::NotIn:
          term.op = op.token == Lexer::In ? Term::Op::In : Term::Op::NotIn;
          term.values = parseValues(lexer);
          break;
        case Lexer::Equals:
        case Lexer::DoubleEquals:
        case Lexer::NotEquals: {
          term.op = op.token == Lexer::NotEquals ? Term::Op::NotIn : Term::Op::In;
          const auto value = lexer.peek();
          if (value.token == Lexer::End || value.token == Lexer::Comma) {
            term.values = {""};
          } else if (value.token == Lexer::Word) {
            term.values = {value.text};
            lexer.next();
          } else {
            expected(value.text, "identifier");
          }
          break;
        }
        case Lexer::Less:
        case Lexer::Greater: {
          const auto value = lexer.next();
          const bool number =
              !value.text.empty() &&
              value.text.find_first_not_of("0123456789", value.text[0] == '-') == std::string::npos;
          if (!number)
            refuse(
                fmt::format("values[0]: Invalid value: {}: for 'Gt', 'Lt' operators, the value "
                            "must be an integer",
                            inQuotes(value.text)));
          term.op = op.token == Lexer::Less ? Term::Op::Less : Term::Op::Greater;
          term.values = {value.text};
          break;
        }
        default:
          expected(op.text, "in, notin, =, ==, !=, gt, lt");
      }
    }
    checkValues(term.key, term.values);
    out.terms_.push_back(std::move(term));

    const auto separator = lexer.next();
    if (separator.token == Lexer::End) return out;
    if (separator.token != Lexer::Comma)
      throw badRequest(fmt::format("found '{}', expected: ',' or 'end of string'", separator.text));
    const auto following = lexer.peek();
    if (following.token != Lexer::Word && following.token != Lexer::Not)
      throw badRequest(fmt::format("found '{}', expected: identifier after ','", following.text));
  }
}

LabelSelector LabelSelector::fromObject(const json::value& selector) {
  LabelSelector out;
  for (const auto& [key, value] : map(selector, {"matchLabels"})) {
    std::string buffer;
    out.terms_.push_back({std::string(key), Term::Op::In, {std::string(textOf(value, buffer))}});
  }
  for (const auto& expression : list(selector, {"matchExpressions"})) {
    Term term;
    term.key = str(expression, {"key"});
    for (const auto& value : list(expression, {"values"})) {
      std::string buffer;
      term.values.emplace_back(textOf(value, buffer));
    }
    const auto op = str(expression, {"operator"});
    if (op == "In")
      term.op = Term::Op::In;
    else if (op == "NotIn")
      term.op = Term::Op::NotIn;
    else if (op == "Exists")
      term.op = Term::Op::Exists;
    else if (op == "DoesNotExist")
      term.op = Term::Op::NotExists;
    else
      throw badRequest(fmt::format("{} is not a valid label selector operator", inQuotes(op)));
    out.terms_.push_back(std::move(term));
  }
  return out;
}

bool LabelSelector::matches(const json::value& object) const {
  if (terms_.empty()) return true;
  const auto& labels = map(object, {"metadata", "labels"});
  for (const auto& term : terms_) {
    const auto* found = labels.if_contains(term.key);
    std::string buffer;
    const auto value = found ? textOf(*found, buffer) : std::string_view();
    bool holds = false;
    switch (term.op) {
      case Term::Op::In:
        holds = found && contains(term.values, value);
        break;
      case Term::Op::NotIn:
        holds = !found || !contains(term.values, value);
        break;
      case Term::Op::Exists:
        holds = found;
        break;
      case Term::Op::NotExists:
        holds = !found;
        break;
      case Term::Op::Less:
      case Term::Op::Greater: {
        const auto have = std::strtoll(std::string(value).c_str(), nullptr, 10);
        const auto limit = std::strtoll(term.values[0].c_str(), nullptr, 10);
        holds =
            found && !value.empty() && (term.op == Term::Op::Less ? have < limit : have > limit);
        break;
      }
    }
    if (!holds) return false;
  }
  return true;
}

}  // namespace sparklab::lab
