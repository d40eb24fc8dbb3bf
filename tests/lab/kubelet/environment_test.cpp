#include "lab/kubelet/environment.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sparklab::lab {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Key;
using ::testing::Not;
using ::testing::Pair;

class ContainerEnvironment : public ::testing::Test {
 protected:
  ContainerEnvironment() {
    image_.env = {{"PATH", "/bin"}, {"IP", "$(POD_IP)"}, {"FROM", "image"}};
    image_.home = "/nonexistent";
    image_.entrypoint = {"/entrypoint.sh"};
    image_.command = {"serve"};
  }

  Environment of(std::string_view container) {
    const EnvironmentSources sources{
        pod_, image_,  "host",           "127.1.2.3",   "127.1.0.1", "10.96.0.1",
        443,  {&svc_}, find(configMap_), find(secret_), 4000,        1024 * 1024};
    return containerEnvironment(json::parse(container), sources);
  }

  static Lookup find(const json::value& object) {
    return [&object](std::string_view name) {
      return str(object, {"metadata", "name"}) == name ? &object : nullptr;
    };
  }

  std::string problem(std::string_view container) {
    try {
      of(container);
    } catch (const ConfigError& error) {
      return error.what();
    }
    return {};
  }

  json::value pod_ = json::parse(R"({"metadata":{"name":"p","namespace":"ns","uid":"u",
      "labels":{"b":"2","a":"1"},"annotations":{"x/y":"z"}},
      "spec":{"nodeName":"lab","serviceAccountName":"spark"}})");
  json::value svc_ = json::parse(R"({"metadata":{"name":"my-svc","namespace":"ns"},
      "spec":{"clusterIP":"10.96.7.7","ports":[{"name":"web","port":80,"protocol":"TCP"}]}})");
  json::value configMap_ = json::parse(R"({"metadata":{"name":"cm"},"data":{"k":"v","l":"w"}})");
  json::value secret_ = json::parse(R"({"metadata":{"name":"s"},"data":{"pw":"aHVudGVyMg=="}})");
  Image image_;
};

TEST_F(ContainerEnvironment, HoldsTheImagesUnderThePodsOwn) {
  const auto env = of(R"({"env":[{"name":"FROM","value":"pod"}]})");
  EXPECT_THAT(env, Contains(Pair("FROM", "pod")));
  EXPECT_THAT(env, Contains(Pair("IP", "127.1.2.3")));
  EXPECT_THAT(env, Contains(Pair("HOSTNAME", "host")));
  EXPECT_THAT(env, Contains(Pair("HOME", "/nonexistent")));
}

TEST_F(ContainerEnvironment, HoldsTheServicesAsDockerLinksHadThem) {
  const auto env = of("{}");
  for (const auto& [name, value] : {std::pair{"KUBERNETES_SERVICE_HOST", "10.96.0.1"},
                                    {"KUBERNETES_SERVICE_PORT", "443"},
                                    {"KUBERNETES_SERVICE_PORT_HTTPS", "443"},
                                    {"KUBERNETES_PORT", "tcp://10.96.0.1:443"},
                                    {"KUBERNETES_PORT_443_TCP", "tcp://10.96.0.1:443"},
                                    {"KUBERNETES_PORT_443_TCP_PROTO", "tcp"},
                                    {"KUBERNETES_PORT_443_TCP_PORT", "443"},
                                    {"KUBERNETES_PORT_443_TCP_ADDR", "10.96.0.1"},
                                    {"MY_SVC_SERVICE_HOST", "10.96.7.7"},
                                    {"MY_SVC_SERVICE_PORT_WEB", "80"}})
    EXPECT_THAT(env, Contains(Pair(name, value)));
  at(pod_, {"spec", "enableServiceLinks"}) = false;
  EXPECT_THAT(of("{}"), Not(Contains(Key("MY_SVC_SERVICE_HOST"))));
  EXPECT_THAT(of("{}"), Contains(Key("KUBERNETES_SERVICE_HOST")));
}

TEST_F(ContainerEnvironment, LeavesHeadlessServicesOut) {
  at(svc_, {"spec", "clusterIP"}) = "None";
  EXPECT_THAT(of("{}"), Not(Contains(Key("MY_SVC_SERVICE_HOST"))));
}

TEST_F(ContainerEnvironment, ReadsFieldsOfThePod) {
  for (const auto& [path, value] : {std::pair{"metadata.name", "p"},
                                    {"metadata.namespace", "ns"},
                                    {"metadata.uid", "u"},
                                    {"metadata.labels['a']", "1"},
                                    {"metadata.annotations['x/y']", "z"},
                                    {"metadata.labels", "a=\"1\"\nb=\"2\""},
                                    {"spec.nodeName", "lab"},
                                    {"spec.serviceAccountName", "spark"},
                                    {"status.podIP", "127.1.2.3"},
                                    {"status.hostIP", "127.1.0.1"}})
    EXPECT_EQ(fieldValue(pod_, path, "127.1.2.3", "127.1.0.1"), value) << path;
  EXPECT_THROW(fieldValue(pod_, "spec.restartPolicy", "", ""), ConfigError);
}

TEST_F(ContainerEnvironment, ReadsResourcesInUnitsOfTheDivisor) {
  const auto env =
      of(R"({"resources":{"limits":{"cpu":"1500m"},"requests":{"memory":"64Mi"}},"env":[
      {"name":"CPU","valueFrom":{"resourceFieldRef":{"resource":"limits.cpu"}}},
      {"name":"MILLI","valueFrom":{"resourceFieldRef":{"resource":"limits.cpu","divisor":"1m"}}},
      {"name":"MI","valueFrom":{"resourceFieldRef":{"resource":"requests.memory","divisor":"1Mi"}}},
      {"name":"NODE","valueFrom":{"resourceFieldRef":{"resource":"limits.memory"}}}]})");
  EXPECT_EQ(env.at("CPU"), "2");
  EXPECT_EQ(env.at("MILLI"), "1500");
  EXPECT_EQ(env.at("MI"), "64");
  EXPECT_EQ(env.at("NODE"), "1048576");
}

TEST_F(ContainerEnvironment, ReadsConfigMapsAndSecrets) {
  const auto env = of(R"({"envFrom":[{"configMapRef":{"name":"cm"},"prefix":"P_"},
                                     {"secretRef":{"name":"none","optional":true}}],
      "env":[{"name":"A","valueFrom":{"configMapKeyRef":{"name":"cm","key":"k"}}},
             {"name":"B","valueFrom":{"secretKeyRef":{"name":"s","key":"pw"}}},
             {"name":"C","valueFrom":{"secretKeyRef":{"name":"s","key":"x","optional":true}}}]})");
  EXPECT_EQ(env.at("P_k"), "v");
  EXPECT_EQ(env.at("P_l"), "w");
  EXPECT_EQ(env.at("A"), "v");
  EXPECT_EQ(env.at("B"), "hunter2");
  EXPECT_THAT(env, Not(Contains(Key("C"))));
}

TEST_F(ContainerEnvironment, SaysWhatIsMissingInKubeletsWords) {
  EXPECT_EQ(problem(R"({"envFrom":[{"configMapRef":{"name":"none"}}]})"),
            "configmap \"none\" not found");
  EXPECT_EQ(
      problem(R"({"env":[{"name":"A","valueFrom":{"secretKeyRef":{"name":"n","key":"k"}}}]})"),
      "secret \"n\" not found");
  EXPECT_EQ(
      problem(R"({"env":[{"name":"A","valueFrom":{"configMapKeyRef":{"name":"cm","key":"q"}}}]})"),
      "couldn't find key q in ConfigMap ns/cm");
}

TEST_F(ContainerEnvironment, ExpandsWhatWasDefinedBefore) {
  const auto env = of(R"json({"env":[{"name":"A","value":"1"},
      {"name":"B","value":"$(A)-$(C)-$$(A)"},{"name":"C","value":"3"},
      {"name":"S","value":"$(MY_SVC_SERVICE_HOST)"}]})json");
  EXPECT_EQ(env.at("B"), "1-$(C)-$(A)");
  EXPECT_EQ(env.at("S"), "10.96.7.7");
}

TEST(ExpandVariables, LeavesEverythingElseAlone) {
  const Environment env{{"A", "1"}};
  for (const auto& [text, expected] : {std::pair{"$(A)", "1"},
                                       {"x$(A)y$(A)", "x1y1"},
                                       {"$A ${A}", "$A ${A}"},
                                       {"$(A", "$(A"},
                                       {"$$(A)", "$(A)"},
                                       {"$$$(A)", "$1"},
                                       {"100$", "100$"},
                                       {"$()", "$()"}})
    EXPECT_EQ(expandVariables(text, env), expected) << text;
}

TEST_F(ContainerEnvironment, CommandAndArgumentsReplaceThoseOfTheImage) {
  const Environment env{{"A", "1"}};
  auto command = [&](std::string_view container) {
    return containerCommand(json::parse(container), image_, env);
  };
  EXPECT_THAT(command("{}"), ElementsAre("/entrypoint.sh", "serve"));
  EXPECT_THAT(command(R"json({"args":["$(A)"]})json"), ElementsAre("/entrypoint.sh", "1"));
  EXPECT_THAT(command(R"({"command":["x"]})"), ElementsAre("x"));
  EXPECT_THAT(command(R"({"command":["x"],"args":["y"]})"), ElementsAre("x", "y"));
}

}  // namespace
}  // namespace sparklab::lab
