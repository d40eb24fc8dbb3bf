// Colours, widths and line breaks of what a person reads. Colours only on a terminal, and never
// when NO_COLOR is set (https://no-color.org) or TERM is dumb.
#pragma once

#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sparklab::report {

struct Style {
  bool colour = false;
  bool live = false;  ///< a line may be written over: progress lines are shown
  int width = 100;    ///< columns; what is wider is wrapped or cut

  /// For a stream of this process.
  static Style of(std::FILE* stream);

  std::string good(std::string_view text) const { return paint("32", text); }
  std::string bad(std::string_view text) const { return paint("1;31", text); }
  std::string warn(std::string_view text) const { return paint("33", text); }
  std::string strong(std::string_view text) const { return paint("1", text); }
  std::string dim(std::string_view text) const { return paint("2", text); }

 private:
  std::string paint(const char* code, std::string_view text) const;
};

/// Where text goes. Called with whole lines, but for progress lines.
using Write = std::function<void(std::string_view)>;

/// Columns that `text` takes: its code points, without colour codes.
int columns(std::string_view text);

/// `text` and blanks up to `width` columns.
std::string padded(std::string_view text, int width);

/// At most `width` columns, with an ellipsis where it was cut.
std::string cut(std::string_view text, int width);

/// Lines of at most `width` columns, broken at blanks; a longer word is broken where it must be.
/// Never empty.
std::vector<std::string> wrapped(std::string_view text, int width);

/// `text` wrapped to `style`, each line behind `indent` blanks, with newlines.
std::string paragraph(const Style& style, int indent, std::string_view text);

}  // namespace sparklab::report
