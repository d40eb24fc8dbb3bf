// Time zones of the IANA database, as the machine has it (RFC 9636 files): libstdc++ 12 has none.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

namespace sparklab::lab {

/// Immutable.
class TimeZone {
 public:
  using Ptr = std::shared_ptr<const TimeZone>;
  using Seconds = std::chrono::seconds;

  static Ptr utc();
  /// "Europe/Berlin"; null for a zone that the machine does not know.
  static Ptr find(std::string_view name);

  /// What is added to UTC at that instant.
  Seconds offsetAt(WallTime time) const;

  /// The instant of a local time, counted in seconds since 1970 as if it were UTC. In the hour that
  /// a zone skips or has twice, Go's time.Date decides.
  WallTime fromLocal(Seconds local) const;

  /// "2026-11-23T02:00:00+01:00".
  std::string rfc3339(WallTime time) const;

 private:
  /// A day of every year on which the offset changes ("M3.5.0/2"): month, week (5: the last) and
  /// day of the week, and the time of day before the change.
  struct Change {
    unsigned month, week, weekday;
    Seconds time;
  };
  /// What holds after the last of `transitions_`.
  struct Rule {
    Seconds standard{0}, summer{0};
    std::optional<std::pair<Change, Change>> changes;  ///< into and out of summer time
  };

  static std::optional<Rule> parseRule(std::string_view text);
  static Ptr parse(std::string_view file);
  static Seconds offsetBy(const Rule& rule, Seconds time);

  std::vector<std::pair<std::int64_t, Seconds>> transitions_;  ///< since when, which offset
  Seconds first_{0};                                           ///< before all of them
  std::optional<Rule> rule_;
};

}  // namespace sparklab::lab
