// Where a container writes that runs an image with a root filesystem of its own.
#pragma once

#include <filesystem>
#include <optional>

#include "lab/kubelet/node_context.hpp"
#include "process/writable_layer.hpp"

namespace sparklab::lab {

struct RootLayer {
  std::filesystem::path root;  ///< what the sandbox shows as "/"
  /// To be mounted at `root` by the sandbox's first process; without it, `root` is a copy.
  std::optional<process::WritableLayer> overlay;
};

/// An empty overlay over `rootfs` in `folder`, which is emptied first. Where the kernel does not
/// let us mount one, a copy, which shares the files' blocks if the file system can (reflink).
/// Throws Error when neither works.
Task<RootLayer> makeRootLayer(std::shared_ptr<NodeContext> context, std::filesystem::path rootfs,
                              std::filesystem::path folder);

}  // namespace sparklab::lab
