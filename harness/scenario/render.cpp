#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "scenario/load.hpp"
#include "scenario/text_file.hpp"
#include "scenario/yaml.hpp"

namespace sparklab::scenario {

namespace {

struct Colours {
  std::string_view bold, red, yellow, green, off;
};
constexpr Colours kNone{"", "", "", "", ""};
constexpr Colours kAnsi{"\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[32m", "\x1b[0m"};

/// Reads each file once.
class Sources {
 public:
  const std::string* line(const Position& at) {
    auto [found, fresh] = files_.try_emplace(at.file);
    if (fresh) {
      std::vector<Diagnostic> ignored;
      if (const auto text = readTextFile(at.file, ignored)) found->second = splitLines(*text);
    }
    const auto index = static_cast<std::size_t>(at.line) - 1;
    return at.line > 0 && index < found->second.size() ? &found->second[index] : nullptr;
  }

 private:
  std::map<std::string, std::vector<std::string>> files_;
};

/// A tab would move the caret away from what it points at.
std::string withoutTabs(std::string text) {
  for (auto& c : text)
    if (c == '\t') c = ' ';
  return text;
}

void renderSource(std::string& out, const Diagnostic& diagnostic, const std::string& line,
                  const Colours& colours) {
  const auto& at = diagnostic.at;
  const int end = columns(line) + 1;
  const int column = std::min(at.column, end);
  const int length = std::max(1, std::min(diagnostic.length, end - column));
  out += fmt::format("{:>5} | {}\n", at.line, withoutTabs(line));
  out += fmt::format("      | {:{}}{}^{}{}", "", column - 1, colours.green,
                     std::string(static_cast<std::size_t>(length - 1), '~'), colours.off);
  if (!diagnostic.hint.empty()) out += " " + diagnostic.hint;
  out += '\n';
}

}  // namespace

std::string render(const std::vector<Diagnostic>& diagnostics, bool colour) {
  const auto& colours = colour ? kAnsi : kNone;
  Sources sources;
  std::string out;
  for (const auto& diagnostic : diagnostics) {
    const bool error = diagnostic.severity == Diagnostic::Severity::Error;
    const auto& at = diagnostic.at;
    out += fmt::format("{}{}:", colours.bold, at.file);
    if (at.line > 0) out += fmt::format("{}:{}:", at.line, at.column);
    out += fmt::format("{} {}{}:{} {}\n", colours.off, error ? colours.red : colours.yellow,
                       error ? "error" : "warning", colours.off, diagnostic.message);
    if (const auto* line = sources.line(at)) {
      renderSource(out, diagnostic, *line, colours);
    } else if (!diagnostic.hint.empty()) {
      out += fmt::format("      {}\n", diagnostic.hint);
    }
  }
  return out;
}

}  // namespace sparklab::scenario
