// The admission plugin LimitRanger (plugin/pkg/admission/limitranger of Kubernetes 1.34).
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

#include "lab/registry/admission.hpp"
#include "lab/registry/edit.hpp"
#include "lab/registry/resource_list.hpp"

namespace sparklab::lab {

namespace {

const ResourceKey kLimitRanges = "limitranges";

void setDefaults(json::value& container, std::string_view what, const json::object& requests,
                 const json::object& limits, std::vector<std::string>& notes) {
  const auto set = [&](std::string_view bag, const json::object& defaults) {
    std::vector<std::string> names;
    for (const auto& [name, amount] : defaults) {
      if (find(container, {"resources", bag, name})) continue;
      at(container, {"resources", bag, name}) = amount;
      names.emplace_back(name);
    }
    std::sort(names.begin(), names.end());
    return fmt::format("{}", fmt::join(names, ", "));
  };
  const auto setLimits = set("limits", limits);
  const auto setRequests = set("requests", requests);
  const auto name = str(container, {"name"});
  if (!setRequests.empty())
    notes.push_back(fmt::format("{} request for {} {}", setRequests, what, name));
  if (!setLimits.empty()) notes.push_back(fmt::format("{} limit for {} {}", setLimits, what, name));
}

/// The constraints of one LimitRangeItem on one thing's requests and limits.
class Constraints {
 public:
  Constraints(const json::value& item, std::vector<std::string>& errors)
      : item_(item), type_(str(item, {"type"})), errors_(errors) {}

  void check(const ResourceList& requests, const ResourceList& limits) {
    for (const auto& [name, least] : of("min")) checkMin(name, least, requests, limits);
    for (const auto& [name, most] : of("max")) checkMax(name, most, requests, limits);
    for (const auto& [name, ratio] : of("maxLimitRequestRatio"))
      checkRatio(name, ratio, requests, limits);
  }

  void checkClaim(const ResourceList& requests) {
    for (const auto& [name, least] : of("min")) checkMin(name, least, requests, {});
    for (const auto& [name, most] : of("max")) {
      const auto request = requests.find(name);
      const auto start = fmt::format("maximum {} usage per {} is {}", name, type_, most.text());
      if (request == requests.end())
        errors_.push_back(start + ".  No request is specified");
      else if (most < request->second)
        errors_.push_back(fmt::format("{}, but request is {}", start, request->second.text()));
    }
  }

 private:
  ResourceList of(std::string_view field) const { return resourceList(map(item_, {field})); }

  void checkMin(const std::string& name, const Quantity& least, const ResourceList& requests,
                const ResourceList& limits) {
    const auto start = fmt::format("minimum {} usage per {} is {}", name, type_, least.text());
    const auto request = requests.find(name);
    const auto limit = limits.find(name);
    if (request == requests.end())
      errors_.push_back(start + ".  No request is specified");
    else if (request->second < least)
      errors_.push_back(fmt::format("{}, but request is {}", start, request->second.text()));
    else if (limit != limits.end() && limit->second < least)
      errors_.push_back(fmt::format("{}, but limit is {}", start, limit->second.text()));
  }

  void checkMax(const std::string& name, const Quantity& most, const ResourceList& requests,
                const ResourceList& limits) {
    const auto start = fmt::format("maximum {} usage per {} is {}", name, type_, most.text());
    const auto request = requests.find(name);
    const auto limit = limits.find(name);
    if (limit == limits.end())
      errors_.push_back(start + ".  No limit is specified");
    else if (most < limit->second)
      errors_.push_back(fmt::format("{}, but limit is {}", start, limit->second.text()));
    else if (request != requests.end() && most < request->second)
      errors_.push_back(fmt::format("{}, but request is {}", start, request->second.text()));
  }

  void checkRatio(const std::string& name, const Quantity& most, const ResourceList& requests,
                  const ResourceList& limits) {
    const auto start =
        fmt::format("{} max limit to request ratio per {} is {}", name, type_, most.text());
    const auto request = requests.find(name);
    const auto limit = limits.find(name);
    if (request == requests.end() || request->second.isZero()) {
      errors_.push_back(start + ", but no request is specified or request is 0");
    } else if (limit == limits.end() || limit->second.isZero()) {
      errors_.push_back(start + ", but no limit is specified or limit is 0");
    } else {
      const auto ratio = static_cast<double>(limit->second.milliValue()) /
                         static_cast<double>(request->second.milliValue());
      if (ratio * 1000 > static_cast<double>(most.milliValue()))
        errors_.push_back(fmt::format("{}, but provided ratio is {:.6f}", start, ratio));
    }
  }

  const json::value& item_;
  std::string_view type_;
  std::vector<std::string>& errors_;
};

void checkItem(const json::value& item, const Kind& kind, const json::value& object,
               std::vector<std::string>& errors) {
  Constraints constraints(item, errors);
  const auto type = str(item, {"type"});
  if (kind.resource != "pods") {
    if (type == "PersistentVolumeClaim")
      constraints.checkClaim(resourceList(map(object, {"spec", "resources", "requests"})));
  } else if (type == "Container") {
    for (const auto part : {"containers", "initContainers"})
      for (const auto& container : list(object, {"spec", part}))
        constraints.check(resourceList(map(container, {"resources", "requests"})),
                          resourceList(map(container, {"resources", "limits"})));
  } else if (type == "Pod") {
    constraints.check(podResources(object, "requests"), podResources(object, "limits"));
  }
}

/// utilerrors.Aggregate: says everything once.
std::string together(const std::vector<std::string>& errors) {
  std::vector<std::string> different;
  for (const auto& error : errors)
    if (std::find(different.begin(), different.end(), error) == different.end())
      different.push_back(error);
  return different.size() == 1 ? different.front()
                               : fmt::format("[{}]", fmt::join(different, ", "));
}

}  // namespace

void applyLimitRanges(const Store& store, std::string_view ns, json::value& pod) {
  for (const auto& range : store.list(kLimitRanges, ns)) {
    json::object requests, limits;
    for (const auto& item : list(range->value(), {"spec", "limits"})) {
      if (str(item, {"type"}) != "Container") continue;
      for (const auto& [name, amount] : map(item, {"defaultRequest"})) requests[name] = amount;
      for (const auto& [name, amount] : map(item, {"default"})) limits[name] = amount;
    }
    std::vector<std::string> notes;
    each(pod, {"spec", "containers"}, [&](json::value& container) {
      setDefaults(container, "container", requests, limits, notes);
    });
    each(pod, {"spec", "initContainers"}, [&](json::value& container) {
      setDefaults(container, "init container", requests, limits, notes);
    });
    if (!notes.empty())
      at(pod, {"metadata", "annotations", "kubernetes.io/limit-ranger"}) =
          fmt::format("LimitRanger plugin set: {}", fmt::join(notes, "; "));
  }
}

void checkLimitRanges(const Store& store, const Kind& kind, std::string_view subresource,
                      const json::value& next, const json::value* old) {
  const auto key = kind.key();
  if (key == "pods") {
    if (old && subresource != "resize") return;  // containers do not change otherwise
  } else if (key != "persistentvolumeclaims" || !subresource.empty()) {
    return;
  }
  if (old && find(*old, {"metadata", "deletionTimestamp"})) return;
  for (const auto& range : store.list(kLimitRanges, str(next, {"metadata", "namespace"}))) {
    std::vector<std::string> errors;
    for (const auto& item : list(range->value(), {"spec", "limits"}))
      checkItem(item, kind, next, errors);
    if (!errors.empty()) refuseAdmission(kind, next, together(errors));
  }
}

}  // namespace sparklab::lab
