#include "lab/apiserver/escalation.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "lab/registry/edit.hpp"
#include "lab/registry/names.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kGroup = "rbac.authorization.k8s.io";

/// The smallest right that a rule can give: one verb on one resource or on one path.
struct Right {
  std::string verb, group, resource, name, url;
  bool named = false;
};

void breakDown(const json::value& rule, std::vector<Right>& rights) {
  const auto verbs = strings(rule, {"verbs"});
  const auto names = strings(rule, {"resourceNames"});
  for (const auto& group : strings(rule, {"apiGroups"}))
    for (const auto& resource : strings(rule, {"resources"}))
      for (const auto& verb : verbs) {
        if (names.empty()) rights.push_back({verb, group, resource, "", "", false});
        for (const auto& name : names) rights.push_back({verb, group, resource, name, "", true});
      }
  for (const auto& url : strings(rule, {"nonResourceURLs"}))
    for (const auto& verb : verbs) rights.push_back({verb, "", "", "", url, false});
}

bool has(const json::value& rule, std::string_view field, std::string_view wanted) {
  const auto& values = list(rule, {field});
  return std::find(values.begin(), values.end(), json::value(wanted)) != values.end();
}

bool hasOrStar(const json::value& rule, std::string_view field, std::string_view wanted) {
  return has(rule, field, "*") || has(rule, field, wanted);
}

bool covers(const json::value& rule, const Right& right) {
  if (!hasOrStar(rule, "verbs", right.verb)) return false;
  const bool anyName = list(rule, {"resourceNames"}).empty();
  if (!anyName && !(right.named && has(rule, "resourceNames", right.name))) return false;
  if (!right.url.empty()) {
    const auto urls = strings(rule, {"nonResourceURLs"});
    return std::any_of(urls.begin(), urls.end(), [&](std::string_view url) {
      if (url == right.url) return true;
      if (!url.ends_with('*')) return false;
      url = url.substr(0, url.find_last_not_of('*') + 1);
      return right.url.starts_with(url);
    });
  }
  if (!hasOrStar(rule, "apiGroups", right.group)) return false;
  if (hasOrStar(rule, "resources", right.resource)) return true;
  const auto slash = right.resource.find('/');
  return slash != right.resource.npos && has(rule, "resources", "*" + right.resource.substr(slash));
}

std::string quoted(const std::vector<std::string>& texts) {
  std::vector<std::string> parts;
  for (const auto& text : texts) parts.push_back(inQuotes(text));
  return fmt::format("[{}]", fmt::join(parts, " "));
}

/// Missing rights as rules, those that differ only in their verbs together.
std::set<std::string> describe(const std::vector<Right>& missing) {
  std::set<std::string> lines;
  std::map<std::string, std::vector<std::string>> verbs;  // by everything before them
  for (const auto& right : missing) {
    if (!right.url.empty()) {
      lines.insert(fmt::format("{{NonResourceURLs:{}, Verbs:{}}}", quoted({right.url}),
                               quoted({right.verb})));
      continue;
    }
    auto start = fmt::format("{{APIGroups:{}, Resources:{}", quoted({right.group}),
                             quoted({right.resource}));
    if (right.named) start += fmt::format(", ResourceNames:{}", quoted({right.name}));
    verbs[std::move(start)].push_back(right.verb);
  }
  for (const auto& [start, its] : verbs)
    lines.insert(fmt::format("{}, Verbs:{}}}", start, quoted(its)));
  return lines;
}

class Check {
 public:
  Check(const Store& store, const Authorizer& authorizer, const User& user, const RequestInfo& info,
        const Kind& kind, const json::value& next)
      : store_(store),
        authorizer_(authorizer),
        user_(user),
        info_(info),
        kind_(kind),
        name_(str(next, {"metadata", "name"})) {}

  void role(const json::value& next, const json::value* old) const {
    if (may("escalate", info_.resource, info_.name)) return;
    require(list(next, {"rules"}));
    const auto aggregates = [](const json::value& role) {
      return !list(role, {"aggregationRule", "clusterRoleSelectors"}).empty();
    };
    if (!aggregates(next) && !(old && aggregates(*old))) return;
    const auto everything = json::parse(R"([
        {"verbs": ["*"], "apiGroups": ["*"], "resources": ["*"]},
        {"verbs": ["*"], "nonResourceURLs": ["*"]}])");
    std::vector<std::string> problems;
    if (!missing(everything.get_array(), problems).empty())
      refuse("must have cluster-admin privileges to use the aggregationRule");
  }

  void binding(const json::value& next) const {
    const auto kind = str(next, {"roleRef", "kind"});
    const auto role = str(next, {"roleRef", "name"});
    const bool cluster = kind == "ClusterRole";
    if (!cluster && kind != "Role")
      throw StatusError(
          500,
          makeStatus(500, "", fmt::format("unsupported role reference kind: {}", inQuotes(kind))));
    const std::string_view resource = cluster ? "clusterroles" : "roles";
    if (may("bind", resource, role)) return;
    const auto found = store_.get(fmt::format("{}.{}", resource, kGroup),
                                  cluster ? std::string_view() : info_.ns, role);
    if (!found) throw notFound(kind_, role);  // it is named after the request's resource
    require(list(found->value(), {"rules"}));
  }

 private:
  bool may(std::string_view verb, std::string_view resource, std::string_view name) const {
    Action action;
    action.verb = verb;
    action.group = kGroup;
    action.resource = resource;
    action.ns = info_.ns;
    action.name = name;
    return authorizer_.decide(user_, action).allowed;
  }

  std::vector<Right> missing(const json::array& rules, std::vector<std::string>& problems) const {
    std::vector<Right> rights;
    for (const auto& rule : rules) breakDown(rule, rights);
    const auto own = authorizer_.rulesFor(user_, info_.ns, problems);
    std::erase_if(rights, [&](const Right& right) {
      return std::any_of(own.begin(), own.end(),
                         [&](const json::value* rule) { return covers(*rule, right); });
    });
    return rights;
  }

  void require(const json::array& rules) const {
    std::vector<std::string> roles;
    const auto lacking = missing(rules, roles);
    if (lacking.empty()) return;
    auto why = fmt::format(
        "user {} (groups={}) is attempting to grant RBAC permissions not currently held:\n{}",
        inQuotes(user_.name), quoted(user_.groups), fmt::join(describe(lacking), "\n"));
    if (!roles.empty()) {
      std::vector<std::string> problems;
      for (const auto& role : roles)
        problems.push_back(fmt::format("{} {} not found", kind_.key(), inQuotes(role)));
      why += fmt::format(
          "; resolution errors: [{}]",
          problems.size() == 1 ? problems.front() : fmt::format("[{}]", fmt::join(problems, ", ")));
    }
    refuse(why);
  }

  [[noreturn]] void refuse(std::string_view why) const {
    throw forbidden(fmt::format("{} \"{}\" is forbidden: {}", kind_.key(), name_, why), &kind_,
                    name_);
  }

  const Store& store_;
  const Authorizer& authorizer_;
  const User& user_;
  const RequestInfo& info_;
  const Kind& kind_;
  std::string name_;
};

/// Whether only that changes which the garbage collector may have to change.
bool isForCollector(json::value next, json::value old) {
  for (const auto field : {"ownerReferences", "finalizers", "managedFields"}) {
    erase(next, {"metadata", field});
    erase(old, {"metadata", field});
  }
  return next == old;
}

}  // namespace

void checkEscalation(const Store& store, const Authorizer& authorizer, const User& user,
                     const RequestInfo& info, const Kind& kind, const json::value& next,
                     const json::value* old) {
  if (kind.group != kGroup ||
      std::find(user.groups.begin(), user.groups.end(), "system:masters") != user.groups.end())
    return;
  const Check check(store, authorizer, user, info, kind, next);
  if (old && isForCollector(next, *old)) return;
  if (kind.kind.ends_with("Binding"))
    check.binding(next);
  else
    check.role(next, old);
}

}  // namespace sparklab::lab
