#include <algorithm>

#include "lab/schema/schema.hpp"
#include "lab/schema/table.hpp"

namespace sparklab::lab {

namespace {

const TypeInfo* kindNamed(std::string_view apiVersion, std::string_view kind) noexcept {
  const auto all = table::kinds();
  const auto found =
      std::ranges::lower_bound(all, std::pair(kind, apiVersion), {},
                               [](const auto& k) { return std::pair(k.kind, k.apiVersion); });
  return found != all.end() && found->kind == kind && found->apiVersion == apiVersion ? found->type
                                                                                      : nullptr;
}

}  // namespace

const Field* TypeInfo::byJson(std::string_view name) const noexcept {
  const auto found = std::ranges::find(fields, name, &Field::json);
  return found == fields.end() ? nullptr : &*found;
}

const Field* TypeInfo::byNumber(std::uint32_t number) const noexcept {
  for (const auto& field : fields)
    if (field.number == number && field.via == 0 && number != 0) return &field;
  return nullptr;
}

const TypeInfo* typeOf(std::string_view apiVersion, std::string_view kind) noexcept {
  if (const auto* type = kindNamed(apiVersion, kind)) return type;
  // DeleteOptions, Status and their like belong to every group version.
  return kindNamed("meta.k8s.io/v1", kind);
}

const TypeInfo* typeNamed(std::string_view openApiName) noexcept {
  const auto all = table::types();
  const auto found =
      std::ranges::lower_bound(all, openApiName, {}, [](const auto* type) { return type->name; });
  return found != all.end() && (*found)->name == openApiName ? *found : nullptr;
}

std::span<const TypeInfo* const> types() noexcept {
  return table::types();
}

}  // namespace sparklab::lab
