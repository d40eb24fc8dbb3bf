#include "lab/kubelet/sandbox.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "base/file.hpp"

#include "lab/images/inside.hpp"

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;

/// What Docker and containerd leave to a container's root.
constexpr const char* kCapabilities[] = {
    "CAP_CHOWN",  "CAP_DAC_OVERRIDE", "CAP_FOWNER",      "CAP_FSETID",           "CAP_KILL",
    "CAP_MKNOD",  "CAP_NET_RAW",      "CAP_SETFCAP",     "CAP_SETGID",           "CAP_SETPCAP",
    "CAP_SETUID", "CAP_SYS_CHROOT",   "CAP_AUDIT_WRITE", "CAP_NET_BIND_SERVICE",
};

void add(std::vector<std::string>& options, std::initializer_list<std::string> words) {
  options.insert(options.end(), words);
}

void addMount(std::vector<std::string>& options, const Mount& mount, const fs::path& files) {
  switch (mount.kind) {
    case Mount::Kind::ReadOnly:
      return add(options, {"--ro-bind", mount.source, mount.target});
    case Mount::Kind::ReadWrite:
      return add(options, {"--bind", mount.source, mount.target});
    case Mount::Kind::Tmpfs:
      return add(options,
                 {"--perms", fmt::format("{:o}", mount.mode | 0700), "--tmpfs", mount.target});
    case Mount::Kind::Directory:
      return add(options, {"--dir", mount.target});
    case Mount::Kind::Symlink:
      return add(options, {"--symlink", mount.source, mount.target});
    case Mount::Kind::File: {
      std::string name = mount.target;
      std::replace(name.begin(), name.end(), '/', '_');
      fs::create_directories(files);
      const auto path = files / name;
      if (!fs::exists(path)) {
        std::ofstream(path, std::ios::binary) << mount.content;
        ::chmod(path.c_str(), static_cast<mode_t>(mount.mode));
      }
      return add(options, {"--ro-bind", path, mount.target});
    }
  }
}

std::vector<Mount> sorted(std::vector<Mount> mounts) {
  std::stable_sort(mounts.begin(), mounts.end(), [](const Mount& a, const Mount& b) {
    return fs::path(a.target) < fs::path(b.target);
  });
  return mounts;
}

/// The last mount that covers `path`.
const Mount* covering(const SandboxSpec& spec, const std::string& path) {
  const Mount* best = nullptr;
  auto consider = [&](const std::vector<Mount>& mounts) {
    for (const auto& mount : mounts)
      if (isBelow(path, mount.target) && (!best || mount.target.size() >= best->target.size()))
        best = &mount;
  };
  consider(spec.image.root);
  consider(spec.mounts);
  return best;
}

enum class Found { No, NotExecutable, Yes };

Found look(const SandboxSpec& spec, const std::string& path) {
  const auto outside = outsidePath(spec, path);
  struct stat info = {};
  if (!outside || ::stat(outside->c_str(), &info) != 0) return Found::No;
  return S_ISREG(info.st_mode) && (info.st_mode & 0111) != 0 ? Found::Yes : Found::NotExecutable;
}

std::string runtimeError(const std::string& program, const char* why) {
  return fmt::format(
      "failed to create containerd task: failed to create shim task: OCI runtime create failed: "
      "runc create failed: unable to start container process: error during container init: exec: "
      "\"{}\": {}: unknown",
      program, why);
}

}  // namespace

std::vector<std::string> sandboxOptions(const SandboxSpec& spec) {
  std::vector<std::string> options{"--unshare-uts", "--unshare-ipc", "--die-with-parent",
                                   "--hostname", spec.hostName};
  if (!spec.joinsProcesses) add(options, {"--unshare-pid", "--as-pid-1"});
  if (!spec.terminal) options.emplace_back("--new-session");
  if (spec.userNamespace && spec.joinsProcesses) {
    // Whoever is mapped there.
  } else if (spec.userNamespace) {
    add(options, {"--unshare-user", "--uid", std::to_string(spec.image.uid), "--gid",
                  std::to_string(spec.image.uid)});
  } else {
    add(options, {"--cap-drop", "ALL"});
    for (const char* capability : kCapabilities) add(options, {"--cap-add", capability});
  }
  if (!spec.root.empty()) add(options, {"--bind", spec.root, "/"});
  for (const auto& mount : spec.image.root) addMount(options, mount, spec.files);
  add(options, {"--proc", "/proc", "--dev", "/dev"});
  for (auto mount : sorted(spec.mounts)) {
    // bubblewrap would follow the image's links before they mean the image's own files.
    if (!spec.root.empty()) mount.target = resolvedInside(spec.image.rootfs, mount.target);
    addMount(options, mount, spec.files);
  }
  if (!spec.workingDirectory.empty()) {
    // A runtime makes a working directory that is missing.
    const auto outside = outsidePath(spec, spec.workingDirectory);
    const auto inside = spec.root.empty()
                            ? spec.workingDirectory
                            : resolvedInside(spec.image.rootfs, spec.workingDirectory);
    if (!outside || !fs::exists(*outside)) add(options, {"--dir", inside});
    add(options, {"--chdir", spec.workingDirectory});
  } else {
    add(options, {"--chdir", "/"});
  }
  options.push_back("--clearenv");
  for (const auto& [name, value] : spec.environment) add(options, {"--setenv", name, value});
  return options;
}

std::optional<fs::path> outsidePath(const SandboxSpec& spec, const std::string& path) {
  std::string inside = fs::path(path).lexically_normal();
  for (int links = 0; links < 16; ++links) {
    const auto* mount = covering(spec, inside);
    if (!mount && !spec.root.empty())
      return spec.image.rootfs.string() + resolvedInside(spec.image.rootfs, inside);
    if (!mount) return {};
    const auto rest = fs::path(inside).lexically_relative(mount->target);
    const bool whole = rest == ".";
    switch (mount->kind) {
      case Mount::Kind::ReadOnly:
      case Mount::Kind::ReadWrite:
        return whole ? mount->source : mount->source / rest;
      case Mount::Kind::Symlink: {
        const auto base = fs::path(mount->target).parent_path() / mount->source;
        inside = (whole ? base : base / rest).lexically_normal();
        continue;
      }
      case Mount::Kind::File: {
        std::string name = mount->target;
        std::replace(name.begin(), name.end(), '/', '_');
        return spec.files / name;
      }
      case Mount::Kind::Tmpfs:
      case Mount::Kind::Directory:
        return {};
    }
  }
  return {};
}

std::optional<std::string> commandProblem(const SandboxSpec& spec) {
  if (spec.command.empty()) return "no command specified";
  const auto& program = spec.command[0];
  if (program.find('/') != std::string::npos) {
    const auto path = program[0] == '/' ? program : spec.workingDirectory + "/" + program;
    switch (look(spec, path)) {
      case Found::No:
        return runtimeError(program,
                            fmt::format("stat {}: no such file or directory", path).c_str());
      case Found::NotExecutable:
        return runtimeError(program, "permission denied");
      case Found::Yes:
        return {};
    }
  }
  const auto found = spec.environment.find("PATH");
  const std::string path = found == spec.environment.end() ? "" : found->second;
  for (std::size_t begin = 0; begin <= path.size();) {
    const auto end = std::min(path.find(':', begin), path.size());
    if (look(spec, path.substr(begin, end - begin) + "/" + program) == Found::Yes) return {};
    begin = end + 1;
  }
  return runtimeError(program, "executable file not found in $PATH");
}

}  // namespace sparklab::lab
