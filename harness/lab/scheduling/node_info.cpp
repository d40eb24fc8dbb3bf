#include "lab/scheduling/node_info.hpp"

#include <algorithm>

namespace sparklab::lab {

namespace {

constexpr std::int64_t kCpuForScore = 100;
constexpr std::int64_t kMemoryForScore = std::int64_t{200} * 1024 * 1024 * 1000;

void addPorts(std::vector<HostPort>& ports, const json::value& container) {
  for (const auto& port : list(container, {"ports"}))
    if (const auto number = num(port, {"hostPort"}))
      ports.push_back({std::string(str(port, {"hostIP"}, "0.0.0.0")),
                       std::string(str(port, {"protocol"}, "TCP")), number});
}

std::vector<HostPort> hostPortsOf(const json::value& pod) {
  std::vector<HostPort> ports;
  for (const auto& container : list(pod, {"spec", "containers"})) addPorts(ports, container);
  for (const auto& container : list(pod, {"spec", "initContainers"}))
    if (str(container, {"restartPolicy"}) == "Always") addPorts(ports, container);
  return ports;
}

std::int64_t amountOf(const Resources& all, std::string_view name) {
  const auto it = all.find(name);
  return it == all.end() ? 0 : it->second;
}

/// Thousandths, as kubelet prints an amount: CPUs stay so, everything else is whole, rounded up.
std::int64_t printed(std::string_view resource, std::int64_t milli) {
  return resource == "cpu" ? milli : milli / 1000 + (milli % 1000 > 0 ? 1 : 0);
}

void subtract(Resources& sum, const Resources& less) {
  for (const auto& [name, amount] : less) sum[name] -= amount;
}

}  // namespace

bool HostPort::conflicts(const HostPort& other) const {
  return port == other.port && protocol == other.protocol &&
         (ip == other.ip || ip == "0.0.0.0" || other.ip == "0.0.0.0");
}

PodInfo::PodInfo(ObjectPtr pod)
    : object(std::move(pod)),
      requests(requestsOf(object->value())),
      hostPorts(hostPortsOf(object->value())),
      priority(num(object->value(), {"spec", "priority"})),
      affinity(object->value()) {
  const Resources missing{{"cpu", kCpuForScore}, {"memory", kMemoryForScore}};
  const auto forScore = requestsOf(object->value(), missing);
  cpuForScore = amountOf(forScore, "cpu");
  memoryForScore = amountOf(forScore, "memory");
}

void NodeInfo::setNode(ObjectPtr node) {
  object = std::move(node);
  allocatable = object ? resourcesOf(map(object->value(), {"status", "allocatable"})) : Resources();
}

void NodeInfo::add(PodInfoPtr pod) {
  addTo(requested, pod->requests);
  cpuForScore += pod->cpuForScore;
  memoryForScore += pod->memoryForScore;
  pods.push_back(std::move(pod));
}

bool NodeInfo::remove(std::string_view uid) {
  const auto found = std::find_if(pods.begin(), pods.end(),
                                  [&](const PodInfoPtr& pod) { return pod->object->uid() == uid; });
  if (found == pods.end()) return false;
  subtract(requested, (*found)->requests);
  cpuForScore -= (*found)->cpuForScore;
  memoryForScore -= (*found)->memoryForScore;
  pods.erase(found);
  return true;
}

std::string_view NodeInfo::label(std::string_view key) const {
  return str(value(), {"metadata", "labels", key});
}

bool NodeInfo::has(std::string_view label) const {
  return find(value(), {"metadata", "labels", label});
}

std::vector<Insufficient> insufficientResources(const PodInfo& pod, const NodeInfo& node) {
  std::vector<Insufficient> missing;
  const auto slots = amountOf(node.allocatable, "pods") / 1000;
  const auto used = static_cast<std::int64_t>(node.pods.size());
  if (used + 1 > slots) missing.push_back({"pods", "Too many pods", 1, used, slots, false});
  const auto look = [&](std::string_view name, std::int64_t wanted) {
    const auto limit = amountOf(node.allocatable, name);
    const auto taken = amountOf(node.requested, name);
    if (wanted <= 0 || wanted <= limit - taken) return;
    missing.push_back({std::string(name), "Insufficient " + std::string(name),
                       printed(name, wanted), printed(name, taken), printed(name, limit),
                       wanted > limit});
  };
  // The order of kube-scheduler; kubelet tells the first one.
  constexpr std::string_view kFirst[] = {"cpu", "memory", "ephemeral-storage"};
  for (const auto name : kFirst) look(name, amountOf(pod.requests, name));
  for (const auto& [name, wanted] : pod.requests)
    if (std::find(std::begin(kFirst), std::end(kFirst), name) == std::end(kFirst))
      look(name, wanted);
  return missing;
}

bool hostPortsTaken(const PodInfo& pod, const NodeInfo& node) {
  for (const auto& wanted : pod.hostPorts)
    for (const auto& other : node.pods)
      for (const auto& taken : other->hostPorts)
        if (wanted.conflicts(taken)) return true;
  return false;
}

}  // namespace sparklab::lab
