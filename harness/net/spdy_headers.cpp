#include "net/spdy_headers.hpp"

#include <zlib.h>

#include <algorithm>
#include <cstdint>

namespace sparklab::net {

namespace {

void appendNumber(std::string& out, std::size_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(number >> shift & 0xFF);
}

/// Takes a number, or a text behind its length, off the front of a block.
class Reader {
 public:
  explicit Reader(std::string_view rest) : rest_(rest) {}

  std::uint32_t number() {
    std::uint32_t value = 0;
    for (const char c : take(4)) value = value << 8 | static_cast<unsigned char>(c);
    return value;
  }
  std::string_view text() { return take(number()); }
  bool atEnd() const noexcept { return rest_.empty(); }

 private:
  std::string_view take(std::size_t size) {
    if (size > rest_.size()) throw SpdyError("a header block is too short");
    const auto text = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return text;
  }

  std::string_view rest_;
};

SpdyHeaders parse(std::string_view block) {
  SpdyHeaders headers;
  Reader reader(block);
  const auto count = reader.number();
  for (std::uint32_t i = 0; i < count; ++i) {
    std::string name(reader.text());
    const auto value = reader.text();
    if (std::ranges::any_of(name, [](char c) { return c >= 'A' && c <= 'Z'; }))
      throw SpdyError("a header's name is not in lower case");
    if (std::ranges::any_of(headers, [&](const auto& known) { return known.first == name; }))
      throw SpdyError("a header came twice");
    headers.emplace_back(std::move(name), value.substr(0, value.find('\0')));
  }
  if (!reader.atEnd()) throw SpdyError("a header block is too long");
  return headers;
}

const Bytef* bytes(std::string_view text) {
  return reinterpret_cast<const Bytef*>(text.data());
}

}  // namespace

std::string_view spdyHeader(const SpdyHeaders& headers, std::string_view name) noexcept {
  for (const auto& [key, value] : headers)
    if (key == name) return value;
  return {};
}

struct SpdyDeflater::Stream {
  Stream() {
    if (::deflateInit(&z, Z_BEST_COMPRESSION) != Z_OK) throw std::bad_alloc();
    const auto& dictionary = spdyDictionary();
    ::deflateSetDictionary(&z, bytes(dictionary), static_cast<uInt>(dictionary.size()));
  }
  ~Stream() { ::deflateEnd(&z); }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  z_stream z{};
};

SpdyDeflater::SpdyDeflater() : stream_(std::make_shared<Stream>()) {}

std::string SpdyDeflater::encode(const SpdyHeaders& headers) {
  std::string block;
  appendNumber(block, headers.size());
  for (const auto& [name, value] : headers) {
    appendNumber(block, name.size());
    block += name;
    appendNumber(block, value.size());
    block += value;
  }
  auto& z = stream_->z;
  std::string out(::deflateBound(&z, block.size()) + 64, '\0');
  z.next_in = const_cast<Bytef*>(bytes(block));
  z.avail_in = static_cast<uInt>(block.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  ::deflate(&z, Z_SYNC_FLUSH);
  out.resize(out.size() - z.avail_out);
  return out;
}

struct SpdyInflater::Stream {
  Stream() {
    if (::inflateInit(&z) != Z_OK) throw std::bad_alloc();
  }
  ~Stream() { ::inflateEnd(&z); }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  z_stream z{};
};

SpdyInflater::SpdyInflater(std::size_t limit)
    : stream_(std::make_shared<Stream>()), limit_(limit) {}

SpdyHeaders SpdyInflater::decode(std::string_view block) {
  auto& z = stream_->z;
  z.next_in = const_cast<Bytef*>(bytes(block));
  z.avail_in = static_cast<uInt>(block.size());
  std::string text;
  char piece[4096];
  for (;;) {
    z.next_out = reinterpret_cast<Bytef*>(piece);
    z.avail_out = sizeof piece;
    int result = ::inflate(&z, Z_SYNC_FLUSH);
    if (result == Z_NEED_DICT) {
      const auto& dictionary = spdyDictionary();
      result = ::inflateSetDictionary(&z, bytes(dictionary), static_cast<uInt>(dictionary.size()));
      if (result == Z_OK) continue;
    }
    if (result != Z_OK && result != Z_BUF_ERROR)
      throw SpdyError("a header block is not compressed as SPDY does it");
    const auto size = sizeof piece - z.avail_out;
    if (text.size() + size > limit_) throw SpdyError("a header block is too large");
    text.append(piece, size);
    if (z.avail_out > 0) break;  // all of the input was used
  }
  return parse(text);
}

}  // namespace sparklab::net
