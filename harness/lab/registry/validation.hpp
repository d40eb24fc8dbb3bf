// Building blocks of validation: field errors as k8s.io/apimachinery's util/validation/field words
// them, and the parts that several kinds share.
#pragma once

#include <fmt/format.h>

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "lab/registry/names.hpp"
#include "lab/registry/strategy.hpp"

namespace sparklab::lab {

/// Collects errors at paths; `sub()` is a view of the same list below a path.
class Problems {
 public:
  Problems(FieldErrors& errors, std::string path) : errors_(errors), path_(std::move(path)) {}

  Problems sub(std::string_view field) const {
    return {errors_, path_.empty() ? std::string(field) : fmt::format("{}.{}", path_, field)};
  }
  Problems at(std::size_t index) const { return {errors_, fmt::format("{}[{}]", path_, index)}; }
  Problems key(std::string_view key) const { return {errors_, fmt::format("{}[{}]", path_, key)}; }
  const std::string& path() const noexcept { return path_; }

  /// A mistake that was found and worded elsewhere.
  void append(FieldErrors::value_type mistake) { errors_.push_back(std::move(mistake)); }
  void required(std::string_view why = {}) { add("Required value", why); }
  void forbidden(std::string_view why) { add("Forbidden", why); }
  void invalidJson(const json::value& value, std::string_view why) {
    add("Invalid value: " + json::serialize(value), why);
  }
  void invalid(std::string_view value, std::string_view why) {
    add("Invalid value: " + inQuotes(value), why);
  }
  void duplicate(std::string_view value) { add("Duplicate value: " + inQuotes(value), {}); }
  /// Of a value that is not a string: `json` as it is.
  void duplicateValue(const std::string& json) { add("Duplicate value: " + json, {}); }
  void notFound(std::string_view value) { add("Not found: " + inQuotes(value), {}); }
  void unsupported(std::string_view value, std::initializer_list<std::string_view> supported) {
    unsupported(value, std::span(supported.begin(), supported.size()));
  }
  void unsupported(std::string_view value, std::span<const std::string_view> supported) {
    std::string list;
    for (const auto one : supported) list += (list.empty() ? "" : ", ") + inQuotes(one);
    add("Unsupported value: " + inQuotes(value), "supported values: " + list);
  }
  /// One of `supported`; an empty value is a missing one.
  void oneOf(std::string_view value, std::initializer_list<std::string_view> supported) {
    for (const auto one : supported)
      if (value == one) return;
    if (value.empty())
      required();
    else
      unsupported(value, supported);
  }
  void each(std::string_view value, const std::vector<std::string>& whys) {
    for (const auto& why : whys) invalid(value, why);
  }
  void nonNegative(std::int64_t value) {
    if (value < 0) invalidJson(json::value(value), "must be greater than or equal to 0");
  }
  void port(std::int64_t value) {
    if (value < 1 || value > 65535)
      invalidJson(json::value(value), "must be between 1 and 65535, inclusive");
  }
  void immutable(const json::value* value) {
    invalidJson(value ? *value : json::value(nullptr), "field is immutable");
  }

 private:
  void add(std::string what, std::string_view why) {
    if (!why.empty()) what += fmt::format(": {}", why);
    errors_.emplace_back(path_, std::move(what));
  }

  FieldErrors& errors_;
  std::string path_;
};

/// A pod's spec or a template's, at `problems`' path.
void validatePodSpec(const json::value& spec, Problems problems);
void validateContainer(const json::value& container, const json::array& volumes, Problems problems);
/// What an update of a pod may change: images, deadlines, tolerations.
void validatePodChange(const json::value& next, const json::value& old, FieldErrors& errors);
void validateEphemeralChange(const json::value& next, const json::value& old, FieldErrors& errors);

void validateService(const json::value& service, FieldErrors& errors);
void validateServiceChange(const json::value& next, const json::value& old, FieldErrors& errors);

void validateWorkload(const Kind& kind, const json::value& object, FieldErrors& errors);
void validateWorkloadChange(const Kind& kind, const json::value& next, const json::value& old,
                            FieldErrors& errors);

/// ResourceQuotas; `old` when it is an update.
void validateQuota(const json::value& quota, const json::value* old, FieldErrors& errors);
void validateLimitRange(const json::value& range, FieldErrors& errors);

void validateWebhooks(const json::value& configuration, FieldErrors& errors);

void validateBudget(const json::value& budget, FieldErrors& errors);

void validateClaim(const json::value& claim, FieldErrors& errors);
void validateClaimChange(const json::value& next, const json::value& old, FieldErrors& errors);
void validateVolume(const json::value& volume, FieldErrors& errors);
void validateVolumeChange(const json::value& next, const json::value& old, FieldErrors& errors);
void validateStorageClass(const json::value& storageClass, FieldErrors& errors);
void validateStorageClassChange(const json::value& next, const json::value& old,
                                FieldErrors& errors);

void validateLabelMap(const json::object& labels, Problems problems);
void validateLabelSelector(const json::value& selector, Problems problems);

}  // namespace sparklab::lab
