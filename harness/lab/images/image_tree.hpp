// The root filesystem of an image while it is made of layers.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "base/unique_fd.hpp"

namespace sparklab::lab {

/// "./usr//bin/" as "usr/bin"; "" is the root. Throws Error for a path that climbs (".."), or is
/// too deep to be meant.
std::string pathInTree(std::string_view path);

/// Writes below one folder and nowhere else, whatever links the tree holds: each path is looked up
/// as if the folder were "/" (openat2, Linux 5.6), and nothing that exists is written through.
/// Paths are those of pathInTree(). Owners are not kept (everything is ours), neither are
/// set-user-ID bits nor extended attributes; we may always read, and enter folders. Throws Error
/// when the machine refuses. Not thread-safe.
class ImageTree {
 public:
  /// `root` is an empty folder.
  explicit ImageTree(std::filesystem::path root);

  /// A folder that is there already keeps its entries.
  void addFolder(const std::string& path, mode_t mode);
  /// An empty file, to be written to.
  UniqueFd addFile(const std::string& path, mode_t mode);
  void addLink(const std::string& path, const std::string& target);
  void addHardLink(const std::string& path, const std::string& target);

  /// With everything below it. Nothing happens when there is none.
  void remove(const std::string& path);

  /// Removes what the folder holds, but for the paths in `kept` and what leads to them.
  void clear(const std::string& path, const std::set<std::string>& kept);

  /// The content of a file, or "" when there is no such file; at most `limit` bytes of it.
  std::string read(const std::string& path, std::size_t limit) const;

  const std::filesystem::path& root() const noexcept { return root_; }

 private:
  UniqueFd open(const std::string& path, int flags) const;
  UniqueFd requireFolder(const std::string& path, int links = 0);
  UniqueFd makeRoom(const std::string& path, bool forFolder);

  std::filesystem::path root_;
  UniqueFd fd_;
};

}  // namespace sparklab::lab
