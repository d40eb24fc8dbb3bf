#include "lab/printers/custom_columns.hpp"

#include <gtest/gtest.h>

namespace sparklab::lab {

namespace {

const json::value& object() {
  static const json::value value = json::parse(R"({
    "metadata": {"name": "w", "creationTimestamp": "2026-11-23T00:00:00Z",
                 "annotations": {"a.b/c": "dotted"}},
    "spec": {"n": 3, "f": 2.5, "on": true, "list": [1, 2, 3], "map": {"a": 1}},
    "status": {"conditions": [{"type": "A", "status": "True"}, {"type": "B", "status": "False"}]}
  })");
  return value;
}

std::string found(std::string_view path) {
  const auto parsed = JsonPath::parse(path);
  if (!parsed) return "unreadable";
  std::string out;
  for (const auto* value : parsed->find(object()))
    out += (out.empty() ? "" : " ") + json::serialize(*value);
  return out;
}

TEST(JsonPathTest, FindsWhatKubernetesFinds) {
  EXPECT_EQ(found(".spec.n"), "3");
  EXPECT_EQ(found(".spec.missing"), "");
  EXPECT_EQ(found(".metadata.annotations.a\\.b/c"), "\"dotted\"");
  EXPECT_EQ(found(".metadata.annotations['a\\.b/c']"), "\"dotted\"");
  EXPECT_EQ(found(".spec.list[1]"), "2");
  EXPECT_EQ(found(".spec.list[-1]"), "3");
  EXPECT_EQ(found(".spec.list[0:2]"), "1 2");
  EXPECT_EQ(found(".spec.list[*]"), "1 2 3");
  EXPECT_EQ(found(".spec.list[9]"), "");
  EXPECT_EQ(found(".status.conditions[?(@.type==\"B\")].status"), "\"False\"");
  EXPECT_EQ(found(".status.conditions[?(@.type != 'B')].status"), "\"True\"");
  EXPECT_EQ(found("..type"), "\"A\" \"B\"");
}

TEST(JsonPathTest, FindsNoMoreThanCanBeShown) {
  const auto path = JsonPath::parse(std::string(100, '.') + "type");
  ASSERT_TRUE(path);
  const auto object = json::parse(R"({"a": [{"type": 1}, {"type": 2}], "type": 3})");
  EXPECT_LT(path->find(object).size(), 20'000U);
}

TEST(JsonPathTest, RefusesWhatItCannotRead) {
  for (const auto* path : {".a[", ".a[x]", ".a[?(b)]", ".a[?(@.x==[)]", ".a[1:x]"})
    EXPECT_EQ(found(path), "unreadable") << path;
}

TEST(CustomColumnsTest, CellsHaveTheTypesOfTheirColumns) {
  const auto definitions = json::parse(R"([
    {"name": "N", "type": "integer", "jsonPath": ".spec.n"},
    {"name": "F as integer", "type": "integer", "jsonPath": ".spec.f"},
    {"name": "N as text", "type": "string", "jsonPath": ".spec.n"},
    {"name": "Map", "type": "string", "jsonPath": ".spec.map"},
    {"name": "On", "type": "boolean", "jsonPath": ".spec.on"},
    {"name": "N as boolean", "type": "boolean", "jsonPath": ".spec.n"},
    {"name": "Missing", "type": "string", "jsonPath": ".spec.missing", "priority": 1},
    {"name": "Name as date", "type": "date", "jsonPath": ".metadata.name"},
    {"name": "Age", "type": "date", "jsonPath": ".metadata.creationTimestamp"}
  ])");
  const CustomColumns columns(definitions.get_array());
  EXPECT_EQ(json::serialize(columns.cells(object(), *parseRfc3339("2026-11-23T00:05:00Z"))),
            R"(["w",3,2,"3","{\"a\":1}",true,null,null,"<invalid>","5m"])");
  EXPECT_EQ(columns.columns()[7].priority, 1);
  EXPECT_EQ(columns.columns()[1].description,
            "Custom resource definition column (in JSONPath format): .spec.n");
}

TEST(CustomColumnsTest, WithoutDefinitionsThereIsTheAge) {
  const CustomColumns columns{json::array()};
  ASSERT_EQ(columns.columns().size(), 2u);
  EXPECT_EQ(columns.columns()[1].name, "Age");
  EXPECT_EQ(json::serialize(columns.cells(object(), *parseRfc3339("2026-11-23T00:00:07Z"))),
            R"(["w","7s"])");
}

}  // namespace

}  // namespace sparklab::lab
