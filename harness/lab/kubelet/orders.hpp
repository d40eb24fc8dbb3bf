// What a lab's faults ask of a kubelet. They reach it as everything does, by the objects that it
// watches: by annotations of pods and of its node.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/json.hpp"

namespace sparklab::lab {

/// Of a pod: "<container id> Killed" or "<container id> OutOfMemory" ends that run with SIGKILL.
inline constexpr std::string_view kKillAnnotation = "lab.sparklab.dev/kill";
/// Of a pod: "<uid> <message>", it is evicted. The UID, because annotations are copied with
/// manifests.
inline constexpr std::string_view kEvictAnnotation = "lab.sparklab.dev/evict";
/// Of a node: "true" while its disk is full.
inline constexpr std::string_view kDiskPressureAnnotation = "lab.sparklab.dev/disk-pressure";

struct KillOrder {
  std::string run;  ///< "containerd://..."
  bool outOfMemory = false;
};
std::optional<KillOrder> killOrder(const json::value& pod);

/// Whether the run was ended for want of memory.
bool isOutOfMemory(const json::value& pod, std::string_view run);

/// The message; "" unless the pod is to be evicted.
std::string evictionOrder(const json::value& pod);

bool hasDiskPressure(const json::value& node);

}  // namespace sparklab::lab
