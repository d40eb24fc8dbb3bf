// Which class of storage a claim or a volume is of.
#pragma once

#include <string_view>

#include "base/json.hpp"

namespace sparklab::lab {

/// The class before there was the field, and stronger than it.
inline constexpr std::string_view kOldStorageClass = "volume.beta.kubernetes.io/storage-class";

/// The name; "" for none. Valid as long as `object`.
inline std::string_view storageClassOf(const json::value& object) {
  return str(object, {"metadata", "annotations", kOldStorageClass},
             str(object, {"spec", "storageClassName"}));
}

}  // namespace sparklab::lab
