// The recorded requests of real Spark 4.0.1, sent over HTTP as fabric8 sent them, answered as by
// kube-apiserver 1.34.
#include <fstream>

#include "lab/apiserver/fixture.hpp"

namespace sparklab::lab {
namespace {

class TraceTest : public ApiTest, public testing::WithParamInterface<const char*> {
 protected:
  /// The value with random names made equal. Fields may stand in any order.
  static json::value plain(const json::value& root, Path path) {
    const auto* value = find(root, path);
    auto text = value ? json::serialize(*value) : "nothing";
    constexpr std::string_view kRandom = "kube-api-access-";
    for (auto at = text.find(kRandom); at != text.npos; at = text.find(kRandom, at + 1))
      text.replace(at + kRandom.size(), 5, "xxxxx");
    return value ? json::parse(text) : json::value(text);
  }

  /// A recorded DELETE met a pod that had run: give the stored one that past.
  void letRun(const std::string& path, const json::value& recorded) {
    const auto name = path.substr(path.rfind('/') + 1);
    auto pod = registry.get(kindOf("pods"), "default", name)->value();
    at(pod, {"spec", "nodeName"}) = *find(recorded, {"spec", "nodeName"});
    at(pod, {"status"}) = *find(recorded, {"status"});
    store.put("pods", std::move(pod));
  }
};

TEST_P(TraceTest, EveryRecordedWriteGetsTheRecordedCodeAndObject) {
  std::ifstream file(fmt::format("{}/tests/fixtures/traces/{}", SPARKLAB_SOURCE_DIR, GetParam()));
  ASSERT_TRUE(file) << GetParam();
  int compared = 0;
  for (std::string line; std::getline(file, line); ++compared) {
    const auto entry = parseJson(line, GetParam());
    const std::string verb(str(entry, {"verb"})), uri(str(entry, {"uri"}));
    const auto& recorded = *find(entry, {"response"});
    if (verb == "delete") letRun(uri, recorded);
    const auto answer = call(verb == "create"  ? "POST"
                             : verb == "patch" ? "PATCH"
                                               : "DELETE",
                             uri, json::serialize(*find(entry, {"request"})),
                             header("Content-Type", verb == "patch" ? "application/apply-patch+yaml"
                                                                    : "application/json"));
    EXPECT_EQ(answer.code, num(entry, {"code"})) << verb << " " << uri << "\n" << answer.body;
    for (const Path path :
         {Path{"kind"}, Path{"apiVersion"}, Path{"spec"}, Path{"data"}, Path{"immutable"},
          Path{"metadata", "name"}, Path{"metadata", "labels"}, Path{"metadata", "ownerReferences"},
          Path{"metadata", "deletionGracePeriodSeconds"}, Path{"status", "phase"}})
      EXPECT_EQ(plain(answer.value, path), plain(recorded, path)) << verb << " " << uri;
  }
  EXPECT_GT(compared, 2);
}

INSTANTIATE_TEST_SUITE_P(Recorded, TraceTest,
                         testing::Values("cluster-mode.jsonl", "client-mode.jsonl",
                                         "client-mode-jar-path-mismatch.jsonl"),
                         [](const auto& param) {
                           std::string name = param.param;
                           for (auto& c : name)
                             if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
                           return name;
                         });

/// The queries of driver and submitter, word for word but for the application's id.
TEST_F(TraceTest, SparksOwnSelectorsFindItsExecutors) {
  const std::string labels =
      R"({"spark-app-selector": "spark-1", "spark-role": "executor", "spark-exec-id": "1"})";
  makePod("networkwordcount-1-exec-1", labels);
  makePod("networkwordcount-1-exec-2",
          R"({"spark-app-selector": "spark-1", "spark-role": "executor", "spark-exec-id": "2",
              "spark-exec-inactive": "true"})");
  makePod("spark-pi-1-driver", R"({"spark-app-selector": "spark-1", "spark-role": "driver"})");
  const auto names = [&](const std::string& uri) {
    std::string all;
    const auto answer = get(uri);
    EXPECT_EQ(answer.code, 200) << answer.body;
    for (const auto& item : list(answer.value, {"items"}))
      all += std::string(str(item, {"metadata", "name"})) + " ";
    return all;
  };
  const std::string pods = kPods;
  EXPECT_EQ(names(pods + "?labelSelector=spark-app-selector%3Dspark-1%2Cspark-role%3Dexecutor%2C"
                         "spark-exec-inactive%21%3Dtrue"),
            "networkwordcount-1-exec-1 ");
  EXPECT_EQ(names(pods + "?labelSelector=spark-exec-id%20in%20%281%2C2%29&fieldSelector="
                         "status.phase%3DPending"),
            "networkwordcount-1-exec-1 networkwordcount-1-exec-2 ");
  EXPECT_EQ(names(pods + "?fieldSelector=metadata.name%3Dspark-pi-1-driver"), "spark-pi-1-driver ");

  const std::string background =
      R"({"kind": "DeleteOptions", "apiVersion": "v1", "propagationPolicy": "Background"})";
  for (const auto* resource : {"services", "persistentvolumeclaims", "pods", "configmaps"}) {
    const auto deleted =
        call("DELETE",
             fmt::format("/api/v1/namespaces/default/{}?labelSelector=spark-app-selector%3Dspark-1"
                         "%2Cspark-role%3Dexecutor",
                         resource),
             background, header("Content-Type", "application/json"));
    EXPECT_EQ(deleted.code, 200) << resource;
    EXPECT_TRUE(str(deleted.value, {"kind"}).ends_with("List"));
  }
  EXPECT_EQ(names(pods), "spark-pi-1-driver ");
}

}  // namespace
}  // namespace sparklab::lab
