// A work queue for controllers whose work may fail for now: keys come back after a while, as with
// client-go's rate limited delaying queue.
#pragma once

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <string>

#include "lab/controllers/object_ref.hpp"
#include "lab/controllers/work_queue.hpp"
#include "lab/registry/status.hpp"

namespace sparklab::lab {

/// Calls `handler` as WorkQueue does. A key whose handler throws is tried again after 5 ms, twice
/// that, and so on up to 1000 s; refusals of the API (StatusError) are not reported, since
/// controllers tell of them with events. Of several delays of one key only the shortest counts.
/// `clock` must outlive the queue.
class RetryQueue {
 public:
  using Handler = std::function<void(const NamespacedName&)>;

  RetryQueue(asio::any_io_executor executor, std::string name, Clock& clock, Handler handler)
      : clock_(clock),
        name_(name),
        handler_(std::move(handler)),
        queue_(std::move(executor), std::move(name),
               [this](const NamespacedName& key) { handle(key); }) {}

  void add(NamespacedName key) { queue_.add(std::move(key)); }

  void addAfter(Nanos delay, NamespacedName key) {
    if (delay <= Nanos(0)) return add(std::move(key));
    const auto due = clock_.now() + std::chrono::duration_cast<WallTime::duration>(delay);
    const auto known = due_.find(key);
    if (known != due_.end() && known->second <= due && known->second > clock_.now()) return;
    due_[key] = due;
    queue_.addAfter(clock_, delay, std::move(key));
  }

 private:
  void handle(const NamespacedName& key) {
    if (const auto it = due_.find(key); it != due_.end() && it->second <= clock_.now()) {
      due_.erase(it);
    }
    try {
      handler_(key);
      failures_.erase(key);
      return;
    } catch (const StatusError&) {
    } catch (const std::exception& error) {
      fmt::print(stderr, "sparklab: {}: {}/{}: {}\n", name_, key.ns, key.name, error.what());
    }
    constexpr int kMostDoublings = 18;  // 5 ms * 2^18 is beyond the limit
    const int failures = std::min(failures_[key]++, kMostDoublings);
    const Nanos delay = std::chrono::milliseconds(std::min(1'000'000L, 5L << failures));
    addAfter(delay, key);
  }

  Clock& clock_;
  std::string name_;
  Handler handler_;
  std::map<NamespacedName, int> failures_;
  std::map<NamespacedName, WallTime> due_;
  WorkQueue<NamespacedName> queue_;
};

}  // namespace sparklab::lab
