// What each kind does around a write: defaults, admission, preparation and validation. The registry
// calls these in kube-apiserver's order.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lab/registry/registry.hpp"

namespace sparklab::lab {

/// (path, body) of each mistake; see invalid().
using FieldErrors = std::vector<std::pair<std::string, std::string>>;

/// What decoding fills in (the SetDefaults functions of kube-apiserver).
void setDefaults(const Kind& kind, json::value& object);

/// Mutating admission of creations: LimitRanger, ServiceAccount, Priority,
/// DefaultTolerationSeconds, PodNodeSelector's relatives are off, as in a default cluster.
void admit(const Store& store, const Kind& kind, std::string_view ns, json::value& object);

/// NamespaceLifecycle: refuses creations in namespaces that are missing or being deleted.
void admitNamespace(const Store& store, const Kind& kind, std::string_view ns,
                    std::string_view name);

/// The strategies' PrepareForCreate and what the services' storage allocates.
void prepareCreate(const Store& store, const Kind& kind, json::value& object);

/// The strategies' PrepareForUpdate: keeps what `subresource` may not change, counts generations.
void prepareUpdate(const Store& store, const Kind& kind, std::string_view subresource,
                   json::value& next, const json::value& old);

void validateCreate(const Kind& kind, const json::value& object, FieldErrors& errors);
void validateUpdate(const Kind& kind, std::string_view subresource, const json::value& next,
                    const json::value& old, FieldErrors& errors);

/// ValidateObjectMeta and ValidateObjectMetaUpdate of apimachinery.
void validateMeta(const Kind& kind, const json::value& object, FieldErrors& errors);
void validateMetaUpdate(const json::value& next, const json::value& old, FieldErrors& errors);

/// Whether PUT creates what is not there, and whether it may come without a resourceVersion.
bool allowsCreateOnUpdate(const Kind& kind) noexcept;
bool allowsUnconditionalUpdate(const Kind& kind) noexcept;

/// A namespace with finalizers in its spec is not removed by an update of its metadata.
bool keepsUntilFinalized(const Kind& kind, const json::value& object) noexcept;

/// Views of one object under core/v1 and events.k8s.io/v1.
json::value toCoreEvent(json::value event);
json::value toNewEvent(const json::value& coreEvent);
bool isNewEventView(const Kind& kind) noexcept;

}  // namespace sparklab::lab
