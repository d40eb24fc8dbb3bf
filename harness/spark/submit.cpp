#include "spark/submit.hpp"

#include "spark/archives.hpp"

namespace sparklab::spark {

std::vector<std::string> submitCommand(const Distribution& distribution,
                                       const SubmitRequest& request) {
  std::vector<std::string> argv{(distribution.home / "bin/spark-submit").string()};
  const auto option = [&](const char* name, const std::string& value) {
    if (value.empty()) return;
    argv.push_back(name);
    argv.push_back(value);
  };
  option("--master", request.master);
  option("--class", request.mainClass);
  option("--deploy-mode", request.deployMode);
  option("--name", request.name);
  for (const auto& [key, value] : request.conf) option("--conf", key + "=" + value);
  argv.push_back(request.app);
  argv.insert(argv.end(), request.args.begin(), request.args.end());
  return argv;
}

Environment submitEnvironment(const Distribution& distribution, Environment base) {
  std::erase_if(base, [](const auto& variable) {
    const std::string& name = variable.first;
    return name.starts_with("SPARK_") || name.starts_with("PYSPARK_") ||
           name == "HADOOP_CONF_DIR" || name == "YARN_CONF_DIR" || name == "JAVA_TOOL_OPTIONS" ||
           name == "JDK_JAVA_OPTIONS" || name == "_JAVA_OPTIONS" || name == "CLASSPATH";
  });
  base["SPARK_HOME"] = distribution.home.string();
  base["JAVA_HOME"] = distribution.javaHome.string();
  const auto bin = (distribution.javaHome / "bin").string();
  auto& path = base["PATH"];
  path = path.empty() ? bin + ":/usr/local/bin:/usr/bin:/bin" : bin + ":" + path;
  return base;
}

void makeFast(Environment& env, const Distribution& distribution) {
  const auto archives = archivesFor(distribution, env);
  if (!archives.complete()) return;
  // The launcher JVM only builds a command line: compiling it well is a waste.
  env["SPARK_LAUNCHER_OPTS"] = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto";
  env["SPARK_SUBMIT_OPTS"] = jvmOptions(archives.submitter.string());
  env["SPARK_CONF_DIR"] = archives.emptyConf.string();
}

}  // namespace sparklab::spark
