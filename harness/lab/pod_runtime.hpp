// What the API server asks of the kubelet: the streams of a pod.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/async.hpp"
#include "base/json.hpp"
#include "base/time.hpp"

namespace sparklab::lab {

struct LogOptions {
  std::string container;  ///< never empty here: the API server has chosen the default
  bool follow = false;
  bool previous = false;
  bool timestamps = false;
  std::optional<std::int64_t> tailLines;
  std::optional<std::int64_t> limitBytes;
  std::optional<WallTime> since;
};

class PodRuntime {
 public:
  virtual ~PodRuntime() = default;

  /// Writes the log of one container of the pod with `uid` to `sink`, and with `follow` goes on
  /// until the container ends. `sink` may suspend (back-pressure) and throws when the reader left.
  /// Throws StatusError (400 with kubelet's own text) when there is no log yet.
  virtual Task<void> logs(std::string uid, LogOptions options,
                          std::function<Task<void>(std::string_view)> sink) = 0;
};

}  // namespace sparklab::lab
