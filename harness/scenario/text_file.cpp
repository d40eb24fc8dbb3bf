#include "scenario/text_file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace sparklab::scenario {

namespace {

constexpr std::size_t kMaxBytes = std::size_t{1} << 20;

Diagnostic problem(const std::string& file, int line, int column, std::string message,
                   std::string hint) {
  return {
      Diagnostic::Severity::Error, {file, line, column}, 1, std::move(message), std::move(hint)};
}

/// Bytes of the well-formed UTF-8 sequence at `i` (RFC 3629), 0 when it is none.
std::size_t sequenceAt(const std::string& text, std::size_t i) {
  const auto byte = [&](std::size_t k) {
    return k < text.size() ? static_cast<unsigned char>(text[k]) : 0u;
  };
  const auto continues = [&](std::size_t k) { return (byte(k) & 0xC0u) == 0x80u; };
  const auto lead = byte(i);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return continues(i + 1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    if (!continues(i + 1) || !continues(i + 2)) return 0;
    if (lead == 0xE0 && byte(i + 1) < 0xA0) return 0;
    if (lead == 0xED && byte(i + 1) > 0x9F) return 0;
    return 3;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    if (!continues(i + 1) || !continues(i + 2) || !continues(i + 3)) return 0;
    if (lead == 0xF0 && byte(i + 1) < 0x90) return 0;
    if (lead == 0xF4 && byte(i + 1) > 0x8F) return 0;
    return 4;
  }
  return 0;
}

}  // namespace

std::optional<std::string> asText(const std::string& file, std::string bytes,
                                  std::vector<Diagnostic>& diagnostics) {
  constexpr auto kSave = "save it as UTF-8";
  const auto starts = [&](std::string_view prefix) { return bytes.rfind(prefix, 0) == 0; };
  if (bytes.size() > kMaxBytes) {
    diagnostics.push_back(problem(file, 1, 1, "the file is larger than 1 MiB",
                                  "a scenario is a page or two of text"));
    return {};
  }
  if (starts("\xFF\xFE") || starts("\xFE\xFF")) {
    diagnostics.push_back(problem(file, 1, 1, "the file is UTF-16", kSave));
    return {};
  }
  if (starts("\xEF\xBB\xBF")) bytes.erase(0, 3);

  std::string text;
  text.reserve(bytes.size());
  int line = 1;
  int column = 1;
  for (std::size_t i = 0; i < bytes.size();) {
    if (bytes[i] == '\r') {  // alone or before \n: a line end
      if (i + 1 == bytes.size() || bytes[i + 1] != '\n') {
        text += '\n';
        ++line;
        column = 1;
      }
      ++i;
      continue;
    }
    const auto length = sequenceAt(bytes, i);
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (length == 0) {
      diagnostics.push_back(problem(file, line, column,
                                    fmt::format("byte 0x{:02x} is not valid UTF-8", byte), kSave));
      return {};
    }
    if ((byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7F) {
      diagnostics.push_back(problem(file, line, column,
                                    fmt::format("byte 0x{:02x} does not belong in a text", byte),
                                    "is this really a YAML file?"));
      return {};
    }
    text.append(bytes, i, length);
    i += length;
    ++column;
    if (byte == '\n') {
      ++line;
      column = 1;
    }
  }
  return text;
}

std::optional<std::string> readTextFile(const std::string& file,
                                        std::vector<Diagnostic>& diagnostics) {
  std::error_code ignored;
  if (std::filesystem::is_directory(file, ignored)) {
    diagnostics.push_back(problem(file, 0, 0, "this is a folder, not a file", ""));
    return {};
  }
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::string bytes;
  if (in) {
    char buffer[16384];
    while (bytes.size() <= kMaxBytes && (in.read(buffer, sizeof buffer) || in.gcount() > 0))
      bytes.append(buffer, static_cast<std::size_t>(in.gcount()));
  }
  if (!in.is_open() || in.bad()) {
    diagnostics.push_back(
        problem(file, 0, 0, fmt::format("cannot be read: {}", std::strerror(errno)), ""));
    return {};
  }
  return asText(file, std::move(bytes), diagnostics);
}

std::vector<std::string> splitLines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace sparklab::scenario
