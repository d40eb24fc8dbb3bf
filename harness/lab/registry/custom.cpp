#include "lab/registry/custom.hpp"

#include <fmt/format.h>

#include <limits>

#include "lab/apiextensions/rules.hpp"
#include "lab/registry/edit.hpp"
#include "lab/registry/names.hpp"
#include "lab/schema/schema.hpp"

namespace sparklab::lab {

namespace {

/// Mistakes after which rules are not evaluated.
bool blocksRules(const FieldErrors& errors) {
  for (const auto& [path, body] : errors)
    for (const std::string_view start :
         {"Unsupported value", "Required value", "Too long", "Too many"})
      if (body.starts_with(start) || body.find(" in body must be of type ") != body.npos)
        return true;
  return false;
}

void checkReplicas(const std::string& path, const json::value* value, FieldErrors& errors) {
  if (!value) return;
  if (!value->is_int64() && !value->is_uint64()) {
    errors.emplace_back(
        path,
        fmt::format("Invalid value: 0: {} accessor error: {} is of the type {}, expected "
                    "int64",
                    path,
                    value->is_string() ? std::string(value->get_string()) : json::serialize(*value),
                    value->is_string() ? "string"
                    : value->is_bool() ? "bool"
                                       : "float64"));
    return;
  }
  const auto replicas = value->is_int64() ? value->get_int64() : std::int64_t(value->get_uint64());
  if (replicas < 0)
    errors.emplace_back(
        path, fmt::format("Invalid value: {}: should be a non-negative integer", replicas));
  else if (replicas > std::numeric_limits<std::int32_t>::max())
    errors.emplace_back(path, fmt::format("Invalid value: {}: should be less than or equal to {}",
                                          replicas, std::numeric_limits<std::int32_t>::max()));
}

void validateScale(const CustomKind& custom, const json::value& object, bool status,
                   FieldErrors& errors) {
  if (!custom.scale) return;
  if (!status)
    checkReplicas(custom.scale->specText, findKeys(object, custom.scale->specReplicas), errors);
  checkReplicas(custom.scale->statusText, findKeys(object, custom.scale->statusReplicas), errors);
}

bool sameButForMeta(const json::value& a, const json::value& b) {
  const auto& left = a.get_object();
  const auto& right = b.get_object();
  const auto covers = [](const json::object& one, const json::object& other) {
    for (const auto& [key, value] : one) {
      if (key == "metadata") continue;
      const auto* there = other.if_contains(key);
      if (!there || *there != value) return false;
    }
    return true;
  };
  return covers(left, right) && covers(right, left);
}

}  // namespace

std::vector<std::string> pruneCustom(const Kind& kind, json::value& object) {
  if (!kind.custom) return {};
  std::vector<std::string> problems;
  if (const auto* metadata = find(object, {"metadata"}); metadata && metadata->is_object()) {
    json::value within(json::object{});
    at(within, {"metadata"}) = *metadata;
    static const TypeInfo* const pods = typeOf("v1", "Pod");  // any type with an ObjectMeta
    problems = unknownFields(*pods, within);
  }
  for (const auto& path : prune(object, kind.custom->schema))
    problems.push_back(fmt::format("unknown field \"{}\"", path));
  return problems;
}

void defaultCustom(const Kind& kind, json::value& object) {
  applyDefaults(object, kind.custom->schema);
}

ObjectPtr viewCustom(const Kind& kind, ObjectPtr stored) {
  const auto wanted = kind.apiVersion();
  if (str(stored->value(), {"apiVersion"}) == wanted) return stored;
  const auto& failure = kind.custom->conversionFailure;
  if (!failure.empty())
    throw internalError(fmt::format("conversion webhook for {}, Kind={} failed: {}",
                                    str(stored->value(), {"apiVersion"}), kind.kind, failure));
  auto object = stored->value();
  at(object, {"apiVersion"}) = wanted;
  prune(object, kind.custom->schema);
  applyDefaults(object, kind.custom->schema);
  return std::make_shared<const Object>(std::move(object), stored->revision());
}

void toStorageVersion(const Kind& kind, json::value& object) {
  const auto wanted = kind.group + "/" + kind.custom->storageVersion;
  if (str(object, {"apiVersion"}) == wanted) return;
  const auto& failure = kind.custom->conversionFailure;
  if (!failure.empty())
    throw internalError(fmt::format("conversion webhook for {}, Kind={} failed: {}",
                                    str(object, {"apiVersion"}), kind.kind, failure));
  at(object, {"apiVersion"}) = wanted;
}

void prepareCustom(const Kind& kind, std::string_view subresource, json::value& next,
                   const json::value& old) {
  if (subresource == "status") {
    auto made = old;
    copyField(made, next, "status");
    copyField(at(made, {"metadata"}), at(next, {"metadata"}), "managedFields");
    next = std::move(made);
    return;
  }
  if (kind.hasStatus) copyField(next, old, "status");
  const auto generation = num(old, {"metadata", "generation"});
  at(next, {"metadata", "generation"}) = generation + (sameButForMeta(next, old) ? 0 : 1);
}

void warnOfFinalizers(const json::value& next, const json::value* old,
                      const WriteOptions& options) {
  if (!options.warnings) return;
  static const json::array kNone;
  const auto& before = old ? list(*old, {"metadata", "finalizers"}) : kNone;
  for (const auto& finalizer : list(next, {"metadata", "finalizers"})) {
    if (!finalizer.is_string()) continue;
    const std::string_view name = finalizer.get_string();
    if (std::find(before.begin(), before.end(), finalizer) != before.end() ||
        name.find('/') != name.npos || name == "orphan" || name == "foregroundDeletion" ||
        name == "kubernetes")
      continue;
    options.warnings->push_back(fmt::format(
        "metadata.finalizers: {}: prefer a domain-qualified finalizer name {}to avoid accidental "
        "conflicts with other finalizer writers",
        inQuotes(name), name.find('.') == name.npos ? "" : "including a path (/) "));
  }
}

void validateCustom(const Kind& kind, const json::value& object, const json::value* old,
                    std::string_view subresource, FieldErrors& errors) {
  const auto& custom = *kind.custom;
  const auto& schema = custom.schema;
  const bool status = subresource == "status";
  if (status) {
    const auto found = schema.properties.find("status");
    if (const auto* value = find(object, {"status"}); value && found != schema.properties.end())
      validateValue(found->second, *value, old ? find(*old, {"status"}) : nullptr, "status",
                    errors);
  } else {
    validateValue(schema, object, old, "", errors);
  }
  validateScale(custom, object, status, errors);
  if (!status) validateEmbedded(schema, object, "", errors);

  FieldErrors before;
  if (old) validateListTypes(schema, *old, "", before);
  if (before.empty()) validateListTypes(schema, object, "", errors);

  if (blocksRules(errors)) {
    if (hasRules(schema))
      errors.emplace_back("<nil>",
                          "Invalid value: null: some validation rules were not checked because the "
                          "object was invalid; correct the existing errors to complete validation");
    return;
  }
  validateRules(schema, object, old, errors);
}

void customScale(const Kind& kind, const json::value& object, json::object& spec,
                 json::object& status) {
  const auto& scale = *kind.custom->scale;
  const auto* replicas = findKeys(object, scale.specReplicas);
  if (!replicas || !replicas->is_number())
    throw internalError(
        fmt::format("the spec replicas field {} does not exist", inQuotes(scale.specText)));
  spec["replicas"] = *replicas;
  const auto* current = findKeys(object, scale.statusReplicas);
  status["replicas"] = current && current->is_number() ? *current : json::value(0);
  if (scale.labelSelector.empty()) return;
  if (const auto* selector = findKeys(object, scale.labelSelector);
      selector && selector->is_string() && !selector->get_string().empty())
    status["selector"] = *selector;
}

void setCustomReplicas(const Kind& kind, json::value& object, std::int64_t replicas) {
  auto* here = &object;
  for (const auto& key : kind.custom->scale->specReplicas) here = &at(*here, {key});
  *here = replicas;
}

}  // namespace sparklab::lab
