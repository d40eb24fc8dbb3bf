// Services: defaults (pkg/apis/core/v1/defaults.go) and what their storage allocates
// (pkg/registry/core/service/storage/alloc.go).
#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <set>

#include "lab/registry/defaults.hpp"
#include "lab/registry/edit.hpp"
#include "lab/registry/names.hpp"
#include "lab/registry/status.hpp"

namespace sparklab::lab {

namespace {

constexpr std::uint32_t kFirstAddress = 10u << 24 | 96u << 16;  // 10.96.0.0/12
constexpr std::uint32_t kAddresses = 1u << 20;
constexpr std::uint32_t kReserved = 256;  // the lower band is for addresses that people choose
constexpr int kFirstNodePort = 30000;
constexpr int kNodePorts = 2768;

bool needsNodePort(const json::value& service) {
  const auto type = str(service, {"spec", "type"});
  return type == "NodePort" ||
         (type == "LoadBalancer" && flag(service, {"spec", "allocateLoadBalancerNodePorts"}, true));
}

std::string dotted(std::uint32_t address) {
  return fmt::format("{}.{}.{}.{}", address >> 24, address >> 16 & 255, address >> 8 & 255,
                     address & 255);
}

bool isIpv4(std::string_view text, std::uint32_t& out) {
  out = 0;
  int parts = 0;
  while (parts < 4) {
    std::size_t i = 0;
    std::uint32_t part = 0;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9' && i < 3; ++i)
      part = part * 10 + static_cast<std::uint32_t>(text[i] - '0');
    if (i == 0 || part > 255 || (i > 1 && text[0] == '0')) return false;
    out = out << 8 | part;
    text.remove_prefix(i);
    if (++parts == 4) return text.empty();
    if (text.empty() || text[0] != '.') return false;
    text.remove_prefix(1);
  }
  return false;
}

/// What the other services hold.
struct Taken {
  std::set<std::string, std::less<>> addresses;
  std::set<std::int64_t> nodePorts;
};

Taken takenByOthers(const Store& store, const json::value& service) {
  static const ResourceKey kServices = "services";
  Taken taken;
  for (const auto& other : store.list(kServices)) {
    if (other->uid() == str(service, {"metadata", "uid"})) continue;
    for (const auto& address : list(other->value(), {"spec", "clusterIPs"}))
      if (address.is_string()) taken.addresses.emplace(std::string(address.get_string()));
    for (const auto& port : list(other->value(), {"spec", "ports"}))
      taken.nodePorts.insert(num(port, {"nodePort"}));
  }
  return taken;
}

std::uint32_t randomBelow(std::uint32_t limit) {
  static std::minstd_rand engine{std::random_device{}()};
  return std::uniform_int_distribution<std::uint32_t>(0, limit - 1)(engine);
}

void takeAddress(json::value& service, const Taken& taken) {
  auto& spec = at(service, {"spec"});
  const auto name = std::string(str(service, {"metadata", "name"}));
  const auto wanted = std::string(str(spec, {"clusterIP"}));
  if (!wanted.empty()) {
    std::uint32_t address;
    const auto refuse = [&](std::string_view why) {
      throw invalid(kindOf("services"), name,
                    {{"spec.clusterIPs", fmt::format("Invalid value: [{}]: failed to allocate IP "
                                                     "{}: {}",
                                                     inQuotes(wanted), wanted, why)}});
    };
    if (!isIpv4(wanted, address)) return;  // validation has the words for it
    if (address <= kFirstAddress || address >= kFirstAddress + kAddresses - 1)
      refuse(fmt::format(
          "the provided IP ({}) is not in the valid range. The range of valid IPs is 10.96.0.0/12",
          wanted));
    if (taken.addresses.contains(wanted)) refuse("provided IP is already allocated");
  } else {
    std::string address;
    do address = dotted(kFirstAddress + kReserved + 1 + randomBelow(kAddresses - kReserved - 2));
    while (taken.addresses.contains(address));
    at(spec, {"clusterIP"}) = address;
  }
  json::array addresses;
  addresses.emplace_back(std::string(str(spec, {"clusterIP"})));
  at(spec, {"clusterIPs"}) = std::move(addresses);
}

void takeNodePorts(json::value& service, Taken& taken) {
  const auto name = std::string(str(service, {"metadata", "name"}));
  std::size_t index = 0;
  each(service, {"spec", "ports"}, [&](json::value& port) {
    const auto wanted = num(port, {"nodePort"});
    const auto path = fmt::format("spec.ports[{}].nodePort", index++);
    if (wanted) {
      if (wanted < kFirstNodePort || wanted >= kFirstNodePort + kNodePorts)
        throw invalid(kindOf("services"), name,
                      {{path, fmt::format("Invalid value: {}: provided port is not in the valid "
                                          "range. The range of valid ports is 30000-32767",
                                          wanted)}});
      if (taken.nodePorts.contains(wanted))
        throw invalid(
            kindOf("services"), name,
            {{path, fmt::format("Invalid value: {}: provided port is already allocated", wanted)}});
      taken.nodePorts.insert(wanted);
      return;
    }
    if (taken.nodePorts.size() >= kNodePorts) throw internalError("no node port is left");
    std::int64_t free;
    do free = kFirstNodePort + randomBelow(kNodePorts);
    while (taken.nodePorts.contains(free));
    taken.nodePorts.insert(free);
    at(port, {"nodePort"}) = free;
  });
}

}  // namespace

void defaultService(json::value& service) {
  auto& spec = at(service, {"spec"});
  fill(spec, "sessionAffinity", "None");
  fill(spec, "type", "ClusterIP");
  if (str(spec, {"sessionAffinity"}) == "None") erase(spec, {"sessionAffinityConfig"});
  if (str(spec, {"sessionAffinity"}) == "ClientIP")
    fill(at(spec, {"sessionAffinityConfig", "clientIP"}), "timeoutSeconds", 10800);
  each(spec, {"ports"}, [](json::value& port) {
    fill(port, "protocol", "TCP");
    const auto* target = find(port, {"targetPort"});
    const bool none = !target || (target->is_string() && target->get_string().empty()) ||
                      (target->is_int64() && target->get_int64() == 0);
    if (none) at(port, {"targetPort"}) = num(port, {"port"});
  });
  const auto type = std::string(str(spec, {"type"}));
  if (type == "NodePort" || type == "LoadBalancer" || !list(spec, {"externalIPs"}).empty())
    fill(spec, "externalTrafficPolicy", "Cluster");
  if (type != "ExternalName") fill(spec, "internalTrafficPolicy", "Cluster");
  if (type == "LoadBalancer") fill(spec, "allocateLoadBalancerNodePorts", true);
}

void allocateService(const Store& store, json::value& service, const json::value* old) {
  auto& spec = at(service, {"spec"});
  if (str(spec, {"type"}) == "ExternalName") {
    // Switching to ExternalName gives back what was allocated, unless the user set it anew.
    if (old && sameField(service, *old, {"spec", "clusterIP"}))
      for (const auto field :
           {"clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy", "internalTrafficPolicy"})
        erase(spec, {field});
    return;
  }
  // clusterIP and clusterIPs[0] are one value under two names; the older name leads.
  if (old && unset(spec, "clusterIP"))
    for (const auto field : {"clusterIP", "clusterIPs"})
      if (const auto* kept = find(*old, {"spec", field})) at(spec, {field}) = *kept;
  if (unset(spec, "clusterIP") && !list(spec, {"clusterIPs"}).empty())
    at(spec, {"clusterIP"}) = json::value(list(spec, {"clusterIPs"}).front());
  const bool headless = str(spec, {"clusterIP"}) == "None";
  const bool selective = !map(spec, {"selector"}).empty();

  if (old && unset(spec, "ipFamilyPolicy"))
    if (const auto* kept = find(*old, {"spec", "ipFamilyPolicy"}))
      at(spec, {"ipFamilyPolicy"}) = *kept;
  fill(spec, "ipFamilyPolicy", headless && !selective ? "RequireDualStack" : "SingleStack");
  if (list(spec, {"ipFamilies"}).empty()) {
    if (old && !list(*old, {"spec", "ipFamilies"}).empty())
      at(spec, {"ipFamilies"}) = *find(*old, {"spec", "ipFamilies"});
    else
      at(spec, {"ipFamilies"}) = json::array{"IPv4"};
  }
  auto& families = arrayAt(spec, {"ipFamilies"});
  const auto policy = str(spec, {"ipFamilyPolicy"});
  const auto name = str(service, {"metadata", "name"});
  if (headless && !selective) {
    if (families.size() < 2 && policy != "SingleStack")
      families.push_back(families.front() == json::string("IPv4") ? "IPv6" : "IPv4");
  } else {
    if (policy == "RequireDualStack")
      throw invalid(kindOf("services"), name,
                    {{"spec.ipFamilyPolicy",
                      "Invalid value: \"RequireDualStack\": this cluster is "
                      "not configured for dual-stack services"}});
    for (std::size_t i = 0; i < families.size(); ++i)
      if (families[i] != json::string("IPv4"))
        throw invalid(kindOf("services"), name,
                      {{fmt::format("spec.ipFamilies[{}]", i),
                        fmt::format("Invalid value: {}: not configured on this cluster",
                                    json::serialize(families[i]))}});
  }

  const bool keepsAddress =
      old && sameField(service, *old, {"spec", "clusterIP"}) && !unset(spec, "clusterIP");
  if (headless) {
    at(spec, {"clusterIPs"}) = json::array{"None"};
  } else if (keepsAddress && !needsNodePort(service)) {
    if (list(spec, {"clusterIPs"}).empty()) copyField(spec, *find(*old, {"spec"}), "clusterIPs");
  }
  if ((headless || keepsAddress) && !needsNodePort(service)) {
    if (old && needsNodePort(*old))
      each(spec, {"ports"}, [](json::value& port) { erase(port, {"nodePort"}); });
    return;
  }
  auto taken = takenByOthers(store, service);
  if (!headless && !(keepsAddress && !list(spec, {"clusterIPs"}).empty()))
    takeAddress(service, taken);
  if (needsNodePort(service)) {
    if (old) {  // ports keep the node port that they have, found by port and protocol
      each(service, {"spec", "ports"}, [&](json::value& port) {
        if (num(port, {"nodePort"})) return;
        for (const auto& before : list(*old, {"spec", "ports"}))
          if (sameField(port, before, {"port"}) && sameField(port, before, {"protocol"}) &&
              num(before, {"nodePort"}))
            at(port, {"nodePort"}) = num(before, {"nodePort"});
      });
    }
    takeNodePorts(service, taken);
  } else if (old && needsNodePort(*old)) {
    each(service, {"spec", "ports"}, [](json::value& port) { erase(port, {"nodePort"}); });
  }
}

}  // namespace sparklab::lab
