#include "lab/system_objects.hpp"

#include <fmt/format.h>

#include <tuple>

namespace sparklab::lab {

namespace {

void make(Registry& registry, std::string_view resource, std::string_view ns, json::value body) {
  // There already when the state is of an earlier life, whose addresses may have been others.
  const auto& kind = kindOf(resource);
  const std::string name(str(body, {"metadata", "name"}));
  if (registry.store().get(kind.storageKey(), ns, name)) {
    registry.modify(
        kind, ns, name, "",
        [&](json::value& object) {
          for (const auto* field : {"subsets", "endpoints", "ports"})
            if (const auto* value = find(body, {field})) at(object, {field}) = *value;
        },
        "kube-apiserver");
    return;
  }
  WriteOptions options;
  options.fieldManager = "kube-apiserver";
  registry.create(kind, ns, std::move(body), options);
}

}  // namespace

void makeSystemObjects(Registry& registry, const SystemAddresses& addresses) {
  for (const auto* name : {"kube-system", "kube-public", "kube-node-lease", "default"}) {
    make(registry, "namespaces", "", {{"metadata", {{"name", name}}}});
  }
  for (const auto& [name, value, description] :
       {std::tuple{"system-node-critical", 2000001000,
                   "Used for system critical pods that must not be moved from their current node."},
        {"system-cluster-critical", 2000000000,
         "Used for system critical pods that must run in the cluster, but can be moved to another "
         "node if necessary."}})
    make(registry, "priorityclasses.scheduling.k8s.io", "",
         {{"metadata", {{"name", name}}}, {"value", value}, {"description", description}});
  const auto spec = fmt::format(
      R"({{"type": "ClusterIP", "ipFamilies": ["IPv4"], "ipFamilyPolicy": "SingleStack", "sessionAffinity": "None",
          "internalTrafficPolicy": "Cluster",
          "ports": [{{"name": "https", "protocol": "TCP", "port": {}, "targetPort": {}}}]}})",
      addresses.port, addresses.endpointPort);
  make(registry, "services", "default",
       {{"metadata",
         {{"name", "kubernetes"},
          {"labels", {{"component", "apiserver"}, {"provider", "kubernetes"}}}}},
        {"spec", parseJson(spec, "spec")}});
  // Its address is a loopback address of this machine, outside the range that the API gives out.
  auto service = registry.get(kindOf("services"), "default", "kubernetes")->value();
  at(service, {"spec", "clusterIP"}) = addresses.service;
  at(service, {"spec", "clusterIPs"}) = json::array{addresses.service};
  at(service, {"spec", "ports"}) = *find(parseJson(spec, "spec"), {"ports"});
  registry.store().put(kindOf("services").storageKey(), std::move(service));

  const auto subset = fmt::format(
      R"([{{"addresses": [{{"ip": "{}"}}],
           "ports": [{{"name": "https", "port": {}, "protocol": "TCP"}}]}}])",
      addresses.endpoint, addresses.endpointPort);
  make(registry, "endpoints", "default",
       {{"metadata",
         {{"name", "kubernetes"},
          {"labels", {{"endpointslice.kubernetes.io/skip-mirror", "true"}}}}},
        {"subsets", parseJson(subset, "subsets")}});

  const auto slice = fmt::format(
      R"({{"metadata": {{"name": "kubernetes",
                        "labels": {{"kubernetes.io/service-name": "kubernetes"}}}},
          "addressType": "IPv4",
          "endpoints": [{{"addresses": ["{}"], "conditions": {{"ready": true}}}}],
          "ports": [{{"name": "https", "port": {}, "protocol": "TCP"}}]}})",
      addresses.endpoint, addresses.endpointPort);
  make(registry, "endpointslices.discovery.k8s.io", "default", parseJson(slice, "slice"));
}

}  // namespace sparklab::lab
