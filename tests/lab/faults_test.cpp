// Faults of a whole lab: their kind, their time, its nodes and its images. Time is moved on, never
// waited for.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <stdlib.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <filesystem>
#include <map>
#include <optional>

#include "kube/client.hpp"
#include "lab/cluster.hpp"

namespace sparklab::lab {

namespace {

namespace fs = std::filesystem;

class LabFaultsTest : public testing::Test {
 protected:
  LabFaultsTest() {
    std::string name = "/tmp/sparklab-faults-XXXXXX";
    scratch_ = ::mkdtemp(name.data());
    ClusterOptions options;
    options.port = 0;
    options.stateDir = scratch_;
    options.nodes = 2;
    cluster_ = Cluster::start(context_.get_executor(), options);
    api_ = kube::Client::create(context_.get_executor(),
                                kube::loadKubeconfig(cluster_->info().kubeconfig.string(), ""));
  }
  ~LabFaultsTest() override {
    bool done = false;
    asio::co_spawn(context_, cluster_->stop(), [&](std::exception_ptr) { done = true; });
    runUntil([&] { return done; });
    cluster_.reset();
    fs::remove_all(scratch_);
  }

  void runUntil(const std::function<bool()>& condition) {
    context_.restart();
    while (!condition()) context_.run_one();
  }

  json::value await(Task<json::value> task) {
    std::optional<json::value> result;
    std::exception_ptr failure;
    asio::co_spawn(context_, std::move(task), [&](std::exception_ptr error, json::value value) {
      failure = error;
      result = std::move(value);
    });
    runUntil([&] { return result.has_value(); });
    if (failure) std::rethrow_exception(failure);
    return std::move(*result);
  }

  json::value get(const std::string& path) { return await(api_->get(path)); }

  static constexpr auto kFaults = "/apis/lab.sparklab.dev/v1alpha1/namespaces/default/faults";

  /// A fault called "f" that is in force.
  void fault(const std::string& spec) {
    await(
        api_->create(kFaults, parseJson(fmt::format(R"({{"apiVersion": "lab.sparklab.dev/v1alpha1",
                                          "kind": "Fault", "metadata": {{"name": "f"}},
                                          "spec": {}}})",
                                                    spec),
                                        "the test's JSON")));
  }
  void endFault() { await(api_->remove(std::string(kFaults) + "/f")); }
  json::value status() { return get(std::string(kFaults) + "/f").at("status"); }
  void advance(const std::string& by) {
    await(api_->create("/sparklab/v1/clock/advance", {{"by", by}}));
  }

  /// A pod that does nothing, past the scheduler.
  void run(const std::string& name, const std::string& node) {
    await(api_->create(
        "/api/v1/namespaces/default/pods",
        parseJson(fmt::format(R"({{"metadata": {{"name": "{}"}}, "spec": {{"nodeName": "{}",
                                    "terminationGracePeriodSeconds": 1,
                                    "containers": [{{"name": "c", "image": "busybox",
                                                    "imagePullPolicy": "IfNotPresent",
                                                    "command": ["sleep", "1000"]}}]}}}})",
                              name, node),
                  "the test's JSON")));
  }

  std::string nodeState(const std::string& name) {
    const auto nodes = get("/sparklab/v1/nodes");
    for (const auto& node : list(nodes, {"items"}))
      if (str(node, {"name"}) == name) return std::string(str(node, {"state"}));
    return "(none)";
  }

  /// The waiting reason of pod "p", or its phase.
  std::string podState() {
    const auto pod = get("/api/v1/namespaces/default/pods/p");
    for (const auto& container : list(pod, {"status", "containerStatuses"}))
      if (const auto why = str(container, {"state", "waiting", "reason"}); !why.empty())
        return std::string(why);
    return std::string(str(pod, {"status", "phase"}));
  }

  asio::io_context context_{1};
  fs::path scratch_;
  std::unique_ptr<Cluster> cluster_;
  std::unique_ptr<kube::Client> api_;
};

TEST_F(LabFaultsTest, TheKindIsServedFromTheStartAndHasATable) {
  fault(R"({"error": {"code": 503}, "count": 3, "match": {"verbs": ["create"],
            "resources": ["pods"]}})");
  const auto table = await(api_->table(kFaults));
  std::vector<std::string> columns;
  for (const auto& column : list(table, {"columnDefinitions"}))
    if (num(column, {"priority"}) == 0) columns.emplace_back(str(column, {"name"}));
  EXPECT_THAT(columns, testing::ElementsAre("Name", "Fault", "State", "Hits", "Count", "Age"));
  const auto& cells = list(list(table, {"rows"})[0], {"cells"});
  EXPECT_EQ(cells[0], "f");
  EXPECT_EQ(cells[1], "503 on create pods");
  EXPECT_EQ(cells[2], "Active");
  EXPECT_EQ(cells[3], 0);
  EXPECT_EQ(cells[4], 3);
}

TEST_F(LabFaultsTest, ADurationEndsOnTheLabsClock) {
  fault(R"({"error": {"code": 503}, "duration": "10m", "match": {"resources": ["configmaps"]}})");
  const auto code = [&] {
    try {
      get("/api/v1/namespaces/default/configmaps/kube-root-ca.crt");
      return 200;
    } catch (const kube::ApiError& refusal) {
      return refusal.code();
    }
  };
  advance("9m");
  EXPECT_EQ(code(), 503);
  advance("2m");
  EXPECT_EQ(code(), 200);
  EXPECT_EQ(str(status(), {"state"}), "Ended");
  EXPECT_EQ(num(status(), {"hits"}), 1);
}

TEST_F(LabFaultsTest, ANodeIsLostAndComesBackWithTheFaultsEnd) {
  fault(R"({"node": {"name": "lab-2", "loss": "Power"}})");
  EXPECT_EQ(nodeState("lab-2"), "off");
  EXPECT_EQ(str(status(), {"summary"}), "node lab-2 loses its power");
  endFault();
  EXPECT_EQ(nodeState("lab-2"), "running");
  fault(R"({"node": {"name": "lab-2"}, "duration": "5m"})");
  EXPECT_EQ(nodeState("lab-2"), "disconnected");
  EXPECT_EQ(nodeState("lab"), "running");
  advance("6m");
  EXPECT_EQ(nodeState("lab-2"), "running");
  endFault();
  fault(R"({"node": {"name": "lab-9"}})");
  EXPECT_EQ(str(status(), {"state"}), "Failed");
  EXPECT_EQ(str(status(), {"message"}), "the lab has no node \"lab-9\", only lab, lab-2");
}

TEST_F(LabFaultsTest, ARunOfAContainerIsOutOfMemory) {
  fault(R"({"container": {"pods": ["p"], "end": "OutOfMemory"}, "skip": 1, "count": 1})");
  run("p", "lab");
  while (num(status(), {"seen"}) < 1) {
  }
  EXPECT_EQ(num(status(), {"hits"}), 0);
  EXPECT_EQ(podState(), "Running");
  endFault();
  fault(R"({"container": {"pods": ["p"], "end": "OutOfMemory"}, "count": 1})");
  json::value ended;
  while (ended.is_null()) {
    const auto pod = get("/api/v1/namespaces/default/pods/p");
    for (const auto& container : list(pod, {"status", "containerStatuses"}))
      if (const auto* last = find(container, {"lastState", "terminated"})) ended = *last;
  }
  EXPECT_EQ(str(ended, {"reason"}), "OOMKilled");
  EXPECT_EQ(num(ended, {"exitCode"}), 137);
  EXPECT_EQ(str(status(), {"state"}), "UsedUp");
  while (podState() != "Running") {
  }
}

TEST_F(LabFaultsTest, AFullDiskKeepsPodsAwayAndEvictsThem) {
  run("p", "lab-2");
  while (podState() != "Running") {
  }
  const auto pressure = [&] {
    const auto node = get("/api/v1/nodes/lab-2");
    std::string out;
    for (const auto& condition : list(node, {"status", "conditions"}))
      if (str(condition, {"type"}) == "DiskPressure")
        out = fmt::format("{} {}", str(condition, {"status"}), str(condition, {"reason"}));
    for (const auto& taint : list(node, {"spec", "taints"}))
      out += fmt::format(" {}:{}", str(taint, {"key"}), str(taint, {"effect"}));
    return out;
  };
  fault(R"({"disk": {"node": "lab-2"}})");
  const std::string full =
      "True KubeletHasDiskPressure node.kubernetes.io/disk-pressure:NoSchedule";
  while (pressure() != full) {
  }
  advance("11s");
  while (podState() != "Failed") {
  }
  const auto pod = get("/api/v1/namespaces/default/pods/p");
  EXPECT_EQ(str(pod, {"status", "reason"}), "Evicted");
  EXPECT_EQ(str(pod, {"status", "message"}),
            "The node was low on resource: ephemeral-storage. Threshold quantity: 10Gi, available: "
            "0. ");
  std::string disruption;
  for (const auto& condition : list(pod, {"status", "conditions"}))
    if (str(condition, {"type"}) == "DisruptionTarget") disruption = str(condition, {"reason"});
  EXPECT_EQ(disruption, "TerminationByKubelet");
  EXPECT_EQ(num(status(), {"hits"}), 1);
  endFault();
  while (pressure() != "False KubeletHasNoDiskPressure") {
  }
}

TEST_F(LabFaultsTest, AnImageIsMissingUntilTheFaultEnds) {
  fault(R"({"image": {"names": ["docker.io/library/busy*"]}})");
  run("p", "lab");
  while (podState() == "Pending" || podState() == "ContainerCreating") {
  }
  EXPECT_EQ(podState(), "ErrImagePull");
  EXPECT_GE(num(status(), {"hits"}), 1);
  EXPECT_EQ(str(status(), {"lastHit", "name"}), "busybox");
  endFault();
  advance("1m");  // the kubelet looks again
  while (podState() != "Running") {
  }
}

/// Two kinds of pods that run Python: "b" answers every line, the others send it numbers.
class PartitionTest : public LabFaultsTest {
 protected:
  static constexpr auto kAnswer = R"(
import os, socket, threading
def answer(peer):
    for line in peer.makefile("rb"):
        peer.sendall(line)
server = socket.create_server((os.environ["IP"], 7000))
print("ready", flush=True)
while True:
    threading.Thread(target=answer, args=(server.accept()[0],), daemon=True).start()
)";
  static constexpr auto kAsk = R"(
import os, socket
peer = socket.create_connection((os.environ["PEER"], 7000))
lines = peer.makefile("rb")
for number in range(1000000):
    peer.sendall(b"%d\n" % number)
    print("got", lines.readline().decode().strip(), flush=True)
    __import__("time").sleep(0.02)
)";

  void script(const std::string& name, std::string_view text, std::string_view peer = "") {
    auto pod = parseJson(R"({"metadata": {}, "spec": {"nodeName": "lab",
        "terminationGracePeriodSeconds": 1, "containers": [{"name": "c", "image": "busybox",
          "imagePullPolicy": "IfNotPresent", "env": [{"name": "IP", "valueFrom":
            {"fieldRef": {"fieldPath": "status.podIP"}}}]}]}})",
                         "a pod");
    at(pod, {"metadata", "name"}) = name;
    auto& container = at(pod, {"spec", "containers"}).as_array()[0];
    at(container, {"env"}).as_array().push_back({{"name", "PEER"}, {"value", peer}});
    at(container, {"command"}) = json::array{"/usr/bin/python3", "-c", text};
    await(api_->create(kPods, std::move(pod)));
    bool running = false;
    runUntil([&] {
      running = running || str(podObject(name), {"status", "phase"}) == "Running";
      return running;
    });
    asio::co_spawn(context_,
                   api_->stream(fmt::format("{}/{}/log", kPods, name), {{"follow", "true"}},
                                [this, name](std::string_view text) { logs_[name] += text; }),
                   [](std::exception_ptr) {});
  }

  json::value podObject(const std::string& name) { return get(fmt::format("{}/{}", kPods, name)); }

  std::ptrdiff_t answers(const std::string& name) { return std::ranges::count(logs_[name], '\n'); }

  void awaitAnswers(const std::string& name, std::ptrdiff_t more) {
    const auto wanted = answers(name) + more;
    runUntil([&] { return answers(name) >= wanted; });
  }

  static constexpr auto kPods = "/api/v1/namespaces/default/pods";
  std::map<std::string, std::string> logs_;
};

TEST_F(PartitionTest, PodsLoseEachOtherAndNobodyElseAndFindBack) {
  script("b", kAnswer);
  runUntil([&] { return logs_["b"].find("ready") != std::string::npos; });
  const std::string address(str(podObject("b"), {"status", "podIP"}));
  script("a-old", kAsk, address);
  script("c", kAsk, address);
  awaitAnswers("a-old", 3);
  awaitAnswers("c", 3);

  fault(R"({"partition": {"pods": ["a-*"], "from": ["b"]}})");
  EXPECT_EQ(str(status(), {"summary"}), "a-* cut off from b");
  awaitAnswers("c", 1);  // what was under way is told by now
  const auto before = answers("a-old");
  script("a-new", kAsk, address);
  awaitAnswers("c", 20);
  EXPECT_EQ(answers("a-old"), before);
  EXPECT_EQ(answers("a-new"), 0);
  EXPECT_EQ(num(status(), {"hits"}), 2) << "one connection that stood, one that was tried";
  EXPECT_EQ(str(status(), {"lastHit", "name"}), "a-new to b");

  endFault();
  awaitAnswers("a-old", 3);
  awaitAnswers("a-new", 3);
}

}  // namespace

}  // namespace sparklab::lab
