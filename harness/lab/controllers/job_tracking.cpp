// The counters of a Job. A pod is counted exactly once: first its UID goes into the status, then
// its finalizer is removed, then the UID becomes part of the counter (KEP-2307).
#include <algorithm>
#include <set>

#include "lab/controllers/jobs.hpp"
#include "lab/registry/edit.hpp"

namespace sparklab::lab {

namespace {

constexpr std::size_t kMostUncounted = 500;

bool holds(const json::array& uids, std::string_view uid) {
  return std::any_of(uids.begin(), uids.end(), [&](const json::value& item) {
    return item.is_string() && std::string_view(item.get_string()) == uid;
  });
}

}  // namespace

void Jobs::track(Look& now) {
  now.changed = countReleased(now) || now.changed;
  bool all = true;
  const auto counted = collect(now, all);
  const auto time = registry_.clock().now();
  if (isIndexed(now.value())) {
    const auto text = formatIndexes(now.succeededIndexes);
    if (text != str(now.status, {"completedIndexes"})) now.changed = true;
    at(now.status, {"succeeded"}) = static_cast<std::int64_t>(now.succeededIndexes.size());
    at(now.status, {"completedIndexes"}) = text;
    if (now.failedIndexes) {
      const auto failed = formatIndexes(*now.failedIndexes);
      const auto* known = find(now.status, {"failedIndexes"});
      if (!known || str(now.status, {"failedIndexes"}) != failed) {
        at(now.status, {"failedIndexes"}) = failed;
        now.changed = true;
      }
    }
  }
  // The status says what the job is coming to before the pods are let go.
  if (now.finish && now.finish->type == "FailureTarget") {
    setJobCondition(now.status, "FailureTarget", "True", now.finish->reason, now.finish->message,
                    time);
    now.finish->type = "Failed";
    now.changed = true;
  }
  if (now.finish && now.finish->type == "SuccessCriteriaMet") {
    if (setJobCondition(now.status, "SuccessCriteriaMet", "True", now.finish->reason,
                        now.finish->message, time)) {
      now.changed = true;
    }
    now.finish->type = "Complete";
  }
  if (now.changed) {
    flush(now);
    backOffs_[NamespacedName::of(*now.job)] = now.backOff;
    now.changed = false;
  }
  for (const auto& pod : counted) release(pod);
  now.changed = countReleased(now);
  if (all) {
    conclude(now);
  } else if (now.changed) {
    flush(now);
  }
}

// Puts the pods that ended into the status as uncounted; those whose finalizer can go.
std::vector<ObjectPtr> Jobs::collect(Look& now, bool& all) {
  auto pods = now.pods;
  if (isIndexed(now.value())) {
    std::stable_sort(pods.begin(), pods.end(), [](const ObjectPtr& a, const ObjectPtr& b) {
      return completionIndex(a->value()) < completionIndex(b->value());
    });
  }
  const auto add = [&](std::string_view field, std::string_view uid) {
    arrayAt(now.status, {"uncountedTerminatedPods", field}).push_back(json::string(uid));
    now.changed = true;
  };
  const auto uncounted = [&](std::string_view field) -> const json::array& {
    return list(now.status, {"uncountedTerminatedPods", field});
  };
  const bool failing = now.finish && now.finish->type != "SuccessCriteriaMet";
  std::size_t newIndexes = 0;
  std::vector<ObjectPtr> done;
  for (const auto& pod : pods) {
    const auto& value = pod->value();
    if (!hasFinalizer(value, kJobFinalizer)) continue;
    const bool succeeded = str(value, {"status", "phase"}) == "Succeeded";
    const bool failed = countsAsFailed(value, now.value());
    const auto index = completionIndex(value);
    const auto replaced = now.replaced.find(index);
    const bool kept = replaced != now.replaced.end() && replaced->second->uid() == pod->uid();
    if (!isBeingDeleted(now.value()) && !now.finish && !succeeded && (!failed || kept)) continue;
    done.push_back(pod);
    const bool valid = !isIndexed(now.value()) || now.validIndex(value);
    if (succeeded && !holds(uncounted("failed"), pod->uid())) {
      if (isIndexed(now.value())) {
        if (valid && !now.countedIndexes.contains(index)) {
          ++newIndexes;
          now.changed = true;
        }
      } else if (!holds(uncounted("succeeded"), pod->uid())) {
        add("succeeded", pod->uid());
      }
    } else if ((failed || failing) && valid && !holds(uncounted("failed"), pod->uid()) &&
               judge(now.value(), value).counted) {
      add("failed", pod->uid());
    }
    if (newIndexes + uncounted("succeeded").size() + uncounted("failed").size() >= kMostUncounted) {
      all = false;
      queue_.add(NamespacedName::of(*now.job));
      break;
    }
  }
  return done;
}

void Jobs::flush(Look& now) {
  const auto written = registry_.modify(
      kindOf("jobs.batch"), now.job->ns(), now.job->name(), "status",
      [&](json::value& next) { at(next, {"status"}) = now.status; }, kControllerManager,
      now.job->uid());
  if (written) now.job = written;
}

// UIDs whose pods are gone or have no finalizer any more become part of the counters.
bool Jobs::countReleased(Look& now) {
  std::set<std::string, std::less<>> held;
  for (const auto& pod : now.pods) {
    const auto live = registry_.store().get("pods", pod->ns(), pod->name());
    if (live && live->uid() == pod->uid() && hasFinalizer(live->value(), kJobFinalizer)) {
      held.emplace(pod->uid());
    }
  }
  bool changed = false;
  for (const auto field : {"succeeded", "failed"}) {
    if (list(now.status, {"uncountedTerminatedPods", field}).empty()) continue;
    auto& uids = arrayAt(now.status, {"uncountedTerminatedPods", field});
    const auto before = uids.size();
    eraseIf(uids, [&](const json::value& uid) {
      return !uid.is_string() || !held.contains(std::string_view(uid.get_string()));
    });
    const auto released = static_cast<std::int64_t>(before - uids.size());
    if (uids.empty()) erase(now.status, {"uncountedTerminatedPods", field});
    if (!released) continue;
    at(now.status, {field}) = num(now.status, {field}) + released;
    changed = true;
  }
  return changed;
}

void Jobs::release(const ObjectPtr& pod) {
  registry_.modify(
      kindOf("pods"), pod->ns(), pod->name(), "",
      [](json::value& next) { removeFinalizer(next, kJobFinalizer); }, kControllerManager,
      pod->uid());
}

// The finalizer of a pod without a job that would count it.
void Jobs::releaseOrphan(const NamespacedName& name) {
  const auto pod = registry_.store().get("pods", name.ns, name.name);
  if (!pod || !hasFinalizer(pod->value(), kJobFinalizer)) return;
  if (const auto* owner = controllerOf(pod->value())) {
    if (str(*owner, {"kind"}) != "Job") return;
    const auto job = registry_.store().get("jobs.batch", name.ns, str(*owner, {"name"}));
    const bool same = job && job->uid() == str(*owner, {"uid"});
    if (same && !finishedCondition(job->value())) return;
  }
  release(pod);
}

void Jobs::conclude(Look& now) {
  const auto& uncounted = map(now.status, {"uncountedTerminatedPods"});
  const bool over = now.finish && uncounted.empty() && now.terminating == 0;
  const auto time = registry_.clock().now();
  if (over) {
    setJobCondition(now.status, now.finish->type, "True", now.finish->reason, now.finish->message,
                    time);
    if (now.finish->type == "Complete") at(now.status, {"completionTime"}) = rfc3339(time);
    now.changed = true;
  }
  if (now.changed) flush(now);
  if (!over) return;
  const auto& job = now.value();
  if (now.finish->type == "Complete") {
    if (find(job, {"spec", "completions"}) &&
        num(now.status, {"succeeded"}) > num(job, {"spec", "completions"})) {
      pods_.tell(job, "Warning", "TooManySucceededPods",
                 "Too many succeeded pods running after completion count reached");
    }
    pods_.tell(job, "Normal", "Completed", "Job completed");
  } else {
    pods_.tell(job, "Warning", now.finish->reason, now.finish->message);
  }
}

}  // namespace sparklab::lab
