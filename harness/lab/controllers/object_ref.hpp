// Which object a controller has to look at.
#pragma once

#include <compare>
#include <string>

#include "lab/store/store.hpp"

namespace sparklab::lab {

struct NamespacedName {
  std::string ns, name;
  auto operator<=>(const NamespacedName&) const = default;

  static NamespacedName of(const Object& object) {
    return {std::string(object.ns()), std::string(object.name())};
  }
};

}  // namespace sparklab::lab
