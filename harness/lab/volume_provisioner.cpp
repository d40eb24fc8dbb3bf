#include "lab/volume_provisioner.hpp"

#include <fmt/format.h>

#include "lab/controllers/ownership.hpp"
#include "lab/controllers/volume_binding.hpp"
#include "lab/registry/events.hpp"
#include "lab/scheduling/volumes.hpp"

namespace sparklab::lab {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kManager = "sparklab-provisioner";

bool isOurs(const json::value& volume) {
  return str(volume, {"metadata", "annotations", kProvisionedBy}) == VolumeProvisioner::kName;
}

}  // namespace

VolumeProvisioner::VolumeProvisioner(Registry& registry, asio::any_io_executor executor,
                                     Clock& clock, fs::path folder)
    : registry_(registry),
      folder_(std::move(folder)),
      claims_(executor, "provisioner", clock,
              [this](const NamespacedName& name) { syncClaim(name); }),
      volumes_(executor, "provisioner", clock,
               [this](const NamespacedName& name) { syncVolume(name); }) {
  auto& store = registry_.store();
  subscriptions_ = {
      store.subscribe("persistentvolumeclaims",
                      [this](const ResourceKey&, const Event& event) {
                        if (event.type != Event::Type::Deleted)
                          claims_.add(NamespacedName::of(*event.object));
                      }),
      store.subscribe("persistentvolumes", [this](const ResourceKey&, const Event& event) {
        if (event.type != Event::Type::Deleted) volumes_.add(NamespacedName::of(*event.object));
      })};
  for (const auto& claim : store.list("persistentvolumeclaims"))
    claims_.add(NamespacedName::of(*claim));
  for (const auto& volume : store.list("persistentvolumes"))
    volumes_.add(NamespacedName::of(*volume));
}

void VolumeProvisioner::tell(const Object& object, std::string_view type, std::string_view reason,
                             std::string_view message) {
  tryRecordEvent(registry_, object.value(), type, reason, message, kName);
}

void VolumeProvisioner::syncClaim(const NamespacedName& name) {
  const auto& store = registry_.store();
  const auto claim = store.get("persistentvolumeclaims", name.ns, name.name);
  if (!claim || isBeingDeleted(claim->value()) ||
      !str(claim->value(), {"spec", "volumeName"}).empty() ||
      str(claim->value(), {"metadata", "annotations", kStorageProvisioner}) != kName)
    return;
  const auto volume = fmt::format("pvc-{}", claim->uid());
  if (store.get("persistentvolumes", {}, volume)) return;
  const auto storageClass =
      store.get("storageclasses.storage.k8s.io", {}, storageClassOf(claim->value()));
  if (!storageClass) return;
  tell(*claim, "Normal", "Provisioning",
       fmt::format("External provisioner is provisioning volume for claim \"{}/{}\"", name.ns,
                   name.name));
  if (find(claim->value(), {"spec", "selector"}))
    return tell(*claim, "Warning", "ProvisioningFailed",
                fmt::format("failed to provision volume with StorageClass \"{}\": claim Selector "
                            "is not supported",
                            storageClass->name()));
  const auto path = folder_ / fmt::format("{}_{}_{}", volume, name.ns, name.name);
  fs::create_directories(path);
  fs::permissions(path, fs::perms::all);

  json::value object = json::object();
  at(object, {"metadata", "name"}) = volume;
  at(object, {"metadata", "annotations", kProvisionedBy}) = kName;
  auto& spec = at(object, {"spec"});
  at(spec, {"capacity", "storage"}) =
      str(claim->value(), {"spec", "resources", "requests", "storage"});
  at(spec, {"hostPath"}) = json::object{{"path", path.string()}, {"type", ""}};
  at(spec, {"accessModes"}) = list(claim->value(), {"spec", "accessModes"});
  at(spec, {"claimRef"}) = claimReference(*claim);
  at(spec, {"persistentVolumeReclaimPolicy"}) =
      str(storageClass->value(), {"reclaimPolicy"}, "Delete");
  at(spec, {"storageClassName"}) = storageClass->name();
  at(spec, {"volumeMode"}) = str(claim->value(), {"spec", "volumeMode"}, "Filesystem");
  WriteOptions options;
  options.fieldManager = kManager;
  registry_.create(kindOf("persistentvolumes"), {}, std::move(object), options);
  tell(*claim, "Normal", "ProvisioningSucceeded",
       fmt::format("Successfully provisioned volume {}", volume));
}

void VolumeProvisioner::syncVolume(const NamespacedName& name) {
  const auto volume = registry_.store().get("persistentvolumes", {}, name.name);
  if (!volume || !isOurs(volume->value()) || isBeingDeleted(volume->value()) ||
      str(volume->value(), {"status", "phase"}) != "Released" ||
      str(volume->value(), {"spec", "persistentVolumeReclaimPolicy"}) != "Delete")
    return;
  // Only what it made: the path of a volume that somebody changed by hand may be anything.
  const fs::path path(std::string(str(volume->value(), {"spec", "hostPath", "path"})));
  if (path.parent_path() == folder_) fs::remove_all(path);
  registry_.remove(kindOf("persistentvolumes"), {}, name.name, DeleteOptions());
}

void makeStandardClass(Registry& registry) {
  const auto& kind = kindOf("storageclasses.storage.k8s.io");
  if (registry.store().get(kind.storageKey(), {}, "standard")) return;
  json::value object = json::object();
  at(object, {"metadata", "name"}) = "standard";
  at(object, {"metadata", "annotations", "storageclass.kubernetes.io/is-default-class"}) = "true";
  at(object, {"provisioner"}) = VolumeProvisioner::kName;
  at(object, {"reclaimPolicy"}) = "Delete";
  at(object, {"volumeBindingMode"}) = "Immediate";
  WriteOptions options;
  options.fieldManager = kManager;
  registry.create(kind, {}, std::move(object), options);
}

}  // namespace sparklab::lab
