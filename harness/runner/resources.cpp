#include "runner/resources.hpp"

#include <fmt/format.h>

#include "base/error.hpp"

namespace sparklab::runner {

Task<Resource> findResource(kube::Client& client, std::string apiVersion, std::string kind,
                            std::string ns) {
  const bool core = apiVersion.find('/') == std::string::npos;
  const auto group = (core ? "/api/" : "/apis/") + apiVersion;
  json::value known;
  try {
    known = co_await client.get(group);
  } catch (const kube::ApiError& error) {
    if (error.code() != 404) throw;
  }
  for (const auto& resource : list(known, {"resources"})) {
    const auto name = str(resource, {"name"});
    if (str(resource, {"kind"}) != kind || name.find('/') != std::string_view::npos) continue;
    Resource found;
    found.namespaced = flag(resource, {"namespaced"});
    found.collection = found.namespaced ? fmt::format("{}/namespaces/{}/{}", group, ns, name)
                                        : fmt::format("{}/{}", group, name);
    co_return found;
  }
  throw Error(fmt::format("the cluster knows no kind {} of {}", kind, apiVersion), "", kBadInput);
}

}  // namespace sparklab::runner
