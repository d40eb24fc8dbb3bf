#include "lab/scheduling/node_affinity.hpp"

#include <algorithm>
#include <charconv>

namespace sparklab::lab {

namespace {

std::optional<std::int64_t> integer(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool requirementHolds(const json::value& requirement, const json::object& labels) {
  const auto op = str(requirement, {"operator"});
  const auto* found = labels.if_contains(str(requirement, {"key"}));
  const auto& values = list(requirement, {"values"});
  if (op == "Exists") return found;
  if (op == "DoesNotExist") return !found;
  const auto same = [&](const json::value& value) { return found && value == *found; };
  if (op == "In") return std::any_of(values.begin(), values.end(), same);
  if (op == "NotIn") return std::none_of(values.begin(), values.end(), same);
  if (!found || !found->is_string() || values.size() != 1 || !values[0].is_string()) return false;
  const auto has = integer(found->get_string());
  const auto wants = integer(values[0].get_string());
  if (!has || !wants) return false;
  return op == "Gt" ? *has > *wants : op == "Lt" && *has < *wants;
}

/// A term without any requirement selects nothing.
bool termHolds(const json::value& term, const json::value& node) {
  const auto& expressions = list(term, {"matchExpressions"});
  const auto& fields = list(term, {"matchFields"});
  if (expressions.empty() && fields.empty()) return false;
  const auto& labels = map(node, {"metadata", "labels"});
  json::object names;
  names["metadata.name"] = str(node, {"metadata", "name"});
  return std::all_of(expressions.begin(), expressions.end(),
                     [&](const auto& e) { return requirementHolds(e, labels); }) &&
         std::all_of(fields.begin(), fields.end(),
                     [&](const auto& e) { return requirementHolds(e, names); });
}

const json::value* required(const json::value& pod) {
  const auto* found = find(
      pod, {"spec", "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution"});
  return found && found->is_object() ? found : nullptr;
}

const json::array& preferred(const json::value& pod) {
  return list(
      pod, {"spec", "affinity", "nodeAffinity", "preferredDuringSchedulingIgnoredDuringExecution"});
}

}  // namespace

bool matchesNodeAffinity(const json::value& pod, const json::value& node) {
  const auto& labels = map(node, {"metadata", "labels"});
  for (const auto& [key, value] : map(pod, {"spec", "nodeSelector"})) {
    const auto* label = labels.if_contains(key);
    if (!label || *label != value) return false;
  }
  const auto* terms = required(pod);
  return !terms || matchesNodeSelector(*terms, node);
}

bool matchesNodeSelector(const json::value& selector, const json::value& node) {
  const auto& terms = list(selector, {"nodeSelectorTerms"});
  return std::any_of(terms.begin(), terms.end(),
                     [&](const auto& term) { return termHolds(term, node); });
}

bool hasPreferredNodeAffinity(const json::value& pod) {
  return !preferred(pod).empty();
}

std::int64_t nodeAffinityScore(const json::value& pod, const json::value& node) {
  std::int64_t sum = 0;
  for (const auto& term : preferred(pod)) {
    // Unlike a required term, an empty preference holds everywhere.
    const auto* preference = find(term, {"preference"});
    const bool empty = !preference || (list(*preference, {"matchExpressions"}).empty() &&
                                       list(*preference, {"matchFields"}).empty());
    if (empty || termHolds(*preference, node)) sum += num(term, {"weight"});
  }
  return sum;
}

std::optional<std::set<std::string>> nodesNamedByAffinity(const json::value& pod) {
  const auto* terms = required(pod);
  if (!terms || list(*terms, {"nodeSelectorTerms"}).empty()) return std::nullopt;
  std::set<std::string> all;
  for (const auto& term : list(*terms, {"nodeSelectorTerms"})) {
    std::optional<std::set<std::string>> named;
    for (const auto& field : list(term, {"matchFields"})) {
      if (str(field, {"key"}) != "metadata.name" || str(field, {"operator"}) != "In") continue;
      std::set<std::string> values;
      for (const auto& value : list(field, {"values"}))
        if (value.is_string()) values.emplace(value.get_string());
      if (named)
        std::erase_if(values, [&](const std::string& name) { return !named->contains(name); });
      named = std::move(values);
    }
    if (!named) return std::nullopt;  // this term may hold anywhere
    all.merge(*named);
  }
  return all;
}

}  // namespace sparklab::lab
