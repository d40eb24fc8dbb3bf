// The roles that a cluster has from its first moment (kube-apiserver's bootstrap policy), as far as
// clients of the lab meet them.
#include <string_view>
#include <vector>

#include "lab/apiserver/server.hpp"

namespace sparklab::lab {

namespace {

/// Space-separated words. "core" stands for the API group "".
struct Rule {
  std::string_view verbs;
  std::string_view groups;
  std::string_view resources;
  std::string_view urls = {};
};

struct Role {
  std::string_view name;
  std::string_view includes;  ///< the role whose rules it has too
  std::vector<Rule> rules;
};

struct Binding {
  std::string_view role;
  std::string_view group;
};

constexpr std::string_view kAll = "*";
constexpr std::string_view kRead = "get list watch";
constexpr std::string_view kWrite = "create delete deletecollection patch update";
constexpr std::string_view kReadWrite =
    "create delete deletecollection get list patch update watch";

const std::vector<Role>& roles() {
  static const std::vector<Role> kRoles = {
      {"cluster-admin", "", {{kAll, kAll, kAll}, {kAll, "", "", "*"}}},
      {"view",
       "",
       {{kRead, "core",
         "configmaps endpoints persistentvolumeclaims persistentvolumeclaims/status pods "
         "replicationcontrollers replicationcontrollers/scale serviceaccounts services "
         "services/status"},
        {kRead, "core",
         "bindings events limitranges namespaces/status pods/log pods/status "
         "replicationcontrollers/status resourcequotas resourcequotas/status"},
        {kRead, "core", "namespaces"},
        {kRead, "discovery.k8s.io", "endpointslices"},
        {kRead, "apps",
         "controllerrevisions daemonsets daemonsets/status deployments deployments/scale "
         "deployments/status replicasets replicasets/scale replicasets/status statefulsets "
         "statefulsets/scale statefulsets/status"},
        {kRead, "autoscaling", "horizontalpodautoscalers horizontalpodautoscalers/status"},
        {kRead, "batch", "cronjobs cronjobs/status jobs jobs/status"},
        {kRead, "policy", "poddisruptionbudgets poddisruptionbudgets/status"},
        {kRead, "networking.k8s.io", "ingresses ingresses/status networkpolicies"}}},
      {"edit",
       "view",
       {{kRead, "core", "pods/attach pods/exec pods/portforward pods/proxy secrets services/proxy"},
        {"impersonate", "core", "serviceaccounts"},
        {kWrite, "core", "pods pods/attach pods/exec pods/portforward pods/proxy"},
        {"create", "core", "pods/eviction"},
        {kWrite, "core",
         "configmaps events persistentvolumeclaims replicationcontrollers "
         "replicationcontrollers/scale secrets serviceaccounts services services/proxy"},
        {"create", "core", "serviceaccounts/token"},
        {kWrite, "apps",
         "daemonsets deployments deployments/rollback deployments/scale replicasets "
         "replicasets/scale statefulsets statefulsets/scale"},
        {kWrite, "autoscaling", "horizontalpodautoscalers"},
        {kWrite, "batch", "cronjobs jobs"},
        {kWrite, "policy", "poddisruptionbudgets"},
        {kWrite, "networking.k8s.io", "ingresses networkpolicies"},
        {kReadWrite, "coordination.k8s.io", "leases"}}},
      {"admin",
       "edit",
       {{"create", "authorization.k8s.io", "localsubjectaccessreviews"},
        {kReadWrite, "rbac.authorization.k8s.io", "rolebindings roles"}}},
      {"system:basic-user",
       "",
       {{"create", "authorization.k8s.io", "selfsubjectaccessreviews selfsubjectrulesreviews"},
        {"create", "authentication.k8s.io", "selfsubjectreviews"}}},
      {"system:discovery",
       "",
       {{"get", "", "",
         "/api /api/* /apis /apis/* /healthz /livez /openapi /openapi/* /readyz /version "
         "/version/"}}},
      {"system:public-info-viewer",
       "",
       {{"get", "", "", "/healthz /livez /readyz /version /version/"}}},
      {"system:monitoring",
       "",
       {{"get", "", "",
         "/healthz /healthz/* /livez /livez/* /metrics /metrics/slis /readyz "
         "/readyz/*"}}},
      {"system:service-account-issuer-discovery",
       "",
       {{"get", "", "",
         "/.well-known/openid-configuration /.well-known/openid-configuration/ /openid/v1/jwks "
         "/openid/v1/jwks/"}}},
      {"system:auth-delegator",
       "",
       {{"create", "authentication.k8s.io", "tokenreviews"},
        {"create", "authorization.k8s.io", "subjectaccessreviews"}}},
  };
  return kRoles;
}

constexpr Binding kBindings[] = {
    {"cluster-admin", "system:masters"},
    {"system:basic-user", "system:authenticated"},
    {"system:discovery", "system:authenticated"},
    {"system:monitoring", "system:monitoring"},
    {"system:public-info-viewer", "system:authenticated"},
    {"system:public-info-viewer", "system:unauthenticated"},
    {"system:service-account-issuer-discovery", "system:serviceaccounts"},
};

json::array words(std::string_view text) {
  json::array out;
  while (!text.empty()) {
    const auto word = text.substr(0, text.find(' '));
    out.emplace_back(word == "core" ? std::string_view() : word);
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  return out;
}

const Role& roleNamed(std::string_view name) {
  return *std::ranges::find(roles(), name, &Role::name);
}

void addRules(json::array& out, const Role& role) {
  for (const auto& rule : role.rules) {
    json::object object;
    object["verbs"] = words(rule.verbs);
    if (!rule.urls.empty()) {
      object["nonResourceURLs"] = words(rule.urls);
    } else {
      object["apiGroups"] = words(rule.groups);
      object["resources"] = words(rule.resources);
    }
    out.push_back(std::move(object));
  }
  if (!role.includes.empty()) addRules(out, roleNamed(role.includes));
}

constexpr std::string_view kAggregated[] = {"admin", "edit", "view"};

std::string aggregationLabel(std::string_view role) {
  return "rbac.authorization.k8s.io/aggregate-to-" + std::string(role);
}

json::value bootstrapped(std::string_view kind, std::string_view name) {
  json::value object;
  at(object, {"kind"}) = kind;
  at(object, {"apiVersion"}) = "rbac.authorization.k8s.io/v1";
  at(object, {"metadata", "name"}) = name;
  at(object, {"metadata", "labels", "kubernetes.io/bootstrapping"}) = "rbac-defaults";
  at(object, {"metadata", "annotations", "rbac.authorization.kubernetes.io/autoupdate"}) = "true";
  return object;
}

void ensure(Registry& registry, const Kind& kind, json::value object) {
  if (registry.store().get(kind.storageKey(), "", str(object, {"metadata", "name"}))) return;
  WriteOptions options;
  options.fieldManager = "kube-apiserver";
  registry.create(kind, "", std::move(object), options);
}

}  // namespace

void bootstrapRoles(Registry& registry) {
  // What the roles for users have of their own stands in roles beside them; others may add more.
  for (const auto name : kAggregated) {
    auto own = roleNamed(name);
    own.includes = {};
    auto object = bootstrapped("ClusterRole", "system:aggregate-to-" + std::string(name));
    at(object, {"metadata", "labels", aggregationLabel(name)}) = "true";
    addRules(at(object, {"rules"}).emplace_array(), own);
    ensure(registry, kindOf("clusterroles.rbac.authorization.k8s.io"), std::move(object));
  }
  for (const auto& role : roles()) {
    auto object = bootstrapped("ClusterRole", role.name);
    json::array rules;
    addRules(rules, role);
    at(object, {"rules"}) = std::move(rules);
    for (const auto& other : roles())
      if (other.includes == role.name)
        at(object, {"metadata", "labels", aggregationLabel(other.name)}) = "true";
    if (std::ranges::find(kAggregated, role.name) != std::end(kAggregated)) {
      json::value selector(json::object{});
      at(selector, {"matchLabels", aggregationLabel(role.name)}) = "true";
      at(object, {"aggregationRule", "clusterRoleSelectors"})
          .emplace_array()
          .push_back(std::move(selector));
    }
    ensure(registry, kindOf("clusterroles.rbac.authorization.k8s.io"), std::move(object));
  }
  for (const auto& role : roles()) {
    json::array subjects;
    for (const auto& binding : kBindings) {
      if (binding.role != role.name) continue;
      json::object subject;
      subject["kind"] = "Group";
      subject["apiGroup"] = "rbac.authorization.k8s.io";
      subject["name"] = binding.group;
      subjects.push_back(std::move(subject));
    }
    if (subjects.empty()) continue;
    auto object = bootstrapped("ClusterRoleBinding", role.name);
    at(object, {"subjects"}) = std::move(subjects);
    at(object, {"roleRef", "apiGroup"}) = "rbac.authorization.k8s.io";
    at(object, {"roleRef", "kind"}) = "ClusterRole";
    at(object, {"roleRef", "name"}) = role.name;
    ensure(registry, kindOf("clusterrolebindings.rbac.authorization.k8s.io"), std::move(object));
  }
}

}  // namespace sparklab::lab
