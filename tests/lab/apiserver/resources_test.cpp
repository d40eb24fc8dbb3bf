#include "lab/apiserver/fixture.hpp"

namespace sparklab::lab {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

using ResourcesTest = ApiTest;

constexpr auto kPod = R"({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p"},
    "spec": {"containers": [{"name": "c", "image": "x:1"}]}})";
constexpr auto kConfigMaps = "/api/v1/namespaces/default/configmaps";

std::vector<std::string> keysOf(const json::value& object) {
  std::vector<std::string> keys;
  for (const auto& field : object.get_object()) keys.emplace_back(field.key());
  return keys;
}

TEST_F(ResourcesTest, CreatesReadsListsAndDeletes) {
  const auto created = post(kPods, kPod);
  EXPECT_EQ(created.code, 201);
  EXPECT_EQ(created.headers.get("Content-Type"), "application/json");
  EXPECT_FALSE(created.headers.get("Audit-Id").empty());
  EXPECT_EQ(get(std::string(kPods) + "/p").value, created.value);

  const auto pods = get(kPods);
  EXPECT_THAT(keysOf(pods.value), ElementsAre("kind", "apiVersion", "metadata", "items"));
  EXPECT_EQ(str(pods.value, {"kind"}), "PodList");
  const auto& item = list(pods.value, {"items"}).at(0);
  EXPECT_EQ(find(item, {"kind"}), nullptr) << "the list says what its items are";
  EXPECT_EQ(str(item, {"metadata", "name"}), "p");

  const auto deleted = call("DELETE", std::string(kPods) + "/p", R"({"gracePeriodSeconds": 0})");
  EXPECT_EQ(deleted.code, 200);
  EXPECT_EQ(str(deleted.value, {"kind"}), "Pod");
  const auto gone = get(std::string(kPods) + "/p");
  EXPECT_EQ(gone.code, 404);
  EXPECT_EQ(gone.body,
            R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":)"
            R"("pods \"p\" not found","reason":"NotFound","details":{"name":"p","kind":"pods"},)"
            R"("code":404})"
            "\n");
}

TEST_F(ResourcesTest, DeletingAConfigMapAnswersWithAStatus) {
  const auto made = make("configmaps", "default", R"({"metadata": {"name": "c"}})");
  const auto deleted = call("DELETE", std::string(kConfigMaps) + "/c");
  EXPECT_EQ(deleted.body,
            fmt::format(R"({{"kind":"Status","apiVersion":"v1","metadata":{{}},)"
                        R"("status":"Success","details":{{"name":"c","kind":"configmaps",)"
                        R"("uid":"{}"}}}})"
                        "\n",
                        made->uid()));
}

TEST_F(ResourcesTest, DeletesCollectionsBySelector) {
  makePod("a", R"({"app": "x"})");
  makePod("b", R"({"app": "y"})");
  const auto deleted =
      call("DELETE", std::string(kPods) + "?labelSelector=app%20in%20(x)&gracePeriodSeconds=0");
  EXPECT_EQ(deleted.code, 200);
  EXPECT_EQ(str(deleted.value, {"kind"}), "PodList");
  EXPECT_EQ(list(deleted.value, {"items"}).size(), 1U);
  EXPECT_EQ(list(get(kPods).value, {"items"}).size(), 1U);
}

TEST_F(ResourcesTest, ReplacesWithConflictsOnStaleVersions) {
  make("configmaps", "default", R"({"metadata": {"name": "c"}})");
  auto object = get(std::string(kConfigMaps) + "/c").value;
  at(object, {"data", "k"}) = "v";
  EXPECT_EQ(call("PUT", std::string(kConfigMaps) + "/c", json::serialize(object)).code, 200);
  const auto stale = call("PUT", std::string(kConfigMaps) + "/c", json::serialize(object));
  EXPECT_EQ(stale.code, 409);
  EXPECT_EQ(stale.reason(), "Conflict");
}

TEST_F(ResourcesTest, PatchesByContentType) {
  make("configmaps", "default", R"({"metadata": {"name": "c"}, "data": {"a": "1"}})");
  const auto patch = [&](const std::string& type, const std::string& body,
                         const std::string& query = "") {
    return call("PATCH", std::string(kConfigMaps) + "/c" + query, body,
                header("Content-Type", type));
  };
  EXPECT_EQ(patch("application/merge-patch+json", R"({"data": {"b": "2"}})").code, 200);
  EXPECT_EQ(patch("application/strategic-merge-patch+json", R"({"data": {"c": "3"}})").code, 200);
  EXPECT_EQ(patch("application/json-patch+json",
                  R"([{"op": "replace", "path": "/data/a", "value": "9"}])")
                .code,
            200);
  const auto applied =
      patch("application/apply-patch+yaml",
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {d: '4'}\n",
            "?fieldManager=test&force=true");
  EXPECT_EQ(applied.code, 200);
  EXPECT_EQ(json::serialize(*find(applied.value, {"data"})),
            R"({"a":"9","b":"2","c":"3","d":"4"})");
  const auto unknown = patch("application/json", "{}");
  EXPECT_EQ(unknown.code, 415);
  EXPECT_EQ(unknown.message(),
            "the body of the request was in an unknown format - accepted media types include: "
            "application/json-patch+json, application/merge-patch+json, "
            "application/strategic-merge-patch+json, application/apply-patch+yaml");
}

TEST_F(ResourcesTest, ApplyCreatesWith201) {
  const auto applied = call(
      "PATCH", std::string(kConfigMaps) + "/new?fieldManager=fabric8&force=true",
      R"({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "new"}, "immutable": true})",
      header("Content-Type", "application/apply-patch+yaml"));
  EXPECT_EQ(applied.code, 201);
}

TEST_F(ResourcesTest, ReadsYamlAndProtobufBodies) {
  const auto yaml = call("POST", kConfigMaps,
                         "# a comment\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: y\n"
                         "data:\n  number: \"30\"\n  text: |\n    two\n    lines\n",
                         header("Content-Type", "application/yaml"));
  EXPECT_EQ(yaml.code, 201);
  EXPECT_EQ(json::serialize(*find(yaml.value, {"data"})),
            R"({"number":"30","text":"two\nlines\n"})");
  // Unknown{1: TypeMeta{1: "v1", 2: "ServiceAccount"}, 2: ServiceAccount{1: ObjectMeta{1: "sa"}}}
  const std::string protobuf(
      "k8s\0\x0a\x14\x0a\x02v1\x12\x0eServiceAccount\x12\x06\x0a\x04\x0a\x02sa", 34);
  const auto account = call("POST", "/api/v1/namespaces/default/serviceaccounts", protobuf,
                            header("Content-Type", "application/vnd.kubernetes.protobuf"));
  EXPECT_EQ(account.code, 201) << account.body;
  EXPECT_EQ(str(account.value, {"metadata", "name"}), "sa");
  for (const auto* broken : {"k8s", "k8s\xff", "not protobuf"})
    EXPECT_EQ(call("POST", kConfigMaps, broken,
                   header("Content-Type", "application/vnd.kubernetes.protobuf"))
                  .code,
              400);
}

TEST_F(ResourcesTest, RefusesBodiesThatCannotBeRead) {
  EXPECT_EQ(post(kPods, "{").code, 400);
  EXPECT_EQ(post(kPods, "[]").code, 400);
  EXPECT_EQ(post(kPods, "").code, 400);
  EXPECT_EQ(call("POST", kPods, "a: [", header("Content-Type", "application/yaml")).code, 400);
  EXPECT_EQ(call("POST", kPods, "x", header("Content-Type", "text/plain")).code, 415);
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 10; ++i)
    bomb += fmt::format("a{0}: &a{0} [*a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}]\n", i,
                        i - 1);
  EXPECT_THAT(call("POST", kPods, bomb, header("Content-Type", "application/yaml")).message(),
              HasSubstr("excessive aliasing"));
}

TEST_F(ResourcesTest, FieldValidationWarnsOrRefuses) {
  const std::string body =
      R"({"metadata": {"name": "c", "name": "c"}, "data": {"a": "1"}, "dta": {}})";
  const auto strict = post(std::string(kConfigMaps) + "?fieldValidation=Strict", body);
  EXPECT_EQ(strict.code, 400);
  EXPECT_EQ(strict.message(),
            "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: strict decoding error: "
            "duplicate field \"metadata.name\", unknown field \"dta\"");
  const auto warned = post(kConfigMaps, body);
  EXPECT_EQ(warned.code, 201);
  EXPECT_THAT(warned.headers.all("Warning"),
              ElementsAre("299 - \"duplicate field \\\"metadata.name\\\"\"",
                          "299 - \"unknown field \\\"dta\\\"\""));
}

TEST_F(ResourcesTest, TablesHaveTheServersOwnWords) {
  makePod("a");
  const auto table =
      get(kPods, header("Accept", "application/json;as=Table;v=v1;g=meta.k8s.io,application/json"));
  EXPECT_EQ(table.headers.get("Content-Type"), "application/json");
  EXPECT_EQ(str(table.value, {"kind"}), "Table");
  EXPECT_EQ(str(table.value, {"metadata", "resourceVersion"}), std::to_string(store.revision()));
  const auto& row = list(table.value, {"rows"}).at(0);
  EXPECT_EQ(str(row, {"object", "kind"}), "PartialObjectMetadata");
  const auto partial = get(
      kPods, header("Accept", "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io"));
  EXPECT_EQ(str(partial.value, {"kind"}), "PartialObjectMetadataList");
  EXPECT_EQ(find(list(partial.value, {"items"}).at(0), {"spec"}), nullptr);
}

TEST_F(ResourcesTest, ProtobufReadersGetJsonAndOthersA406) {
  EXPECT_EQ(get(kPods, header("Accept", "application/vnd.kubernetes.protobuf,application/json"))
                .headers.get("Content-Type"),
            "application/json");
  EXPECT_EQ(get(kPods, header("Accept", "application/vnd.kubernetes.protobuf")).code, 200);
  const auto html = get(kPods, header("Accept", "text/html"));
  EXPECT_EQ(html.code, 406);
  EXPECT_EQ(html.reason(), "NotAcceptable");
}

TEST_F(ResourcesTest, CurlGetsIndentedJson) {
  EXPECT_THAT(get(kPods, header("User-Agent", "curl/8")).body, StartsWith("{\n  \"kind\": "));
  EXPECT_THAT(get(std::string(kPods) + "?pretty=true").body, StartsWith("{\n  \"kind\": "));
  EXPECT_THAT(get(kPods).body, StartsWith("{\"kind\":"));
}

TEST_F(ResourcesTest, UnknownPathsAndMethodsAreAnsweredAsGoDoes) {
  for (const auto* path : {"/nope", "/apis/nope/v1/pods", "/apis/nope", "/readyz/nope"})
    EXPECT_EQ(get(path).body, "404 page not found\n") << path;
  for (const auto* path :
       {"/api/v1/nopes", "/api/v2/pods", "/api/v1/namespaces/default/pods/p/nope",
        "/api/v1/namespaces/default/pods/p/log/deeper", "/apis/apps/v2/pods",
        "/apis/apps/v1/nopes"}) {
    EXPECT_EQ(get(path).code, 404) << path;
    EXPECT_EQ(get(path).message(), "the server could not find the requested resource") << path;
  }
  for (const auto* method : {"OPTIONS", "HEAD", "PUT", "TRACE"})
    EXPECT_EQ(call(method, kPods).code, 405) << method;
  EXPECT_EQ(call("DELETE", "/api/v1/namespaces").code, 405);
  EXPECT_EQ(call("DELETE", "/api/v1/pods").code, 405);
  EXPECT_EQ(call("POST", std::string(kPods) + "/p").code, 405);
  EXPECT_EQ(call("POST", "/version").code, 405);
}

TEST_F(ResourcesTest, HealthIsToldCheckByCheck) {
  EXPECT_EQ(get("/readyz").body, "ok");
  EXPECT_EQ(get("/readyz/etcd").body, "ok");
  EXPECT_EQ(get("/readyz/shutdown").body, "ok");
  EXPECT_EQ(get("/livez/shutdown").code, 404);
  const auto live = get("/livez?verbose").body;
  EXPECT_THAT(live, StartsWith("[+]ping ok\n[+]log ok\n[+]etcd ok\n[+]poststarthook/"));
  EXPECT_THAT(live, testing::EndsWith(" ok\nlivez check passed\n"));
  const auto ready = get("/readyz?verbose&exclude=b&exclude=etcd&exclude=a").body;
  EXPECT_THAT(ready, testing::HasSubstr("[+]etcd excluded: ok\n"));
  EXPECT_THAT(ready, testing::EndsWith(
                         "[+]shutdown ok\nwarn: some health checks cannot be excluded: no matches "
                         "for \"a\",\"b\"\nreadyz check passed\n"));
}

TEST_F(ResourcesTest, BadParametersAreRefused) {
  EXPECT_EQ(get(std::string(kPods) + "?limit=x").code, 400);
  EXPECT_EQ(get(std::string(kPods) + "?labelSelector=%3D%3D%3D").code, 400);
  EXPECT_EQ(get(std::string(kPods) + "?fieldSelector=spec.foo%3Dx").message(),
            "field label not supported: spec.foo");
  EXPECT_EQ(post(std::string(kPods) + "?dryRun=Some", kPod).code, 400);
}

TEST_F(ResourcesTest, DryRunChangesNothing) {
  EXPECT_EQ(post(std::string(kPods) + "?dryRun=All", kPod).code, 201);
  EXPECT_EQ(get(std::string(kPods) + "/p").code, 404);
}

TEST_F(ResourcesTest, PagesLists) {
  for (const auto* name : {"a", "b", "c"}) makePod(name);
  const auto first = get(std::string(kPods) + "?limit=2");
  EXPECT_EQ(list(first.value, {"items"}).size(), 2U);
  EXPECT_EQ(num(first.value, {"metadata", "remainingItemCount"}), 1);
  const std::string token(str(first.value, {"metadata", "continue"}));
  std::string escaped;
  for (const char c : token) escaped += c == '=' ? "%3D" : std::string(1, c);
  const auto second = get(std::string(kPods) + "?limit=2&continue=" + escaped);
  EXPECT_EQ(list(second.value, {"items"}).size(), 1U);
}

TEST_F(ResourcesTest, BothViewsOfEventsShowTheSameObjects) {
  make("events", "default", R"({"metadata": {"name": "e"}, "involvedObject": {"kind": "Pod",
       "namespace": "default", "name": "p"}, "reason": "Started", "message": "m", "type": "Normal"})");
  const auto modern = get("/apis/events.k8s.io/v1/namespaces/default/events");
  EXPECT_EQ(str(modern.value, {"kind"}), "EventList");
  EXPECT_EQ(str(list(modern.value, {"items"}).at(0), {"note"}), "m");
  EXPECT_EQ(str(list(get("/api/v1/namespaces/default/events").value, {"items"}).at(0), {"message"}),
            "m");
}

TEST_F(ResourcesTest, EvictionAndBindingAreSubresourcesOfPods) {
  makePod("p");
  const auto bound =
      post(std::string(kPods) + "/p/binding",
           R"({"metadata": {"name": "p"}, "target": {"kind": "Node", "name": "n"}})");
  EXPECT_EQ(bound.code, 201) << bound.body;
  EXPECT_EQ(str(get(std::string(kPods) + "/p").value, {"spec", "nodeName"}), "n");
  const auto evicted = post(std::string(kPods) + "/p/eviction",
                            R"({"apiVersion": "policy/v1", "kind": "Eviction",
                                "metadata": {"name": "p"}})");
  EXPECT_EQ(evicted.code, 201) << evicted.body;
  EXPECT_FALSE(
      str(get(std::string(kPods) + "/p").value, {"metadata", "deletionTimestamp"}).empty());
}

TEST_F(ResourcesTest, ScalesWorkloads) {
  make("deployments.apps", "default", R"({"metadata": {"name": "d"}, "spec": {"replicas": 1,
       "selector": {"matchLabels": {"a": "b"}}, "template": {"metadata": {"labels": {"a": "b"}},
       "spec": {"containers": [{"name": "c", "image": "x:1"}]}}}})");
  const std::string path = "/apis/apps/v1/namespaces/default/deployments/d/scale";
  EXPECT_EQ(str(get(path).value, {"kind"}), "Scale");
  const auto scaled = call("PATCH", path, R"({"spec": {"replicas": 3}})",
                           header("Content-Type", "application/merge-patch+json"));
  EXPECT_EQ(scaled.code, 200) << scaled.body;
  EXPECT_EQ(num(scaled.value, {"spec", "replicas"}), 3);
}

TEST_F(ResourcesTest, LogsAreStreamedText) {
  auto pod = makePod("p");
  EXPECT_EQ(get(std::string(kPods) + "/p/log").code, 204) << "no node, no log";
  registry.bind("default", "p", parseJson(R"({"target": {"name": "n"}})", "the binding"));
  const auto log = get(std::string(kPods) + "/p/log?tailLines=5&timestamps=true&sinceSeconds=10");
  EXPECT_EQ(log.body, "one\ntwo\n");
  EXPECT_EQ(log.headers.get("Content-Type"), "text/plain");
  EXPECT_EQ(runtime.lastUid, pod->uid());
  EXPECT_EQ(runtime.last.container, "c");
  EXPECT_EQ(runtime.last.tailLines, 5);
  EXPECT_TRUE(runtime.last.timestamps);
  EXPECT_EQ(runtime.last.since, clock.now() - std::chrono::seconds(10));

  EXPECT_EQ(get(std::string(kPods) + "/p/log?container=nope").message(),
            "container nope is not valid for pod p");
  EXPECT_EQ(get(std::string(kPods) + "/p/log?tailLines=-1").code, 422);
  runtime.refusal = "container \"c\" in pod \"p\" is waiting to start: ContainerCreating";
  const auto refused = get(std::string(kPods) + "/p/log");
  EXPECT_EQ(refused.code, 400);
  EXPECT_EQ(refused.message(), runtime.refusal);
}

TEST_F(ResourcesTest, AFollowedLogStopsWhenItsReaderLeaves) {
  makePod("p");
  registry.bind("default", "p", parseJson(R"({"target": {"name": "n"}})", "the binding"));
  runtime.lines.clear();  // silent: the answer begins nevertheless
  TestClient client(io, port);
  const auto head = client.begin(
      TestClient::request("GET", std::string(kPods) + "/p/log?follow=true", "", as("admin-token")));
  EXPECT_EQ(head.code, 200);
  EXPECT_FALSE(runtime.following.expired());
  client.close();
  while (!runtime.following.expired() && io.run_one() > 0) {
  }
  EXPECT_TRUE(runtime.following.expired());
}

TEST_F(ResourcesTest, RefusesBodiesBeyondThreeMebibytesWithAStatus) {
  const auto answer = post(kPods, std::string(3 * 1024 * 1024 + 1, ' '));
  EXPECT_EQ(answer.code, 413);
  EXPECT_EQ(answer.reason(), "RequestEntityTooLarge");
}

}  // namespace
}  // namespace sparklab::lab
