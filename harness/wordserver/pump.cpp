#include "wordserver/pump.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/system/system_error.hpp>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <deque>

#include "base/error.hpp"

namespace sparklab::words {

namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr std::size_t kBuffer = 256 * 1024;
constexpr std::size_t kQueued = 512 * 1024;       ///< enough to keep a fast client busy meanwhile
constexpr std::size_t kWorthSharing = 32 * 1024;  ///< less is copied: it would pin a whole buffer
constexpr int kPipe = 1 << 20;
constexpr std::size_t kKept = 8;  ///< buffers to use again
constexpr auto kTick = std::chrono::milliseconds(1);

/// Bytes from a descriptor, without making it non-blocking: it may be shared with a shell.
class Input {
 public:
  Input(asio::any_io_executor executor, UniqueFd fd, bool loop)
      : file_(::lseek(fd.get(), 0, SEEK_CUR) >= 0), loop_(loop), descriptor_(executor) {
    fd_ = std::move(fd);
    if (file_) return;
    descriptor_.assign(fd_.get());
    ::fcntl(fd_.get(), F_SETPIPE_SZ, kPipe);  // a pipe then wakes us up less often
  }
  ~Input() {
    if (!file_) descriptor_.release();
  }

  /// 0 at the end.
  Task<std::size_t> read(char* into, std::size_t size) {
    if (file_)  // which never makes us wait: others must have their turn
      co_await asio::post(descriptor_.get_executor(), asio::use_awaitable);
    else
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
    std::size_t have = 0;  // bytes at the front of buffer_ that are still to be sent
    takeBuffer({});
    for (;;) {
      co_await server_.connected();
      const auto got = co_await input_.read(buffer_->data() + have, kBuffer - have);
      have += got;
      const std::string_view data(buffer_->data(), have);
      const auto newline = data.rfind('\n');
      auto size = newline == std::string_view::npos ? 0 : newline + 1;
      // A line longer than the buffer, or the last one without a newline, goes as it is.
      if (got == 0 || (size == 0 && have == kBuffer)) size = have;
      if (size > 0) {
        const auto rest = data.substr(size);
        co_await send(size);
        if (size >= kWorthSharing)
          takeBuffer(rest);
        else if (!rest.empty())
          std::memmove(buffer_->data(), rest.data(), rest.size());
        have -= size;
      }
      if (got == 0) co_return;
    }
  }

 private:
  /// A buffer that no client is sending from any more, with `rest` at its front.
  void takeBuffer(std::string_view rest) {
    if (buffer_) used_.push_back(std::move(buffer_));
    if (!used_.empty() && used_.front().use_count() == 1) {
      buffer_ = std::move(used_.front());
      used_.pop_front();
    } else {
      buffer_ = std::make_shared<std::string>(kBuffer, '\0');
      if (used_.size() >= kKept) used_.pop_front();
    }
    if (!rest.empty()) std::memmove(buffer_->data(), rest.data(), rest.size());
  }

  Task<void> send(std::size_t size) {
    for (std::size_t begin = 0; begin < size;) {
      auto part = size - begin;
      auto next = Clock::now();
      if (pacer_) part = pacer_->due(std::string_view(buffer_->data() + begin, part), next);
      if (part == 0) {
        timer_.expires_at(next);
        co_await timer_.async_wait(asio::use_awaitable);
        continue;
      }
      if (size >= kWorthSharing)
        server_.sendShared(buffer_, begin, part);
      else
        server_.send(std::string_view(buffer_->data() + begin, part));
      begin += part;
      if (options_.paced) co_await server_.drained(kQueued);
    }
  }

  Server& server_;
  PumpOptions options_;
  Input input_;
  asio::steady_timer timer_;
  std::optional<Pacer> pacer_;
  std::shared_ptr<std::string> buffer_;
  std::deque<std::shared_ptr<std::string>> used_;  ///< oldest first
};

}  // namespace

std::optional<Rate> parseRate(std::string_view text) {
  if (!text.ends_with("/s")) return {};
  text.remove_suffix(2);
  Rate rate;
  const auto [stop, error] =
      std::from_chars(text.data(), text.data() + text.size(), rate.perSecond);
  if (error != std::errc() || !(rate.perSecond > 0 && rate.perSecond < 1e12)) return {};
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
