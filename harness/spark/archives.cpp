#include "spark/archives.hpp"

#include <fmt/format.h>

#include <functional>

namespace sparklab::spark {

namespace fs = std::filesystem;

Archives archivesFor(const Distribution& distribution, const Environment& env) {
  // A JVM rejects an archive of another build of itself or of jars with other times; the key makes
  // a new one in those cases instead of living on with one that is silently of no use.
  std::error_code error;
  const auto jdk = findJdk(env);
  const auto jars = fs::last_write_time(distribution.home / "jars", error);
  const auto key = fmt::format("{}|{}|{}|{}", distribution.home.string(), jdk.home.string(),
                               jdk.version, jars.time_since_epoch().count());
  Archives archives;
  archives.folder = cacheFolder(env) / "archives" /
                    fmt::format("spark-{}-java-{}-{:08x}", distribution.version, jdk.version,
                                static_cast<std::uint32_t>(std::hash<std::string>()(key)));
  archives.pod = archives.folder / "pod.jsa";
  archives.submitter = archives.folder / "submitter.jsa";
  archives.emptyConf = archives.folder / "conf";
  return archives;
}

bool Archives::complete() const {
  return fs::exists(pod) && fs::exists(submitter) && fs::is_directory(emptyConf) &&
         fs::is_empty(emptyConf);
}

std::string jvmOptions(const std::string& archive) {
  return fmt::format(
      "-XX:SharedArchiveFile={} -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off "
      "-XX:TieredStopAtLevel=1",
      archive);
}

}  // namespace sparklab::spark
