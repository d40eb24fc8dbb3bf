#include <gmock/gmock.h>

#include "report/command_line.hpp"
#include "report/style.hpp"
#include "report/table.hpp"

namespace sparklab::report {
namespace {

using testing::ElementsAre;

TEST(Text, IsWrappedAtBlanksAndLongWordsAreBroken) {
  EXPECT_THAT(wrapped("one two three four", 9), ElementsAre("one two", "three", "four"));
  EXPECT_THAT(wrapped("abcdefghijkl mno", 8), ElementsAre("abcdefgh", "ijkl mno"));
  EXPECT_THAT(wrapped("", 10), ElementsAre(""));
}

TEST(Text, ColumnsAreCodePointsWithoutColours) {
  Style style;
  style.colour = true;
  EXPECT_EQ(columns("…✓ä"), 3);
  EXPECT_EQ(columns(style.bad("ab")), 2);
  EXPECT_EQ(cut("äöüß", 3), "äö…");
  EXPECT_EQ(cut("äöü", 3), "äöü");
}

TEST(Text, WithoutColoursHasNoEscapes) {
  const Style style;
  EXPECT_EQ(style.good("x") + style.bad("y") + style.dim("z"), "xyz");
}

TEST(KubectlTable, LooksAsKubectlPrintsIt) {
  const auto table = json::parse(R"json({"columnDefinitions":[
    {"name":"Name","priority":0},{"name":"Ready","priority":0},{"name":"Status","priority":0},
    {"name":"Restarts","priority":0},{"name":"Age","priority":0},{"name":"IP","priority":1}],
    "rows":[{"cells":["spark-pi-bb4ee39c678f2075-driver","1/1","Running",0,"19s","127.7.0.2"]},
            {"cells":["a","0/1","Pending","3 (2s ago)","12s",null]}]
})json");
  EXPECT_THAT(kubectlTable(table, "lab"),
              ElementsAre("NAME                               READY   STATUS    RESTARTS     AGE",
                          "spark-pi-bb4ee39c678f2075-driver   1/1     Running   0            19s",
                          "a                                  0/1     Pending   3 (2s ago)   12s"));
}

TEST(KubectlTable, SaysWhenThereIsNothing) {
  EXPECT_THAT(kubectlTable(json::parse(R"({"rows":[]})"), "default"),
              ElementsAre("No resources found in default namespace."));
}

TEST(CommandLine, IsPrintedAsTheArticlePrintsItAndCanBePasted) {
  EXPECT_THAT(commandLines({"spark-submit", "--master", "k8s://x", "--conf", "a=b c", "local:///j",
                            "1.2.3.4", "9999"},
                           40),
              ElementsAre("$ spark-submit \\", "    --master k8s://x \\", "    --conf 'a=b c' \\",
                          "    local:///j 1.2.3.4 9999"));
  EXPECT_THAT(commandLines({"sh", "-c", "echo 'x'"}, 80),
              ElementsAre("$ sh -c 'echo '\\''x'\\'''"));
}

}  // namespace
}  // namespace sparklab::report
