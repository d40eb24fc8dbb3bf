// Counts the lines of growing texts that match, reading every line once.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "journal/state.hpp"
#include "scenario/model.hpp"

namespace re2 {
class RE2;
}

namespace sparklab::runner {

class LineCounter {
 public:
  /// Throws Error (kBadInput) when `matches` is not an RE2 pattern.
  explicit LineCounter(const scenario::TextMatch& match);
  ~LineCounter();
  LineCounter(LineCounter&&) noexcept;

  struct Seen {
    std::size_t next = 0;  ///< lines read
    int count = 0;         ///< of them, how many match
    std::optional<journal::Line> first;
  };
  /// Reads what is new in `lines`, the text called `source`. Lines of entries up to `afterSeq` do
  /// not count.
  const Seen& read(const std::string& source, const std::vector<journal::Line>& lines,
                   std::uint64_t afterSeq = 0);

  bool admits(const Seen& seen) const { return match_.count.admits(seen.count); }
  /// No further line can make it admissible.
  bool exceeded(const Seen& seen) const {
    return match_.count.max && seen.count > *match_.count.max;
  }
  const scenario::TextMatch& match() const noexcept { return match_; }

 private:
  bool matches(const std::string& line) const;

  scenario::TextMatch match_;
  std::unique_ptr<re2::RE2> pattern_;
  std::map<std::string, Seen> seen_;
};

/// `a line with "(hello,"`, `at least 3 lines that match /x+/`, `no line with "Error"`.
std::string text(const scenario::TextMatch& match);

}  // namespace sparklab::runner
