#include "lab/images/scripts.hpp"

namespace sparklab::lab {

// The arguments are those of the official image (apache/spark-docker, 4.0.1); what it does about
// users (gosu, nss_wrapper) is the sandbox's business here.
const std::string_view kSparkEntrypoint = R"sh(#!/bin/bash
# Starts Spark in a pod: `driver ...` and `executor` are what Spark's own pods ask for, everything
# else is run as it is.
set -e

# tini is in the official image; without it the JVM is the container's first process, which handles
# SIGTERM itself.
init=()
if command -v tini >/dev/null; then init=(tini -s --); fi

# The lab's faster JVM start-up (none when SPARKLAB_JVM_OPTIONS is empty). The class-data archive
# wants an empty configuration folder in the class path; Spark's own pods have nothing in theirs but
# spark.properties, which comes by --properties-file.
conf="${SPARK_CONF_DIR:-$SPARK_HOME/conf}"
if [ -n "$SPARKLAB_JVM_OPTIONS" ]; then
  files="$(ls "$conf" 2>/dev/null || true)"
  if [ -z "$files" ] || [ "$files" = spark.properties ]; then conf=/opt/sparklab/conf; fi
  export SPARK_LAUNCHER_OPTS="${SPARK_LAUNCHER_OPTS:--XX:TieredStopAtLevel=1 -XX:+UseSerialGC}"
fi

case "$1" in
  driver)
    shift
    export SPARK_CONF_DIR="$conf"
    export SPARK_SUBMIT_OPTS="$SPARKLAB_JVM_OPTIONS $SPARK_SUBMIT_OPTS"
    if [ -n "$SPARKLAB_DRIVER_MASTER" ]; then
      SPARK_SUBMIT_OPTS+=" -Dspark.kubernetes.driver.master=$SPARKLAB_DRIVER_MASTER"
    fi
    exec "${init[@]}" "$SPARK_HOME/bin/spark-submit" \
      --conf "spark.driver.bindAddress=$SPARK_DRIVER_BIND_ADDRESS" \
      --conf "spark.executorEnv.SPARK_DRIVER_POD_IP=$SPARK_DRIVER_BIND_ADDRESS" \
      --deploy-mode client \
      "$@"
    ;;

  executor)
    # In the order of their names: SPARK_JAVA_OPT_10 comes before SPARK_JAVA_OPT_2.
    options=()
    for name in $(compgen -v SPARK_JAVA_OPT_ | LC_ALL=C sort); do options+=("${!name}"); done
    classpath="$conf/"
    if [ -n "$HADOOP_CONF_DIR" ]; then classpath+=":$HADOOP_CONF_DIR"; fi
    if [ -n "$SPARK_CLASSPATH" ]; then classpath+=":$SPARK_CLASSPATH"; fi
    # spark-submit names this jar first, and the archive fits one class path only.
    if [ "$conf" = /opt/sparklab/conf ]; then
      classpath+=":$(echo "$SPARK_HOME"/jars/slf4j-api-*.jar)"
    fi
    classpath+=":$SPARK_HOME/jars/*"
    if [ -n "$SPARK_EXTRA_CLASSPATH" ]; then classpath+=":$SPARK_EXTRA_CLASSPATH"; fi
    classpath+=":$PWD"
    if [ -n "$SPARK_DIST_CLASSPATH" ]; then classpath+=":$SPARK_DIST_CLASSPATH"; fi
    # shellcheck disable=SC2086  # options are words
    exec "${init[@]}" "$JAVA_HOME/bin/java" $SPARKLAB_JVM_OPTIONS "${options[@]}" \
      "-Xms$SPARK_EXECUTOR_MEMORY" "-Xmx$SPARK_EXECUTOR_MEMORY" \
      -cp "$classpath" \
      org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBackend \
      --driver-url "$SPARK_DRIVER_URL" \
      --executor-id "$SPARK_EXECUTOR_ID" \
      --cores "$SPARK_EXECUTOR_CORES" \
      --app-id "$SPARK_APPLICATION_ID" \
      --hostname "$SPARK_EXECUTOR_POD_IP" \
      --resourceProfileId "$SPARK_RESOURCE_PROFILE_ID" \
      --podName "$SPARK_EXECUTOR_POD_NAME"
    ;;

  *)
    exec "$@"
    ;;
esac
)sh";

const std::string_view kSparkDecommission = R"sh(#!/bin/bash
# Tells the executor to hand over its blocks (SIGPWR) and waits until it has ended.
pid="$(pgrep -o java)" || exit 0
kill -s SIGPWR "$pid" && tail --pid="$pid" -f /dev/null
)sh";

}  // namespace sparklab::lab
