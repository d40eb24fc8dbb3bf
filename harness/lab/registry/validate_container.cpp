// Containers (pkg/apis/core/validation/validation.go of Kubernetes 1.34).
#include <algorithm>
#include <set>

#include "lab/registry/quantity.hpp"
#include "lab/registry/resource_list.hpp"
#include "lab/registry/validation.hpp"

namespace sparklab::lab {

namespace {

void validatePorts(const json::array& ports, Problems problems) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < ports.size(); ++i) {
    const auto& port = ports[i];
    auto here = problems.at(i);
    if (const auto name = str(port, {"name"}); !name.empty()) {
      const auto whys = isPortName(name);
      here.sub("name").each(name, whys);
      if (whys.empty() && !names.insert(name).second) here.sub("name").duplicate(name);
    }
    if (const auto number = num(port, {"containerPort"}); number == 0)
      here.sub("containerPort").required();
    else
      here.sub("containerPort").port(number);
    if (const auto host = num(port, {"hostPort"})) here.sub("hostPort").port(host);
    here.sub("protocol").oneOf(str(port, {"protocol"}), {"SCTP", "TCP", "UDP"});
  }
}

/// Fields of a pod that an environment variable may take its value from.
void validateFieldRef(const json::value& reference, Problems problems) {
  constexpr std::string_view kKnown[] = {"metadata.annotations", "metadata.labels",
                                         "spec.restartPolicy",   "spec.schedulerName",
                                         "status.phase",         "spec.host"};
  constexpr std::string_view kOffered[] = {"metadata.name",
                                           "metadata.namespace",
                                           "metadata.uid",
                                           "spec.nodeName",
                                           "spec.serviceAccountName",
                                           "status.hostIP",
                                           "status.hostIPs",
                                           "status.podIP",
                                           "status.podIPs"};
  auto here = problems.sub("fieldPath");
  const auto path = str(reference, {"fieldPath"});
  if (path.empty()) return here.required();
  if (const auto bracket = path.find("['"); bracket != path.npos && path.ends_with("']")) {
    const auto base = path.substr(0, bracket);
    if (base != "metadata.annotations" && base != "metadata.labels")
      here.invalid(path, fmt::format("error converting fieldPath: field label does not support "
                                     "subscript: {}",
                                     path));
    return;
  }
  if (std::find(std::begin(kOffered), std::end(kOffered), path) != std::end(kOffered)) return;
  if (std::find(std::begin(kKnown), std::end(kKnown), path) != std::end(kKnown))
    here.unsupported(path, kOffered);
  else
    here.invalid(path,
                 fmt::format("error converting fieldPath: field label not supported: {}", path));
}

void validateKeyRef(const json::value& reference, Problems problems) {
  if (str(reference, {"name"}).empty()) problems.sub("name").required();
  const auto key = str(reference, {"key"});
  if (key.empty())
    problems.sub("key").required();
  else
    problems.sub("key").each(key, isConfigMapKey(key));
}

void validateEnv(const json::array& variables, Problems problems) {
  for (std::size_t i = 0; i < variables.size(); ++i) {
    const auto& variable = variables[i];
    auto here = problems.at(i);
    const auto name = str(variable, {"name"});
    if (name.empty())
      here.sub("name").required();
    else
      here.sub("name").each(name, isEnvVarName(name));

    const auto* from = find(variable, {"valueFrom"});
    if (!from) continue;
    auto source = here.sub("valueFrom");
    int sources = 0;
    if (const auto* field = find(*from, {"fieldRef"})) {
      ++sources;
      validateFieldRef(*field, source.sub("fieldRef"));
    }
    if (const auto* resource = find(*from, {"resourceFieldRef"})) {
      ++sources;
      if (str(*resource, {"resource"}).empty())
        source.sub("resourceFieldRef").sub("resource").required();
    }
    for (const auto kind : {"configMapKeyRef", "secretKeyRef"})
      if (const auto* key = find(*from, {kind})) {
        ++sources;
        validateKeyRef(*key, source.sub(kind));
      }
    if (sources == 0)
      source.invalid("",
                     "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or "
                     "`secretKeyRef`");
    else if (!str(variable, {"value"}).empty())
      source.invalid("", "may not be specified when `value` is not empty");
    else if (sources > 1)
      source.invalid("", "may not have more than one field specified at a time");
  }
}

void validateMounts(const json::value& container, const json::array& volumes, Problems problems) {
  std::set<std::string_view> paths;
  const auto& mounts = list(container, {"volumeMounts"});
  for (std::size_t i = 0; i < mounts.size(); ++i) {
    auto here = problems.at(i);
    const auto name = str(mounts[i], {"name"});
    const auto path = str(mounts[i], {"mountPath"});
    if (name.empty()) here.sub("name").required();
    const bool known = std::any_of(volumes.begin(), volumes.end(), [&](const json::value& volume) {
      return str(volume, {"name"}) == name;
    });
    if (!known) here.sub("name").notFound(name);
    if (path.empty()) here.sub("mountPath").required();
    if (!paths.insert(path).second) here.sub("mountPath").invalid(path, "must be unique");
    for (const auto field : {"subPath", "subPathExpr"}) {
      const auto sub = str(mounts[i], {field});
      if (field == std::string_view("subPathExpr") && !sub.empty() &&
          !str(mounts[i], {"subPath"}).empty())
        here.sub(field).invalid(sub, "subPathExpr and subPath are mutually exclusive");
      if (sub.starts_with('/'))
        problems.sub(field).invalid(sub, "must be a relative path");
      else if (sub == ".." || sub.starts_with("../") || sub.ends_with("/..") ||
               sub.find("/../") != sub.npos)
        problems.sub(field).invalid(sub, "must not contain '..'");
    }
  }
}

void validateResourceName(std::string_view name, Problems problems) {
  const auto whys = isQualifiedName(name);
  problems.each(name, whys);
  if (!whys.empty() || name.find('/') != name.npos) return;
  if (isContainerResource(name)) return;
  constexpr std::string_view kStandard[] = {"pods",
                                            "services",
                                            "secrets",
                                            "configmaps",
                                            "storage",
                                            "resourcequotas",
                                            "persistentvolumeclaims",
                                            "replicationcontrollers",
                                            "requests.cpu",
                                            "requests.memory",
                                            "limits.cpu",
                                            "limits.memory"};
  if (std::find(std::begin(kStandard), std::end(kStandard), name) == std::end(kStandard))
    problems.invalid(name, "must be a standard resource type or fully qualified");
  problems.invalid(name, "must be a standard resource for containers");
}

void validateResources(const json::value& resources, Problems problems) {
  const auto& limits = map(resources, {"limits"});
  for (const auto which : {"limits", "requests"}) {
    auto here = problems.sub(which);
    for (const auto& [name, value] : map(resources, {which})) {
      validateResourceName(name, here.key(name));
      const auto text = value.is_string() ? std::string_view(value.get_string()) : "";
      const auto amount = Quantity::parse(text);
      if (!amount) continue;
      if (amount->isNegative()) here.key(name).invalid(text, "must be greater than or equal to 0");
      const auto* limit = limits.if_contains(name);
      if (which == std::string_view("limits") || !limit || !limit->is_string()) continue;
      const auto most = Quantity::parse(std::string_view(limit->get_string()));
      if (most && *most < *amount)
        here.invalid(text,
                     fmt::format("must be less than or equal to {} limit of {}",
                                 std::string_view(name), std::string_view(limit->get_string())));
    }
  }
}

void validateHandler(const json::value& handler, Problems problems) {
  int handlers = 0;
  if (const auto* exec = find(handler, {"exec"})) {
    ++handlers;
    if (list(*exec, {"command"}).empty()) problems.sub("exec").sub("command").required();
  }
  for (const auto kind : {"httpGet", "tcpSocket", "grpc"})
    if (const auto* network = find(handler, {kind})) {
      if (++handlers > 1) {
        problems.sub(kind).forbidden("may not specify more than 1 handler type");
        continue;
      }
      const auto* port = find(*network, {"port"});
      if (port && port->is_string())
        problems.sub(kind).sub("port").each(std::string_view(port->get_string()),
                                            isPortName(std::string_view(port->get_string())));
      else
        problems.sub(kind).sub("port").port(num(*network, {"port"}));
    }
  if (handlers == 0 && !find(handler, {"sleep"})) problems.required("must specify a handler type");
}

void validateProbe(const json::value& container, std::string_view name, Problems problems) {
  const auto* probe = find(container, {name});
  if (!probe) return;
  auto here = problems.sub(name);
  validateHandler(*probe, here);
  for (const auto field : {"initialDelaySeconds", "timeoutSeconds", "periodSeconds",
                           "successThreshold", "failureThreshold"})
    here.sub(field).nonNegative(num(*probe, {field}));
  if (name != "readinessProbe" && num(*probe, {"successThreshold"}) > 1)
    here.sub("successThreshold").invalidJson(*find(*probe, {"successThreshold"}), "must be 1");
}

}  // namespace

void validateContainer(const json::value& container, const json::array& volumes,
                       Problems problems) {
  const auto name = str(container, {"name"});
  if (name.empty())
    problems.sub("name").required();
  else
    problems.sub("name").each(name, isDns1123Label(name));
  const auto image = str(container, {"image"});
  if (image.empty()) problems.sub("image").required();
  problems.sub("terminationMessagePolicy")
      .oneOf(str(container, {"terminationMessagePolicy"}), {"File", "FallbackToLogsOnError"});
  validatePorts(list(container, {"ports"}), problems.sub("ports"));
  validateEnv(list(container, {"env"}), problems.sub("env"));
  validateMounts(container, volumes, problems.sub("volumeMounts"));
  problems.sub("imagePullPolicy")
      .oneOf(str(container, {"imagePullPolicy"}), {"Always", "IfNotPresent", "Never"});
  if (const auto* resources = find(container, {"resources"}))
    validateResources(*resources, problems.sub("resources"));
  for (const auto hook : {"postStart", "preStop"})
    if (const auto* handler = find(container, {"lifecycle", hook}))
      validateHandler(*handler, problems.sub("lifecycle").sub(hook));
  for (const auto probe : {"livenessProbe", "readinessProbe", "startupProbe"})
    validateProbe(container, probe, problems);
}

}  // namespace sparklab::lab
