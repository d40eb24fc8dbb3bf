#include "lab/schema/wire.hpp"

#include <fmt/format.h>

#include "base/error.hpp"

namespace sparklab::lab::wire {

void malformed(std::string_view why) {
  throw Error(fmt::format("the protobuf body is malformed: {}", why), "", kBadInput);
}

std::string_view Reader::take(std::uint64_t size) {
  if (size > rest_.size()) malformed("unexpected EOF");
  const auto taken = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return taken;
}

std::uint64_t Reader::varint() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const auto byte = static_cast<std::uint8_t>(take(1)[0]);
    value |= std::uint64_t(byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
  malformed("integer overflow");
}

std::uint64_t Reader::fixed64() {
  std::uint64_t value = 0;
  unsigned shift = 0;
  for (const char c : take(8)) {
    value |= std::uint64_t(static_cast<std::uint8_t>(c)) << shift;
    shift += 8;
  }
  return value;
}

std::string_view Reader::bytes() {
  return take(varint());
}

Tag Reader::tag() {
  const auto key = varint();
  const auto number = key >> 3;
  if (number == 0 || number > 0x1fffffff) malformed("illegal tag");
  if ((key & 7) > 5) malformed("illegal wireType");
  return {static_cast<std::uint32_t>(number), static_cast<Type>(key & 7)};
}

void Reader::skip(Tag tag) {
  switch (tag.type) {
    case Type::Varint:
      varint();
      break;
    case Type::Fixed64:
      take(8);
      break;
    case Type::Bytes:
      bytes();
      break;
    case Type::Fixed32:
      take(4);
      break;
    case Type::Open:
      skipGroup();
      break;
    case Type::Close:
      malformed("unexpected end of group");
  }
}

void Reader::skipGroup() {
  for (std::size_t open = 1; open > 0;) {
    const auto inner = tag();
    if (inner.type == Type::Open)
      ++open;
    else if (inner.type == Type::Close)
      --open;
    else
      skip(inner);
  }
}

}  // namespace sparklab::lab::wire
