// A folder that can be written to without being changed: an overlay, which a process mounts for
// itself alone.
#pragma once

#include <filesystem>
#include <string>

namespace sparklab::process {

/// Prepared by the parent, entered by a child between fork and exec.
class WritableLayer {
 public:
  /// At `merged`, `lower` will be seen, and what is written goes to `upper`; `work` is the
  /// kernel's, on the same file system. All four exist. `userNamespace`: we may not mount
  /// otherwise.
  WritableLayer(const std::filesystem::path& lower, const std::filesystem::path& upper,
                const std::filesystem::path& work, std::filesystem::path merged,
                bool userNamespace);

  /// Moves the calling process, which must have one thread, into a mount namespace of its own that
  /// has the overlay. False with errno when the kernel does not let us. Makes nothing but system
  /// calls.
  bool enter() const noexcept;

 private:
  std::filesystem::path merged_;
  std::string options_;
  std::string uidMap_, gidMap_;  ///< empty without a user namespace
};

/// Whether a layer's `upper` may lie in `folder`: in a user namespace the kernel keeps what it must
/// know in extended attributes of the user's, which a tmpfs has since Linux 6.6 only.
bool mayHoldLayer(const std::filesystem::path& folder, bool userNamespace);

}  // namespace sparklab::process
