#include "lab/registry/kinds.hpp"

#include <stdexcept>
#include <unordered_map>

#include "lab/apiextensions/custom_kind.hpp"
#include "lab/schema/schema.hpp"

namespace sparklab::lab {

namespace {

using Words = std::vector<std::string>;

enum Trait : unsigned {
  kClusterScoped = 1,
  kStatus = 2,
  kGeneration = 4,
  kReturnsDeleted = 8,
  kInAll = 16,   ///< of the category that `kubectl get all` shows
  kReview = 32,  ///< answered, never stored
  kScale = 64,   ///< has a /scale subresource
};

Kind row(std::string group, std::string version, std::string resource, std::string kind,
         unsigned traits = 0, Words shortNames = {}, Words subresources = {}) {
  Kind k;
  k.group = std::move(group);
  k.version = std::move(version);
  k.resource = std::move(resource);
  k.kind = std::move(kind);
  for (const char c : k.kind) k.singular += static_cast<char>(c | 0x20);
  k.shortNames = std::move(shortNames);
  k.subresources = std::move(subresources);
  k.namespaced = !(traits & kClusterScoped);
  k.hasStatus = traits & kStatus;
  k.hasGeneration = traits & kGeneration;
  k.returnsDeleted = traits & kReturnsDeleted;
  if (traits & kInAll) k.categories = {"all"};
  if (traits & kScale) k.subresources.push_back("scale");
  if (traits & kReview) {
    k.stored = false;
    k.verbs = {"create"};
  }
  k.storedUnder = k.kind == "Event" ? "events" : k.key();
  return k;
}

/// Order, names, categories and subresources: discovery of kube-apiserver 1.34.
std::vector<Kind> makeTable() {
  std::vector<Kind> t;
  const auto add = [&](std::string_view group, std::string_view version) {
    return [&t, group, version](std::string_view resource, std::string_view kind,
                                unsigned traits = 0, Words shortNames = {},
                                Words subresources = {}) {
      t.push_back(row(std::string(group), std::string(version), std::string(resource),
                      std::string(kind), traits, std::move(shortNames), std::move(subresources)));
    };
  };

  const auto inApiExtensions = [&t] { t.back().categories = {"api-extensions"}; };

  const auto core = add("", "v1");
  core("bindings", "Binding", kReview);
  core("configmaps", "ConfigMap", 0, {"cm"});
  core("endpoints", "Endpoints", 0, {"ep"});
  core("events", "Event", 0, {"ev"});
  core("limitranges", "LimitRange", 0, {"limits"});
  core("namespaces", "Namespace", kClusterScoped | kStatus | kReturnsDeleted, {"ns"}, {"finalize"});
  t.back().verbs = {"create", "delete", "get", "list", "patch", "update", "watch"};
  core("nodes", "Node", kClusterScoped | kStatus, {"no"});
  core("persistentvolumeclaims", "PersistentVolumeClaim", kStatus | kReturnsDeleted, {"pvc"});
  core("persistentvolumes", "PersistentVolume", kClusterScoped | kStatus | kReturnsDeleted, {"pv"});
  core("pods", "Pod", kStatus | kGeneration | kReturnsDeleted | kInAll, {"po"},
       {"attach", "binding", "ephemeralcontainers", "eviction", "exec", "log", "portforward",
        "resize"});
  core("podtemplates", "PodTemplate", kGeneration | kReturnsDeleted);
  core("replicationcontrollers", "ReplicationController", kStatus | kGeneration | kInAll | kScale,
       {"rc"});
  core("resourcequotas", "ResourceQuota", kStatus | kReturnsDeleted, {"quota"});
  core("secrets", "Secret");
  core("serviceaccounts", "ServiceAccount", kReturnsDeleted, {"sa"}, {"token"});
  core("services", "Service", kStatus | kReturnsDeleted | kInAll, {"svc"});

  const auto apps = add("apps", "v1");
  apps("controllerrevisions", "ControllerRevision");
  apps("daemonsets", "DaemonSet", kStatus | kGeneration | kInAll, {"ds"});
  apps("deployments", "Deployment", kStatus | kGeneration | kInAll | kScale, {"deploy"});
  apps("replicasets", "ReplicaSet", kStatus | kGeneration | kInAll | kScale, {"rs"});
  apps("statefulsets", "StatefulSet", kStatus | kGeneration | kInAll | kScale, {"sts"});

  add("events.k8s.io", "v1")("events", "Event", 0, {"ev"});

  const auto authn = add("authentication.k8s.io", "v1");
  authn("selfsubjectreviews", "SelfSubjectReview", kClusterScoped | kReview);
  authn("tokenreviews", "TokenReview", kClusterScoped | kReview);

  const auto authz = add("authorization.k8s.io", "v1");
  authz("localsubjectaccessreviews", "LocalSubjectAccessReview", kReview);
  authz("selfsubjectaccessreviews", "SelfSubjectAccessReview", kClusterScoped | kReview);
  authz("selfsubjectrulesreviews", "SelfSubjectRulesReview", kClusterScoped | kReview);
  authz("subjectaccessreviews", "SubjectAccessReview", kClusterScoped | kReview);

  add("autoscaling", "v2")("horizontalpodautoscalers", "HorizontalPodAutoscaler", kStatus | kInAll,
                           {"hpa"});

  const auto batch = add("batch", "v1");
  batch("cronjobs", "CronJob", kStatus | kGeneration | kInAll, {"cj"});
  batch("jobs", "Job", kStatus | kGeneration | kInAll);

  add("certificates.k8s.io", "v1")("certificatesigningrequests", "CertificateSigningRequest",
                                   kClusterScoped | kStatus, {"csr"}, {"approval"});

  const auto networking = add("networking.k8s.io", "v1");
  networking("ingressclasses", "IngressClass", kClusterScoped | kGeneration);
  networking("ingresses", "Ingress", kStatus | kGeneration, {"ing"});
  networking("networkpolicies", "NetworkPolicy", kGeneration, {"netpol"});

  add("policy", "v1")("poddisruptionbudgets", "PodDisruptionBudget", kStatus | kGeneration,
                      {"pdb"});

  const auto rbac = add("rbac.authorization.k8s.io", "v1");
  rbac("clusterrolebindings", "ClusterRoleBinding", kClusterScoped);
  rbac("clusterroles", "ClusterRole", kClusterScoped);
  rbac("rolebindings", "RoleBinding");
  rbac("roles", "Role");

  const auto storage = add("storage.k8s.io", "v1");
  storage("csidrivers", "CSIDriver", kClusterScoped | kReturnsDeleted);
  storage("csinodes", "CSINode", kClusterScoped | kReturnsDeleted);
  storage("csistoragecapacities", "CSIStorageCapacity", kReturnsDeleted);
  storage("storageclasses", "StorageClass", kClusterScoped | kReturnsDeleted, {"sc"});
  storage("volumeattachments", "VolumeAttachment", kClusterScoped | kStatus | kReturnsDeleted);

  const auto admission = add("admissionregistration.k8s.io", "v1");
  admission("mutatingwebhookconfigurations", "MutatingWebhookConfiguration",
            kClusterScoped | kGeneration);
  inApiExtensions();
  admission("validatingadmissionpolicies", "ValidatingAdmissionPolicy",
            kClusterScoped | kStatus | kGeneration);
  inApiExtensions();
  admission("validatingadmissionpolicybindings", "ValidatingAdmissionPolicyBinding",
            kClusterScoped | kGeneration);
  inApiExtensions();
  admission("validatingwebhookconfigurations", "ValidatingWebhookConfiguration",
            kClusterScoped | kGeneration);
  inApiExtensions();
  add("apiextensions.k8s.io", "v1")("customresourcedefinitions", "CustomResourceDefinition",
                                    kClusterScoped | kStatus | kGeneration | kReturnsDeleted,
                                    {"crd", "crds"});
  inApiExtensions();
  add("scheduling.k8s.io", "v1")("priorityclasses", "PriorityClass", kClusterScoped | kGeneration,
                                 {"pc"});
  add("coordination.k8s.io", "v1")("leases", "Lease");
  add("node.k8s.io", "v1")("runtimeclasses", "RuntimeClass", kClusterScoped);
  add("discovery.k8s.io", "v1")("endpointslices", "EndpointSlice", kGeneration);
  return t;
}

const std::vector<Kind>& table() {
  static const std::vector<Kind> rows = makeTable();
  return rows;
}

}  // namespace

const TypeInfo* typeOf(const Kind& kind) noexcept {
  return kind.custom ? &kind.custom->types.root() : typeOf(kind.apiVersion(), kind.kind);
}

std::span<const Kind> kinds() {
  return table();
}

const Kind* findKind(std::string_view group, std::string_view version, std::string_view resource) {
  for (const auto& kind : table())
    if (kind.resource == resource && kind.group == group && kind.version == version) return &kind;
  return nullptr;
}

const Kind* findKindByName(std::string_view apiVersion, std::string_view name) {
  for (const auto& kind : table())
    if (kind.kind == name && kind.apiVersion() == apiVersion) return &kind;
  return nullptr;
}

const Kind& kindOf(std::string_view resourceKey) {
  static const auto byKey = [] {
    std::unordered_map<std::string, const Kind*> index;
    for (const auto& kind : table()) index.emplace(kind.key(), &kind);
    return index;
  }();
  const auto found = byKey.find(std::string(resourceKey));
  if (found == byKey.end())
    throw std::logic_error("the lab has no kind '" + std::string(resourceKey) + "'");
  return *found->second;
}

}  // namespace sparklab::lab
