// Rows of the kinds that run pods.
#include <fmt/format.h>

#include "lab/printers/printers_of.hpp"

namespace sparklab::lab::printers {

namespace {

/// Containers, images and selector, for -o wide.
void template_(Row& row, std::string_view selectorOfNothing = "<none>") {
  row.containers({"spec", "template", "spec", "containers"});
  const auto selector = formatSelector(find(row.object(), {"spec", "selector"}));
  row.add(selector.empty() ? selectorOfNothing : std::string_view(selector));
}

bool hasCondition(const json::value& object, std::string_view type) {
  for (const auto& condition : list(object, {"status", "conditions"}))
    if (str(condition, {"type"}) == type) return str(condition, {"status"}) == "True";
  return false;
}

std::string_view jobStatus(const json::value& job) {
  if (hasCondition(job, "Complete")) return "Complete";
  if (hasCondition(job, "Failed")) return "Failed";
  if (has(job, {"metadata", "deletionTimestamp"})) return "Terminating";
  for (const std::string_view type : {"Suspended", "FailureTarget", "SuccessCriteriaMet"})
    if (hasCondition(job, type)) return type;
  return "Running";
}

std::string jobCompletions(const json::value& job) {
  const auto succeeded = num(job, {"status", "succeeded"});
  if (const auto wanted = num(job, {"spec", "completions"}, -1); wanted >= 0)
    return fmt::format("{}/{}", succeeded, wanted);
  const auto parallelism = num(job, {"spec", "parallelism"});
  return parallelism > 1 ? fmt::format("{}/1 of {}", succeeded, parallelism)
                         : fmt::format("{}/1", succeeded);
}

std::string jobDuration(const Row& row) {
  const auto start = parseRfc3339(str(row.object(), {"status", "startTime"}));
  if (!start) return {};
  const auto end = parseRfc3339(str(row.object(), {"status", "completionTime"}));
  return humanAge(end.value_or(row.now()) - *start);
}

}  // namespace

void printDeployment(Row& row) {
  row.name();
  row.add(std::string_view(fmt::format("{}/{}", num(row.object(), {"status", "readyReplicas"}),
                                       num(row.object(), {"spec", "replicas"}))));
  row.number({"status", "updatedReplicas"});
  row.number({"status", "availableReplicas"});
  row.age();
  template_(row, "");
}

void printReplicaSet(Row& row) {
  row.name();
  row.number({"spec", "replicas"});
  row.number({"status", "replicas"});
  row.number({"status", "readyReplicas"});
  row.age();
  template_(row);
}

void printReplicationController(Row& row) {
  row.name();
  row.number({"spec", "replicas"});
  row.number({"status", "replicas"});
  row.number({"status", "readyReplicas"});
  row.age();
  row.containers({"spec", "template", "spec", "containers"});
  row.add(std::string_view(formatLabels(map(row.object(), {"spec", "selector"}))));
}

void printStatefulSet(Row& row) {
  row.name();
  row.add(std::string_view(fmt::format("{}/{}", num(row.object(), {"status", "readyReplicas"}),
                                       num(row.object(), {"spec", "replicas"}))));
  row.age();
  row.containers({"spec", "template", "spec", "containers"});
}

void printDaemonSet(Row& row) {
  row.name();
  row.number({"status", "desiredNumberScheduled"});
  row.number({"status", "currentNumberScheduled"});
  row.number({"status", "numberReady"});
  row.number({"status", "updatedNumberScheduled"});
  row.number({"status", "numberAvailable"});
  row.add(std::string_view(
      formatLabels(map(row.object(), {"spec", "template", "spec", "nodeSelector"}))));
  row.age();
  template_(row);
}

void printControllerRevision(Row& row) {
  row.name();
  std::string controller = "<none>";
  for (const auto& owner : list(row.object(), {"metadata", "ownerReferences"})) {
    if (!flag(owner, {"controller"})) continue;
    const auto version = str(owner, {"apiVersion"});
    const auto slash = version.find('/');
    const auto kind = lower(str(owner, {"kind"}));
    controller =
        slash == std::string_view::npos
            ? fmt::format("{}/{}", kind, str(owner, {"name"}))
            : fmt::format("{}.{}/{}", kind, lower(version.substr(0, slash)), str(owner, {"name"}));
  }
  row.add(std::string_view(controller));
  row.number({"revision"});
  row.age();
}

void printJob(Row& row) {
  row.name();
  row.add(jobStatus(row.object()));
  row.add(std::string_view(jobCompletions(row.object())));
  row.add(std::string_view(jobDuration(row)));
  row.age();
  template_(row);
}

void printCronJob(Row& row) {
  const auto& job = row.object();
  row.name();
  row.text({"spec", "schedule"});
  row.add(str(job, {"spec", "timeZone"}, "<none>"));
  row.boolText({"spec", "suspend"});
  row.count({"status", "active"});
  const auto last = str(job, {"status", "lastScheduleTime"});
  row.add(std::string_view(last.empty() ? "<none>" : row.since(last)));
  row.age();
  row.containers({"spec", "jobTemplate", "spec", "template", "spec", "containers"});
  row.add(orNone(formatSelector(find(job, {"spec", "jobTemplate", "spec", "selector"}))));
}

void printPodTemplate(Row& row) {
  row.name();
  row.containers({"template", "spec", "containers"});
  row.add(std::string_view(formatLabels(map(row.object(), {"template", "metadata", "labels"}))));
}

void printPodDisruptionBudget(Row& row) {
  row.name();
  for (const std::string_view field : {"minAvailable", "maxUnavailable"}) {
    const auto limit = scalar(row.object(), {"spec", field});
    row.add(std::string_view(has(row.object(), {"spec", field}) ? limit : "N/A"));
  }
  row.number({"status", "disruptionsAllowed"});
  row.age();
}

}  // namespace sparklab::lab::printers
