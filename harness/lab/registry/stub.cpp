#include "lab/registry/managed_fields.hpp"
#include "lab/registry/strategy.hpp"
namespace sparklab::lab {
void validateCreate(const Kind&, const json::value&, FieldErrors&) {}
void validateUpdate(const Kind&, std::string_view, const json::value&, const json::value&,
                    FieldErrors&) {}
void Registry::bind(std::string_view ns, std::string_view name, const json::value& body) {
  modify(
      kindOf("pods"), ns, name, "",
      [&](json::value& pod) { at(pod, {"spec", "nodeName"}) = str(body, {"target", "name"}); },
      "kube-scheduler");
}
Registry::Deleted Registry::evict(std::string_view ns, std::string_view name, const json::value&) {
  return remove(kindOf("pods"), ns, name, {});
}
}  // namespace sparklab::lab
