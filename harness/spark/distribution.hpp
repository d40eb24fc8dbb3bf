// The real Spark distribution on this machine.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace sparklab::spark {

struct Distribution {
  std::filesystem::path home;         ///< holds bin/spark-submit and jars/
  std::string version;                ///< "4.0.1", from the name of jars/spark-core_*.jar
  std::string scalaVersion;           ///< "2.13"
  std::filesystem::path examplesJar;  ///< examples/jars/spark-examples_2.13-4.0.1.jar
  std::filesystem::path javaHome;     ///< the JDK that runs it
  int javaMajor = 0;
};

/// Finds the distribution: $SPARK_HOME, else the one that `make spark` put into the cache
/// ($XDG_CACHE_HOME/sparklab or ~/.cache/sparklab). Throws Error that says what is missing and how
/// to get it (a distribution without the Kubernetes module, no JDK 17+, ...).
Distribution findDistribution(const std::map<std::string, std::string>& env);

/// What `submit` needs to know; see scenario::Submit for the meaning of the fields.
struct SubmitRequest {
  std::string master;  ///< "k8s://https://127.0.0.1:8443"
  std::string deployMode, mainClass, name, app;
  std::map<std::string, std::string> conf;
  std::vector<std::string> args;
};

/// The article's command line: `<home>/bin/spark-submit --master ... --class ... <app> <args>`.
std::vector<std::string> submitCommand(const Distribution& distribution,
                                       const SubmitRequest& request);

/// The environment spark-submit needs (SPARK_HOME, JAVA_HOME, PATH) on top of `base`; removes what
/// would leak another installation into it (SPARK_CONF_DIR, HADOOP_CONF_DIR, ...).
std::map<std::string, std::string> submitEnvironment(const Distribution& distribution,
                                                     std::map<std::string, std::string> base);

/// What faster start-up adds to a Spark JVM's options: the class-data-sharing archive made for this
/// JDK and distribution, and first-tier compilation. Empty when there is no archive yet.
std::string fastJvmOptions(const Distribution& distribution);

}  // namespace sparklab::spark
