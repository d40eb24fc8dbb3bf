#include "lab/images/base_system.hpp"

#include <algorithm>

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;

/// The kernel's and the package manager's part of "/": /bin and its like are links into /usr on
/// merged systems and folders on others.
void addPrograms(std::vector<Mount>& root) {
  root.push_back({Mount::Kind::ReadOnly, "/usr", "/usr", {}});
  std::vector<fs::path> entries;
  for (const auto& entry : fs::directory_iterator("/")) entries.push_back(entry.path());
  std::sort(entries.begin(), entries.end());
  for (const auto& path : entries) {
    const auto name = path.filename().string();
    if (name != "bin" && name != "sbin" && !name.starts_with("lib")) continue;
    if (fs::is_symlink(path))
      root.push_back({Mount::Kind::Symlink, path, fs::read_symlink(path), {}});
    else if (fs::is_directory(path))
      root.push_back({Mount::Kind::ReadOnly, path, path, {}});
  }
}

bool isNeeded(const std::string& name) {
  static const char* const kNames[] = {
      "alternatives", "ca-certificates", "debian_version", "gai.conf", "inputrc",   "ld.so.cache",
      "ld.so.conf",   "ld.so.conf.d",    "os-release",     "pki",      "protocols", "services",
      "ssl",          "terminfo"};
  return name.starts_with("java-") || name == "java" ||
         std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

void addEtc(std::vector<Mount>& root) {
  std::vector<fs::path> entries;
  for (const auto& entry : fs::directory_iterator("/etc"))
    if (isNeeded(entry.path().filename())) entries.push_back(entry.path());
  std::sort(entries.begin(), entries.end());
  root.push_back({Mount::Kind::Directory, "/etc", {}, {}});
  for (const auto& path : entries) {
    if (fs::is_symlink(path))
      root.push_back({Mount::Kind::Symlink, path, fs::read_symlink(path), {}});
    else
      root.push_back({Mount::Kind::ReadOnly, path, path, {}});
  }
  // Not this machine's: it may ask services that are not in the pod.
  root.push_back({Mount::Kind::File,
                  "/etc/nsswitch.conf",
                  {},
                  "passwd: files\ngroup: files\nshadow: files\nhosts: files dns\n"
                  "services: files\nprotocols: files\n"});
}

}  // namespace

std::vector<Mount> baseSystem() {
  std::vector<Mount> root;
  addPrograms(root);
  addEtc(root);
  for (const char* folder : {"/tmp", "/var", "/run", "/root", "/home", "/opt"})
    root.push_back(
        {Mount::Kind::Tmpfs, folder, {}, {}, std::string_view(folder) == "/tmp" ? 01777 : 0755});
  for (const char* folder :
       {"/var/tmp", "/var/log", "/var/lib", "/var/cache", "/run/lock", "/srv", "/mnt", "/media"})
    root.push_back({Mount::Kind::Directory, folder, {}, {}});
  // Relative, so that it can be mounted through before it is the root.
  root.push_back({Mount::Kind::Symlink, "/var/run", "../run", {}});
  return root;
}

}  // namespace sparklab::lab
