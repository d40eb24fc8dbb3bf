#include <fmt/format.h>

#include <cctype>
#include <charconv>

#include "lab/apiextensions/cel.hpp"

namespace sparklab::lab {

namespace {

using Node = CelExpression::Node;
using NodePtr = std::unique_ptr<Node>;

constexpr int kMaxDepth = 100;

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  bool usesOldSelf = false;

  NodePtr whole() {
    auto node = ternary();
    skip();
    if (at_ != text_.size()) fail();
    return node;
  }

 private:
  [[noreturn]] void fail() const {
    throw CelUnsupported(fmt::format("cannot be read at position {}", at_));
  }

  void skip() {
    while (at_ < text_.size()) {
      if (std::isspace(static_cast<unsigned char>(text_[at_]))) {
        ++at_;
      } else if (text_.substr(at_).starts_with("//")) {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else {
        break;
      }
    }
  }

  bool take(std::string_view sign) {
    skip();
    if (!text_.substr(at_).starts_with(sign)) return false;
    at_ += sign.size();
    return true;
  }

  void want(std::string_view sign) {
    if (!take(sign)) fail();
  }

  static NodePtr call(std::string name, NodePtr a, NodePtr b = nullptr, NodePtr c = nullptr) {
    auto node = std::make_unique<Node>();
    node->kind = Node::Kind::Call;
    node->name = std::move(name);
    for (auto* part : {&a, &b, &c})
      if (*part) node->parts.push_back(std::move(*part));
    return node;
  }

  NodePtr ternary() {
    if (++depth_ > kMaxDepth) fail();
    auto node = either();
    if (take("?")) {
      auto yes = ternary();
      want(":");
      auto no = ternary();
      node = call("?:", std::move(node), std::move(yes), std::move(no));
    }
    --depth_;
    return node;
  }

  NodePtr either() {
    auto node = both();
    while (take("||")) node = call("||", std::move(node), both());
    return node;
  }

  NodePtr both() {
    auto node = relation();
    while (take("&&")) node = call("&&", std::move(node), relation());
    return node;
  }

  NodePtr relation() {
    auto node = sum();
    for (;;) {
      std::string found;
      for (const std::string_view sign : {"==", "!=", "<=", ">=", "<", ">"})
        if (found.empty() && take(sign)) found = sign;
      skip();
      if (found.empty() && text_.substr(at_).starts_with("in") &&
          (at_ + 2 == text_.size() || !isNamePart(text_[at_ + 2]))) {
        at_ += 2;
        found = "in";
      }
      if (found.empty()) return node;
      node = call(found, std::move(node), sum());
    }
  }

  NodePtr sum() {
    auto node = product();
    for (;;) {
      if (take("+"))
        node = call("+", std::move(node), product());
      else if (take("-"))
        node = call("-", std::move(node), product());
      else
        return node;
    }
  }

  NodePtr product() {
    auto node = unary();
    for (;;) {
      std::string found;
      for (const std::string_view sign : {"*", "/", "%"})
        if (found.empty() && take(sign)) found = sign;
      if (found.empty()) return node;
      node = call(found, std::move(node), unary());
    }
  }

  NodePtr unary() {
    if (++depth_ > kMaxDepth) fail();
    skip();
    NodePtr node;
    if (text_.substr(at_).starts_with('!') && !text_.substr(at_).starts_with("!=")) {
      ++at_;
      node = call("!", unary());
    } else if (take("-")) {
      node = call("negate", unary());
    } else {
      node = member();
    }
    --depth_;
    return node;
  }

  NodePtr member() {
    auto node = primary();
    for (;;) {
      if (take("[")) {
        auto made = std::make_unique<Node>();
        made->kind = Node::Kind::Index;
        made->parts.push_back(std::move(node));
        made->parts.push_back(ternary());
        want("]");
        node = std::move(made);
        continue;
      }
      skip();
      if (at_ >= text_.size() || text_[at_] != '.') return node;
      ++at_;
      auto made = std::make_unique<Node>();
      made->name = name();
      made->parts.push_back(std::move(node));
      made->kind = Node::Kind::Member;
      if (take("(")) {
        made->kind = Node::Kind::Call;
        made->method = true;
        arguments(*made, ")");
      } else {
        made->literal = made->name;
        made->name = unescaped(made->name);
      }
      node = std::move(made);
    }
  }

  void arguments(Node& node, std::string_view end) {
    if (take(end)) return;
    do {
      node.parts.push_back(ternary());
    } while (take(","));
    want(end);
  }

  static bool isNamePart(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

  std::string name() {
    skip();
    std::string out;
    if (at_ >= text_.size() || std::isdigit(static_cast<unsigned char>(text_[at_]))) fail();
    while (at_ < text_.size() && isNamePart(text_[at_])) out += text_[at_++];
    if (out.empty()) fail();
    return out;
  }

  /// Names of fields that are no identifiers are written with words in them.
  static std::string unescaped(std::string name) {
    constexpr std::pair<std::string_view, std::string_view> kWords[] = {
        {"__underscores__", "__"}, {"__dot__", "."}, {"__dash__", "-"}, {"__slash__", "/"}};
    if (name.size() > 4 && name.starts_with("__") && name.ends_with("__")) {
      const auto inner = name.substr(2, name.size() - 4);
      constexpr std::string_view kReserved[] = {
          "true",     "false",   "null",      "in",       "as",  "break",  "const",
          "continue", "else",    "for",       "function", "if",  "import", "let",
          "loop",     "package", "namespace", "return",   "var", "void",   "while"};
      for (const auto word : kReserved)
        if (inner == word) return inner;
    }
    for (const auto& [word, text] : kWords)
      for (auto at = name.find(word); at != name.npos; at = name.find(word, at + text.size()))
        name.replace(at, word.size(), text);
    return name;
  }

  NodePtr literal(json::value value) {
    auto node = std::make_unique<Node>();
    node->literal = std::move(value);
    return node;
  }

  NodePtr primary() {
    skip();
    if (at_ >= text_.size()) fail();
    const char c = text_[at_];
    if (take("(")) {
      auto node = ternary();
      want(")");
      return node;
    }
    if (take("[")) {
      auto node = std::make_unique<Node>();
      node->kind = Node::Kind::List;
      arguments(*node, "]");
      return node;
    }
    if (take("{")) {
      auto node = std::make_unique<Node>();
      node->kind = Node::Kind::Map;
      if (take("}")) return node;
      do {
        node->parts.push_back(ternary());
        want(":");
        node->parts.push_back(ternary());
      } while (take(","));
      want("}");
      return node;
    }
    if (c == '"' || c == '\'') return literal(json::value(string(false)));
    if ((c == 'r' || c == 'R') && at_ + 1 < text_.size() &&
        (text_[at_ + 1] == '"' || text_[at_ + 1] == '\'')) {
      ++at_;
      return literal(json::value(string(true)));
    }
    if (std::isdigit(static_cast<unsigned char>(c))) return number();
    auto word = name();
    if (word == "true") return literal(true);
    if (word == "false") return literal(false);
    if (word == "null") return literal(nullptr);
    auto node = std::make_unique<Node>();
    node->name = std::move(word);
    if (node->name == "oldSelf") usesOldSelf = true;
    node->kind = Node::Kind::Name;
    if (take("(")) {
      node->kind = Node::Kind::Call;
      arguments(*node, ")");
    }
    return node;
  }

  NodePtr number() {
    const auto start = at_;
    bool real = false;
    while (at_ < text_.size() &&
           (std::isalnum(static_cast<unsigned char>(text_[at_])) || text_[at_] == '.' ||
            ((text_[at_] == '-' || text_[at_] == '+') &&
             (text_[at_ - 1] == 'e' || text_[at_ - 1] == 'E')))) {
      real = real || text_[at_] == '.' || text_[at_] == 'e' || text_[at_] == 'E';
      ++at_;
    }
    auto digits = text_.substr(start, at_ - start);
    if (digits.ends_with('u') || digits.ends_with('U')) digits.remove_suffix(1);
    const auto* end = digits.data() + digits.size();
    if (real) {
      double value = 0;
      if (std::from_chars(digits.data(), end, value).ptr != end) fail();
      return literal(value);
    }
    std::int64_t value = 0;
    const bool hex = digits.starts_with("0x");
    const auto* from = digits.data() + (hex ? 2 : 0);
    const auto [stop, error] = std::from_chars(from, end, value, hex ? 16 : 10);
    if (stop != end || error != std::errc()) fail();
    return literal(value);
  }

  std::string string(bool raw) {
    const auto quote = text_.substr(at_, 3);
    std::string_view mark = text_.substr(at_, 1);
    if (quote == "\"\"\"" || quote == "'''") mark = quote;
    at_ += mark.size();
    std::string out;
    while (!text_.substr(at_).starts_with(mark)) {
      if (at_ >= text_.size()) fail();
      if (raw || text_[at_] != '\\') {
        out += text_[at_++];
        continue;
      }
      if (at_ + 1 >= text_.size()) fail();
      const char c = text_[at_ + 1];
      at_ += 2;
      constexpr std::string_view kFrom = "abfnrtv\\'\"`?", kTo = "\a\b\f\n\r\t\v\\'\"`?";
      const auto known = kFrom.find(c);
      if (known == kFrom.npos) fail();
      out += kTo[known];
    }
    at_ += mark.size();
    return out;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

CelExpression CelExpression::parse(std::string_view text) {
  Parser parser(text);
  CelExpression out;
  out.root_ = parser.whole();
  out.usesOldSelf_ = parser.usesOldSelf;
  return out;
}

}  // namespace sparklab::lab
