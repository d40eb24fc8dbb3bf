// PATCH in its four formats.
#include <fmt/format.h>

#include "lab/registry/conform.hpp"
#include "lab/registry/custom.hpp"
#include "lab/registry/decode.hpp"
#include "lab/registry/go_text.hpp"
#include "lab/registry/managed_fields.hpp"
#include "lab/registry/names.hpp"
#include "lab/registry/patches.hpp"
#include "lab/registry/scale.hpp"
#include "lab/registry/strategy.hpp"
#include "lab/schema/schema.hpp"

namespace sparklab::lab {

namespace {

json::value merged(const json::value& current, const json::value& body) {
  if (body.is_null()) throw badRequest("Invalid JSON Patch");
  if (!body.is_object())
    throw badRequest(
        fmt::format("error decoding patch: json: cannot unmarshal {} into Go value of type "
                    "map[string]interface {{}}",
                    jsonKind(body)));
  return mergePatch(current, body);
}

/// What it says about the kind is nobody's business: the type is known before it is merged.
json::value strategicallyMerged(const Kind& kind, const json::value& current,
                                const json::value& body) {
  auto next = strategicMergePatch(typeOf(kind), current, body);
  for (const auto field : {"apiVersion", "kind"})
    at(next, {field}) = *find(current, {field});  // which may be a Scale's
  return next;
}

json::value patched(const Kind& kind, PatchType type, const json::value& current,
                    const json::value& body) {
  switch (type) {
    case PatchType::Json:
      return jsonPatch(current, body);
    case PatchType::Merge:
      return merged(current, body);
    case PatchType::StrategicMerge:
      return strategicallyMerged(kind, current, body);
    case PatchType::Apply:
      break;
  }
  throw internalError("an apply patch needs an owner");
}

void checkApply(const Kind& kind, const json::value& body, const WriteOptions& options) {
  if (!body.is_object())
    throw badRequest(
        "error decoding YAML: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal "
        "value into Go value of type map[string]interface {}");
  if (options.fieldManager.empty()) {
    static const Kind kPatchOptions = [] {
      Kind named;
      named.group = "meta.k8s.io";
      named.kind = "PatchOptions";
      return named;
    }();
    throw invalid(kPatchOptions, "",
                  {{"fieldManager", "Required value: is required for apply patch"}});
  }
  const auto version = str(body, {"apiVersion"});
  if (version.empty() || str(body, {"kind"}).empty())
    throw badRequest("invalid object type: " + std::string(version) +
                     ", Kind=" + std::string(str(body, {"kind"})));
  if (version != kind.apiVersion())
    throw badRequest(
        fmt::format("Incorrect version specified in apply patch. Specified patch version: {}, "
                    "expected: {}",
                    version, kind.apiVersion()));
  if (str(body, {"kind"}) != kind.kind)
    throw badRequest(
        fmt::format("failed to create typed patch object: no corresponding type for {}, "
                    "Kind={}",
                    version, str(body, {"kind"})));
}

/// Where an update would be a conflict with what somebody made anew, a patch has read the object
/// that it changes.
void checkUid(const Kind& kind, const Object& current, const json::value& next) {
  const auto sent = str(next, {"metadata", "uid"});
  if (sent.empty() || sent == current.uid()) return;
  throw invalid(
      kind, current.name(),
      {{"metadata.uid", fmt::format("Invalid value: {}: field is immutable", inQuotes(sent))}});
}

/// The name and namespace of an applied configuration are those of the URL.
void addressed(const Kind& kind, std::string_view ns, std::string_view name, json::value& object) {
  checkName(object, name);
  if (kind.namespaced) setNamespace(kind, ns, object);
}

}  // namespace

Registry::Patched Registry::patch(const Kind& kind, std::string_view ns, std::string_view name,
                                  std::string_view subresource, PatchType type,
                                  const json::value& body, const WriteOptions& options) {
  const auto stored =
      store_.get(kind.storageKey(), kind.namespaced ? ns : std::string_view(), name);
  if (type == PatchType::Apply) checkApply(kind, body, options);
  if (!stored) {
    if (type != PatchType::Apply || !subresource.empty()) throw notFound(kind, name);
    const auto uid = str(body, {"metadata", "uid"});
    if (!uid.empty())
      throw conflict(kind, name,
                     fmt::format("uid mismatch: the provided object specified uid {}, and no "
                                 "existing object was found",
                                 uid));
    auto object = applyConfiguration(kind, subresource, nullptr, body, options.fieldManager,
                                     options.force, clock_.now());
    addressed(kind, ns, name, object);
    object = conform(kind, std::move(object));
    if (isNewEventView(kind)) {
      const auto made = insert(kindOf("events"), ns, toCoreEvent(std::move(object)), options, true);
      return {view(kind, made), true};
    }
    pruneCustom(kind, object);
    return {insert(kind, ns, std::move(object), options, true), true};
  }

  if (subresource == "scale") {
    auto scale = patched(kind, type, scaleOf(kind, view(kind, stored)->value()), body);
    return {update(kind, ns, name, subresource, std::move(scale), options), false};
  }
  const auto current = view(kind, stored);
  if (type != PatchType::Apply) {
    auto next = patched(kind, type, current->value(), body);
    next = decodePatched(kind, ns, std::move(next), options,
                         type == PatchType::StrategicMerge ? &body : nullptr);
    checkUid(kind, *current, next);
    return {write(kind, ns, name, subresource, std::move(next), options, false), false};
  }
  auto next = applyConfiguration(kind, subresource, &current->value(), body, options.fieldManager,
                                 options.force, clock_.now());
  addressed(kind, ns, name, next);
  checkUid(kind, *current, next);
  pruneCustom(kind, next);
  next = conform(kind, std::move(next));
  return {write(kind, ns, name, subresource, std::move(next), options, true), false};
}

}  // namespace sparklab::lab
