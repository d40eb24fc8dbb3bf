// Rows of namespaces, nodes, configuration, events and access.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <vector>

#include "base/text.hpp"
#include "lab/printers/printers_of.hpp"

namespace sparklab::lab::printers {

namespace {

std::string nodeStatus(const json::value& node) {
  std::string out = "Unknown";
  for (const auto& condition : list(node, {"status", "conditions"}))
    if (str(condition, {"type"}) == "Ready")
      out = str(condition, {"status"}) == "True" ? "Ready" : "NotReady";
  return flag(node, {"spec", "unschedulable"}) ? out + ",SchedulingDisabled" : out;
}

std::string nodeRoles(const json::value& node) {
  constexpr std::string_view kPrefix = "node-role.kubernetes.io/";
  std::set<std::string> roles;
  for (const auto& [key, value] : map(node, {"metadata", "labels"})) {
    const std::string_view label(key);
    if (label.starts_with(kPrefix)) {
      if (label.size() > kPrefix.size()) roles.emplace(label.substr(kPrefix.size()));
    } else if (label == "kubernetes.io/role" && value.is_string() && !value.get_string().empty()) {
      roles.emplace(value.get_string());
    }
  }
  return fmt::format("{}", fmt::join(roles, ","));
}

std::string_view nodeAddress(const json::value& node, std::string_view type) {
  for (const auto& address : list(node, {"status", "addresses"}))
    if (str(address, {"type"}) == type) return str(address, {"address"});
  return "<none>";
}

}  // namespace

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

void printNamespace(Row& row) {
  row.name();
  row.text({"status", "phase"});
  row.age();
}

void printNode(Row& row) {
  const auto& node = row.object();
  row.name();
  row.add(std::string_view(nodeStatus(node)));
  row.add(orNone(nodeRoles(node)));
  row.age();
  row.text({"status", "nodeInfo", "kubeletVersion"});
  row.add(nodeAddress(node, "InternalIP"));
  row.add(nodeAddress(node, "ExternalIP"));
  row.text({"status", "nodeInfo", "osImage"}, "<unknown>");
  row.text({"status", "nodeInfo", "kernelVersion"}, "<unknown>");
  row.text({"status", "nodeInfo", "containerRuntimeVersion"}, "<unknown>");
}

void printConfigMap(Row& row) {
  row.name();
  row.add(static_cast<std::int64_t>(map(row.object(), {"data"}).size() +
                                    map(row.object(), {"binaryData"}).size()));
  row.age();
}

void printSecret(Row& row) {
  row.name();
  row.text({"type"});
  row.count({"data"});
  row.age();
}

void printServiceAccount(Row& row) {
  row.name();
  row.count({"secrets"});
  row.age();
}

void printLease(Row& row) {
  row.name();
  row.text({"spec", "holderIdentity"});
  row.age();
}

void printPriorityClass(Row& row) {
  row.name();
  row.number({"value"});
  row.boolean({"globalDefault"});
  row.age();
  row.text({"preemptionPolicy"});
}

void printRuntimeClass(Row& row) {
  row.name();
  row.text({"handler"});
  row.age();
}

void printWebhooks(Row& row) {
  row.name();
  row.count({"webhooks"});
  row.age();
}

void printResourceQuota(Row& row) {
  const auto& quota = row.object();
  std::vector<std::string> names;
  for (const auto& entry : map(quota, {"status", "hard"})) names.emplace_back(entry.key());
  std::ranges::sort(names);
  std::string requests, limits;
  for (const auto& name : names) {
    auto& column = name.starts_with("limits.") ? limits : requests;
    if (!column.empty()) column += ", ";
    const auto used = scalar(quota, {"status", "used", name});
    column += fmt::format("{}: {}/{}", name, used.empty() ? "0" : used,
                          scalar(quota, {"status", "hard", name}));
  }
  row.name();
  row.add(std::string_view(requests));
  row.add(std::string_view(limits));
  row.age();
}

void printClusterRoleBinding(Row& row) {
  const auto& binding = row.object();
  row.name();
  row.add(std::string_view(
      fmt::format("{}/{}", str(binding, {"roleRef", "kind"}), str(binding, {"roleRef", "name"}))));
  row.age();
  std::vector<std::string> users, groups, accounts;
  for (const auto& subject : list(binding, {"subjects"})) {
    const auto kind = str(subject, {"kind"});
    const std::string name(str(subject, {"name"}));
    if (kind == "User") users.push_back(name);
    if (kind == "Group") groups.push_back(name);
    if (kind == "ServiceAccount")
      accounts.push_back(fmt::format("{}/{}", str(subject, {"namespace"}), name));
  }
  for (const auto* names : {&users, &groups, &accounts})
    row.add(std::string_view(fmt::format("{}", fmt::join(*names, ", "))));
}

// Events come in two shapes: core/v1, and events.k8s.io/v1 with other words for the same fields.
void printEvent(Row& row) {
  const auto& event = row.object();
  const bool isNew = str(event, {"apiVersion"}).starts_with("events.k8s.io/");
  const auto field = [&](std::string_view core, std::string_view events) {
    return isNew ? events : core;
  };
  const auto target = field("involvedObject", "regarding");

  const auto firstTime = str(event, {field("firstTimestamp", "deprecatedFirstTimestamp")});
  const auto first = row.since(firstTime.empty() ? str(event, {"eventTime"}) : firstTime);
  const auto lastTime = str(event, {field("lastTimestamp", "deprecatedLastTimestamp")});
  auto last = lastTime.empty() ? first : row.since(lastTime);
  auto count = num(event, {field("count", "deprecatedCount")});
  if (const auto* series = find(event, {"series"}); series && series->is_object()) {
    last = row.since(str(*series, {"lastObservedTime"}));
    count = num(*series, {"count"});
  } else if (count == 0) {
    count = 1;
  }
  auto object = lower(str(event, {target, "kind"}));
  if (const auto name = str(event, {target, "name"}); !name.empty())
    object += fmt::format("/{}", name);

  const auto sourceField = field("source", "deprecatedSource");
  auto source = std::string(str(event, {sourceField, "component"}));
  if (source.empty()) source = str(event, {field("reportingComponent", "reportingController")});
  auto host = str(event, {sourceField, "host"});
  if (host.empty()) host = str(event, {"reportingInstance"});
  if (!host.empty()) source += fmt::format(", {}", host);

  row.add(std::string_view(last));
  row.text({"type"});
  row.text({"reason"});
  row.add(std::string_view(object));
  row.text({target, "fieldPath"});
  row.add(std::string_view(source));
  row.add(trimmed(str(event, {field("message", "note")})));
  row.add(std::string_view(first));
  row.add(count);
  row.name();
}

}  // namespace sparklab::lab::printers
