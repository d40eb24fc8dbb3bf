// Where a lab keeps its files: /tmp/sparklab-<uid>/<name>/, for its user alone. The same place for
// everybody who looks (no $TMPDIR, no $XDG_RUNTIME_DIR), so that `sparklab env` finds in one shell
// what `sparklab up` made in another.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "base/unique_fd.hpp"

namespace sparklab::commands {

/// $SPARKLAB_STATE_DIR, else /tmp/sparklab-<uid>.
std::filesystem::path stateRoot();

/// The folder of one lab that is running. Its file `lock` is flock()ed by the owner for as long as
/// that process lives: this, not the existence of the folder or a pid, is what says that a lab
/// lives. The folder appears with the lock already held.
class StateFolder {
 public:
  /// Throws Error when a lab of this name is running or the place cannot be trusted (a folder of
  /// somebody else). Takes away what a dead lab of that name left. `ticket` names the folder while
  /// it is being made; see Leftovers.
  static StateFolder create(const std::string& name, const std::string& ticket);
  StateFolder(StateFolder&&) = default;
  StateFolder& operator=(StateFolder&&) = delete;
  /// Removes the folder with everything in it.
  ~StateFolder();

  const std::filesystem::path& path() const noexcept { return path_; }

 private:
  StateFolder(std::filesystem::path path, UniqueFd lock)
      : path_(std::move(path)), lock_(std::move(lock)) {}

  std::filesystem::path path_;
  UniqueFd lock_;
};

/// Labs of this user that are running, by name.
std::vector<std::string> runningLabs();

/// What the lab told about itself in lab.json; nothing when no lab of that name is running.
std::optional<json::value> findLab(const std::string& name);
void writeLab(const std::filesystem::path& folder, const json::value& lab);

/// Writes a file with `mode` so that readers see the old or the new text, never a part.
void writeFileAtomically(const std::filesystem::path& path, std::string_view text, int mode);

/// Removes the folder `name` below the root if its owner is dead, and the root when it is empty.
/// True when something was removed.
bool removeIfDead(const std::string& name);

/// Folders of dead labs, whatever state they died in.
std::vector<std::string> deadLabs();

/// Removes what a create() with this ticket left when it was killed in the middle.
void removeUnfinished(const std::string& ticket);

}  // namespace sparklab::commands
