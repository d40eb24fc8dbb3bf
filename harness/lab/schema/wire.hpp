// Reads the protobuf wire format from a buffer that it never leaves.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace sparklab::lab::wire {

enum class Type : std::uint8_t {
  Varint = 0,
  Fixed64 = 1,
  Bytes = 2,
  Open = 3,
  Close = 4,
  Fixed32 = 5
};

struct Tag {
  std::uint32_t number;
  Type type;
};

/// All functions throw Error (kBadInput) when the bytes end too early or make no sense.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  bool done() const noexcept { return rest_.empty(); }
  Tag tag();
  std::uint64_t varint();
  std::uint64_t fixed64();
  /// A view into the buffer.
  std::string_view bytes();
  /// Leaves out the value that follows `tag`, groups with all that is in them.
  void skip(Tag tag);

 private:
  std::string_view take(std::uint64_t size);
  void skipGroup();

  std::string_view rest_;
};

/// The refusal of a body, with the reason.
[[noreturn]] void malformed(std::string_view why);

}  // namespace sparklab::lab::wire
