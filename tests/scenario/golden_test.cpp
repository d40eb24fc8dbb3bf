// Every mistake that tests/fixtures/scenario makes is told as its .golden file says. After a change
// of wording run the tests with SPARKLAB_UPDATE=1 and read the difference.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "support.hpp"

namespace sparklab::scenario {
namespace {

namespace fs = std::filesystem;

const fs::path kFixtures = fs::path(SPARKLAB_SOURCE_DIR) / "tests/fixtures/scenario";

std::vector<std::string> fixtures() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(kFixtures))
    if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string withoutFolder(std::string text) {
  const auto prefix = kFixtures.string() + "/";
  for (std::size_t at = 0; (at = text.find(prefix, at)) != std::string::npos;)
    text.erase(at, prefix.size());
  return text;
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, TellsWhatItAlwaysTold) {
  const auto loaded = load({(kFixtures / (GetParam() + ".yaml")).string()});
  const auto told = withoutFolder(render(loaded.diagnostics, false));
  const auto file = kFixtures / (GetParam() + ".golden");
  if (std::getenv("SPARKLAB_UPDATE")) std::ofstream(file) << told;
  EXPECT_EQ(told, test::readAll(file));
  EXPECT_EQ(loaded.ok(), !loaded.scenarios.empty());
}

INSTANTIATE_TEST_SUITE_P(Fixtures, Golden, testing::ValuesIn(fixtures()), [](const auto& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(Render, MarksTheTextInColourWhenAsked) {
  const auto path = (kFixtures / "version.yaml").string();
  const auto text = render(load({path}).diagnostics, true);
  EXPECT_NE(text.find("\x1b[1;31merror:\x1b[0m"), std::string::npos);
  EXPECT_NE(text.find("^~~~~~~~~~~\x1b[0m did you mean 'sparklab/v1'?"), std::string::npos);
}

TEST(Render, SurvivesAFileThatIsGoneOrShorter) {
  Diagnostic diagnostic;
  diagnostic.at = {"/nowhere/x.yaml", 7, 3};
  diagnostic.message = "wrong";
  diagnostic.hint = "mend it";
  EXPECT_EQ(render({diagnostic}, false), "/nowhere/x.yaml:7:3: error: wrong\n      mend it\n");
  diagnostic.at = {(kFixtures / "version.yaml").string(), 1, 500};
  diagnostic.length = 500;
  EXPECT_NE(render({diagnostic}, false).find("^ mend it"), std::string::npos);
}

}  // namespace
}  // namespace sparklab::scenario
