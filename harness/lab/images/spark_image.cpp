#include "lab/images/spark_image.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lab/images/base_system.hpp"
#include "lab/images/scripts.hpp"

namespace sparklab::lab {
namespace {

namespace fs = std::filesystem;

constexpr const char* kHome = "/opt/spark";
constexpr const char* kJava = "/opt/java/openjdk";

/// The examples folder holds the jars of the distribution, the examples jar under the name that
/// Apache gives it, and the link without version that the official image has as well.
void addExamples(std::vector<Mount>& root, const SparkRecipe& recipe) {
  const std::string folder = std::string(kHome) + "/examples/jars/";
  const auto name =
      fmt::format("spark-examples_{}-{}.jar", recipe.scalaVersion, recipe.sparkVersion);
  root.push_back({Mount::Kind::Directory, folder, {}, {}});
  std::error_code missing;
  std::vector<fs::path> jars;
  for (const auto& entry : fs::directory_iterator(recipe.sparkHome / "examples/jars", missing)) {
    const auto file = entry.path().filename().string();
    if (file.ends_with(".jar") && !file.starts_with("spark-examples")) jars.push_back(entry.path());
  }
  std::sort(jars.begin(), jars.end());
  for (const auto& jar : jars)
    root.push_back({Mount::Kind::ReadOnly, folder + jar.filename().string(), jar, {}});
  if (!fs::exists(recipe.examplesJar)) return;
  root.push_back({Mount::Kind::ReadOnly, folder + name, recipe.examplesJar, {}});
  root.push_back({Mount::Kind::Symlink, folder + "spark-examples.jar", name, {}});
}

void addDistribution(std::vector<Mount>& root, const SparkRecipe& recipe) {
  for (const char* part : {"bin", "sbin", "jars", "python", "R", "data", "RELEASE"})
    if (fs::exists(recipe.sparkHome / part))
      root.push_back(
          {Mount::Kind::ReadOnly, fmt::format("{}/{}", kHome, part), recipe.sparkHome / part, {}});
  addExamples(root, recipe);
  root.push_back({Mount::Kind::Directory, fmt::format("{}/work-dir", kHome), {}, {}});
  root.push_back(
      {Mount::Kind::File, "/opt/entrypoint.sh", {}, std::string(kSparkEntrypoint), 0755});
  root.push_back({Mount::Kind::File, "/opt/decom.sh", {}, std::string(kSparkDecommission), 0755});
  root.push_back({Mount::Kind::Directory, "/opt/sparklab/conf", {}, {}});
  if (!recipe.jvmArchive.empty())
    root.push_back({Mount::Kind::ReadOnly, "/opt/sparklab/pod.jsa", recipe.jvmArchive, {}});
}

std::uint64_t sizeOf(const fs::path& folder) {
  std::uint64_t bytes = 0;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored))
    if (entry.is_regular_file(ignored)) bytes += entry.file_size(ignored);
  return bytes;
}

}  // namespace

bool isSparkTag(const std::string& tag, const std::string& version) {
  return tag == version || tag.starts_with(version + "-");
}

Image sparkImage(const SparkRecipe& recipe, const std::string& driverMaster) {
  Image image;
  image.root = baseSystem();
  // Said, because bubblewrap makes the parents of mounts for their owner alone.
  for (const char* folder : {"/opt/java", kHome, "/opt/sparklab"})
    image.root.push_back({Mount::Kind::Directory, folder, {}, {}});
  image.root.push_back({Mount::Kind::ReadOnly, kJava, fs::canonical(recipe.javaHome), {}});
  addDistribution(image.root, recipe);
  image.entrypoint = {"/opt/entrypoint.sh"};
  image.env = {{"JAVA_HOME", kJava},
               {"LANG", "C.UTF-8"},
               {"PATH", fmt::format("{}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:"
                                    "/sbin:/bin",
                                    kJava)},
               {"SPARK_HOME", kHome},
               // Or two drivers fight over port 4040, and Spark picks an address of this machine.
               {"SPARK_LOCAL_IP", "$(POD_IP)"}};
  if (!recipe.jvmOptions.empty()) image.env["SPARKLAB_JVM_OPTIONS"] = recipe.jvmOptions;
  if (!driverMaster.empty()) image.env["SPARKLAB_DRIVER_MASTER"] = driverMaster;
  image.workingDirectory = fmt::format("{}/work-dir", kHome);
  image.user = "spark";
  image.uid = 185;
  image.home = "/nonexistent";
  image.sizeBytes = sizeOf(recipe.sparkHome / "jars");
  return image;
}

}  // namespace sparklab::lab
