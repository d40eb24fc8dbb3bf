#include "scenario/yaml.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <sstream>
#include <utility>

#include "scenario/text_file.hpp"

namespace sparklab::scenario {

namespace {

constexpr std::size_t kMaxDepth = 64;

class TooDeep : public std::exception {
 public:
  explicit TooDeep(YAML::Mark mark) : mark(mark) {}
  YAML::Mark mark;
};

/// yaml-cpp counts lines and columns from 0, columns in bytes.
Position toPosition(const std::string& file, const std::vector<std::string>& lines,
                    const YAML::Mark& mark) {
  if (mark.is_null()) return {file, 1, 1};
  if (lines.empty()) return {file, 1, 1};
  const auto line = std::min(static_cast<std::size_t>(mark.line), lines.size() - 1);
  if (static_cast<std::size_t>(mark.line) > line)  // at the end of the text
    return {file, static_cast<int>(line) + 1, columns(lines[line]) + 1};
  const auto bytes = static_cast<std::size_t>(mark.column);
  return {file, static_cast<int>(line) + 1, columns(lines[line].substr(0, bytes)) + 1};
}

/// Builds the tree from the parser's events.
class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(const std::string& file, const std::vector<std::string>& lines)
      : file_(file), lines_(lines) {}

  Node root;
  YAML::Mark start;

  void OnDocumentStart(const YAML::Mark& mark) override {
    start = mark;
    root.at = position(mark);
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    Node node;
    node.at = position(mark);
    node.length = lengthOfWord(mark);
    if (anchor != 0) node.foreign = "anchor (&)";
    add(std::move(node));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    Node node;
    node.at = position(mark);
    node.length = lengthOfWord(mark);
    node.foreign = "alias (*)";
    add(std::move(node));
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    Node node = make(Node::Kind::Scalar, mark, tag, anchor);
    node.quoted = tag != "?";
    node.value = value;
    const auto rest = restOfLine(mark);
    const auto quote = rest.empty() ? ' ' : rest.front();
    if (node.quoted && (quote == '"' || quote == '\'')) {
      node.length = lengthOfQuoted(rest);
      node.verbatim = rest.substr(1, value.size()) == value && rest.size() > value.size() + 1 &&
                      rest[value.size() + 1] == quote;
    } else if (node.quoted) {
      node.length = 1;  // the `|` or `>` of a block scalar
    } else {
      node.verbatim = rest.substr(0, value.size()) == value;
      node.length = node.verbatim ? columns(value) : std::max(1, columns(rest));
    }
    add(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(make(Node::Kind::Sequence, mark, tag, anchor), mark);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(make(Node::Kind::Map, mark, tag, anchor), mark);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    Node node;
    bool keyRead = false;
  };

  Position position(const YAML::Mark& mark) const { return toPosition(file_, lines_, mark); }

  std::string_view restOfLine(const YAML::Mark& mark) const {
    const auto line = static_cast<std::size_t>(mark.line);
    const auto column = static_cast<std::size_t>(mark.column);
    if (mark.is_null() || line >= lines_.size() || column > lines_[line].size()) return {};
    return std::string_view(lines_[line]).substr(column);
  }
  int lengthOfWord(const YAML::Mark& mark) const {
    const auto rest = restOfLine(mark);
    return std::max(1, columns(rest.substr(0, rest.find_first_of(" ,]}"))));
  }
  static int lengthOfQuoted(std::string_view rest) {
    const char quote = rest.front();
    for (std::size_t i = 1; i < rest.size(); ++i) {
      if (quote == '"' && rest[i] == '\\') {
        ++i;
      } else if (rest[i] == quote) {
        if (quote == '\'' && rest.substr(i + 1, 1) == "'") {
          ++i;
          continue;
        }
        return columns(rest.substr(0, i + 1));
      }
    }
    return columns(rest);
  }

  Node make(Node::Kind kind, const YAML::Mark& mark, const std::string& tag,
            YAML::anchor_t anchor) const {
    Node node;
    node.kind = kind;
    node.at = position(mark);
    if (anchor != 0) node.foreign = "anchor (&)";
    if (!tag.empty() && tag != "?" && tag != "!") node.foreign = fmt::format("tag ({})", tag);
    if (kind != Node::Kind::Scalar) {
      const auto rest = restOfLine(mark);
      const bool flow = !rest.empty() && (rest.front() == '{' || rest.front() == '[');
      node.length = flow ? 1 : lengthOfWord(mark);
    }
    return node;
  }

  void open(Node node, const YAML::Mark& mark) {
    if (stack_.size() >= kMaxDepth) throw TooDeep(mark);
    stack_.push_back({std::move(node)});
  }
  void close() {
    Node node = std::move(stack_.back().node);
    stack_.pop_back();
    add(std::move(node));
  }
  void add(Node node) {
    if (stack_.empty()) {
      root = std::move(node);
      return;
    }
    auto& parent = stack_.back();
    if (parent.node.isSequence()) {
      parent.node.items.push_back(std::move(node));
    } else if (!parent.keyRead) {
      parent.node.entries.push_back({std::move(node), {}});
      parent.keyRead = true;
    } else {
      auto& entry = parent.node.entries.back();
      // The parser puts an empty value at whatever comes next: the key is where it is missing.
      if (node.kind == Node::Kind::Null && node.at.line != entry.key.at.line) {
        node.at = entry.key.at;
        node.length = entry.key.length;
      }
      entry.value = std::move(node);
      parent.keyRead = false;
    }
  }

  const std::string& file_;
  const std::vector<std::string>& lines_;
  std::vector<Open> stack_;
};

/// The first tab in the indentation of a line up to and including line `last` (from 0).
std::optional<std::pair<std::size_t, std::size_t>> tabInIndentation(
    const std::vector<std::string>& lines, std::size_t last) {
  for (std::size_t i = 0; i <= last && i < lines.size(); ++i) {
    const auto text = lines[i].find_first_not_of(" \t");
    if (text == std::string::npos) continue;
    const auto tab = lines[i].find('\t');
    if (tab < text) return std::pair(i, tab);
  }
  return {};
}

Diagnostic syntaxError(const std::string& file, const std::vector<std::string>& lines,
                       const YAML::Mark& mark, const std::string& message) {
  Diagnostic result;
  const auto line = static_cast<std::size_t>(std::max(0, mark.line));
  if (const auto tab = tabInIndentation(lines, line)) {
    result.at = {file, static_cast<int>(tab->first) + 1, static_cast<int>(tab->second) + 1};
    result.message = "a tab in the indentation: YAML is indented with spaces";
    result.hint = "replace it by two spaces";
    return result;
  }
  result.at = toPosition(file, lines, mark);
  result.message = fmt::format("not valid YAML: {}", message);
  const auto at = std::min(line, lines.empty() ? 0 : lines.size() - 1);
  if (!lines.empty() && lines[at].find("${") != std::string::npos) {
    result.hint = "inside [...] and {...} a reference needs quotes: \"${words.port}\"";
  } else if (message.find("flow") != std::string::npos) {
    result.hint = "is a ] or } missing before this?";
  } else if (message.find("end of map") != std::string::npos ||
             message.find("end of seq") != std::string::npos) {
    result.hint = "is this line indented like the lines around it?";
  } else if (message.find("map value") != std::string::npos) {
    result.hint = "a text that holds ': ' needs quotes";
  }
  return result;
}

}  // namespace

int columns(std::string_view text) noexcept {
  int count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

const Node* Node::find(std::string_view key) const noexcept {
  for (const auto& entry : entries)
    if (entry.key.isScalar() && entry.key.value == key) return &entry.value;
  return nullptr;
}

Node* Node::find(std::string_view key) noexcept {
  return const_cast<Node*>(std::as_const(*this).find(key));
}

std::string_view Node::describe() const noexcept {
  switch (kind) {
    case Kind::Null:
      return "nothing";
    case Kind::Scalar:
      return "text";
    case Kind::Sequence:
      return "a list";
    case Kind::Map:
      return "a map";
  }
  return "";
}

ParsedFile parseYaml(const std::string& file, std::vector<Diagnostic>& diagnostics) {
  auto text = readTextFile(file, diagnostics);
  if (!text) return {{}, true};
  return parseYamlText(file, std::move(*text), diagnostics);
}

ParsedFile parseYamlText(const std::string& file, std::string text,
                         std::vector<Diagnostic>& diagnostics) {
  ParsedFile result;
  const auto lines = splitLines(text);
  const auto fail = [&](const YAML::Mark& mark, const std::string& message) {
    diagnostics.push_back(syntaxError(file, lines, mark, message));
    result.damaged = true;
  };
  std::istringstream in(text);
  try {
    YAML::Parser parser(in);
    int before = -1;
    while (true) {
      TreeBuilder builder(file, lines);
      if (!parser.HandleNextDocument(builder)) break;
      // After some mistakes the parser reports empty documents at one place for ever.
      if (builder.start.pos <= before) {
        fail(builder.start, "something does not belong here");
        break;
      }
      before = builder.start.pos;
      result.documents.push_back(std::move(builder.root));
    }
  } catch (const TooDeep& error) {
    fail(error.mark, fmt::format("nested more than {} levels deep", kMaxDepth));
  } catch (const YAML::Exception& error) {
    fail(error.mark, error.msg);
  }
  return result;
}

json::value toJson(const Node& node) {
  switch (node.kind) {
    case Node::Kind::Null:
      return nullptr;
    case Node::Kind::Sequence: {
      json::array array;
      for (const auto& item : node.items) array.push_back(toJson(item));
      return array;
    }
    case Node::Kind::Map: {
      json::object object;
      for (const auto& [key, value] : node.entries) object.emplace(key.value, toJson(value));
      return object;
    }
    case Node::Kind::Scalar:
      break;
  }
  const auto& text = node.value;
  if (node.quoted) return json::string(text);
  if (text == "true" || text == "True" || text == "TRUE") return true;
  if (text == "false" || text == "False" || text == "FALSE") return false;
  const bool numeric = text.find_first_not_of("+-.0123456789eE") == std::string::npos;
  if (numeric && text.find_first_of("0123456789") != std::string::npos) {
    const auto* begin = text.data() + (text.front() == '+' ? 1 : 0);
    const auto* end = text.data() + text.size();
    std::int64_t integer = 0;
    if (const auto [stop, error] = std::from_chars(begin, end, integer);
        error == std::errc() && stop == end)
      return integer;
    double real = 0;
    if (const auto [stop, error] = std::from_chars(begin, end, real);
        error == std::errc() && stop == end && std::isfinite(real))
      return real;
  }
  return json::string(text);
}

Position within(const Node& node, std::size_t offset) {
  auto at = node.at;
  if (node.verbatim)
    at.column += (node.quoted ? 1 : 0) + columns(std::string_view(node.value).substr(0, offset));
  return at;
}

}  // namespace sparklab::scenario
