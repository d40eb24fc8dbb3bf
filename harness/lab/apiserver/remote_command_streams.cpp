#include "lab/apiserver/remote_command_streams.hpp"

#include <algorithm>

#include "base/json.hpp"

namespace sparklab::lab {

namespace {

constexpr std::size_t kLongest = 4096;

struct Sizes {
  ByteSource source;
  std::string text;
};

std::uint16_t clamped(std::int64_t value) {
  return static_cast<std::uint16_t>(std::clamp<std::int64_t>(value, 0, 65535));
}

Task<std::optional<TerminalSize>> next(std::shared_ptr<Sizes> sizes) {
  for (;;) {
    const auto begin = sizes->text.find_first_not_of(" \t\r\n");
    const auto end = sizes->text.find('}');
    if (begin != std::string::npos && end != std::string::npos && begin < end) {
      boost::system::error_code failure;
      const auto value = json::parse({sizes->text.data() + begin, end + 1 - begin}, failure);
      sizes->text.erase(0, end + 1);
      if (failure || !value.is_object()) break;
      TerminalSize size;
      size.columns = clamped(num(value, {"Width"}));
      size.rows = clamped(num(value, {"Height"}));
      co_return size;
    }
    if (sizes->text.size() > kLongest) break;
    const auto more = co_await sizes->source();
    if (more.empty()) break;
    sizes->text += more;
  }
  sizes->text.clear();
  // What was no size ends the reading, but not the stream: the rest is not wanted.
  for (;;) {
    const auto rest = co_await sizes->source();
    if (rest.empty()) co_return std::nullopt;
  }
}

}  // namespace

std::function<Task<std::optional<TerminalSize>>()> terminalSizes(ByteSource source) {
  const auto sizes = std::make_shared<Sizes>();
  sizes->source = std::move(source);
  return [sizes] { return next(sizes); };
}

}  // namespace sparklab::lab
