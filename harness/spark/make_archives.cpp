#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "process/child.hpp"
#include "spark/archives.hpp"
#include "spark/submit.hpp"

namespace sparklab::spark {

namespace fs = std::filesystem;

namespace {

/// The last part of what a training job printed, for the error message.
class Tail {
 public:
  void add(std::string_view text) {
    text_ += text;
    if (text_.size() > kKept) text_.erase(0, text_.size() - kKept);
  }
  const std::string& text() const { return text_; }

 private:
  static constexpr std::size_t kKept = 2000;
  std::string text_;
};

struct Training {
  fs::path archive;  ///< to be written
  fs::path home;     ///< where the JVM sees the distribution
  fs::path conf;     ///< where it sees the empty configuration folder
  std::string master;
  Tail output;
  std::unique_ptr<process::Child> child;
};

/// The distribution's bin and jars lie in a fresh folder at `home`, because a local cluster writes
/// its `work` folder there and the real one may belong to somebody else.
std::vector<std::string> sandbox(const Distribution& distribution, const Archives& archives,
                                 const Training& training) {
  const auto& home = training.home;
  std::vector<std::string> argv{"bwrap",
                                "--die-with-parent",
                                "--unshare-pid",
                                "--ro-bind",
                                "/",
                                "/",
                                "--dev",
                                "/dev",
                                "--proc",
                                "/proc",
                                "--tmpfs",
                                "/tmp"};
  if (home.string().starts_with("/opt/")) argv.insert(argv.end(), {"--tmpfs", "/opt"});
  argv.insert(argv.end(), {"--tmpfs", home});
  for (const auto* part : {"bin", "jars"})
    argv.insert(argv.end(), {"--ro-bind", distribution.home / part, home / part});
  argv.insert(argv.end(), {"--bind", archives.folder, archives.folder});
  if (training.conf != archives.emptyConf)
    argv.insert(argv.end(), {"--ro-bind", archives.emptyConf, training.conf});
  return argv;
}

void start(asio::any_io_executor executor, Training& training, const Distribution& distribution,
           const Archives& archives, const fs::path& warmupJar, const Environment& env) {
  process::Options options;
  options.argv = sandbox(distribution, archives, training);
  // The sandbox's /tmp is fresh, and the cache may lie below the machine's.
  const fs::path jarInside = "/tmp/warmup.jar";
  options.argv.insert(options.argv.end(), {"--ro-bind", warmupJar, jarInside});
  auto seen = distribution;
  seen.home = training.home;
  SubmitRequest request;
  request.master = training.master;
  request.mainClass = "sparklab.Warmup";
  request.app = jarInside;
  const auto submit = submitCommand(seen, request);
  options.argv.insert(options.argv.end(), submit.begin(), submit.end());
  options.env = submitEnvironment(seen, env);
  options.env["SPARK_CONF_DIR"] = training.conf;
  options.env["SPARK_LOCAL_IP"] = "127.0.0.1";
  options.env["SPARK_SUBMIT_OPTS"] = fmt::format(
      "-XX:ArchiveClassesAtExit={} -Xlog:cds=off -Xlog:cds+dynamic=off "
      "-XX:TieredStopAtLevel=1",
      training.archive.string());
  auto* output = &training.output;
  options.onStdout = options.onStderr = [output](std::string_view text) { output->add(text); };
  training.child = process::Child::start(executor, std::move(options));
}

}  // namespace

Task<void> makeArchives(const Distribution& distribution, const Environment& env) {
  const auto executor = co_await asio::this_coro::executor;
  const auto archives = archivesFor(distribution, env);
  const auto jar =
      cacheFolder(env) / "examples" /
      fmt::format("sparklab-warmup_{}-{}.jar", distribution.scalaVersion, distribution.version);
  if (!fs::exists(jar)) throw Error(jar.string() + " is missing", "run `make spark` to compile it");
  fs::create_directories(archives.emptyConf);
  Training pod{archives.pod.string() + ".new", "/opt/spark", kPodEmptyConf,
               "local-cluster[1,2,1024]",      {},           {}};
  Training submitter{archives.submitter.string() + ".new",
                     distribution.home,
                     archives.emptyConf,
                     "local[2]",
                     {},
                     {}};
  for (auto* training : {&pod, &submitter}) {
    fs::remove(training->archive);
    start(executor, *training, distribution, archives, jar, env);
  }
  for (auto* training : {&pod, &submitter}) {
    const auto exit = co_await training->child->wait();
    if (exit.shellCode() != 0 || !fs::exists(training->archive))
      throw Error(fmt::format("the job that makes a class archive ended with {}:\n{}",
                              exit.shellCode(), training->output.text()),
                  "everything works without it, only slower");
  }
  fs::rename(pod.archive, archives.pod);
  fs::rename(submitter.archive, archives.submitter);
}

}  // namespace sparklab::spark
