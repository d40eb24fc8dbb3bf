// The volumes of a pod, as folders of this machine that its sandbox shows.
#pragma once

#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>

#include "base/json.hpp"
#include "lab/kubelet/environment.hpp"

namespace sparklab::lab {

/// What keeps a volume from being set up; what() is the text of kubelet's FailedMount event.
class MountError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct VolumeSources {
  const json::value& pod;
  std::string podIP, hostIP;
  Lookup configMap, secret;
  Lookup claim, persistentVolume;
  std::function<std::string(const json::value& source)> token;  ///< of a serviceAccountToken source
};

/// Sets up `volume` (an entry of spec.volumes) below `folder`, or brings its files up to date, and
/// returns what is to be mounted. Files that no longer belong to it are removed, the others
/// replaced at once; emptyDir contents stay. Throws MountError while something it needs is missing.
std::filesystem::path setUpVolume(const json::value& volume, const std::filesystem::path& folder,
                                  const VolumeSources& sources);

/// True for volumes whose content comes from objects that may change or appear.
bool followsObjects(const json::value& volume);

}  // namespace sparklab::lab
