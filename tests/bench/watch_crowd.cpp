#include "watch_crowd.hpp"

#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

namespace sparklab::bench {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::string_view kName = "\"name\":\"t-";
constexpr std::size_t kDigits = 20;  ///< nanoseconds, padded with zeros

}  // namespace

WatchCrowd::WatchCrowd(std::vector<TlsClient> watchers, bool latencies)
    : timed_(latencies), epoll_(::epoll_create1(EPOLL_CLOEXEC)) {
  for (auto& watcher : watchers) readers_.push_back({std::move(watcher), {}, 0});
  for (std::size_t i = 0; i < readers_.size(); ++i) {
    readers_[i].tls.setNonBlocking();
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = i;
    ::epoll_ctl(epoll_, EPOLL_CTL_ADD, readers_[i].tls.fd(), &event);
  }
  thread_ = std::thread([this] { run(); });
}

void WatchCrowd::run() {
  std::vector<char> buffer(256 * 1024);
  std::vector<epoll_event> ready(256);
  // What came with the answer's head may sit decrypted in OpenSSL already.
  for (auto& reader : readers_)
    for (int got; (got = reader.tls.receiveSome(buffer.data(), buffer.size())) > 0;)
      take(reader, {buffer.data(), static_cast<std::size_t>(got)});
  while (!stopping_) {
    const int count = ::epoll_wait(epoll_, ready.data(), static_cast<int>(ready.size()), 50);
    for (int i = 0; i < count; ++i) {
      auto& reader = readers_[ready[static_cast<std::size_t>(i)].data.u64];
      int got;
      while ((got = reader.tls.receiveSome(buffer.data(), buffer.size())) > 0)
        take(reader, {buffer.data(), static_cast<std::size_t>(got)});
      if (got == 0) ::epoll_ctl(epoll_, EPOLL_CTL_DEL, reader.tls.fd(), nullptr);
    }
  }
}

void WatchCrowd::take(Reader& reader, std::string_view data) {
  bytes_ += data.size();
  std::uint64_t count = 0;
  for (std::size_t at = 0; at < data.size();) {
    const auto* end = static_cast<const char*>(std::memchr(&data[at], '\n', data.size() - at));
    if (!end) break;
    const auto position = static_cast<std::size_t>(end - data.data());
    if ((position > 0 ? data[position - 1] : reader.last) == '}') ++count;
    at = position + 1;
  }
  reader.last = data.back();
  events_ += count;
  if (!timed_) return;
  const auto now = Clock::now().time_since_epoch().count();
  reader.text += data;
  std::size_t at = 0;
  for (;;) {
    const auto found = reader.text.find(kName, at);
    if (found == std::string::npos || found + kName.size() + kDigits > reader.text.size()) {
      const auto keep = found == std::string::npos
                            ? reader.text.size() - std::min(reader.text.size() - at, kName.size())
                            : found;
      reader.text.erase(0, keep);
      return;
    }
    at = found + kName.size() + kDigits;
    const auto sent = std::stoll(reader.text.substr(found + kName.size(), kDigits));
    latencies_.push_back(static_cast<double>(now - sent) / 1e6);
  }
}

bool WatchCrowd::waitFor(std::uint64_t count) const {
  auto before = events();
  auto changed = Clock::now();
  while (events() < count) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    if (events() != before) {
      before = events();
      changed = Clock::now();
    } else if (Clock::now() - changed > std::chrono::seconds(2)) {
      return false;
    }
  }
  return true;
}

void WatchCrowd::stop() {
  stopping_ = true;
  if (thread_.joinable()) thread_.join();
  if (epoll_ >= 0) ::close(epoll_);
  epoll_ = -1;
}

std::vector<double> WatchCrowd::latencies() const {
  auto sorted = latencies_;
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

}  // namespace sparklab::bench
