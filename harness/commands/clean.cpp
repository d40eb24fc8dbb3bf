// `sparklab clean`: removes what labs left that were killed together with their janitor, and what
// runs left on somebody's cluster that were killed.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/error.hpp"
#include "commands/command.hpp"
#include "commands/lab_control.hpp"
#include "commands/processes.hpp"
#include "commands/state_folder.hpp"
#include "kube/client.hpp"
#include "runner/run_space.hpp"

namespace sparklab::commands {

namespace {

int clean() {
  int removed = 0;
  for (const auto& name : deadLabs()) {
    if (!removeIfDead(name)) continue;
    fmt::print("removed {}\n", (stateRoot() / name).string());
    ++removed;
  }
  for (const auto& name : runningLabs()) {
    fmt::print("kept {}: the lab is running\n", (stateRoot() / name).string());
  }
  if (removed == 0) fmt::print("nothing was left behind\n");
  return kPassed;
}

/// How long a namespace with pods in it may take to go.
constexpr Nanos kLimit = std::chrono::minutes(2);

/// Removes the namespaces of runs whose process is seen to be over, and tells of all others.
Task<json::value> removeDeadRuns(kube::Client& client) {
  const auto executor = co_await asio::this_coro::executor;
  kube::Query query;
  query["labelSelector"] = runner::kRunLabel;
  const auto found = co_await client.get("/api/v1/namespaces", query);
  for (const auto& one : list(found, {"items"})) {
    const std::string name(str(one, {"metadata", "name"}));
    const std::string id(str(one, {"metadata", "labels", runner::kRunLabel}));
    const std::string by(str(one, {"metadata", "annotations", runner::kRunnerAnnotation}));
    if (by.empty() || name != runner::runNamespace(id)) {
      fmt::print("kept {0}: it was left by --keep\n  kubectl delete namespace {0}\n", name);
      continue;
    }
    const auto where = whereaboutsOf(by);
    if (where == Whereabouts::Lives) {
      fmt::print("kept {}: its run goes on\n", name);
    } else if (where == Whereabouts::Elsewhere) {
      fmt::print(
          "kept {0}: whether its run goes on cannot be seen from here. If it is over:\n"
          "  kubectl delete namespace {0}\n",
          name);
    } else {
      const bool gone = co_await runner::removeRunSpace(client, executor, id, kLimit);
      fmt::print("{} {}\n", gone ? "removed" : "still being deleted:", name);
    }
    std::fflush(stdout);
  }
  if (list(found, {"items"}).empty()) fmt::print("no run has left anything there\n");
  co_return nullptr;
}

int cleanCluster(const std::string& kubeconfig, const std::string& context) {
  onCluster(kube::loadKubeconfig(kubeconfig, context), removeDeadRuns);
  return kPassed;
}

}  // namespace

void addClean(CLI::App& app, Action& action) {
  auto* command =
      app.add_subcommand("clean", "remove what labs and runs left behind that were killed");
  auto kubeconfig = std::make_shared<std::string>();
  auto context = std::make_shared<std::string>();
  command->add_option("--kubeconfig", *kubeconfig,
                      "what killed runs left on this cluster, instead of labs on this machine");
  command->add_option("--context", *context, "the same for this context of the kubeconfig");
  command->callback([&action, kubeconfig, context] {
    if (kubeconfig->empty() && context->empty())
      action = clean;
    else
      action = [kubeconfig, context] { return cleanCluster(*kubeconfig, *context); };
  });
}

}  // namespace sparklab::commands
