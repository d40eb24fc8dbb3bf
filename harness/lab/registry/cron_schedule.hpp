// When a CronJob is due: "*/5 9-17 * * mon-fri", "@hourly", "@every 90m". Grammar, messages and
// the walk through the calendar are those of the library that Kubernetes 1.34 uses
// (github.com/robfig/cron v3, ParseStandard).
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "lab/registry/time_zone.hpp"

namespace sparklab::lab {

/// What is wrong with a schedule, in the library's words.
class CronError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class CronSchedule {
 public:
  /// Throws CronError.
  static CronSchedule parse(std::string_view text, TimeZone::Ptr zone = TimeZone::utc());

  /// The first time after `time`; nothing when there is none within five years.
  std::optional<WallTime> next(WallTime time) const;

 private:
  CronSchedule() = default;

  std::uint64_t minute_ = 0, hour_ = 0, day_ = 0, month_ = 0, weekday_ = 0;
  std::optional<std::chrono::seconds> every_;
  TimeZone::Ptr zone_;
};

}  // namespace sparklab::lab
