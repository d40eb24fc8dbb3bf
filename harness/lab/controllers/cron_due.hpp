// Which of a CronJob's times is due. Rules: utils.go of kube-controller-manager's cronjob
// controller.
#pragma once

#include <optional>

#include "base/json.hpp"
#include "lab/registry/cron_schedule.hpp"

namespace sparklab::lab {

struct CronDue {
  /// The newest time that has come and that no job was started for.
  std::optional<WallTime> time;
  bool tooManyMissed = false;  ///< more than a hundred
  bool senseless = false;      ///< the schedule never comes ("0 0 31 2 *")
};

CronDue cronDue(const json::value& cronJob, const CronSchedule& schedule, WallTime now);

/// How long until the next time, and a little.
Nanos untilNextCron(const json::value& cronJob, const CronSchedule& schedule, WallTime now);

}  // namespace sparklab::lab
