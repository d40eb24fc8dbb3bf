#include "spark/distribution.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "base/error.hpp"
#include "base/ids.hpp"
#include "spark/submit.hpp"

namespace sparklab::spark {
namespace {

namespace fs = std::filesystem;

/// A machine in a folder: a JDK, and a distribution whose parts a test may leave out.
class DistributionTest : public testing::Test {
 protected:
  DistributionTest() : root_(fs::temp_directory_path() / ("sparklab-test-" + randomHex(6))) {
    jdk("jdk-21", "21.0.4");
    file("spark/bin/spark-submit", "", true);
    file("spark/jars/spark-core_2.13-4.0.1.jar");
    file("spark/jars/spark-kubernetes_2.13-4.0.1.jar");
    file("spark/examples/jars/spark-examples_2.13-4.0.1.jar");
    env_ = {{"SPARK_HOME", (root_ / "spark").string()},
            {"JAVA_HOME", (root_ / "jdk-21").string()},
            {"HOME", root_.string()}};
  }
  ~DistributionTest() override { fs::remove_all(root_); }

  void file(const std::string& path, const std::string& text = "", bool executable = false) {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path) << text;
    if (executable) fs::permissions(root_ / path, fs::perms::owner_all);
  }
  void jdk(const std::string& name, const std::string& version) {
    file(name + "/bin/java", "", true);
    file(name + "/release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
  }
  std::string failure() {
    try {
      findDistribution(env_);
    } catch (const Error& error) {
      EXPECT_FALSE(error.hint().empty());
      return error.what();
    }
    return "";
  }

  fs::path root_;
  Environment env_;
};

TEST_F(DistributionTest, IsReadFromItsJars) {
  const auto found = findDistribution(env_);
  EXPECT_EQ(found.version, "4.0.1");
  EXPECT_EQ(found.scalaVersion, "2.13");
  EXPECT_EQ(found.javaMajor, 21);
  EXPECT_EQ(found.examplesJar, root_ / "spark/examples/jars/spark-examples_2.13-4.0.1.jar");
}

TEST_F(DistributionTest, ComesFromTheCacheWhenNoneIsNamed) {
  fs::create_directories(root_ / ".cache/sparklab");
  fs::rename(root_ / "spark", root_ / ".cache/sparklab/spark-4.0.1");
  env_.erase("SPARK_HOME");
  EXPECT_EQ(findDistribution(env_).home, root_ / ".cache/sparklab/spark-4.0.1");
}

TEST_F(DistributionTest, UsesTheCompiledExamplesWhenItBringsNone) {
  fs::remove_all(root_ / "spark/examples");
  EXPECT_NE(failure().find("spark-examples_2.13-4.0.1.jar is missing"), std::string::npos);
  file(".cache/sparklab/examples/spark-examples_2.13-4.0.1.jar");
  EXPECT_EQ(findDistribution(env_).examplesJar,
            root_ / ".cache/sparklab/examples/spark-examples_2.13-4.0.1.jar");
}

TEST_F(DistributionTest, SaysWhatIsMissing) {
  fs::remove(root_ / "spark/jars/spark-kubernetes_2.13-4.0.1.jar");
  EXPECT_NE(failure().find("no Kubernetes module"), std::string::npos);
  fs::remove(root_ / "spark/bin/spark-submit");
  EXPECT_NE(failure().find("is not a Spark distribution"), std::string::npos);
  env_.erase("SPARK_HOME");
  EXPECT_NE(failure().find("no Spark distribution"), std::string::npos);
}

TEST_F(DistributionTest, ASubmitIsTheArticlesCommandLine) {
  const auto found = findDistribution(env_);
  SubmitRequest request;
  request.master = "k8s://https://127.0.0.1:8443";
  request.deployMode = "cluster";
  request.mainClass = "org.example.Main";
  request.name = "spark-pi";
  request.conf["spark.executor.instances"] = "2";
  request.app = "local:///opt/spark/a.jar";
  request.args = {"127.0.0.1", "9999"};
  const std::vector<std::string> wanted{found.home / "bin/spark-submit",
                                        "--master",
                                        "k8s://https://127.0.0.1:8443",
                                        "--class",
                                        "org.example.Main",
                                        "--deploy-mode",
                                        "cluster",
                                        "--name",
                                        "spark-pi",
                                        "--conf",
                                        "spark.executor.instances=2",
                                        "local:///opt/spark/a.jar",
                                        "127.0.0.1",
                                        "9999"};
  EXPECT_EQ(submitCommand(found, request), wanted);
}

TEST_F(DistributionTest, NoOtherInstallationLeaksIntoASubmit) {
  const auto found = findDistribution(env_);
  const auto env = submitEnvironment(found, {{"SPARK_CONF_DIR", "/etc/spark"},
                                             {"JAVA_TOOL_OPTIONS", "-Dx=y"},
                                             {"HADOOP_CONF_DIR", "/etc/hadoop"},
                                             {"PATH", "/usr/bin"},
                                             {"KUBECONFIG", "/tmp/config"}});
  const Environment wanted{{"SPARK_HOME", found.home},
                           {"JAVA_HOME", found.javaHome},
                           {"PATH", (found.javaHome / "bin").string() + ":/usr/bin"},
                           {"KUBECONFIG", "/tmp/config"}};
  EXPECT_EQ(env, wanted);
}

}  // namespace
}  // namespace sparklab::spark
