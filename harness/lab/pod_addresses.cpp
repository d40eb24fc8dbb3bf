#include "lab/pod_addresses.hpp"

#include <fmt/format.h>

#include "base/error.hpp"

namespace sparklab::lab {

std::string PodAddresses::take() {
  while (next_ < 255 << 8) {
    const int host = next_++;
    if (host % 256 == 0 || host % 256 == 255) continue;
    return fmt::format("{}.{}.{}", prefix_, host / 256, host % 256);
  }
  if (returned_.empty()) throw Error("the lab has no addresses left for pods");
  auto address = std::move(returned_.front());
  returned_.pop_front();
  return address;
}

}  // namespace sparklab::lab
