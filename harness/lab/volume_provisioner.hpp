// The provisioner of the lab's class "standard": folders of this machine, as minikube's and kind's
// classes give. All nodes of a lab reach them.
#pragma once

#include <filesystem>

#include "lab/controllers/retry_queue.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// Makes a volume for each claim that waits for it, and removes volumes, with their folder, that
/// were released and are to be deleted. Works for as long as it lives, driven by the store.
class VolumeProvisioner {
 public:
  /// Folders come below `folder`, which is made when it is needed.
  VolumeProvisioner(Registry& registry, asio::any_io_executor executor, Clock& clock,
                    std::filesystem::path folder);

  static constexpr std::string_view kName = "lab.sparklab.dev/host-path";

 private:
  void syncClaim(const NamespacedName& name);
  void syncVolume(const NamespacedName& name);
  void tell(const Object& object, std::string_view type, std::string_view reason,
            std::string_view message);

  Registry& registry_;
  std::filesystem::path folder_;
  RetryQueue claims_, volumes_;
  std::vector<Store::Subscription> subscriptions_;
};

/// Makes the class "standard", the default one, unless it is there.
void makeStandardClass(Registry& registry);

}  // namespace sparklab::lab
