// Runs the Spark image's entrypoint with stand-ins for spark-submit and java.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <boost/asio/io_context.hpp>
#include <filesystem>
#include <fstream>

#include "lab/images/scripts.hpp"
#include "process/child.hpp"

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;

class Entrypoint : public ::testing::Test {
 protected:
  Entrypoint() {
    char name[] = "/tmp/entrypoint-test-XXXXXX";
    folder_ = ::mkdtemp(name);
    fs::create_directories(folder_ / "bin");
    fs::create_directories(folder_ / "conf");
    write("entrypoint.sh", kSparkEntrypoint);
    const char* kEcho =
        "#!/bin/sh\necho \"conf=$SPARK_CONF_DIR opts=$SPARK_SUBMIT_OPTS\"\n"
        "for a in \"$@\"; do echo \"$a\"; done\nexit 7\n";
    write("bin/spark-submit", kEcho);
    write("bin/java", kEcho);
    env_ = {{"PATH", "/usr/bin:/bin"},
            {"SPARK_HOME", folder_},
            {"JAVA_HOME", folder_},
            {"SPARK_CONF_DIR", folder_ / "conf"}};
  }
  ~Entrypoint() override { fs::remove_all(folder_); }

  void write(const std::string& name, std::string_view text) {
    std::ofstream(folder_ / name) << text;
    ::chmod((folder_ / name).c_str(), 0755);
  }

  std::string run(std::vector<std::string> arguments) {
    process::Options options;
    options.argv = {(folder_ / "entrypoint.sh").string()};
    options.argv.insert(options.argv.end(), arguments.begin(), arguments.end());
    options.env = env_;
    options.workingDirectory = "/";
    std::string out;
    options.onStdout = [&](std::string_view text) { out += text; };
    options.onStderr = [&](std::string_view text) { out += text; };
    asio::io_context io;
    auto child = process::Child::start(io.get_executor(), std::move(options));
    io.run();
    code_ = child->exited()->shellCode();
    return out;
  }

  fs::path folder_;
  std::map<std::string, std::string> env_;
  int code_ = -1;
};

TEST_F(Entrypoint, DriverIsASparkSubmitInClientMode) {
  env_["SPARK_DRIVER_BIND_ADDRESS"] = "127.1.2.3";
  const auto conf = (folder_ / "conf").string();
  EXPECT_EQ(
      run({"driver", "--class", "A B", "local:///x.jar", "1"}),
      "conf=" + conf +
          " opts= \n--conf\nspark.driver.bindAddress=127.1.2.3\n--conf\n"
          "spark.executorEnv.SPARK_DRIVER_POD_IP=127.1.2.3\n--deploy-mode\nclient\n--class\nA B\n"
          "local:///x.jar\n1\n");
  EXPECT_EQ(code_, 7);
}

TEST_F(Entrypoint, DriverGetsTheLabsJvmOptionsAndMaster) {
  env_["SPARKLAB_JVM_OPTIONS"] = "-Xshare:auto";
  env_["SPARKLAB_DRIVER_MASTER"] = "https://127.0.0.1:8443";
  write("conf/spark.properties", "");
  EXPECT_TRUE(run({"driver"})
                  .starts_with("conf=/opt/sparklab/conf opts=-Xshare:auto  "
                               "-Dspark.kubernetes.driver.master=https://127.0.0.1:8443\n"));
  write("conf/log4j2.properties", "");
  EXPECT_TRUE(run({"driver"}).starts_with("conf=" + (folder_ / "conf").string() + " "));
}

TEST_F(Entrypoint, ExecutorTakesItsOptionsInTheOrderOfTheirNames) {
  env_["SPARK_JAVA_OPT_0"] = "-Da=zero two";
  env_["SPARK_JAVA_OPT_2"] = "-Da=2";
  env_["SPARK_JAVA_OPT_10"] = "-Da=10";
  env_["SPARK_EXECUTOR_MEMORY"] = "512m";
  env_["SPARK_DRIVER_URL"] = "spark://x";
  env_["SPARK_EXECUTOR_ID"] = "1";
  env_["SPARK_EXTRA_CLASSPATH"] = "/extra";
  env_["SPARK_EXECUTOR_POD_NAME"] = "pod-exec-1";
  const auto home = folder_.string();
  const auto out = run({"executor"});
  EXPECT_TRUE(out.find("-Da=zero two\n-Da=10\n-Da=2\n-Xms512m\n-Xmx512m\n-cp\n" + home +
                       "/conf/:" + home +
                       "/jars/*:/extra:/\norg.apache.spark.scheduler.cluster.k8s."
                       "KubernetesExecutorBackend\n--driver-url\nspark://x\n--executor-id\n1\n") !=
              std::string::npos)
      << out;
  EXPECT_TRUE(out.ends_with("--podName\npod-exec-1\n")) << out;
  EXPECT_EQ(code_, 7);
}

TEST_F(Entrypoint, EverythingElseIsRunAsItIs) {
  EXPECT_EQ(run({"sh", "-c", "echo $0 $1; exit 3", "a b", "c"}), "a b c\n");
  EXPECT_EQ(code_, 3);
}

}  // namespace
}  // namespace sparklab::lab
