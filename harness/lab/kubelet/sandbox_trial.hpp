// Whether this machine lets us make sandboxes for pods.
#pragma once

#include <boost/asio/io_context.hpp>
#include <filesystem>
#include <memory>
#include <string>

#include "process/child.hpp"

namespace sparklab::lab {

/// True when a plain user's way is the only one: a sandbox in a user namespace.
bool sandboxesNeedUserNamespace();

/// Makes the smallest sandbox there is, which takes longer than anything else at a lab's start: it
/// goes on beside us until its outcome is asked for. Single-threaded.
class SandboxTrial {
 public:
  /// Begins, for the lab in `folder` (see kSandboxOf). Throws Error when there is no such program.
  explicit SandboxTrial(const std::filesystem::path& folder, std::string bubblewrap = "bwrap",
                        bool userNamespace = sandboxesNeedUserNamespace());

  /// Waits for the outcome. Throws Error that says why sandboxes can't be had.
  void require();

  /// Waits for the outcome: whether it was made.
  bool works();

 private:
  std::string errors_;
  asio::io_context io_{1};
  std::unique_ptr<process::Child> child_;
};

/// Whether sandboxes can be had in user namespaces, in which alone another user than ours can be
/// shown: not in a container whose /proc is covered in part. Tried when it is first asked for.
bool userNamespacesHoldSandboxes(const std::filesystem::path& folder,
                                 const std::string& bubblewrap);

}  // namespace sparklab::lab
