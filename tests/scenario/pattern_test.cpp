#include "scenario/pattern.hpp"

#include <gtest/gtest.h>

namespace sparklab::scenario {
namespace {

TEST(NamePattern, MatchesTheWholeNameOnly) {
  const NamePattern pattern("spark-pi-{hash}-driver");
  EXPECT_TRUE(pattern.match("spark-pi-bb4ee39c678f2075-driver"));
  EXPECT_FALSE(pattern.match("spark-pi-bb4ee39c678f2075-driver-svc"));
  EXPECT_FALSE(pattern.match("my-spark-pi-bb4ee39c678f2075-driver"));
  EXPECT_FALSE(pattern.match("spark-pi--driver"));
  EXPECT_FALSE(pattern.match("spark-pi-XYZ-driver"));
}

TEST(NamePattern, TellsWhatThePlaceholdersStoodFor) {
  const auto match =
      NamePattern("networkwordcount-{hash}-exec-{n}").match("networkwordcount-e7bc-exec-12");
  ASSERT_TRUE(match);
  EXPECT_EQ(match->hash, "e7bc");
  EXPECT_EQ(match->n, 12u);
}

TEST(NamePattern, TakesOtherCharactersLiterally) {
  EXPECT_TRUE(NamePattern("a.b*").match("a.b*"));
  EXPECT_FALSE(NamePattern("a.b").match("axb"));
  EXPECT_TRUE(NamePattern("{*}-svc").match("x-svc"));
  EXPECT_TRUE(NamePattern("{*}-svc").match("-svc"));
}

TEST(NamePattern, NumbersHaveNoLeadingZerosAndFitInSixtyFourBits) {
  const NamePattern pattern("exec-{n}");
  EXPECT_TRUE(pattern.match("exec-0"));
  EXPECT_FALSE(pattern.match("exec-01"));
  EXPECT_FALSE(pattern.match("exec-99999999999999999999999"));
}

TEST(NamePattern, ASetSharesItsHashAndHasDistinctNumbers) {
  const NamePattern pattern("w-{hash}-exec-{n}");
  const auto good = pattern.matchAll({"w-ab-exec-1", "w-ab-exec-4"});
  EXPECT_TRUE(good.ok());
  EXPECT_EQ(good.hash, "ab");
  EXPECT_EQ(pattern.matchAll({"w-ab-exec-1", "w-cd-exec-2"}).why,
            "the names have 2 different {hash} values: w-ab-exec-1, w-cd-exec-2");
  EXPECT_EQ(pattern.matchAll({"w-ab-exec-1", "w-ab-exec-1"}).why,
            "2 names have the same number 1: w-ab-exec-1, w-ab-exec-1");
  const auto misfit = pattern.matchAll({"w-ab-exec-1", "other"});
  EXPECT_EQ(misfit.why, "a name is not of the form w-{hash}-exec-{n}: other");
  EXPECT_EQ(misfit.misfits, std::vector<std::string>{"other"});
  EXPECT_TRUE(pattern.matchAll({}).ok());
}

TEST(NamePattern, APlaceholderUsedTwiceMustStandForTheSame) {
  const NamePattern pattern("{hash}-{hash}");
  EXPECT_TRUE(pattern.match("ab-ab"));
  EXPECT_FALSE(pattern.match("ab-cd"));
}

TEST(NamePattern, SaysWhereItIsWrong) {
  const auto offsetOf = [](const char* text) -> std::size_t {
    try {
      NamePattern{text};
    } catch (const PatternError& error) {
      return error.offset;
    }
    return 999;
  };
  EXPECT_EQ(offsetOf("a-{hash"), 2u);
  EXPECT_EQ(offsetOf("a-hash}"), 6u);
  EXPECT_EQ(offsetOf("abc-{id}"), 4u);
}

}  // namespace
}  // namespace sparklab::scenario
