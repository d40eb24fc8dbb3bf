// metadata: what is allowed in it (k8s.io/apimachinery, api/validation/objectmeta.go).
#include <fmt/format.h>

#include <algorithm>

#include "lab/registry/names.hpp"
#include "lab/registry/strategy.hpp"

namespace sparklab::lab {

namespace {

using NameRule = std::vector<std::string> (*)(std::string_view);

NameRule nameRule(const Kind& kind) {
  if (kind.group == "rbac.authorization.k8s.io") return isPathSegment;
  if (kind.group.empty() && kind.resource == "namespaces") return isDns1123Label;
  if (kind.group.empty() && kind.resource == "services") return isDns1035Label;
  if (kind.resource == "statefulsets") return isDns1123Label;
  return isDns1123Subdomain;
}

std::string invalidValue(std::string_view value, std::string_view why) {
  return fmt::format("Invalid value: {}: {}", inQuotes(value), why);
}

std::string_view text(const json::value& value) {
  const auto* string = value.if_string();
  return string ? std::string_view(*string) : std::string_view();
}

void validateLabels(const json::object& labels, const std::string& path, FieldErrors& errors) {
  for (const auto& [key, value] : labels) {
    for (const auto& why : isQualifiedName(key)) errors.emplace_back(path, invalidValue(key, why));
    for (const auto& why : isLabelValue(text(value)))
      errors.emplace_back(path, invalidValue(text(value), why));
  }
}

void validateAnnotations(const json::object& annotations, FieldErrors& errors) {
  constexpr std::size_t kLimit = 256 * 1024;
  std::size_t size = 0;
  for (const auto& [key, value] : annotations) {
    std::string lower(key);
    for (auto& c : lower)
      if (c >= 'A' && c <= 'Z') c |= 0x20;
    for (const auto& why : isQualifiedName(lower))
      errors.emplace_back("metadata.annotations", invalidValue(key, why));
    size += key.size() + text(value).size();
  }
  if (size > kLimit)
    errors.emplace_back("metadata.annotations",
                        fmt::format("Too long: may not be more than {} bytes", kLimit));
}

void validateOwners(const json::array& owners, FieldErrors& errors) {
  const std::string path = "metadata.ownerReferences";
  std::string controller;
  for (const auto& owner : owners) {
    if (str(owner, {"apiVersion"}).empty())
      errors.emplace_back(path + ".apiVersion", invalidValue("", "version must not be empty"));
    for (const auto key : {"kind", "name", "uid"})
      if (str(owner, {key}).empty())
        errors.emplace_back(path + "." + key, invalidValue("", "must not be empty"));
    if (str(owner, {"apiVersion"}) == "v1" && str(owner, {"kind"}) == "Event")
      errors.emplace_back(path, fmt::format("Invalid value: {}: /v1, Kind=Event is disallowed from "
                                            "being an owner",
                                            json::serialize(owner)));
    if (!flag(owner, {"controller"})) continue;
    const auto name = fmt::format("{}/{}", str(owner, {"kind"}), str(owner, {"name"}));
    if (controller.empty()) {
      controller = name;
      continue;
    }
    errors.emplace_back(
        path, fmt::format("Invalid value: {}: Only one reference can have Controller set to true. "
                          "Found \"true\" in references for {} and {}",
                          json::serialize(owners), controller, name));
  }
}

/// Kinds whose finalizers may be single words: their validation is apimachinery's alone, to which
/// that of the others adds the rule.
bool allowsAnyFinalizer(const Kind& kind) {
  return kind.custom || kind.group == "coordination.k8s.io" || kind.group == "policy" ||
         kind.group == "node.k8s.io" || kind.group == "admissionregistration.k8s.io" ||
         kind.group == "apiextensions.k8s.io" || kind.group == "apiregistration.k8s.io";
}

void validateFinalizers(const Kind& kind, const json::array& finalizers, FieldErrors& errors) {
  bool orphan = false, foreground = false;
  for (const auto& finalizer : finalizers) {
    for (const auto& why : isQualifiedName(text(finalizer)))
      errors.emplace_back("metadata.finalizers", invalidValue(text(finalizer), why));
    orphan = orphan || text(finalizer) == "orphan";
    foreground = foreground || text(finalizer) == "foregroundDeletion";
  }
  if (orphan && foreground)
    errors.emplace_back("metadata.finalizers",
                        fmt::format("Invalid value: {}: finalizer orphan and foregroundDeletion "
                                    "cannot be both set",
                                    json::serialize(finalizers)));
  if (allowsAnyFinalizer(kind)) return;
  for (std::size_t i = 0; i < finalizers.size(); ++i) {
    const auto name = text(finalizers[i]);
    if (name.find('/') != name.npos || name == "kubernetes" || name == "orphan" ||
        name == "foregroundDeletion")
      continue;
    errors.emplace_back(
        fmt::format("metadata.finalizers[{}]", i),
        invalidValue(name, "name is neither a standard finalizer name nor is it fully qualified"));
  }
}

}  // namespace

void validateMeta(const Kind& kind, const json::value& object, FieldErrors& errors) {
  const auto rule = nameRule(kind);
  if (auto prefix = std::string(str(object, {"metadata", "generateName"})); !prefix.empty()) {
    const auto asSent = prefix;
    if (prefix.size() > 1 && prefix.back() == '-') {
      prefix.pop_back();
      prefix.back() = 'a';  // as the original does: whatever comes before the suffix is fine
    }
    for (const auto& why : rule(prefix))
      errors.emplace_back("metadata.generateName", invalidValue(asSent, why));
  }
  const auto name = str(object, {"metadata", "name"});
  if (name.empty()) {
    errors.emplace_back("metadata.name", "Required value: name or generateName is required");
  } else {
    for (const auto& why : rule(name))
      errors.emplace_back("metadata.name", invalidValue(name, why));
  }
  const auto ns = str(object, {"metadata", "namespace"});
  if (kind.namespaced) {
    if (ns.empty())
      errors.emplace_back("metadata.namespace", "Required value");
    else
      for (const auto& why : isDns1123Label(ns))
        errors.emplace_back("metadata.namespace", invalidValue(ns, why));
  } else if (!ns.empty()) {
    errors.emplace_back("metadata.namespace", "Forbidden: not allowed on this type");
  }
  validateLabels(map(object, {"metadata", "labels"}), "metadata.labels", errors);
  validateAnnotations(map(object, {"metadata", "annotations"}), errors);
  validateOwners(list(object, {"metadata", "ownerReferences"}), errors);
  validateFinalizers(kind, list(object, {"metadata", "finalizers"}), errors);
}

void validateMetaUpdate(const json::value& next, const json::value& old, FieldErrors& errors) {
  if (!find(old, {"metadata", "deletionTimestamp"})) return;
  const auto& before = list(old, {"metadata", "finalizers"});
  std::vector<std::string> added;
  for (const auto& finalizer : list(next, {"metadata", "finalizers"}))
    if (std::find(before.begin(), before.end(), finalizer) == before.end())
      added.push_back(inQuotes(text(finalizer)));
  if (added.empty()) return;
  std::sort(added.begin(), added.end());
  errors.emplace_back(
      "metadata.finalizers",
      fmt::format("Forbidden: no new finalizers can be added if the object is being "
                  "deleted, found new finalizers []string{{{}}}",
                  fmt::join(added, ", ")));
}

}  // namespace sparklab::lab
