// metadata.managedFields: which manager owns which field (k8s.io/apimachinery v0.34,
// util/managedfields).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "lab/registry/field_set.hpp"
#include "lab/registry/kinds.hpp"
#include "lab/registry/typed.hpp"

namespace sparklab::lab {

/// One entry.
struct Manager {
  std::string name;
  bool applied = false;  ///< operation Apply, else Update
  std::string apiVersion;
  std::string subresource;
  std::string time;
  FieldSet fields;

  /// An applier stays the same when it moves to another version of the API.
  bool is(const Manager& other) const noexcept {
    return name == other.name && applied == other.applied && subresource == other.subresource &&
           (applied || apiVersion == other.apiVersion);
  }
};

using Managers = std::vector<Manager>;

/// Nothing for what is not a list of proper entries.
Managers managersOf(const json::value& object);
/// Writes them in the API's order, or removes the field when there are none.
void setManagers(json::value& object, Managers managers);

/// Exact paths that the server itself writes and nobody owns (metadata.name, kind ...).
const FieldSet& serverWritten();

/// Paths that `subresource` cannot change, with all below them: nobody owns them through it.
FieldSet unownable(const Kind& kind, std::string_view subresource);

/// After a create (`old` null) or an update: `manager` owns, as an Update, what differs between
/// `old` and `next`; what was removed is nobody's. Writes next.metadata.managedFields.
void ownByUpdate(const Kind& kind, std::string_view subresource, const json::value* old,
                 json::value& next, std::string_view manager, WallTime now);

/// Server-side apply: `config` laid over `live` (null: it is created), with ownership. Throws
/// StatusError 409 with every conflict unless `force`.
json::value applyConfiguration(const Kind& kind, std::string_view subresource,
                               const json::value* live, const json::value& config,
                               std::string_view manager, bool force, WallTime now);

/// Equality that ignores metadata.resourceVersion and the times within managedFields: such an
/// update writes nothing.
bool equalButForTimestamps(const json::value& next, const json::value& old);

}  // namespace sparklab::lab
