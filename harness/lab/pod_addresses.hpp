// Addresses for pods, out of the lab's range.
#pragma once

#include <deque>
#include <string>

namespace sparklab::lab {

/// Gives out <prefix>.0.10 to <prefix>.254.254, leaving out .0 and .255. An address that
/// was given back is used again only when all others were: a client that still remembers a pod's
/// address meets nobody there rather than a stranger.
class PodAddresses {
 public:
  /// `prefix` is "127.42".
  explicit PodAddresses(std::string prefix) : prefix_(std::move(prefix)) {}

  /// Throws Error when none is left.
  std::string take();
  void giveBack(const std::string& address) { returned_.push_back(address); }

 private:
  std::string prefix_;
  int next_ = 10;
  std::deque<std::string> returned_;
};

}  // namespace sparklab::lab
