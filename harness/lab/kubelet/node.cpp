#include "lab/kubelet/node.hpp"

#include <fmt/format.h>
#include <sys/utsname.h>

#include <algorithm>
#include <fstream>
#include <map>

#include "base/ids.hpp"
#include "lab/kubelet/orders.hpp"

namespace sparklab::lab {
namespace {

using namespace std::chrono_literals;

constexpr auto kRenewEvery = 10s;
constexpr auto kReportEvery = 5min;
constexpr auto kLeaseSeconds = 40;

std::string firstLine(const char* path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  return line;
}

/// PRETTY_NAME of this machine's system.
std::string osImage() {
  std::ifstream file("/etc/os-release");
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("PRETTY_NAME=\"")) return line.substr(13, line.size() - 14);
  return "Linux";
}

/// One entry for each content, the largest first, and no more than 50 (nodeStatusMaxImages).
json::array imagesOf(const ImageStore& store) {
  constexpr std::size_t kMost = 50;
  std::map<std::string, std::pair<std::uint64_t, std::vector<std::string>>> byId;
  for (const auto& name : store.names()) {
    const auto image = store.find(name);
    if (!image) continue;
    auto& [size, names] = byId[image->id];
    size = image->sizeBytes;
    names.push_back(name);
  }
  std::vector<std::pair<std::uint64_t, std::vector<std::string>>> sorted;
  for (auto& [id, image] : byId) sorted.push_back(std::move(image));
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  json::array images;
  for (const auto& [size, names] : sorted)
    if (images.size() < kMost)
      images.push_back(json::object{{"names", jsonArray(names)}, {"sizeBytes", size}});
  return images;
}

json::object condition(const json::value& before, const char* type, const char* status,
                       const char* reason, const char* message, const std::string& now) {
  std::string since = now;
  for (const auto& old : list(before, {"status", "conditions"}))
    if (str(old, {"type"}) == type && str(old, {"status"}) == status)
      since = str(old, {"lastTransitionTime"}, now);
  return {{"type", type},
          {"status", status},
          {"lastHeartbeatTime", now},
          {"lastTransitionTime", since},
          {"reason", reason},
          {"message", message}};
}

std::string architecture(const utsname& system) {
  const std::string machine = system.machine;
  return machine == "x86_64" ? "amd64" : machine == "aarch64" ? "arm64" : machine;
}

}  // namespace

Node::Node(std::shared_ptr<NodeContext> context)
    : context_(std::move(context)),
      lease_(context_->executor, context_->clock, [this] { renewLease(); }),
      status_(context_->executor, context_->clock, [this] { report(); }) {}

json::value Node::status(const json::value& before) const {
  const auto now = rfc3339(context_->clock.now());
  const auto& options = context_->options;
  utsname system = {};
  ::uname(&system);

  json::object capacity{{"cpu", std::to_string(context_->cpuMillis / 1000)},
                        {"ephemeral-storage", "100Gi"},
                        {"memory", fmt::format("{}Ki", context_->memoryBytes / 1024)},
                        {"pods", "110"}};
  const bool full = hasDiskPressure(before);
  json::object status;
  status["capacity"] = capacity;
  status["allocatable"] = capacity;
  status["conditions"] = json::array{
      condition(before, "MemoryPressure", "False", "KubeletHasSufficientMemory",
                "kubelet has sufficient memory available", now),
      condition(before, "DiskPressure", full ? "True" : "False",
                full ? "KubeletHasDiskPressure" : "KubeletHasNoDiskPressure",
                full ? "kubelet has disk pressure" : "kubelet has no disk pressure", now),
      condition(before, "PIDPressure", "False", "KubeletHasSufficientPID",
                "kubelet has sufficient PID available", now),
      condition(before, "Ready", "True", "KubeletReady", "kubelet is posting ready status", now)};
  status["addresses"] =
      json::array{json::object{{"type", "InternalIP"}, {"address", options.nodeAddress}},
                  json::object{{"type", "Hostname"}, {"address", options.nodeName}}};
  status["daemonEndpoints"] = json::object{{"kubeletEndpoint", json::object{{"Port", 10250}}}};
  status["nodeInfo"] = json::object{{"machineID", firstLine("/etc/machine-id")},
                                    {"systemUUID", ""},
                                    {"bootID", context_->bootId},
                                    {"kernelVersion", system.release},
                                    {"osImage", osImage()},
                                    {"containerRuntimeVersion", "sparklab://" SPARKLAB_VERSION},
                                    {"kubeletVersion", options.version},
                                    {"kubeProxyVersion", ""},
                                    {"operatingSystem", "linux"},
                                    {"architecture", architecture(system)}};
  status["images"] = imagesOf(context_->images);
  return json::value(std::move(status));
}

void Node::start() {
  auto& registry = context_->registry;
  const auto& name = context_->options.nodeName;
  WriteOptions options;
  options.fieldManager = "kubelet";
  event("Normal", "Starting", "Starting kubelet.");
  if (!registry.store().get("nodes", {}, name)) {
    utsname system = {};
    ::uname(&system);
    const auto arch = architecture(system);
    json::object labels{{"beta.kubernetes.io/arch", arch},
                        {"beta.kubernetes.io/os", "linux"},
                        {"kubernetes.io/arch", arch},
                        {"kubernetes.io/hostname", name},
                        {"kubernetes.io/os", "linux"}};
    for (const auto& [key, value] : context_->options.labels) labels[key] = value;
    json::object node{{"apiVersion", "v1"},
                      {"kind", "Node"},
                      {"metadata", json::object{{"name", name}, {"labels", std::move(labels)}}},
                      {"spec", json::object()}};
    registry.create(kindOf("nodes"), {}, json::value(std::move(node)), options);
  }
  const auto says = [&](const char* what) {
    event("Normal", what, fmt::format("Node {} status is now: {}", name, what));
  };
  says("NodeHasSufficientMemory");
  says("NodeHasNoDiskPressure");
  says("NodeHasSufficientPID");
  event("Normal", "NodeAllocatableEnforced", "Updated Node Allocatable limit across pods");
  if (context_->options.rebooted)
    event("Warning", "Rebooted",
          fmt::format("Node {} has been rebooted, boot id: {}", name, context_->bootId));
  report();
  renewLease();
}

void Node::report() {
  status_.set(kReportEvery);
  if (!context_->connected) return;
  imageNames_ = context_->images.names();
  const auto& name = context_->options.nodeName;
  bool becameReady = false;
  std::string disk;  // an event, when it has changed
  context_->registry.modify(
      kindOf("nodes"), {}, name, "status",
      [&](json::value& node) {
        const auto now = status(node);
        becameReady = true;
        disk.clear();
        for (const auto& old : list(node, {"status", "conditions"}))
          if (str(old, {"type"}) == "Ready" && str(old, {"status"}) == "True")
            becameReady = false;
          else if (str(old, {"type"}) == "DiskPressure" &&
                   (str(old, {"status"}) == "True") != hasDiskPressure(node))
            disk = hasDiskPressure(node) ? "NodeHasDiskPressure" : "NodeHasNoDiskPressure";
        at(node, {"status"}) = now;
      },
      "kubelet");
  if (!disk.empty()) event("Normal", disk, fmt::format("Node {} status is now: {}", name, disk));
  if (becameReady)
    event("Normal", "NodeReady", fmt::format("Node {} status is now: NodeReady", name));
}

void Node::schedulableChanged(bool schedulable) {
  const auto* what = schedulable ? "NodeSchedulable" : "NodeNotSchedulable";
  event("Normal", what, fmt::format("Node {} status is now: {}", context_->options.nodeName, what));
}

/// A kubelet knows its node by name: that is what its events have in place of the UID.
void Node::event(std::string_view type, std::string_view reason, std::string_view message) const {
  const auto& name = context_->options.nodeName;
  const json::value reference = {{"kind", "Node"}, {"metadata", {{"name", name}, {"uid", name}}}};
  context_->event(reference, type, reason, message);
}

void Node::renewLease() {
  auto& registry = context_->registry;
  const auto& name = context_->options.nodeName;
  const auto& kind = kindOf("leases.coordination.k8s.io");
  const auto now = rfc3339Micro(context_->clock.now());
  lease_.set(kRenewEvery);
  if (!context_->connected) return;
  // As often as a kubelet compares its whole status.
  if (context_->images.names() != imageNames_) report();
  try {
    if (registry.store().get(kind.storageKey(), "kube-node-lease", name)) {
      registry.modify(
          kind, "kube-node-lease", name, "",
          [&](json::value& lease) {
            at(lease, {"spec", "renewTime"}) = now;
          },
          "kubelet");
      return;
    }
    WriteOptions options;
    options.fieldManager = "kubelet";
    json::object metadata{{"name", name}, {"namespace", "kube-node-lease"}};
    if (const auto node = registry.store().get("nodes", {}, name))
      metadata["ownerReferences"] = json::array{json::object{
          {"apiVersion", "v1"}, {"kind", "Node"}, {"name", name}, {"uid", node->uid()}}};
    json::object lease{{"apiVersion", "coordination.k8s.io/v1"},
                       {"kind", "Lease"},
                       {"metadata", std::move(metadata)},
                       {"spec", json::object{{"holderIdentity", name},
                                             {"leaseDurationSeconds", kLeaseSeconds},
                                             {"renewTime", now}}}};
    registry.create(kind, "kube-node-lease", json::value(std::move(lease)), options);
  } catch (const StatusError&) {
    // The namespace may not be there yet: the next renewal tries again.
  }
}

}  // namespace sparklab::lab
