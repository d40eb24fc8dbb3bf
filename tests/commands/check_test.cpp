// sparklab check as a person or a program calls it.
#include "base/json.hpp"
#include "commands/program.hpp"

namespace sparklab::commands {
namespace {

const std::string kFixtures = std::string(SPARKLAB_SOURCE_DIR) + "/tests/fixtures/scenario/";

struct Answer {
  int code;
  std::string said;
};

Answer check(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {SPARKLAB_BINARY, "check"});
  Program program(std::move(arguments));
  std::string said = program.everything();
  return {program.wait(), std::move(said)};
}

TEST(Check, CorrectScenariosExitWithZero) {
  const auto answer = check({std::string(SPARKLAB_SOURCE_DIR) + "/scenarios/article"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.said, "6 scenarios correct\n");
}

TEST(Check, MistakesExitWithTwoAndAreToldWithTheirPlace) {
  const auto answer = check({kFixtures + "version.yaml"});
  EXPECT_EQ(answer.code, 2);
  EXPECT_NE(answer.said.find("version.yaml:1:13: error: "), std::string::npos) << answer.said;
  EXPECT_NE(answer.said.find("2 errors\n"), std::string::npos);
}

TEST(Check, APathThatDoesNotExistAndNoPathAreBadInput) {
  EXPECT_EQ(check({"/nowhere.yaml"}).code, 2);
  EXPECT_EQ(check({}).code, 2);
  EXPECT_EQ(check({"--format", "xml", kFixtures + "version.yaml"}).code, 2);
}

TEST(Check, ReportsToProgramsInTheirFormats) {
  const auto found = json::parse(check({"--format", "json", kFixtures + "version.yaml"}).said);
  ASSERT_EQ(found.as_array().size(), 2u);
  EXPECT_EQ(num(found.as_array()[0], {"column"}), 13);
  EXPECT_EQ(str(found.as_array()[0], {"severity"}), "error");

  const auto sarif = json::parse(check({"--format", "sarif", kFixtures + "version.yaml"}).said);
  EXPECT_EQ(str(sarif, {"version"}), "2.1.0");
  const auto& result = list(list(sarif, {"runs"}).at(0), {"results"}).at(1);
  EXPECT_EQ(str(result, {"level"}), "error");
  const auto& region = list(result, {"locations"}).at(0);
  EXPECT_EQ(num(region, {"physicalLocation", "region", "startLine"}), 2);
  EXPECT_EQ(num(region, {"physicalLocation", "region", "endColumn"}), 14);
}

TEST(Check, PrintsTheSchema) {
  const auto answer = check({"--schema"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_TRUE(find(json::parse(answer.said), {"$defs", "eventually"}));
}

}  // namespace
}  // namespace sparklab::commands
