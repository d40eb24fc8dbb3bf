// Which kind is validated how; small kinds are done here.
#include <set>

#include "base/base64.hpp"
#include "lab/registry/custom.hpp"
#include "lab/registry/definition.hpp"
#include "lab/registry/edit.hpp"
#include "lab/registry/validation.hpp"

namespace sparklab::lab {

namespace {

constexpr std::size_t kMaxDataSize = 1024 * 1024;
constexpr std::string_view kImmutable = "field is immutable when `immutable` is set";

void validateConfigMap(const json::value& object, FieldErrors& errors) {
  std::size_t size = 0;
  const auto& binary = map(object, {"binaryData"});
  for (const auto bag : {"data", "binaryData"})
    for (const auto& [key, value] : map(object, {bag})) {
      auto here = Problems(errors, bag).key(key);
      here.each(key, isConfigMapKey(key));
      if (bag == std::string_view("data") && binary.contains(key))
        here.invalid(std::string_view(key), "duplicate of key present in binaryData");
      if (value.is_string()) size += value.get_string().size();
    }
  if (size > kMaxDataSize)
    errors.emplace_back("[]", fmt::format("Too long: may not be more than {} bytes", kMaxDataSize));
}

void validateSecret(const json::value& object, FieldErrors& errors) {
  Problems data(errors, "data");
  std::size_t size = 0;
  const auto& entries = map(object, {"data"});
  for (const auto& [key, value] : entries) {
    data.key(key).each(key, isConfigMapKey(key));
    if (value.is_string()) size += value.get_string().size() / 4 * 3;
  }
  if (size > kMaxDataSize)
    errors.emplace_back("data",
                        fmt::format("Too long: may not be more than {} bytes", kMaxDataSize));
  const auto needs = [&](std::string_view key) {
    if (!entries.contains(key)) data.key(key).required();
  };
  const auto type = str(object, {"type"});
  if (type == "kubernetes.io/service-account-token") {
    constexpr std::string_view kName = "kubernetes.io/service-account.name";
    if (str(object, {"metadata", "annotations", kName}).empty())
      Problems(errors, "metadata.annotations").key(kName).required();
  } else if (type == "kubernetes.io/dockercfg") {
    needs(".dockercfg");
  } else if (type == "kubernetes.io/dockerconfigjson") {
    needs(".dockerconfigjson");
  } else if (type == "kubernetes.io/ssh-auth") {
    needs("ssh-privatekey");
  } else if (type == "kubernetes.io/tls") {
    needs("tls.crt");
    needs("tls.key");
  } else if (type == "kubernetes.io/basic-auth" && !entries.contains("username") &&
             !entries.contains("password")) {
    needs("username");
    needs("password");
  }
}

/// Data that is marked immutable, of a ConfigMap or Secret.
void validateImmutableData(const json::value& next, const json::value& old, FieldErrors& errors) {
  if (!flag(old, {"immutable"})) return;
  if (!flag(next, {"immutable"})) Problems(errors, "immutable").forbidden(kImmutable);
  for (const auto field : {"data", "binaryData"})
    if (!sameField(next, old, {field})) Problems(errors, field).forbidden(kImmutable);
}

void validateRules(const json::value& object, bool cluster, FieldErrors& errors) {
  const auto& rules = list(object, {"rules"});
  for (std::size_t i = 0; i < rules.size(); ++i) {
    auto here = Problems(errors, "rules").at(i);
    if (list(rules[i], {"verbs"}).empty())
      here.sub("verbs").required("verbs must contain at least one value");
    if (!list(rules[i], {"nonResourceURLs"}).empty()) {
      if (!cluster)
        here.sub("nonResourceURLs")
            .invalidJson(*find(rules[i], {"nonResourceURLs"}),
                         "namespaced rules cannot apply to non-resource URLs");
      continue;
    }
    if (list(rules[i], {"apiGroups"}).empty())
      here.sub("apiGroups").required("resource rules must supply at least one api group");
    if (list(rules[i], {"resources"}).empty())
      here.sub("resources").required("resource rules must supply at least one resource");
  }
}

void validateBinding(const json::value& object, bool cluster, FieldErrors& errors) {
  Problems role(errors, "roleRef");
  constexpr std::string_view kGroup = "rbac.authorization.k8s.io";
  if (const auto group = str(object, {"roleRef", "apiGroup"}); group != kGroup)
    role.sub("apiGroup").unsupported(group, {kGroup});
  const auto kind = str(object, {"roleRef", "kind"});
  if (cluster) {
    if (kind != "ClusterRole") role.sub("kind").unsupported(kind, {"ClusterRole"});
  } else if (kind != "Role" && kind != "ClusterRole") {
    role.sub("kind").unsupported(kind, {"Role", "ClusterRole"});
  }
  if (str(object, {"roleRef", "name"}).empty()) role.sub("name").required();

  const auto& subjects = list(object, {"subjects"});
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    auto here = Problems(errors, "subjects").at(i);
    const auto name = str(subjects[i], {"name"});
    const auto type = str(subjects[i], {"kind"});
    const auto group = str(subjects[i], {"apiGroup"});
    if (name.empty()) here.sub("name").required();
    if (type == "ServiceAccount") {
      if (!name.empty()) here.sub("name").each(name, isDns1123Subdomain(name));
      if (!group.empty()) here.sub("apiGroup").unsupported(group, {""});
      if (cluster && str(subjects[i], {"namespace"}).empty()) here.sub("namespace").required();
    } else if (type == "User" || type == "Group") {
      if (group != kGroup) here.sub("apiGroup").unsupported(group, {kGroup});
    } else {
      here.sub("kind").unsupported(type, {"ServiceAccount", "User", "Group"});
    }
  }
}

/// Its jobs' names are eleven characters longer.
void validateCronJobName(const json::value& object, FieldErrors& errors) {
  const auto name = str(object, {"metadata", "name"});
  if (name.size() > 52)
    Problems(errors, "metadata.name").invalid(name, "must be no more than 52 characters");
}

void validateEvent(const json::value& object, FieldErrors& errors) {
  const auto ns = str(object, {"metadata", "namespace"});
  const auto involved = str(object, {"involvedObject", "namespace"});
  if (involved.empty() ? ns != "default" && ns != "kube-system" : involved != ns)
    Problems(errors, "involvedObject.namespace")
        .invalid(involved, "does not match event.namespace");
}

void validatePod(const json::value& pod, FieldErrors& errors) {
  const json::value none(json::object{});
  const auto* spec = find(pod, {"spec"});
  validatePodSpec(spec ? *spec : none, Problems(errors, "spec"));
}

}  // namespace

void validateCreate(const Kind& kind, const json::value& object, FieldErrors& errors) {
  const bool cluster = !kind.namespaced;
  if (kind.custom) return validateCustom(kind, object, nullptr, "", errors);
  if (kind.group == "apiextensions.k8s.io") return validateDefinition(object, nullptr, errors);
  if (kind.group == "apps" || kind.group == "batch" || kind.resource == "replicationcontrollers") {
    if (kind.resource != "controllerrevisions") validateWorkload(kind, object, errors);
    if (kind.resource == "cronjobs") validateCronJobName(object, errors);
  } else if (kind.group == "rbac.authorization.k8s.io") {
    if (kind.kind.ends_with("Binding"))
      validateBinding(object, cluster, errors);
    else
      validateRules(object, cluster, errors);
  } else if (kind.group == "policy") {
    if (kind.resource == "poddisruptionbudgets") validateBudget(object, errors);
  } else if (kind.group == "admissionregistration.k8s.io") {
    if (kind.kind.ends_with("WebhookConfiguration")) validateWebhooks(object, errors);
  } else if (kind.group == "storage.k8s.io") {
    if (kind.resource == "storageclasses") validateStorageClass(object, errors);
  } else if (kind.group.empty()) {
    if (kind.resource == "pods") {
      validatePod(object, errors);
      if (!list(object, {"spec", "ephemeralContainers"}).empty())
        Problems(errors, "spec").sub("ephemeralContainers").forbidden("cannot be set on create");
    }
    if (kind.resource == "services") validateService(object, errors);
    if (kind.resource == "configmaps") validateConfigMap(object, errors);
    if (kind.resource == "secrets") validateSecret(object, errors);
    if (kind.resource == "persistentvolumeclaims") validateClaim(object, errors);
    if (kind.resource == "persistentvolumes") validateVolume(object, errors);
    if (kind.resource == "events") validateEvent(object, errors);
    if (kind.resource == "resourcequotas") validateQuota(object, nullptr, errors);
    if (kind.resource == "limitranges") validateLimitRange(object, errors);
  }
}

void validateUpdate(const Kind& kind, std::string_view subresource, const json::value& next,
                    const json::value& old, FieldErrors& errors) {
  if (kind.custom) return validateCustom(kind, next, &old, subresource, errors);
  if (subresource == "status" || subresource == "finalize") return;
  if (kind.group == "apiextensions.k8s.io") return validateDefinition(next, &old, errors);
  const auto key = kind.key();
  if (key == "pods") {
    if (subresource == "ephemeralcontainers")
      validateEphemeralChange(next, old, errors);
    else if (subresource.empty() && !sameField(next, old, {"spec"})) {
      validatePod(next, errors);
      validatePodChange(next, old, errors);
    }
    return;
  }
  if (key == "resourcequotas") return validateQuota(next, &old, errors);
  if (kind.group == "admissionregistration.k8s.io") return validateCreate(kind, next, errors);
  if (key == "services") validateServiceChange(next, old, errors);
  if (key == "persistentvolumeclaims") validateClaimChange(next, old, errors);
  if (key == "persistentvolumes") validateVolumeChange(next, old, errors);
  if (key == "storageclasses.storage.k8s.io") validateStorageClassChange(next, old, errors);
  if (key == "configmaps" || key == "secrets") {
    if (key == "secrets" && !sameField(next, old, {"type"}))
      Problems(errors, "type").immutable(find(next, {"type"}));
    validateImmutableData(next, old, errors);
  }
  if (kind.group == "rbac.authorization.k8s.io" && !sameField(next, old, {"roleRef"}))
    Problems(errors, "roleRef")
        .invalidJson(find(next, {"roleRef"}) ? *find(next, {"roleRef"}) : json::value(nullptr),
                     "cannot change roleRef");
  // Names that are too long for a new CronJob are no reason not to change an old one.
  if (key == "cronjobs.batch") return validateWorkload(kind, next, errors);
  validateCreate(kind, next, errors);
  if (kind.group == "apps" || kind.group == "batch")
    validateWorkloadChange(kind, next, old, errors);
}

}  // namespace sparklab::lab
