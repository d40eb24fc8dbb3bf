// The kind Fault: a CustomResourceDefinition like any other, which a lab has from its start, so
// that kubectl, scenarios and `sparklab fault` speak of faults in one and the same way.
#pragma once

#include <string_view>

#include "base/json.hpp"
#include "lab/registry/registry.hpp"

namespace sparklab::lab {

inline constexpr std::string_view kFaultGroup = "lab.sparklab.dev";
inline constexpr std::string_view kFaultApiVersion = "lab.sparklab.dev/v1alpha1";
/// Who writes what faults do to objects, as metadata.managedFields tells.
inline constexpr std::string_view kFaultManager = "sparklab";
inline constexpr std::string_view kFaultKey = "faults.lab.sparklab.dev";

/// The whole definition. Its descriptions are what `kubectl explain faults` shows.
json::value faultDefinition();

/// Makes the definition, or brings one that is there already up to date.
void makeFaultDefinition(Registry& registry);

}  // namespace sparklab::lab
