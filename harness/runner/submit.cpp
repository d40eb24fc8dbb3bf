#include "runner/submit.hpp"

#include "base/error.hpp"
#include "process/view.hpp"
#include "runner/addresses.hpp"
#include "runner/run_space.hpp"
#include "spark/submit.hpp"

namespace sparklab::runner {

std::map<std::string, std::string> commandEnvironment(Session& session) {
  auto env = process::currentEnvironment();
  env["KUBECONFIG"] = session.kubeconfig();
  return env;
}

std::vector<std::string> inView(const std::map<std::string, std::string>& workstation,
                                std::vector<std::string> argv) {
  if (workstation.empty()) return argv;
  std::map<std::string, std::string> view;
  for (const auto& [path, shown] : workstation) view[path] = shown == "absent" ? "" : shown;
  return process::withView(view, std::move(argv));
}

process::Options submitProcess(Session& session, const scenario::Submit& step) {
  const auto& options = session.options;
  if (!options.spark) throw Error("spark-submit cannot be started: " + options.sparkMissing);
  const auto& cluster = session.client.cluster();

  spark::SubmitRequest request;
  request.master = "k8s://" + cluster.server;
  request.deployMode = step.deployMode;
  request.mainClass = step.mainClass;
  request.name = step.name;
  request.app = step.app;
  request.args = step.args;
  request.conf = step.conf;
  // What the scenario says itself stays; emplace adds only what is missing.
  request.conf.emplace("spark.kubernetes.container.image", options.image);
  request.conf.emplace("spark.kubernetes.authenticate.driver.serviceAccountName", kServiceAccount);
  if (!options.context.empty()) request.conf.emplace("spark.kubernetes.context", options.context);
  request.conf["spark.kubernetes.namespace"] = session.ns;
  for (const auto* role : {"driver", "executor"})
    request.conf[std::string("spark.kubernetes.") + role + ".label." + kRunLabel] = session.id;

  // Spark would take the address that this machine's own name stands for, which pods need not know.
  const auto reach = step.deployMode == "client" ? reachFrom(cluster.server, options.wordHost)
                                                 : Reach{"127.0.0.1", "127.0.0.1"};
  if (!reach.onLoopback()) {
    const bool v6 = reach.host.find(':') != std::string::npos;
    request.conf.emplace("spark.driver.host", v6 ? "[" + reach.host + "]" : reach.host);
    request.conf.emplace("spark.driver.bindAddress", reach.bind);
  }

  process::Options child;
  child.argv = spark::submitCommand(*options.spark, request);
  // Spark reads the user's own file: it may hold a credential plugin, to be asked again and again.
  auto env = process::currentEnvironment();
  env["KUBECONFIG"] = cluster.kubeconfigPath;
  child.env = spark::submitEnvironment(*options.spark, std::move(env));
  // In cluster mode nobody calls the submitter, but Spark wants an address also on a machine that
  // does not know its own name.
  if (reach.onLoopback()) child.env["SPARK_LOCAL_IP"] = reach.bind;
  if (options.fastStart) spark::makeFast(child.env, *options.spark);
  for (const auto& [name, value] : step.env) child.env[name] = value;
  return child;
}

}  // namespace sparklab::runner
