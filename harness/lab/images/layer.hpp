// Tar archives and folders as layers of an image (opencontainers/image-spec, layer.md), and what an
// archive of images is made of. libarchive reads; what it reads is trusted in nothing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "lab/images/image_tree.hpp"

namespace sparklab::lab {

/// What one image may cost. spend() and count() throw Error when it is used up.
class UnpackBudget {
 public:
  explicit UnpackBudget(std::uint64_t bytes = std::uint64_t{64} << 30,
                        std::uint64_t entries = 5'000'000)
      : limit_(bytes), bytes_(bytes), entries_(entries) {}
  void spend(std::uint64_t bytes);
  void count();
  std::uint64_t left() const noexcept { return bytes_; }

 private:
  std::uint64_t limit_, bytes_, entries_;
};

struct Unpacked {
  std::string digest;  ///< of the layer's tar, or of the folder's content
  std::uint64_t bytes = 0;
  int leftOut = 0;  ///< devices, sockets and pipes, which an image can't hold here
};

/// Puts the layer in `archive` (a tar; gzip, zstd, xz or bzip2 around it) over what `tree` holds:
/// later entries win, whiteouts remove. Throws Error for what is no such archive, is cut off or
/// reaches out of the tree; `tree` is worthless then.
Unpacked applyLayer(const std::filesystem::path& archive, ImageTree& tree, UnpackBudget& budget);

/// Copies a folder, hard links kept. Throws Error when something in it can't be read.
Unpacked applyFolder(const std::filesystem::path& folder, ImageTree& tree, UnpackBudget& budget);

/// A file of an archive, unpacked.
struct Member {
  std::filesystem::path file;
  std::string digest;
  std::uint64_t size = 0;
};

/// Unpacks an archive's regular files into `folder` under names of our own. Keys are their paths
/// there; links within the archive are keys too. Throws Error as applyLayer() does.
std::map<std::string, Member> unpackMembers(const std::filesystem::path& archive,
                                            const std::filesystem::path& folder,
                                            UnpackBudget& budget);

}  // namespace sparklab::lab
