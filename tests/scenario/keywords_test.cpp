// The table of keywords, the parser, the schema and the documentation are one.
#include "scenario/keywords.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

#include "scenario/schema.hpp"
#include "scenario/yaml.hpp"
#include "support.hpp"

namespace sparklab::scenario {
namespace {

const std::filesystem::path kSource = SPARKLAB_SOURCE_DIR;
const auto kEveryKeyword = kSource / "tests/fixtures/scenario/every-keyword.yaml";

/// "shape.keyword" of everything that a tree says.
void collect(const Node& node, const Shape& shape, std::set<std::string>& seen) {
  if (node.isSequence()) {
    for (const auto& item : node.items) collect(item, shape, seen);
    return;
  }
  for (const auto& [key, value] : node.entries) {
    const auto* keyword = shape.find(key.value);
    ASSERT_TRUE(keyword) << key.value;
    seen.insert(std::string(shape.name) + "." + key.value);
    if (keyword->shape) collect(value, *keyword->shape, seen);
  }
}

std::set<std::string> saidBy(const std::filesystem::path& file, const Shape& shape) {
  std::vector<Diagnostic> diagnostics;
  const auto parsed = parseYaml(file.string(), diagnostics);
  std::set<std::string> seen;
  collect(parsed.documents.at(0), shape, seen);
  return seen;
}

TEST(Keywords, TheFixtureUsesEachOfThemAndIsCorrect) {
  auto seen = saidBy(kEveryKeyword, scenarioShape());
  seen.merge(saidBy(kSource / "tests/fixtures/scenario/every-fragment.yaml", fragmentShape()));
  seen.merge(saidBy(kSource / "scenarios/negative/wrong-count.yaml", scenarioShape()));
  for (const auto* shape : allShapes())
    for (const auto& keyword : shape->keywords)
      EXPECT_TRUE(seen.count(std::string(shape->name) + "." + std::string(keyword.name)))
          << shape->name << "." << keyword.name;
  const auto loaded = load({kEveryKeyword.string()});
  EXPECT_EQ(test::messages(loaded), "");
}

TEST(Keywords, AreNamedAndExplained) {
  std::set<std::string_view> shapes;
  for (const auto* shape : allShapes()) {
    EXPECT_TRUE(shapes.insert(shape->name).second) << shape->name;
    std::set<std::string_view> names;
    for (const auto& keyword : shape->keywords) {
      EXPECT_TRUE(names.insert(keyword.name).second) << keyword.name;
      EXPECT_FALSE(keyword.meaning.empty()) << keyword.name;
      EXPECT_FALSE(keyword.example.empty()) << keyword.name;
      const bool object = keyword.type == Type::One || keyword.type == Type::OneOrMany ||
                          keyword.type == Type::Many;
      EXPECT_EQ(object, keyword.shape != nullptr) << keyword.name;
      std::vector<Diagnostic> diagnostics;
      parseYamlText("example", std::string(keyword.name) + ": " + std::string(keyword.example),
                    diagnostics);
      EXPECT_TRUE(diagnostics.empty()) << keyword.name << ": " << keyword.example;
    }
    for (const auto& rule : {shape->exactlyOne, shape->atLeastOne})
      for (const auto name : rule) EXPECT_TRUE(shape->find(name)) << name;
  }
}

/// With SPARKLAB_UPDATE=1 the file is written first.
void expectFile(const std::filesystem::path& file, const std::string& text) {
  if (std::getenv("SPARKLAB_UPDATE")) std::ofstream(file) << text;
  EXPECT_EQ(test::readAll(file), text) << "run scenario_tests with SPARKLAB_UPDATE=1";
}

TEST(Schema, TheFileForEditorsIsTheTable) {
  expectFile(kSource / "scenarios/scenario.schema.json", pretty(jsonSchema()));
}

TEST(Schema, KnowsEveryKeyword) {
  const auto schema = jsonSchema();
  for (const auto* shape : allShapes())
    for (const auto& keyword : shape->keywords)
      EXPECT_TRUE(find(schema, {"$defs", shape->name, "properties", keyword.name}))
          << shape->name << "." << keyword.name;
}

TEST(Documentation, HoldsTheTable) {
  const auto file = kSource / "docs/scenario-language.md";
  const std::string begin = "<!-- keywords: written by the tests -->\n";
  const std::string end = "<!-- end of keywords -->\n";
  const auto text = test::readAll(file);
  const auto from = text.find(begin);
  const auto to = text.find(end);
  ASSERT_NE(from, std::string::npos);
  ASSERT_NE(to, std::string::npos);
  expectFile(
      file, text.substr(0, from + begin.size()) + "\n" + languageTables() + "\n" + text.substr(to));
}

}  // namespace
}  // namespace sparklab::scenario
