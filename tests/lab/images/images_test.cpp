#include "lab/images/images.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(ImageReference, IsWrittenAsContainerdWritesIt) {
  const std::pair<const char*, const char*> kCases[] = {
      {"spark", "docker.io/library/spark:latest"},
      {"apache/spark:4.0.1", "docker.io/apache/spark:4.0.1"},
      {"docker.io/spark:4.0.1", "docker.io/library/spark:4.0.1"},
      {"docker.io/lab/none:1", "docker.io/lab/none:1"},
      {"localhost:5000/a/b", "localhost:5000/a/b:latest"},
      {"quay.io/x/y:v1.2-rc_1", "quay.io/x/y:v1.2-rc_1"},
  };
  for (const auto& [name, expected] : kCases) EXPECT_EQ(normalizedImage(name), expected);
}

TEST(ImageReference, RefusesWhatIsNone) {
  for (const char* name :
       {"", "Spark:4", "a b", "spark:", "spark:-x", "/spark", "a//b", "x@sha256:1"})
    EXPECT_THAT(normalizedImage(name), IsEmpty()) << name;
}

class SparkImage : public ::testing::Test {
 protected:
  SparkImage() {
    char name[] = "/tmp/images-test-XXXXXX";
    folder_ = ::mkdtemp(name);
    for (const char* part : {"bin", "sbin", "jars", "examples/jars", "jdk"})
      fs::create_directories(folder_ / part);
    std::ofstream(folder_ / "jars/spark-core_2.13-4.0.1.jar") << "1234";
    std::ofstream(folder_ / "examples/jars/scopt.jar") << "x";
    std::ofstream(folder_ / "own.jar") << "x";
    options_.sparks.resize(1);
    recipe().sparkHome = folder_;
    recipe().javaHome = folder_ / "jdk";
    recipe().examplesJar = folder_ / "own.jar";
    recipe().sparkVersion = "4.0.1";
    recipe().scalaVersion = "2.13";
  }
  ~SparkImage() override { fs::remove_all(folder_); }

  const Mount* at(const Image& image, const std::string& target) const {
    const auto found = std::find_if(image.root.begin(), image.root.end(),
                                    [&](const Mount& mount) { return mount.target == target; });
    return found == image.root.end() ? nullptr : &*found;
  }

  SparkRecipe& recipe() { return options_.sparks.front(); }

  fs::path folder_;
  LocalImagesOptions options_;
};

TEST_F(SparkImage, AnswersToEveryTagOfItsVersion) {
  const auto store = localImages(options_);
  for (const char* name : {"spark:4.0.1", "apache/spark:4.0.1-scala2.13-java21-ubuntu",
                           "docker.io/apache/spark:4.0.1-java21", "spark"})
    EXPECT_TRUE(store->find(name)) << name;
  for (const char* name : {"spark:3.5.6", "spark:4.0.10", "other/spark:4.0.1", "Spark"})
    EXPECT_FALSE(store->find(name)) << name;
  EXPECT_EQ(store->find("spark:4.0.1")->name, "docker.io/library/spark:4.0.1");
  EXPECT_EQ(store->find("spark:4.0.1")->id, store->find("apache/spark:4.0.1")->id);
  EXPECT_THAT(store->names(), Contains("docker.io/apache/spark:4.0.1"));
}

TEST_F(SparkImage, IsOneForEachVersion) {
  auto older = recipe();
  older.sparkVersion = "3.5.6";
  older.scalaVersion = "2.12";
  options_.sparks.push_back(older);
  const auto store = localImages(options_);
  EXPECT_TRUE(
      at(*store->find("spark:3.5.6"), "/opt/spark/examples/jars/spark-examples_2.12-3.5.6.jar"));
  EXPECT_TRUE(at(*store->find("apache/spark:4.0.1"),
                 "/opt/spark/examples/jars/spark-examples_2.13-4.0.1.jar"));
  EXPECT_EQ(store->find("spark")->id, store->find("spark:4.0.1")->id);
  EXPECT_NE(store->find("spark:3.5.6")->id, store->find("spark:4.0.1")->id);
  EXPECT_THAT(store->names(), Contains("docker.io/library/spark:3.5.6"));
}

TEST_F(SparkImage, HasSparkAndTheJdkWhereTheOfficialImageHasThem) {
  const auto image = *localImages(options_)->find("spark:4.0.1");
  ASSERT_TRUE(at(image, "/opt/spark/jars"));
  EXPECT_EQ(at(image, "/opt/spark/jars")->source, folder_ / "jars");
  EXPECT_EQ(at(image, "/opt/java/openjdk")->source, fs::canonical(folder_ / "jdk"));
  EXPECT_EQ(at(image, "/opt/spark/examples/jars/spark-examples_2.13-4.0.1.jar")->source,
            folder_ / "own.jar");
  EXPECT_EQ(at(image, "/opt/spark/examples/jars/spark-examples.jar")->source,
            "spark-examples_2.13-4.0.1.jar");
  EXPECT_TRUE(at(image, "/opt/spark/examples/jars/scopt.jar"));
  EXPECT_EQ(image.workingDirectory, "/opt/spark/work-dir");
  EXPECT_EQ(image.env.at("SPARK_LOCAL_IP"), "$(POD_IP)");
  EXPECT_EQ(image.sizeBytes, 4u);
}

TEST_F(SparkImage, ShowsNothingOfTheUsersOfThisMachine) {
  const auto image = *localImages(options_)->find("spark:4.0.1");
  for (const auto& mount : image.root) {
    if (mount.kind != Mount::Kind::ReadOnly && mount.kind != Mount::Kind::ReadWrite) continue;
    for (const char* hidden : {"/opt", "/home", "/root", "/srv", "/mnt"})
      EXPECT_FALSE(mount.source == hidden) << mount.target;
    EXPECT_NE(mount.kind, Mount::Kind::ReadWrite) << mount.target;
  }
}

TEST_F(SparkImage, PassesOptionsToItsEntrypoint) {
  EXPECT_THAT(localImages(options_)->find("spark")->env,
              Not(Contains(::testing::Key("SPARKLAB_JVM_OPTIONS"))));
  recipe().jvmOptions = "-Xshare:auto";
  options_.driverMaster = "https://127.0.0.1:8443";
  recipe().jvmArchive = folder_ / "pod.jsa";
  const auto image = *localImages(options_)->find("spark");
  EXPECT_EQ(image.env.at("SPARKLAB_JVM_OPTIONS"), "-Xshare:auto");
  EXPECT_EQ(image.env.at("SPARKLAB_DRIVER_MASTER"), "https://127.0.0.1:8443");
  EXPECT_EQ(at(image, "/opt/sparklab/pod.jsa")->source, folder_ / "pod.jsa");
}

TEST(PlainImages, AreThereWithoutSpark) {
  const auto store = localImages({});
  EXPECT_FALSE(store->find("spark:4.0.1"));
  EXPECT_TRUE(store->find("busybox"));
  EXPECT_TRUE(store->find("debian:12-slim"));
  EXPECT_EQ(store->find("alpine:3.20")->command, std::vector<std::string>{"/bin/sh"});
  EXPECT_EQ(store->names().size(), 4u);
}

}  // namespace
}  // namespace sparklab::lab
