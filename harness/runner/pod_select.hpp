// Which pods a `where:` means, and how a pod is shown to a person.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "runner/evaluation.hpp"
#include "scenario/model.hpp"
#include "scenario/pattern.hpp"

namespace sparklab::runner {

/// A compiled PodSelector. Throws Error (kBadInput) for a broken name pattern.
class PodFilter {
 public:
  explicit PodFilter(const scenario::PodSelector& where);

  const scenario::PodSelector& where() const noexcept { return where_; }

  /// Everything that is given holds, but for existence: a deleted pod is judged as it last was.
  bool fits(const journal::Pod& pod) const;
  /// fits(), and the pod exists or `deleted: include` was said.
  bool selects(const journal::Pod& pod) const;
  /// In the order of their names (exec-2 before exec-10).
  std::vector<const journal::Pod*> select(const World& world) const;
  /// Pods that a person would have expected here: of the role, name and labels given, in any phase,
  /// deleted ones too.
  std::vector<const journal::Pod*> candidates(const World& world) const;

 private:
  bool fitsIdentity(const journal::Pod& pod) const;

  scenario::PodSelector where_;
  std::optional<scenario::NamePattern> name_;
};

/// Compiles a name pattern; a PatternError becomes an Error (kBadInput).
scenario::NamePattern namePattern(const std::string& text);

/// Digits compare as numbers: exec-2 < exec-10.
bool naturalLess(std::string_view a, std::string_view b);

Candidate candidate(const journal::Pod& pod, Nanos now);

/// "2 executor pods", "1 executor pod", "no pods with label a=b".
std::string countedText(int count, const scenario::PodSelector& where);
/// "exactly 2 executor pods", "at least 1 driver pod", "no pods".
std::string countedText(const scenario::Count& count, const scenario::PodSelector& where);

}  // namespace sparklab::runner
