// The bubblewrap command line of a container, and where its paths lie on this machine.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "lab/images/images.hpp"
#include "lab/kubelet/environment.hpp"

namespace sparklab::lab {

struct SandboxSpec {
  const Image& image;
  std::vector<Mount> mounts;  ///< over the image's: volumes, /etc/hosts ...
  std::vector<std::string> command;
  Environment environment;
  std::string workingDirectory;
  std::string hostName;
  std::filesystem::path files;  ///< a folder for the image's generated files
  std::filesystem::path root;   ///< the container's own copy of image.rootfs, if that is set
  bool userNamespace = true;    ///< without it, the sandbox needs CAP_SYS_ADMIN
  bool terminal = false;        ///< it keeps the session that bubblewrap is started in
  /// It will be among another container's processes (ContainerStart::processesOf), and in the user
  /// namespace that these belong to.
  bool joinsProcesses = false;
};

/// The variable that bubblewrap is started with: a path in the folder of the lab that a sandbox
/// belongs to, for whoever finds one without its lab. The command does not see it.
inline constexpr const char* kSandboxOf = "SPARKLAB_SANDBOX_OF";

/// bubblewrap's options, without the program and without the command. The command runs as process 1
/// of its own PID namespace, in a session of its own, and dies with bubblewrap. Writes the image's
/// File mounts below spec.files.
std::vector<std::string> sandboxOptions(const SandboxSpec& spec);

/// Where the sandbox's `path` lies on this machine; nothing when it lies nowhere (a tmpfs).
std::optional<std::filesystem::path> outsidePath(const SandboxSpec& spec, const std::string& path);

/// What a container runtime says when the command can't be run, or nothing when it can.
std::optional<std::string> commandProblem(const SandboxSpec& spec);

}  // namespace sparklab::lab
