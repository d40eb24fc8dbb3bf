// Patches. The fixtures are answers of k8s.io/apimachinery v0.34.4 itself (managedfields with
// client-go's types, strategicpatch); each line is a case.
#include <fmt/format.h>

#include <array>
#include <fstream>
#include <map>

#include "lab/registry/conform.hpp"
#include "lab/registry/fixture.hpp"
#include "lab/registry/managed_fields.hpp"
#include "lab/registry/patches.hpp"

namespace sparklab::lab {
namespace {

using testing::HasSubstr;

std::vector<json::value> cases(std::string_view file) {
  std::ifstream in(fmt::format("{}/tests/fixtures/apply/{}", SPARKLAB_SOURCE_DIR, file));
  EXPECT_TRUE(in) << file;
  std::vector<json::value> out;
  for (std::string line; std::getline(in, line);) out.push_back(json::parse(line));
  return out;
}

/// Without times, which differ from run to run.
json::value timeless(json::value object) {
  if (auto* fields = find(object, {"metadata", "managedFields"}))
    for (auto& entry : fields->get_array()) erase(entry, {"time"});
  return object;
}

/// Object keys in one order, so that a failed comparison can be read.
std::string sorted(const json::value& value) {
  if (const auto* object = value.if_object()) {
    std::map<std::string, std::string> fields;
    for (const auto& [key, child] : *object) fields.emplace(key, sorted(child));
    std::string out = "{";
    for (const auto& [key, child] : fields) out += fmt::format("\n\"{}\": {}", key, child);
    return out + "}";
  }
  if (const auto* array = value.if_array()) {
    std::string out = "[";
    for (const auto& child : *array) out += sorted(child) + ",";
    return out + "]";
  }
  return json::serialize(value);
}

TEST(ServerSideApply, OwnsAndMergesAsTheOriginal) {
  for (const auto& test : cases("apply.jsonl")) {
    const auto& first = *find(list(test, {"steps"}).at(0), {"object"});
    Kind kind = *findKindByName(str(first, {"apiVersion"}), str(first, {"kind"}));
    kind.hasStatus = false;  // the fixtures track status like any other field
    json::value live(json::object{});
    at(live, {"apiVersion"}) = kind.apiVersion();
    at(live, {"kind"}) = kind.kind;
    int number = 0;
    for (const auto& step : list(test, {"steps"})) {
      SCOPED_TRACE(fmt::format("{} step {}", str(test, {"name"}), ++number));
      const auto manager = str(step, {"manager"});
      auto next = *find(step, {"object"});
      std::string conflict;
      try {
        if (str(step, {"op"}) == "apply")
          next = applyConfiguration(kind, "", number == 1 ? nullptr : &live, next, manager,
                                    flag(step, {"force"}), WallTime{});
        else
          ownByUpdate(kind, "", &live, next, manager, WallTime{});
      } catch (const StatusError& error) {
        EXPECT_EQ(error.code(), 409);
        conflict = error.what();
      }
      EXPECT_EQ(conflict, str(step, {"conflict"}));
      if (!conflict.empty()) continue;
      live = next;
      EXPECT_EQ(sorted(timeless(next)), sorted(*find(step, {"result"})));
    }
  }
}

TEST(StrategicMergePatch, MergesAsTheOriginal) {
  for (const auto& test : cases("strategic.jsonl")) {
    SCOPED_TRACE(std::string(str(test, {"name"})));
    const auto* kind = findKindByName("v1", str(test, {"kind"}));
    if (!kind) kind = findKindByName("apps/v1", str(test, {"kind"}));
    std::string error;
    json::value result;
    try {
      result = strategicMergePatch(typeOf(kind->apiVersion(), kind->kind),
                                   *find(test, {"original"}), *find(test, {"patch"}));
    } catch (const StatusError& refused) {
      error = refused.what();
    }
    EXPECT_EQ(error.empty(), str(test, {"error"}).empty()) << error;
    if (error.empty()) {
      EXPECT_EQ(sorted(result), sorted(*find(test, {"result"})));
    }
  }
}

/// The examples of RFC 7396, appendix A.
TEST(MergePatch, FollowsTheRfc) {
  const std::vector<std::array<const char*, 3>> examples{
      {R"({"a":"b"})", R"({"a":"c"})", R"({"a":"c"})"},
      {R"({"a":"b"})", R"({"b":"c"})", R"({"a":"b","b":"c"})"},
      {R"({"a":"b"})", R"({"a":null})", "{}"},
      {R"({"a":"b","b":"c"})", R"({"a":null})", R"({"b":"c"})"},
      {R"({"a":["b"]})", R"({"a":"c"})", R"({"a":"c"})"},
      {R"({"a":"c"})", R"({"a":["b"]})", R"({"a":["b"]})"},
      {R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({"a":{"b":"d"}})"},
      {R"(["a","b"])", R"(["c","d"])", R"(["c","d"])"},
      {R"({"a":"foo"})", "null", "null"},
      {R"({"e":null})", R"({"a":1})", R"({"e":null,"a":1})"},
      {R"([1,2])", R"({"a":"b","c":null})", R"({"a":"b"})"},
      {"{}", R"({"a":{"bb":{"ccc":null}}})", R"({"a":{"bb":{}}})"}};
  for (const auto& [document, patch, result] : examples)
    EXPECT_EQ(mergePatch(json::parse(document), json::parse(patch)), json::parse(result)) << patch;
}

/// Most are the examples of RFC 6902, appendix A.
TEST(JsonPatch, FollowsTheRfc) {
  const std::vector<std::array<const char*, 3>> examples{
      {R"({"foo":"bar"})", R"([{"op":"add","path":"/baz","value":"qux"}])",
       R"({"foo":"bar","baz":"qux"})"},
      {R"({"foo":["bar","baz"]})", R"([{"op":"add","path":"/foo/1","value":"qux"}])",
       R"({"foo":["bar","qux","baz"]})"},
      {R"({"foo":["bar"]})", R"([{"op":"add","path":"/foo/-","value":["abc"]}])",
       R"({"foo":["bar",["abc"]]})"},
      {R"({"baz":"qux","foo":"bar"})", R"([{"op":"remove","path":"/baz"}])", R"({"foo":"bar"})"},
      {R"({"foo":["bar","qux","baz"]})", R"([{"op":"remove","path":"/foo/1"}])",
       R"({"foo":["bar","baz"]})"},
      {R"({"baz":"qux"})", R"([{"op":"replace","path":"/baz","value":"boo"}])", R"({"baz":"boo"})"},
      {R"({"foo":{"bar":"baz","waldo":"fred"},"qux":{}})",
       R"([{"op":"move","from":"/foo/waldo","path":"/qux/thud"}])",
       R"({"foo":{"bar":"baz"},"qux":{"thud":"fred"}})"},
      {R"({"foo":["all","grass","cows","eat"]})",
       R"([{"op":"move","from":"/foo/1","path":"/foo/3"}])",
       R"({"foo":["all","cows","eat","grass"]})"},
      {R"({"a":{"b":1}})",
       R"([{"op":"copy","from":"/a/b","path":"/c"},{"op":"test","path":"/c","value":1}])",
       R"({"a":{"b":1},"c":1})"},
      {R"({"/":9,"~1":10})",
       R"([{"op":"test","path":"/~01","value":10},{"op":"replace","path":"/~1","value":8}])",
       R"({"/":8,"~1":10})"},
      {R"({"a":1})", R"([{"op":"replace","path":"","value":{"b":2}}])", R"({"b":2})"},
      {R"({"a":1})", R"([{"op":"replace","path":"/x","value":1}])", R"({"a":1,"x":1})"},
      {R"({"a":1})", R"([{"op":"copy","from":"/x","path":"/y"}])", R"({"a":1,"y":null})"}};
  for (const auto& [document, patch, result] : examples)
    EXPECT_EQ(jsonPatch(json::parse(document), json::parse(patch)), json::parse(result)) << patch;
}

TEST(JsonPatch, RefusesWhatDoesNotApply) {
  const auto document = json::parse(R"({"a":[1,2],"b":{"c":1}})");
  for (const auto patch :
       {R"([{"op":"test","path":"/b/c","value":2}])", R"([{"op":"remove","path":"/x"}])",
        R"([{"op":"replace","path":"/x/y","value":1}])",
        R"([{"op":"move","from":"/x","path":"/y"}])",
        R"([{"op":"replace","path":"/a/7","value":1}])",
        R"([{"op":"add","path":"/a/7","value":1}])", R"([{"op":"add","path":"/a/01x","value":1}])",
        R"([{"op":"remove","path":"/a/2"}])", R"([{"op":"add","path":"b","value":1}])",
        R"([{"op":"dance","path":"/b"}])", R"([{"path":"/b"}])", R"([1])",
        R"([{"op":"add","path":"/b/c/d","value":1}])"})
    try {
      jsonPatch(document, json::parse(patch));
      ADD_FAILURE() << patch;
    } catch (const StatusError& error) {
      EXPECT_EQ(error.code(), 422) << patch;
    }
}

using PatchTest = RegistryTest;

TEST_F(PatchTest, ApplyCreatesWhatIsNotThere) {
  WriteOptions options;
  options.fieldManager = "fabric8";
  options.force = true;
  const auto body = R"({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "m"},
      "immutable": true, "data": {"a": "1"}})";
  auto patched = patch("configmaps", "m", PatchType::Apply, body, options);
  EXPECT_TRUE(patched.created);
  const auto& entry = list(patched.object->value(), {"metadata", "managedFields"}).at(0);
  EXPECT_EQ(str(entry, {"operation"}), "Apply");
  EXPECT_EQ(json::serialize(*find(entry, {"fieldsV1"})),
            R"({"f:data":{"f:a":{}},"f:immutable":{}})");
  const auto revision = store.revision();
  clock.advance(std::chrono::seconds(9));
  patched = patch("configmaps", "m", PatchType::Apply, body, options);
  EXPECT_FALSE(patched.created);
  EXPECT_EQ(store.revision(), revision);  // the same configuration again writes nothing
}

TEST_F(PatchTest, OwnershipOfACreatedPodIsThatOfARealServer) {
  WriteOptions options;
  options.fieldManager = "kubectl-run";
  const auto pod = create("pods", "default", R"({"apiVersion": "v1", "kind": "Pod", "metadata":
      {"name": "x", "labels": {"run": "x"}}, "spec": {"containers": [{"name": "x", "image": "nginx",
       "resources": {}}], "restartPolicy": "Always", "dnsPolicy": "ClusterFirst"}, "status": {}})",
                          options);
  const auto& entries = list(pod->value(), {"metadata", "managedFields"});
  ASSERT_EQ(entries.size(), 1u);
  // Admission's part (service account, tolerations, priority) belongs to nobody.
  EXPECT_EQ(*find(entries[0], {"fieldsV1"}),
            json::parse(R"({"f:metadata": {"f:labels": {".": {}, "f:run": {}}},
      "f:spec": {"f:containers": {"k:{\"name\":\"x\"}": {".": {}, "f:image": {}, "f:imagePullPolicy": {},
        "f:name": {}, "f:resources": {}, "f:terminationMessagePath": {}, "f:terminationMessagePolicy": {}}},
       "f:dnsPolicy": {}, "f:enableServiceLinks": {}, "f:restartPolicy": {}, "f:schedulerName": {},
       "f:securityContext": {}, "f:terminationGracePeriodSeconds": {}}})"));
}

TEST_F(PatchTest, StatusIsOwnedThroughItsSubresource) {
  createPod("x");
  registry.modify(
      kindOf("pods"), "default", "x", "status",
      [](json::value& pod) {
        at(pod, {"status", "phase"}) = "Running";
      },
      "kubelet");
  const auto& entries = list(stored("pods", "default", "x"), {"metadata", "managedFields"});
  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(str(entries[0], {"manager"}), "kubelet");
  EXPECT_EQ(str(entries[0], {"subresource"}), "status");
  EXPECT_EQ(json::serialize(*find(entries[0], {"fieldsV1"})), R"({"f:status":{"f:phase":{}}})");
}

TEST_F(PatchTest, AnAppliedFieldOfAnotherConflicts) {
  WriteOptions options;
  options.fieldManager = "one";
  const auto body = [](const char* value) {
    return std::string(
               R"({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "m"}, "data": {"a": ")") +
           value + "\"}}";
  };
  patch("configmaps", "m", PatchType::Apply, body("1"), options);
  options.fieldManager = "two";
  const auto status =
      refusal([&] { patch("configmaps", "m", PatchType::Apply, body("2"), options); });
  EXPECT_EQ(str(status, {"reason"}), "Conflict");
  EXPECT_EQ(str(status, {"message"}),
            "Apply failed with 1 conflict: conflict with \"one\": .data.a");
  const auto& cause = list(status, {"details", "causes"}).at(0);
  EXPECT_EQ(str(cause, {"reason"}), "FieldManagerConflict");
  EXPECT_EQ(str(cause, {"field"}), ".data.a");
}

TEST_F(PatchTest, AppliedConfigurationsAreCheckedStrictly) {
  WriteOptions options;
  options.fieldManager = "one";
  EXPECT_EQ(
      message([&] {
        patch(
            "configmaps", "m", PatchType::Apply,
            R"({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "m"}, "datum": {}})",
            options);
      }),
      "failed to create typed patch object (/m; /v1, Kind=ConfigMap): .datum: field not declared "
      "in schema");
  EXPECT_THAT(message([&] {
                patch("configmaps", "m", PatchType::Apply,
                      R"({"apiVersion": "v2", "kind": "ConfigMap", "metadata": {"name": "m"}})",
                      options);
              }),
              HasSubstr("Incorrect version specified in apply patch"));
  options.fieldManager.clear();
  EXPECT_EQ(message([&] { patch("configmaps", "m", PatchType::Apply, "{}", options); }),
            "PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Required value: is required "
            "for apply patch");
}

TEST_F(PatchTest, KubectlsSequenceForLabelsAndReplicas) {
  createPod("x");
  patch("pods", "x", PatchType::Merge,
        R"({"metadata": {"labels": {"spark-exec-inactive": "true"}}})");
  EXPECT_EQ(str(stored("pods", "default", "x"), {"metadata", "labels", "spark-exec-inactive"}),
            "true");
  create("deployments.apps", "default", R"({"metadata": {"name": "d"}, "spec":
      {"selector": {"matchLabels": {"a": "b"}}, "template": {"metadata": {"labels": {"a": "b"}},
       "spec": {"containers": [{"name": "c", "image": "i"}]}}}})");
  const auto scaled =
      patch("deployments.apps", "d", PatchType::Merge, R"({"spec": {"replicas": 4}})", {}, "scale");
  EXPECT_EQ(str(scaled.object->value(), {"kind"}), "Scale");
  EXPECT_EQ(str(scaled.object->value(), {"status", "selector"}), "a=b");
  EXPECT_EQ(num(stored("deployments.apps", "default", "d"), {"spec", "replicas"}), 4);
  const auto strategic = patch("deployments.apps", "d", PatchType::StrategicMerge,
                               R"({"spec": {"replicas": 5}})", {}, "scale");
  EXPECT_EQ(num(strategic.object->value(), {"spec", "replicas"}), 5);
}

TEST_F(PatchTest, AStaleVersionInAPatchConflicts) {
  createPod("x");
  EXPECT_EQ(num(refusal([&] {
                  patch("pods", "x", PatchType::Json,
                        R"([{"op": "replace", "path": "/metadata/resourceVersion", "value": "1"},
                        {"op": "add", "path": "/metadata/labels", "value": {"a": "b"}}])");
                }),
                {"code"}),
            409);
  EXPECT_EQ(num(refusal([&] { patch("pods", "y", PatchType::Merge, "{}"); }), {"code"}), 404);
}

TEST_F(PatchTest, ManagedFieldsCanBeReset) {
  createPod("x");
  patch("pods", "x", PatchType::Merge, R"({"metadata": {"managedFields": []}})");
  EXPECT_FALSE(find(stored("pods", "default", "x"), {"metadata", "managedFields"}));
}

TEST_F(PatchTest, HostileNestingIsBounded) {
  createPod("x");
  std::string deep = "1";
  for (int i = 0; i < 30; ++i) deep = R"({"a":)" + deep + "}";
  EXPECT_NO_THROW(patch("pods", "x", PatchType::Merge,
                        R"({"metadata": {"annotations": null}, "zzz": )" + deep + "}"));
}

}  // namespace
}  // namespace sparklab::lab
