#include "scenario/values.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "scenario/references.hpp"
#include "scenario/suggest.hpp"

namespace sparklab::scenario {
namespace {

TEST(Count, ReadsItsFourForms) {
  EXPECT_EQ(parseCount("2").value->text(), "2");
  EXPECT_EQ(parseCount(">=1").value->text(), "at least 1");
  EXPECT_EQ(parseCount("<=3").value->text(), "at most 3");
  EXPECT_EQ(parseCount("1..3").value->text(), "1 to 3");
  EXPECT_EQ(parseCount("0").value->text(), "no");
  EXPECT_TRUE(parseCount("1..3").value->admits(3));
  EXPECT_FALSE(parseCount("1..3").value->admits(4));
  EXPECT_FALSE(parseCount("1..3").value->admits(0));
}

TEST(Count, SaysHowToWriteWhatWasMeant) {
  EXPECT_EQ(parseCount(">1").hint, "write \">=2\"");
  EXPECT_EQ(parseCount("<3").hint, "write \"<=2\"");
  EXPECT_EQ(parseCount("3..1").hint, "write 1..3");
  for (const auto* text : {"", "-1", "1.5", "two", ">=", "1..", "..", "99999999999", "=2", "2 3"})
    EXPECT_FALSE(parseCount(text).value) << text;
}

TEST(Window, WantsAUnit) {
  EXPECT_EQ(*parseWindow("1m30s").value, std::chrono::seconds(90));
  EXPECT_EQ(parseWindow("30").hint, "write 30s for seconds, 30ms or 30m");
  for (const auto* text : {"", "0s", "-1s", "25h", "soon", "1e9s"})
    EXPECT_FALSE(parseWindow(text).value) << text;
  EXPECT_FALSE(parseWindow(std::string(1000, '9') + "h").value);
}

TEST(References, AreFoundWithTheirPlaces) {
  const auto found = findReferences("a ${x.y} $${not} ${z}");
  ASSERT_EQ(found.all.size(), 2u);
  EXPECT_EQ(found.all[0].name, "x.y");
  EXPECT_EQ(found.all[0].offset, 2u);
  EXPECT_EQ(found.all[0].length, 6u);
  EXPECT_EQ(found.all[1].name, "z");
  EXPECT_FALSE(found.unclosed);
  EXPECT_EQ(findReferences("ab ${c").unclosed, 3u);
}

TEST(References, AreReplacedOnceAndEscapesAtTheEnd) {
  const auto lookup = [](std::string_view name) {
    return name == "a" ? std::optional<std::string>("${b}") : std::nullopt;
  };
  EXPECT_EQ(substituteSome("${a} ${c} $${a}", lookup), "${b} ${c} $${a}");
  EXPECT_EQ(substitute("${a} $${a} $", lookup), "${b} ${a} $");
  EXPECT_THROW(substitute("${c}", lookup), Error);
}

TEST(Suggestion, FindsWhatWasMeant) {
  const std::vector<std::string> known{"within", "pods", "objects", "process", "logs"};
  EXPECT_EQ(nearest("witin", known), "within");
  EXPECT_EQ(nearest("WITHIN", known), "within");
  EXPECT_EQ(nearest("prcoess", known), "process");
  EXPECT_EQ(nearest("xylophone", known), "");
  EXPECT_EQ(nearest("x", known), "");
  EXPECT_EQ(suggestion("x", {"a", "b"}), "allowed: a, b");
  EXPECT_EQ(suggestion("x", {}, "defined"), "defined: nothing yet");
  EXPECT_EQ(editDistance("abc", "acb"), 1);
  EXPECT_EQ(editDistance("", "abc"), 3);
}

}  // namespace
}  // namespace sparklab::scenario
