// What a pod's processes see and how they are told to end, on real sandboxes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include "lab/registry/status.hpp"
#include "node_lab.hpp"

namespace sparklab::lab {
namespace {

using namespace std::chrono_literals;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class Pods : public NodeLab {
 protected:
  Pods() { startKubelet(); }

  std::string run(const std::string& script, json::object more = {}) {
    createPod("p", shellSpec(script, std::move(more)));
    return outputOf("p");
  }

  int exitCode() const {
    return static_cast<int>(num(container("p"), {"state", "terminated", "exitCode"}, -1));
  }

  std::string refusal(const std::string& name, LogOptions options = {}) {
    try {
      logs(name, options);
    } catch (const StatusError& error) {
      EXPECT_EQ(error.code(), 400);
      return std::string(str(error.status(), {"message"}));
    }
    return {};
  }
};

TEST_F(Pods, SeeTheirOwnHostNameAddressAndProcesses) {
  const auto out =
      run("hostname; cat /etc/hostname; echo $$$$; ls /proc | grep -c '^[0-9]'; "
          "echo $FROM_IMAGE $HOSTNAME; id -un");
  EXPECT_THAT(out, ::testing::MatchesRegex("p\np\n1\n[2-4]\n127\\.100\\.0\\.2 p\nlab\n"));
}

TEST_F(Pods, DoNotSeeTheFilesOfThisMachinesUsers) {
  const auto out = run("ls -A /home /root /opt /srv /mnt /tmp; test -e " + folder_.string() +
                       " || echo hidden; touch /tmp/x /var/x /x && echo writable; "
                       "touch /usr/x 2>/dev/null || echo readonly");
  EXPECT_EQ(out,
            "/home:\n\n/mnt:\n\n/opt:\n\n/root:\n\n/srv:\n\n/tmp:\nhidden\nwritable\n"
            "readonly\n");
}

TEST_F(Pods, FindServicesInTheirHostsFileAsTheyAppear) {
  put("services", "default", R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"s"},
      "spec":{"clusterIP":"None","selector":{"app":"web"}}})");
  createPod("p", shellSpec("getent hosts kubernetes.default.svc | cut -d' ' -f1; echo ready; "
                           "until getent hosts s.default.svc; do read -t 0.05 x < /dev/zero; done",
                           {{"terminationGracePeriodSeconds", 1}}));
  ASSERT_TRUE(untilPhase("p", "Running"));
  ASSERT_TRUE(untilPrinted("p", "ready"));
  createPod("web", shellSpec("sleep 1000"), {{"app", "web"}});
  EXPECT_THAT(outputOf("p"), ::testing::MatchesRegex("127.77.0.2\nready\n127\\.100\\.0\\.3 .*s\n"));
}

TEST_F(Pods, MountTheTokenTheCaAndTheNamespace) {
  const auto out =
      run("cd /var/run/secrets/kubernetes.io/serviceaccount; cat token; echo; "
          "cat ca.crt; echo; cat namespace; touch x 2>/dev/null || echo readonly");
  EXPECT_EQ(out, "p default 3607\nthe ca\ndefaultreadonly\n");
}

TEST_F(Pods, ShareVolumesBetweenTheirContainers) {
  auto spec = shellSpec("cat /data/x", {{"volumeMounts", json::parse(R"([
      {"name":"v","mountPath":"/data","readOnly":true}])")}});
  at(spec, {"volumes"}) = json::parse(R"([{"name":"v","emptyDir":{}}])");
  auto init = spec.at("containers").at(0);
  at(init, {"name"}) = "i";
  at(init, {"command"}) = json::array{"bash", "-c", "mkdir /deep/sub; echo hi > /deep/x"};
  at(init, {"volumeMounts"}) = json::parse(R"([{"name":"v","mountPath":"/deep"}])");
  at(spec, {"initContainers"}) = json::array{init};
  createPod("p", spec);
  EXPECT_EQ(outputOf("p"), "hi\n");
}

TEST_F(Pods, SeeKeysOfConfigMapsAsFilesWithModesAndSubPaths) {
  put("configmaps", "default", R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"cm"},
      "data":{"a":"1\n","b":"2\n"}})");
  json::object more;
  more["volumes"] = json::parse(R"([{"name":"v","configMap":{"name":"cm","defaultMode":288,
      "items":[{"key":"a","path":"dir/a"},{"key":"b","path":"b","mode":493}]}}])");
  more["volumeMounts"] = json::parse(R"([{"name":"v","mountPath":"/cm"},
      {"name":"v","mountPath":"/etc/only.conf","subPath":"b"}])");
  EXPECT_EQ(run("cd /cm; cat dir/a b /etc/only.conf; stat -c %a dir/a b; ls", std::move(more)),
            "1\n2\n2\n440\n755\nb\ndir\n");
}

TEST_F(Pods, SeeANewVersionOfTheirConfigMap) {
  const char* kBefore = R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"cm"},
      "data":{"a":"old"}})";
  const char* kAfter = R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"cm"},
      "data":{"a":"new"}})";
  put("configmaps", "default", kBefore);
  json::object more;
  more["volumes"] = json::parse(R"([{"name":"v","configMap":{"name":"cm"}}])");
  more["volumeMounts"] = json::parse(R"([{"name":"v","mountPath":"/cm"}])");
  createPod("p", shellSpec("cat /cm/a; echo; until grep new /cm/a; do read -t 0.05 x < /dev/zero; "
                           "done",
                           std::move(more)));
  ASSERT_TRUE(untilPhase("p", "Running"));
  ASSERT_TRUE(untilPrinted("p", "old"));
  put("configmaps", "default", kAfter);
  EXPECT_EQ(outputOf("p"), "old\nnew\n");
}

TEST_F(Pods, WithoutAHandlerIgnoreSigtermAsProcessOneAndDieOfSigkill) {
  createPod("p", shellSpec("echo ready; while :; do read -t 1 x < /dev/zero; done",
                           {{"terminationGracePeriodSeconds", 5}}));
  ASSERT_TRUE(untilPhase("p", "Running"));
  ASSERT_TRUE(untilPrinted("p", "ready"));
  deletePod("p");
  ASSERT_TRUE(until([&] {
    return !events("p").empty() && events("p").back().find("Killing") != std::string::npos;
  }));
  EXPECT_EQ(phase("p"), "Running");
  clock_.advance(5s);
  EXPECT_TRUE(until([&] { return pod("p").is_null(); }));
}

TEST_F(Pods, ASecondDeleteShortensTheGracePeriod) {
  createPod("p", shellSpec("trap '' TERM; echo ready; while :; do read -t 1 x < /dev/zero; done"));
  ASSERT_TRUE(untilPhase("p", "Running"));
  ASSERT_TRUE(untilPrinted("p", "ready"));
  deletePod("p");
  deletePod("p", 3);
  until([&] { return num(pod("p"), {"metadata", "deletionGracePeriodSeconds"}) == 3; });
  io_.poll();
  clock_.advance(3s);
  EXPECT_TRUE(until([&] { return pod("p").is_null(); }));
}

TEST_F(Pods, EndWithTheExitCodeOfTheirProcess) {
  run("exit 101");
  EXPECT_EQ(exitCode(), 101);
  EXPECT_EQ(str(container("p"), {"state", "terminated", "reason"}), "Error");
}

TEST_F(Pods, EndWith128PlusTheSignalOfAHandlerThatKeepsToTheCustom) {
  createPod("p", shellSpec("trap 'exit 143' TERM; echo ready; while :; do read -t 0.1 x < "
                           "/dev/zero; done"));
  json::value last;
  const auto subscription = store_.subscribe(
      "pods", [&](const ResourceKey&, const Event& event) { last = event.object->value(); });
  ASSERT_TRUE(untilPhase("p", "Running"));
  ASSERT_TRUE(untilPrinted("p", "ready"));
  deletePod("p");
  ASSERT_TRUE(until([&] { return pod("p").is_null(); }));
  EXPECT_EQ(
      num(list(last, {"status", "containerStatuses"}).at(0), {"state", "terminated", "exitCode"}),
      143);
}

TEST_F(Pods, TellWhatTheyWroteAsTheirTerminationMessage) {
  run("printf 'the reason' > /dev/termination-log; exit 1");
  EXPECT_EQ(str(container("p"), {"state", "terminated", "message"}), "the reason");
}

TEST_F(Pods, TellTheirLastLinesWhenAskedTo) {
  run("echo one; echo two; exit 1", {{"terminationMessagePolicy", "FallbackToLogsOnError"}});
  EXPECT_EQ(str(container("p"), {"state", "terminated", "message"}), "one\ntwo\n");
}

TEST_F(Pods, WhoseCommandDoesNotExistFailWithStartError) {
  auto spec = shellSpec("");
  at(spec, {"containers"}).as_array()[0].as_object()["command"] = json::array{"no-such-tool"};
  createPod("p", spec);
  ASSERT_TRUE(untilPhase("p", "Failed"));
  EXPECT_EQ(exitCode(), 128);
  EXPECT_EQ(str(container("p"), {"state", "terminated", "reason"}), "StartError");
  EXPECT_THAT(std::string(str(container("p"), {"state", "terminated", "message"})),
              HasSubstr("exec: \"no-such-tool\": executable file not found in $PATH: unknown"));
}

TEST_F(Pods, WaitForAConfigMapOfTheirEnvironment) {
  createPod("p", shellSpec("echo $A", {{"env", json::parse(R"([{"name":"A","valueFrom":
      {"configMapKeyRef":{"name":"cm","key":"a"}}}])")}}));
  ASSERT_TRUE(until([&] {
    return str(container("p"), {"state", "waiting", "reason"}) == "CreateContainerConfigError" ||
           (clock_.advanceToNext(), false);
  }));
  EXPECT_EQ(str(container("p"), {"state", "waiting", "message"}), "configmap \"cm\" not found");
  put("configmaps", "default", R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"cm"},
      "data":{"a":"here"}})");
  EXPECT_EQ(outputOf("p"), "here\n");
}

TEST_F(Pods, LogsCanBeCutAndStamped) {
  run("echo one; echo two >&2; printf three");
  LogOptions options;
  options.tailLines = 2;
  EXPECT_EQ(logs("p", options).size(), 10u);
  options.tailLines = 0;
  EXPECT_EQ(logs("p", options), "");
  options = {};
  options.limitBytes = 5;
  EXPECT_EQ(logs("p", options), "one\nt");
  options = {};
  options.timestamps = true;
  options.tailLines = 1;
  EXPECT_THAT(logs("p", options), ::testing::MatchesRegex("20..-..-..T..:..:..\\.[0-9]+Z three\n"));
  options = {};
  options.since = clock_.now() + 1s;
  EXPECT_EQ(logs("p", options), "");
}

TEST_F(Pods, LogsOfWhatDoesNotRunAreRefusedInKubeletsWords) {
  auto spec = shellSpec("true");
  at(spec, {"volumes"}) = json::parse(R"([{"name":"v","configMap":{"name":"none"}}])");
  createPod("p", spec);
  ASSERT_TRUE(until([&] { return !container("p").is_null(); }));
  EXPECT_EQ(refusal("p"), "container \"c\" in pod \"p\" is waiting to start: ContainerCreating");
  LogOptions previous;
  previous.previous = true;
  EXPECT_EQ(refusal("p", previous), "previous terminated container \"c\" in pod \"p\" not found");
}

TEST_F(Pods, LogsOfThePreviousRunAreKept) {
  createPod(
      "p", shellSpec("cat /proc/sys/kernel/random/uuid; exit 1", {{"restartPolicy", "OnFailure"}}));
  ASSERT_TRUE(until([&] {
    return num(container("p"), {"restartCount"}) == 1 &&
           find(container("p"), {"state", "terminated"});
  }));
  LogOptions previous;
  previous.previous = true;
  const auto before = logs("p", previous), latest = logs("p", {});
  EXPECT_EQ(before.size(), 37u);
  EXPECT_EQ(latest.size(), 37u);
  EXPECT_NE(before, latest);
}

TEST_F(Pods, DeletedBeforeTheyRanAreFailedAndGone) {
  auto spec = shellSpec("true");
  at(spec, {"volumes"}) = json::parse(R"([{"name":"v","configMap":{"name":"none"}}])");
  json::value last;
  const auto subscription = store_.subscribe(
      "pods", [&](const ResourceKey&, const Event& event) { last = event.object->value(); });
  createPod("p", spec);
  ASSERT_TRUE(until([&] { return !events("p").empty(); }));
  EXPECT_THAT(events("p"), Contains("Warning FailedMount MountVolume.SetUp failed for volume \"v\" "
                                    ": configmap \"none\" not found"));
  deletePod("p");
  ASSERT_TRUE(until([&] { return pod("p").is_null(); }));
  EXPECT_EQ(str(last, {"status", "phase"}), "Failed");
}

TEST_F(Pods, DoNotOutliveTheirNode) {
  createPod("p", shellSpec("sleep 1000 & echo ready; wait"));
  ASSERT_TRUE(untilPhase("p", "Running"));
  ASSERT_TRUE(untilPrinted("p", "ready"));
  kubelet_.reset();
  EXPECT_FALSE(std::filesystem::exists(folder_ / "pods"));
  io_.restart();
  io_.poll();
}

TEST_F(Pods, TheNodeIsRegisteredAndKeepsItsLease) {
  const auto node = store_.get("nodes", "", "lab");
  ASSERT_TRUE(node);
  EXPECT_EQ(str(node->value(), {"status", "nodeInfo", "kubeletVersion"}), "v1.34.1");
  EXPECT_EQ(str(list(node->value(), {"status", "conditions"}).at(3), {"status"}), "True");
  const auto leases = kindOf("leases.coordination.k8s.io").storageKey();
  put("namespaces", "", R"({"apiVersion":"v1","kind":"Namespace",
      "metadata":{"name":"kube-node-lease"},"status":{"phase":"Active"}})");
  auto renewed = [&]() -> std::string {
    const auto lease = store_.get(leases, "kube-node-lease", "lab");
    return lease ? std::string(str(lease->value(), {"spec", "renewTime"})) : "";
  };
  io_.poll();
  clock_.advance(10s);
  ASSERT_TRUE(until([&] { return !renewed().empty(); }));
  const auto first = renewed();
  io_.poll();
  clock_.advance(10s);
  EXPECT_TRUE(until([&] { return renewed() != first; }));
}

}  // namespace
}  // namespace sparklab::lab
