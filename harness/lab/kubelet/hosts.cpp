#include "lab/kubelet/hosts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lab/registry/pod_conditions.hpp"

namespace sparklab::lab {
namespace {

constexpr const char* kDomain = "cluster.local";

bool selects(const json::value& service, const json::value& pod) {
  const auto& selector = map(service, {"spec", "selector"});
  if (selector.empty() ||
      str(service, {"metadata", "namespace"}) != str(pod, {"metadata", "namespace"}))
    return false;
  const auto& labels = map(pod, {"metadata", "labels"});
  return std::all_of(selector.begin(), selector.end(), [&](const auto& wanted) {
    const auto* label = labels.if_contains(wanted.key());
    return label && *label == wanted.value();
  });
}

bool isEnded(const json::value& pod) {
  const auto phase = str(pod, {"status", "phase"});
  return phase == "Succeeded" || phase == "Failed";
}

/// "a.ns.svc.cluster.local a.ns.svc a.ns", and "a" too inside its own namespace.
std::string namesOf(const ServiceHost& service, std::string_view ns) {
  const auto base = fmt::format("{}.{}", service.name, service.ns);
  auto names = fmt::format("{0}.svc.{1}\t{0}.svc\t{0}", base, kDomain);
  if (service.ns == ns) names += "\t" + service.name;
  return names;
}

}  // namespace

std::string hostNameOf(const json::value& pod) {
  std::string name(str(pod, {"spec", "hostname"}, str(pod, {"metadata", "name"})));
  if (name.size() > 63) name.resize(63);
  while (!name.empty() && (name.back() == '-' || name.back() == '.')) name.pop_back();
  return name;
}

std::vector<ServiceHost> serviceHosts(const std::vector<const json::value*>& services,
                                      const std::vector<const json::value*>& pods) {
  std::vector<ServiceHost> hosts;
  for (const auto* service : services) {
    ServiceHost host{std::string(str(*service, {"metadata", "namespace"})),
                     std::string(str(*service, {"metadata", "name"})),
                     {}};
    if (host.ns == "default" && host.name == "kubernetes") continue;
    const bool unready = flag(*service, {"spec", "publishNotReadyAddresses"});
    for (const auto* pod : pods) {
      const std::string ip(str(*pod, {"status", "podIP"}));
      if (ip.empty() || isEnded(*pod) || !selects(*service, *pod)) continue;
      if (unready || (isReady(*pod) && !find(*pod, {"metadata", "deletionTimestamp"})))
        host.addresses.push_back(ip);
    }
    if (!host.addresses.empty()) hosts.push_back(std::move(host));
  }
  return hosts;
}

std::string hostsFile(const json::value& pod, const std::string& podIP,
                      const std::string& kubernetesAddress,
                      const std::vector<ServiceHost>& services) {
  std::string text =
      "# Kubernetes-managed hosts file.\n"
      "127.0.0.1\tlocalhost\n"
      "::1\tlocalhost ip6-localhost ip6-loopback\n"
      "fe00::0\tip6-localnet\n"
      "fe00::0\tip6-mcastprefix\n"
      "fe00::1\tip6-allnodes\n"
      "fe00::2\tip6-allrouters\n";
  const auto ns = str(pod, {"metadata", "namespace"});
  const auto name = hostNameOf(pod);
  if (const auto subdomain = str(pod, {"spec", "subdomain"}); !subdomain.empty())
    text += fmt::format("{0}\t{1}.{2}.{3}.svc.{4}\t{1}\n", podIP, name, subdomain, ns, kDomain);
  else
    text += fmt::format("{}\t{}\n", podIP, name);

  text += "\n# Services, which a cluster's DNS would know.\n";
  text += fmt::format(
      "{0}\tkubernetes.default.svc.{1}\tkubernetes.default.svc\t"
      "kubernetes.default\tkubernetes\n",
      kubernetesAddress, kDomain);
  for (const auto& service : services)
    for (const auto& address : service.addresses)
      text += fmt::format("{}\t{}\n", address, namesOf(service, ns));

  const auto& aliases = list(pod, {"spec", "hostAliases"});
  if (!aliases.empty()) text += "\n# Entries added by HostAliases.\n";
  for (const auto& alias : aliases) {
    text += str(alias, {"ip"});
    for (const auto& host : list(alias, {"hostnames"}))
      if (host.is_string()) text += fmt::format("\t{}", std::string_view(host.as_string()));
    text += "\n";
  }
  return text;
}

}  // namespace sparklab::lab
