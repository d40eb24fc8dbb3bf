// Times and messages are those of github.com/robfig/cron v3.0.1 under Go, which 13212 random cases
// of these schedules and zones were compared with.
#include "lab/registry/cron_schedule.hpp"

#include "fixture.hpp"

namespace sparklab::lab {

namespace {

std::string after(std::string_view start, std::string_view schedule,
                  std::string_view zone = "UTC") {
  const auto known = TimeZone::find(zone);
  if (!known) return "unknown zone";
  const auto next = CronSchedule::parse(schedule, known).next(*parseRfc3339(start));
  return next ? known->rfc3339(*next) : "never";
}

std::string problem(std::string_view schedule) {
  try {
    CronSchedule::parse(schedule);
  } catch (const CronError& error) {
    return error.what();
  }
  return "";
}

TEST(CronScheduleTest, FindsTheNextTime) {
  EXPECT_EQ(after("2026-11-23T10:00:00Z", "* * * * *"), "2026-11-23T10:01:00Z");
  EXPECT_EQ(after("2026-11-23T10:00:59.5Z", "*/5 * * * *"), "2026-11-23T10:05:00Z");
  EXPECT_EQ(after("2026-11-23T10:50:00Z", "5/20 * * * *"), "2026-11-23T11:05:00Z");
  EXPECT_EQ(after("2026-11-21T18:00:00Z", "0 9-17/2 * * Mon-fri"), "2026-11-23T09:00:00Z");
  EXPECT_EQ(after("2026-11-23T10:00:00Z", "0 0 31 * *"), "2026-12-31T00:00:00Z");
  EXPECT_EQ(after("2026-11-23T10:00:00Z", "0 0 29 feb ?"), "2028-02-29T00:00:00Z");
  EXPECT_EQ(after("2026-11-23T10:00:00Z", "0 0 31 2 *"), "never");
  EXPECT_EQ(after("2026-11-23T10:00:00Z", ", * * * *"), "never");
}

TEST(CronScheduleTest, DayAndWeekdayAreAlternativesUnlessOneIsAStar) {
  EXPECT_EQ(after("2026-11-23T10:00:00Z", "0 0 1,15 * 3"), "2026-11-25T00:00:00Z");
  EXPECT_EQ(after("2026-11-23T10:00:00Z", "0 0 1,15 * *"), "2026-12-01T00:00:00Z");
}

TEST(CronScheduleTest, KnowsTheMacros) {
  constexpr std::string_view kStart = "2026-11-23T10:20:30Z";
  EXPECT_EQ(after(kStart, "@hourly"), "2026-11-23T11:00:00Z");
  EXPECT_EQ(after(kStart, "@daily"), "2026-11-24T00:00:00Z");
  EXPECT_EQ(after(kStart, "@weekly"), "2026-11-29T00:00:00Z");
  EXPECT_EQ(after(kStart, "@monthly"), "2026-12-01T00:00:00Z");
  EXPECT_EQ(after(kStart, "@annually"), "2027-01-01T00:00:00Z");
  EXPECT_EQ(after(kStart, "@every 1h30m"), "2026-11-23T11:50:30Z");
  EXPECT_EQ(after(kStart, "@every 10ms"), "2026-11-23T10:20:31Z");
}

TEST(CronScheduleTest, FollowsItsTimeZone) {
  if (!TimeZone::find("Europe/Berlin")) GTEST_SKIP() << "this machine has no time zones";
  constexpr std::string_view kBerlin = "Europe/Berlin";
  EXPECT_EQ(after("2026-07-01T00:00:00Z", "30 2 * * *", kBerlin), "2026-07-01T02:30:00+02:00");
  // 2:30 is left out, and comes twice.
  EXPECT_EQ(after("2026-03-28T12:00:00Z", "30 2 * * *", kBerlin), "2026-03-30T02:30:00+02:00");
  EXPECT_EQ(after("2026-10-24T12:00:00Z", "30 2 * * *", kBerlin), "2026-10-25T02:30:00+02:00");
  EXPECT_EQ(after("2026-10-25T00:30:00Z", "30 2 * * *", kBerlin), "2026-10-25T02:30:00+01:00");
  // Beyond the transitions that the file lists.
  EXPECT_EQ(after("2045-07-01T00:00:00Z", "0 0 * * *", kBerlin), "2045-07-02T00:00:00+02:00");
  EXPECT_EQ(after("2045-12-24T00:00:00Z", "0 0 * * *", "America/New_York"),
            "2045-12-24T00:00:00-05:00");
  EXPECT_EQ(TimeZone::find("Europe/Atlantis"), nullptr);
  EXPECT_EQ(TimeZone::find("../etc/passwd"), nullptr);
}

TEST(CronScheduleTest, FoldersAreNoTimeZones) {
  for (const auto* name : {".", "Europe", "Europe/", "America/Argentina"})
    EXPECT_FALSE(TimeZone::find(name)) << name;
}

TEST(CronScheduleTest, TellsWhatIsWrong) {
  EXPECT_EQ(problem("61 * * * *"), "end of range (61) above maximum (59): 61");
  EXPECT_EQ(problem("* * 0 * *"), "beginning of range (0) below minimum (1): 0");
  EXPECT_EQ(problem("* * * *"), "expected exactly 5 fields, found 4: [* * * *]");
  EXPECT_EQ(problem("5-3 * * * *"), "beginning of range (5) beyond end of range (3): 5-3");
  EXPECT_EQ(problem("a * * * *"),
            "failed to parse int from a: strconv.Atoi: parsing \"a\": invalid syntax");
  EXPECT_EQ(problem("-5 * * * *"),
            "failed to parse int from : strconv.Atoi: parsing \"\": invalid syntax");
  EXPECT_EQ(problem("* 99999999999999999999 * * *"),
            "failed to parse int from 99999999999999999999: strconv.Atoi: parsing "
            "\"99999999999999999999\": value out of range");
  EXPECT_EQ(problem("1-2-3 * * * *"), "too many hyphens: 1-2-3");
  EXPECT_EQ(problem("1/2/3 * * * *"), "too many slashes: 1/2/3");
  EXPECT_EQ(problem("*/0 * * * *"), "step of range should be a positive number: */0");
  EXPECT_EQ(problem("@often"), "unrecognized descriptor: @often");
  EXPECT_EQ(problem("@every 5x"),
            "failed to parse duration @every 5x: time: unknown unit \"x\" in duration \"5x\"");
  EXPECT_EQ(problem("@every 5"),
            "failed to parse duration @every 5: time: missing unit in duration \"5\"");
  EXPECT_EQ(problem("@every x"), "failed to parse duration @every x: time: invalid duration \"x\"");
  EXPECT_EQ(problem("CRON_TZ=Foo/Bar * * * * *"),
            "provided bad location Foo/Bar: unknown time zone Foo/Bar");
}

class CronJobValidationTest : public RegistryTest {
 protected:
  std::string refused(std::string_view fields, std::string_view name = "a") {
    auto body = parse(fmt::format(R"({{"metadata": {{"name": "{}"}}, "spec": {}}})", name, fields));
    at(body, {"spec", "jobTemplate", "spec", "template", "spec"}) =
        parse(R"({"restartPolicy": "Never", "containers": [{"name": "c", "image": "i"}]})");
    return message([&] { registry.create(kindOf("cronjobs.batch"), "default", body, {}); });
  }
};

TEST_F(CronJobValidationTest, LooksAtScheduleZoneAndName) {
  EXPECT_EQ(refused(R"({"schedule": "61 * * * *"})"),
            "CronJob.batch \"a\" is invalid: spec.schedule: Invalid value: \"61 * * * *\": end of "
            "range (61) above maximum (59): 61");
  EXPECT_EQ(refused(R"({"schedule": "TZ=UTC * * * * *"})"),
            "CronJob.batch \"a\" is invalid: spec.schedule: Invalid value: \"TZ=UTC * * * * *\": "
            "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
  EXPECT_EQ(refused(R"({"schedule": "* * * * *", "timeZone": "Foo/Bar"})"),
            "CronJob.batch \"a\" is invalid: spec.timeZone: Invalid value: \"Foo/Bar\": unknown "
            "time zone Foo/Bar");
  EXPECT_EQ(refused(R"({"schedule": "* * * * *", "timeZone": ""})"),
            "CronJob.batch \"a\" is invalid: spec.timeZone: Invalid value: \"\": timeZone must be "
            "nil or non-empty string");
  EXPECT_EQ(refused(R"({"schedule": "* * * * *", "timeZone": "local"})"),
            "CronJob.batch \"a\" is invalid: [spec.timeZone: Invalid value: \"local\": timeZone "
            "must be an explicit time zone as defined in https://www.iana.org/time-zones, "
            "spec.timeZone: Invalid value: \"local\": unknown time zone local]");
  const std::string longName(53, 'a');
  EXPECT_EQ(refused(R"({"schedule": "* * * * *"})", longName),
            fmt::format("CronJob.batch \"{0}\" is invalid: metadata.name: Invalid value: \"{0}\": "
                        "must be no more than 52 characters",
                        longName));
}

}  // namespace

}  // namespace sparklab::lab
