#include "lab/controllers/endpoints.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "lab/controllers/ownership.hpp"
#include "lab/registry/pod_conditions.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kServiceName = "kubernetes.io/service-name";
constexpr std::string_view kManagedBy = "endpointslice.kubernetes.io/managed-by";
constexpr std::string_view kSliceController = "endpointslice-controller.k8s.io";
constexpr std::string_view kEndpointsManagedBy = "endpoints.kubernetes.io/managed-by";
constexpr std::string_view kHeadless = "service.kubernetes.io/headless";

bool selects(const json::value& service, const json::value& pod) {
  const auto& selector = map(service, {"spec", "selector"});
  if (selector.empty() || str(service, {"spec", "type"}) == "ExternalName") return false;
  const auto& labels = map(pod, {"metadata", "labels"});
  return std::all_of(selector.begin(), selector.end(), [&](const auto& term) {
    const auto* label = labels.if_contains(term.key());
    return label && *label == term.value();
  });
}

bool terminating(const json::value& pod) {
  return !str(pod, {"metadata", "deletionTimestamp"}).empty();
}

bool included(const json::value& pod) {
  const auto phase = str(pod, {"status", "phase"});
  return !str(pod, {"status", "podIP"}).empty() && phase != "Succeeded" && phase != "Failed";
}

bool headless(const json::value& service) {
  return str(service, {"spec", "clusterIP"}) == "None";
}

json::object targetRef(const Object& pod) {
  return json::object{
      {"kind", "Pod"}, {"namespace", pod.ns()}, {"name", pod.name()}, {"uid", pod.uid()}};
}

json::object portOf(const json::value& servicePort, std::int64_t number, bool nameFirst) {
  json::object port;
  const auto name = str(servicePort, {"name"});
  // A slice always says the name, empty for the one unnamed port; Endpoints leaves it out.
  if (nameFirst || !name.empty()) port["name"] = name;
  if (nameFirst) port["protocol"] = str(servicePort, {"protocol"}, "TCP");
  port["port"] = number;
  if (!nameFirst) port["protocol"] = str(servicePort, {"protocol"}, "TCP");
  return port;
}

// What the pods of a service offer, by the port numbers that they offer it on (named target ports
// may differ from pod to pod).
struct Group {
  json::array ports, slicePorts, ready, notReady;
};

json::object metadataFor(const Object& service) {
  json::object labels = map(service.value(), {"metadata", "labels"});
  if (headless(service.value())) labels[kHeadless] = "";
  json::object metadata{{"name", service.name()}, {"namespace", service.ns()}};
  if (!labels.empty()) metadata["labels"] = std::move(labels);
  return metadata;
}

json::object ownerOf(const Object& service) {
  return json::object{{"apiVersion", "v1"},   {"kind", "Service"},  {"name", service.name()},
                      {"uid", service.uid()}, {"controller", true}, {"blockOwnerDeletion", true}};
}

}  // namespace

std::int64_t targetPortOn(const json::value& pod, const json::value& servicePort) {
  const auto* target = find(servicePort, {"targetPort"});
  if (!target || target->is_null()) return num(servicePort, {"port"});
  if (!target->is_string()) return num(servicePort, {"targetPort"});
  for (const auto& container : list(pod, {"spec", "containers"})) {
    for (const auto& port : list(container, {"ports"})) {
      if (str(port, {"name"}) == std::string_view(target->get_string()) &&
          str(port, {"protocol"}, "TCP") == str(servicePort, {"protocol"}, "TCP")) {
        return num(port, {"containerPort"});
      }
    }
  }
  return 0;
}

EndpointsController::EndpointsController(Registry& registry, asio::any_io_executor executor)
    : registry_(registry),
      queue_(std::move(executor), "endpoints",
             [this](const NamespacedName& service) { sync(service); }) {
  auto& store = registry_.store();
  services_ = store.subscribe(kindOf("services").storageKey(),
                              [this](const ResourceKey&, const Event& event) {
                                queue_.add(NamespacedName::of(*event.object));
                              });
  pods_ = store.subscribe(kindOf("pods").storageKey(),
                          [this](const ResourceKey&, const Event& event) { onPod(event); });
  for (const auto& service : store.list(kindOf("services").storageKey())) {
    queue_.add(NamespacedName::of(*service));
  }
}

void EndpointsController::onPod(const Event& event) {
  for (const auto& service :
       registry_.store().list(kindOf("services").storageKey(), event.object->ns())) {
    if (selects(service->value(), event.object->value()) ||
        (event.previous && selects(service->value(), event.previous->value()))) {
      queue_.add(NamespacedName::of(*service));
    }
  }
}

void EndpointsController::sync(const NamespacedName& name) {
  const auto service = registry_.store().get(kindOf("services").storageKey(), name.ns, name.name);
  if (!service) {
    // The slice has an owner reference; Endpoints have none and go by name.
    if (registry_.store().get(kindOf("endpoints").storageKey(), name.ns, name.name)) {
      registry_.remove(kindOf("endpoints"), name.ns, name.name, DeleteOptions());
    }
    return;
  }
  if (map(service->value(), {"spec", "selector"}).empty()) return;  // the user's own endpoints
  const auto space = registry_.store().get(kindOf("namespaces").storageKey(), "", name.ns);
  if (!space || str(space->value(), {"status", "phase"}) == "Terminating") return;

  const bool publishAll = flag(service->value(), {"spec", "publishNotReadyAddresses"});
  std::map<std::vector<std::int64_t>, Group> groups;
  json::array slicePorts;
  json::array endpoints;
  for (const auto& pod : registry_.store().list(kindOf("pods").storageKey(), name.ns)) {
    const auto& object = pod->value();
    if (!selects(service->value(), object) || !included(object)) continue;
    std::vector<std::int64_t> numbers;
    json::array ports;
    json::array portsOfSlice;
    for (const auto& port : list(service->value(), {"spec", "ports"})) {
      const auto number = targetPortOn(object, port);
      if (!number) continue;
      numbers.push_back(number);
      ports.push_back(portOf(port, number, false));
      portsOfSlice.push_back(portOf(port, number, true));
    }
    if (ports.empty() && !headless(service->value())) continue;
    const bool serving = publishAll || isReady(object);
    const auto node = str(object, {"spec", "nodeName"});
    const auto ip = str(object, {"status", "podIP"});

    json::object endpoint;
    endpoint["addresses"] = json::array{ip};
    endpoint["conditions"] =
        json::object{{"ready", publishAll || (isReady(object) && !terminating(object))},
                     {"serving", serving},
                     {"terminating", terminating(object)}};
    if (const auto host = str(object, {"spec", "hostname"});
        !host.empty() && str(object, {"spec", "subdomain"}) == service->name()) {
      endpoint["hostname"] = host;
    }
    endpoint["targetRef"] = targetRef(*pod);
    endpoint["nodeName"] = node;
    endpoints.push_back(std::move(endpoint));
    if (slicePorts.empty()) slicePorts = std::move(portsOfSlice);

    if (terminating(object) && !publishAll) continue;
    json::object address;
    address["ip"] = ip;
    address["nodeName"] = node;
    address["targetRef"] = targetRef(*pod);
    auto& group = groups[numbers];
    group.ports = std::move(ports);
    (serving ? group.ready : group.notReady).push_back(std::move(address));
  }

  json::array subsets;
  for (auto& [numbers, group] : groups) {
    json::object subset;
    if (!group.ready.empty()) subset["addresses"] = std::move(group.ready);
    if (!group.notReady.empty()) subset["notReadyAddresses"] = std::move(group.notReady);
    if (!group.ports.empty()) subset["ports"] = std::move(group.ports);
    subsets.push_back(std::move(subset));
  }
  writeEndpoints(*service, subsets);
  writeSlice(*service, std::move(slicePorts), std::move(endpoints));
}

void EndpointsController::writeEndpoints(const Object& service, const json::array& subsets) {
  const auto& kind = kindOf("endpoints");
  if (!registry_.store().get(kind.storageKey(), service.ns(), service.name())) {
    json::object object{{"apiVersion", "v1"}, {"kind", "Endpoints"}};
    json::value metadata = metadataFor(service);
    at(metadata, {"labels", kEndpointsManagedBy}) = "endpoint-controller";
    object["metadata"] = std::move(metadata);
    if (!subsets.empty()) object["subsets"] = subsets;
    WriteOptions options;
    options.fieldManager = kControllerManager;
    registry_.create(kind, service.ns(), std::move(object), options);
    return;
  }
  registry_.modify(
      kind, service.ns(), service.name(), "",
      [&](json::value& object) {
        if (subsets.empty()) {
          erase(object, {"subsets"});
        } else {
          at(object, {"subsets"}) = subsets;
        }
      },
      kControllerManager);
}

void EndpointsController::writeSlice(const Object& service, json::array ports,
                                     json::array endpoints) {
  const auto& kind = kindOf("endpointslices.discovery.k8s.io");
  const auto change = [&](json::value& object) {
    at(object, {"endpoints"}) = endpoints;
    at(object, {"ports"}) = ports;
  };
  for (const auto& slice : registry_.store().list(kind.storageKey(), service.ns())) {
    const auto& owners = list(slice->value(), {"metadata", "ownerReferences"});
    if (owners.empty() || str(owners.front(), {"uid"}) != service.uid()) continue;
    registry_.modify(kind, slice->ns(), slice->name(), "", change, kControllerManager,
                     slice->uid());
    return;
  }
  json::object metadata = metadataFor(service);
  metadata.stable_erase("name");
  metadata["generateName"] = fmt::format("{}-", service.name());
  json::object labels;
  if (const auto* has = metadata.if_contains("labels")) labels = has->get_object();
  labels[kManagedBy] = kSliceController;
  labels[kServiceName] = service.name();
  metadata["labels"] = std::move(labels);
  metadata["ownerReferences"] = json::array{ownerOf(service)};
  json::value object = json::object{
      {"apiVersion", "discovery.k8s.io/v1"}, {"kind", "EndpointSlice"}, {"addressType", "IPv4"}};
  at(object, {"metadata"}) = std::move(metadata);
  change(object);
  WriteOptions options;
  options.fieldManager = kControllerManager;
  registry_.create(kind, service.ns(), std::move(object), options);
}

}  // namespace sparklab::lab
