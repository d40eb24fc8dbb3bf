// gzip (RFC 1952) around Beast's deflate, which spares the lab a dependency on zlib.
#include <boost/beast/zlib/deflate_stream.hpp>
#include <boost/crc.hpp>

#include "net/http.hpp"

namespace sparklab::net {

namespace {

void appendLittleEndian(std::string& out, std::uint32_t value) {
  for (int i = 0; i < 4; ++i) out += static_cast<char>(value >> 8 * i & 0xFF);
}

}  // namespace

std::string gzip(std::string_view text) {
  namespace zlib = boost::beast::zlib;
  std::string out("\x1f\x8b\x08\0\0\0\0\0\x04\xff", 10);  // deflate, no time, fastest, unknown OS

  zlib::deflate_stream deflate;
  deflate.reset(1, 15, 8, zlib::Strategy::normal);
  const auto head = out.size();
  out.resize(head + deflate.upper_bound(text.size()));
  zlib::z_params params;
  params.next_in = text.data();
  params.avail_in = text.size();
  params.next_out = out.data() + head;
  params.avail_out = out.size() - head;
  boost::beast::error_code error;
  deflate.write(params, zlib::Flush::finish, error);
  out.resize(head + params.total_out);

  boost::crc_32_type crc;
  crc.process_bytes(text.data(), text.size());
  appendLittleEndian(out, crc.checksum());
  appendLittleEndian(out, static_cast<std::uint32_t>(text.size()));
  return out;
}

}  // namespace sparklab::net
