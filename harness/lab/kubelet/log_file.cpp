#include "lab/kubelet/log_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

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

LogFile::LogFile(asio::any_io_executor executor, const Clock& clock, std::filesystem::path path)
    : clock_(clock),
      path_(std::move(path)),
      fd_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640)),
      changed_(executor, asio::steady_timer::time_point::max()) {
  if (!fd_) throw Error(fmt::format("cannot write {}: {}", path_.string(), std::strerror(errno)));
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
  }
  if (batch_.empty()) return;
  batch_.clear();
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
