#include "lab/registry/cron_schedule.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <vector>

namespace sparklab::lab {

using namespace std::chrono;

namespace {

/// Set in a field that was given as "*" or "?".
constexpr std::uint64_t kStar = std::uint64_t{1} << 63;

struct Bounds {
  std::int64_t min, max;
  std::span<const std::string_view> names = {};  ///< of min, min + 1, ...
};

/// More than five years take; the original never ends where a zone left out a day.
constexpr int kMostSteps = 100'000;

constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::string_view kWeekdays[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr Bounds kMinute{0, 59}, kHour{0, 23}, kDay{1, 31}, kMonth{1, 12, kMonths},
    kWeekday{0, 6, kWeekdays};

std::vector<std::string_view> split(std::string_view text, char by) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto end = text.find(by);
    parts.push_back(text.substr(0, end));
    if (end == text.npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string_view> words(std::string_view text) {
  constexpr std::string_view kSpace = " \t\n\v\f\r";
  std::vector<std::string_view> found;
  for (;;) {
    const auto begin = text.find_first_not_of(kSpace);
    if (begin == text.npos) return found;
    const auto end = text.find_first_of(kSpace, begin);
    found.push_back(text.substr(begin, end - begin));
    if (end == text.npos) return found;
    text.remove_prefix(end);
  }
}

std::int64_t number(std::string_view text) {
  auto digits = text;
  if (digits.starts_with('+')) digits.remove_prefix(1);
  std::int64_t value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const auto fail = [&](std::string_view why) {
    throw CronError(
        fmt::format("failed to parse int from {0}: strconv.Atoi: parsing \"{0}\": {1}", text, why));
  };
  if (problem == std::errc::result_out_of_range) fail("value out of range");
  if (problem != std::errc() || end != digits.data() + digits.size() || digits.starts_with("+-"))
    fail("invalid syntax");
  if (value < 0) throw CronError(fmt::format("negative number ({}) not allowed: {}", value, text));
  return value;
}

std::int64_t numberOrName(std::string_view text, const Bounds& bounds) {
  std::string lower(text);
  for (auto& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  for (std::size_t i = 0; i < bounds.names.size(); ++i)
    if (bounds.names[i] == lower) return bounds.min + static_cast<std::int64_t>(i);
  return number(text);
}

/// The bits of "*", "5", "1-5", "*/15", "10/5".
std::uint64_t range(std::string_view text, const Bounds& bounds) {
  const auto parts = split(text, '/');
  const auto ends = split(parts[0], '-');
  auto start = bounds.min, end = bounds.max;
  std::uint64_t extra = 0;
  if (ends[0] == "*" || ends[0] == "?") {
    extra = kStar;
  } else {
    start = end = numberOrName(ends[0], bounds);
    if (ends.size() == 2) end = numberOrName(ends[1], bounds);
    if (ends.size() > 2) throw CronError(fmt::format("too many hyphens: {}", text));
  }
  std::int64_t step = 1;
  if (parts.size() > 2) throw CronError(fmt::format("too many slashes: {}", text));
  if (parts.size() == 2) {
    step = number(parts[1]);
    if (ends.size() == 1) end = bounds.max;
    if (step > 1) extra = 0;
  }
  if (start < bounds.min)
    throw CronError(
        fmt::format("beginning of range ({}) below minimum ({}): {}", start, bounds.min, text));
  if (end > bounds.max)
    throw CronError(fmt::format("end of range ({}) above maximum ({}): {}", end, bounds.max, text));
  if (start > end)
    throw CronError(
        fmt::format("beginning of range ({}) beyond end of range ({}): {}", start, end, text));
  if (step == 0)
    throw CronError(fmt::format("step of range should be a positive number: {}", text));
  extra |= std::uint64_t{1} << start;
  for (auto i = start; step <= end - i;) extra |= std::uint64_t{1} << (i += step);
  return extra;
}

std::uint64_t field(std::string_view text, const Bounds& bounds) {
  std::uint64_t bits = 0;
  for (const auto part : split(text, ','))
    if (!part.empty()) bits |= range(part, bounds);
  return bits;
}

/// What Go's time.ParseDuration says about a text that is no duration.
std::string durationProblem(std::string_view text) {
  auto rest = text;
  if (rest.starts_with('-') || rest.starts_with('+')) rest.remove_prefix(1);
  while (!rest.empty()) {
    const auto digits = std::min(rest.find_first_not_of("0123456789."), rest.size());
    if (digits == 0) break;
    rest.remove_prefix(digits);
    const auto unit = rest.substr(0, rest.find_first_of("0123456789."));
    if (unit.empty()) return fmt::format("time: missing unit in duration \"{}\"", text);
    constexpr std::string_view kUnits[] = {"ns", "us", "\u00b5s", "\u03bcs", "ms", "s", "m", "h"};
    if (std::find(std::begin(kUnits), std::end(kUnits), unit) == std::end(kUnits))
      return fmt::format("time: unknown unit \"{}\" in duration \"{}\"", unit, text);
    rest.remove_prefix(unit.size());
  }
  return fmt::format("time: invalid duration \"{}\"", text);
}

/// An instant with its local calendar.
class Moment {
 public:
  Moment(WallTime time, const TimeZone& zone) : time_(time), zone_(zone) {}

  /// Any numbers, as Go's time.Date takes them: the 32nd is the 1st of the next month or so.
  void setLocal(std::int64_t year, std::int64_t month, std::int64_t day, std::int64_t second) {
    year += (month - 1) / 12;
    month = (month - 1) % 12 + 1;
    const auto first = sys_days(std::chrono::year(static_cast<int>(year)) /
                                std::chrono::month(static_cast<unsigned>(month)) / 1);
    time_ = zone_.fromLocal(first.time_since_epoch() + days(day - 1) + seconds(second));
  }
  void add(seconds duration) { time_ += duration; }
  /// Cuts off what is left of a minute.
  void cutToMinute() { time_ = WallTime(floor<minutes>(time_.time_since_epoch())); }

  WallTime time() const { return time_; }
  int year() const { return static_cast<int>(date().year()); }
  unsigned month() const { return static_cast<unsigned>(date().month()); }
  unsigned day() const { return static_cast<unsigned>(date().day()); }
  unsigned weekday() const { return std::chrono::weekday(localDay()).c_encoding(); }
  std::int64_t secondOfDay() const { return floor<seconds>(local() - localDay()).count(); }
  std::int64_t hour() const { return secondOfDay() / 3600; }
  std::int64_t minute() const { return secondOfDay() / 60 % 60; }
  std::int64_t second() const { return secondOfDay() % 60; }

 private:
  WallTime local() const { return time_ + zone_.offsetAt(time_); }
  sys_days localDay() const { return floor<days>(local()); }
  year_month_day date() const { return year_month_day(localDay()); }

  WallTime time_;
  const TimeZone& zone_;
};

bool has(std::uint64_t bits, std::int64_t number) {
  return bits & std::uint64_t{1} << number;
}

}  // namespace

CronSchedule CronSchedule::parse(std::string_view text, TimeZone::Ptr zone) {
  CronSchedule schedule;
  schedule.zone_ = std::move(zone);
  if (text.empty()) throw CronError("empty spec string");
  if (text.starts_with("TZ=") || text.starts_with("CRON_TZ=")) {
    const auto name = text.substr(text.find('=') + 1, text.find(' ') - text.find('=') - 1);
    schedule.zone_ = TimeZone::find(name);
    if (!schedule.zone_ || text.find(' ') == text.npos)
      throw CronError(fmt::format("provided bad location {0}: unknown time zone {0}", name));
    text.remove_prefix(text.find(' '));
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  }

  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kDescriptors{{
      {"@yearly", "0 0 1 1 *"},
      {"@annually", "0 0 1 1 *"},
      {"@monthly", "0 0 1 * *"},
      {"@weekly", "0 0 * * 0"},
      {"@daily", "0 0 * * *"},
      {"@midnight", "0 0 * * *"},
      {"@hourly", "0 * * * *"},
  }};
  if (text.starts_with('@')) {
    constexpr std::string_view kEvery = "@every ";
    if (text.starts_with(kEvery)) {
      const auto duration = parseDuration(text.substr(kEvery.size()));
      if (!duration)
        throw CronError(fmt::format("failed to parse duration {}: {}", text,
                                    durationProblem(text.substr(kEvery.size()))));
      schedule.every_ = std::max(seconds(1), floor<seconds>(*duration));
      return schedule;
    }
    for (const auto& [name, meaning] : kDescriptors)
      if (name == text) return parse(meaning, schedule.zone_);
    throw CronError(fmt::format("unrecognized descriptor: {}", text));
  }

  const auto fields = words(text);
  if (fields.size() != 5)
    throw CronError(fmt::format("expected exactly 5 fields, found {}: [{}]", fields.size(),
                                fmt::join(fields, " ")));
  schedule.minute_ = field(fields[0], kMinute);
  schedule.hour_ = field(fields[1], kHour);
  schedule.day_ = field(fields[2], kDay);
  schedule.month_ = field(fields[3], kMonth);
  schedule.weekday_ = field(fields[4], kWeekday);
  return schedule;
}

std::optional<WallTime> CronSchedule::next(WallTime time) const {
  const auto second = floor<seconds>(time.time_since_epoch());
  if (every_) return WallTime(second + *every_);

  // "," is a field that nothing fulfils.
  if (!minute_ || !hour_ || !day_ || !month_ || !weekday_) return std::nullopt;
  Moment at(WallTime(second + seconds(1)), *zone_);
  const int lastYear = at.year() + 5;
  const auto dayMatches = [&] {
    const bool day = has(day_, at.day());
    const bool weekday = has(weekday_, at.weekday());
    return (day_ | weekday_) & kStar ? day && weekday : day || weekday;
  };
  bool moved = false;  // once a field was, the smaller ones begin anew
  // Each field is moved on until it fits; one that starts over makes the larger ones look again.
  // (As in the original, nothing else does: where a day has no midnight, its eve may run into it.)
  enum class Step { Fits, Again };
  int steps = 0;
  const auto moveOn = [&](auto&& fits, auto&& cut, auto&& step, auto&& isOver) {
    while (!fits()) {
      if (!moved) cut();
      moved = true;
      step();
      if (isOver() || ++steps > kMostSteps) return Step::Again;
    }
    return Step::Fits;
  };
  const auto month = [&] {
    return moveOn([&] { return has(month_, at.month()); },
                  [&] { at.setLocal(at.year(), at.month(), 1, 0); },
                  [&] { at.setLocal(at.year(), at.month() + 1, at.day(), at.secondOfDay()); },
                  [&] { return at.month() == 1; });
  };
  const auto day = [&] {
    return moveOn(
        dayMatches, [&] { at.setLocal(at.year(), at.month(), at.day(), 0); },
        [&] {
          at.setLocal(at.year(), at.month(), at.day() + 1, at.secondOfDay());
          // Where summer time begins or ends at midnight.
          const auto hour = at.hour();
          at.add(hours(hour > 12 ? 24 - hour : -hour));
        },
        [&] { return at.day() == 1; });
  };
  const auto hour = [&] {
    return moveOn([&] { return has(hour_, at.hour()); },
                  [&] { at.setLocal(at.year(), at.month(), at.day(), at.hour() * 3600); },
                  [&] { at.add(hours(1)); }, [&] { return at.hour() == 0; });
  };
  const auto minute = [&] {
    return moveOn([&] { return has(minute_, at.minute()); }, [&] { at.cutToMinute(); },
                  [&] { at.add(minutes(1)); }, [&] { return at.minute() == 0; });
  };
  const auto onTheMinute = [&] {
    return moveOn([&] { return at.second() == 0; }, [] {}, [&] { at.add(seconds(1)); },
                  [&] { return at.second() == 0; });
  };
  while (at.year() <= lastYear && steps <= kMostSteps) {
    if (month() == Step::Again || day() == Step::Again || hour() == Step::Again ||
        minute() == Step::Again || onTheMinute() == Step::Again)
      continue;
    return at.time();
  }
  return std::nullopt;
}

}  // namespace sparklab::lab
