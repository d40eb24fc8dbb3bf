#include "lab/controllers/role_aggregation.hpp"

#include <algorithm>

#include "lab/registry/selectors.hpp"

namespace sparklab::lab {

namespace {

constexpr std::string_view kAggregator = "clusterrole-aggregation-controller";

const Kind& clusterRoles() {
  return kindOf("clusterroles.rbac.authorization.k8s.io");
}

}  // namespace

RoleAggregation::RoleAggregation(Registry& registry, asio::any_io_executor executor)
    : registry_(registry),
      queue_(std::move(executor), "role aggregation",
             [this](const std::string& name) { aggregate(name); }) {
  roles_ = registry_.store().subscribe(clusterRoles().storageKey(),
                                       [this](const ResourceKey&, const Event&) { addAll(); });
  addAll();
}

void RoleAggregation::addAll() {
  for (const auto& role : registry_.store().list(clusterRoles().storageKey()))
    if (find(role->value(), {"aggregationRule"})) queue_.add(std::string(role->name()));
}

void RoleAggregation::aggregate(const std::string& name) {
  const auto& key = clusterRoles().storageKey();
  const auto role = registry_.store().get(key, "", name);
  if (!role || !find(role->value(), {"aggregationRule"})) return;
  const auto roles = registry_.store().list(key);  // ordered by name, as the original sorts them
  json::array rules;
  for (const auto& selector : list(role->value(), {"aggregationRule", "clusterRoleSelectors"})) {
    const auto selected = LabelSelector::fromObject(selector);
    for (const auto& other : roles) {
      if (other->name() == name || !selected.matches(other->value())) continue;
      for (const auto& rule : list(other->value(), {"rules"}))
        if (std::find(rules.begin(), rules.end(), rule) == rules.end()) rules.push_back(rule);
    }
  }
  if (rules == list(role->value(), {"rules"})) return;
  registry_.modify(
      clusterRoles(), "", name, "",
      [&](json::value& object) { at(object, {"rules"}) = std::move(rules); }, kAggregator);
}

}  // namespace sparklab::lab
