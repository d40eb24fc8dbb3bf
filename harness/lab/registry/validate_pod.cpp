// Pods (pkg/apis/core/validation/validation.go of Kubernetes 1.34).
#include <algorithm>
#include <set>

#include "lab/registry/edit.hpp"
#include "lab/registry/validation.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kFileMode =
    "must be a number between 0 and 0777 (octal), both inclusive";

void validateMode(const json::value& source, std::string_view field, Problems problems) {
  const auto* mode = find(source, {field});
  if (mode && (num(source, {field}) < 0 || num(source, {field}) > 0777))
    problems.sub(field).invalidJson(*mode, kFileMode);
}

void validateItems(const json::value& source, Problems problems) {
  const auto& items = list(source, {"items"});
  for (std::size_t i = 0; i < items.size(); ++i) {
    auto here = problems.sub("items").at(i);
    const auto path = str(items[i], {"path"});
    if (str(items[i], {"key"}).empty()) here.sub("key").required();
    if (path.empty()) here.sub("path").required();
    if (path.starts_with('/')) here.sub("path").invalid(path, "must be a relative path");
    if (path == ".." || path.starts_with("../") || path.find("/../") != path.npos ||
        path.ends_with("/.."))
      here.sub("path").invalid(path, "must not contain '..'");
    else if (path.starts_with(".."))
      here.sub("path").invalid(path, "must not start with '..'");
    validateMode(items[i], "mode", here);
  }
}

void validateHostPath(const json::value& source, Problems here) {
  const auto path = str(source, {"path"});
  if (path.empty()) return here.sub("path").required();
  if (path == ".." || path.starts_with("../") || path.ends_with("/..") ||
      path.find("/../") != path.npos)
    here.sub("path").invalid(path, "must not contain '..'");
  constexpr std::string_view kTypes[] = {
      "",     "BlockDevice",  "CharDevice", "Directory", "DirectoryOrCreate",
      "File", "FileOrCreate", "Socket"};
  const auto type = str(source, {"type"});
  if (std::find(std::begin(kTypes), std::end(kTypes), type) == std::end(kTypes))
    here.sub("type").unsupported(type, kTypes);
}

void validateSource(const json::value& volume, Problems problems) {
  int sources = 0;
  for (const auto& [type, source] : volume.get_object()) {
    if (type == "name") continue;
    auto here = problems.sub(type);
    if (++sources > 1) {
      here.forbidden("may not specify more than 1 volume type");
      continue;
    }
    if (type == "configMap") {
      if (str(source, {"name"}).empty()) here.sub("name").required();
      validateMode(source, "defaultMode", here);
      validateItems(source, here);
    } else if (type == "secret") {
      if (str(source, {"secretName"}).empty()) here.sub("secretName").required();
      validateMode(source, "defaultMode", here);
      validateItems(source, here);
    } else if (type == "hostPath") {
      validateHostPath(source, here);
    } else if (type == "persistentVolumeClaim") {
      if (str(source, {"claimName"}).empty()) here.sub("claimName").required();
    } else if (type == "projected") {
      validateMode(source, "defaultMode", here);
    }
  }
  if (sources == 0) problems.required("must specify a volume type");
}

void validateVolumes(const json::array& volumes, Problems problems) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < volumes.size(); ++i) {
    auto here = problems.at(i);
    const auto name = str(volumes[i], {"name"});
    if (volumes[i].is_object()) validateSource(volumes[i], here);
    if (name.empty())
      here.sub("name").required();
    else
      here.sub("name").each(name, isDns1123Label(name));
    if (!names.insert(name).second) here.sub("name").duplicate(name);
  }
}

void validateTolerations(const json::array& tolerations, Problems problems) {
  for (std::size_t i = 0; i < tolerations.size(); ++i) {
    const auto& toleration = tolerations[i];
    auto here = problems.at(i);
    const auto key = str(toleration, {"key"});
    const auto op = str(toleration, {"operator"});
    const auto value = str(toleration, {"value"});
    const auto effect = str(toleration, {"effect"});
    if (!key.empty()) here.sub("key").each(key, isQualifiedName(key));
    if (key.empty() && op != "Exists")
      here.sub("operator")
          .invalid(op,
                   "operator must be Exists when `key` is empty, which means "
                   "\"match all values and all keys\"");
    if (find(toleration, {"tolerationSeconds"}) && effect != "NoExecute")
      here.sub("effect").invalid(effect,
                                 "effect must be 'NoExecute' when `tolerationSeconds` is set");
    if (op == "Exists" && !value.empty())
      here.sub("operator").invalid(value, "value must be empty when `operator` is 'Exists'");
    else if (op != "Exists" && op != "Equal" && !op.empty())
      here.sub("operator").unsupported(op, {"Equal", "Exists"});
    if (!effect.empty())
      here.sub("effect").oneOf(effect, {"NoSchedule", "PreferNoSchedule", "NoExecute"});
  }
}

}  // namespace

void validateLabelMap(const json::object& labels, Problems problems) {
  for (const auto& [key, value] : labels) {
    problems.each(key, isQualifiedName(key));
    const auto text = value.is_string() ? std::string_view(value.get_string()) : "";
    problems.each(text, isLabelValue(text));
  }
}

void validatePodSpec(const json::value& spec, Problems problems) {
  const auto& volumes = list(spec, {"volumes"});
  validateVolumes(volumes, problems.sub("volumes"));

  const auto& containers = list(spec, {"containers"});
  if (containers.empty()) problems.sub("containers").required();
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < containers.size(); ++i) {
    auto here = problems.sub("containers").at(i);
    validateContainer(containers[i], volumes, here);
    const auto name = str(containers[i], {"name"});
    if (!names.insert(name).second) here.sub("name").duplicate(name);
    if (find(containers[i], {"restartPolicy"}))
      here.sub("restartPolicy").forbidden("may not be set for non-init containers");
  }
  const auto& initContainers = list(spec, {"initContainers"});
  for (std::size_t i = 0; i < initContainers.size(); ++i) {
    const auto& container = initContainers[i];
    auto here = problems.sub("initContainers").at(i);
    validateContainer(container, volumes, here);
    const auto policy = str(container, {"restartPolicy"});
    if (find(container, {"restartPolicy"}) && policy != "Always")
      here.sub("restartPolicy").unsupported(policy, {"Always"});
    const auto name = str(container, {"name"});
    if (!name.empty() && !names.insert(name).second) here.sub("name").duplicate(name);
    if (policy == "Always") continue;
    for (const auto field : {"lifecycle", "livenessProbe", "readinessProbe", "startupProbe"})
      if (find(container, {field}))
        here.sub(field).forbidden(
            "may not be set for init containers without restartPolicy=Always");
  }

  problems.sub("restartPolicy")
      .oneOf(str(spec, {"restartPolicy"}), {"Always", "OnFailure", "Never"});
  problems.sub("dnsPolicy")
      .oneOf(str(spec, {"dnsPolicy"}),
             {"ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"});
  validateLabelMap(map(spec, {"nodeSelector"}), problems.sub("nodeSelector"));
  const auto name = [&](std::string_view field, auto rule) {
    if (const auto value = str(spec, {field}); !value.empty())
      problems.sub(field).each(value, rule(value));
  };
  name("serviceAccountName", isDns1123Subdomain);
  name("nodeName", isDns1123Subdomain);
  if (const auto* deadline = find(spec, {"activeDeadlineSeconds"})) {
    const auto seconds = num(spec, {"activeDeadlineSeconds"});
    if (seconds < 1 || seconds > 2147483647)
      problems.sub("activeDeadlineSeconds")
          .invalidJson(*deadline, "must be between 1 and 2147483647, inclusive");
  }
  name("hostname", isDns1123Label);
  name("subdomain", isDns1123Label);
  validateTolerations(list(spec, {"tolerations"}), problems.sub("tolerations"));
  name("priorityClassName", isDns1123Subdomain);
}

void validatePodChange(const json::value& next, const json::value& old, FieldErrors& errors) {
  Problems spec(errors, "spec");
  json::value allowed = *find(next, {"spec"});
  const auto& before = *find(old, {"spec"});
  for (const auto containers : {"containers", "initContainers"}) {
    const auto& was = list(before, {containers});
    auto here = spec.sub(containers);
    const auto& now = list(*find(next, {"spec"}), {containers});
    if (now.size() != was.size()) {
      here.forbidden("pod updates may not add or remove containers");
      return;
    }
    std::size_t i = 0;
    each(allowed, {containers}, [&](json::value& container) {
      if (str(container, {"image"}).empty()) here.at(i).sub("image").required();
      at(container, {"image"}) = *find(was[i++], {"image"});
    });
  }
  const auto* deadline = find(next, {"spec", "activeDeadlineSeconds"});
  const auto* formerDeadline = find(before, {"activeDeadlineSeconds"});
  if (deadline && formerDeadline &&
      num(before, {"activeDeadlineSeconds"}) < num(next, {"spec", "activeDeadlineSeconds"}))
    spec.sub("activeDeadlineSeconds")
        .invalidJson(*deadline, "must be less than or equal to previous value");
  if (!deadline && formerDeadline)
    spec.sub("activeDeadlineSeconds")
        .invalidJson(json::value(nullptr), "must not update from a positive integer to nil value");

  const auto& tolerations = list(next, {"spec", "tolerations"});
  for (const auto& former : list(before, {"tolerations"})) {
    const bool kept =
        std::any_of(tolerations.begin(), tolerations.end(), [&](const auto& toleration) {
          auto same = toleration;
          copyField(same, former, "tolerationSeconds");  // only this may change
          return same == former;
        });
    if (!kept) {
      spec.sub("tolerations")
          .forbidden("existing toleration can not be modified except its tolerationSeconds");
      break;
    }
  }
  const auto& gates = list(before, {"schedulingGates"});
  const auto& newGates = list(next, {"spec", "schedulingGates"});
  for (std::size_t i = 0; i < newGates.size(); ++i)
    if (std::find(gates.begin(), gates.end(), newGates[i]) == gates.end())
      spec.sub("schedulingGates")
          .at(i)
          .sub("name")
          .forbidden(fmt::format("only deletion is allowed, but found new scheduling gate '{}'",
                                 str(newGates[i], {"name"})));

  for (const auto field : {"activeDeadlineSeconds", "tolerations", "schedulingGates"})
    copyField(allowed, before, field);
  if (num(before, {"terminationGracePeriodSeconds"}) < 0 &&
      num(allowed, {"terminationGracePeriodSeconds"}) == 1)
    copyField(allowed, before, "terminationGracePeriodSeconds");
  if (!gates.empty())
    for (const auto field : {"nodeSelector", "affinity"}) copyField(allowed, before, field);
  if (allowed == before) return;
  std::vector<std::string> changed;
  for (const auto& [field, value] : allowed.get_object())
    if (!sameField(allowed, before, {field})) changed.emplace_back(field);
  for (const auto& [field, value] : before.get_object())
    if (!find(allowed, {field})) changed.emplace_back(field);
  if (changed.empty()) return;  // only the order of the fields
  spec.forbidden(
      fmt::format("pod updates may not change fields other than `spec.containers[*].image`,"
                  "`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` "
                  "(only additions to existing tolerations),`spec.terminationGracePeriodSeconds` "
                  "(allow it to be set to 1 if it was previously negative)\nchanged: {}",
                  fmt::join(changed, ", ")));
}

namespace {

constexpr std::string_view kNotEphemeral = "cannot be set for an Ephemeral Container";

/// `names` are those taken so far, `others` those that are no ephemeral containers'.
void validateEphemeral(const json::value& container, const json::array& volumes,
                       const std::set<std::string_view>& others, std::set<std::string_view>& names,
                       Problems here) {
  validateContainer(container, volumes, here);
  const auto name = str(container, {"name"});
  if (!names.insert(name).second) here.sub("name").duplicate(name);
  if (find(container, {"restartPolicy"}))
    here.sub("restartPolicy").forbidden("may not be set for non-init containers");
  const auto target = str(container, {"targetContainerName"});
  if (!target.empty() && !others.contains(target)) here.sub("targetContainerName").notFound(target);
  for (const auto field :
       {"ports", "resources", "resizePolicy", "restartPolicy", "restartPolicyRules",
        "livenessProbe", "readinessProbe", "startupProbe", "lifecycle"}) {
    const auto* value = find(container, {field});
    const bool empty = !value || (value->is_object() && value->as_object().empty()) ||
                       (value->is_array() && value->as_array().empty());
    if (!empty) here.sub(field).forbidden(kNotEphemeral);
  }
  const auto& mounts = list(container, {"volumeMounts"});
  for (std::size_t i = 0; i < mounts.size(); ++i)
    for (const auto field : {"subPath", "subPathExpr"})
      if (!str(mounts[i], {field}).empty())
        here.sub("volumeMounts").at(i).sub(field).forbidden(kNotEphemeral);
}

}  // namespace

void validateEphemeralChange(const json::value& next, const json::value& old, FieldErrors& errors) {
  Problems here(errors, "spec.ephemeralContainers");
  const auto& now = list(next, {"spec", "ephemeralContainers"});
  std::set<std::string_view> others;
  for (const auto containers : {"containers", "initContainers"})
    for (const auto& other : list(next, {"spec", containers})) others.insert(str(other, {"name"}));
  auto names = others;
  for (std::size_t i = 0; i < now.size(); ++i)
    validateEphemeral(now[i], list(next, {"spec", "volumes"}), others, names, here.at(i));
  for (const auto& former : list(old, {"spec", "ephemeralContainers"})) {
    const auto name = str(former, {"name"});
    const auto found = std::find_if(now.begin(), now.end(), [&](const json::value& container) {
      return str(container, {"name"}) == name;
    });
    if (found == now.end())
      here.forbidden(
          fmt::format("existing ephemeral containers {} may not be removed\n", inQuotes(name)));
    else if (*found != former)
      here.forbidden(
          fmt::format("existing ephemeral containers {} may not be changed\n", inQuotes(name)));
  }
}

}  // namespace sparklab::lab
