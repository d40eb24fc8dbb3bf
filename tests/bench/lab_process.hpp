// A lab of its own for the benchmark: `sparklab up` as a child process in a folder of its own.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace sparklab::bench {

class LabProcess {
 public:
  /// Starts `program` and waits until it says that the API answers. Throws std::runtime_error.
  explicit LabProcess(const std::string& program, std::vector<std::string> options = {});
  ~LabProcess();
  LabProcess(const LabProcess&) = delete;
  LabProcess& operator=(const LabProcess&) = delete;

  double millisecondsToReady() const noexcept { return ready_; }
  std::uint16_t port() const noexcept { return port_; }
  const std::string& token() const noexcept { return token_; }
  double residentMib() const;  ///< now
  /// Processor time that its thread has used, in seconds: what a busy machine does not distort.
  double cpuSeconds() const;

 private:
  std::string folder_;
  pid_t pid_ = -1;
  double ready_ = 0;
  std::uint16_t port_ = 0;
  std::string token_;
};

}  // namespace sparklab::bench
