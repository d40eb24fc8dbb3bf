// The loopback addresses of one lab. Linux answers on all of 127.0.0.0/8 without any setup, so
// every lab takes a /16 of it for itself: its node, its service address and its pods.
#pragma once

#include <cstdint>
#include <string>

#include "base/unique_fd.hpp"

namespace sparklab::lab {

/// Owns the range for as long as it lives; two labs on one machine never share one, whoever runs
/// them. The kernel gives it back when the process ends, however it ends.
class AddressPlan {
 public:
  /// Takes a free range: `preferred` (1 to 254) if it can be had, else one chosen at random. Throws
  /// Error when all are taken.
  static AddressPlan take(int preferred = 0);

  int range() const noexcept { return range_; }

  /// Of the first node "127.42.0.1", of the others "127.42.255.1" and up (254 of them).
  std::string node(int index = 0) const;
  std::string service() const { return address(2); }  ///< of the service `kubernetes`

  /// The first address for pods; they count up from here to the end of the range.
  std::string firstPod() const { return address(10); }
  /// "127.42"
  std::string prefix() const;
  std::string podCidr() const { return prefix() + ".0.0/16"; }

 private:
  AddressPlan(int range, UniqueFd lock) : range_(range), lock_(std::move(lock)) {}
  std::string address(int host) const;

  int range_;
  UniqueFd lock_;
};

}  // namespace sparklab::lab
