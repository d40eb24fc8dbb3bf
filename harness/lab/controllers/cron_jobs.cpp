#include "lab/controllers/cron_jobs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "lab/controllers/cron_due.hpp"
#include "lab/controllers/job_pods.hpp"
#include "lab/controllers/ownership.hpp"
#include "lab/registry/edit.hpp"
#include "lab/registry/events.hpp"

namespace sparklab::lab {

namespace {

const Kind& cronJobKind() {
  static const Kind& kind = kindOf("cronjobs.batch");
  return kind;
}

const Kind& jobKind() {
  static const Kind& kind = kindOf("jobs.batch");
  return kind;
}

/// "Mon, 02 Jan 2006 15:04:05 +0000".
std::string rfc1123(WallTime time) {
  using namespace std::chrono;
  constexpr std::array<std::string_view, 7> kWeekdays{"Sun", "Mon", "Tue", "Wed",
                                                      "Thu", "Fri", "Sat"};
  constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = floor<days>(time);
  const year_month_day date(day);
  const hh_mm_ss clock(floor<seconds>(time - day));
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0000",
                     kWeekdays[weekday(day).c_encoding()], static_cast<unsigned>(date.day()),
                     kMonths[static_cast<unsigned>(date.month()) - 1],
                     static_cast<int>(date.year()), clock.hours().count(), clock.minutes().count(),
                     clock.seconds().count());
}

std::string jobName(const json::value& cronJob, WallTime time) {
  using std::chrono::minutes;
  return fmt::format("{}-{}", str(cronJob, {"metadata", "name"}),
                     std::chrono::floor<minutes>(time.time_since_epoch()).count());
}

bool startedBefore(const ObjectPtr& a, const ObjectPtr& b) {
  const auto since = [](const ObjectPtr& job) {
    return parseRfc3339(str(job->value(), {"status", "startTime"})).value_or(WallTime::max());
  };
  return since(a) == since(b) ? a->name() < b->name() : since(a) < since(b);
}

}  // namespace

bool CronJobs::Look::isActive(std::string_view uid) const {
  const auto& active = list(status, {"active"});
  return std::any_of(active.begin(), active.end(),
                     [&](const json::value& job) { return str(job, {"uid"}) == uid; });
}

void CronJobs::Look::forget(std::string_view uid) {
  if (!find(status, {"active"})) return;
  auto& active = arrayAt(status, {"active"});
  eraseIf(active, [&](const json::value& job) { return str(job, {"uid"}) == uid; });
  if (active.empty()) erase(status, {"active"});
}

CronJobs::CronJobs(Registry& registry, asio::any_io_executor executor, Clock& clock)
    : registry_(registry),
      queue_(std::move(executor), "cron jobs", clock,
             [this](const NamespacedName& name) { sync(name); }) {
  auto& store = registry_.store();
  cronJobs_ = store.subscribe(cronJobKind().storageKey(),
                              [this](const ResourceKey&, const Event& event) { onCronJob(event); });
  jobs_ = store.subscribe(jobKind().storageKey(),
                          [this](const ResourceKey&, const Event& event) { onJob(event); });
  for (const auto& cronJob : store.list(cronJobKind().storageKey())) {
    queue_.add(NamespacedName::of(*cronJob));
  }
}

void CronJobs::onCronJob(const Event& event) {
  if (event.type == Event::Type::Deleted) return;
  queue_.add(NamespacedName::of(*event.object));
}

void CronJobs::onJob(const Event& event) {
  const auto add = [this](const ObjectPtr& job) {
    const auto* controller = controllerOf(job->value());
    if (!controller || str(*controller, {"kind"}) != "CronJob") return;
    const auto cronJob =
        registry_.store().get(cronJobKind().storageKey(), job->ns(), str(*controller, {"name"}));
    if (cronJob && cronJob->uid() == str(*controller, {"uid"})) {
      queue_.add(NamespacedName::of(*cronJob));
    }
  };
  add(event.object);
  if (event.previous) add(event.previous);
}

void CronJobs::tell(const json::value& cronJob, std::string_view type, std::string_view reason,
                    std::string_view message) {
  tryRecordEvent(registry_, cronJob, type, reason, message, "cronjob-controller");
}

void CronJobs::sync(const NamespacedName& name) {
  Look look;
  look.cronJob = registry_.store().get(cronJobKind().storageKey(), name.ns, name.name);
  if (!look.cronJob) return;
  look.status = json::value(map(look.value(), {"status"}));
  for (auto& job : registry_.store().list(jobKind().storageKey(), name.ns)) {
    const auto* controller = controllerOf(job->value());
    if (controller && str(*controller, {"name"}) == name.name) look.jobs.push_back(std::move(job));
  }

  std::optional<StatusError> failure;
  try {
    clean(look);
    track(look);
    if (!isBeingDeleted(look.value())) schedule(look);
  } catch (const StatusError& error) {
    failure = error;
  }
  registry_.modify(
      cronJobKind(), name.ns, name.name, "status",
      [&](json::value& next) { at(next, {"status"}) = look.status; }, kControllerManager,
      look.cronJob->uid());
  if (failure) throw *failure;
}

// Deletes the oldest of those that are over.
void CronJobs::clean(Look& look) {
  for (const auto& [condition, field] : {std::pair{"Complete", "successfulJobsHistoryLimit"},
                                         {"Failed", "failedJobsHistoryLimit"}}) {
    if (!find(look.value(), {"spec", field})) continue;
    std::vector<ObjectPtr> ended;
    for (const auto& job : look.jobs) {
      const auto* finished = finishedCondition(job->value());
      if (finished && str(*finished, {"type"}) == condition) ended.push_back(job);
    }
    std::sort(ended.begin(), ended.end(), startedBefore);
    const auto surplus = std::ssize(ended) - num(look.value(), {"spec", field});
    for (std::ptrdiff_t i = 0; i < surplus; ++i) {
      removeJob(look, *ended[static_cast<std::size_t>(i)]);
    }
  }
}

bool CronJobs::removeJob(Look& look, const Object& job) {
  try {
    DeleteOptions options;
    options.propagationPolicy = "Background";
    registry_.remove(jobKind(), job.ns(), job.name(), options);
  } catch (const StatusError& error) {
    tell(look.value(), "Warning", "FailedDelete", fmt::format("Deleted job: {}", error.what()));
    return false;
  }
  look.forget(job.uid());
  tell(look.value(), "Normal", "SuccessfulDelete", fmt::format("Deleted job {}", job.name()));
  return true;
}

// status.active and status.lastSuccessfulTime.
void CronJobs::track(Look& look) {
  for (const auto& job : look.jobs) {
    const auto* finished = finishedCondition(job->value());
    const bool active = look.isActive(job->uid());
    if (!finished) {
      if (!active) {
        tell(
            look.value(), "Warning", "UnexpectedJob",
            fmt::format("Saw a job that the controller did not create or forgot: {}", job->name()));
      }
      continue;
    }
    if (active) {
      look.forget(job->uid());
      tell(look.value(), "Normal", "SawCompletedJob",
           fmt::format("Saw completed job: {}, condition: {}", job->name(),
                       str(*finished, {"type"})));
    }
    if (str(*finished, {"type"}) != "Complete") continue;
    const auto done = str(job->value(), {"status", "completionTime"});
    const auto known = parseRfc3339(str(look.status, {"lastSuccessfulTime"}));
    const auto time = parseRfc3339(done);
    if (time && (!known || *known < *time)) at(look.status, {"lastSuccessfulTime"}) = done;
  }
  const auto active = list(look.status, {"active"});
  for (const auto& job : active) {
    const auto uid = str(job, {"uid"});
    const bool present = std::any_of(look.jobs.begin(), look.jobs.end(),
                                     [&](const ObjectPtr& known) { return known->uid() == uid; });
    if (present ||
        registry_.store().get(jobKind().storageKey(), look.cronJob->ns(), str(job, {"name"}))) {
      continue;
    }
    tell(look.value(), "Normal", "MissingJob",
         fmt::format("Active job went missing: {}", str(job, {"name"})));
    look.forget(uid);
  }
}

void CronJobs::schedule(Look& look) {
  const auto& cronJob = look.value();
  const auto now = registry_.clock().now();
  const auto zoneName = str(cronJob, {"spec", "timeZone"});
  const auto zone = TimeZone::find(zoneName);
  if (!zone) {
    tell(cronJob, "Warning", "UnknownTimeZone",
         fmt::format("invalid timeZone: \"{0}\": unknown time zone {0}", zoneName));
    return;
  }
  if (flag(cronJob, {"spec", "suspend"})) return;
  const auto text = str(cronJob, {"spec", "schedule"});
  std::optional<CronSchedule> schedule;
  try {
    schedule = CronSchedule::parse(text, zone);
  } catch (const CronError& error) {
    tell(cronJob, "Warning", "UnparseableSchedule",
         fmt::format("unparseable schedule: \"{}\" : {}", text, error.what()));
    return;
  }

  const auto due = cronDue(cronJob, *schedule, now);
  if (due.senseless) {
    tell(cronJob, "Warning", "InvalidSchedule",
         fmt::format("invalid schedule: {} : time difference between two schedules is less than 1 "
                     "second",
                     text));
    return;
  }
  if (due.tooManyMissed) {
    tell(cronJob, "Warning", "TooManyMissedTimes",
         "too many missed start times. Set or decrease .spec.startingDeadlineSeconds or check "
         "clock skew");
  }
  if (due.time) start(look, *due.time);
  // What was started counts for the next time.
  auto next = cronJob;
  at(next, {"status"}) = look.status;
  queue_.addAfter(untilNextCron(next, *schedule, now), NamespacedName::of(*look.cronJob));
}

// Starts the job of `time` unless something speaks against it.
void CronJobs::start(Look& look, WallTime time) {
  const auto& cronJob = look.value();
  const auto now = registry_.clock().now();
  if (find(cronJob, {"spec", "startingDeadlineSeconds"}) &&
      time + std::chrono::seconds(num(cronJob, {"spec", "startingDeadlineSeconds"})) < now) {
    tell(cronJob, "Warning", "MissSchedule",
         fmt::format("Missed scheduled time to start a job: {}", rfc1123(time)));
    return;
  }
  const auto name = jobName(cronJob, time);
  const auto& active = list(look.status, {"active"});
  const bool known = std::any_of(active.begin(), active.end(), [&](const json::value& job) {
    return str(job, {"name"}) == name;
  });
  if (known || str(look.status, {"lastScheduleTime"}) == rfc3339(time)) return;

  const auto policy = str(cronJob, {"spec", "concurrencyPolicy"});
  if (policy == "Forbid" && !active.empty()) {
    tell(cronJob, "Normal", "JobAlreadyActive",
         "Not starting job because prior execution is running and concurrency policy is Forbid");
    return;
  }
  if (policy == "Replace") {
    const auto running = active;
    for (const auto& reference : running) {
      const auto job = registry_.get(jobKind(), look.cronJob->ns(), str(reference, {"name"}));
      if (!removeJob(look, *job)) {
        throw internalError(fmt::format("could not replace job {}/{}", job->ns(), job->name()));
      }
    }
  }

  ObjectPtr job;
  WriteOptions options;
  options.fieldManager = kControllerManager;
  try {
    job = registry_.create(jobKind(), look.cronJob->ns(), jobFor(look, time), options);
    tell(cronJob, "Normal", "SuccessfulCreate", fmt::format("Created job {}", job->name()));
  } catch (const StatusError& error) {
    if (hasCause(error, "NamespaceTerminating")) throw;
    if (error.code() != 409) {
      tell(cronJob, "Warning", "FailedCreate", fmt::format("Error creating job: {}", error.what()));
      throw;
    }
    // Made before, but the status does not say so.
    job = registry_.get(jobKind(), look.cronJob->ns(), name);
    if (!isControlledBy(job->value(), *look.cronJob) || look.isActive(job->uid())) return;
  }
  arrayAt(look.status, {"active"})
      .push_back(
          json::object{{"kind", "Job"},
                       {"namespace", job->ns()},
                       {"name", job->name()},
                       {"uid", job->uid()},
                       {"apiVersion", "batch/v1"},
                       {"resourceVersion", str(job->value(), {"metadata", "resourceVersion"})}});
  at(look.status, {"lastScheduleTime"}) = rfc3339(time);
}

json::value CronJobs::jobFor(const Look& look, WallTime time) const {
  const auto& cronJob = look.value();
  json::value job{{"apiVersion", "batch/v1"}, {"kind", "Job"}};
  at(job, {"metadata", "name"}) = jobName(cronJob, time);
  at(job, {"metadata", "namespace"}) = look.cronJob->ns();
  for (const auto bag : {"labels", "annotations"}) {
    const auto& content = map(cronJob, {"spec", "jobTemplate", "metadata", bag});
    if (!content.empty()) at(job, {"metadata", bag}) = content;
  }
  at(job, {"metadata", "annotations", "batch.kubernetes.io/cronjob-scheduled-timestamp"}) =
      TimeZone::find(str(cronJob, {"spec", "timeZone"}))->rfc3339(time);
  at(job, {"metadata", "ownerReferences"}) =
      json::array{controllerReference(cronJobKind(), cronJob)};
  at(job, {"spec"}) = map(cronJob, {"spec", "jobTemplate", "spec"});
  return job;
}

}  // namespace sparklab::lab
