#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

#include "lab/kubelet/log_file.hpp"

namespace sparklab::lab {
namespace {

/// Where the last `lines` lines of the file begin. Counts log entries: a part of a long line is
/// one.
off_t tailOffset(int fd, std::int64_t lines) {
  const off_t size = ::lseek(fd, 0, SEEK_END);
  if (lines <= 0) return size;
  std::vector<char> block(64 * 1024);
  std::int64_t newlines = 0;
  for (off_t end = size; end > 0;) {
    const off_t begin = std::max<off_t>(0, end - static_cast<off_t>(block.size()));
    const auto got = ::pread(fd, block.data(), static_cast<std::size_t>(end - begin), begin);
    if (got <= 0) break;
    for (auto i = got - 1; i >= 0; --i)
      if (block[static_cast<std::size_t>(i)] == '\n' && ++newlines == lines + 1)
        return begin + i + 1;
    end = begin;
  }
  return 0;
}

/// Turns CRI entries into what a reader sees.
class Formatter {
 public:
  explicit Formatter(const LogOptions& options) : options_(options) {}

  /// Takes raw bytes of the file; returns the text to print for the entries completed by them.
  std::string take(std::string_view bytes) {
    pending_ += bytes;
    std::string text;
    std::size_t begin = 0;
    for (std::size_t end; (end = pending_.find('\n', begin)) != std::string::npos; begin = end + 1)
      print(std::string_view(pending_).substr(begin, end - begin), text);
    pending_.erase(0, begin);
    return text;
  }

 private:
  void print(std::string_view entry, std::string& text) {
    const auto time = entry.substr(0, entry.find(' '));
    if (options_.since && !after(time)) return;
    entry.remove_prefix(std::min(entry.size(), time.size() + 1));
    entry.remove_prefix(std::min(entry.size(), entry.find(' ') + 1));  // the stream
    const bool full = entry.starts_with('F');
    entry.remove_prefix(std::min<std::size_t>(entry.size(), 2));
    if (options_.timestamps) (text += time) += ' ';
    text += entry;
    if (full) text += '\n';
  }

  bool after(std::string_view time) const {
    const auto parsed = parseRfc3339(time);
    return !parsed || *parsed >= *options_.since;
  }

  const LogOptions& options_;
  std::string pending_;
};

/// Reads what is left of one file from `offset` on; false at its end.
bool readOn(const UniqueFd& fd, off_t& offset, std::vector<char>& block, std::string_view& bytes) {
  const auto got = ::pread(fd.get(), block.data(), block.size(), offset);
  if (got <= 0) return false;
  offset += got;
  bytes = {block.data(), static_cast<std::size_t>(got)};
  return true;
}

}  // namespace

std::string endOfLog(const LogFile& log, std::int64_t lines, std::size_t bytes) {
  const UniqueFd fd(::open(log.path().c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd) return {};
  off_t offset = tailOffset(fd.get(), lines);
  const LogOptions options;
  Formatter formatter(options);
  std::vector<char> block(64 * 1024);
  std::string text;
  for (std::string_view read; readOn(fd, offset, block, read);) {
    text += formatter.take(read);
    if (text.size() > bytes) text.erase(0, text.size() - bytes);
  }
  return text;
}

Task<void> readLog(std::shared_ptr<LogFile> log, LogOptions options,
                   std::function<Task<void>(std::string_view)> sink) {
  auto number = log->current();
  UniqueFd fd(::open(log->path().c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd) co_return;
  off_t offset = options.tailLines ? tailOffset(fd.get(), *options.tailLines) : 0;
  Formatter formatter(options);
  std::vector<char> block(64 * 1024);
  auto left = options.limitBytes.value_or(-1);
  for (;;) {
    // Asked before reading: what is written after that wakes changed() below.
    const bool last = log->closed();
    const bool rotated = number < log->current();
    std::string_view read;
    if (readOn(fd, offset, block, read)) {
      std::string text = formatter.take(read);
      if (left >= 0 && static_cast<std::int64_t>(text.size()) > left)
        text.resize(static_cast<std::size_t>(left));
      if (left >= 0) left -= static_cast<std::int64_t>(text.size());
      if (!text.empty()) co_await sink(text);
      if (left == 0) co_return;
      continue;
    }
    if (!options.follow) co_return;
    if (rotated) {
      // The next one that is still there: who reads too slowly misses some.
      while (log->pathOf(++number).empty()) continue;
      fd.reset(::open(log->pathOf(number).c_str(), O_RDONLY | O_CLOEXEC));
      if (!fd) co_return;
      offset = 0;
      continue;
    }
    if (last) co_return;
    co_await log->changed();
  }
}

}  // namespace sparklab::lab
