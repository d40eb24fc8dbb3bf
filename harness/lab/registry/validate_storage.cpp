// Claims, volumes and their classes (pkg/apis/core/validation and pkg/apis/storage/validation of
// Kubernetes 1.34).
#include <algorithm>

#include "lab/registry/edit.hpp"
#include "lab/registry/quantity.hpp"
#include "lab/registry/validation.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kModes[] = {"ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce",
                                       "ReadWriteOncePod"};

void validateModes(const json::value& object, Problems problems) {
  const auto& modes = list(object, {"spec", "accessModes"});
  bool alone = false;
  for (std::size_t i = 0; i < modes.size(); ++i) {
    const auto* mode = modes[i].if_string();
    if (!mode) continue;
    if (std::find(std::begin(kModes), std::end(kModes), std::string_view(*mode)) ==
        std::end(kModes))
      problems.unsupported(std::string_view(*mode), kModes);
    alone |= *mode == "ReadWriteOncePod";
  }
  if (alone && modes.size() > 1)
    problems.forbidden("may not use ReadWriteOncePod with other access modes");
}

void validateMode(const json::value& object, Problems problems) {
  const auto mode = str(object, {"spec", "volumeMode"}, "Filesystem");
  if (mode != "Block" && mode != "Filesystem") problems.unsupported(mode, {"Block", "Filesystem"});
}

void validateSize(const json::value& object, Path path, Problems problems) {
  const auto amount = Quantity::parse(str(object, path));
  if (amount && (amount->isZero() || amount->isNegative()))
    problems.invalid(str(object, path), "must be greater than zero");
}

/// The fields of a volume's spec that are no volume source.
bool isSource(std::string_view field) {
  constexpr std::string_view kOthers[] = {"accessModes",
                                          "capacity",
                                          "claimRef",
                                          "mountOptions",
                                          "nodeAffinity",
                                          "storageClassName",
                                          "volumeMode",
                                          "persistentVolumeReclaimPolicy",
                                          "volumeAttributesClassName"};
  return std::find(std::begin(kOthers), std::end(kOthers), field) == std::end(kOthers);
}

json::object sourcesOf(const json::value& volume) {
  json::object sources;
  for (const auto& [field, value] : map(volume, {"spec"}))
    if (isSource(field) && value.is_object()) sources[field] = value;
  return sources;
}

/// Both without what may change: the name once, the request while bound, the attributes class.
bool claimKeepsItsSpec(const json::value& next, const json::value& old) {
  auto a = json::value(map(next, {"spec"}));
  auto b = json::value(map(old, {"spec"}));
  const bool unbound = str(old, {"spec", "volumeName"}).empty();
  const bool classless = !find(old, {"spec", "storageClassName"});
  for (auto* spec : {&a, &b}) {
    if (unbound) erase(*spec, {"volumeName"});
    if (classless) erase(*spec, {"storageClassName"});
    if (str(next, {"status", "phase"}) == "Bound") erase(*spec, {"resources", "requests"});
    erase(*spec, {"volumeAttributesClassName"});
  }
  return a == b;
}

}  // namespace

void validateClaim(const json::value& claim, FieldErrors& errors) {
  Problems spec(errors, "spec");
  if (list(claim, {"spec", "accessModes"}).empty())
    spec.sub("accessModes").required("at least 1 access mode is required");
  validateModes(claim, spec.sub("accessModes"));
  if (const auto* selector = find(claim, {"spec", "selector"}))
    validateLabelSelector(*selector, spec.sub("selector"));
  if (!find(claim, {"spec", "resources", "requests", "storage"}))
    spec.sub("resources").key("storage").required();
  else
    validateSize(claim, {"spec", "resources", "requests", "storage"},
                 spec.sub("resources").key("storage"));
  if (const auto* name = find(claim, {"spec", "storageClassName"});
      name && name->is_string() && !name->get_string().empty())
    spec.sub("storageClassName").each(name->get_string(), isDns1123Subdomain(name->get_string()));
  validateMode(claim, spec.sub("volumeMode"));
}

void validateClaimChange(const json::value& next, const json::value& old, FieldErrors& errors) {
  if (!claimKeepsItsSpec(next, old)) {
    Problems(errors, "spec")
        .forbidden(
            "spec is immutable after creation except resources.requests and "
            "volumeAttributesClassName for bound claims");
    return;
  }
  const Path kRequest{"spec", "resources", "requests", "storage"};
  const auto wants = Quantity::parse(str(next, kRequest));
  const auto had = Quantity::parse(str(old, kRequest));
  const auto has = Quantity::parse(str(old, {"status", "capacity", "storage"}));
  if (wants && had && *wants < *had && has && !(*has < *wants))
    Problems(errors, "spec.resources.requests.storage")
        .forbidden("field can not be less than status.capacity");
}

void validateVolume(const json::value& volume, FieldErrors& errors) {
  Problems spec(errors, "spec");
  if (list(volume, {"spec", "accessModes"}).empty()) spec.sub("accessModes").required();
  validateModes(volume, spec.sub("accessModes"));
  const auto& capacity = map(volume, {"spec", "capacity"});
  if (capacity.empty()) spec.sub("capacity").required();
  if (!capacity.empty() && (!capacity.contains("storage") || capacity.size() > 1))
    spec.sub("capacity").unsupported(json::serialize(capacity), {"storage"});
  validateSize(volume, {"spec", "capacity", "storage"}, spec.sub("capacity").key("storage"));
  spec.sub("persistentVolumeReclaimPolicy")
      .oneOf(str(volume, {"spec", "persistentVolumeReclaimPolicy"}, "Retain"),
             {"Delete", "Recycle", "Retain"});
  const auto sources = sourcesOf(volume);
  if (sources.empty()) spec.required("must specify a volume type");
  bool first = true;
  for (const auto& [name, source] : sources) {
    if (!std::exchange(first, false))
      spec.sub(name).forbidden("may not specify more than 1 volume type");
    if ((name == "hostPath" || name == "local") && str(source, {"path"}).empty())
      spec.sub(name).sub("path").required();
  }
  if (sources.contains("local") && !find(volume, {"spec", "nodeAffinity", "required"}))
    spec.sub("nodeAffinity").required("Local volume requires node affinity");
  if (str(volume, {"spec", "hostPath", "path"}) == "/" &&
      str(volume, {"spec", "persistentVolumeReclaimPolicy"}) == "Recycle")
    spec.sub("persistentVolumeReclaimPolicy")
        .forbidden("may not be 'recycle' for a hostPath mount of '/'");
  validateMode(volume, spec.sub("volumeMode"));
}

void validateVolumeChange(const json::value& next, const json::value& old, FieldErrors& errors) {
  if (sourcesOf(next) != sourcesOf(old))
    Problems(errors, "spec.persistentvolumesource")
        .forbidden("spec.persistentvolumesource is immutable after creation");
  if (!sameField(next, old, {"spec", "volumeMode"}))
    Problems(errors, "volumeMode").immutable(find(next, {"spec", "volumeMode"}));
  if (find(old, {"spec", "nodeAffinity"}) && !sameField(next, old, {"spec", "nodeAffinity"}))
    Problems(errors, "nodeAffinity").immutable(find(next, {"spec", "nodeAffinity"}));
}

void validateStorageClass(const json::value& storageClass, FieldErrors& errors) {
  if (str(storageClass, {"provisioner"}).empty())
    Problems(errors, "provisioner").required(str(storageClass, {"provisioner"}));
  const auto policy = str(storageClass, {"reclaimPolicy"}, "Delete");
  if (policy != "Delete" && policy != "Retain")
    Problems(errors, "reclaimPolicy").unsupported(policy, {"Delete", "Retain"});
  const auto mode = str(storageClass, {"volumeBindingMode"}, "Immediate");
  if (mode != "Immediate" && mode != "WaitForFirstConsumer")
    Problems(errors, "volumeBindingMode").unsupported(mode, {"Immediate", "WaitForFirstConsumer"});
}

void validateStorageClassChange(const json::value& next, const json::value& old,
                                FieldErrors& errors) {
  for (const std::string_view field : {"parameters", "provisioner", "reclaimPolicy"})
    if (!sameField(next, old, {field}))
      Problems(errors, std::string(field))
          .forbidden(fmt::format("updates to {} are forbidden.", field));
  if (!sameField(next, old, {"volumeBindingMode"}))
    Problems(errors, "volumeBindingMode").immutable(find(next, {"volumeBindingMode"}));
}

}  // namespace sparklab::lab
