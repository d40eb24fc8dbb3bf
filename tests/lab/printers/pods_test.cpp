// `kubectl get pods` beside what a kubelet 1.34 reported at that moment.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>

#include "lab/printers/printers.hpp"

namespace sparklab::lab {
namespace {

struct Moment {
  double at;
  json::value pod;  // null: it is gone
};

double seconds(const json::value& line) {
  const auto* t = find(line, {"t"});
  return t ? t->to_number<double>() : 0;
}

/// "name ready status restarts", the restarts without their age.
std::string rowOf(const json::value& pod) {
  if (!pod.is_object()) return {};
  const auto cells = cellsOf(pod, {});
  const std::string restarts(cells[3].as_string());
  return fmt::format("{} {} {} {}", std::string(cells[0].as_string()),
                     std::string(cells[1].as_string()), std::string(cells[2].as_string()),
                     restarts.substr(0, restarts.find(' ')));
}

class Recording : public testing::TestWithParam<std::string> {};

TEST_P(Recording, RowsAreThoseThatKubectlShowed) {
  std::vector<Moment> moments;
  json::array rows;
  std::ifstream in(SPARKLAB_SOURCE_DIR "/tests/fixtures/kubelet-1.34/" + GetParam() + ".jsonl");
  for (std::string text; std::getline(in, text);) {
    const auto line = parseJson(text, GetParam());
    if (const auto* object = find(line, {"object"}))
      moments.push_back({seconds(line), str(line, {"type"}) == "DELETED" ? nullptr : *object});
    if (find(line, {"get_pods_rows"})) rows = list(line, {"get_pods_rows"});
  }
  ASSERT_FALSE(rows.empty());
  for (const auto& row : rows) {
    const json::value* pod = nullptr;
    // Rows are stamped to a tenth of a second.
    for (const auto& moment : moments)
      if (moment.at <= seconds(row) + 0.05) pod = &moment.pod;
    ASSERT_TRUE(pod);
    EXPECT_EQ(rowOf(*pod), str(row, {"row"})) << "at " << seconds(row) << " s";
  }
}

INSTANTIATE_TEST_SUITE_P(Pods, Recording,
                         testing::Values("configmap-late", "crash-loop", "deadline", "delete-force",
                                         "delete-graceful", "delete-ignores-term", "exits-three",
                                         "exits-zero", "image-missing", "init-container",
                                         "out-of-memory", "unschedulable"),
                         [](const auto& info) {
                           std::string name;
                           for (const char c : info.param)
                             if (c != '-') name += c;
                           return name;
                         });

TEST(Pods, RestartsTellWhenTheLastOneWas) {
  const auto pod = parseJson(R"({"apiVersion": "v1", "kind": "Pod",
      "metadata": {"name": "p", "creationTimestamp": "2026-11-23T01:00:00Z"},
      "spec": {"containers": [{"name": "c"}]},
      "status": {"phase": "Running", "containerStatuses": [{"name": "c", "ready": true,
        "restartCount": 3, "state": {"running": {}},
        "lastState": {"terminated": {"finishedAt": "2026-11-23T01:09:48Z"}}}]}})",
                             "the test");
  EXPECT_EQ(json::serialize(cellsOf(pod, *parseRfc3339("2026-11-23T01:10:00Z"))),
            "[\"p\",\"1/1\",\"Running\",\"3 (12s ago)\",\"10m\",\"<none>\",\"<none>\","
            "\"<none>\",\"<none>\"]");
}

TEST(Pods, BrokenObjectsGiveARowAllTheSame) {
  for (const auto* text :
       {"{}", "null", "[]", R"({"apiVersion": "v1", "kind": "Pod"})",
        R"({"apiVersion": "v1", "kind": "Pod", "spec": 1, "status": {"containerStatuses": [1]}})",
        R"({"apiVersion": "v1", "kind": "Pod", "metadata": {"creationTimestamp": "soon"}})",
        R"({"apiVersion": "v1", "kind": "Service", "spec": {"clusterIPs": [null], "ports": 3}})",
        R"({"apiVersion": "v1", "kind": "Event", "series": null})"})
    EXPECT_GE(cellsOf(json::parse(text), {}).size(), 2u) << text;
}

}  // namespace
}  // namespace sparklab::lab
