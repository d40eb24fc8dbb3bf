// Name patterns: `spark-pi-{hash}-driver`, `networkwordcount-{hash}-exec-{n}`, `words-{*}`.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace sparklab::scenario {

/// What is wrong with a pattern, and at which byte of it.
class PatternError : public std::runtime_error {
 public:
  PatternError(const std::string& what, std::size_t offset, std::size_t length, std::string hint)
      : std::runtime_error(what), offset(offset), length(length), hint(std::move(hint)) {}
  std::size_t offset;
  std::size_t length;
  std::string hint;
};

/// A pattern for whole names (anchored at both ends), compiled once. Immutable; copies share the
/// compiled form; safe to use from several threads.
///
/// `{hash}` is lower-case hex, the same wherever it occurs; `{n}` a decimal number without leading
/// zeros, the same wherever it occurs in one name; `{*}` any text, also none. Everything else
/// stands for itself.
class NamePattern {
 public:
  /// Throws PatternError for an unclosed `{`, a stray `}` and unknown placeholders.
  explicit NamePattern(std::string_view text);

  const std::string& text() const noexcept { return text_; }
  bool hasHash() const noexcept;
  bool hasNumber() const noexcept;

  struct Match {
    std::string hash;                ///< empty when the pattern has no {hash}
    std::optional<std::uint64_t> n;  ///< of {n}
  };
  /// What one name holds, or nothing when it does not match.
  std::optional<Match> match(std::string_view name) const;

  /// How a set of names fits: all match, all with the same {hash}, all with distinct {n}.
  struct SetMatch {
    std::vector<std::string> misfits;  ///< names that break one of the three rules
    std::string why;                   ///< empty when all is well, else one sentence
    std::string hash;                  ///< the shared one
    bool ok() const noexcept { return why.empty(); }
  };
  SetMatch matchAll(const std::vector<std::string>& names) const;

 private:
  struct Compiled;
  std::string text_;
  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace sparklab::scenario
