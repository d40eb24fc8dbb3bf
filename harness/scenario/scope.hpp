// What a scenario has named so far: handles, sets of pods and steps share one set of names.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "scenario/problems.hpp"
#include "scenario/yaml.hpp"

namespace sparklab::scenario {

struct Thing {
  enum class Kind { WordServer, Submit, Run, PodSet, Step };
  Kind kind = Kind::Step;
  Node at;           ///< where it is named
  std::string step;  ///< name of the step that makes it
  bool used = false;
  bool skipped = false;  ///< the step that makes it has `skip`
  bool ended = false;    ///< process: its end was awaited; word server: it was stopped
  bool awaited = false;  ///< process: the end came by itself, so it cannot be signalled any more
  bool onePod = false;   ///< pod set: exactly one
  bool hasHash = false;  ///< pod set: its pattern has {hash}
  int port = 0;          ///< word server: the port asked for

  bool isProcess() const noexcept { return kind == Kind::Submit || kind == Kind::Run; }
  std::string_view describe() const noexcept;
};

class Scope {
 public:
  bool skipping = false;  ///< the step being read has `skip`

  /// Says so when the name is taken or reserved; the first definition stays.
  void define(Problems& problems, const Node& name, Thing thing);

  const std::map<std::string, Thing>& things() const noexcept { return things_; }
  std::map<std::string, Thing>& things() noexcept { return things_; }
  Thing* find(const std::string& name);

  /// Names of all things of which `wanted` is true.
  template <typename Predicate>
  std::vector<std::string> names(Predicate wanted) const {
    std::vector<std::string> result;
    for (const auto& [name, thing] : things_)
      if (wanted(thing)) result.push_back(name);
    return result;
  }

  /// A thing that `text` names and that `wanted` accepts; says what there is otherwise.
  /// `what` is e.g. "a process".
  template <typename Predicate>
  Thing* need(Problems& problems, const Node& text, std::string_view what, Predicate wanted) {
    auto* thing = find(text.value);
    if (thing && wanted(*thing)) {
      use(problems, text, *thing);
      return thing;
    }
    sayMissing(problems, text, what, thing, names(wanted));
    return nullptr;
  }

  /// Checks every ${...} of a scalar. `runFactsOnly`: nothing a step defines may be named.
  void checkReferences(Problems& problems, const Node& text, bool runFactsOnly);

 private:
  void use(Problems& problems, const Node& text, Thing& thing) const;
  void checkReference(Problems& problems, const Node& text, const struct Reference& reference,
                      bool runFactsOnly);
  std::vector<std::string> knownReferences(bool runFactsOnly) const;
  static void sayMissing(Problems& problems, const Node& text, std::string_view what,
                         const Thing* other, const std::vector<std::string>& known);

  std::map<std::string, Thing> things_;
};

}  // namespace sparklab::scenario
