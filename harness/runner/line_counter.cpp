#include "runner/line_counter.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include "base/error.hpp"

namespace sparklab::runner {

LineCounter::LineCounter(const scenario::TextMatch& match) : match_(match) {
  if (!match.matches) return;
  pattern_ = std::make_unique<re2::RE2>(*match.matches, re2::RE2::Quiet);
  if (!pattern_->ok())
    throw Error(
        fmt::format("the pattern /{}/ does not compile: {}", *match.matches, pattern_->error()), "",
        kBadInput);
}

LineCounter::~LineCounter() = default;
LineCounter::LineCounter(LineCounter&&) noexcept = default;

bool LineCounter::matches(const std::string& line) const {
  if (pattern_) return re2::RE2::PartialMatch(line, *pattern_);
  return match_.contains && line.find(*match_.contains) != std::string::npos;
}

const LineCounter::Seen& LineCounter::read(const std::string& source,
                                           const std::vector<journal::Line>& lines,
                                           std::uint64_t afterSeq) {
  auto& seen = seen_[source];
  for (; seen.next < lines.size(); ++seen.next) {
    const auto& line = lines[seen.next];
    if (line.seq <= afterSeq || !matches(line.text)) continue;
    if (seen.count++ == 0) seen.first = line;
  }
  return seen;
}

std::string text(const scenario::TextMatch& match) {
  const auto what =
      match.contains
          ? fmt::format("with \"{}\"", *match.contains)
          : fmt::format("that match{} /{}/", match.count.min == 1 && !match.count.max ? "es" : "",
                        match.matches.value_or(""));
  const auto& count = match.count;
  if (count.min == 1 && !count.max) return "a line " + what;
  if (count.max && *count.max == 0) return "no line " + what;
  if (count.max && *count.max == count.min)
    return fmt::format("exactly {} line{} {}", count.min, count.min == 1 ? "" : "s", what);
  if (!count.max) return fmt::format("at least {} lines {}", count.min, what);
  if (count.min == 0) return fmt::format("at most {} lines {}", *count.max, what);
  return fmt::format("{} to {} lines {}", count.min, *count.max, what);
}

}  // namespace sparklab::runner
