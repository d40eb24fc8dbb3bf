#include "wordserver/pump.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/system/system_error.hpp>
#include <cerrno>
#include <charconv>
#include <cstring>

#include "base/error.hpp"

namespace sparklab::words {

namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr std::size_t kBuffer = 256 * 1024;
constexpr std::size_t kQueued = 512 * 1024;  ///< enough to keep a fast client busy meanwhile
constexpr auto kTick = std::chrono::milliseconds(1);

/// Bytes from a descriptor, without making it non-blocking: it may be shared with a shell.
class Input {
 public:
  Input(asio::any_io_executor executor, UniqueFd fd, bool loop)
      : file_(::lseek(fd.get(), 0, SEEK_CUR) >= 0), loop_(loop), descriptor_(executor) {
    fd_ = std::move(fd);
    if (!file_) descriptor_.assign(fd_.get());
  }
  ~Input() {
    if (!file_) descriptor_.release();
  }

  /// 0 at the end.
  Task<std::size_t> read(char* into, std::size_t size) {
    if (!file_)
      co_await descriptor_.async_wait(asio::posix::stream_descriptor::wait_read,
                                      asio::use_awaitable);
    auto got = readNow(into, size);
    if (got == 0 && file_ && loop_ && ::lseek(fd_.get(), 0, SEEK_SET) == 0)
      got = readNow(into, size);
    co_return got;
  }

 private:
  std::size_t readNow(char* into, std::size_t size) {
    for (;;) {
      const auto got = ::read(fd_.get(), into, size);
      if (got >= 0) return static_cast<std::size_t>(got);
      // EIO: a terminal from which we are not allowed to read any more.
      if (errno == EIO) return 0;
      if (errno != EINTR)
        throw Error(fmt::format("cannot read the input: {}", std::strerror(errno)));
    }
  }

  bool file_;
  bool loop_;
  UniqueFd fd_;
  asio::posix::stream_descriptor descriptor_;
};

/// Says how much may be sent by now.
class Pacer {
 public:
  explicit Pacer(const Rate& rate) : rate_(rate) {}

  /// The longest prefix of whole lines that is due; its first line's due time in `next` when none.
  std::size_t due(std::string_view data, Clock::time_point& next) {
    const auto now = Clock::now();
    const double most = std::max(rate_.perSecond * 0.1, 1.0);  // no burst after a pause
    const double earned = Seconds(now - since_).count() * rate_.perSecond;
    credit_ = std::min(credit_ + earned, std::max(most, firstCost_));
    since_ = now;
    std::size_t size = 0;
    while (size < data.size()) {
      const auto line = lineAt(data, size);
      const double cost = rate_.lines ? 1.0 : static_cast<double>(line);
      if (cost > credit_) {
        if (size == 0) firstCost_ = cost;
        const Seconds wait((cost - credit_) / rate_.perSecond);
        next = now +
               std::max(std::chrono::duration_cast<Clock::duration>(wait), Clock::duration(kTick));
        break;
      }
      credit_ -= cost;
      size += line;
    }
    return size;
  }

 private:
  static std::size_t lineAt(std::string_view data, std::size_t begin) {
    const auto end = data.find('\n', begin);
    return (end == std::string_view::npos ? data.size() : end + 1) - begin;
  }

  Rate rate_;
  double credit_ = 1;
  double firstCost_ = 0;
  Clock::time_point since_ = Clock::now();
};

class Pump {
 public:
  Pump(asio::any_io_executor executor, Server& server, UniqueFd fd, const PumpOptions& options)
      : server_(server),
        options_(options),
        input_(executor, std::move(fd), options.loop),
        timer_(executor) {
    if (options_.rate) pacer_.emplace(*options_.rate);
  }

  Task<void> run() {
    std::string buffer(kBuffer, '\0');
    std::size_t have = 0;
    for (;;) {
      co_await server_.connected();
      const auto got = co_await input_.read(buffer.data() + have, buffer.size() - have);
      have += got;
      const std::string_view data(buffer.data(), have);
      const auto newline = data.rfind('\n');
      auto size = newline == std::string_view::npos ? 0 : newline + 1;
      // A line longer than the buffer, or the last one without a newline, goes as it is.
      if (got == 0 || (size == 0 && have == buffer.size())) size = have;
      if (size > 0) co_await send(data.substr(0, size));
      if (got == 0) co_return;
      std::memmove(buffer.data(), buffer.data() + size, have - size);
      have -= size;
    }
  }

 private:
  Task<void> send(std::string_view data) {
    while (!data.empty()) {
      auto size = data.size();
      auto next = Clock::now();
      if (pacer_) size = pacer_->due(data, next);
      if (size == 0) {
        timer_.expires_at(next);
        co_await timer_.async_wait(asio::use_awaitable);
        continue;
      }
      server_.send(data.substr(0, size));
      data.remove_prefix(size);
      if (options_.paced) co_await server_.drained(kQueued);
    }
  }

  Server& server_;
  PumpOptions options_;
  Input input_;
  asio::steady_timer timer_;
  std::optional<Pacer> pacer_;
};

}  // namespace

std::optional<Rate> parseRate(std::string_view text) {
  if (!text.ends_with("/s")) return {};
  text.remove_suffix(2);
  Rate rate;
  const auto [stop, error] =
      std::from_chars(text.data(), text.data() + text.size(), rate.perSecond);
  if (error != std::errc() || rate.perSecond <= 0 || rate.perSecond > 1e12) return {};
  const std::string_view unit(stop, static_cast<std::size_t>(text.data() + text.size() - stop));
  if (unit.empty()) return rate;
  constexpr std::pair<std::string_view, double> kUnits[] = {
      {"B", 1},    {"kB", 1e3},   {"KB", 1e3},          {"MB", 1e6},
      {"GB", 1e9}, {"KiB", 1024}, {"MiB", 1024 * 1024}, {"GiB", 1024.0 * 1024 * 1024}};
  rate.lines = false;
  for (const auto& [name, factor] : kUnits)
    if (unit == name) {
      rate.perSecond *= factor;
      return rate;
    }
  return {};
}

Task<void> pump(asio::any_io_executor executor, Server& server, UniqueFd fd, PumpOptions options) {
  Pump pump(executor, server, std::move(fd), options);
  co_await pump.run();
}

}  // namespace sparklab::words
