// Three nodes in one lab, lost and back again, spoken to over TLS. Time is moved on, never waited
// for.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <stdlib.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <filesystem>
#include <optional>
#include <set>

#include "kube/client.hpp"
#include "lab/cluster.hpp"

namespace sparklab::lab {

namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class NodesTest : public testing::Test {
 protected:
  NodesTest() {
    std::string name = "/tmp/sparklab-nodes-XXXXXX";
    scratch_ = ::mkdtemp(name.data());
    ClusterOptions options;
    options.port = 0;
    options.stateDir = scratch_;
    options.nodes = 3;
    options.cpus = 4;
    options.memoryBytes = std::uint64_t{8} << 30;
    cluster_ = Cluster::start(context_.get_executor(), options);
    api_ = kube::Client::create(context_.get_executor(),
                                kube::loadKubeconfig(cluster_->info().kubeconfig.string(), ""));
  }
  ~NodesTest() override {
    await(cluster_->stop());
    cluster_.reset();
    fs::remove_all(scratch_);
  }

  template <class T>
  T await(Task<T> task) {
    std::optional<T> result;
    std::exception_ptr failure;
    asio::co_spawn(context_, std::move(task), [&](std::exception_ptr error, T value) {
      failure = error;
      result = std::move(value);
    });
    runUntil([&] { return result.has_value(); });
    if (failure) std::rethrow_exception(failure);
    return std::move(*result);
  }

  void await(Task<void> task) {
    bool done = false;
    asio::co_spawn(context_, std::move(task), [&](std::exception_ptr) { done = true; });
    runUntil([&] { return done; });
  }

  /// "404 the message", or "(accepted)".
  template <class T>
  std::string refusal(Task<T> task) {
    try {
      await(std::move(task));
      return "(accepted)";
    } catch (const kube::ApiError& error) {
      return fmt::format("{} {}", error.code(), str(error.status(), {"message"}));
    }
  }

  void runUntil(const std::function<bool()>& condition) {
    context_.restart();
    while (!condition()) context_.run_one();
  }

  json::value get(const std::string& path) { return await(api_->get(path)); }
  json::value post(const std::string& path, json::value body) {
    return await(api_->create(path, std::move(body)));
  }

  json::value pod(const std::string& name) {
    return get("/api/v1/namespaces/default/pods/" + name);
  }

  void run(const std::string& name, const std::string& node, const std::string& policy,
           const std::string& cpu = "100m") {
    json::value object = {{"metadata", {{"name", name}}}};
    at(object, {"spec", "restartPolicy"}) = policy;
    if (!node.empty()) at(object, {"spec", "nodeName"}) = node;
    at(object, {"spec", "containers"}) = json::array{parseJson(
        R"({"name": "c", "image": "busybox", "command": ["sleep", "1000"]})", "container")};
    at(object, {"spec", "containers"}).get_array()[0].get_object()["resources"] =
        json::value{{"requests", {{"cpu", cpu}}}};
    post("/api/v1/namespaces/default/pods", object);
  }

  /// The pod's status once `condition` holds.
  json::value until(const std::string& name, const std::function<bool(const json::value&)>& holds) {
    for (;;) {
      auto object = pod(name);
      if (holds(object)) return object;
    }
  }

  json::value untilPhase(const std::string& name, const std::string& phase) {
    return until(name, [&](const auto& pod) { return str(pod, {"status", "phase"}) == phase; });
  }

  void advance(const std::string& by) { post("/sparklab/v1/clock/advance", {{"by", by}}); }

  std::string ready(const std::string& node) {
    const auto object = get("/api/v1/nodes/" + node);
    for (const auto& condition : list(object, {"status", "conditions"}))
      if (str(condition, {"type"}) == "Ready") return std::string(str(condition, {"status"}));
    return "";
  }

  std::vector<std::string> events(const std::string& object) {
    std::vector<std::string> reasons;
    const auto all = get("/api/v1/namespaces/default/events");
    for (const auto& event : list(all, {"items"}))
      if (str(event, {"involvedObject", "name"}) == object)
        reasons.emplace_back(str(event, {"reason"}));
    return reasons;
  }

  asio::io_context context_{1};
  fs::path scratch_;
  std::unique_ptr<Cluster> cluster_;
  std::unique_ptr<kube::Client> api_;
};

TEST_F(NodesTest, EachHasItsOwnObjectAddressAndLease) {
  std::vector<std::string> nodes, leases;
  std::set<std::string> addresses;
  const auto allNodes = get("/api/v1/nodes");
  for (const auto& node : list(allNodes, {"items"})) {
    nodes.emplace_back(str(node, {"metadata", "name"}));
    addresses.emplace(str(list(node, {"status", "addresses"})[0], {"address"}));
    EXPECT_EQ(str(node, {"status", "allocatable", "cpu"}), "4");
    EXPECT_EQ(str(node, {"status", "allocatable", "memory"}), "8Gi");
  }
  const auto allLeases = get("/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases");
  for (const auto& lease : list(allLeases, {"items"}))
    leases.emplace_back(str(lease, {"spec", "holderIdentity"}));
  EXPECT_THAT(nodes, ElementsAre("lab", "lab-2", "lab-3"));
  EXPECT_EQ(nodes, leases);
  EXPECT_EQ(addresses.size(), 3u);
  EXPECT_TRUE(addresses.contains(cluster_->info().nodeAddress));
}

TEST_F(NodesTest, PodsSpreadAndTheKubeletHasTheLastWord) {
  for (const auto* name : {"1", "2", "3"}) run(name, "", "Always", "2");
  std::set<std::string> nodes;
  for (const auto* name : {"1", "2", "3"})
    nodes.emplace(str(untilPhase(name, "Running"), {"spec", "nodeName"}));
  EXPECT_EQ(nodes.size(), 3u);
  run("big", "lab-2", "Always", "3");  // past the scheduler
  const auto rejected = untilPhase("big", "Failed");
  EXPECT_EQ(str(rejected, {"status", "reason"}), "OutOfcpu");
  EXPECT_EQ(str(rejected, {"status", "message"}),
            "Pod was rejected: Node didn't have enough resource: cpu, requested: 3000, used: 2000, "
            "capacity: 4000");
  EXPECT_THAT(events("big"), ElementsAre("OutOfcpu"));
}

TEST_F(NodesTest, ADisconnectedNodeIsMissedAndKeepsItsPodsWhenItComesBackInTime) {
  run("p", "lab-2", "Always");
  const auto before = untilPhase("p", "Running");
  post("/sparklab/v1/nodes/lab-2/stop", json::object());
  advance("45s");
  EXPECT_EQ(ready("lab-2"), "True");
  advance("15s");
  EXPECT_EQ(ready("lab-2"), "Unknown");
  EXPECT_EQ(ready("lab"), "True");
  const auto lost = get("/api/v1/nodes/lab-2");
  const auto address = str(list(lost, {"status", "addresses"})[0], {"address"});
  EXPECT_EQ(refusal(api_->text("/api/v1/namespaces/default/pods/p/log")),
            fmt::format("500 Get \"https://{0}:10250/containerLogs/default/p/c\": dial tcp "
                        "{0}:10250: connect: no route to host",
                        address));
  post("/sparklab/v1/nodes/lab-2/start", json::object());
  EXPECT_EQ(ready("lab-2"), "True");
  advance("10s");
  EXPECT_FALSE(find(get("/api/v1/nodes/lab-2"), {"spec", "taints"}));
  const auto after = pod("p");
  EXPECT_EQ(str(list(after, {"status", "containerStatuses"})[0], {"containerID"}),
            str(list(before, {"status", "containerStatuses"})[0], {"containerID"}));
}

TEST_F(NodesTest, PodsOfALostNodeEndWhenItComesBackTooLate) {
  run("p", "lab-2", "Always");
  untilPhase("p", "Running");
  post("/sparklab/v1/nodes/lab-2/stop", json::object());
  advance("6m10s");  // 50 s, 10 s, and the 300 s that pods tolerate
  const auto leaving = pod("p");
  EXPECT_TRUE(find(leaving, {"metadata", "deletionTimestamp"}));
  EXPECT_EQ(str(leaving, {"status", "phase"}), "Running");
  const json::value now = {{"gracePeriodSeconds", 1}};
  await(api_->remove("/api/v1/namespaces/default/pods/p", now));
  post("/sparklab/v1/nodes/lab-2/start", json::object());
  bool gone = false;
  while (!gone) {
    try {
      pod("p");
    } catch (const kube::ApiError& error) {
      gone = error.code() == 404;
    }
  }
}

TEST_F(NodesTest, APowerLossKillsAndARestartTellsSo) {
  run("always", "lab-2", "Always");
  run("never", "lab-2", "Never");
  const auto before = untilPhase("always", "Running");
  untilPhase("never", "Running");
  const std::string bootId(str(get("/api/v1/nodes/lab-2"), {"status", "nodeInfo", "bootID"}));
  post("/sparklab/v1/nodes/lab-2/stop", {{"powerOff", true}});
  EXPECT_EQ(str(pod("always"), {"status", "phase"}), "Running") << "nobody knows yet";
  post("/sparklab/v1/nodes/lab-2/start", json::object());

  const auto dead = untilPhase("never", "Failed");
  const auto& ended = list(dead, {"status", "containerStatuses"})[0];
  EXPECT_EQ(num(ended, {"state", "terminated", "exitCode"}), 255);
  EXPECT_EQ(str(ended, {"state", "terminated", "reason"}), "Unknown");

  const auto restarted = until("always", [](const json::value& pod) {
    const auto& status = list(pod, {"status", "containerStatuses"})[0];
    return num(status, {"restartCount"}) == 1 && find(status, {"state", "running"});
  });
  const auto& again = list(restarted, {"status", "containerStatuses"})[0];
  EXPECT_EQ(num(again, {"lastState", "terminated", "exitCode"}), 255);
  EXPECT_NE(str(restarted, {"status", "podIP"}), str(before, {"status", "podIP"}));
  EXPECT_NE(str(get("/api/v1/nodes/lab-2"), {"status", "nodeInfo", "bootID"}), bootId);
  EXPECT_THAT(events("lab-2"), testing::Contains("Rebooted"));
}

TEST_F(NodesTest, TheControlsAreForMastersAndExplainThemselves) {
  const json::value nothing = json::object();
  EXPECT_EQ(refusal(api_->create("/sparklab/v1/nodes/lab-9/stop", nothing)),
            "404 the lab has no node \"lab-9\", only lab, lab-2, lab-3");
  EXPECT_EQ(refusal(api_->create("/sparklab/v1/nodes/lab/start", nothing)),
            "409 the node \"lab\" is running already");
  EXPECT_EQ(refusal(api_->create("/sparklab/v1/clock/advance", nothing)),
            "400 \"by\" must be a duration of at most a year, e.g. 5m");
  EXPECT_EQ(refusal(api_->get("/sparklab/v1/clock/advance")),
            "405 the lab's clock/advance does not allow GET");
  EXPECT_EQ(refusal(api_->get("/sparklab/v1/weather")), "404 the lab has no control \"weather\"");

  auto anonymous = kube::loadKubeconfig(cluster_->info().kubeconfig.string(), "");
  anonymous.bearerToken.clear();
  const auto nobody = kube::Client::create(context_.get_executor(), anonymous);
  EXPECT_THAT(refusal(nobody->get("/sparklab/v1/nodes")), HasSubstr("403 "));
}

}  // namespace

}  // namespace sparklab::lab
