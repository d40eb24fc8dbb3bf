#include "spark/distribution.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <vector>

#include "base/error.hpp"

namespace sparklab::spark {

namespace fs = std::filesystem;

namespace {

constexpr int kOldestJava = 17;  // Spark 4 is compiled for it

std::string lookUp(const Environment& env, const std::string& name) {
  const auto found = env.find(name);
  return found == env.end() ? std::string() : found->second;
}

/// Reads JAVA_VERSION="17.0.15" from the JDK's `release` file.
std::optional<Jdk> jdkAt(const fs::path& home) {
  if (home.empty() || ::access((home / "bin/java").c_str(), X_OK) != 0) return {};
  Jdk jdk{home, 0, {}};
  std::ifstream release(home / "release");
  for (std::string line; std::getline(release, line);) {
    constexpr std::string_view key = "JAVA_VERSION=\"";
    if (line.starts_with(key)) jdk.version = line.substr(key.size(), line.rfind('"') - key.size());
  }
  jdk.major = std::atoi(jdk.version.c_str());
  return jdk;
}

fs::path javaOnPath(const Environment& env) {
  const std::string path = lookUp(env, "PATH");
  for (std::size_t from = 0; from <= path.size();) {
    const auto to = std::min(path.find(':', from), path.size());
    const fs::path candidate = fs::path(path.substr(from, to - from)) / "java";
    std::error_code error;
    if (::access(candidate.c_str(), X_OK) == 0)
      return fs::canonical(candidate, error).parent_path().parent_path();
    from = to + 1;
  }
  return {};
}

/// The jar in `folder` whose name starts with `prefix`, or an empty path.
fs::path jarNamed(const fs::path& folder, std::string_view prefix) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const auto name = entry.path().filename().string();
    if (name.starts_with(prefix) && name.ends_with(".jar")) return entry.path();
  }
  return {};
}

}  // namespace

fs::path cacheFolder(const Environment& env) {
  if (const auto xdg = lookUp(env, "XDG_CACHE_HOME"); !xdg.empty())
    return fs::path(xdg) / "sparklab";
  return fs::path(lookUp(env, "HOME")) / ".cache" / "sparklab";
}

Jdk findJdk(const Environment& env) {
  std::vector<fs::path> candidates{lookUp(env, "JAVA_HOME"), javaOnPath(env)};
  std::vector<fs::path> installed;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator("/usr/lib/jvm", error))
    if (entry.is_directory() && !entry.is_symlink()) installed.push_back(entry.path());
  std::sort(installed.rbegin(), installed.rend());
  candidates.insert(candidates.end(), installed.begin(), installed.end());
  std::string tooOld;
  for (const auto& home : candidates) {
    const auto jdk = jdkAt(home);
    if (jdk && jdk->major >= kOldestJava) return *jdk;
    if (jdk && tooOld.empty()) tooOld = fmt::format("; {} is Java {}", home.string(), jdk->version);
  }
  throw Error(fmt::format("there is no Java {} or newer on this machine{}", kOldestJava, tooOld),
              "run `make setup`, or set JAVA_HOME to a JDK");
}

namespace {

/// The folders of the cache that look like distributions, the highest version first.
std::vector<fs::path> cachedHomes(const Environment& env) {
  std::error_code error;
  std::vector<fs::path> homes;
  for (const auto& entry : fs::directory_iterator(cacheFolder(env), error)) {
    const auto name = entry.path().filename().string();
    if (name.starts_with("spark-") && !name.ends_with(".new") && entry.is_directory())
      homes.push_back(entry.path());
  }
  std::sort(homes.rbegin(), homes.rend());
  return homes;
}

/// Throws Error that says what is wrong with the distribution, or that the `examples` are missing.
Distribution distributionAt(const fs::path& home, const Environment& env, bool examples) {
  Distribution found;
  found.home = home;
  const auto core = jarNamed(found.home / "jars", "spark-core_");
  if (core.empty() || ::access((found.home / "bin/spark-submit").c_str(), X_OK) != 0)
    throw Error(fmt::format("{} is not a Spark distribution", found.home.string()),
                "SPARK_HOME must name a folder with bin/spark-submit and jars/");
  if (jarNamed(found.home / "jars", "spark-kubernetes_").empty())
    throw Error(fmt::format("the Spark in {} has no Kubernetes module", found.home.string()),
                "use a distribution that was built with -Pkubernetes");
  const auto stem = core.stem().string().substr(std::string_view("spark-core_").size());
  const auto dash = stem.find('-');  // 2.13-4.0.1
  found.scalaVersion = stem.substr(0, dash);
  found.version = dash == std::string::npos ? "" : stem.substr(dash + 1);
  const auto jar = fmt::format("spark-examples_{}.jar", stem);
  found.examplesJar = found.home / "examples/jars" / jar;
  if (!fs::exists(found.examplesJar)) found.examplesJar = cacheFolder(env) / "examples" / jar;
  if (examples && !fs::exists(found.examplesJar))
    throw Error(fmt::format("{} is missing", jar), "run `make spark` to compile it");
  const auto jdk = findJdk(env);
  found.javaHome = jdk.home;
  found.javaMajor = jdk.major;
  return found;
}

}  // namespace

Distribution findDistribution(const Environment& env) {
  const auto asked = lookUp(env, "SPARK_HOME");
  if (!asked.empty()) return distributionAt(asked, env, true);
  const auto cached = cachedHomes(env);
  if (cached.empty())
    throw Error("there is no Spark distribution on this machine",
                "run `make spark` to fetch it, or set SPARK_HOME to your own");
  return distributionAt(cached.front(), env, true);
}

std::vector<Distribution> otherDistributions(const Distribution& first, const Environment& env) {
  std::vector<Distribution> others;
  for (const auto& home : cachedHomes(env)) {
    try {
      auto found = distributionAt(home, env, false);
      const auto same = [&](const Distribution& known) { return known.version == found.version; };
      if (!same(first) && std::none_of(others.begin(), others.end(), same))
        others.push_back(std::move(found));
    } catch (const Error&) {
      // Nobody asked for it.
    }
  }
  return others;
}

}  // namespace sparklab::spark
