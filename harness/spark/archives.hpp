// Class-data-sharing archives of a Spark distribution: they make each of its JVMs start about twice
// as fast with the same bytes of Spark (measured: 3.7 s to the first batch of a local streaming job
// as it comes, 2.7 s with an archive, 2.1 s with first-tier compilation too).
//
// A JVM accepts an archive only when its class path begins exactly as the one it was made with, so
// there are two: `pod` for the paths inside the lab's Spark image, `submitter` for the
// distribution's own place. Both need an empty configuration folder at the head of the class path
// (a folder with files in it makes the JVM reject the archive).
#pragma once

#include <filesystem>
#include <string>

#include "base/async.hpp"
#include "spark/distribution.hpp"

namespace sparklab::spark {

struct Archives {
  std::filesystem::path folder;     ///< keyed by JDK and distribution
  std::filesystem::path pod;        ///< <folder>/pod.jsa
  std::filesystem::path submitter;  ///< <folder>/submitter.jsa
  std::filesystem::path emptyConf;  ///< <folder>/conf, an empty folder

  bool complete() const;
};

/// Where the archives for this JDK and distribution are, or would be. Touches nothing.
Archives archivesFor(const Distribution& distribution, const Environment& env);

/// Where the lab's Spark image shows the archive and the empty folder to its JVMs.
inline constexpr const char* kPodArchive = "/opt/sparklab/pod.jsa";
inline constexpr const char* kPodEmptyConf = "/opt/sparklab/conf";

/// Makes both archives at once by running fixtures/warmup, a small streaming job that also loads
/// the classes of Spark's Kubernetes module, in a sandbox that shows the distribution where the
/// archive is to be used. Takes about half a minute on two cores. Throws Error with the job's last
/// lines when it fails; then everything works as before, only slower.
Task<void> makeArchives(const Distribution& distribution, const Environment& env);

/// The JVM options that use `archive`. A JVM that cannot use it says nothing and goes on without.
std::string jvmOptions(const std::string& archive);

}  // namespace sparklab::spark
