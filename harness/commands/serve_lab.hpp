// The running lab behind `sparklab up`.
#pragma once

#include <cstdint>
#include <string>

#include "base/json.hpp"

namespace sparklab::commands {

struct LabSettings {
  std::string name = "lab";
  std::string address = "127.0.0.1";
  std::uint16_t port = 8443;
  bool otherPortIfTaken = true;
  std::string dataDir;  ///< see lab::ClusterOptions; empty: in memory
  std::string nodeName = "lab";
  int nodes = 1;
  double speed = 1;
  int cpus = 0;                   ///< 0: see lab::ClusterOptions
  std::uint64_t memoryBytes = 0;  ///< 0: see lab::ClusterOptions
  bool fastJvm = true;

  /// Gets one line of JSON when the API answers (what lab.json holds), then is closed.
  int readyFd = -1;
  /// The lab ends when this descriptor ends: the reading end of a pipe that the supervisor holds.
  int supervisorFd = -1;
  bool detached = false;  ///< says nothing; writes to up.log once it is ready
};

/// Runs a lab until SIGINT, SIGTERM, SIGHUP or the end of the supervisor; then nothing of it is
/// left. Returns the exit code.
int serveLab(const LabSettings& settings);

/// What a person is told about a running lab (lab.json).
std::string welcome(const json::value& lab, bool detached);

}  // namespace sparklab::commands
