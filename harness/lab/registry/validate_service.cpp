// Services (pkg/apis/core/validation/validation.go of Kubernetes 1.34).
#include <set>

#include "lab/registry/validation.hpp"

namespace sparklab::lab {

namespace {

void validatePort(const json::value& port, bool needsName, std::set<std::string_view>& names,
                  Problems problems) {
  const auto name = str(port, {"name"});
  if (name.empty()) {
    if (needsName) problems.sub("name").required();
  } else {
    problems.sub("name").each(name, isDns1123Label(name));
    if (!names.insert(name).second) problems.sub("name").duplicate(name);
  }
  problems.sub("port").port(num(port, {"port"}));
  problems.sub("protocol").oneOf(str(port, {"protocol"}), {"SCTP", "TCP", "UDP"});
  const auto* target = find(port, {"targetPort"});
  if (target && target->is_string())
    problems.sub("targetPort")
        .each(std::string_view(target->get_string()),
              isPortName(std::string_view(target->get_string())));
  else
    problems.sub("targetPort").port(num(port, {"targetPort"}));
}

void validateDuplicates(const json::array& ports, Problems problems) {
  std::set<std::pair<std::string_view, std::int64_t>> nodePorts, numbers;
  for (std::size_t i = 0; i < ports.size(); ++i) {
    const auto protocol = str(ports[i], {"protocol"});
    const auto nodePort = num(ports[i], {"nodePort"});
    if (nodePort && !nodePorts.emplace(protocol, nodePort).second)
      problems.at(i).sub("nodePort").duplicateValue(fmt::format("{}", nodePort));
  }
  for (std::size_t i = 0; i < ports.size(); ++i) {
    const auto protocol = str(ports[i], {"protocol"});
    const auto port = num(ports[i], {"port"});
    if (!numbers.emplace(protocol, port).second)
      problems.at(i).duplicateValue(fmt::format(
          "{{\"Name\":\"\",\"Protocol\":\"{}\",\"AppProtocol\":null,\"Port\":{},\"TargetPort\":0,"
          "\"NodePort\":0}}",
          protocol, port));
  }
}

}  // namespace

void validateService(const json::value& service, FieldErrors& errors) {
  Problems spec(errors, "spec");
  const auto type = str(service, {"spec", "type"});
  const auto& ports = list(service, {"spec", "ports"});
  const bool headless = str(service, {"spec", "clusterIP"}) == "None";
  if (ports.empty() && !headless && type != "ExternalName") spec.sub("ports").required();
  if (headless && (type == "LoadBalancer" || type == "NodePort"))
    spec.sub("clusterIPs")
        .at(0)
        .invalid("None", fmt::format("may not be set to 'None' for {} services", type));
  if (type == "ExternalName") {
    if (!list(service, {"spec", "clusterIPs"}).empty())
      spec.sub("clusterIPs").forbidden("may not be set for ExternalName services");
    auto name = str(service, {"spec", "externalName"});
    if (name.ends_with('.')) name.remove_suffix(1);
    if (name.empty())
      spec.sub("externalName").required();
    else
      spec.sub("externalName").each(name, isDns1123Subdomain(name));
  }
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < ports.size(); ++i)
    validatePort(ports[i], ports.size() > 1, names, spec.sub("ports").at(i));
  validateLabelMap(map(service, {"spec", "selector"}), spec.sub("selector"));
  spec.sub("sessionAffinity")
      .oneOf(str(service, {"spec", "sessionAffinity"}), {"ClientIP", "None"});
  spec.sub("type").oneOf(type, {"ClusterIP", "ExternalName", "LoadBalancer", "NodePort"});
  if (type == "ClusterIP")
    for (std::size_t i = 0; i < ports.size(); ++i)
      if (num(ports[i], {"nodePort"}))
        spec.sub("ports")
            .at(i)
            .sub("nodePort")
            .forbidden("may not be used when `type` is 'ClusterIP'");
  validateDuplicates(ports, spec.sub("ports"));
}

void validateServiceChange(const json::value& next, const json::value& old, FieldErrors& errors) {
  const auto external = [](const json::value& service) {
    return str(service, {"spec", "type"}) == "ExternalName";
  };
  if (external(next) || external(old)) return;
  const auto before = str(old, {"spec", "clusterIP"});
  if (before.empty() || before == str(next, {"spec", "clusterIP"})) return;
  Problems(errors, "spec.clusterIPs[0]")
      .invalidJson(json::value(list(next, {"spec", "clusterIPs"})), "may not change once set");
}

}  // namespace sparklab::lab
