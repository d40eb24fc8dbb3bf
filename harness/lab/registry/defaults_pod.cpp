// Defaults of pods and pod templates (pkg/apis/core/v1/defaults.go of Kubernetes 1.34).
#include "lab/registry/defaults.hpp"
#include "lab/registry/edit.hpp"
#include "lab/registry/quantity.hpp"

namespace sparklab::lab {

namespace {

/// "latest" is pulled always; so is an image without tag and digest.
bool isLatest(std::string_view image) {
  const bool digest = image.find('@') != image.npos;
  image = image.substr(0, image.find('@'));
  const auto slash = image.rfind('/');
  const auto colon = image.rfind(':');
  const bool tagged = colon != image.npos && (slash == image.npos || colon > slash);
  return tagged ? image.substr(colon + 1) == "latest" : !digest;
}

void defaultHttpGet(json::value* handler) {
  if (!handler) return;
  fill(*handler, "path", "/");
  fill(*handler, "scheme", "HTTP");
}

void defaultProbe(json::value* probe) {
  if (!probe) return;
  const auto positive = [&](std::string_view field, int value) {
    if (num(*probe, {field}) == 0) at(*probe, {field}) = value;
  };
  positive("timeoutSeconds", 1);
  positive("periodSeconds", 10);
  positive("successThreshold", 1);
  positive("failureThreshold", 3);
  defaultHttpGet(find(*probe, {"httpGet"}));
  if (auto* grpc = find(*probe, {"grpc"}); grpc && !find(*grpc, {"service"}))
    at(*grpc, {"service"}) = "";
}

void defaultContainer(json::value& container) {
  fill(container, "imagePullPolicy",
       isLatest(str(container, {"image"})) ? "Always" : "IfNotPresent");
  fill(container, "terminationMessagePath", "/dev/termination-log");
  fill(container, "terminationMessagePolicy", "File");
  each(container, {"ports"}, [](json::value& port) { fill(port, "protocol", "TCP"); });
  each(container, {"env"}, [](json::value& variable) {
    if (auto* field = find(variable, {"valueFrom", "fieldRef"})) fill(*field, "apiVersion", "v1");
  });
  for (const auto probe : {"livenessProbe", "readinessProbe", "startupProbe"})
    defaultProbe(find(container, {probe}));
  for (const auto hook : {"postStart", "preStop"})
    defaultHttpGet(find(container, {"lifecycle", hook, "httpGet"}));
}

void defaultDownwardItems(json::value& source) {
  each(source, {"items"}, [](json::value& item) {
    if (auto* field = find(item, {"fieldRef"})) fill(*field, "apiVersion", "v1");
  });
}

void defaultVolume(json::value& volume) {
  if (volume.is_object() && volume.get_object().size() <= 1)
    at(volume, {"emptyDir"}) = json::object();
  for (const auto source : {"secret", "configMap", "downwardAPI", "projected"})
    if (auto* found = find(volume, {source})) fill(*found, "defaultMode", 420);
  if (auto* downward = find(volume, {"downwardAPI"})) defaultDownwardItems(*downward);
  if (auto* host = find(volume, {"hostPath"}); host && !find(*host, {"type"}))
    at(*host, {"type"}) = "";
  each(volume, {"projected", "sources"}, [](json::value& source) {
    if (auto* token = find(source, {"serviceAccountToken"}))
      fill(*token, "expirationSeconds", 3600);
    if (auto* downward = find(source, {"downwardAPI"})) defaultDownwardItems(*downward);
  });
  if (auto* claim = find(volume, {"ephemeral", "volumeClaimTemplate", "spec"}))
    fill(*claim, "volumeMode", "Filesystem");
  if (auto* image = find(volume, {"image"}))
    fill(*image, "pullPolicy", isLatest(str(*image, {"reference"})) ? "Always" : "IfNotPresent");
}

/// Limits stand in for requests that were not given; of pods only, not of templates.
void requestsFromLimits(json::value& container) {
  const auto& limits = map(container, {"resources", "limits"});
  if (limits.empty()) return;
  const json::object copy = limits;
  auto& requests = at(container, {"resources", "requests"});
  if (!requests.is_object()) requests = json::object();
  for (const auto& [name, amount] : copy)
    if (!requests.get_object().contains(name)) requests.get_object().emplace(name, amount);
}

void hostPorts(json::value& container) {
  each(container, {"ports"}, [](json::value& port) {
    if (num(port, {"hostPort"}) == 0) at(port, {"hostPort"}) = num(port, {"containerPort"});
  });
}

}  // namespace

void defaultPodSpec(json::value& spec) {
  fill(spec, "dnsPolicy", "ClusterFirst");
  fill(spec, "restartPolicy", "Always");
  fill(spec, "terminationGracePeriodSeconds", 30);
  fill(spec, "schedulerName", "default-scheduler");
  if (!find(spec, {"securityContext"})) at(spec, {"securityContext"}) = json::object();
  for (const auto list : {"containers", "initContainers", "ephemeralContainers"})
    each(spec, {list}, defaultContainer);
  each(spec, {"volumes"}, defaultVolume);
  // The old name of the field mirrors the new one.
  if (unset(spec, "serviceAccountName") && !unset(spec, "serviceAccount"))
    at(spec, {"serviceAccountName"}) = std::string(str(spec, {"serviceAccount"}));
  if (!unset(spec, "serviceAccountName"))
    at(spec, {"serviceAccount"}) = std::string(str(spec, {"serviceAccountName"}));
}

void defaultPod(json::value& pod) {
  auto& spec = at(pod, {"spec"});
  defaultPodSpec(spec);
  fill(spec, "enableServiceLinks", true);
  for (const auto list : {"containers", "initContainers"}) {
    each(spec, {list}, requestsFromLimits);
    if (flag(spec, {"hostNetwork"})) each(spec, {list}, hostPorts);
  }
}

std::string_view qosClassOf(const json::value& pod) {
  constexpr std::string_view kResources[] = {"cpu", "memory"};
  Quantity requests[2], limits[2];
  bool requested[2] = {}, limited[2] = {};
  bool guaranteed = true;
  const auto collect = [&](const json::value& resources) {
    bool here[2] = {};
    for (int i = 0; i < 2; ++i) {
      const auto request = Quantity::parse(str(resources, {"requests", kResources[i]}));
      if (request && !request->isZero() && !request->isNegative()) {
        requests[i] += *request;
        requested[i] = true;
      }
      const auto limit = Quantity::parse(str(resources, {"limits", kResources[i]}));
      if (limit && !limit->isZero() && !limit->isNegative()) {
        limits[i] += *limit;
        limited[i] = here[i] = true;
      }
    }
    if (!here[0] || !here[1]) guaranteed = false;
  };
  if (const auto* whole = find(pod, {"spec", "resources"})) {
    collect(*whole);
  } else {
    const json::value none(json::object{});
    for (const auto containers : {"containers", "initContainers"})
      for (const auto& container : list(pod, {"spec", containers})) {
        const auto* resources = find(container, {"resources"});
        collect(resources ? *resources : none);
      }
  }
  if (!requested[0] && !requested[1] && !limited[0] && !limited[1]) return "BestEffort";
  for (int i = 0; i < 2; ++i)
    if (requested[i] != limited[i] || !(requests[i] == limits[i])) guaranteed = false;
  return guaranteed ? "Guaranteed" : "Burstable";
}

}  // namespace sparklab::lab
