#include "lab/apiserver/health.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "lab/apiserver/respond.hpp"
#include "lab/registry/names.hpp"

namespace sparklab::lab {
namespace {

struct Check {
  std::string_view name;
  bool readiness = false;  ///< asked by /readyz alone
};

/// As kube-apiserver 1.34.4 lists them, in its order.
constexpr Check kChecks[] = {
    {"ping"},
    {"log"},
    {"etcd"},
    {"etcd-readiness", true},
    {"informer-sync", true},
    {"poststarthook/start-apiserver-admission-initializer"},
    {"poststarthook/generic-apiserver-start-informers"},
    {"poststarthook/priority-and-fairness-config-consumer"},
    {"poststarthook/priority-and-fairness-filter"},
    {"poststarthook/storage-object-count-tracker-hook"},
    {"poststarthook/start-apiextensions-informers"},
    {"poststarthook/start-apiextensions-controllers"},
    {"poststarthook/crd-informer-synced"},
    {"poststarthook/start-system-namespaces-controller"},
    {"poststarthook/start-cluster-authentication-info-controller"},
    {"poststarthook/start-kube-apiserver-identity-lease-controller"},
    {"poststarthook/start-kube-apiserver-identity-lease-garbage-collector"},
    {"poststarthook/start-legacy-token-tracking-controller"},
    {"poststarthook/start-service-ip-repair-controllers"},
    {"poststarthook/rbac/bootstrap-roles"},
    {"poststarthook/scheduling/bootstrap-system-priority-classes"},
    {"poststarthook/priority-and-fairness-config-producer"},
    {"poststarthook/bootstrap-controller"},
    {"poststarthook/start-kubernetes-service-cidr-controller"},
    {"poststarthook/aggregator-reload-proxy-client-cert"},
    {"poststarthook/start-kube-aggregator-informers"},
    {"poststarthook/apiservice-status-local-available-controller"},
    {"poststarthook/apiservice-status-remote-available-controller"},
    {"poststarthook/apiservice-registration-controller"},
    {"poststarthook/apiservice-discovery-controller"},
    {"poststarthook/kube-apiserver-autoregistration"},
    {"autoregister-completion"},
    {"poststarthook/apiservice-openapi-controller"},
    {"poststarthook/apiservice-openapiv3-controller"},
    {"shutdown", true},
};

}  // namespace

std::optional<net::HttpResponse> healthAt(const RequestInfo& info) {
  const std::string_view path = std::string_view(info.path).substr(1);
  const auto slash = path.find('/');
  const auto endpoint = path.substr(0, slash);
  if (endpoint != "healthz" && endpoint != "livez" && endpoint != "readyz") return {};
  const auto asked = [&](const Check& check) { return !check.readiness || endpoint == "readyz"; };
  if (slash != path.npos) {
    const auto wanted = path.substr(slash + 1);
    for (const auto& check : kChecks)
      if (asked(check) && check.name == wanted) return textResponse(200, "ok");
    return {};
  }
  if (!info.query.has("verbose")) return textResponse(200, "ok");
  const auto named = info.query.all("exclude");
  std::set<std::string_view> excluded(named.begin(), named.end());
  std::string text;
  for (const auto& check : kChecks)
    if (asked(check))
      text +=
          fmt::format("[+]{} {}\n", check.name, excluded.erase(check.name) ? "excluded: ok" : "ok");
  std::vector<std::string> unknown;
  for (const auto name : excluded) unknown.push_back(inQuotes(name));
  if (!unknown.empty())
    text += fmt::format("warn: some health checks cannot be excluded: no matches for {}\n",
                        fmt::join(unknown, ","));
  return textResponse(200, text + fmt::format("{} check passed\n", endpoint));
}

}  // namespace sparklab::lab
