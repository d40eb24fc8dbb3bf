#include "lab/controllers/jobs.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lab/registry/edit.hpp"

namespace sparklab::lab {

namespace {

constexpr Nanos kGather = std::chrono::seconds(1);

const Kind& jobKind() {
  static const Kind& kind = kindOf("jobs.batch");
  return kind;
}

bool managedByOthers(const json::value& job) {
  const auto by = str(job, {"spec", "managedBy"});
  return !by.empty() && by != "kubernetes.io/job-controller";
}

const json::value* trueCondition(const json::value& status, std::string_view type) {
  for (const auto& condition : list(status, {"conditions"})) {
    if (str(condition, {"type"}) == type && str(condition, {"status"}) == "True") {
      return &condition;
    }
  }
  return nullptr;
}

std::int64_t restartsOf(const std::vector<ObjectPtr>& pods) {
  std::int64_t restarts = 0;
  for (const auto& pod : pods) {
    const auto phase = str(pod->value(), {"status", "phase"});
    if (phase != "Running" && phase != "Pending") continue;
    for (const auto field : {"initContainerStatuses", "containerStatuses"}) {
      for (const auto& status : list(pod->value(), {"status", field})) {
        restarts += num(status, {"restartCount"});
      }
    }
  }
  return restarts;
}

bool pastRestarts(const json::value& job, const std::vector<ObjectPtr>& pods) {
  if (str(job, {"spec", "template", "spec", "restartPolicy"}) != "OnFailure") return false;
  const auto limit = num(job, {"spec", "backoffLimit"});
  const auto restarts = restartsOf(pods);
  return limit == 0 ? restarts > 0 : restarts >= limit;
}

}  // namespace

bool setJobCondition(json::value& status, std::string_view type, std::string_view value,
                     std::string_view reason, std::string_view message, WallTime now) {
  json::object condition;
  condition["type"] = type;
  condition["status"] = value;
  condition["lastProbeTime"] = rfc3339(now);
  condition["lastTransitionTime"] = rfc3339(now);
  condition["reason"] = reason;
  condition["message"] = message;
  auto& conditions = arrayAt(status, {"conditions"});
  for (auto& known : conditions) {
    if (str(known, {"type"}) != type) continue;
    if (str(known, {"status"}) == value && str(known, {"reason"}) == reason &&
        str(known, {"message"}) == message) {
      return false;
    }
    known = std::move(condition);
    return true;
  }
  if (value == "False") return false;
  conditions.push_back(std::move(condition));
  return true;
}

bool Jobs::Look::validIndex(const json::value& pod) const {
  const auto index = completionIndex(pod);
  return index >= 0 && index < num(value(), {"spec", "completions"});
}

Jobs::Jobs(Registry& registry, asio::any_io_executor executor, Clock& clock)
    : registry_(registry),
      pods_(registry, jobKind(), "job-controller"),
      queue_(executor, "jobs", clock, [this](const NamespacedName& name) { sync(name); }),
      orphans_(executor, "pods of jobs", clock,
               [this](const NamespacedName& pod) { releaseOrphan(pod); }) {
  auto& store = registry_.store();
  jobs_ = store.subscribe(jobKind().storageKey(), [this](const ResourceKey&, const Event& event) {
    const auto name = NamespacedName::of(*event.object);
    // Only the status: most likely our own doing.
    const bool minor =
        event.type == Event::Type::Modified && event.previous &&
        num(event.object->value(), {"metadata", "generation"}) ==
            num(event.previous->value(), {"metadata", "generation"}) &&
        isBeingDeleted(event.object->value()) == isBeingDeleted(event.previous->value());
    if (minor) {
      queue_.addAfter(kGather, name);
    } else {
      queue_.add(name);
    }
    if (event.type != Event::Type::Deleted && !finishedCondition(event.object->value())) return;
    for (const auto& pod : registry_.store().list("pods", name.ns)) {
      if (isControlledBy(pod->value(), *event.object) &&
          hasFinalizer(pod->value(), kJobFinalizer)) {
        orphans_.add(NamespacedName::of(*pod));
      }
    }
  });
  podEvents_ = store.subscribe(kindOf("pods").storageKey(),
                               [this](const ResourceKey&, const Event& event) { onPod(event); });
  for (const auto& job : store.list(jobKind().storageKey())) queue_.add(NamespacedName::of(*job));
}

void Jobs::onPod(const Event& event) {
  concerned(registry_, jobKind(), event,
            [this](NamespacedName name) { queue_.addAfter(kGather, std::move(name)); });
  if (event.type != Event::Type::Deleted && hasFinalizer(event.object->value(), kJobFinalizer)) {
    orphans_.add(NamespacedName::of(*event.object));
  }
}

void Jobs::sync(const NamespacedName& name) {
  const auto job = registry_.store().get(jobKind().storageKey(), name.ns, name.name);
  if (!job || finishedCondition(job->value())) {
    backOffs_.erase(name);
    return;
  }
  if (managedByOthers(job->value())) return;
  auto now = look(job);
  countNew(now);
  judgeFailures(now);
  if (isIndexed(now.value())) judgeIndexes(now);

  std::optional<StatusError> failure;
  try {
    if (now.finish) {
      deletePods(now, now.active, false);
    } else {
      if (!isBeingDeleted(now.value())) manage(now);
      judgeSuccess(now);
    }
  } catch (const StatusError& error) {
    failure = error;
    // A job with pods left is not over.
    now.finish.reset();
  }

  const auto set = [&](std::string_view field, std::int64_t value) {
    const auto* known = find(now.status, {field});
    if (known && num(now.status, {field}) == value) return;
    if (!known && value == 0 && field == "active") return;
    at(now.status, {field}) = value;
    now.changed = true;
  };
  set("active", now.activeCount);
  set("ready", now.ready);
  set("terminating", now.terminating);
  track(now);
  if (failure) throw *failure;
}

Jobs::Look Jobs::look(const ObjectPtr& job) {
  Look now;
  now.job = job;
  now.status = json::value(map(job->value(), {"status"}));
  if (!find(now.status, {"uncountedTerminatedPods"})) {
    at(now.status, {"uncountedTerminatedPods"}) = json::object();
  }
  now.pods = claim(registry_, jobKind(), *job, selectorOf(jobKind(), job->value()), kindOf("pods"),
                   {}, kJobFinalizer);
  for (const auto& pod : now.pods) {
    if (isActive(pod->value())) {
      now.active.push_back(pod);
      if (isReady(pod->value())) ++now.ready;
    } else if (isBeingDeleted(pod->value()) && !isFinished(pod->value())) {
      ++now.terminating;
    }
  }
  now.activeCount = static_cast<std::int64_t>(now.active.size());
  return now;
}

// Pods that ended since the last look.
void Jobs::countNew(Look& now) {
  const auto uncounted = [&](std::string_view field, const Object& pod) {
    const auto& uids = list(now.status, {"uncountedTerminatedPods", field});
    return std::any_of(uids.begin(), uids.end(), [&](const json::value& uid) {
      return uid.is_string() && std::string_view(uid.get_string()) == pod.uid();
    });
  };
  std::vector<ObjectPtr> succeeded;
  std::vector<ObjectPtr> failed;
  std::int64_t counted = 0;
  for (const auto& pod : now.pods) {
    const auto& value = pod->value();
    if (!hasFinalizer(value, kJobFinalizer)) continue;
    if (isIndexed(now.value()) && !now.validIndex(value)) continue;
    if (str(value, {"status", "phase"}) == "Succeeded") {
      if (!uncounted("succeeded", *pod)) succeeded.push_back(pod);
    } else if (countsAsFailed(value, now.value()) && !uncounted("failed", *pod)) {
      failed.push_back(pod);
      if (judge(now.value(), value).counted) ++counted;
    }
  }
  const auto known = [&](std::string_view field) {
    return num(now.status, {field}) +
           static_cast<std::int64_t>(list(now.status, {"uncountedTerminatedPods", field}).size());
  };
  now.succeeded = known("succeeded") + static_cast<std::int64_t>(succeeded.size());
  now.failed = known("failed") + counted;
  if (!find(now.status, {"startTime"}) && !isSuspended(now.value())) {
    at(now.status, {"startTime"}) = rfc3339(registry_.clock().now());
  }
  now.backOff = backOffs_[NamespacedName::of(*now.job)];
  now.backOff.count(std::move(succeeded), std::move(failed));
}

void Jobs::judgeFailures(Look& now) {
  const auto& job = now.value();
  if (const auto* met = trueCondition(now.status, "SuccessCriteriaMet")) {
    now.finish = {"SuccessCriteriaMet", std::string(str(*met, {"reason"})),
                  std::string(str(*met, {"message"}))};
    return;
  }
  if (const auto* target = trueCondition(now.status, "FailureTarget")) {
    now.finish = {"Failed", std::string(str(*target, {"reason"})),
                  std::string(str(*target, {"message"}))};
    return;
  }
  for (const auto& pod : now.pods) {
    if (!countsAsFailed(pod->value(), job)) continue;
    if (auto verdict = judge(job, pod->value()); verdict.failMessage) {
      now.finish = {"FailureTarget", "PodFailurePolicy", *verdict.failMessage};
      return;
    }
  }
  if (now.failed > num(job, {"spec", "backoffLimit"}) || pastRestarts(job, now.pods)) {
    now.finish = {"FailureTarget", "BackoffLimitExceeded",
                  "Job has reached the specified backoff limit"};
    return;
  }
  const auto started = parseRfc3339(str(now.status, {"startTime"}));
  if (!find(job, {"spec", "activeDeadlineSeconds"}) || !started || isSuspended(job)) return;
  const Nanos left = *started + std::chrono::seconds(num(job, {"spec", "activeDeadlineSeconds"})) -
                     registry_.clock().now();
  if (left <= Nanos(0)) {
    now.finish = {"FailureTarget", "DeadlineExceeded",
                  "Job was active longer than specified deadline"};
  } else {
    queue_.addAfter(left, NamespacedName::of(*now.job));
  }
}

void Jobs::judgeIndexes(Look& now) {
  const auto& job = now.value();
  const auto completions = num(job, {"spec", "completions"});
  now.countedIndexes = parseIndexes(str(now.status, {"completedIndexes"}), completions);
  now.succeededIndexes = now.countedIndexes;
  if (limitsPerIndex(job)) {
    now.failedIndexes = parseIndexes(str(now.status, {"failedIndexes"}), completions);
  }
  for (const auto& pod : now.pods) {
    const auto& value = pod->value();
    if (!hasFinalizer(value, kJobFinalizer) || !now.validIndex(value)) continue;
    if (str(value, {"status", "phase"}) == "Succeeded") {
      now.succeededIndexes.insert(completionIndex(value));
    } else if (now.failedIndexes && failsItsIndex(job, value)) {
      now.failedIndexes->insert(completionIndex(value));
    }
  }
  now.succeeded = static_cast<std::int64_t>(now.succeededIndexes.size());
  if (now.failedIndexes) {
    const auto failed = static_cast<std::int64_t>(now.failedIndexes->size());
    const bool limited = find(job, {"spec", "maxFailedIndexes"});
    if (!now.finish && limited && failed > num(job, {"spec", "maxFailedIndexes"})) {
      now.finish = {"FailureTarget", "MaxFailedIndexesExceeded",
                    "Job has exceeded the specified maximal number of failed indexes"};
    } else if (!now.finish && failed > 0 && failed + now.succeeded >= completions) {
      now.finish = {"FailureTarget", "FailedIndexes", "Job has failed indexes"};
    }
    Indexes active;
    for (const auto& pod : now.active) active.insert(completionIndex(pod->value()));
    for (const auto& pod : now.pods) {
      const auto& value = pod->value();
      if (!hasFinalizer(value, kJobFinalizer) || !now.validIndex(value)) continue;
      const auto index = completionIndex(value);
      if (!countsAsFailed(value, job) || now.succeededIndexes.contains(index) ||
          now.failedIndexes->contains(index) || active.contains(index)) {
        continue;
      }
      auto& last = now.replaced[index];
      if (!last || (indexFailuresInAll(last->value()) <= indexFailuresInAll(value) &&
                    finishedAt(value) >= finishedAt(last->value()))) {
        last = pod;
      }
    }
  }
  if (now.finish || now.succeededIndexes.empty()) return;
  const auto& rules = list(job, {"spec", "successPolicy", "rules"});
  for (std::size_t i = 0; i < rules.size() && !now.finish; ++i) {
    auto within = now.succeeded;
    bool all = false;
    if (find(rules[i], {"succeededIndexes"})) {
      const auto wanted = parseIndexes(str(rules[i], {"succeededIndexes"}), completions);
      if (wanted.empty()) continue;
      within = std::count_if(wanted.begin(), wanted.end(), [&](std::int64_t index) {
        return now.succeededIndexes.contains(index);
      });
      all = within == static_cast<std::int64_t>(wanted.size());
    }
    const bool enough =
        find(rules[i], {"succeededCount"}) && within >= num(rules[i], {"succeededCount"});
    if (all || enough) {
      now.finish = {"SuccessCriteriaMet", "SuccessPolicy",
                    fmt::format("Matched rules at index {}", i)};
    }
  }
}

void Jobs::judgeSuccess(Look& now) {
  const auto& job = now.value();
  const bool complete =
      now.activeCount == 0 &&
      (find(job, {"spec", "completions"}) ? now.succeeded >= num(job, {"spec", "completions"})
                                          : now.succeeded > 0);
  if (complete) {
    now.finish = {"SuccessCriteriaMet", "CompletionsReached",
                  "Reached expected number of succeeded pods"};
  } else if (!isBeingDeleted(job)) {
    noteSuspension(now);
  }
}

void Jobs::noteSuspension(Look& now) {
  const auto time = registry_.clock().now();
  const auto& job = now.value();
  if (isSuspended(job)) {
    if (setJobCondition(now.status, "Suspended", "True", "JobSuspended", "Job suspended", time)) {
      now.changed = true;
      pods_.tell(job, "Normal", "Suspended", "Job suspended");
    }
    return;
  }
  if (!setJobCondition(now.status, "Suspended", "False", "JobResumed", "Job resumed", time)) return;
  now.changed = true;
  pods_.tell(job, "Normal", "Resumed", "Job resumed");
  at(now.status, {"startTime"}) = rfc3339(time);  // the deadline counts from here
}

}  // namespace sparklab::lab
