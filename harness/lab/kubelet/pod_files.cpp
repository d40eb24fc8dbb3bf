#include "lab/kubelet/pod_files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "base/error.hpp"
#include "base/remove_tree.hpp"
#include "base/unique_fd.hpp"

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  if (!file.flush()) throw Error(fmt::format("cannot write {}", path.string()));
}

std::string passwd(const Image& image, int uid) {
  std::string text = fmt::format("{0}:x:{1}:{1}::{2}:/bin/sh\n", image.user, uid,
                                 image.home.empty() ? "/" : image.home);
  if (image.user != "root") text += "root:x:0:0:root:/root:/bin/sh\n";
  return text + "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n";
}

std::string group(const Image& image, int uid) {
  std::string text = fmt::format("{}:x:{}:\n", image.user, uid);
  if (image.user != "root") text += "root:x:0:\n";
  return text + "nogroup:x:65534:\n";
}

/// The workstation's name servers, for names outside the cluster; no search list, as the cluster's
/// own names are in /etc/hosts.
std::string resolvConf() {
  std::ifstream file("/etc/resolv.conf");
  std::string text;
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("nameserver") || line.starts_with("options")) text += line + "\n";
  return text;
}

}  // namespace

fs::path PodFiles::log(const std::string& container, int restarts) const {
  return folder_ / "logs" / fmt::format("{}-{}.log", container, restarts);
}

fs::path PodFiles::volume(const std::string& name) const {
  return folder_ / "volumes" / name;
}

fs::path PodFiles::terminationLog(const std::string& container) const {
  return folder_ / "containers" / container / "termination-log";
}

void PodFiles::writeHosts(const std::string& text) {
  const auto path = folder_ / "hosts";
  if (text == hosts_) return;
  fs::create_directories(folder_);
  // Not truncated first: a reader would find an empty file.
  const UniqueFd fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644));
  if (!fd || ::pwrite(fd.get(), text.data(), text.size(), 0) != static_cast<ssize_t>(text.size()) ||
      ::ftruncate(fd.get(), static_cast<off_t>(text.size())) != 0)
    throw Error(fmt::format("cannot write {}: {}", path.string(), std::strerror(errno)));
  hosts_ = text;
}

std::vector<Mount> PodFiles::prepare(const std::string& container, const Image& image, int uid,
                                     const std::string& hostName) {
  const auto etc = folder_ / "containers" / container;
  std::vector<Mount> mounts{{Mount::Kind::ReadWrite, "/etc/hosts", folder_ / "hosts", {}}};
  const auto show = [&](const char* name, const std::string& text) {
    write(etc / name, text);
    mounts.push_back({Mount::Kind::ReadOnly, fmt::format("/etc/{}", name), etc / name, {}});
  };
  show("hostname", hostName + "\n");
  show("resolv.conf", resolvConf());
  if (image.rootfs.empty()) {
    show("passwd", passwd(image, uid));
    show("group", group(image, uid));
  }
  fs::create_directories(folder_ / "logs");
  return mounts;
}

void PodFiles::clearTerminationLog(const std::string& container) {
  const auto path = terminationLog(container);
  write(path, "");
  ::chmod(path.c_str(), 0666);
}

fs::path PodFiles::layer(const std::string& container) const {
  return folder_ / "layers" / container;
}

void PodFiles::removeLayer(const std::string& container) {
  removeTree(layer(container));
}

void PodFiles::removeAllButLogs() {
  for (const char* name : {"volumes", "containers", "layers", "generated", "hosts"})
    removeTree(folder_ / name);
}

void PodFiles::remove() {
  removeTree(folder_);
}

}  // namespace sparklab::lab
