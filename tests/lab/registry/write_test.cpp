// Creates and updates: names, versions, generations, field validation, immutability.
#include "lab/registry/events.hpp"
#include "lab/registry/fixture.hpp"

namespace sparklab::lab {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class WriteTest : public RegistryTest {
 protected:
  ObjectPtr update(std::string_view key, const json::value& body,
                   std::string_view subresource = "") {
    const auto& kind = kindOf(key);
    return registry.update(kind, kind.namespaced ? "default" : "", str(body, {"metadata", "name"}),
                           subresource, body, {});
  }
};

TEST_F(WriteTest, CreateFillsTheMetadataThatTheServerOwns) {
  const auto pod = createPod("x");
  EXPECT_EQ(str(pod->value(), {"metadata", "namespace"}), "default");
  EXPECT_EQ(str(pod->value(), {"metadata", "uid"}).size(), 36u);
  EXPECT_EQ(str(pod->value(), {"metadata", "creationTimestamp"}), "2026-11-23T00:24:51Z");
  EXPECT_EQ(num(pod->value(), {"metadata", "generation"}), 1);
  EXPECT_EQ(str(pod->value(), {"status", "phase"}), "Pending");
}

TEST_F(WriteTest, GenerateNameAddsFiveCharacters) {
  const auto made = create("configmaps", "default", R"({"metadata": {"generateName": "run-"}})");
  EXPECT_THAT(std::string(made->name()), testing::MatchesRegex("run-[a-z0-9]{5}"));
}

TEST_F(WriteTest, ASecondObjectOfTheSameNameAlreadyExists) {
  createPod("x");
  const auto status = refusal([&] { createPod("x"); });
  EXPECT_EQ(num(status, {"code"}), 409);
  EXPECT_EQ(str(status, {"reason"}), "AlreadyExists");
  EXPECT_EQ(str(status, {"message"}), "pods \"x\" already exists");
  EXPECT_EQ(str(status, {"details", "kind"}), "pods");
}

TEST_F(WriteTest, NamesAreChecked) {
  EXPECT_EQ(message([&] { createPod("Foo_"); }),
            "Pod \"Foo_\" is invalid: metadata.name: Invalid value: \"Foo_\": a lowercase RFC 1123 "
            "subdomain must consist of lower case alphanumeric characters, '-' or '.', and must "
            "start and end with an alphanumeric character (e.g. 'example.com', regex used for "
            "validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')");
  EXPECT_EQ(message([&] { create("configmaps", "default", "{}"); }),
            "ConfigMap \"\" is invalid: metadata.name: Required value: name or generateName is "
            "required");
}

TEST_F(WriteTest, NothingIsCreatedInAMissingOrEndingNamespace) {
  EXPECT_EQ(message([&] { create("configmaps", "nowhere", R"({"metadata": {"name": "x"}})"); }),
            "namespaces \"nowhere\" not found");
  create("namespaces", "", R"({"metadata": {"name": "ending"}})");
  registry.remove(kindOf("namespaces"), "", "ending", {});
  const auto status =
      refusal([&] { create("configmaps", "ending", R"({"metadata": {"name": "x"}})"); });
  EXPECT_EQ(
      str(status, {"message"}),
      "configmaps \"x\" is forbidden: unable to create new content in namespace ending because "
      "it is being terminated");
  EXPECT_EQ(str(list(status, {"details", "causes"}).at(0), {"reason"}), "NamespaceTerminating");
}

TEST_F(WriteTest, APodWithoutItsServiceAccountIsForbidden) {
  const auto status = refusal([&] {
    createPod("x",
              R"({"serviceAccountName": "spark", "containers": [{"name": "c", "image": "i"}]})");
  });
  EXPECT_EQ(num(status, {"code"}), 403);
  EXPECT_EQ(str(status, {"message"}),
            "pods \"x\" is forbidden: error looking up service account default/spark: "
            "serviceaccount \"spark\" not found");
}

TEST_F(WriteTest, UnknownFieldsAreRefusedWarnedAboutOrDropped) {
  const auto body = R"({"metadata": {"name": "x"}, "spec": {"containers":
      [{"name": "c", "image": "i", "foo": 1}]}})";
  WriteOptions options;
  options.fieldValidation = FieldValidation::Strict;
  EXPECT_EQ(
      message([&] { create("pods", "default", body, options); }),
      "Pod in version \"v1\" cannot be handled as a Pod: strict decoding error: unknown field "
      "\"spec.containers[0].foo\"");
  std::vector<std::string> warnings;
  options.fieldValidation = FieldValidation::Warn;
  options.warnings = &warnings;
  const auto made = create("pods", "default", body, options);
  EXPECT_THAT(warnings, testing::ElementsAre("unknown field \"spec.containers[0].foo\""));
  EXPECT_FALSE(find(list(made->value(), {"spec", "containers"}).at(0), {"foo"}));
}

TEST_F(WriteTest, ValuesOfTheWrongTypeAreNamedAsGoNamesThem) {
  EXPECT_EQ(message([&] {
              create("configmaps", "default", R"({"metadata": {"name": "x"}, "data": {"a": 1}})");
            }),
            "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: json: cannot unmarshal "
            "number into Go struct field ConfigMap.data of type string");
  EXPECT_THAT(message([&] {
                createPod("x", R"({"containers": [{"name": "c", "image": "i", "resources":
                    {"limits": {"memory": "much"}}}]})");
              }),
              HasSubstr("quantities must match the regular expression"));
}

TEST_F(WriteTest, AnUpdateOfAnOldVersionConflicts) {
  auto stale = create("configmaps", "default", R"({"metadata": {"name": "x"}})")->value();
  auto fresh = stale;
  at(fresh, {"data", "a"}) = "1";
  update("configmaps", fresh);
  at(stale, {"data", "a"}) = "2";
  EXPECT_EQ(
      message([&] { update("configmaps", stale); }),
      "Operation cannot be fulfilled on configmaps \"x\": the object has been modified; please "
      "apply your changes to the latest version and try again");
}

TEST_F(WriteTest, AnUpdateThatChangesNothingMakesNoRevision) {
  const auto made = create("configmaps", "default", R"({"metadata": {"name": "x"}})");
  clock.advance(std::chrono::seconds(5));
  EXPECT_EQ(update("configmaps", made->value())->revision(), made->revision());
  EXPECT_EQ(store.revision(), made->revision());
}

TEST_F(WriteTest, OnlyChangesOfTheSpecCountAsGenerations) {
  auto object = create("deployments.apps", "default", R"({"metadata": {"name": "x"}, "spec":
      {"selector": {"matchLabels": {"a": "b"}}, "template": {"metadata": {"labels": {"a": "b"}},
       "spec": {"containers": [{"name": "c", "image": "i"}]}}}})")
                    ->value();
  EXPECT_EQ(num(object, {"metadata", "generation"}), 1);
  at(object, {"metadata", "labels", "l"}) = "1";
  object = update("deployments.apps", object)->value();
  EXPECT_EQ(num(object, {"metadata", "generation"}), 1);
  at(object, {"spec", "replicas"}) = 3;
  object = update("deployments.apps", object)->value();
  EXPECT_EQ(num(object, {"metadata", "generation"}), 2);
  at(object, {"status", "replicas"}) = 3;
  object = update("deployments.apps", object, "status")->value();
  EXPECT_EQ(num(object, {"metadata", "generation"}), 2);
  EXPECT_EQ(num(object, {"status", "replicas"}), 3);
}

TEST_F(WriteTest, StatusAndSpecCannotBeChangedThroughEachOther) {
  auto pod = createPod("x")->value();
  at(pod, {"status", "phase"}) = "Running";
  EXPECT_EQ(str(update("pods", pod)->value(), {"status", "phase"}), "Pending");
  at(pod, {"spec", "nodeName"}) = "elsewhere";
  const auto written = update("pods", pod, "status");
  EXPECT_EQ(str(written->value(), {"status", "phase"}), "Running");
  EXPECT_FALSE(find(written->value(), {"spec", "nodeName"}));
}

TEST_F(WriteTest, MostOfAPodCannotBeChanged) {
  auto pod = createPod("x")->value();
  at(pod, {"spec", "containers"}).get_array()[0].get_object()["image"] = "busybox:1.37";
  pod = update("pods", pod)->value();
  EXPECT_EQ(num(pod, {"metadata", "generation"}), 2);
  at(pod, {"spec", "restartPolicy"}) = "Never";
  EXPECT_THAT(message([&] { update("pods", pod); }),
              StartsWith("Pod \"x\" is invalid: spec: Forbidden: pod updates may not change fields "
                         "other than `spec.containers[*].image`,"));
}

TEST_F(WriteTest, ImmutableConfigMapsStayAsTheyAre) {
  auto object = create("configmaps", "default",
                       R"({"metadata": {"name": "x"}, "immutable": true, "data": {"a": "1"}})")
                    ->value();
  at(object, {"data", "a"}) = "2";
  EXPECT_EQ(
      message([&] { update("configmaps", object); }),
      "ConfigMap \"x\" is invalid: data: Forbidden: field is immutable when `immutable` is set");
}

TEST_F(WriteTest, SecretsTakePlainStrings) {
  const auto secret = create("secrets", "default", R"({"metadata": {"name": "x"},
      "data": {"a": "eA=="}, "stringData": {"b": "hello"}})");
  EXPECT_EQ(str(secret->value(), {"data", "b"}), "aGVsbG8=");
  EXPECT_EQ(str(secret->value(), {"type"}), "Opaque");
  EXPECT_FALSE(find(secret->value(), {"stringData"}));
}

TEST_F(WriteTest, ServicesGetAddressesThatNoOtherServiceHas) {
  const auto service = create("services", "default", R"({"metadata": {"name": "x"},
      "spec": {"ports": [{"port": 80}]}})");
  const auto address = std::string(str(service->value(), {"spec", "clusterIP"}));
  EXPECT_THAT(address, StartsWith("10."));
  EXPECT_EQ(list(service->value(), {"spec", "clusterIPs"}).at(0), json::string(address));
  EXPECT_THAT(message([&] {
                create("services", "default",
                       R"({"metadata": {"name": "y"}, "spec": {"clusterIP": ")" + address +
                           R"(", "ports": [{"port": 80}]}})");
              }),
              HasSubstr("failed to allocate IP " + address + ": provided IP is already allocated"));
  auto changed = service->value();
  at(changed, {"spec", "clusterIP"}) = "10.96.7.7";
  at(changed, {"spec", "clusterIPs"}) = json::array{"10.96.7.7"};
  EXPECT_THAT(message([&] { update("services", changed); }), HasSubstr("may not change once set"));
}

TEST_F(WriteTest, ADryRunAnswersButStoresNothing) {
  WriteOptions options;
  options.dryRun = true;
  const auto before = store.revision();
  const auto made = create("configmaps", "default", R"({"metadata": {"name": "x"}})", options);
  EXPECT_EQ(made->name(), "x");
  EXPECT_EQ(store.revision(), before);
}

TEST_F(WriteTest, ModifyWritesNothingWhenNothingChangedOrTheObjectIsAnother) {
  const auto pod = createPod("x");
  const auto same = registry.modify(
      kindOf("pods"), "default", "x", "", [](json::value&) {}, "m");
  EXPECT_EQ(same, pod);
  const auto touch = [](json::value& object) { at(object, {"metadata", "labels", "a"}) = "b"; };
  EXPECT_EQ(registry.modify(kindOf("pods"), "default", "x", "", touch, "m", "other-uid"), nullptr);
  EXPECT_EQ(registry.modify(kindOf("pods"), "default", "y", "", touch, "m"), nullptr);
  EXPECT_GT(registry.modify(kindOf("pods"), "default", "x", "", touch, "m")->revision(),
            pod->revision());
}

TEST_F(WriteTest, AKindThatIsNotTheUrlsIsRefused) {
  EXPECT_EQ(message([&] {
              create("pods", "default",
                     R"({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "x"}})");
            }),
            "ConfigMap in version \"v1\" cannot be handled as a Pod: converting (v1.ConfigMap) to "
            "(core.Pod): unknown conversion");
  EXPECT_EQ(message([&] {
              create("deployments.apps", "default",
                     R"({"apiVersion": "apps/v1beta1", "kind": "Deployment"})");
            }),
            "the API version in the data (apps/v1beta1) does not match the expected API version "
            "(apps/v1)");
  EXPECT_EQ(
      message([&] {
        create("pods", "default", R"({"metadata": {"name": "x", "namespace": "other"}})");
      }),
      "the namespace of the provided object does not match the namespace sent on the request");
}

TEST_F(WriteTest, JobsSelectTheirOwnPods) {
  const auto job =
      create("jobs.batch", "default", R"({"metadata": {"name": "pi"}, "spec": {"template":
      {"spec": {"restartPolicy": "Never", "containers": [{"name": "c", "image": "i"}]}}}})");
  const auto uid = std::string(job->uid());
  EXPECT_EQ(
      str(job->value(), {"spec", "selector", "matchLabels", "batch.kubernetes.io/controller-uid"}),
      uid);
  EXPECT_EQ(str(job->value(), {"spec", "template", "metadata", "labels", "job-name"}), "pi");
  EXPECT_EQ(str(job->value(), {"metadata", "labels", "batch.kubernetes.io/job-name"}), "pi");
  EXPECT_EQ(num(job->value(), {"spec", "backoffLimit"}), 6);
}

TEST_F(WriteTest, OneEventHasTwoShapes) {
  create("events.events.k8s.io", "default", R"({"metadata": {"name": "e", "namespace": "default"},
      "eventTime": "2026-11-23T00:24:51.000000Z", "reportingController": "test", "reportingInstance": "t",
      "action": "Testing", "reason": "Because", "regarding": {"kind": "Pod", "namespace": "default", "name": "x"},
      "note": "hello", "type": "Normal"})");
  EXPECT_EQ(str(stored("events", "default", "e"), {"message"}), "hello");
  EXPECT_EQ(str(stored("events", "default", "e"), {"involvedObject", "name"}), "x");
  EXPECT_EQ(str(stored("events.events.k8s.io", "default", "e"), {"note"}), "hello");
  EXPECT_EQ(str(stored("events.events.k8s.io", "default", "e"), {"apiVersion"}),
            "events.k8s.io/v1");
}

TEST_F(WriteTest, RepeatsOfAnEventAreCounted) {
  const auto pod = createPod("x");
  const auto tell = [&](const char* message) {
    recordEvent(registry, pod->value(), "Warning", "BackOff", message, "kubelet", "lab",
                "spec.containers{c}");
  };
  tell("again");
  clock.advance(std::chrono::seconds(10));
  tell("again");
  tell("something else");
  const auto events = store.list("events", "default");
  ASSERT_EQ(events.size(), 2u);
  const auto& first = events[0]->value();
  EXPECT_EQ(num(first, {"count"}), 2);
  EXPECT_EQ(str(first, {"firstTimestamp"}), "2026-11-23T00:24:51Z");
  EXPECT_EQ(str(first, {"lastTimestamp"}), "2026-11-23T00:25:01Z");
  EXPECT_EQ(str(first, {"involvedObject", "uid"}), pod->uid());
  EXPECT_EQ(str(first, {"source", "host"}), "lab");
  EXPECT_EQ(str(first, {"reportingComponent"}), "kubelet");
}

TEST_F(WriteTest, TheSchedulersEventsHaveNoCount) {
  const auto pod = createPod("x");
  recordEvent(registry, pod->value(), "Normal", "Scheduled",
              "Successfully assigned default/x to lab", "default-scheduler");
  const auto& event = store.list("events").at(0)->value();
  EXPECT_FALSE(find(event, {"count"}));
  EXPECT_TRUE(find(event, {"firstTimestamp"})->is_null());
  EXPECT_EQ(str(event, {"eventTime"}), "2026-11-23T00:24:51.000000Z");
  EXPECT_EQ(str(event, {"action"}), "Binding");
  EXPECT_EQ(json::serialize(*find(event, {"source"})), "{}");
}

}  // namespace
}  // namespace sparklab::lab
