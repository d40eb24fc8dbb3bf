#include "scenario/yaml.hpp"

#include <gtest/gtest.h>

#include "scenario/text_file.hpp"

namespace sparklab::scenario {
namespace {

Node parse(const std::string& text) {
  std::vector<Diagnostic> diagnostics;
  auto parsed = parseYamlText("f.yaml", text, diagnostics);
  EXPECT_TRUE(diagnostics.empty()) << diagnostics.front().message;
  return parsed.documents.empty() ? Node() : parsed.documents.front();
}

TEST(Yaml, EveryNodeKnowsItsPlaceInCharacters) {
  const auto root = parse("a: x\nschöne: {b: \"ü\", c: 'it''s'}\n");
  const auto& flow = root.entries[1];
  EXPECT_EQ(flow.key.at.line, 2);
  EXPECT_EQ(flow.key.length, 6);
  EXPECT_EQ(flow.value.at.column, 9);
  const auto& b = flow.value.entries[0].value;
  EXPECT_EQ(b.at.column, 13);
  EXPECT_EQ(b.length, 3);
  EXPECT_EQ(flow.value.entries[1].value.length, 7);
}

TEST(Yaml, KeepsDuplicateKeysAndQuotes) {
  const auto root = parse("a: 1\na: \"2\"\n");
  ASSERT_EQ(root.entries.size(), 2u);
  EXPECT_FALSE(root.entries[0].value.quoted);
  EXPECT_TRUE(root.entries[1].value.quoted);
}

TEST(Yaml, AnEmptyValueStandsAtItsKey) {
  const auto root = parse("a:\nb: 1\n");
  EXPECT_EQ(root.entries[0].value.kind, Node::Kind::Null);
  EXPECT_EQ(root.entries[0].value.at.line, 1);
}

TEST(Yaml, BecomesJsonByTheCoreSchema) {
  const auto value = toJson(
      parse("{a: 1, b: \"1\", c: true, d: yes, e: 1.5, f: null, g: 1.2.3, h: [x, -3], i: 2G, "
            "j: 007, k: '', l: +5, m: 1e400}"));
  EXPECT_EQ(value, json::parse(R"({"a":1,"b":"1","c":true,"d":"yes","e":1.5,"f":null,"g":"1.2.3",
                                   "h":["x",-3],"i":"2G","j":7,"k":"","l":5,"m":"1e400"})"));
}

TEST(Yaml, PointsIntoATextOnlyWhereItStandsAsItIs) {
  const auto root = parse("plain: abc\nquoted: \"abc\"\nescaped: \"\\x61bc\"\n");
  EXPECT_EQ(within(root.entries[0].value, 1).column, 9);
  EXPECT_EQ(within(root.entries[1].value, 1).column, 11);
  EXPECT_EQ(within(root.entries[2].value, 1).column, 10);
}

TEST(Yaml, ReadsAllDocumentsBeforeASyntaxError) {
  std::vector<Diagnostic> diagnostics;
  const auto parsed = parseYamlText("f.yaml", "a: 1\n---\nb: 2\n---\nc: [\n", diagnostics);
  EXPECT_EQ(parsed.documents.size(), 2u);
  EXPECT_TRUE(parsed.damaged);
  EXPECT_EQ(diagnostics.size(), 1u);
}

TEST(TextFile, LineEndsAndTheByteOrderMarkDoNotMatter) {
  std::vector<Diagnostic> diagnostics;
  EXPECT_EQ(asText("f",
                   "\xEF\xBB\xBF"
                   "a\r\nb\rc\n",
                   diagnostics),
            "a\nb\nc\n");
  EXPECT_TRUE(diagnostics.empty());
}

TEST(TextFile, SaysWhereItStopsBeingText) {
  const auto problem = [](const std::string& bytes) {
    std::vector<Diagnostic> diagnostics;
    EXPECT_FALSE(asText("f", bytes, diagnostics));
    const auto& found = diagnostics.at(0);
    return std::to_string(found.at.line) + ":" + std::to_string(found.at.column) + " " +
           found.message;
  };
  EXPECT_EQ(problem("a\n\xC3\xBC\xFF"), "2:2 byte 0xff is not valid UTF-8");
  EXPECT_EQ(problem("\xC0\xAF"), "1:1 byte 0xc0 is not valid UTF-8");           // overlong
  EXPECT_EQ(problem("\xED\xA0\x80"), "1:1 byte 0xed is not valid UTF-8");       // surrogate
  EXPECT_EQ(problem("x\xF4\x90\x80\x80"), "1:2 byte 0xf4 is not valid UTF-8");  // beyond Unicode
  EXPECT_EQ(problem("ab\xE4"), "1:3 byte 0xe4 is not valid UTF-8");             // cut
  EXPECT_EQ(problem(std::string("a\0b", 3)), "1:2 byte 0x00 does not belong in a text");
  EXPECT_EQ(problem("\xFF\xFE\x61"), "1:1 the file is UTF-16");
  EXPECT_EQ(problem(std::string((1 << 20) + 1, 'a')), "1:1 the file is larger than 1 MiB");
}

}  // namespace
}  // namespace sparklab::scenario
