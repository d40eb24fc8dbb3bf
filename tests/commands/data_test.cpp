// `sparklab up --data`: what was answered is there after the lab was killed.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <functional>
#include <optional>
#include <random>
#include <set>

#include "base/json.hpp"
#include "kube/client.hpp"
#include "program.hpp"
#include "scratch_root.hpp"

namespace sparklab::commands {

namespace {

using testing::HasSubstr;

const std::string kMaps = "/api/v1/namespaces/default/configmaps";
const std::string kPods = "/api/v1/namespaces/default/pods";

class DataTest : public ScratchRoot {
 protected:
  DataTest() { adoptOrphans(); }
  ~DataTest() override { waitForOrphans(); }

  std::vector<std::string> up() const {
    return {SPARKLAB_BINARY, "up", "--port", "0", "--data", (scratch() / "data").string()};
  }
  kube::Cluster kubeconfig() const {
    return kube::loadKubeconfig((root() / "lab" / "kubeconfig").string(), "");
  }

  template <class T>
  T await(asio::io_context& context, Task<T> task) {
    std::optional<T> result;
    asio::co_spawn(context, std::move(task), [&](const std::exception_ptr& failure, T value) {
      if (failure) std::rethrow_exception(failure);
      result = std::move(value);
    });
    context.restart();
    while (!result && context.run_one() > 0) {
    }
    return std::move(result).value();
  }
};

/// Creates maps one after the other and notes each answer, until the server is gone.
Task<void> writeOn(kube::Client& api, std::string prefix, std::set<std::string>& answered,
                   std::size_t& count) {
  try {
    for (int i = 0;; ++i) {
      const auto name = prefix + std::to_string(i);
      json::value map{{"metadata", {{"name", name}}}};
      co_await api.create(kMaps, std::move(map));
      answered.insert(name);
      ++count;
    }
  } catch (const std::exception&) {
    // Killed.
  }
}

TEST_F(DataTest, KilledUnderLoadItLosesNothingThatWasAnswered) {
  std::set<std::string> answered;
  std::optional<kube::Cluster> first;
  std::minstd_rand random(std::random_device{}());
  for (int round = 0; round < 3; ++round) {
    Program lab(up());
    ASSERT_TRUE(lab.says("Ctrl-C stops it")) << lab.said();
    if (!first) first = kubeconfig();
    asio::io_context context(1);
    // With the kubeconfig of the first life: address, keys and token are the same.
    const auto api = kube::Client::create(context.get_executor(), *first);
    const auto maps = await(context, api->get(kMaps));
    std::set<std::string> there;
    for (const auto& map : list(maps, {"items"})) there.emplace(str(map, {"metadata", "name"}));
    for (const auto& name : answered) EXPECT_TRUE(there.contains(name)) << name;

    std::size_t count = 0;
    const auto enough = 50 + random() % 200;
    int writers = 4;
    for (int i = 0; i < 4; ++i)
      asio::co_spawn(context,
                     writeOn(*api, "r" + std::to_string(round) + "-" + std::to_string(i) + "-",
                             answered, count),
                     [&](const std::exception_ptr&) { --writers; });
    context.restart();
    while (count < enough && context.run_one() > 0) {
    }
    lab.kill(SIGKILL);
    lab.wait();
    while (writers > 0 && context.run_one() > 0) {
    }
    waitForOrphans();
  }
  EXPECT_GE(answered.size(), 150U);
}

TEST_F(DataTest, PodsOfTheEarlierLifeGoOnByTheirRestartPolicy) {
  const auto start = [](std::string_view name, std::string_view policy) {
    return parseJson(fmt::format(R"({{"metadata": {{"name": "{}"}}, "spec": {{
        "restartPolicy": "{}", "terminationGracePeriodSeconds": 0,
        "containers": [{{"name": "c", "image": "busybox", "command": ["sleep", "600"]}}]}}}})",
                                 name, policy),
                     "pod");
  };
  std::optional<kube::Cluster> config;
  const auto waitUntil = [&](asio::io_context& context, kube::Client& api,
                             std::function<bool(const json::value&)> done) {
    std::set<std::string> names;
    asio::co_spawn(context,
                   api.watch(
                       kPods, {},
                       [&](kube::WatchEvent event) {
                         if (done(event.object))
                           names.emplace(str(event.object, {"metadata", "name"}));
                       },
                       [](kube::WatchGap) {}),
                   [](const std::exception_ptr&) {});
    context.restart();
    while (names.size() < 2 && context.run_one() > 0) {
    }
    context.stop();
  };
  {
    Program lab(up());
    ASSERT_TRUE(lab.says("Ctrl-C stops it")) << lab.said();
    config = kubeconfig();
    asio::io_context context(1);
    const auto api = kube::Client::create(context.get_executor(), *config);
    await(context, api->create(kPods, start("never", "Never")));
    await(context, api->create(kPods, start("always", "Always")));
    waitUntil(context, *api,
              [](const json::value& pod) { return str(pod, {"status", "phase"}) == "Running"; });
    lab.kill(SIGKILL);
    lab.wait();
    waitForOrphans();
  }
  Program lab(up());
  ASSERT_TRUE(lab.says("Ctrl-C stops it")) << lab.said();
  asio::io_context context(1);
  const auto api = kube::Client::create(context.get_executor(), *config);
  waitUntil(context, *api, [](const json::value& pod) {
    const auto& statuses = list(pod, {"status", "containerStatuses"});
    return str(pod, {"metadata", "name"}) == "never"
               ? str(pod, {"status", "phase"}) == "Failed"
               : !statuses.empty() && num(statuses[0], {"restartCount"}) == 1 &&
                     find(statuses[0], {"state", "running"});
  });
  const auto state = [&](const std::string& name, const char* which) {
    asio::io_context other(1);
    const auto fresh = kube::Client::create(other.get_executor(), *config);
    const auto pod = await(other, fresh->get(kPods + "/" + name));
    return *find(list(pod, {"status", "containerStatuses"})[0], {which, "terminated"});
  };
  for (const auto& ended : {state("never", "state"), state("always", "lastState")}) {
    EXPECT_EQ(num(ended, {"exitCode"}), 255);
    EXPECT_EQ(str(ended, {"reason"}), "Unknown");
  }
}

TEST_F(DataTest, TwoLabsOnOneFolderAreRefused) {
  Program lab(up());
  ASSERT_TRUE(lab.says("Ctrl-C stops it")) << lab.said();
  auto second = up();
  second.insert(second.end(), {"--name", "other"});
  Program other(second);
  EXPECT_THAT(other.everything(), HasSubstr("data is in use by another lab"));
  EXPECT_EQ(other.wait(), 3);
}

}  // namespace

}  // namespace sparklab::commands
