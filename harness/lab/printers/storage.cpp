// Rows of volumes, claims and their classes.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

#include "lab/printers/printers_of.hpp"

namespace sparklab::lab::printers {

namespace {

std::string accessModes(const json::value& object, Path path) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kModes{
      {{"ReadWriteOnce", "RWO"},
       {"ReadOnlyMany", "ROX"},
       {"ReadWriteMany", "RWX"},
       {"ReadWriteOncePod", "RWOP"}}};
  const auto& modes = list(object, path);
  std::vector<std::string_view> out;
  for (const auto& [mode, word] : kModes)
    if (std::ranges::any_of(modes, [&, m = mode](const auto& item) {
          return item.is_string() && std::string_view(item.get_string()) == m;
        }))
      out.push_back(word);
  return fmt::format("{}", fmt::join(out, ","));
}

std::string_view phase(const json::value& object) {
  return has(object, {"metadata", "deletionTimestamp"}) ? "Terminating"
                                                        : str(object, {"status", "phase"});
}

std::string_view storageClass(const json::value& object) {
  const auto* old =
      find(object, {"metadata", "annotations", "volume.beta.kubernetes.io/storage-class"});
  return old ? str(*old, {}) : str(object, {"spec", "storageClassName"});
}

std::string capacity(const json::value& object, Path path) {
  const auto text = scalar(object, path);
  return text.empty() ? "0" : text;
}

bool isDefault(const json::value& object) {
  for (const std::string_view name : {"storageclass.kubernetes.io/is-default-class",
                                      "storageclass.beta.kubernetes.io/is-default-class"})
    if (str(object, {"metadata", "annotations", name}) == "true") return true;
  return false;
}

}  // namespace

void printPersistentVolume(Row& row) {
  const auto& volume = row.object();
  const bool claimed = has(volume, {"spec", "claimRef"});
  row.name();
  row.add(std::string_view(capacity(volume, {"spec", "capacity", "storage"})));
  row.add(std::string_view(accessModes(volume, {"spec", "accessModes"})));
  row.text({"spec", "persistentVolumeReclaimPolicy"});
  row.add(phase(volume));
  row.add(std::string_view(claimed ? fmt::format("{}/{}",
                                                 str(volume, {"spec", "claimRef", "namespace"}),
                                                 str(volume, {"spec", "claimRef", "name"}))
                                   : ""));
  row.add(storageClass(volume));
  row.add(str(volume, {"spec", "volumeAttributesClassName"}, "<unset>"));
  row.text({"status", "reason"});
  row.age();
  row.add(str(volume, {"spec", "volumeMode"}, "<unset>"));
}

void printPersistentVolumeClaim(Row& row) {
  const auto& claim = row.object();
  const bool bound = !str(claim, {"spec", "volumeName"}).empty();
  row.name();
  row.add(phase(claim));
  row.text({"spec", "volumeName"});
  row.add(std::string_view(bound ? capacity(claim, {"status", "capacity", "storage"}) : ""));
  row.add(std::string_view(bound ? accessModes(claim, {"status", "accessModes"}) : ""));
  row.add(storageClass(claim));
  row.add(str(claim, {"spec", "volumeAttributesClassName"}, "<unset>"));
  row.age();
  row.add(str(claim, {"spec", "volumeMode"}, "<unset>"));
}

void printStorageClass(Row& row) {
  const auto& object = row.object();
  row.add(std::string_view(fmt::format("{}{}", str(object, {"metadata", "name"}),
                                       isDefault(object) ? " (default)" : "")));
  row.text({"provisioner"});
  row.add(str(object, {"reclaimPolicy"}, "Delete"));
  row.add(str(object, {"volumeBindingMode"}, "Immediate"));
  row.boolean({"allowVolumeExpansion"});
  row.age();
}

void printVolumeAttachment(Row& row) {
  row.name();
  row.text({"spec", "attacher"});
  row.text({"spec", "source", "persistentVolumeName"});
  row.text({"spec", "nodeName"});
  row.boolean({"status", "attached"});
  row.age();
}

void printCSINode(Row& row) {
  row.name();
  row.count({"spec", "drivers"});
  row.age();
}

void printCSIDriver(Row& row) {
  const auto& driver = row.object();
  std::vector<std::string_view> modes, audiences;
  for (const auto& mode : list(driver, {"spec", "volumeLifecycleModes"}))
    modes.push_back(str(mode, {}));
  for (const auto& request : list(driver, {"spec", "tokenRequests"}))
    audiences.push_back(str(request, {"audience"}));
  row.name();
  row.boolean({"spec", "attachRequired"}, true);
  row.boolean({"spec", "podInfoOnMount"});
  row.boolean({"spec", "storageCapacity"});
  row.add(std::string_view(has(driver, {"spec", "tokenRequests"})
                               ? fmt::format("{}", fmt::join(audiences, ","))
                               : "<unset>"));
  row.boolean({"spec", "requiresRepublish"});
  row.add(orNone(fmt::format("{}", fmt::join(modes, ","))));
  row.age();
}

}  // namespace sparklab::lab::printers
