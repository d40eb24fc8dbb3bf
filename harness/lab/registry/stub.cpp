#include "lab/registry/managed_fields.hpp"
#include "lab/registry/strategy.hpp"
namespace sparklab::lab {
void ownByUpdate(const Kind&, std::string_view, const json::value*, json::value&, std::string_view,
                 WallTime) {}
bool equalButForTimestamps(const json::value& next, const json::value& old) { return next == old; }
void validateCreate(const Kind&, const json::value&, FieldErrors&) {}
void validateUpdate(const Kind&, std::string_view, const json::value&, const json::value&,
                    FieldErrors&) {}
Registry::Patched Registry::patch(const Kind&, std::string_view, std::string_view,
                                  std::string_view, PatchType, const json::value&,
                                  const WriteOptions&) {
  throw unsupportedMediaType("patches are not there yet");
}
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
