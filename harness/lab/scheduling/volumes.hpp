// Persistent volumes and the pods that want them: which volume suits a claim, and which nodes a pod
// with claims may go to (k8s.io/component-helpers/storage/volume; the VolumeBinding plugin of
// kube-scheduler 1.34).
#pragma once

#include <string>
#include <vector>

#include "lab/registry/storage_class.hpp"
#include "lab/store/store.hpp"

namespace sparklab::lab {

/// Whether the claim's class waits for the first pod (WaitForFirstConsumer).
bool bindsLate(const Store& store, const json::value& claim);

/// The claim that the volume names in spec.claimRef is `claim`: by name, and by UID once it has
/// one.
bool isReservedFor(const json::value& volume, const json::value& claim);

/// Why the volume is nothing for the claim ("requested PV is too small"); "" when it suits.
std::string mismatch(const json::value& volume, const json::value& claim);

/// Whether pods on the node can use the volume (its spec.nodeAffinity).
bool isReachableFrom(const json::value& volume, const json::value& node);

/// The volume that was reserved for the claim, else the smallest of those that are free and suit;
/// null when there is none. With `node`, only what is reachable from there.
ObjectPtr bestVolume(const Store& store, const json::value& claim,
                     const json::value* node = nullptr);

/// One claim that a node has to have a volume for.
struct VolumeChoice {
  std::vector<ObjectPtr> volumes;  ///< any of them will do
  bool bound = false;
};

/// What the volumes of a pod mean for its place.
struct PodVolumes {
  std::string problem;                ///< set: no node can do, for this reason
  std::vector<VolumeChoice> choices;  ///< each of which a node must satisfy
  std::vector<std::string> late;      ///< unbound claims whose class waits for this pod
};
PodVolumes podVolumes(const Store& store, const Object& pod);

/// Why the node can't have the pod; "" when it can.
std::string volumeConflict(const PodVolumes& volumes, const json::value& node);

/// The claim behind an entry of a pod's spec.volumes: its name, or "" for other volumes. Claims of
/// generic ephemeral volumes are named after the pod and the volume.
std::string claimNameOf(const json::value& volume, std::string_view pod);

/// Whether a volume of the pod is the claim of that name, in the pod's namespace.
bool usesClaim(const Object& pod, std::string_view claim);

}  // namespace sparklab::lab
