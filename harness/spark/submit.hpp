// The article's command line, and what else spark-submit needs around it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "spark/distribution.hpp"

namespace sparklab::spark {

/// See scenario::Submit for the meaning of the fields.
struct SubmitRequest {
  std::string master;  ///< "k8s://https://127.0.0.1:8443"
  std::string deployMode, mainClass, name, app;
  std::map<std::string, std::string> conf;
  std::vector<std::string> args;
};

/// `<home>/bin/spark-submit --master ... --class ... <app> <args>`, in the article's order.
std::vector<std::string> submitCommand(const Distribution& distribution,
                                       const SubmitRequest& request);

/// `base` with SPARK_HOME, JAVA_HOME and PATH for this distribution, and without what would leak
/// another installation into it (SPARK_CONF_DIR, HADOOP_CONF_DIR, PYSPARK_*, JAVA_TOOL_OPTIONS).
Environment submitEnvironment(const Distribution& distribution, Environment base);

/// Makes the submitter's JVMs start faster with the archive of spark/archives.hpp, if there is one.
/// The same bytes of Spark run; only for the lab, never where times are to be those of a user.
void makeFast(Environment& env, const Distribution& distribution);

}  // namespace sparklab::spark
