// ResourceQuotas and LimitRanges (pkg/apis/core/validation and helper of Kubernetes 1.34).
#include <algorithm>
#include <map>
#include <set>

#include "lab/registry/edit.hpp"
#include "lab/registry/resource_list.hpp"
#include "lab/registry/validation.hpp"

namespace sparklab::lab {

namespace {

template <std::size_t N>
bool among(const std::string_view (&names)[N], std::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

constexpr std::string_view kComputeResources[] = {
    "cpu", "memory", "limits.cpu", "limits.memory", "requests.cpu", "requests.memory"};
constexpr std::string_view kOtherResources[] = {"ephemeral-storage", "requests.storage",
                                                "requests.ephemeral-storage",
                                                "limits.ephemeral-storage"};
constexpr std::string_view kIntegerResources[] = {"pods",
                                                  "resourcequotas",
                                                  "services",
                                                  "replicationcontrollers",
                                                  "secrets",
                                                  "persistentvolumeclaims",
                                                  "configmaps",
                                                  "services.nodeports",
                                                  "services.loadbalancers"};
constexpr std::string_view kPodScopes[] = {"Terminating", "NotTerminating", "NotBestEffort",
                                           "PriorityClass", "CrossNamespacePodAffinity"};

bool isQuotaResource(std::string_view name) {
  return among(kComputeResources, name) || among(kOtherResources, name) ||
         among(kIntegerResources, name) || name.starts_with("requests.hugepages-");
}

/// False when the name is no qualified name, after which nothing more is said about it.
bool validateName(std::string_view name, Problems problems) {
  const auto whys = isQualifiedName(name);
  problems.each(name, whys);
  if (!whys.empty()) return false;
  if (name.find('/') == name.npos && name != "storage" && !isQuotaResource(name))
    problems.invalid(name, "must be a standard resource type or fully qualified");
  return true;
}

void validateAmounts(const json::object& amounts, Problems problems) {
  for (const auto& [name, amount] : resourceList(amounts)) {
    auto here = problems.key(name);
    validateName(name, here);
    if (name.find('/') == name.npos && !isQuotaResource(name))
      here.invalid(name, "must be a standard resource for quota");
    if (amount.isNegative()) here.invalid(amount.text(), "must be greater than or equal to 0");
    if ((among(kIntegerResources, name) || isExtendedResource(name)) &&
        amount.milliValue() % 1000 != 0)
      here.invalid(amount.text(), "must be an integer");
  }
}

bool isScope(std::string_view scope) {
  return among(kPodScopes, scope) || scope == "BestEffort" || scope == "VolumeAttributesClass";
}

bool isScopeOf(std::string_view scope, std::string_view resource) {
  if (among(kPodScopes, scope)) return resource == "pods" || among(kComputeResources, resource);
  if (scope == "BestEffort") return resource == "pods";
  if (scope == "VolumeAttributesClass")
    return resource == "persistentvolumeclaims" || resource == "requests.storage";
  return true;
}

bool areInConflict(const std::set<std::string_view>& scopes) {
  return (scopes.contains("BestEffort") && scopes.contains("NotBestEffort")) ||
         (scopes.contains("Terminating") && scopes.contains("NotTerminating"));
}

void validateScopes(const json::value& quota, Problems problems) {
  const auto* given = find(quota, {"spec", "scopes"});
  if (!given) return;
  std::set<std::string_view> scopes;
  for (const auto& item : list(quota, {"spec", "scopes"})) {
    const auto scope = item.is_string() ? std::string_view(item.get_string()) : "";
    if (!isScope(scope)) problems.invalidJson(*given, "unsupported scope");
    for (const auto& [name, amount] : map(quota, {"spec", "hard"}))
      if (isQuotaResource(name) && !isScopeOf(scope, name))
        problems.invalidJson(*given, "unsupported scope applied to resource");
    scopes.insert(scope);
  }
  if (areInConflict(scopes)) problems.invalidJson(*given, "conflicting scopes");
}

/// The selector as the Go type that kube-apiserver prints: field names without JSON tags.
json::value internalSelector(const json::value& selector) {
  json::array expressions;
  for (const auto& item : list(selector, {"matchExpressions"})) {
    json::object one;
    one["ScopeName"] = str(item, {"scopeName"});
    one["Operator"] = str(item, {"operator"});
    const auto* values = find(item, {"values"});
    one["Values"] = values ? *values : json::value(nullptr);
    expressions.push_back(std::move(one));
  }
  return json::object{{"MatchExpressions", std::move(expressions)}};
}

void validateScopeSelector(const json::value& quota, Problems problems) {
  const auto* selector = find(quota, {"spec", "scopeSelector"});
  if (!selector) return;
  std::set<std::string_view> scopes;
  for (const auto& item : list(*selector, {"matchExpressions"})) {
    const auto scope = str(item, {"scopeName"});
    const auto op = str(item, {"operator"});
    const auto& values = list(item, {"values"});
    if (!isScope(scope)) problems.sub("scopeName").invalid(scope, "unsupported scope");
    for (const auto& [name, amount] : map(quota, {"spec", "hard"}))
      if (isQuotaResource(name) && !isScopeOf(scope, name))
        problems.invalidJson(internalSelector(*selector), "unsupported scope applied to resource");
    if (isScope(scope) && scope != "PriorityClass" && scope != "VolumeAttributesClass" &&
        op != "Exists")
      problems.sub("operator")
          .invalid(
              op,
              "must be 'Exists' when scope is any of ResourceQuotaScopeTerminating, "
              "ResourceQuotaScopeNotTerminating, ResourceQuotaScopeBestEffort, "
              "ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity");
    if (op == "In" || op == "NotIn") {
      if (values.empty())
        problems.sub("values").required(
            "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector");
    } else if (op == "Exists" || op == "DoesNotExist") {
      if (!values.empty())
        problems.sub("values").invalidJson(
            values,
            "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope "
            "selector");
    } else {
      problems.sub("operator").invalid(op, "not a valid selector operator");
    }
    scopes.insert(scope);
  }
  if (areInConflict(scopes)) {
    const auto* given = find(quota, {"spec", "scopes"});
    problems.invalidJson(given ? *given : json::value(nullptr), "conflicting scopes");
  }
}

/// The amounts of one item, by the field that they stand in.
class LimitItem {
 public:
  LimitItem(const json::value& item, Problems problems) : problems_(problems) {
    const auto type = str(item, {"type"});
    for (const auto field : {"max", "min", "default", "defaultRequest", "maxLimitRequestRatio"}) {
      const bool isDefault = std::string_view(field).starts_with("default");
      if (type == "Pod" && isDefault) {
        if (!map(item, {field}).empty())
          problems.sub(field).forbidden("may not be specified when `type` is 'Pod'");
        continue;
      }
      if (type == "PersistentVolumeClaim" && field == std::string_view("maxLimitRequestRatio") &&
          !find(item, {"min", "storage"}) && !find(item, {"max", "storage"}))
        problems.sub("limits").required(
            "either minimum or maximum storage value is required, but neither was provided");
      auto& amounts = fields_[field] = resourceList(map(item, {field}));
      for (const auto& [name, amount] : amounts) {
        auto here = problems.sub(field).key(name);
        const bool isContainers = type == "Pod" || type == "Container";
        if (validateName(name, here) && isContainers && name.find('/') == name.npos &&
            !isContainerResource(name))
          here.invalid(name, "must be a standard resource for containers");
        names_.insert(name);
      }
    }
  }

  void compare() {
    for (const auto& name : names_) compare(name);
  }

 private:
  const Quantity* get(std::string_view field, const std::string& name) const {
    const auto known = fields_.find(field);
    if (known == fields_.end()) return nullptr;
    const auto amount = known->second.find(name);
    return amount == known->second.end() ? nullptr : &amount->second;
  }

  void refuse(std::string_view field, const std::string& name, const Quantity& value,
              const std::string& why) {
    problems_.sub(field).key(name).invalid(value.text(), why);
  }

  /// Says that `less` must not be more than `more`, at the field of one of them.
  void order(const std::string& name, std::string_view at, const Quantity* shown,
             const Quantity* less, std::string_view lessWords, const Quantity* more,
             std::string_view moreWords) {
    if (less && more && *more < *less)
      refuse(at, name, *shown,
             fmt::format("{} value {} is greater than {} value {}", lessWords, less->text(),
                         moreWords, more->text()));
  }

  void compare(const std::string& name) {
    const auto* least = get("min", name);
    const auto* most = get("max", name);
    const auto* limit = get("default", name);
    const auto* request = get("defaultRequest", name);
    const auto* ratio = get("maxLimitRequestRatio", name);
    order(name, "min", least, least, "min", most, "max");
    order(name, "defaultRequest", request, least, "min", request, "default request");
    order(name, "defaultRequest", request, request, "default request", most, "max");
    order(name, "defaultRequest", request, request, "default request", limit, "default limit");
    order(name, "default", least, least, "min", limit, "default");
    order(name, "default", most, limit, "default", most, "max");
    if (ratio && *ratio < *Quantity::parse("1"))
      refuse("maxLimitRequestRatio", name, *ratio,
             fmt::format("ratio {} is less than 1", ratio->text()));
    if (ratio && least && most) {
      const auto range =
          static_cast<double>(most->milliValue()) / static_cast<double>(least->milliValue());
      if (static_cast<double>(ratio->milliValue()) / 1000 > range)
        refuse("maxLimitRequestRatio", name, *ratio,
               fmt::format("ratio {} is greater than max/min = {:.6f}", ratio->text(), range));
    }
    const bool overcommits = !isExtendedResource(name) && !name.starts_with("hugepages-");
    if (!overcommits && limit && request && !(*limit == *request))
      refuse("defaultRequest", name, *request,
             fmt::format("default value {} must equal to defaultRequest value {} in {}",
                         limit->text(), request->text(), name));
  }

  Problems problems_;
  std::map<std::string, ResourceList, std::less<>> fields_;
  std::set<std::string> names_;
};

}  // namespace

void validateQuota(const json::value& quota, const json::value* old, FieldErrors& errors) {
  Problems spec(errors, "spec");
  validateAmounts(map(quota, {"spec", "hard"}), spec.sub("hard"));
  validateScopes(quota, spec.sub("scopes"));
  validateScopeSelector(quota, spec.sub("scopeSelector").sub("matchExpressions"));
  if (!old) return;
  const auto scopesOf = [](const json::value& object) {
    std::set<std::string> scopes;
    for (const auto& scope : list(object, {"spec", "scopes"}))
      scopes.insert(json::serialize(scope));
    return scopes;
  };
  if (scopesOf(quota) != scopesOf(*old))
    spec.sub("scopes").immutable(find(quota, {"spec", "scopes"}));
}

void validateLimitRange(const json::value& range, FieldErrors& errors) {
  std::set<std::string_view> types;
  const auto& items = list(range, {"spec", "limits"});
  for (std::size_t i = 0; i < items.size(); ++i) {
    auto here = Problems(errors, "spec.limits").at(i);
    const auto type = str(items[i], {"type"});
    const auto whys = isQualifiedName(type);
    here.sub("type").each(type, whys);
    if (whys.empty() && type.find('/') == type.npos && type != "Pod" && type != "Container" &&
        type != "PersistentVolumeClaim")
      here.sub("type").invalid(type, "must be a standard limit type or fully qualified");
    if (!types.insert(type).second) here.sub("type").duplicate(type);
    LimitItem(items[i], here).compare();
  }
}

}  // namespace sparklab::lab
