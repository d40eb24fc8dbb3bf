#include "report/style.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace sparklab::report {

namespace {

bool isContinuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// The bytes that `count` columns of `text` take.
std::size_t bytesOf(std::string_view text, int count) {
  std::size_t i = 0;
  while (i < text.size() && count > 0) {
    ++i;
    while (i < text.size() && isContinuation(text[i])) ++i;
    --count;
  }
  return i;
}

}  // namespace

Style Style::of(std::FILE* stream) {
  Style style;
  const int fd = ::fileno(stream);
  if (!::isatty(fd)) return style;
  const char* term = std::getenv("TERM");
  const char* noColour = std::getenv("NO_COLOR");
  const bool dumb = !term || std::string_view(term) == "dumb";
  style.colour = !dumb && !(noColour && *noColour);
  style.live = !dumb;
  winsize size{};
  if (::ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    style.width = std::max<int>(size.ws_col, 40);
  return style;
}

std::string Style::paint(const char* code, std::string_view text) const {
  if (!colour || text.empty()) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

int columns(std::string_view text) {
  int count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x1b') {
      while (i < text.size() && text[i] != 'm') ++i;
    } else if (!isContinuation(text[i])) {
      ++count;
    }
  }
  return count;
}

std::string padded(std::string_view text, int width) {
  std::string result(text);
  result.append(static_cast<std::size_t>(std::max(0, width - columns(text))), ' ');
  return result;
}

std::string cut(std::string_view text, int width) {
  if (columns(text) <= width) return std::string(text);
  return std::string(text.substr(0, bytesOf(text, std::max(0, width - 1)))) + "…";
}

std::vector<std::string> wrapped(std::string_view text, int width) {
  width = std::max(width, 8);
  std::vector<std::string> lines(1);
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    auto word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    if (!lines.back().empty()) {
      if (columns(lines.back()) + 1 + columns(word) <= width) {
        lines.back().append(" ").append(word);
        continue;
      }
      lines.emplace_back();
    }
    while (columns(word) > width) {
      const auto bytes = bytesOf(word, width);
      lines.back() = word.substr(0, bytes);
      lines.emplace_back();
      word.remove_prefix(bytes);
    }
    lines.back() = word;
  }
  return lines;
}

std::string paragraph(const Style& style, int indent, std::string_view text) {
  std::string result;
  for (const auto& line : wrapped(text, style.width - indent))
    result += std::string(static_cast<std::size_t>(indent), ' ') + line + '\n';
  return result;
}

}  // namespace sparklab::report
