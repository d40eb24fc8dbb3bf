#include "lab/kubelet/log_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <cerrno>
#include <cstring>

#include "base/error.hpp"
#include "base/time.hpp"

namespace sparklab::lab {
namespace {

constexpr std::size_t kLongestLine = 16 * 1024;  // containerd's max_container_log_line_size

std::string timestamp(WallTime time) {
  const auto seconds = rfc3339(time);  // "2026-11-23T01:35:22Z"
  const auto fraction = std::chrono::duration_cast<Nanos>(time.time_since_epoch()) % 1'000'000'000;
  return fmt::format("{}.{:09}Z", seconds.substr(0, seconds.size() - 1), fraction.count());
}

}  // namespace

LogFile::LogFile(asio::any_io_executor executor, const Clock& clock, std::filesystem::path path,
                 LogRotation rotation)
    : clock_(clock),
      path_(std::move(path)),
      rotation_(rotation),
      changed_(executor, asio::steady_timer::time_point::max()) {
  open();
  if (!fd_) throw Error(fmt::format("cannot write {}: {}", path_.string(), std::strerror(errno)));
}

void LogFile::open() {
  fd_.reset(::open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640));
  size_ = 0;
}

void LogFile::rotate() {
  auto time = rfc3339(clock_.now());
  std::erase_if(time, [](char c) { return c == '-' || c == ':' || c == 'Z'; });
  std::replace(time.begin(), time.end(), 'T', '-');
  // Two of one second, unlike a kubelet's, would have one name.
  auto old = fmt::format("{}.{}", path_.string(), time);
  if (!rotated_.empty() && rotated_.back().string().starts_with(old))
    old += fmt::format(".{}", current());
  if (::rename(path_.c_str(), old.c_str()) != 0) return;
  rotated_.emplace_back(old);
  open();
  while (rotated_.size() >= rotation_.files) {
    ::unlink(rotated_.front().c_str());
    rotated_.pop_front();
    ++first_;
  }
}

std::filesystem::path LogFile::pathOf(std::size_t number) const {
  if (number == current()) return path_;
  if (number < first_ || number > current()) return {};
  return rotated_[number - first_];
}

void LogFile::removeFiles() noexcept {
  ::unlink(path_.c_str());
  for (const auto& file : rotated_) ::unlink(file.c_str());
}

std::uint64_t LogFile::bytes() const {
  std::uint64_t sum = size_;
  for (const auto& file : rotated_) {
    std::error_code gone;
    const auto size = std::filesystem::file_size(file, gone);
    if (!gone) sum += size;
  }
  return sum;
}

void LogFile::write(LogStream stream, std::string_view text) {
  auto& partial = partial_[static_cast<int>(stream)];
  while (!text.empty()) {
    const auto newline = text.find('\n');
    const auto length = std::min(newline, text.size());
    if (partial.size() + length >= kLongestLine) {
      const auto fits = kLongestLine - partial.size();
      partial += text.substr(0, fits);
      text.remove_prefix(fits);
      writeLine(stream, 'P', partial);
      partial.clear();
    } else if (newline == text.npos) {
      partial += text;
      text = {};
    } else {
      partial += text.substr(0, newline);
      text.remove_prefix(newline + 1);
      writeLine(stream, 'F', partial);
      partial.clear();
    }
  }
  std::string_view rest = batch_;
  while (!rest.empty()) {
    const auto written = ::write(fd_.get(), rest.data(), rest.size());
    if (written < 0) break;  // a full disk loses log lines, as on a real node
    rest.remove_prefix(static_cast<std::size_t>(written));
    size_ += static_cast<std::uint64_t>(written);
  }
  if (batch_.empty()) return;
  batch_.clear();
  if (size_ >= rotation_.bytes) rotate();
  changed_.cancel();
}

void LogFile::writeLine(LogStream stream, char tag, std::string_view text) {
  fmt::format_to(std::back_inserter(batch_), "{} {} {} {}\n", timestamp(clock_.now()),
                 stream == LogStream::Stdout ? "stdout" : "stderr", tag, text);
}

void LogFile::close() {
  if (closed_) return;
  for (const auto stream : {LogStream::Stdout, LogStream::Stderr})
    if (!partial_[static_cast<int>(stream)].empty()) write(stream, "\n");
  closed_ = true;
  fd_.reset();
  changed_.cancel();
}

Task<void> LogFile::changed() {
  const auto cancelled = asio::as_tuple(asio::use_awaitable);
  const auto state = co_await asio::this_coro::cancellation_state;
  co_await changed_.async_wait(cancelled);
  if (state.cancelled() != asio::cancellation_type::none)
    throw boost::system::system_error(asio::error::operation_aborted);
}

}  // namespace sparklab::lab
