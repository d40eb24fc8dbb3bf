// A container's log in CRI format, one line each:
//   2026-11-23T01:35:22.123456789Z stdout F the text
// (F: a full line, P: a part of one that is longer than 16 KiB).
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/async.hpp"
#include "base/unique_fd.hpp"
#include "lab/clock.hpp"
#include "lab/pod_runtime.hpp"

namespace sparklab::lab {

enum class LogStream { Stdout, Stderr };

/// Written by the node, read by any number of followers at once. Single-threaded.
class LogFile {
 public:
  /// Throws Error when the file can't be made.
  LogFile(asio::any_io_executor executor, const Clock& clock, std::filesystem::path path);

  void write(LogStream stream, std::string_view text);

  /// Writes out what had no newline yet; followers end when they have read everything.
  void close();

  const std::filesystem::path& path() const noexcept { return path_; }
  bool closed() const noexcept { return closed_; }

  /// Returns after the next write() or close(). Cancellable.
  Task<void> changed();

 private:
  void writeLine(LogStream stream, char tag, std::string_view text);

  const Clock& clock_;
  std::filesystem::path path_;
  UniqueFd fd_;
  std::string partial_[2];
  std::string batch_;
  bool closed_ = false;
  asio::steady_timer changed_;
};

/// Gives the log to `sink` as `kubectl logs` prints it: without time stamps unless asked for. With
/// options.follow it goes on until the log is closed; `log` is kept alive that long.
Task<void> readLog(std::shared_ptr<LogFile> log, LogOptions options,
                   std::function<Task<void>(std::string_view)> sink);

}  // namespace sparklab::lab
