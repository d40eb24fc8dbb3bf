#include "runner/resources.hpp"

#include <fmt/format.h>

#include <optional>

#include "base/error.hpp"

namespace sparklab::runner {

namespace {

/// The resource of `kind` in one group version; nothing when that has none or does not exist.
Task<std::optional<Resource>> lookIn(kube::Client& client, std::string group, std::string kind,
                                     std::string ns) {
  json::value known;
  try {
    known = co_await client.get(group);
  } catch (const kube::ApiError& error) {
    if (error.code() != 404) throw;
  }
  std::optional<Resource> found;
  for (const auto& resource : list(known, {"resources"})) {
    const auto name = str(resource, {"name"});
    if (str(resource, {"kind"}) != kind || name.find('/') != std::string_view::npos) continue;
    found.emplace();
    found->namespaced = flag(resource, {"namespaced"});
    found->collection = found->namespaced ? fmt::format("{}/namespaces/{}/{}", group, ns, name)
                                          : fmt::format("{}/{}", group, name);
    break;
  }
  co_return found;
}

}  // namespace

Task<Resource> findResource(kube::Client& client, std::string apiVersion, std::string kind,
                            std::string ns) {
  const bool core = apiVersion.find('/') == std::string::npos;
  const auto group = (core ? "/api/" : "/apis/") + apiVersion;
  const auto found = co_await lookIn(client, group, kind, ns);
  if (!found)
    throw Error(fmt::format("the cluster knows no kind {} of {}", kind, apiVersion), "", kBadInput);
  co_return *found;
}

Task<std::string> findCollection(kube::Client& client, std::string kind, std::string ns) {
  const std::string core = "/api/v1";
  auto found = co_await lookIn(client, core, kind, ns);
  json::value groups;
  if (!found) groups = co_await client.get("/apis");
  for (const auto& group : list(groups, {"groups"})) {
    if (found) break;
    const auto version = "/apis/" + std::string(str(group, {"preferredVersion", "groupVersion"}));
    found = co_await lookIn(client, version, kind, ns);
  }
  if (!found || !found->namespaced)
    throw Error(fmt::format("the cluster has no objects of kind {} in a namespace", kind),
                "Kinds are written as in manifests: ConfigMap, Job.", kBadInput);
  co_return found->collection;
}

}  // namespace sparklab::runner
