// Kubelet's back-off: 10 s, doubled up to 5 minutes, forgotten after 10 quiet minutes
// (client-go/util/flowcontrol).
#pragma once

#include <map>
#include <string>

#include "base/time.hpp"

namespace sparklab::lab {

class BackOff {
 public:
  static constexpr Nanos kInitial = std::chrono::seconds(10);
  static constexpr Nanos kMaximum = std::chrono::minutes(5);

  /// The delay in force for `key`.
  Nanos get(const std::string& key) const;

  /// Whether the delay has not yet passed since `event`, the end of what failed.
  bool active(const std::string& key, WallTime event, WallTime now) const;

  /// Whether the delay has not yet passed since next() was last called.
  bool activeSinceUpdate(const std::string& key, WallTime now) const;

  /// Counts one more attempt after the one that ended at `event`.
  void next(const std::string& key, WallTime event, WallTime now);

 private:
  struct Entry {
    Nanos delay;
    WallTime updated;
  };
  std::map<std::string, Entry> entries_;
};

}  // namespace sparklab::lab
