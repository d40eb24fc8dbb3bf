#include "scenario/spark_id.hpp"

#include <gtest/gtest.h>

namespace sparklab::scenario {
namespace {

TEST(SparkId, HoldsTheTimeAtWhichItWasMade) {
  const auto near = *parseRfc3339("2026-03-01T00:00:00Z");
  const auto seconds = [&](const char* id) { return rfc3339(*timeOfSparkId(id, near)); };
  EXPECT_EQ(seconds("bb4ee39c678f2075"), "2026-02-16T17:45:59Z");
  EXPECT_EQ(seconds("e7bc879c678f3a3f"), "2026-02-16T17:46:05Z");
  EXPECT_EQ(seconds("c4dc429c6a7c3472"), "2026-02-17T07:24:10Z");
}

TEST(SparkId, TheFortyBitsStandForTheInstantNearest) {
  const auto first = *parseRfc3339("2004-11-03T19:53:47Z");  // just before 2^40 ms
  const auto second = *parseRfc3339("2004-11-03T19:53:48Z");
  const auto before = timeOfSparkId("000000ffffffffff", second);
  const auto after = timeOfSparkId("0000000000000000", first);
  ASSERT_TRUE(before && after);
  EXPECT_LE(std::chrono::abs(*before - second), std::chrono::seconds(2));
  EXPECT_LE(std::chrono::abs(*after - first), std::chrono::seconds(2));
}

TEST(SparkId, OtherTextIsNone) {
  const auto near = *parseRfc3339("2026-03-01T00:00:00Z");
  for (const auto* text : {"", "bb4ee3", "BB4EE39C678F2075", "xyz", "bb4ee39c678f2075a"})
    EXPECT_FALSE(timeOfSparkId(text, near)) << text;
}

}  // namespace
}  // namespace sparklab::scenario
