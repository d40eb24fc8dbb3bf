// Many watchers at once, which read everything on a thread of their own.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

#include "tls_client.hpp"

namespace sparklab::bench {

class WatchCrowd {
 public:
  /// Takes over connections on which watches have been asked for. With `latencies`, the names of
  /// objects are read as "t-<nanoseconds of the steady clock when it was sent>".
  WatchCrowd(std::vector<TlsClient> watchers, bool latencies);
  ~WatchCrowd() { stop(); }

  /// Waits until everybody has got `count` events in all, or nothing comes for two seconds.
  bool waitFor(std::uint64_t count) const;
  std::uint64_t events() const noexcept { return events_; }
  std::uint64_t bytes() const noexcept { return bytes_; }
  void stop();
  /// In milliseconds, ascending. After stop().
  std::vector<double> latencies() const;

 private:
  struct Reader {
    TlsClient tls;
    std::string text;  ///< the end of what came, which may be the beginning of a name
    char last = 0;
  };
  void run();
  void take(Reader& reader, std::string_view data);

  std::vector<Reader> readers_;
  bool timed_;
  int epoll_;
  std::atomic<std::uint64_t> events_ = 0, bytes_ = 0;
  std::atomic<bool> stopping_ = false;
  std::vector<double> latencies_;
  std::thread thread_;
};

}  // namespace sparklab::bench
