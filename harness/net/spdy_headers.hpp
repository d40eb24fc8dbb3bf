// Header blocks of SPDY/3: names and values, compressed over the whole connection.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sparklab::net {

/// Names in lower case. Of a name with several values, which SPDY joins with a zero byte, the first
/// is given.
using SpdyHeaders = std::vector<std::pair<std::string, std::string>>;

/// The value of `name`; "" when there is none.
std::string_view spdyHeader(const SpdyHeaders& headers, std::string_view name) noexcept;

/// What the peer sent is not SPDY/3.1: the connection can't go on.
class SpdyError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

const std::string& spdyDictionary();

/// One direction of a connection: blocks depend on those before them.
class SpdyDeflater {
 public:
  SpdyDeflater();
  std::string encode(const SpdyHeaders& headers);

 private:
  struct Stream;
  std::shared_ptr<Stream> stream_;
};

class SpdyInflater {
 public:
  /// A block that is larger than `limit` when unpacked is refused.
  explicit SpdyInflater(std::size_t limit = 64 * 1024);

  /// Throws SpdyError for what is no block, or not all of one.
  SpdyHeaders decode(std::string_view block);

 private:
  struct Stream;
  std::shared_ptr<Stream> stream_;
  std::size_t limit_;
};

}  // namespace sparklab::net
