// What the admission plugins share.
#pragma once

#include <string>
#include <string_view>

#include "lab/registry/kinds.hpp"

namespace sparklab::lab {

/// Throws admission.NewForbidden: StatusError 403 that names the object, or the start of the name
/// that it is about to get.
[[noreturn]] void refuseAdmission(const Kind& kind, const json::value& object,
                                  std::string_view why);

/// The finalizers that keep claims and volumes in use from going (controllers/storage_protection).
inline constexpr std::string_view kClaimProtection = "kubernetes.io/pvc-protection";
inline constexpr std::string_view kVolumeProtection = "kubernetes.io/pv-protection";

/// DefaultStorageClass and StorageObjectInUseProtection, for claims and volumes.
void admitStorage(const Store& store, const Kind& kind, json::value& object);

/// PersistentVolumeClaimResize: throws StatusError 403 when a claim may not grow.
void checkExpansion(const Store& store, const Kind& kind, std::string_view subresource,
                    const json::value& next, const json::value& old);

/// LimitRanger: gives a pod's containers what the LimitRanges of its namespace have as defaults.
void applyLimitRanges(const Store& store, std::string_view ns, json::value& pod);

/// LimitRanger: throws StatusError 403 when a pod or a claim is smaller or larger than a LimitRange
/// of its namespace allows. `old` is null for a creation.
void checkLimitRanges(const Store& store, const Kind& kind, std::string_view subresource,
                      const json::value& next, const json::value* old);

}  // namespace sparklab::lab
