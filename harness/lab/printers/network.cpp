// Rows of services and what stands around them.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>
#include <vector>

#include "lab/printers/printers_of.hpp"

namespace sparklab::lab::printers {

namespace {

/// The addresses of `status.loadBalancer`, without doubles, in order.
std::string loadBalancer(const json::value& object) {
  std::set<std::string> addresses;
  for (const auto& ingress : list(object, {"status", "loadBalancer", "ingress"})) {
    auto address = str(ingress, {"ip"});
    if (address.empty()) address = str(ingress, {"hostname"});
    if (!address.empty()) addresses.emplace(address);
  }
  return fmt::format("{}", fmt::join(addresses, ","));
}

std::string externalIp(const json::value& service) {
  const auto type = str(service, {"spec", "type"});
  auto addresses = strings(service, {"spec", "externalIPs"});
  if (type == "ExternalName") return std::string(str(service, {"spec", "externalName"}));
  if (type == "LoadBalancer") {
    if (auto balanced = loadBalancer(service); !balanced.empty())
      addresses.insert(addresses.begin(), std::move(balanced));
    return addresses.empty() ? "<pending>" : fmt::format("{}", fmt::join(addresses, ","));
  }
  if (type != "ClusterIP" && type != "NodePort") return "<unknown>";
  return addresses.empty() ? "<none>" : fmt::format("{}", fmt::join(addresses, ","));
}

std::string ports(const json::value& service) {
  std::vector<std::string> out;
  for (const auto& port : list(service, {"spec", "ports"})) {
    const auto number = num(port, {"port"});
    const auto nodePort = num(port, {"nodePort"});
    const auto protocol = str(port, {"protocol"});
    out.push_back(nodePort > 0 ? fmt::format("{}:{}/{}", number, nodePort, protocol)
                               : fmt::format("{}/{}", number, protocol));
  }
  return fmt::format("{}", fmt::join(out, ","));
}

constexpr std::size_t kShown = 3;

/// The first three, and how many more there are; `empty` when there are none.
std::string some(const std::vector<std::string>& items, std::string_view empty) {
  if (items.empty()) return std::string(empty);
  const auto shown = std::min(items.size(), kShown);
  auto out =
      fmt::format("{}", fmt::join(items.begin(), items.begin() + static_cast<long>(shown), ","));
  if (items.size() > kShown) out += fmt::format(" + {} more...", items.size() - kShown);
  return out;
}

std::string hostPort(std::string_view host, std::int64_t port) {
  return host.find(':') == std::string_view::npos ? fmt::format("{}:{}", host, port)
                                                  : fmt::format("[{}]:{}", host, port);
}

std::string endpoints(const json::value& object) {
  std::vector<std::string> out;
  const auto& subsets = list(object, {"subsets"});
  for (const auto& subset : subsets) {
    const auto& addresses = list(subset, {"addresses"});
    const auto& subsetPorts = list(subset, {"ports"});
    if (subsetPorts.empty())
      for (const auto& address : addresses) out.emplace_back(str(address, {"ip"}));
    for (const auto& port : subsetPorts)
      for (const auto& address : addresses)
        out.push_back(hostPort(str(address, {"ip"}), num(port, {"port"})));
  }
  return some(out, subsets.empty() ? "<none>" : "");
}

std::string hosts(const json::value& ingress) {
  const auto& rules = list(ingress, {"spec", "rules"});
  std::vector<std::string> out;
  bool more = false;
  for (const auto& rule : rules) {
    if (out.size() == kShown) more = true;
    const auto host = str(rule, {"host"});
    if (!more && !host.empty()) out.emplace_back(host);
  }
  if (out.empty()) return "*";
  auto text = fmt::format("{}", fmt::join(out, ","));
  if (more) text += fmt::format(" + {} more...", rules.size() - kShown);
  return text;
}

}  // namespace

void printService(Row& row) {
  const auto& service = row.object();
  row.name();
  row.text({"spec", "type"});
  const auto& ips = list(service, {"spec", "clusterIPs"});
  row.add(ips.empty() || !ips[0].is_string() ? std::string_view("<none>")
                                             : std::string_view(ips[0].get_string()));
  row.add(std::string_view(externalIp(service)));
  row.add(orNone(ports(service)));
  row.age();
  row.add(std::string_view(formatLabels(map(service, {"spec", "selector"}))));
}

void printEndpoints(Row& row) {
  row.name();
  row.add(std::string_view(endpoints(row.object())));
  row.age();
}

void printEndpointSlice(Row& row) {
  std::vector<std::string> ports, addresses;
  for (const auto& port : list(row.object(), {"ports"})) {
    const auto number = scalar(port, {"port"});
    const auto name = str(port, {"name"});
    ports.push_back(!number.empty() ? number : has(port, {"name"}) ? std::string(name) : "*");
  }
  for (const auto& endpoint : list(row.object(), {"endpoints"}))
    for (auto& address : strings(endpoint, {"addresses"})) addresses.push_back(std::move(address));
  row.name();
  row.text({"addressType"});
  row.add(std::string_view(some(ports, "<unset>")));
  row.add(std::string_view(some(addresses, "<unset>")));
  row.age();
}

void printIngress(Row& row) {
  const auto& ingress = row.object();
  row.name();
  row.add(str(ingress, {"spec", "ingressClassName"}, "<none>"));
  row.add(std::string_view(hosts(ingress)));
  row.add(std::string_view(loadBalancer(ingress)));
  row.add(std::string_view(list(ingress, {"spec", "tls"}).empty() ? "80" : "80, 443"));
  row.age();
}

void printIngressClass(Row& row) {
  const auto& ingressClass = row.object();
  std::string parameters = "<none>";
  if (const auto* found = find(ingressClass, {"spec", "parameters"}); found && found->is_object()) {
    parameters = str(*found, {"kind"});
    if (has(*found, {"apiGroup"})) parameters += fmt::format(".{}", str(*found, {"apiGroup"}));
    parameters += fmt::format("/{}", str(*found, {"name"}));
  }
  row.name();
  row.text({"spec", "controller"});
  row.add(std::string_view(parameters));
  row.age();
}

void printNetworkPolicy(Row& row) {
  row.name();
  row.add(orNone(formatSelector(find(row.object(), {"spec", "podSelector"}))));
  row.age();
}

}  // namespace sparklab::lab::printers
