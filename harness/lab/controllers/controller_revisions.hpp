// The history of a StatefulSet's or DaemonSet's pod template: ControllerRevisions. Rules:
// pkg/controller/history of Kubernetes 1.34.
#pragma once

#include <vector>

#include "lab/controllers/ownership.hpp"

namespace sparklab::lab {

struct RevisionHistory {
  std::vector<ObjectPtr> all;  ///< oldest first
  ObjectPtr update;            ///< that of the workload's template
  std::int64_t collisions = 0;

  /// Null when there is none of that name.
  ObjectPtr named(std::string_view name) const;
};

/// Makes sure that the newest revision is that of the template of `workload`: makes it, or numbers
/// an old equal one anew. `hashLabel` is where the hash of the template goes besides the name.
RevisionHistory recordRevision(Registry& registry, const Kind& kind, const Object& workload,
                               std::string_view hashLabel);

/// Deletes the oldest revisions beyond spec.revisionHistoryLimit, but none of those named `live`.
void forgetRevisions(Registry& registry, const Object& workload, const RevisionHistory& history,
                     const std::vector<std::string>& live);

/// The pod template that a revision keeps.
json::value templateOfRevision(const Object& revision);

}  // namespace sparklab::lab
