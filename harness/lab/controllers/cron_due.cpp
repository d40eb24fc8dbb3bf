#include "lab/controllers/cron_due.hpp"

#include <algorithm>

namespace sparklab::lab {

using namespace std::chrono;

namespace {

/// What the original adds for clocks that are not quite the same.
constexpr Nanos kPadding = milliseconds(100);
constexpr std::int64_t kMany = 100;

struct Recent {
  WallTime earliest;  ///< what times are counted from
  std::optional<WallTime> time;
  std::int64_t missed = 0;
  bool senseless = false;
};

Recent mostRecent(const json::value& cronJob, const CronSchedule& schedule, WallTime now,
                  bool withDeadline) {
  Recent recent;
  recent.earliest =
      parseRfc3339(str(cronJob, {"status", "lastScheduleTime"}))
          .value_or(parseRfc3339(str(cronJob, {"metadata", "creationTimestamp"})).value_or(now));
  if (withDeadline && find(cronJob, {"spec", "startingDeadlineSeconds"}))
    recent.earliest = std::max<WallTime>(
        recent.earliest, now - seconds(num(cronJob, {"spec", "startingDeadlineSeconds"})));
  const auto first = schedule.next(recent.earliest);
  const auto second = first ? schedule.next(*first) : std::nullopt;
  if (first && now < *first) return recent;
  if (first && second && now < *second) {
    recent.time = first;
    return recent;
  }
  if (!first || !second || *second - *first < seconds(1)) {
    recent.senseless = true;
    return recent;
  }
  // Schedules need not be regular: a guess from the distance of the first two, one step back, and
  // from there on with the calendar.
  const auto step = round<seconds>(*second - *first);
  recent.missed = floor<seconds>(now - *first) / step + 1;
  auto time = schedule.next(*first + (recent.missed - 2) * step);
  for (; time && *time <= now; time = schedule.next(*time)) recent.time = time;
  return recent;
}

}  // namespace

CronDue cronDue(const json::value& cronJob, const CronSchedule& schedule, WallTime now) {
  const auto recent = mostRecent(cronJob, schedule, now, true);
  return {recent.time, recent.time && recent.missed > kMany, recent.senseless};
}

Nanos untilNextCron(const json::value& cronJob, const CronSchedule& schedule, WallTime now) {
  const auto recent = mostRecent(cronJob, schedule, now, false);
  const auto from = recent.time        ? *recent.time
                    : recent.senseless ? now
                    : recent.missed    ? now
                                       : recent.earliest;
  const auto next = schedule.next(from);
  return next ? *next + kPadding - now : Nanos(hours(24));
}

}  // namespace sparklab::lab
