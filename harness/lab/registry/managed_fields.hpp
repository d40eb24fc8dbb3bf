// metadata.managedFields: which manager owns which field (k8s.io/apimachinery, util/managedfields,
// and sigs.k8s.io/structured-merge-diff).
#pragma once

#include <string_view>

#include "base/time.hpp"
#include "lab/registry/kinds.hpp"

namespace sparklab::lab {

/// After a create (`old` null) or an update: `manager` owns, as an Update, what differs between
/// `old` and `next`; what was removed is nobody's. Writes next.metadata.managedFields.
void ownByUpdate(const Kind& kind, std::string_view subresource, const json::value* old,
                 json::value& next, std::string_view manager, WallTime now);

/// Equality that ignores metadata.resourceVersion and the times within managedFields: such an
/// update writes nothing.
bool equalButForTimestamps(const json::value& next, const json::value& old);

}  // namespace sparklab::lab
