// Every kind against rows that the printers of kube-apiserver 1.34 wrote for the same objects.
#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "lab/printers/printers.hpp"

namespace sparklab::lab {
namespace {

TEST(Tables, CellsAreThoseOfTheRealPrinters) {
  std::ifstream in(SPARKLAB_SOURCE_DIR "/tests/fixtures/tables.jsonl");
  std::set<std::string> kinds;
  for (std::string line; std::getline(in, line);) {
    const auto sample = parseJson(line, "tables.jsonl");
    const auto& object = *find(sample, {"object"});
    const auto now = parseRfc3339(str(sample, {"now"}));
    ASSERT_TRUE(now);
    EXPECT_EQ(json::serialize(cellsOf(object, *now)), json::serialize(list(sample, {"cells"})))
        << object;
    EXPECT_EQ(list(sample, {"cells"}).size(),
              columnsOf(str(object, {"apiVersion"}), str(object, {"kind"})).size());
    kinds.insert(std::string(str(object, {"kind"})));
  }
  EXPECT_GT(kinds.size(), 35u);
}

json::value configMap() {
  return json::parse(R"({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "conf",
      "labels": {"a": "b"}, "creationTimestamp": "2026-11-23T01:00:00Z"}, "data": {"x": "y"}})");
}

json::value tableOf(const json::value& object, IncludeObject include, bool columns = true) {
  json::object metadata;
  metadata["resourceVersion"] = "438";
  return makeTable(str(object, {"apiVersion"}), str(object, {"kind"}), {&object}, metadata,
                   *parseRfc3339("2026-11-23T01:10:00Z"), include, columns);
}

TEST(Tables, CarryMetadataColumnsAndRows) {
  const auto table = tableOf(configMap(), IncludeObject::Metadata);
  EXPECT_EQ(str(table, {"kind"}), "Table");
  EXPECT_EQ(str(table, {"apiVersion"}), "meta.k8s.io/v1");
  EXPECT_EQ(str(table, {"metadata", "resourceVersion"}), "438");
  const auto& columns = list(table, {"columnDefinitions"});
  ASSERT_EQ(columns.size(), 3u);
  EXPECT_EQ(str(columns[0], {"name"}), "Name");
  EXPECT_EQ(str(columns[0], {"format"}), "name");
  EXPECT_EQ(num(columns[2], {"priority"}, -1), 0);
  EXPECT_EQ(json::serialize(list(table, {"rows"})[0]),
            R"({"cells":["conf",1,"10m"],"object":{"kind":"PartialObjectMetadata",)"
            R"("apiVersion":"meta.k8s.io/v1","metadata":{"name":"conf","labels":{"a":"b"},)"
            R"("creationTimestamp":"2026-11-23T01:00:00Z"}}})");
}

TEST(Tables, IncludeTheWholeObjectOrNone) {
  const auto object = configMap();
  EXPECT_EQ(list(tableOf(object, IncludeObject::Object), {"rows"})[0].at("object"), object);
  EXPECT_TRUE(list(tableOf(object, IncludeObject::None), {"rows"})[0].at("object").is_null());
}

TEST(Tables, LaterEventsOfAWatchHaveNoColumns) {
  const auto table = tableOf(configMap(), IncludeObject::Metadata, false);
  ASSERT_TRUE(find(table, {"columnDefinitions"}));
  EXPECT_TRUE(find(table, {"columnDefinitions"})->is_null());
}

TEST(Tables, OfNothingHaveColumnsAndNoRows) {
  const auto table = makeTable("v1", "Pod", {}, json::object(), {}, IncludeObject::Metadata);
  EXPECT_EQ(list(table, {"columnDefinitions"}).size(), 9u);
  EXPECT_TRUE(find(table, {"rows"})->is_array());
}

TEST(Tables, KindsWithoutAPrinterShowWhenTheyWereMade) {
  const auto role = json::parse(R"({"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role",
      "metadata": {"name": "r", "creationTimestamp": "2026-11-23T01:00:00Z"}})");
  const auto table = tableOf(role, IncludeObject::Metadata);
  EXPECT_EQ(str(list(table, {"columnDefinitions"})[1], {"name"}), "Created At");
  EXPECT_EQ(json::serialize(list(table, {"rows"})[0].at("cells")),
            R"(["r","2026-11-23T01:00:00Z"])");
}

TEST(Tables, EndedPodsSaySo) {
  const auto pod = json::parse(R"({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p"},
                                   "status": {"phase": "Failed"}})");
  EXPECT_EQ(json::serialize(list(tableOf(pod, IncludeObject::None), {"rows"})[0].at("conditions")),
            R"([{"type":"Completed","status":"True","reason":"Failed",)"
            R"("message":"The pod failed."}])");
}

}  // namespace
}  // namespace sparklab::lab
