// `${name}` in the strings of a scenario: how it is written, and which names exist.
//
// Names of `vars` are replaced by the loader. All others are left in the strings for the run, which
// fills them from handles (`${words.port}`), captured sets (`${driver.name}`) and facts of the run
// (`${spark.home}`, `${image}`); the loader has checked that each of them will exist by then.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sparklab::scenario {

/// One `${name}` of a text. `$${` stands for a plain `${` and is no reference.
struct Reference {
  std::string name;        ///< "words.port"
  std::size_t offset = 0;  ///< of the `$`, in bytes
  std::size_t length = 0;  ///< of the whole `${name}`
};
struct References {
  std::vector<Reference> all;
  std::optional<std::size_t> unclosed;  ///< offset of a `${` without `}`
};
References findReferences(std::string_view text);

/// What each reference stands for; nothing leaves it in the text as it is.
using Lookup = std::function<std::optional<std::string>(std::string_view name)>;

/// Replaces references. `$${` stays as it is, so that the text can be substituted again.
std::string substituteSome(std::string_view text, const Lookup& lookup);

/// The last substitution, for the run: `$${` becomes `${`. Throws Error (kBadInput) for a name that
/// `lookup` does not know.
std::string substitute(std::string_view text, const Lookup& lookup);

/// A fact of the run that every scenario may name.
struct RunFact {
  std::string_view name;
  std::string_view meaning;
};
/// spark.home, spark.examplesJar, image, namespace ... in the order of the documentation.
const std::vector<RunFact>& runFacts();

/// The fields after the dot, by what the part before the dot is.
const std::vector<RunFact>& wordServerFields();  ///< host, port
const std::vector<RunFact>& processFields();     ///< pid
const std::vector<RunFact>& podSetFields();      ///< name, uid, ip, node (of one pod), hash

}  // namespace sparklab::scenario
