#include "commands/serve_lab.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <utility>

#include "base/error.hpp"
#include "base/ids.hpp"
#include "base/unique_fd.hpp"
#include "commands/images_folder.hpp"
#include "commands/janitor.hpp"
#include "commands/processes.hpp"
#include "commands/shims.hpp"
#include "commands/state_folder.hpp"
#include "lab/cluster.hpp"
#include "process/child.hpp"
#include "spark/archives.hpp"
#include "spark/distribution.hpp"
#include "spark/submit.hpp"

namespace sparklab::commands {

namespace fs = std::filesystem;

namespace {

std::optional<spark::Distribution> findSpark(const spark::Environment& env) {
  try {
    return spark::findDistribution(env);
  } catch (const Error& error) {
    fmt::print(stderr, "sparklab: this lab has no Spark image: {}\n  {}\n", error.what(),
               error.hint());
    return std::nullopt;
  }
}

lab::SparkRecipe recipeFor(const spark::Distribution& spark, const spark::Environment& env,
                           bool fast) {
  lab::SparkRecipe recipe;
  recipe.sparkHome = spark.home;
  recipe.javaHome = spark.javaHome;
  recipe.examplesJar = spark.examplesJar;
  recipe.sparkVersion = spark.version;
  recipe.scalaVersion = spark.scalaVersion;
  const auto archives = spark::archivesFor(spark, env);
  if (fast && archives.complete()) {
    recipe.jvmArchive = archives.pod;
    recipe.jvmOptions = spark::jvmOptions(spark::kPodArchive);
  }
  return recipe;
}

// One image per version: that of `spark` first, which is what `latest` means.
lab::LocalImagesOptions imagesFor(const std::optional<spark::Distribution>& spark,
                                  const spark::Environment& env, bool fast) {
  lab::LocalImagesOptions images;
  if (!spark) return images;
  images.sparks.push_back(recipeFor(*spark, env, fast));
  for (const auto& other : spark::otherDistributions(*spark, env))
    images.sparks.push_back(recipeFor(other, env, fast));
  return images;
}

// What `sparklab env` exports, PATH aside.
json::object shellEnvironment(const std::optional<spark::Distribution>& spark,
                              const spark::Environment& env, bool fast,
                              const fs::path& kubeconfig) {
  json::object variables;
  variables["KUBECONFIG"] = kubeconfig.string();
  // Executors reach a driver on this machine by loopback, whatever else its name resolves to.
  variables["SPARK_LOCAL_IP"] = "127.0.0.1";
  if (!spark) return variables;
  variables["SPARK_HOME"] = spark->home.string();
  variables["JAVA_HOME"] = spark->javaHome.string();
  if (!fast) return variables;
  spark::Environment added;
  for (const auto* name : {"HOME", "XDG_CACHE_HOME"}) {
    if (const auto it = env.find(name); it != env.end()) added.insert(*it);
  }
  const auto before = added;
  spark::makeFast(added, *spark);
  for (const auto& [name, value] : added) {
    if (!before.contains(name) && !env.contains(name)) variables[name] = value;
  }
  return variables;
}

void tellReady(UniqueFd fd, const json::value& lab) {
  if (!fd) return;
  const auto line = json::serialize(lab) + "\n";
  // Shorter than a pipe's buffer; a reader that is gone is the supervisor's end, told elsewhere.
  [[maybe_unused]] const auto written = ::write(fd.get(), line.data(), line.size());
}

void redirectTo(const fs::path& log) {
  const UniqueFd nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  const UniqueFd file(::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
  ::dup2(nothing.get(), STDIN_FILENO);
  ::dup2(file.get(), STDOUT_FILENO);
  ::dup2(file.get(), STDERR_FILENO);
}

// Calls `ended` when the other end of the pipe closes.
void watchSupervisor(asio::posix::stream_descriptor& pipe, std::function<void()> ended) {
  pipe.async_wait(asio::posix::stream_descriptor::wait_read,
                  [&pipe, ended = std::move(ended)](boost::system::error_code error) {
                    if (error) return;
                    char bytes[64];
                    const auto got = ::read(pipe.native_handle(), bytes, sizeof bytes);
                    if (got > 0 || (got < 0 && (errno == EINTR || errno == EAGAIN))) {
                      watchSupervisor(pipe, ended);
                    } else {
                      ended();
                    }
                  });
}

}  // namespace

int serveLab(const LabSettings& settings) {
  std::signal(SIGPIPE, SIG_IGN);
  UniqueFd readyFd(settings.readyFd);
  UniqueFd supervisorFd(settings.supervisorFd);
  for (const auto* fd : {&readyFd, &supervisorFd}) {
    if (*fd && ::fcntl(fd->get(), F_SETFD, FD_CLOEXEC) != 0) {
      throw Error(fmt::format("descriptor {} is not open", fd->get()), "", kBadInput);
    }
  }
  // First the janitor, then anything that it would have to tidy up.
  const auto ticket = randomHex(8);
  const auto janitor = startJanitor(settings.name, ticket);
  for (const auto& name : deadLabs()) removeIfDead(name);
  const auto folder = StateFolder::create(settings.name, ticket);

  const auto env = process::currentEnvironment();
  const auto spark = findSpark(env);
  lab::ClusterOptions options;
  options.address = settings.address;
  options.port = settings.port;
  options.otherPortIfTaken = settings.otherPortIfTaken;
  options.stateDir = folder.path();
  options.dataDir = settings.dataDir;
  options.nodeName = settings.nodeName;
  options.nodes = settings.nodes;
  options.speed = settings.speed;
  options.cpus = settings.cpus;
  options.memoryBytes = settings.memoryBytes;
  options.images = imagesFor(spark, env, settings.fastJvm);
  options.userImages = imagesFolder(env);

  asio::io_context context(1);
  auto cluster = lab::Cluster::start(context.get_executor(), std::move(options));
  const auto& info = cluster->info();

  json::value lab = json::object();
  at(lab, {"name"}) = settings.name;
  at(lab, {"pid"}) = ::getpid();
  at(lab, {"startTime"}) = startTimeOf(::getpid());
  at(lab, {"folder"}) = folder.path().string();
  at(lab, {"kubeconfig"}) = info.kubeconfig.string();
  at(lab, {"server"}) = info.server;
  at(lab, {"nodeAddress"}) = info.nodeAddress;
  at(lab, {"nodePort"}) = info.nodePort;
  at(lab, {"serviceAddress"}) = info.serviceAddress;
  at(lab, {"servicePort"}) = info.servicePort;
  at(lab, {"spark"}) = spark ? spark->version : "";
  at(lab, {"environment"}) = shellEnvironment(spark, env, settings.fastJvm, info.kubeconfig);
  at(lab, {"shims"}) =
      writeShims({folder.path(), ownProgram(), settings.name, info.nodeAddress}).string();
  writeLab(folder.path(), lab);

  bool stopping = false;
  const auto stop = [&] {
    if (std::exchange(stopping, true)) return;
    asio::co_spawn(context, cluster->stop(), [&](std::exception_ptr) { context.stop(); });
  };
  asio::signal_set signals(context, SIGINT, SIGTERM, SIGHUP);
  signals.async_wait([&](boost::system::error_code error, int) {
    if (!error) stop();
  });
  asio::posix::stream_descriptor supervisor(context);
  if (supervisorFd) {
    supervisor.assign(supervisorFd.release());
    watchSupervisor(supervisor, stop);
  }
  // Behind what the controllers have posted: the first request finds everything in place.
  asio::post(context, [&] {
    if (settings.detached) redirectTo(folder.path() / "up.log");
    const bool quiet = settings.detached || readyFd;
    tellReady(std::move(readyFd), lab);
    if (quiet) return;
    fmt::print("{}", welcome(lab, false));
    std::fflush(stdout);
  });
  context.run();

  cluster.reset();
  if (!settings.detached && settings.readyFd < 0) fmt::print("\nThe lab is stopped.\n");
  return kPassed;
}

std::string welcome(const json::value& lab, bool detached) {
  const auto name = str(lab, {"name"});
  const auto option = name == "lab" ? std::string() : fmt::format(" --name {}", name);
  const auto spark = str(lab, {"spark"});
  const auto program = fs::path(ownProgram()).string();
  std::string text = fmt::format("The lab \"{}\" is running: Kubernetes at {}{}{}.\n", name,
                                 str(lab, {"server"}), spark.empty() ? "" : ", Spark ", spark);
  text += fmt::format(
      "To use it{}:\n\n    eval \"$({} env{})\"\n\n"
      "Then kubectl, spark-submit and the article's lines work as they stand;\n"
      "its minikube ip is {}. Words for the example: minikube ssh, then nc -lk 9999\n",
      detached ? "" : " in another shell", program, option, str(lab, {"nodeAddress"}));
  if (const auto port = num(lab, {"nodePort"}); port != 8443) {
    text += fmt::format(
        "Port 8443 is taken on every address: where the article has 8443, use {}.\n", port);
  }
  text += detached ? fmt::format("It runs until: {} down{}\n", program, option)
                   : std::string("Ctrl-C stops it and removes everything.\n");
  return text;
}

}  // namespace sparklab::commands
