#include "lab/apiserver/rbac.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>

namespace sparklab::lab {

namespace {

const ResourceKey kClusterRoles = "clusterroles.rbac.authorization.k8s.io";
const ResourceKey kRoles = "roles.rbac.authorization.k8s.io";
const ResourceKey kClusterRoleBindings = "clusterrolebindings.rbac.authorization.k8s.io";
const ResourceKey kRoleBindings = "rolebindings.rbac.authorization.k8s.io";

bool has(const json::array& values, std::string_view wanted) {
  return std::ranges::any_of(values, [&](const json::value& value) {
    return value.is_string() && std::string_view(value.get_string()) == wanted;
  });
}

bool hasOrStar(const json::array& values, std::string_view wanted) {
  return has(values, "*") || has(values, wanted);
}

bool coversResource(const json::array& resources, const Action& action) {
  if (action.subresource.empty()) return hasOrStar(resources, action.resource);
  return has(resources, "*") || has(resources, action.resource + "/" + action.subresource) ||
         has(resources, "*/" + action.subresource);
}

bool coversPath(const json::array& urls, std::string_view path) {
  return std::ranges::any_of(urls, [&](const json::value& value) {
    std::string_view url(value.get_string());
    if (url == "*" || url == path) return true;
    if (!url.ends_with('*')) return false;
    url.remove_suffix(1);
    return path.starts_with(url);
  });
}

bool permits(const json::value& rule, const Action& action) {
  if (!hasOrStar(list(rule, {"verbs"}), action.verb)) return false;
  if (action.resource.empty()) return coversPath(list(rule, {"nonResourceURLs"}), action.path);
  const auto& names = list(rule, {"resourceNames"});
  return hasOrStar(list(rule, {"apiGroups"}), action.group) &&
         coversResource(list(rule, {"resources"}), action) &&
         (names.empty() || (!action.name.empty() && has(names, action.name)));
}

bool isSubject(const json::value& subject, const User& user, std::string_view bindingNamespace) {
  const auto kind = str(subject, {"kind"});
  const auto name = str(subject, {"name"});
  if (kind == "User") return user.name == name;
  if (kind == "Group") return std::ranges::find(user.groups, name) != user.groups.end();
  if (kind != "ServiceAccount") return false;
  const auto ns = str(subject, {"namespace"}, bindingNamespace);
  return user.name == fmt::format("system:serviceaccount:{}:{}", ns, name);
}

using Visit = std::function<bool(const json::value& rule, const json::value& binding,
                                 const json::value& subject)>;

/// A role that a binding names and nobody has.
struct MissingRole {
  bool cluster;
  std::string name;

  std::string text() const {
    return fmt::format("{}.rbac.authorization.k8s.io \"{}\" not found",
                       cluster ? "clusterrole" : "role", name);
  }
};

/// Calls `visit` with every rule that applies to `user` in `ns`, until it returns false.
void forEachRule(const Store& store, const User& user, std::string_view ns, const Visit& visit,
                 std::vector<MissingRole>& missing) {
  const auto walk = [&](const ObjectPtr& binding) {
    const auto& value = binding->value();
    for (const auto& subject : list(value, {"subjects"})) {
      if (!isSubject(subject, user, binding->ns())) continue;
      const auto name = str(value, {"roleRef", "name"});
      const bool clusterRole = str(value, {"roleRef", "kind"}) == "ClusterRole";
      const auto role =
          clusterRole ? store.get(kClusterRoles, "", name) : store.get(kRoles, binding->ns(), name);
      if (!role) {
        missing.push_back({clusterRole, std::string(name)});
        break;
      }
      for (const auto& rule : list(role->value(), {"rules"}))
        if (!visit(rule, value, subject)) return false;
      break;
    }
    return true;
  };
  for (const auto& binding : store.list(kClusterRoleBindings))
    if (!walk(binding)) return;
  if (ns.empty()) return;
  for (const auto& binding : store.list(kRoleBindings, ns))
    if (!walk(binding)) return;
}

std::string describe(const json::value& binding, const json::value& subject) {
  const auto ns = str(binding, {"metadata", "namespace"});
  const auto name = str(binding, {"metadata", "name"});
  std::string who(str(subject, {"name"}));
  if (str(subject, {"kind"}) == "ServiceAccount")
    who += fmt::format("/{}", str(subject, {"namespace"}, ns));
  return fmt::format("RBAC: allowed by {} \"{}\" of {} \"{}\" to {} \"{}\"", str(binding, {"kind"}),
                     ns.empty() ? std::string(name) : fmt::format("{}/{}", name, ns),
                     str(binding, {"roleRef", "kind"}), str(binding, {"roleRef", "name"}),
                     str(subject, {"kind"}), who);
}

}  // namespace

Decision Authorizer::decide(const User& user, const Action& action) const {
  Decision decision;
  if (std::ranges::find(user.groups, "system:masters") != user.groups.end()) {
    decision.allowed = true;
    return decision;
  }
  std::vector<MissingRole> missing;
  forEachRule(
      store_, user, action.ns,
      [&](const json::value& rule, const json::value& binding, const json::value& subject) {
        if (!permits(rule, action)) return true;
        decision.allowed = true;
        decision.reason = describe(binding, subject);
        return false;
      },
      missing);
  if (decision.allowed || missing.empty()) return decision;
  std::vector<std::string> problems;
  for (const auto& role : missing) problems.push_back(role.text());
  decision.reason = problems.size() == 1 ? "RBAC: " + problems.front()
                                         : fmt::format("RBAC: [{}]", fmt::join(problems, ", "));
  return decision;
}

void Authorizer::require(const User& user, const Action& action) const {
  const auto decision = decide(user, action);
  if (!decision.allowed) throw forbiddenAction(user, action, decision.reason);
}

std::vector<const json::value*> Authorizer::rulesFor(const User& user, std::string_view ns,
                                                     std::vector<std::string>& missing) const {
  std::vector<const json::value*> rules;
  std::vector<MissingRole> roles;
  forEachRule(
      store_, user, ns,
      [&](const json::value& rule, const json::value&, const json::value&) {
        rules.push_back(&rule);
        return true;
      },
      roles);
  for (auto& role : roles) missing.push_back(std::move(role.name));
  return rules;
}

json::object Authorizer::rulesOf(const User& user, std::string_view ns) const {
  json::array resources, paths;
  std::vector<MissingRole> missing;
  forEachRule(
      store_, user, ns,
      [&](const json::value& rule, const json::value&, const json::value&) {
        json::object copy;
        const bool forPaths = find(rule, {"nonResourceURLs"}) != nullptr;
        for (const auto* key :
             {"verbs", "apiGroups", "resources", "resourceNames", "nonResourceURLs"})
          if (const auto* value = find(rule, {key})) copy[key] = *value;
        (forPaths ? paths : resources).push_back(std::move(copy));
        return true;
      },
      missing);
  json::object status;
  status["resourceRules"] = std::move(resources);
  status["nonResourceRules"] = std::move(paths);
  status["incomplete"] = false;
  std::vector<std::string> problems;
  for (const auto& role : missing) problems.push_back(role.text());
  if (problems.size() == 1) status["evaluationError"] = problems.front();
  if (problems.size() > 1)
    status["evaluationError"] = fmt::format("[{}]", fmt::join(problems, ", "));
  return status;
}

StatusError forbiddenAction(const User& user, const Action& action, const std::string& reason) {
  std::string what;
  json::object details;
  if (action.resource.empty()) {
    what = fmt::format("forbidden: User \"{}\" cannot {} path \"{}\"", user.name, action.verb,
                       action.path);
  } else {
    const auto subject =
        action.group.empty() ? action.resource : action.resource + "." + action.group;
    const auto full =
        action.subresource.empty() ? action.resource : action.resource + "/" + action.subresource;
    what = fmt::format(
        "{}{} is forbidden: User \"{}\" cannot {} resource \"{}\" in API group "
        "\"{}\" {}",
        subject, action.name.empty() ? "" : fmt::format(" \"{}\"", action.name), user.name,
        action.verb, full, action.group,
        action.ns.empty() ? "at the cluster scope"
                          : fmt::format("in the namespace \"{}\"", action.ns));
    if (!action.name.empty()) details["name"] = action.name;
    if (!action.group.empty()) details["group"] = action.group;
    details["kind"] = action.resource;
  }
  if (!reason.empty()) what += ": " + reason;
  return StatusError(403, makeStatus(403, "Forbidden", std::move(what), std::move(details)));
}

}  // namespace sparklab::lab
