// The real Spark distribution on this machine.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace sparklab::spark {

using Environment = std::map<std::string, std::string>;

struct Distribution {
  std::filesystem::path home;         ///< holds bin/spark-submit and jars/
  std::string version;                ///< "4.0.1", from the name of jars/spark-core_*.jar
  std::string scalaVersion;           ///< "2.13"
  std::filesystem::path examplesJar;  ///< spark-examples_2.13-4.0.1.jar: the distribution's or ours
  std::filesystem::path javaHome;     ///< the JDK that runs it
  int javaMajor = 0;
};

/// $XDG_CACHE_HOME/sparklab or ~/.cache/sparklab: what `make` fetched and made.
std::filesystem::path cacheFolder(const Environment& env);

/// Finds the distribution: $SPARK_HOME, else the one that `make spark` put into the cache. Throws
/// Error that says what is missing and how to get it (no Kubernetes module, no JDK 17+, ...).
Distribution findDistribution(const Environment& env);

/// The distributions of other versions than `first` that the cache holds, the newest first, one per
/// version. What is not usable is passed over; the
/// examples jar may be missing.
std::vector<Distribution> otherDistributions(const Distribution& first, const Environment& env);

/// The JDK to run Spark with: $JAVA_HOME, the `java` on PATH, or the newest below /usr/lib/jvm that
/// is 17 or later. Throws Error when there is none.
struct Jdk {
  std::filesystem::path home;
  int major = 0;
  std::string version;  ///< of the `release` file, e.g. "17.0.15"
};
Jdk findJdk(const Environment& env);

}  // namespace sparklab::spark
