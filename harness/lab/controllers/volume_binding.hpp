// Binds claims to persistent volumes and lets go of volumes whose claim is gone. Rules:
// kube-controller-manager's persistentvolume-binder. Volumes are made and deleted by provisioners,
// which work on what it leaves in annotations and phases, as outside of the cluster's core.
#pragma once

#include <optional>
#include <string>

#include "lab/controllers/retry_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// On volumes and claims that this controller chose for each other.
inline constexpr std::string_view kBoundByController = "pv.kubernetes.io/bound-by-controller";
inline constexpr std::string_view kBindCompleted = "pv.kubernetes.io/bind-completed";
inline constexpr std::string_view kProvisionedBy = "pv.kubernetes.io/provisioned-by";
/// Which provisioner a claim waits for, and the node of the pod that it waited for before that.
inline constexpr std::string_view kStorageProvisioner = "volume.kubernetes.io/storage-provisioner";
inline constexpr std::string_view kSelectedNode = "volume.kubernetes.io/selected-node";

/// spec.claimRef of a volume for `claim`.
json::object claimReference(const Object& claim);

/// Keeps `volume` for `claim`.
void reserveVolume(Registry& registry, const Object& volume, const Object& claim,
                   std::string_view fieldManager);

/// Works for as long as it lives, driven by the store.
class VolumeBinding {
 public:
  VolumeBinding(Registry& registry, asio::any_io_executor executor, Clock& clock);

 private:
  void onClaim(const Event& event);
  void onVolume(const Event& event);
  void retryPending();

  void syncClaim(const NamespacedName& name);
  void syncUnbound(const Object& claim);
  void syncBound(const Object& claim);
  void waitForVolume(const Object& claim);
  void bind(const Object& volume, const Object& claim);
  void expand(const Object& volume, const Object& claim);
  void lose(const Object& claim, std::string_view reason, std::string_view message);

  void syncVolume(const std::string& name);
  void release(const Object& volume);
  void setPhase(const Object& volume, std::string_view phase, std::string_view message = {});

  Registry& registry_;
  RetryQueue claims_, volumes_;
  std::vector<Store::Subscription> subscriptions_;
};

}  // namespace sparklab::lab
