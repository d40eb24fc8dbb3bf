#include "base/ids.hpp"

#include <fmt/format.h>
#include <sys/random.h>

#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace sparklab {

namespace {

std::vector<unsigned char> randomBytes(std::size_t count) {
  std::vector<unsigned char> bytes(count);
  std::size_t have = 0;
  while (have < count) {
    const auto got = ::getrandom(bytes.data() + have, count - have, 0);
    if (got < 0) throw Error("the kernel gives no random bytes");
    have += static_cast<std::size_t>(got);
  }
  return bytes;
}

}  // namespace

std::string uuid() {
  auto b = randomBytes(16);
  b[6] = static_cast<unsigned char>((b[6] & 0x0f) | 0x40);
  b[8] = static_cast<unsigned char>((b[8] & 0x3f) | 0x80);
  std::string out;
  for (std::size_t i = 0; i < b.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
    fmt::format_to(std::back_inserter(out), "{:02x}", b[i]);
  }
  return out;
}

std::string randomHex(std::size_t bytes) {
  std::string out;
  for (const auto b : randomBytes(bytes)) fmt::format_to(std::back_inserter(out), "{:02x}", b);
  return out;
}

std::string nameSuffix(std::size_t length) {
  constexpr std::string_view alphabet = "bcdfghjklmnpqrstvwxz2456789";
  std::string out;
  for (const auto b : randomBytes(length)) out += alphabet[b % alphabet.size()];
  return out;
}

}  // namespace sparklab
