// What a pod may write to the node, and what happens when it writes more (the local storage part of
// pkg/kubelet/eviction/eviction_manager.go of Kubernetes 1.34).
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "base/json.hpp"

namespace sparklab::lab {

/// Bytes in use, asked only for what is limited.
struct StorageUsage {
  std::function<std::int64_t(const std::string& volume)> emptyDir;
  std::function<std::int64_t(const std::string& container)> container;  ///< its layer and logs
};

bool limitsStorage(const json::value& pod);

/// Why the pod is to be evicted, in kubelet's words; "" when it keeps to its limits.
std::string exceededStorage(const json::value& pod, const StorageUsage& usage);

/// What a folder and all below it take up on the disk, each file once.
std::int64_t diskUsage(const std::filesystem::path& folder);

}  // namespace sparklab::lab
