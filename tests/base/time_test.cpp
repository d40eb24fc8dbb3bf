#include "base/time.hpp"

#include <gtest/gtest.h>

namespace sparklab {
namespace {

using namespace std::chrono_literals;

TEST(Time, Rfc3339RoundTrip) {
  const auto time = parseRfc3339("2026-02-16T17:45:59.157Z");
  ASSERT_TRUE(time);
  EXPECT_EQ(rfc3339(*time), "2026-02-16T17:45:59Z");
  EXPECT_EQ(rfc3339Micro(*time), "2026-02-16T17:45:59.157000Z");
  EXPECT_EQ(parseRfc3339("2026-02-16T19:45:59.157+02:00"), time);
}

TEST(Time, Rfc3339RefusesWhatIsNoInstant) {
  for (const auto* bad : {"", "2026", "2026-02-30T00:00:00Z", "2026-02-16T24:00:00Z",
                          "2026-02-16T17:45:59", "2026-02-16T17:45:59.Z", "2026-02-16T17:45:59Zx"})
    EXPECT_FALSE(parseRfc3339(bad)) << bad;
}

TEST(Time, Durations) {
  EXPECT_EQ(parseDuration("250ms"), 250ms);
  EXPECT_EQ(parseDuration("1m30s"), 90s);
  EXPECT_EQ(parseDuration("1.5s"), 1500ms);
  for (const auto* bad : {"", "30", "s", "1m30", "-1s", "1 s", "999999999999h"})
    EXPECT_FALSE(parseDuration(bad)) << bad;
  for (const auto* text : {"250ms", "30s", "1m30s", "2h", "1.5s", "0s"})
    EXPECT_EQ(formatDuration(*parseDuration(text)), text);
}

TEST(Time, AgesAreKubectls) {
  EXPECT_EQ(humanAge(13s), "13s");
  EXPECT_EQ(humanAge(119s), "119s");
  EXPECT_EQ(humanAge(120s), "2m");
  EXPECT_EQ(humanAge(168s), "2m48s");
  EXPECT_EQ(humanAge(15min), "15m");
  EXPECT_EQ(humanAge(3h + 12min), "3h12m");
  EXPECT_EQ(humanAge(40h), "40h");
  EXPECT_EQ(humanAge(50h), "2d2h");
}

}  // namespace
}  // namespace sparklab
