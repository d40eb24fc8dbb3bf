// The patch formats that change an object without looking at who owns what.
#pragma once

#include "base/json.hpp"
#include "lab/schema/schema.hpp"

namespace sparklab::lab {

/// RFC 6902. Throws StatusError 400 for a malformed patch and 422 for one that does not apply.
json::value jsonPatch(json::value document, const json::value& patch);

/// RFC 7396.
json::value mergePatch(json::value document, const json::value& patch);

/// Kubernetes' own (k8s.io/apimachinery, util/strategicpatch): lists merge by the keys of their
/// types; $patch, $retainKeys, $setElementOrder/x and $deleteFromPrimitiveList/x are obeyed. Throws
/// StatusError 400 or 422. With no type, lists are replaced.
json::value strategicMergePatch(const TypeInfo* type, json::value document,
                                const json::value& patch);

}  // namespace sparklab::lab
