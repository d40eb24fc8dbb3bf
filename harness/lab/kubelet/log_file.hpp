// A container's log in CRI format, one line each:
//   2026-11-23T01:35:22.123456789Z stdout F the text
// (F: a full line, P: a part of one that is longer than 16 KiB).
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <cstdint>
#include <deque>
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

/// When a log is rotated, as the kubelet's settings containerLogMaxSize and containerLogMaxFiles
/// say.
struct LogRotation {
  std::uint64_t bytes = 10 << 20;
  std::size_t files = 5;  ///< the one that is written to included
};

/// Written by the node, read by any number of followers at once. A full file gets the time behind
/// its name, and another one takes its place: as on a real node, `kubectl logs` shows that one
/// alone, while followers go on from file to file. (A kubelet looks at the size every 10 s, and
/// compresses the older ones.) Single-threaded.
class LogFile {
 public:
  /// Throws Error when the file can't be made.
  LogFile(asio::any_io_executor executor, const Clock& clock, std::filesystem::path path,
          LogRotation rotation = LogRotation());

  void write(LogStream stream, std::string_view text);

  /// Writes out what had no newline yet; followers end when they have read everything.
  void close();

  const std::filesystem::path& path() const noexcept { return path_; }

  /// The number of the file that is written to, from 0, and the path of any of them; empty when it
  /// is no longer kept.
  std::size_t current() const noexcept { return first_ + rotated_.size(); }
  std::filesystem::path pathOf(std::size_t number) const;

  /// With all of its files.
  void removeFiles() noexcept;
  std::uint64_t bytes() const;
  bool closed() const noexcept { return closed_; }

  /// Returns after the next write() or close(). Cancellable.
  Task<void> changed();

 private:
  void open();
  void rotate();
  void writeLine(LogStream stream, char tag, std::string_view text);

  const Clock& clock_;
  std::filesystem::path path_;
  LogRotation rotation_;
  UniqueFd fd_;
  std::uint64_t size_ = 0;
  std::deque<std::filesystem::path> rotated_;  ///< the oldest first
  std::size_t first_ = 0;                      ///< its number
  std::string partial_[2];
  std::string batch_;
  bool closed_ = false;
  asio::steady_timer changed_;
};

/// The end of the file that is written to, as a reader sees it: of its last `lines` entries, the
/// last `bytes`.
std::string endOfLog(const LogFile& log, std::int64_t lines, std::size_t bytes);

/// Gives the log to `sink` as `kubectl logs` prints it: without time stamps unless asked for. With
/// options.follow it goes on until the log is closed; `log` is kept alive that long.
Task<void> readLog(std::shared_ptr<LogFile> log, LogOptions options,
                   std::function<Task<void>(std::string_view)> sink);

}  // namespace sparklab::lab
