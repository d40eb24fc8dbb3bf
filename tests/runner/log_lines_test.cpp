#include "runner/log_lines.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sparklab::runner {
namespace {

using testing::ElementsAre;

struct LogLinesTest : testing::Test {
  std::vector<std::string> told;
  LogLines lines{[this](std::string_view line) { told.emplace_back(line); }};
};

std::string at(const std::string& fraction, const std::string& text) {
  return "2026-11-23T01:37:09" + fraction + "Z " + text + "\n";
}

TEST_F(LogLinesTest, TellsLinesWithoutTheirTimestampsWhereverTheyAreCut) {
  const auto text = at(".1", "one") + at(".25", "two words") + at(".3", "");
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    told.clear();
    LogLines fresh([this](std::string_view line) { told.emplace_back(line); });
    fresh.feed(text.substr(0, cut));
    fresh.feed(text.substr(cut));
    EXPECT_THAT(told, ElementsAre("one", "two words", "")) << cut;
  }
}

TEST_F(LogLinesTest, TellsEachLineOnceAfterAnInterruptionAnywhere) {
  const std::vector<std::string> all = {at(".1", "a"), at(".1", "b"), at(".2", "c"),
                                        at(".2", "c"), at(".2", "d"), at(".30", "e")};
  std::string text;
  for (const auto& line : all) text += line;
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    told.clear();
    LogLines fresh([this](std::string_view line) { told.emplace_back(line); });
    fresh.feed(text.substr(0, cut));
    fresh.interrupted();
    fresh.feed(text);  // sinceTime has whole seconds: everything comes again
    fresh.ended();
    EXPECT_THAT(told, ElementsAre("a", "b", "c", "c", "d", "e")) << cut;
  }
}

TEST_F(LogLinesTest, SurvivesSeveralInterruptions) {
  lines.feed(at(".1", "a"));
  lines.interrupted();
  lines.feed(at(".1", "a"));
  lines.interrupted();
  lines.feed(at(".1", "a") + at(".1", "b"));
  lines.interrupted();
  lines.feed(at(".1", "a") + at(".1", "b") + at(".2", "c"));
  EXPECT_THAT(told, ElementsAre("a", "b", "c"));
}

TEST_F(LogLinesTest, ComparesInstantsAndNotTexts) {
  lines.feed(at(".19", "a") + at(".2", "b"));
  lines.interrupted();
  lines.feed(at(".19", "a") + at(".200", "b") + at(".21", "c"));
  EXPECT_THAT(told, ElementsAre("a", "b", "c"));
}

TEST_F(LogLinesTest, KeepsLinesOfAClockThatWentBack) {
  lines.feed(at(".5", "a") + at(".1", "b") + at(".6", "c"));
  EXPECT_THAT(told, ElementsAre("a", "b", "c"));
}

TEST_F(LogLinesTest, TellsALastLineWithoutNewlineAtTheEndOnly) {
  lines.feed("2026-11-23T01:37:09Z half a li");
  EXPECT_TRUE(told.empty());
  lines.interrupted();
  lines.feed("2026-11-23T01:37:09Z half a line");
  lines.ended();
  EXPECT_THAT(told, ElementsAre("half a line"));
  lines.ended();
  EXPECT_EQ(told.size(), 1u);
}

TEST_F(LogLinesTest, AsksAgainFromTheLastSecond) {
  EXPECT_EQ(lines.since(), "");
  lines.feed(at(".999999999", "a"));
  EXPECT_EQ(lines.since(), "2026-11-23T01:37:09Z");
}

TEST_F(LogLinesTest, TellsLinesOfAServerThatGivesNoTimestamps) {
  lines.feed("plain\nwords\n");
  EXPECT_THAT(told, ElementsAre("plain", "words"));
}

TEST_F(LogLinesTest, CutsALineThatHasNoEnd) {
  for (int i = 0; i < 40; ++i) lines.feed(std::string(64 * 1024, 'x'));
  EXPECT_GE(told.size(), 2u);
}

}  // namespace
}  // namespace sparklab::runner
