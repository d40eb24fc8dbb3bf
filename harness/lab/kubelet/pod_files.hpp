// The files that the node makes for a pod: /etc/hosts, /etc/passwd ... and where its logs and
// volumes lie.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "lab/images/images.hpp"
#include "lab/kubelet/hosts.hpp"

namespace sparklab::lab {

class PodFiles {
 public:
  /// Below `folder`, which is made when it is needed.
  explicit PodFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

  std::filesystem::path log(const std::string& container, int restarts) const;
  std::filesystem::path volume(const std::string& name) const;
  std::filesystem::path terminationLog(const std::string& container) const;
  std::filesystem::path generated() const { return folder_ / "generated"; }

  /// /etc/hosts, in place: the sandbox shows this very file. Writes nothing when nothing changed.
  void writeHosts(const std::string& text);

  /// Everything else that a container of `image` shows in /etc; `uid` is what its processes see as
  /// their own. An image with a root filesystem has its own users. Returns the mounts, /etc/hosts
  /// included.
  std::vector<Mount> prepare(const std::string& container, const Image& image, int uid,
                             const std::string& hostName);

  /// Where a container writes that runs an image with a root filesystem, from one run to the next.
  std::filesystem::path layer(const std::string& container) const;
  void removeLayer(const std::string& container);

  /// An empty termination log, as every run begins with.
  void clearTerminationLog(const std::string& container);

  /// Volumes and generated files; the logs stay until remove().
  void removeAllButLogs();
  void remove();

 private:
  std::filesystem::path folder_;
  std::string hosts_;
};

}  // namespace sparklab::lab
