// A whole lab in this process, spoken to over TLS.
#include "lab/cluster.hpp"

#include <gmock/gmock.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

#include "base/error.hpp"
#include "kube/client.hpp"
#include "net/conn.hpp"

namespace sparklab::lab {

namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::HasSubstr;

class ClusterTest : public testing::Test {
 protected:
  ClusterTest() {
    std::string name = "/tmp/sparklab-cluster-XXXXXX";
    scratch_ = ::mkdtemp(name.data());
  }
  ~ClusterTest() override { fs::remove_all(scratch_); }

  template <class T>
  T await(Task<T> task) {
    std::optional<T> result;
    std::exception_ptr failure;
    bool done = false;
    asio::co_spawn(context, std::move(task), [&](std::exception_ptr error, T value) {
      failure = error;
      if (!error) result = std::move(value);
      done = true;
    });
    runUntil([&] { return done; });
    if (failure) std::rethrow_exception(failure);
    return std::move(*result);
  }

  void await(Task<void> task) {
    bool done = false;
    asio::co_spawn(context, std::move(task), [&](std::exception_ptr) { done = true; });
    runUntil([&] { return done; });
  }

  void runUntil(const std::function<bool()>& condition) {
    context.restart();
    while (!condition()) context.run_one();
  }

  ClusterOptions options(const std::string& name, std::uint16_t port = 0) {
    ClusterOptions options;
    options.port = port;
    options.stateDir = scratch_ / name;
    fs::create_directory(options.stateDir);
    return options;
  }

  std::unique_ptr<Cluster> start(const std::string& name, std::uint16_t port = 0) {
    return Cluster::start(context.get_executor(), options(name, port));
  }

  std::unique_ptr<kube::Client> client(const Cluster& cluster, const std::string& server = "",
                                       const std::string& user = "") {
    auto config = kube::loadKubeconfig(cluster.info().kubeconfig.string(), user);
    if (!server.empty()) config.server = server;
    return kube::Client::create(context.get_executor(), config);
  }

  std::vector<std::string> names(const json::value& list_) {
    std::vector<std::string> names;
    for (const auto& item : list(list_, {"items"})) {
      names.emplace_back(str(item, {"metadata", "name"}));
    }
    return names;
  }

  asio::io_context context{1};
  fs::path scratch_;
};

TEST_F(ClusterTest, TheFirstRequestFindsTheSystemsObjects) {
  const auto cluster = start("a");
  const auto api = client(*cluster);
  const auto namespaces = await(api->get("/api/v1/namespaces"));
  EXPECT_THAT(names(namespaces),
              testing::ElementsAre("default", "kube-node-lease", "kube-public", "kube-system"));
  EXPECT_THAT(names(await(api->get("/api/v1/namespaces/default/serviceaccounts"))),
              Contains("default"));
  EXPECT_THAT(names(await(api->get("/apis/rbac.authorization.k8s.io/v1/clusterroles"))),
              Contains("edit"));
  EXPECT_THAT(names(await(api->get("/api/v1/nodes"))), testing::ElementsAre("lab"));
  const auto service = await(api->get("/api/v1/namespaces/default/services/kubernetes"));
  EXPECT_EQ(str(service, {"spec", "clusterIP"}), cluster->info().serviceAddress);
  await(cluster->stop());
}

TEST_F(ClusterTest, AnswersUnderAllOfItsAddresses) {
  const auto cluster = start("a");
  const auto& info = cluster->info();
  for (const auto& server :
       {info.server, "https://" + info.nodeAddress + ":" + std::to_string(info.nodePort),
        "https://" + info.serviceAddress + ":" + std::to_string(info.servicePort)}) {
    const auto api = client(*cluster, server);
    EXPECT_EQ(str(await(api->get("/version")), {"major"}), "1") << server;
  }
  await(cluster->stop());
}

TEST_F(ClusterTest, TheKubeconfigIsPrivateAndGetsACertificateInTheBackground) {
  const auto cluster = start("a");
  const auto path = cluster->info().kubeconfig;
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  const auto text = [&] {
    std::ostringstream stream;
    stream << std::ifstream(path).rdbuf();
    return stream.str();
  };
  runUntil([&] { return text().find("sparklab-certificate") != std::string::npos; });
  const auto api = client(*cluster, "", "sparklab-certificate");
  EXPECT_THAT(names(await(api->get("/api/v1/nodes"))), testing::ElementsAre("lab"));
  await(cluster->stop());
}

TEST_F(ClusterTest, TwoLabsDoNotMeet) {
  const auto a = start("a");
  const auto b = start("b");
  EXPECT_NE(a->info().nodeAddress, b->info().nodeAddress);
  EXPECT_NE(a->info().server, b->info().server);
  const auto api = client(*a);
  json::value map = json::object();
  at(map, {"metadata", "name"}) = "only-in-a";
  await(api->create("/api/v1/namespaces/default/configmaps", map));
  const auto other = client(*b);
  EXPECT_THAT(names(await(other->get("/api/v1/namespaces/default/configmaps"))),
              testing::ElementsAre("kube-root-ca.crt"));
  await(a->stop());
  await(b->stop());
}

TEST_F(ClusterTest, TakesAnotherPortOnlyWhenItMay) {
  const auto taken = net::Listener::bind(context.get_executor(), "127.0.0.1", 0, nullptr);
  const auto cluster = start("a", taken->port());
  EXPECT_THAT(cluster->info().server, HasSubstr("https://127.0.0.1:"));
  EXPECT_NE(cluster->info().server, "https://127.0.0.1:" + std::to_string(taken->port()));
  auto strict = options("b", taken->port());
  strict.otherPortIfTaken = false;
  try {
    Cluster::start(context.get_executor(), strict);
    FAIL() << "two servers on one port";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr(std::to_string(taken->port())));
  }
  await(cluster->stop());
}

TEST_F(ClusterTest, NothingListensAfterTheEnd) {
  std::string node;
  std::uint16_t port = 0;
  {
    const auto cluster = start("a");
    node = cluster->info().nodeAddress;
    port = cluster->info().nodePort;
    await(cluster->stop());
  }
  EXPECT_NO_THROW(net::Listener::bind(context.get_executor(), node, port, nullptr));
}

TEST_F(ClusterTest, RunsAPodFromCreationToGarbage) {
  const auto cluster = start("a");
  const auto api = client(*cluster);
  const std::string pods = "/api/v1/namespaces/default/pods";
  const auto pod = parseJson(R"({"metadata": {"name": "p"}, "spec": {"restartPolicy": "Never",
      "containers": [{"name": "c", "image": "busybox", "command": ["sh", "-c",
        "echo $KUBERNETES_SERVICE_HOST:$KUBERNETES_SERVICE_PORT; sleep 100"]}]}})",
                             "pod");
  std::vector<std::string> phases;
  bool gone = false;
  asio::co_spawn(context,
                 api->watch(
                     pods, {},
                     [&](kube::WatchEvent event) {
                       if (event.type == kube::WatchEvent::Type::Bookmark) return;
                       gone = event.type == kube::WatchEvent::Type::Deleted;
                       const std::string phase(str(event.object, {"status", "phase"}));
                       if (phases.empty() || phases.back() != phase) phases.push_back(phase);
                     },
                     [](kube::WatchGap gap) { ADD_FAILURE() << gap.why; }),
                 asio::detached);
  const auto created = await(api->create(pods, pod));
  runUntil([&] { return !phases.empty() && phases.back() != "Pending"; });
  EXPECT_THAT(phases, testing::ElementsAre("Pending", "Running"));

  json::value map = json::object();
  at(map, {"metadata", "name"}) = "owned";
  at(map, {"metadata", "ownerReferences"}) =
      json::array{json::object{{"apiVersion", "v1"},
                               {"kind", "Pod"},
                               {"name", "p"},
                               {"uid", str(created, {"metadata", "uid"})}}};
  await(api->create("/api/v1/namespaces/default/configmaps", map));
  const json::value grace = {{"gracePeriodSeconds", 1}};
  await(api->remove(pods + "/p", grace));
  runUntil([&] { return gone; });
  // The collector works in the turn after the deletion.
  EXPECT_THAT(names(await(api->get("/api/v1/namespaces/default/configmaps"))),
              testing::ElementsAre("kube-root-ca.crt"));
  await(cluster->stop());
}

}  // namespace

}  // namespace sparklab::lab
