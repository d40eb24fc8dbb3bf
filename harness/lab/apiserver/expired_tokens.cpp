#include "lab/apiserver/expired_tokens.hpp"

#include <fmt/format.h>

#include "lab/faults/fault_definition.hpp"

namespace sparklab::lab {

namespace {

bool named(const json::value& spec, Path path, std::string_view name) {
  return likeAny(strings(spec, path), name);
}

std::int64_t seconds(WallTime time) {
  return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
}

}  // namespace

bool expiredByFault(Faults& faults, const Store& store, const json::object& claims) {
  const json::value token = claims;
  const auto ns = str(token, {"kubernetes.io", "namespace"});
  const auto account = str(token, {"kubernetes.io", "serviceaccount", "name"});
  const auto pod = str(token, {"kubernetes.io", "pod", "name"});
  for (const auto& fault : faults.active("tokens")) {
    const auto object = store.get(std::string(kFaultKey), fault.ns, fault.name);
    if (!object || fault.ns != ns) continue;
    if (!named(fault.spec, {"tokens", "serviceAccounts"}, account) ||
        !named(fault.spec, {"tokens", "pods"}, pod))
      continue;
    const auto made = parseRfc3339(str(object->value(), {"metadata", "creationTimestamp"}));
    if (!made || num(token, {"iat"}) > seconds(*made)) continue;
    json::object about;
    about["user"] = fmt::format("system:serviceaccount:{}:{}", ns, account);
    if (!pod.empty()) about["name"] = pod;
    if (faults.hit(fault.uid, std::move(about))) return true;
  }
  return false;
}

}  // namespace sparklab::lab
