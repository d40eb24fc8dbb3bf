#include "lab/address_plan.hpp"

#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <numeric>
#include <random>
#include <vector>

#include "base/error.hpp"

namespace sparklab::lab {

namespace {

// An abstract socket is a name that one process at a time can hold in a network namespace, which is
// also how far loopback addresses reach; it leaves no file.
UniqueFd lockRange(int range) {
  UniqueFd fd(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
  if (!fd) throw Error(fmt::format("cannot make a socket: {}", std::strerror(errno)));
  const auto name = fmt::format("sparklab/127.{}", range);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::copy(name.begin(), name.end(), address.sun_path + 1);
  const auto size = offsetof(sockaddr_un, sun_path) + 1 + name.size();
  if (::bind(fd.get(), reinterpret_cast<const sockaddr*>(&address), static_cast<socklen_t>(size)) !=
      0) {
    return UniqueFd();
  }
  return fd;
}

}  // namespace

AddressPlan AddressPlan::take(int preferred) {
  // 127.0 is everybody's (127.0.0.1, 127.0.1.1, systemd-resolved's 127.0.0.53).
  std::vector<int> ranges(254);
  std::iota(ranges.begin(), ranges.end(), 1);
  std::random_device random;
  std::shuffle(ranges.begin(), ranges.end(), random);
  if (const auto first = std::ranges::find(ranges, preferred); first != ranges.end())
    std::iter_swap(ranges.begin(), first);
  for (const int range : ranges) {
    if (auto lock = lockRange(range)) return AddressPlan(range, std::move(lock));
  }
  throw Error("every loopback range from 127.1.0.0/16 to 127.254.0.0/16 is taken by a lab",
              "Stop some: sparklab down, sparklab clean");
}

std::string AddressPlan::node(int index) const {
  return index == 0 ? address(1) : fmt::format("127.{}.255.{}", range_, index);
}

std::string AddressPlan::prefix() const {
  return fmt::format("127.{}", range_);
}

std::string AddressPlan::address(int host) const {
  return fmt::format("127.{}.0.{}", range_, host);
}

}  // namespace sparklab::lab
