// Deployments, ReplicaSets, StatefulSets, DaemonSets, ReplicationControllers, Jobs and CronJobs
// (pkg/apis/apps/validation and pkg/apis/batch/validation of Kubernetes 1.34).
#include "lab/registry/conform.hpp"
#include "lab/registry/cron_schedule.hpp"
#include "lab/registry/edit.hpp"
#include "lab/registry/selectors.hpp"
#include "lab/registry/validation.hpp"

namespace sparklab::lab {

namespace {

void mismatch(const json::value& template_, Problems problems) {
  json::value labels(map(template_, {"metadata", "labels"}));
  sortKeys(labels);
  problems.sub("template")
      .sub("metadata")
      .sub("labels")
      .invalidJson(labels, "`selector` does not match template `labels`");
}

void validateTemplate(const json::value& holder, Problems problems) {
  const json::value none(json::object{});
  const auto* spec = find(holder, {"template", "spec"});
  validateLabelMap(map(holder, {"template", "metadata", "labels"}),
                   problems.sub("metadata").sub("labels"));
  validatePodSpec(spec ? *spec : none, problems.sub("spec"));
}

/// A LabelSelector that has to exist, to select something, and to select the template's pods.
void validateOwnSelector(const json::value& spec, std::string_view kind, Problems problems) {
  const auto* selector = find(spec, {"selector"});
  auto here = problems.sub("selector");
  if (!selector) {
    here.required();
    return;
  }
  validateLabelSelector(*selector, here);
  if (map(*selector, {"matchLabels"}).empty() && list(*selector, {"matchExpressions"}).empty())
    here.invalidJson(*selector, fmt::format("empty selector is invalid for {}", kind));
  const auto* pods = find(spec, {"template"});
  LabelSelector parsed;
  try {
    parsed = LabelSelector::fromObject(*selector);
  } catch (const StatusError&) {
    here.invalidJson(*selector, "invalid label selector");
    return;
  }
  if (pods && !parsed.empty() && !parsed.matches(*pods)) mismatch(*pods, problems);
}

void nonNegativeFields(const json::value& spec, std::initializer_list<std::string_view> fields,
                       Problems problems) {
  for (const auto field : fields) problems.sub(field).nonNegative(num(spec, {field}));
}

void alwaysRestarts(const json::value& spec, Problems problems) {
  const auto policy = str(spec, {"template", "spec", "restartPolicy"});
  auto here = problems.sub("template").sub("spec");
  if (policy != "Always") here.sub("restartPolicy").unsupported(policy, {"Always"});
  if (find(spec, {"template", "spec", "activeDeadlineSeconds"}))
    here.sub("activeDeadlineSeconds")
        .forbidden("activeDeadlineSeconds in ReplicaSet is not Supported");
}

void validateJobSpec(const json::value& spec, Problems problems, bool selects) {
  nonNegativeFields(spec,
                    {"parallelism", "completions", "activeDeadlineSeconds", "backoffLimit",
                     "ttlSecondsAfterFinished", "backoffLimitPerIndex", "maxFailedIndexes"},
                    problems);
  const auto mode = str(spec, {"completionMode"});
  if (!mode.empty()) problems.sub("completionMode").oneOf(mode, {"NonIndexed", "Indexed"});
  if (mode == "Indexed" && !find(spec, {"completions"}))
    problems.sub("completions").required("when completion mode is Indexed");
  validateTemplate(spec, problems.sub("template"));
  const auto policy = str(spec, {"template", "spec", "restartPolicy"});
  auto restart = problems.sub("template").sub("spec").sub("restartPolicy");
  if (policy == "Always" || policy.empty())
    restart.required("valid values: \"OnFailure\", \"Never\"");
  else if (policy != "OnFailure" && policy != "Never")
    restart.unsupported(policy, {"OnFailure", "Never"});
  if (!selects) return;
  const auto* selector = find(spec, {"selector"});
  if (!selector) {
    problems.sub("selector").required();
    return;
  }
  validateLabelSelector(*selector, problems.sub("selector"));
  const auto* pods = find(spec, {"template"});
  if (pods && !LabelSelector::fromObject(*selector).matches(*pods)) mismatch(*pods, problems);
}

/// Who wants another selector than the generated one has to say so.
void validateGeneratedSelector(const json::value& job, FieldErrors& errors) {
  if (flag(job, {"spec", "manualSelector"})) return;
  const auto* selector = find(job, {"spec", "selector"});
  json::value generated(json::object{});
  at(generated, {"matchLabels", "batch.kubernetes.io/controller-uid"}) =
      str(job, {"metadata", "uid"});
  if (!selector || *selector == generated) return;
  auto shown = *selector;
  if (auto* labels = find(shown, {"matchLabels"})) sortKeys(*labels);
  Problems(errors, "spec.selector").invalidJson(shown, "`selector` not auto-generated");
}

void validateSchedule(std::string_view schedule, Problems problems) {
  try {
    CronSchedule::parse(schedule);
  } catch (const CronError& error) {
    problems.invalid(schedule, error.what());
  }
  if (schedule.find("TZ") != schedule.npos)
    problems.invalid(schedule, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
}

void validateTimeZone(std::string_view name, Problems problems) {
  if (name.empty()) return problems.invalid(name, "timeZone must be nil or non-empty string");
  std::string lower(name);
  for (auto& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  if (lower == "local")
    problems.invalid(
        name,
        "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones");
  if (name != "Local" && !TimeZone::find(name))
    problems.invalid(name, fmt::format("unknown time zone {}", name));
}

void validateCronJob(const json::value& object, Problems problems) {
  const auto schedule = str(object, {"spec", "schedule"});
  if (schedule.empty())
    problems.sub("schedule").required();
  else
    validateSchedule(schedule, problems.sub("schedule"));
  if (const auto* zone = find(object, {"spec", "timeZone"}); zone && zone->is_string())
    validateTimeZone(str(object, {"spec", "timeZone"}), problems.sub("timeZone"));
  problems.sub("concurrencyPolicy")
      .oneOf(str(object, {"spec", "concurrencyPolicy"}), {"Allow", "Forbid", "Replace"});
  nonNegativeFields(
      *find(object, {"spec"}),
      {"startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit"},
      problems);
  if (const auto* job = find(object, {"spec", "jobTemplate", "spec"}))
    validateJobSpec(*job, problems.sub("jobTemplate").sub("spec"), false);
}

}  // namespace

void validateLabelSelector(const json::value& selector, Problems problems) {
  validateLabelMap(map(selector, {"matchLabels"}), problems.sub("matchLabels"));
  const auto& expressions = list(selector, {"matchExpressions"});
  for (std::size_t i = 0; i < expressions.size(); ++i) {
    auto here = problems.sub("matchExpressions").at(i);
    const auto op = str(expressions[i], {"operator"});
    const auto& values = list(expressions[i], {"values"});
    if (op == "In" || op == "NotIn") {
      if (values.empty())
        here.sub("values").required("must be specified when `operator` is 'In' or 'NotIn'");
    } else if (op == "Exists" || op == "DoesNotExist") {
      if (!values.empty())
        here.sub("values").forbidden(
            "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
    } else {
      here.sub("operator").invalid(op, "not a valid selector operator");
    }
    const auto key = str(expressions[i], {"key"});
    here.sub("key").each(key, isQualifiedName(key));
    for (std::size_t k = 0; k < values.size(); ++k) {
      const auto text = values[k].is_string() ? std::string_view(values[k].get_string()) : "";
      here.sub("values").at(k).each(text, isLabelValue(text));
    }
  }
}

void validateWorkload(const Kind& kind, const json::value& object, FieldErrors& errors) {
  Problems problems(errors, "spec");
  const json::value none(json::object{});
  const auto* found = find(object, {"spec"});
  const auto& spec = found ? *found : none;
  if (kind.resource == "cronjobs") {
    if (found) validateCronJob(object, problems);
    return;
  }
  if (kind.resource == "jobs") {
    validateGeneratedSelector(object, errors);
    return validateJobSpec(spec, problems, true);
  }

  nonNegativeFields(
      spec, {"replicas", "minReadySeconds", "revisionHistoryLimit", "progressDeadlineSeconds"},
      problems);
  if (kind.resource == "replicationcontrollers") {
    if (map(spec, {"selector"}).empty()) problems.sub("selector").required();
  } else {
    validateOwnSelector(spec, kind.singular, problems);
  }
  validateTemplate(spec, problems.sub("template"));
  alwaysRestarts(spec, problems);
  if (kind.resource == "deployments") {
    const auto type = str(spec, {"strategy", "type"});
    problems.sub("strategy").sub("type").oneOf(type, {"Recreate", "RollingUpdate"});
    if (type == "Recreate" && find(spec, {"strategy", "rollingUpdate"}))
      problems.sub("strategy")
          .sub("rollingUpdate")
          .forbidden("may not be specified when strategy `type` is 'Recreate'");
    const auto* deadline = find(spec, {"progressDeadlineSeconds"});
    if (deadline && num(spec, {"progressDeadlineSeconds"}) <= num(spec, {"minReadySeconds"}))
      problems.sub("progressDeadlineSeconds")
          .invalidJson(*deadline, "must be greater than minReadySeconds");
  }
}

void validateWorkloadChange(const Kind& kind, const json::value& next, const json::value& old,
                            FieldErrors& errors) {
  Problems problems(errors, "spec");
  const auto fixed = [&](std::string_view field) {
    if (sameField(next, old, {"spec", field})) return;
    const auto* found = find(next, {"spec", field});
    json::value shown = found ? *found : json::value(nullptr);
    if (auto* labels = find(shown, {"matchLabels"})) sortKeys(*labels);
    problems.sub(field).immutable(&shown);
  };
  if (kind.resource == "deployments" || kind.resource == "replicasets" ||
      kind.resource == "daemonsets")
    fixed("selector");
  if (kind.resource == "jobs") {
    fixed("selector");
    const bool suspended = flag(old, {"spec", "suspend"});  // its template may still be changed
    if (!suspended) fixed("template");
    fixed("completionMode");
    fixed("podFailurePolicy");
    fixed("backoffLimitPerIndex");
    fixed("managedBy");
    if (str(next, {"spec", "completionMode"}) != "Indexed") fixed("completions");
  }
  if (kind.resource != "statefulsets") return;
  for (const auto field :
       {"selector", "serviceName", "podManagementPolicy", "volumeClaimTemplates"})
    if (!sameField(next, old, {"spec", field})) {
      problems.forbidden(
          "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', "
          "'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and "
          "'minReadySeconds' are forbidden");
      break;
    }
}

}  // namespace sparklab::lab
